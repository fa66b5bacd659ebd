//! How one signs in: proving who one is, the second factor, one's sessions, links to institutions.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::sign_in::factor::{self, TypedCode};
use adref_acts::sign_in::{self, Prove, provider, sessions};
use adref_acts::views::{NewFactorView, ProvedView, RecoveryCodesView, SecurityView};
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::limits::{self, Attempt};
use crate::network;
use crate::problem::Problem;
use crate::state::State;

/// Prove once more who one is: with a code to finish signing in, with a password or a code before acts that weigh.
#[utoipa::path(post, path = "/api/v1/me/prove", tag = "session", request_body = Prove, responses((status = 200, body = ProvedView)))]
pub(crate) async fn prove(asker: Asker, request: HttpRequest, state: Data<State>, body: Body<Prove>) -> Reply {
    let bearer = asker.bearer()?.clone();
    let attempt = guess(&request, &state, &asker).await?;
    let proved = sign_in::prove(&state.house, bearer.person, bearer.session, body.input).await?;
    limits::succeeded(&state, attempt).await?;
    answer::ok(&proved)
}

/// Read how one signs in: the second factor, one's sessions, links to institutions.
#[utoipa::path(get, path = "/api/v1/me/security", tag = "session", responses((status = 200, body = SecurityView)))]
pub(crate) async fn read(asker: Asker) -> Reply {
    answer::ok(&asker.read(sessions::security).await?)
}

/// Begin to set up a second factor: a secret for an authenticator app, which counts once a code of it is confirmed.
#[utoipa::path(post, path = "/api/v1/me/factor", tag = "session", responses((status = 200, body = NewFactorView)))]
pub(crate) async fn begin_factor(asker: Asker) -> Reply {
    asker.bearer()?;
    answer::ok(&asker.write(factor::begin).await?)
}

/// Let the second factor count, with a code of it. Every other session ends; recovery codes are shown once.
#[utoipa::path(post, path = "/api/v1/me/factor/confirm", tag = "session", request_body = TypedCode, responses((status = 200, body = RecoveryCodesView)))]
pub(crate) async fn confirm_factor(
    asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    body: Body<TypedCode>,
) -> Reply {
    let attempt = guess(&request, &state, &asker).await?;
    let codes = asker.write(move |cx, actor| factor::confirm(cx, actor, &body.input)).await?;
    limits::succeeded(&state, attempt).await?;
    answer::ok(&codes)
}

/// Make recovery codes anew; those before are void.
#[utoipa::path(post, path = "/api/v1/me/factor/recovery", tag = "session", responses((status = 200, body = RecoveryCodesView)))]
pub(crate) async fn renew_codes(asker: Asker) -> Reply {
    asker.bearer()?;
    answer::ok(&asker.write(factor::renew_codes).await?)
}

/// Take the second factor away, with a code of it or a recovery code. Every other session ends.
#[utoipa::path(post, path = "/api/v1/me/factor/remove", tag = "session", request_body = TypedCode, responses((status = 204)))]
pub(crate) async fn remove_factor(
    asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    body: Body<TypedCode>,
) -> Reply {
    let attempt = guess(&request, &state, &asker).await?;
    asker.write(move |cx, actor| factor::remove(cx, actor, &body.input)).await?;
    limits::succeeded(&state, attempt).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// How many sessions ended.
#[derive(Serialize, ToSchema)]
pub(crate) struct Ended {
    /// How many.
    ended: usize,
}

/// End every session of one's own but this one.
#[utoipa::path(post, path = "/api/v1/me/sessions/end-others", tag = "session", responses((status = 200, body = Ended)))]
pub(crate) async fn end_others(asker: Asker) -> Reply {
    answer::ok(&Ended { ended: asker.write(sessions::end_others).await? })
}

/// End one of one's own sessions.
#[utoipa::path(
    post, path = "/api/v1/me/sessions/{session}/end", tag = "session", params(("session" = String, Path)),
    responses((status = 204))
)]
pub(crate) async fn end_session(asker: Asker, session: Path<String>) -> Reply {
    asker.write(move |cx, actor| sessions::end_one(cx, actor, &session)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Undo the link to who one is at an institution.
#[utoipa::path(
    post, path = "/api/v1/me/identities/{identity}/unlink", tag = "session", params(("identity" = String, Path)),
    responses((status = 204))
)]
pub(crate) async fn unlink(asker: Asker, identity: Path<String>) -> Reply {
    asker.write(move |cx, actor| provider::unlink(cx, actor, &identity)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Guesses at codes and passwords of a session count against its account, as guesses at the front door do.
async fn guess(request: &HttpRequest, state: &State, asker: &Asker) -> Result<Attempt, Problem> {
    let person = &asker.bearer()?.person;
    limits::begin(state, &format!("proofs of {person}"), network::of(request, state.behind_proxy)).await
}
