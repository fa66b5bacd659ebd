//! Drafts compared: two, three, and as a file.

use actix_web::http::header::{self, ContentDisposition, DispositionParam, DispositionType};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::Fault;
use adref_acts::compare::{self, CompareAsk, ExportFormat, ThreeWayAsk};
use adref_acts::views::{ComparisonView, ThreeWayView};
use serde::Deserialize;

use crate::answer::{self, ASK_AGAIN, FOR_EVER, Made, Reply};
use crate::asker::Asker;
use crate::cache;
use crate::etag::Holding;
use crate::problem::Problem;
use crate::state::State;

/// Which two drafts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Between {
    from: String,
    to: String,
    #[serde(default)]
    full: bool,
    version: Option<String>,
}

/// Compare two drafts one may read.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/compare", tag = "drafts",
    params(
        ("slug" = String, Path), ("from" = String, Query, description = "The older draft"), ("to" = String, Query, description = "The newer draft"),
        ("full" = Option<bool>, Query, description = "Whether rows in which nothing changed carry their words"),
        ("version" = Option<String>, Query, description = "The version an answer named; a public one under its version may be kept for ever"),
        ("If-None-Match" = Option<String>, Header, description = "The entity tag of the version held")
    ),
    responses((status = 200, body = ComparisonView), (status = 304, description = "The version held is the current one"))
)]
pub(crate) async fn compare(
    asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    slug: Path<String>,
    between: Query<Between>,
) -> Reply {
    let Between { from, to, full, version: named } = between.into_inner();
    let ask = CompareAsk { from, to, full };
    let stranger = asker.is_stranger();
    let holding = Holding::of(&request);
    let (version, lasting, made) = asker
        .read(move |cx, actor| {
            let prepared = compare::prepare(cx, actor, &slug, &ask)?;
            let (version, lasting) = (prepared.version.clone(), prepared.lasting);
            if holding.has(&version) {
                return Ok((version, lasting, Made::Unchanged));
            }
            if let Some(body) = state.drafts.get(&version) {
                return Ok((version, lasting, Made::Body(body)));
            }
            let plain = serde_json::to_vec(&prepared.view(cx)?).map_err(|error| Fault::Internal(error.to_string()))?;
            let body = state.drafts.put(version.clone(), cache::Body::new(plain));
            Ok((version, lasting, Made::Body(body)))
        })
        .await?;
    // Only an address that names this very version may be kept: people answer, and comments come to be shown.
    let cache = match (stranger, lasting && named.as_deref() == Some(version.as_str())) {
        (true, true) => FOR_EVER,
        (true, false) => ASK_AGAIN,
        (false, _) => "no-store",
    };
    Ok(answer::made(&request, made, &version, cache))
}

/// Which three drafts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Three {
    base: String,
    left: String,
    right: String,
}

/// Compare two drafts with the one both are held against.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/compare/three", tag = "drafts",
    params(
        ("slug" = String, Path), ("base" = String, Query, description = "The draft both are held against"),
        ("left" = String, Query, description = "One draft"), ("right" = String, Query, description = "The other draft")
    ),
    responses((status = 200, body = ThreeWayView), (status = 304, description = "The version held is the current one"))
)]
pub(crate) async fn three(asker: Asker, request: HttpRequest, slug: Path<String>, three: Query<Three>) -> Reply {
    let Three { base, left, right } = three.into_inner();
    let ask = ThreeWayAsk { base, left, right };
    let view = asker.read(move |cx, actor| compare::three_way(cx, actor, &slug, &ask)).await?;
    answer::tagged(&request, &view, &view.version)
}

/// What is drawn in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Drawn {
    show: Option<String>,
    lang: Option<String>,
    #[serde(default)]
    full: bool,
}

/// Take a comparison along as a file: `html` or `md`.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/compare/{from}..{to}.{format}", tag = "drafts",
    params(
        ("slug" = String, Path), ("from" = String, Path, description = "The older draft"), ("to" = String, Path, description = "The newer draft"),
        ("format" = String, Path, description = "`html` or `md`"),
        ("show" = Option<String>, Query, description = "Any of `words`, `brackets` and `positions`, separated by commas; words and brackets if absent"),
        ("full" = Option<bool>, Query, description = "Whether paragraphs in which nothing changed stand there too"),
        ("lang" = Option<String>, Query, description = "The language of what is not the drafts' own: `en`, `ar`, `es`, `fr`, `ru` or `zh`; if absent, as `Accept-Language` says")
    ),
    responses((status = 200, content((String = "text/html"), (String = "text/markdown"))))
)]
pub(crate) async fn export(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String, String, String)>,
    drawn: Query<Drawn>,
) -> Reply {
    let (slug, from, to, ending) = path.into_inner();
    let format = ExportFormat::from_ending(&ending).ok_or_else(|| Problem::new("not_found"))?;
    let Drawn { show, lang, full } = drawn.into_inner();
    let ask = CompareAsk { from, to, full };
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let accepted = accepted.map(ToOwned::to_owned);
    let export = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        let drawn = compare::Drawn { show: show.as_deref(), language: lang.as_deref(), accepted: accepted.as_deref() };
        compare::export(cx, actor, &slug, &ask, &drawn, format)
    };
    let file = asker.read(export).await?;
    let kind = match format {
        ExportFormat::Html => "text/html; charset=utf-8",
        ExportFormat::Markdown => "text/markdown; charset=utf-8",
    };
    let named = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(file.name)],
    };
    Ok(HttpResponse::Ok()
        .content_type(kind)
        .insert_header((header::CONTENT_DISPOSITION, named))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(file.text))
}
