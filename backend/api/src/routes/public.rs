//! Comments without an account, and the queue of those who look at them first. What a key opens is sent, never fetched.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::public::{
    self, ConfirmPublic, Decide, Decided, FollowView, Key, OpenSealed, PublicReceipt, PublicTerms, QueueView,
    SendPublicly, TurnedAwayView, Unsealed,
};
use adref_acts::views::Page;

use crate::answer::{self, Reply};
use crate::asker::{Asker, once_key};
use crate::body::Body;
use crate::network;
use crate::state::State;

/// Send a comment to a public round without an account. Its number is given at once; a code is mailed to confirm the address.
/// When much arrives, a proof of work is asked for with `proof_required`. With an Idempotency-Key the same request again gives
/// the same number.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/public-comments", tag = "public", params(("round" = String, Path)),
    request_body = SendPublicly, responses((status = 201, body = PublicReceipt))
)]
pub(crate) async fn send(
    _asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    round: Path<String>,
    body: Body<SendPublicly>,
) -> Reply {
    let Body { input, .. } = body;
    let key = once_key(&request)?;
    let network = network::of(&request, state.behind_proxy);
    let passage = state.gate.public(&round, &input.email, network, Some(input.proof.is_some()))?;
    let receipt = public::send(&state.house, round.into_inner(), input, passage, key.as_deref()).await?;
    Ok(HttpResponse::build(StatusCode::CREATED).json(receipt))
}

/// Confirm the address of a comment with the code that was mailed to it.
#[utoipa::path(post, path = "/api/v1/public-comments/confirm", tag = "public", request_body = ConfirmPublic, responses((status = 200, body = FollowView)))]
pub(crate) async fn confirm(request: HttpRequest, state: Data<State>, body: Body<ConfirmPublic>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    answer::ok(&state.house.write(move |cx| public::confirm(cx, &body.input)).await?)
}

/// Have another code mailed, with the key of the receipt.
#[utoipa::path(post, path = "/api/v1/public-comments/code", tag = "public", request_body = Key, responses((status = 202, body = FollowView)))]
pub(crate) async fn code(request: HttpRequest, state: Data<State>, body: Body<Key>) -> Reply {
    // However it is typed, it is one number: its letters and digits.
    let number: String = body.input.number.chars().filter(char::is_ascii_alphanumeric).collect();
    state.gate.asks_for_link(&number, network::of(&request, state.behind_proxy))?;
    let shown = state.house.write(move |cx| public::another_code(cx, &body.input)).await?;
    Ok(HttpResponse::Accepted().json(shown))
}

/// See how far a comment has come, with its number and key.
#[utoipa::path(post, path = "/api/v1/public-comments/follow", tag = "public", request_body = Key, responses((status = 200, body = FollowView)))]
pub(crate) async fn follow(request: HttpRequest, state: Data<State>, body: Body<Key>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    answer::ok(&state.house.read(move |cx| public::follow(cx, &body.input)).await?)
}

/// Say that it was somebody else who sent a comment with this address: it is taken back for good.
#[utoipa::path(post, path = "/api/v1/public-comments/disown", tag = "public", request_body = Key, responses((status = 200, body = FollowView)))]
pub(crate) async fn disown(request: HttpRequest, state: Data<State>, body: Body<Key>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    answer::ok(&state.house.write(move |cx| public::disown(cx, &body.input)).await?)
}

/// What waits to be looked at, alike ones together.
#[utoipa::path(get, path = "/api/v1/instruments/{slug}/moderation", tag = "public", params(("slug" = String, Path)), responses((status = 200, body = QueueView)))]
pub(crate) async fn queue(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| public::queue(cx, actor, &slug)).await?)
}

/// What was turned away, without its words.
#[utoipa::path(get, path = "/api/v1/instruments/{slug}/moderation/turned-away", tag = "public", params(("slug" = String, Path)), responses((status = 200, body = Page<TurnedAwayView>)))]
pub(crate) async fn turned_away(asker: Asker, slug: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| public::turned_away(cx, actor, &slug)).await?)
}

/// Publish some of what waits, or turn it away for one of the published reasons. What was turned away may still be published.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/moderation", tag = "public", params(("slug" = String, Path)),
    request_body = Decide, responses((status = 200, body = Decided))
)]
pub(crate) async fn decide(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<Decide>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::OK, move |cx, actor| public::decide(cx, actor, &slug, &input)).await
}

/// Read once more what was turned away and sealed; that is recorded with its reason.
#[utoipa::path(
    post, path = "/api/v1/public-comments/{comment}/open", tag = "public", params(("comment" = String, Path)),
    request_body = OpenSealed, responses((status = 200, body = Unsealed))
)]
pub(crate) async fn open(asker: Asker, comment: Path<String>, body: Body<OpenSealed>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| public::open_sealed(cx, actor, &comment, &body.input)).await?)
}

/// Say whose comments are looked at before they are published.
#[utoipa::path(
    put, path = "/api/v1/rounds/{round}/public-terms", tag = "public", params(("round" = String, Path)),
    request_body = PublicTerms, responses((status = 200, body = PublicTerms))
)]
pub(crate) async fn terms(asker: Asker, round: Path<String>, body: Body<PublicTerms>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| public::set_terms(cx, actor, &round, &body.input)).await?)
}
