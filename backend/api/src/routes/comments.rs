//! Comments.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::comment::{self, CommentQuery, LodgeComment};
use adref_acts::process::PageQuery;
use adref_acts::views::{CommentView, Page, Receipt};
use adref_acts::{Actor, Cx};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// Lodge a comment in a round. After the deadline it is kept and marked late.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/comments", tag = "comments", params(("round" = String, Path)),
    request_body = LodgeComment, responses((status = 201, body = Receipt))
)]
pub(crate) async fn lodge(asker: Asker, request: HttpRequest, round: Path<String>, body: Body<LodgeComment>) -> Reply {
    let Body { input, hash } = body;
    let counted = asker.counts_comments();
    let lodge = move |cx: &mut Cx<'_, '_>, actor: &Actor| {
        counted(actor)?;
        comment::lodge(cx, actor, &round, &input)
    };
    asker.once(&request, hash, StatusCode::CREATED, lodge).await
}

/// List the comments on a text one may see, newest first.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/comments", tag = "comments",
    params(
        ("slug" = String, Path), ("draft" = Option<String>, Query, description = "On this draft"), ("paragraph" = Option<String>, Query, description = "On this paragraph"),
        ("mine" = Option<bool>, Query, description = "One's own only"), ("state" = Option<String>, Query, description = "`open` or `answered`"),
        ("after" = Option<String>, Query, description = "The cursor of the page before"), ("limit" = Option<u32>, Query, description = "At most 200")
    ),
    responses((status = 200, body = Page<CommentView>))
)]
pub(crate) async fn list(asker: Asker, slug: Path<String>, query: Query<CommentQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| comment::list(cx, actor, &slug, &query)).await?)
}

/// List one's own comments on all texts, newest first.
#[utoipa::path(
    get, path = "/api/v1/me/comments", tag = "comments",
    params(("after" = Option<String>, Query, description = "The cursor of the page before"), ("limit" = Option<u32>, Query, description = "At most 200")),
    responses((status = 200, body = Page<CommentView>))
)]
pub(crate) async fn mine(asker: Asker, query: Query<PageQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| comment::mine(cx, actor, &query)).await?)
}

/// Read a comment.
#[utoipa::path(get, path = "/api/v1/comments/{comment}", tag = "comments", params(("comment" = String, Path)), responses((status = 200, body = CommentView)))]
pub(crate) async fn read(asker: Asker, comment: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| comment::read(cx, actor, &comment)).await?)
}

/// Take a comment back while the round is open.
#[utoipa::path(post, path = "/api/v1/comments/{comment}/withdraw", tag = "comments", params(("comment" = String, Path)), responses((status = 200, body = CommentView)))]
pub(crate) async fn withdraw(asker: Asker, comment: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| comment::withdraw(cx, actor, &comment)).await?)
}
