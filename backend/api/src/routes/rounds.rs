//! Rounds.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::round::{self, AnsweredRound, CancelRound, CloseRound, CreateRound, ExtendRound, RehearsalQuery};
use adref_acts::views::{Page, RehearsalView, RoundView};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List the rounds of a text, oldest first.
#[utoipa::path(get, path = "/api/v1/instruments/{slug}/rounds", tag = "rounds", params(("slug" = String, Path)), responses((status = 200, body = Page<RoundView>)))]
pub(crate) async fn list(asker: Asker, slug: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| round::list(cx, actor, &slug)).await?)
}

/// Plan a round on an issued draft.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/rounds", tag = "rounds", params(("slug" = String, Path)),
    request_body = CreateRound, responses((status = 201, body = RoundView))
)]
pub(crate) async fn create(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<CreateRound>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| round::create(cx, actor, &slug, &input)).await
}

/// Read a round.
#[utoipa::path(get, path = "/api/v1/rounds/{round}", tag = "rounds", params(("round" = String, Path)), responses((status = 200, body = RoundView)))]
pub(crate) async fn read(asker: Asker, round: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| round::read(cx, actor, &round)).await?)
}

/// Plan a round anew, all of it, until it opens.
#[utoipa::path(
    put, path = "/api/v1/rounds/{round}", tag = "rounds", params(("round" = String, Path)),
    request_body = CreateRound, responses((status = 200, body = RoundView))
)]
pub(crate) async fn replan(asker: Asker, round: Path<String>, body: Body<CreateRound>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| round::replan(cx, actor, &round, &body.input)).await?)
}

/// Give up a round that has not opened, with the reason everybody who sees the round reads.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/cancel", tag = "rounds", params(("round" = String, Path)),
    request_body = CancelRound, responses((status = 200, body = RoundView))
)]
pub(crate) async fn cancel(asker: Asker, round: Path<String>, body: Body<CancelRound>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| round::cancel(cx, actor, &round, &body.input)).await?)
}

/// Open a planned round now.
#[utoipa::path(post, path = "/api/v1/rounds/{round}/open", tag = "rounds", params(("round" = String, Path)), responses((status = 200, body = RoundView)))]
pub(crate) async fn open(asker: Asker, round: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| round::open(cx, actor, &round)).await?)
}

/// Close a round now.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/close", tag = "rounds", params(("round" = String, Path)),
    request_body = CloseRound, responses((status = 200, body = RoundView))
)]
pub(crate) async fn close(asker: Asker, round: Path<String>, body: Body<CloseRound>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| round::close(cx, actor, &round, &body.input)).await?)
}

/// Give a round a later deadline, with the reason everybody who sees the round reads.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/extend", tag = "rounds", params(("round" = String, Path)),
    request_body = ExtendRound, responses((status = 200, body = RoundView))
)]
pub(crate) async fn extend(asker: Asker, round: Path<String>, body: Body<ExtendRound>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| round::extend(cx, actor, &round, &body.input)).await?)
}

/// Say that the secretariat is done with a closed round.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/answered", tag = "rounds", params(("round" = String, Path)),
    request_body = AnsweredRound, responses((status = 200, body = RoundView))
)]
pub(crate) async fn answered(asker: Asker, round: Path<String>, body: Body<AnsweredRound>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| round::answered(cx, actor, &round, &body.input)).await?)
}

/// See a round as somebody of its audience would meet it. Nothing is written.
#[utoipa::path(
    get, path = "/api/v1/rounds/{round}/rehearsal", tag = "rounds",
    params(("round" = String, Path), ("as" = String, Query, description = "`stranger`, or a capacity with its party, region or kind of organization, such as `delegate:KEN`")),
    responses((status = 200, body = RehearsalView))
)]
pub(crate) async fn rehearse(asker: Asker, round: Path<String>, query: Query<RehearsalQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| round::rehearse(cx, actor, &round, &query)).await?)
}
