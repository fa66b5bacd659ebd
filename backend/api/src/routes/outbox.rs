//! The queue of mails.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::outbox::{self, NoticeView, OutboxQuery, OutboxView};

use crate::answer::{self, Reply};
use crate::asker::Asker;

/// List queued, sent and given-up mails, newest first, without their addresses and words, and how many stand where.
#[utoipa::path(
    get, path = "/api/v1/outbox", tag = "operation",
    params(
        ("after" = Option<String>, Query, description = "The cursor of the page before"),
        ("limit" = Option<u32>, Query, description = "At most 200"),
        ("state" = Option<String>, Query, description = "`queued`, `sent` or `dead`; all when absent")
    ),
    responses((status = 200, body = OutboxView))
)]
pub(crate) async fn list(asker: Asker, query: Query<OutboxQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| outbox::list(cx, actor, &query)).await?)
}

/// Queue a mail anew that was given up. It keeps its Message-ID, and whether it is owed is asked once more when it leaves.
#[utoipa::path(
    post, path = "/api/v1/outbox/{mail}/try-again", tag = "operation", params(("mail" = String, Path)),
    responses((status = 200, body = NoticeView))
)]
pub(crate) async fn try_again(asker: Asker, request: HttpRequest, mail: Path<String>) -> Reply {
    let hash = mail.to_string();
    asker.once(&request, hash, StatusCode::OK, move |cx, actor| outbox::try_again(cx, actor, &mail)).await
}
