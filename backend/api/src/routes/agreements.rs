//! The agreement ladder, and how far a text has come.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use adref_acts::agreement::{self, Agree, NameLevels, Reopen};
use adref_acts::views::{AgreementView, LevelsView, Page, ParagraphView, ProgressView};
use adref_acts::{Actor, Cx};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::seen;

/// Record that words of the working draft are agreed: a bracket, a paragraph, or a package of paragraphs.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/agreements", tag = "agreements", params(("slug" = String, Path)),
    request_body = Agree, responses((status = 201, body = AgreementView))
)]
pub(crate) async fn agree(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<Agree>) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| agreement::agree(cx, actor, &slug, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// List the agreements on a text, oldest first, those opened again among them.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/agreements", tag = "agreements", params(("slug" = String, Path)),
    responses((status = 200, body = Page<AgreementView>))
)]
pub(crate) async fn list(asker: Asker, slug: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| agreement::list(cx, actor, &slug)).await?)
}

/// Open a paragraph again: every agreement that stands on it, and every stamp it bears. A reason is needed.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/desk/{paragraph}/reopen", tag = "agreements",
    params(("slug" = String, Path), ("paragraph" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the paragraph as it was read")),
    request_body = Reopen, responses((status = 200, body = ParagraphView))
)]
pub(crate) async fn reopen(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<Reopen>,
) -> Reply {
    let (slug, id) = path.into_inner();
    let seen = seen(&request)?;
    let Body { input, hash } = body;
    let act =
        move |cx: &mut Cx<'_, '_>, actor: &Actor| agreement::reopen(cx, actor, &slug, &id, &input, seen.as_deref());
    asker.once(&request, hash, StatusCode::OK, act).await
}

/// Read the rungs of a process's ladder, the lowest first.
#[utoipa::path(
    get, path = "/api/v1/processes/{slug}/levels", tag = "agreements", params(("slug" = String, Path)),
    responses((status = 200, body = LevelsView))
)]
pub(crate) async fn levels(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| agreement::levels(cx, actor, &slug)).await?)
}

/// Name the rungs of a process's ladder.
#[utoipa::path(
    put, path = "/api/v1/processes/{slug}/levels", tag = "agreements", params(("slug" = String, Path)),
    request_body = NameLevels, responses((status = 200, body = LevelsView))
)]
pub(crate) async fn name_levels(asker: Asker, slug: Path<String>, body: Body<NameLevels>) -> Reply {
    let Body { input, .. } = body;
    answer::ok(&asker.write(move |cx, actor| agreement::name_levels(cx, actor, &slug, &input)).await?)
}

/// Read how far a text has come, draft after draft: open brackets, and what is agreed, bracketed and untouched.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/progress", tag = "agreements", params(("slug" = String, Path)),
    responses((status = 200, body = Page<ProgressView>))
)]
pub(crate) async fn progress(asker: Asker, slug: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| agreement::progress(cx, actor, &slug)).await?)
}
