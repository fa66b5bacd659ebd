//! Reasons ready to be given with an answer.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use adref_acts::reason::{self, ReasonView, WriteReason};
use adref_acts::views::Page;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List the reasons of a process.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/reasons", tag = "desk", params(("slug" = String, Path)), responses((status = 200, body = Page<ReasonView>)))]
pub(crate) async fn list(asker: Asker, slug: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| reason::list(cx, actor, &slug)).await?)
}

/// Write a reason that can be given again and again.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/reasons", tag = "desk", params(("slug" = String, Path)),
    request_body = WriteReason, responses((status = 201, body = ReasonView))
)]
pub(crate) async fn write(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<WriteReason>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| reason::write(cx, actor, &slug, &input)).await
}

/// Write a reason anew. Answers given with it stay as they were given.
#[utoipa::path(
    put, path = "/api/v1/reasons/{reason}", tag = "desk", params(("reason" = String, Path)),
    request_body = WriteReason, responses((status = 200, body = ReasonView))
)]
pub(crate) async fn rewrite(asker: Asker, reason: Path<String>, body: Body<WriteReason>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| reason::rewrite(cx, actor, &reason, &body.input)).await?)
}

/// Put a reason away. Answers given with it stay.
#[utoipa::path(post, path = "/api/v1/reasons/{reason}/retire", tag = "desk", params(("reason" = String, Path)), responses((status = 200, body = ReasonView)))]
pub(crate) async fn retire(asker: Asker, reason: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| reason::retire(cx, actor, &reason)).await?)
}
