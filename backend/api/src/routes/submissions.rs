//! Sets of comments, and what authors say of answers.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use adref_acts::comment::{self, JudgeAnswer, LodgeComment};
use adref_acts::submission::{self, DecideContribution, SubmitSet, TeamTalk};
use adref_acts::views::{CommentView, Page, SubmissionReceipt, SubmissionView};
use adref_acts::{Actor, Cx};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// Read the set of one's own team in a round: what is collected, what is said about it, what was lodged.
#[utoipa::path(get, path = "/api/v1/rounds/{round}/submission", tag = "submissions", params(("round" = String, Path)), responses((status = 200, body = SubmissionView)))]
pub(crate) async fn read(asker: Asker, round: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| submission::read(cx, actor, &round)).await?)
}

/// Begin a set; after a lodged one with what was lodged.
#[utoipa::path(post, path = "/api/v1/rounds/{round}/submission", tag = "submissions", params(("round" = String, Path)), responses((status = 201, body = SubmissionView)))]
pub(crate) async fn begin(asker: Asker, request: HttpRequest, round: Path<String>) -> Reply {
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| submission::begin(cx, actor, &round);
    asker.once(&request, String::new(), StatusCode::CREATED, act).await
}

/// Put a comment forward for the set.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/submission/contributions", tag = "submissions", params(("round" = String, Path)),
    request_body = LodgeComment, responses((status = 201, body = SubmissionView))
)]
pub(crate) async fn offer(asker: Asker, request: HttpRequest, round: Path<String>, body: Body<LodgeComment>) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| submission::offer(cx, actor, &round, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Say something within the team: nobody else reads it.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/submission/talk", tag = "submissions", params(("round" = String, Path)),
    request_body = TeamTalk, responses((status = 201, body = SubmissionView))
)]
pub(crate) async fn talk(asker: Asker, request: HttpRequest, round: Path<String>, body: Body<TeamTalk>) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| submission::talk(cx, actor, &round, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Lodge the set, as its sentence says. One lodged before is replaced until the round closes.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/submission/submit", tag = "submissions", params(("round" = String, Path)),
    request_body = SubmitSet, responses((status = 201, body = SubmissionReceipt))
)]
pub(crate) async fn submit(asker: Asker, request: HttpRequest, round: Path<String>, body: Body<SubmitSet>) -> Reply {
    let Body { input, hash } = body;
    let counted = asker.counts_comments();
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| submission::submit(cx, actor, &round, &input, counted);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Write a contribution anew; what it was before stays with the set.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/reword", tag = "submissions", params(("contribution" = String, Path)),
    request_body = LodgeComment, responses((status = 200, body = SubmissionView))
)]
pub(crate) async fn reword(asker: Asker, contribution: Path<String>, body: Body<LodgeComment>) -> Reply {
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| submission::reword(cx, actor, &contribution, &body.input);
    answer::ok(&asker.write(act).await?)
}

/// Decide whether a contribution goes with the set.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/decide", tag = "submissions", params(("contribution" = String, Path)),
    request_body = DecideContribution, responses((status = 200, body = SubmissionView))
)]
pub(crate) async fn decide(asker: Asker, contribution: Path<String>, body: Body<DecideContribution>) -> Reply {
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| submission::decide(cx, actor, &contribution, &body.input);
    answer::ok(&asker.write(act).await?)
}

/// Say whether the answer to one's own comment reflects it; once of each answer.
#[utoipa::path(
    post, path = "/api/v1/comments/{comment}/judgement", tag = "comments", params(("comment" = String, Path)),
    request_body = JudgeAnswer, responses((status = 201, body = CommentView))
)]
pub(crate) async fn judge(asker: Asker, request: HttpRequest, comment: Path<String>, body: Body<JudgeAnswer>) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| comment::judge(cx, actor, &comment, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// List the comments of a round whose authors say that the answer does not reflect them.
#[utoipa::path(get, path = "/api/v1/rounds/{round}/objections", tag = "desk", params(("round" = String, Path)), responses((status = 200, body = Page<CommentView>)))]
pub(crate) async fn objections(asker: Asker, round: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| comment::objections(cx, actor, &round)).await?)
}
