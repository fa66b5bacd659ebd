//! Processes.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::process::{self, CreateProcess, PageQuery};
use adref_acts::views::{Page, ProcessCard};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

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
