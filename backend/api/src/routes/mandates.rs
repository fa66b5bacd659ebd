//! Mandates: acting in one of one's own, granting and ending those of others.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use adref_acts::mandate::{self, Because, ChooseMandate, GrantMandate};
use adref_acts::views::{MandateView, PersonView};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// Choose which of one's mandates to act in, for this session.
#[utoipa::path(put, path = "/api/v1/me/acting", tag = "session", request_body = ChooseMandate, responses((status = 200, body = PersonView)))]
pub(crate) async fn act_as(asker: Asker, body: Body<ChooseMandate>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| mandate::choose(cx, actor, &body.input)).await?)
}

/// Grant a mandate to whoever has an address.
#[utoipa::path(post, path = "/api/v1/mandates", tag = "people", request_body = GrantMandate, responses((status = 201, body = MandateView)))]
pub(crate) async fn grant(asker: Asker, request: HttpRequest, body: Body<GrantMandate>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| mandate::grant(cx, actor, &input)).await
}

/// Suspend a mandate: it gives nothing until it is resumed.
#[utoipa::path(
    post, path = "/api/v1/mandates/{mandate}/suspend", tag = "people", params(("mandate" = String, Path)),
    request_body = Because, responses((status = 200, body = MandateView))
)]
pub(crate) async fn suspend(asker: Asker, mandate: Path<String>, body: Body<Because>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| mandate::suspend(cx, actor, &mandate, &body.input)).await?)
}

/// Resume a suspended mandate.
#[utoipa::path(
    post, path = "/api/v1/mandates/{mandate}/resume", tag = "people", params(("mandate" = String, Path)),
    request_body = Because, responses((status = 200, body = MandateView))
)]
pub(crate) async fn resume(asker: Asker, mandate: Path<String>, body: Body<Because>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| mandate::resume(cx, actor, &mandate, &body.input)).await?)
}

/// End a mandate for ever. One's own may be laid down.
#[utoipa::path(
    post, path = "/api/v1/mandates/{mandate}/end", tag = "people", params(("mandate" = String, Path)),
    request_body = Because, responses((status = 200, body = MandateView))
)]
pub(crate) async fn end(asker: Asker, mandate: Path<String>, body: Body<Because>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| mandate::end(cx, actor, &mandate, &body.input)).await?)
}
