//! Signing in and staying signed in.

use actix_web::http::header::{self, ContentEncoding};
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::sign_in::{self, SignIn, SignedIn};
use adref_acts::views::PersonView;
use adref_acts::{Fault, person};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::problem::Problem;
use crate::state::State;
use crate::token::{Bearer, LIFETIME};
use crate::{cookie, device, limits, network};

/// A session just begun or renewed. The refresh token is in the cookie, out of reach of scripts.
#[derive(Serialize, ToSchema)]
pub(crate) struct Session {
    /// To be sent as `Authorization: Bearer …`.
    access_token: String,
    /// For how many seconds it is good.
    expires_in: u64,
    /// Whose session it is; absent until the second factor was shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<PersonView>,
    /// `second_factor` where a code is to be sent with POST /api/v1/me/prove before anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    needs: Option<&'static str>,
}

/// Sign in with address and password.
#[utoipa::path(post, path = "/api/v1/sign-in", tag = "session", request_body = SignIn, responses((status = 200, body = Session)))]
pub(crate) async fn sign_in(request: HttpRequest, state: Data<State>, body: Body<SignIn>) -> Reply {
    let network = network::of(&request, state.behind_proxy);
    let attempt = limits::begin(&state, &body.input.email, network).await?;
    let signed_in = sign_in::sign_in(&state.house, body.input, device::of(&request)).await?;
    limits::succeeded(&state, attempt).await?;
    begun(&state, signed_in)
}

/// Renew the session the cookie stands for. The cookie is replaced; using the old one again later than a moment after ends the session.
#[utoipa::path(post, path = "/api/v1/refresh", tag = "session", responses((status = 200, body = Session)))]
pub(crate) async fn refresh(request: HttpRequest, state: Data<State>) -> Reply {
    let token = cookie::token(&request).ok_or(Fault::SessionEnded)?;
    let signed_in = sign_in::refresh(&state.house, &token).await?;
    begun(&state, signed_in)
}

/// End the session the cookie stands for.
#[utoipa::path(post, path = "/api/v1/sign-out", tag = "session", responses((status = 204)))]
pub(crate) async fn sign_out(request: HttpRequest, state: Data<State>) -> Reply {
    if let Some(token) = cookie::token(&request) {
        sign_in::sign_out(&state.house, &token).await?;
    }
    Ok(HttpResponse::NoContent().cookie(cookie::ended()).finish())
}

/// In which form one's own data is wanted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Form {
    format: Option<String>,
}

/// Read everything kept about oneself, as JSON or, with `format=html`, as a page to keep.
#[utoipa::path(
    get, path = "/api/v1/me/data", tag = "session",
    params(("format" = Option<String>, Query, description = "`json` or `html`")),
    responses((status = 200, body = person::MyData))
)]
pub(crate) async fn my_data(asker: Asker, form: Query<Form>) -> Reply {
    let data = asker.read(person::my_data).await?;
    match form.format.as_deref() {
        None | Some("json") => answer::ok(&data),
        Some("html") => Ok(HttpResponse::Ok()
            .content_type("text/html; charset=utf-8")
            .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.html\""))
            .body(person::my_data_page(&data))),
        Some(_) => Err(Fault::invalid("format", "json or html").into()),
    }
}

/// Read one's own account.
#[utoipa::path(get, path = "/api/v1/me", tag = "session", responses((status = 200, body = PersonView)))]
pub(crate) async fn me(asker: Asker) -> Reply {
    answer::ok(&asker.read(person::me).await?)
}

pub(super) fn begun(state: &State, signed_in: SignedIn) -> Result<HttpResponse, Problem> {
    let bearer = Bearer { person: signed_in.person_id, session: signed_in.session };
    let session = Session {
        access_token: state.tokens.issue(&bearer)?,
        expires_in: LIFETIME,
        needs: signed_in.person.is_none().then_some("second_factor"),
        person: signed_in.person,
    };
    // Never packed: a secret beside words of the caller's choosing could be told from the length.
    let mut response = HttpResponse::Ok();
    Ok(response.insert_header(ContentEncoding::Identity).cookie(cookie::holding(signed_in.refresh)).json(session))
}
