//! Signing in through an institution's provider.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::Fault;
use adref_acts::sign_in::provider::{self, Arrived, Claimed, SetOut, Yes};
use adref_acts::views::OfferView;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::session::{Session, begun};
use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::oidc;
use crate::problem::Problem;
use crate::state::State;
use crate::{cookie, device, limits, network};

/// An institution people may sign in through.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProviderView {
    /// Its name in addresses.
    id: String,
    /// What people call it.
    name: String,
}

/// List the institutions people may sign in through.
#[utoipa::path(get, path = "/api/v1/providers", tag = "session", responses((status = 200, body = Vec<ProviderView>)))]
pub(crate) async fn list(state: Data<State>) -> Reply {
    let view = |it: &oidc::Provider| ProviderView { id: it.id.clone(), name: it.name.clone() };
    answer::ok(&state.providers.all().map(view).collect::<Vec<_>>())
}

/// Where the browser is to go.
#[derive(Serialize, ToSchema)]
pub(crate) struct WayView {
    /// The institution's sign-in page.
    go_to: String,
}

/// Begin to sign in through an institution: the answer says where the browser is to go. It comes back to `/sign-in/back`.
#[utoipa::path(
    post, path = "/api/v1/providers/{provider}/begin", tag = "session", params(("provider" = String, Path)),
    responses((status = 200, body = WayView))
)]
pub(crate) async fn begin(request: HttpRequest, state: Data<State>, name: Path<String>) -> Reply {
    let found = state.providers.find(&name).ok_or(Fault::NotFound)?;
    limits::from(&state, network::of(&request, state.behind_proxy))?;
    let known = state.providers.known(found).await?;
    let (way, browser) = (oidc::Way::drawn(), oidc::secret());
    let go_to = oidc::go_to(found, &known, &way, &back(&state)?);
    let set_out = SetOut {
        provider: found.id.clone(),
        state: way.state,
        browser: browser.clone(),
        nonce: way.nonce,
        verifier: way.verifier,
    };
    provider::set_out(&state.house, set_out).await?;
    Ok(HttpResponse::Ok().cookie(cookie::way(browser)).json(WayView { go_to }))
}

/// What the institution sent the browser back with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Finish {
    /// As it came.
    state: String,
    /// As it came.
    code: String,
}

/// A session, or the offer of a link that waits for a yes.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfferedView {
    /// An account has the address the institution has verified: say that it is yours with POST /api/v1/providers/link.
    link: OfferView,
}

/// Finish a sign-in through an institution. Without a link to an account, but with an account of the same verified address, the
/// answer offers one; it never makes an account or a mandate.
#[utoipa::path(
    post, path = "/api/v1/providers/finish", tag = "session", request_body = Finish,
    responses((status = 200, body = Session), (status = 202, body = OfferedView))
)]
pub(crate) async fn finish(request: HttpRequest, state: Data<State>, body: Body<Finish>) -> Reply {
    let browser = cookie::brought_back(&request).ok_or(Fault::JourneyEnded)?;
    let journey = provider::come_back(&state.house, &body.input.state, &browser).await?;
    let found = state.providers.find(&journey.provider).ok_or(Fault::JourneyEnded)?;
    let known = state.providers.known(found).await?;
    let exchange = oidc::Exchange { code: &body.input.code, verifier: &journey.verifier, redirect_uri: &back(&state)? };
    let token = state.providers.exchange(found, &known, &exchange).await?;
    let who = state.providers.verified(found, &known, &token, &journey.nonce).await?;
    let claimed = Claimed {
        provider: found.name.clone(),
        issuer: found.issuer.clone(),
        email: who.email_for(found),
        subject: who.subject,
    };
    match provider::arrive(&state.house, claimed, &browser, device::of(&request)).await? {
        Arrived::SignedIn(signed_in) => begun(&state, *signed_in),
        Arrived::Offered(link) => Ok(HttpResponse::Accepted().json(OfferedView { link })),
    }
}

/// The yes to a link.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Link {
    /// From the offer.
    ticket: String,
    /// The password of the account: that it is one's own. Without it, the session that asks must be the account's, with a fresh
    /// proof: for accounts that have no password.
    password: Option<String>,
}

/// Link who one is at the institution with one's account here, with its password or signed in to it, and sign in.
#[utoipa::path(post, path = "/api/v1/providers/link", tag = "session", request_body = Link, responses((status = 200, body = Session)))]
pub(crate) async fn link(asker: Asker, request: HttpRequest, state: Data<State>, body: Body<Link>) -> Reply {
    let browser = cookie::brought_back(&request).ok_or(Fault::JourneyEnded)?;
    let Link { ticket, password } = body.input;
    let email = provider::offered_to(&state.house, &ticket, &browser).await?;
    let attempt = limits::begin(&state, &email, network::of(&request, state.behind_proxy)).await?;
    let yes = match password {
        Some(typed) => Yes::Password(typed),
        None => asker.bearer().map(|bearer| Yes::Session(bearer.person.clone(), bearer.session.clone()))?,
    };
    let signed_in = provider::link(&state.house, &ticket, &browser, yes, device::of(&request)).await?;
    limits::succeeded(&state, attempt).await?;
    begun(&state, signed_in)
}

/// Where institutions send browsers back to: known to both sides beforehand, so it is never taken from a request.
fn back(state: &State) -> Result<String, Problem> {
    let base = state.base_url.as_deref().map(|base| base.trim_end_matches('/'));
    let missing = || Problem::new("internal").inside("signing in through a provider needs the setting base_url");
    base.map(|base| format!("{base}/sign-in/back")).ok_or_else(missing)
}
