//! Mailed links: asked for by anybody, used by whoever holds one. Looking at a link and using it are both sent, never fetched:
//! what reads addresses ahead of people uses nothing up.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::link::{self, AcceptInvitation, AskForLink, LinkAsked, Secret, SetPassword};
use adref_acts::views::LinkView;

use super::session::{Session, begun};
use crate::answer::{self, Reply};
use crate::body::Body;
use crate::state::State;
use crate::{device, network};

/// Ask for a link by mail that signs in, or sets a new password. The answer is the same whether or not there is an account.
#[utoipa::path(post, path = "/api/v1/links", tag = "session", request_body = AskForLink, responses((status = 202, body = LinkAsked)))]
pub(crate) async fn ask(request: HttpRequest, state: Data<State>, body: Body<AskForLink>) -> Reply {
    state.gate.asks_for_link(&body.input.email, network::of(&request, state.behind_proxy))?;
    let asked = link::ask(&state.house, body.input).await?;
    Ok(HttpResponse::Accepted().json(asked))
}

/// Look at what a link opens, without using it.
#[utoipa::path(post, path = "/api/v1/links/look", tag = "session", request_body = Secret, responses((status = 200, body = LinkView)))]
pub(crate) async fn look(request: HttpRequest, state: Data<State>, body: Body<Secret>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    answer::ok(&state.house.read(move |cx| link::look(cx, &body.input)).await?)
}

/// Sign in with a link.
#[utoipa::path(post, path = "/api/v1/links/sign-in", tag = "session", request_body = Secret, responses((status = 200, body = Session)))]
pub(crate) async fn sign_in(request: HttpRequest, state: Data<State>, body: Body<Secret>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    begun(&state, link::sign_in(&state.house, body.input, device::of(&request)).await?)
}

/// Accept an invitation. The first time this takes up the account and begins a session; later it only takes up the mandate.
#[utoipa::path(
    post, path = "/api/v1/links/accept", tag = "session", request_body = AcceptInvitation,
    responses((status = 200, body = Session), (status = 204, description = "The account was taken up before"))
)]
pub(crate) async fn accept(request: HttpRequest, state: Data<State>, body: Body<AcceptInvitation>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    match link::accept(&state.house, body.input, device::of(&request)).await?.signed_in {
        Some(signed_in) => begun(&state, signed_in),
        None => Ok(HttpResponse::NoContent().finish()),
    }
}

/// Set a new password with a link. Every session ends.
#[utoipa::path(post, path = "/api/v1/links/password", tag = "session", request_body = SetPassword, responses((status = 204)))]
pub(crate) async fn password(request: HttpRequest, state: Data<State>, body: Body<SetPassword>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    link::set_password(&state.house, body.input).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Confirm another address with the link mailed there. Every session ends.
#[utoipa::path(post, path = "/api/v1/links/address", tag = "session", request_body = Secret, responses((status = 204)))]
pub(crate) async fn address(request: HttpRequest, state: Data<State>, body: Body<Secret>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    link::confirm_address(&state.house, body.input).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Say that it was somebody else who changed the address: it is put back, every session ends and the password is removed.
#[utoipa::path(post, path = "/api/v1/links/not-me", tag = "session", request_body = Secret, responses((status = 204)))]
pub(crate) async fn not_me(request: HttpRequest, state: Data<State>, body: Body<Secret>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    link::restore_address(&state.house, body.input).await?;
    Ok(HttpResponse::NoContent().finish())
}
