//! Drafts: read, listed, issued. A draft's body is made once per version and kept.

use actix_web::HttpRequest;
use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Path, Query};
use adref_acts::Fault;
use adref_acts::consolidation::{self, ConsolidationRow};
use adref_acts::draft::{self, DraftAsk, DraftFile, DraftFormat};
use adref_acts::figures::{self, FiguresQuery};
use adref_acts::issue::{self, IssueDraft};
use adref_acts::views::{DraftCard, DraftView, FiguresView, Page, ParagraphView};
use serde::Deserialize;

use crate::answer::{self, ASK_AGAIN, Made, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::cache;
use crate::etag::Holding;
use crate::problem::Problem;
use crate::state::State;

/// How brackets are to be drawn.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct View {
    pub(super) view: Option<String>,
}

/// List the drafts of a text one may read, oldest first.
#[utoipa::path(get, path = "/api/v1/instruments/{slug}/drafts", tag = "drafts", params(("slug" = String, Path)), responses((status = 200, body = Page<DraftCard>)))]
pub(crate) async fn list(asker: Asker, slug: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| draft::list(cx, actor, &slug)).await?)
}

/// Read a draft: by its name, or as `working` or `latest`.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}", tag = "drafts",
    params(
        ("slug" = String, Path), ("draft" = String, Path, description = "A draft's name, `working` or `latest`"),
        ("view" = Option<String>, Query, description = "`full`, `brackets`, `plain`, or `as:` and a party"),
        ("If-None-Match" = Option<String>, Header, description = "The entity tag of the version held")
    ),
    responses((status = 200, body = DraftView), (status = 304, description = "The version held is the current one"))
)]
pub(crate) async fn read(
    asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    path: Path<(String, String)>,
    query: Query<View>,
) -> Reply {
    let (slug, name) = path.into_inner();
    let view = query.into_inner().view;
    let cache = if asker.is_stranger() { ASK_AGAIN } else { "no-store" };
    let holding = Holding::of(&request);
    let recent = asker.recent(request.uri());
    if let Some((version, body)) = recent.as_ref().and_then(|recent| recent.answer(&holding)) {
        return Ok(answer::made(&request, body, &version, cache));
    }
    let (version, body) = asker
        .read(move |cx, actor| {
            let standing = draft::standing(cx, actor, &slug, &name, view.as_deref())?;
            if let Some(recent) = recent {
                recent.remember(&standing, &standing.tag);
            }
            let version = standing.tag;
            if holding.has(&version) {
                return Ok((version, Made::Unchanged));
            }
            if let Some(body) = state.drafts.get(&version) {
                return Ok((version, Made::Body(body)));
            }
            let (draft, version) = draft::read(cx, actor, &slug, &name, view.as_deref())?;
            let plain = serde_json::to_vec(&draft).map_err(|error| Fault::Internal(error.to_string()))?;
            let body = state.drafts.put(version.clone(), cache::Body::new(plain));
            Ok((version, Made::Body(body)))
        })
        .await?;
    Ok(answer::made(&request, body, &version, cache))
}

/// What became of reading one paragraph.
enum ReadOne {
    Kept(String, Made),
    Working(Box<ParagraphView>),
}

/// Read one paragraph of a draft. In an issued draft it is made once per version of the draft and kept.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}", tag = "drafts",
    params(("slug" = String, Path), ("draft" = String, Path), ("paragraph" = String, Path)), responses((status = 200, body = ParagraphView))
)]
pub(crate) async fn paragraph(
    asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    path: Path<(String, String, String)>,
) -> Reply {
    let (slug, name, id) = path.into_inner();
    let cache = if asker.is_stranger() { ASK_AGAIN } else { "no-store" };
    let holding = Holding::of(&request);
    let recent = asker.recent(request.uri());
    if let Some((version, body)) = recent.as_ref().and_then(|recent| recent.answer(&holding)) {
        return Ok(answer::made(&request, body, &version, cache));
    }
    let found = asker
        .read(move |cx, actor| {
            let standing = draft::standing(cx, actor, &slug, &name, None)?;
            let version = format!("{}-{id}", standing.tag.trim_matches('"'));
            let body = match state.drafts.get(&version) {
                Some(body) => body,
                None => {
                    let view = draft::paragraph(cx, actor, &slug, &name, &id)?;
                    if view.etag.is_some() {
                        return Ok(ReadOne::Working(Box::new(view)));
                    }
                    let plain = serde_json::to_vec(&view).map_err(|error| Fault::Internal(error.to_string()))?;
                    state.drafts.put(version.clone(), cache::Body::new(plain))
                }
            };
            if let Some(recent) = recent {
                recent.remember(&standing, &version);
            }
            let body = if holding.has(&version) { Made::Unchanged } else { Made::Body(body) };
            Ok(ReadOne::Kept(version, body))
        })
        .await?;
    match found {
        ReadOne::Kept(version, body) => Ok(answer::made(&request, body, &version, cache)),
        ReadOne::Working(view) => answer::tagged(&request, &view, view.etag.as_deref().unwrap_or_default()),
    }
}

/// Freeze the working draft and begin the next one.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/drafts/working/issue", tag = "drafts", params(("slug" = String, Path)),
    request_body = IssueDraft, responses((status = 201, body = DraftCard))
)]
pub(crate) async fn issue(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<IssueDraft>) -> Reply {
    let Body { input, hash } = body;
    let act =
        move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| issue::issue_draft(cx, actor, &slug, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Read where each paragraph of a draft comes from, who contributed, by which operation, and why.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/consolidation", tag = "drafts",
    params(("slug" = String, Path), ("draft" = String, Path)), responses((status = 200, body = Page<ConsolidationRow>))
)]
pub(crate) async fn consolidation(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, draft) = path.into_inner();
    answer::list(asker.read(move |cx, actor| consolidation::record(cx, actor, &slug, &draft)).await?)
}

/// Take the consolidation record of a draft along as a file: `csv`, `xlsx`, `docx` or `json`.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/consolidation.{format}", tag = "drafts",
    params(("slug" = String, Path), ("draft" = String, Path), ("format" = String, Path, description = "`csv`, `xlsx`, `docx` or `json`")),
    responses((status = 200, content((String = "text/csv"), (String = "application/octet-stream"), (String = "application/json"))))
)]
pub(crate) async fn consolidation_file(asker: Asker, path: Path<(String, String, String)>) -> Reply {
    let (slug, draft, ending) = path.into_inner();
    let form = answer::form(&ending)?;
    Ok(answer::file(asker.read(move |cx, actor| consolidation::exported(cx, actor, &slug, &draft, form)).await?))
}

/// Figures about what was said on a draft: where, of which kind, from where and by whom, and when.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/figures", tag = "drafts",
    params(
        ("slug" = String, Path), ("draft" = Option<String>, Query, description = "The draft; the newest that may be read, when absent"),
        ("paragraph" = Option<String>, Query, description = "One paragraph of it")
    ),
    responses((status = 200, body = FiguresView))
)]
pub(crate) async fn figures(asker: Asker, slug: Path<String>, query: Query<FiguresQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| figures::figures(cx, actor, &slug, &query)).await?)
}

/// How a draft is taken along.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Taken {
    view: Option<String>,
    lang: Option<String>,
}

/// Take a draft along as a file, of what one may see, with its hash and the ledger's newest checkpoint under it: `md`, `html` or `json`.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/export.{format}", tag = "drafts",
    params(
        ("slug" = String, Path), ("draft" = String, Path, description = "A draft's name, `working` or `latest`"),
        ("format" = String, Path, description = "`md`, which reads back as the same paragraphs, `html` or `json`"),
        ("view" = Option<String>, Query, description = "`full`, `brackets`, `plain`, or `as:` and a party"),
        ("lang" = Option<String>, Query, description = "The language of what is not the draft's own: `en`, `ar`, `es`, `fr`, `ru` or `zh`; if absent, as `Accept-Language` says")
    ),
    responses((status = 200, content((String = "text/markdown"), (String = "text/html"), (DraftFile = "application/json"))))
)]
pub(crate) async fn export(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String, String)>,
    query: Query<Taken>,
) -> Reply {
    let (slug, draft, ending) = path.into_inner();
    let format = DraftFormat::from_ending(&ending).ok_or_else(|| Problem::new("not_found"))?;
    let Taken { view, lang } = query.into_inner();
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let accepted = accepted.map(ToOwned::to_owned);
    let export = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        let ask = DraftAsk {
            slug: &slug,
            draft: &draft,
            view: view.as_deref(),
            language: lang.as_deref(),
            accepted: accepted.as_deref(),
        };
        draft::export(cx, actor, &ask, format)
    };
    Ok(answer::file(asker.read(export).await?))
}
