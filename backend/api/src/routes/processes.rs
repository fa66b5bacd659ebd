//! Processes.

use actix_web::http::{StatusCode, header};
use actix_web::web::{Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::process::{self, CreateProcess, PageQuery, WriteAbout};
use adref_acts::views::{AboutView, Page, ProcessCard};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::{quoted, seen};

/// List the processes one may know of.
#[utoipa::path(
    get, path = "/api/v1/processes", tag = "processes",
    params(("after" = Option<String>, Query, description = "The cursor of the page before"), ("limit" = Option<u32>, Query, description = "At most 200")),
    responses((status = 200, body = Page<ProcessCard>))
)]
pub(crate) async fn list(asker: Asker, query: Query<PageQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| process::list(cx, actor, &query)).await?)
}

/// Begin a process.
#[utoipa::path(post, path = "/api/v1/processes", tag = "processes", request_body = CreateProcess, responses((status = 201, body = ProcessCard)))]
pub(crate) async fn create(asker: Asker, request: HttpRequest, body: Body<CreateProcess>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| process::create(cx, actor, &input)).await
}

/// Read the card of a process.
#[utoipa::path(get, path = "/api/v1/processes/{slug}", tag = "processes", params(("slug" = String, Path)), responses((status = 200, body = ProcessCard)))]
pub(crate) async fn read(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| process::read(cx, actor, &slug)).await?)
}

/// Read what a process rests on, whom to ask about it, what it needs and what was pledged to it.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/about", tag = "processes", params(("slug" = String, Path)), responses((status = 200, body = AboutView)))]
pub(crate) async fn about(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| process::about(cx, actor, &slug)).await?)
}

/// Write what a process rests on, whom to ask, what it needs and what was pledged. `If-Match` says which version was seen.
#[utoipa::path(
    put, path = "/api/v1/processes/{slug}/about", tag = "processes",
    params(("slug" = String, Path), ("If-Match" = String, Header, description = "The entity tag of it as it was read")),
    request_body = WriteAbout, responses((status = 200, body = AboutView))
)]
pub(crate) async fn write_about(
    asker: Asker,
    request: HttpRequest,
    slug: Path<String>,
    body: Body<WriteAbout>,
) -> Reply {
    let seen = seen(&request)?;
    let view =
        asker.write(move |cx, actor| process::write_about(cx, actor, &slug, &body.input, seen.as_deref())).await?;
    Ok(HttpResponse::Ok().insert_header((header::ETAG, quoted(&view.etag))).json(view))
}
