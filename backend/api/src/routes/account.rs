//! One's own password and address.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::link::LinkAsked;
use adref_acts::mail_choice::{self, MailChoiceView};
use adref_acts::person::{self, AskForAddress, ChangePassword};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::state::State;
use crate::{limits, network};

/// Change one's password; it needs the old one. Every other session ends.
#[utoipa::path(put, path = "/api/v1/me/password", tag = "session", request_body = ChangePassword, responses((status = 204)))]
pub(crate) async fn change_password(
    asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    body: Body<ChangePassword>,
) -> Reply {
    let bearer = asker.bearer()?;
    // A stolen session is no place to guess the password from.
    let attempt = limits::begin(&state, bearer.person.as_str(), network::of(&request, state.behind_proxy)).await?;
    person::change_password(&state.house, &bearer.person, &bearer.session, body.input).await?;
    limits::succeeded(&state, attempt).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Ask for another address; it needs the password. A link goes there, and nothing changes until it is used.
#[utoipa::path(post, path = "/api/v1/me/address", tag = "session", request_body = AskForAddress, responses((status = 202, body = LinkAsked)))]
pub(crate) async fn ask_for_address(
    asker: Asker,
    request: HttpRequest,
    state: Data<State>,
    body: Body<AskForAddress>,
) -> Reply {
    let bearer = asker.bearer()?;
    let network = network::of(&request, state.behind_proxy);
    let attempt = limits::begin(&state, bearer.person.as_str(), network).await?;
    state.gate.asks_for_link(&body.input.email, network)?;
    let asked = person::ask_for_address(&state.house, &bearer.person, &bearer.session, body.input).await?;
    limits::succeeded(&state, attempt).await?;
    Ok(HttpResponse::Accepted().json(asked))
}

/// Read how often news is mailed to oneself.
#[utoipa::path(get, path = "/api/v1/me/mails", tag = "session", responses((status = 200, body = MailChoiceView)))]
pub(crate) async fn mails(asker: Asker) -> Reply {
    answer::ok(&asker.read(mail_choice::read).await?)
}

/// Choose how often news is mailed to oneself.
#[utoipa::path(put, path = "/api/v1/me/mails", tag = "session", request_body = MailChoiceView, responses((status = 200, body = MailChoiceView)))]
pub(crate) async fn choose_mails(asker: Asker, body: Body<MailChoiceView>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| mail_choice::choose(cx, actor, &body.input)).await?)
}
