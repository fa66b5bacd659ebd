//! Who took part in a process.

use actix_web::HttpRequest;
use actix_web::http::header;
use actix_web::web::{Path, Query};
use adref_acts::compare::Drawn;
use adref_acts::views::InclusionView;
use adref_acts::{Actor, Cx, inclusion};
use serde::Deserialize;

use crate::answer::{self, Reply};
use crate::asker::Asker;

/// Read who took part in a process, by round and meeting, region, kind of organization, gender and group of States, and who has been silent.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/inclusion", tag = "processes", params(("slug" = String, Path)), responses((status = 200, body = InclusionView)))]
pub(crate) async fn read(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| inclusion::inclusion(cx, actor, &slug)).await?)
}

/// Take these figures along: `csv`, `xlsx`, `docx` or `json`.
#[utoipa::path(
    get, path = "/api/v1/processes/{slug}/inclusion.{format}", tag = "processes",
    params(("slug" = String, Path), ("format" = String, Path, description = "`csv`, `xlsx`, `docx` or `json`")),
    responses((status = 200, content((String = "text/csv"), (String = "application/octet-stream"), (String = "application/json"))))
)]
pub(crate) async fn table(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, ending) = path.into_inner();
    let form = answer::form(&ending)?;
    Ok(answer::file(asker.read(move |cx, actor| inclusion::table(cx, actor, &slug, form)).await?))
}

/// Take along the chapter "The development process" as Markdown, with what one may see of the process, to be edited.
#[utoipa::path(
    get, path = "/api/v1/processes/{slug}/chapter.md", tag = "processes",
    params(
        ("slug" = String, Path),
        ("lang" = Option<String>, Query, description = "The language of what nobody wrote: `en`, `ar`, `es`, `fr`, `ru` or `zh`; if absent, as `Accept-Language` says")
    ),
    responses((status = 200, content_type = "text/markdown", body = String))
)]
pub(crate) async fn chapter(asker: Asker, request: HttpRequest, slug: Path<String>, asked: Query<Asked>) -> Reply {
    let language = asked.into_inner().lang;
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let accepted = accepted.map(ToOwned::to_owned);
    let write = move |cx: &mut Cx<'_, '_>, actor: &Actor| {
        let drawn = Drawn { language: language.as_deref(), accepted: accepted.as_deref(), show: None };
        inclusion::chapter(cx, actor, &slug, &drawn)
    };
    Ok(answer::file(asker.read(write).await?))
}

/// In which language a chapter is asked for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    lang: Option<String>,
}
