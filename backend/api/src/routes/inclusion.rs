//! Who took part in a process.

use actix_web::web::Path;
use adref_acts::inclusion;
use adref_acts::views::InclusionView;

use crate::answer::{self, Reply};
use crate::asker::Asker;

/// Read who took part in a process, by round, region, kind of organization and group of States, and who has been silent.
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

/// Take along the chapter "The process of making this text" as Markdown, with its figures, to be edited.
#[utoipa::path(
    get, path = "/api/v1/processes/{slug}/chapter.md", tag = "processes", params(("slug" = String, Path)),
    responses((status = 200, content_type = "text/markdown", body = String))
)]
pub(crate) async fn chapter(asker: Asker, slug: Path<String>) -> Reply {
    Ok(answer::file(asker.read(move |cx, actor| inclusion::chapter(cx, actor, &slug)).await?))
}
