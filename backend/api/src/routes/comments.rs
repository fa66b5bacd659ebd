//! Comments.

use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::comment::{self, Annotation, CommentQuery, LodgeComment, PlaceComment, ReplyTo};
use adref_acts::process::PageQuery;
use adref_acts::views::{CarriedView, CommentView, Page, Receipt, ReplyView};
use adref_acts::{Actor, Cx};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::problem::Problem;

/// Lodge a comment in a round. After the deadline it is kept and marked late.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/comments", tag = "comments", params(("round" = String, Path)),
    request_body = LodgeComment, responses((status = 201, body = Receipt))
)]
pub(crate) async fn lodge(asker: Asker, request: HttpRequest, round: Path<String>, body: Body<LodgeComment>) -> Reply {
    let Body { input, hash } = body;
    let counted = asker.counts_comments();
    let lodge = move |cx: &mut Cx<'_, '_>, actor: &Actor| {
        counted(actor, 1 + input.answers.as_ref().map_or(0, Vec::len))?;
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
        ("carried" = Option<bool>, Query, description = "Instead of those made on the draft, the unanswered ones on drafts before it that surely followed their words into it"),
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

/// Read a comment as a W3C Web Annotation.
#[utoipa::path(
    get, path = "/api/v1/comments/{comment}/annotation", tag = "comments", params(("comment" = String, Path)),
    responses((status = 200, body = Annotation, content_type = "application/ld+json"))
)]
pub(crate) async fn annotation(asker: Asker, comment: Path<String>) -> Reply {
    let annotation = asker.read(move |cx, actor| comment::annotation(cx, actor, &comment)).await?;
    let body =
        serde_json::to_string(&annotation).map_err(|error| Problem::new("internal").inside(error.to_string()))?;
    let kind = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
    Ok(HttpResponse::Ok().content_type(kind).body(body))
}

/// List what is said about a comment, oldest first.
#[utoipa::path(get, path = "/api/v1/comments/{comment}/replies", tag = "comments", params(("comment" = String, Path)), responses((status = 200, body = Page<ReplyView>)))]
pub(crate) async fn replies(asker: Asker, comment: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| comment::replies(cx, actor, &comment)).await?)
}

/// Say something about a comment: to all who see it, to the secretariat alone, or within one's delegation.
#[utoipa::path(
    post, path = "/api/v1/comments/{comment}/replies", tag = "comments", params(("comment" = String, Path)),
    request_body = ReplyTo, responses((status = 201, body = ReplyView))
)]
pub(crate) async fn reply(asker: Asker, request: HttpRequest, comment: Path<String>, body: Body<ReplyTo>) -> Reply {
    let Body { input, hash } = body;
    let counted = asker.counts_comments();
    let reply = move |cx: &mut Cx<'_, '_>, actor: &Actor| {
        counted(actor, 1)?;
        comment::reply(cx, actor, &comment, &input)
    };
    asker.once(&request, hash, StatusCode::CREATED, reply).await
}

/// Support somebody else's comment.
#[utoipa::path(post, path = "/api/v1/comments/{comment}/support", tag = "comments", params(("comment" = String, Path)), responses((status = 200, body = CommentView)))]
pub(crate) async fn support(asker: Asker, comment: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| comment::support(cx, actor, &comment)).await?)
}

/// Take one's support back.
#[utoipa::path(post, path = "/api/v1/comments/{comment}/support/withdraw", tag = "comments", params(("comment" = String, Path)), responses((status = 200, body = CommentView)))]
pub(crate) async fn withdraw_support(asker: Asker, comment: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| comment::withdraw_support(cx, actor, &comment)).await?)
}

/// List the unanswered comments on earlier drafts and where they stand in the newest issued one, those that wait for a person first.
#[utoipa::path(get, path = "/api/v1/instruments/{slug}/carried", tag = "desk", params(("slug" = String, Path)), responses((status = 200, body = CarriedView)))]
pub(crate) async fn carried(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| comment::carried(cx, actor, &slug)).await?)
}

/// Say where a comment belongs in a later draft, or that it stays where it was made.
#[utoipa::path(
    post, path = "/api/v1/comments/{comment}/place", tag = "desk", params(("comment" = String, Path)),
    request_body = PlaceComment, responses((status = 200, body = CommentView))
)]
pub(crate) async fn place(asker: Asker, comment: Path<String>, body: Body<PlaceComment>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| comment::place(cx, actor, &comment, &body.input)).await?)
}
