//! Invitations that wait for an answer, for those who may grant the mandate.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use adref_acts::mandate::{self, Because, InvitationQuery};
use adref_acts::views::{InvitationView, Page};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List the invitations one may grant that nobody has answered yet.
#[utoipa::path(
    get, path = "/api/v1/invitations", tag = "people",
    params(("party" = Option<String>, Query, description = "For this party; delegations see their own"), ("process" = Option<String>, Query, description = "In this process or in every one"), ("after" = Option<String>, Query, description = "Cursor of the page before"), ("limit" = Option<u32>, Query, description = "How many, at most 200")),
    responses((status = 200, body = Page<InvitationView>))
)]
pub(crate) async fn list(asker: Asker, query: Query<InvitationQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| mandate::invitations(cx, actor, &query)).await?)
}

/// Mail an invitation once more; those mailed before stop working.
#[utoipa::path(
    post, path = "/api/v1/mandates/{mandate}/invite", tag = "people", params(("mandate" = String, Path)),
    responses((status = 200, body = InvitationView))
)]
pub(crate) async fn resend(asker: Asker, mandate: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| mandate::resend(cx, actor, &mandate)).await?)
}

/// Take an invitation back, and the mandate with it.
#[utoipa::path(
    post, path = "/api/v1/mandates/{mandate}/uninvite", tag = "people", params(("mandate" = String, Path)),
    request_body = Because, responses((status = 204))
)]
pub(crate) async fn withdraw(asker: Asker, mandate: Path<String>, body: Body<Because>) -> Reply {
    asker.write(move |cx, actor| mandate::withdraw(cx, actor, &mandate, &body.input)).await?;
    Ok(HttpResponse::NoContent().finish())
}
