//! Calls for nominations, nominations, and the appointment of experts.

use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::mandate::Because;
use adref_acts::nomination::{
    self, AnswerByLink, Approve, BalanceQuery, Nominate, NominationAnswer, NominationsQuery, ProposeAppointment,
    Shortlist, WriteCall,
};
use adref_acts::views::{AppointmentView, BalanceView, CallView, ExpertsView, NominationView, Page};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::{quoted, seen};
use crate::network;
use crate::state::State;

/// Read the experts of a process, its calls for nominations, and one's own nominations.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/experts", tag = "experts", params(("slug" = String, Path)), responses((status = 200, body = ExpertsView)))]
pub(crate) async fn experts(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| nomination::experts(cx, actor, &slug)).await?)
}

/// Open a call for nominations.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/calls", tag = "experts", params(("slug" = String, Path)),
    request_body = WriteCall, responses((status = 201, body = CallView))
)]
pub(crate) async fn open(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<WriteCall>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| nomination::open(cx, actor, &slug, &input)).await
}

/// Change, close or give up a call. `If-Match` says which version was seen; hours that move ask for a reason.
#[utoipa::path(
    put, path = "/api/v1/calls/{call}", tag = "experts",
    params(("call" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the call as it was read")),
    request_body = WriteCall, responses((status = 200, body = CallView))
)]
pub(crate) async fn change(asker: Asker, request: HttpRequest, call: Path<String>, body: Body<WriteCall>) -> Reply {
    let seen = seen(&request)?;
    let view = asker.write(move |cx, actor| nomination::change(cx, actor, &call, &body.input, seen.as_deref())).await?;
    Ok(HttpResponse::Ok().insert_header((header::ETAG, quoted(&view.etag))).json(view))
}

/// List the nominations for a call: the secretariat all of them, a coordinator those of the own State.
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/nominations", tag = "experts",
    params(("call" = String, Path), ("party" = Option<String>, Query, description = "Of this State")),
    responses((status = 200, body = Page<NominationView>))
)]
pub(crate) async fn list(asker: Asker, call: Path<String>, query: Query<NominationsQuery>) -> Reply {
    answer::list(asker.read(move |cx, actor| nomination::list(cx, actor, &call, &query)).await?)
}

/// The same as a file: `csv`, `xlsx` or `json`.
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/nominations.{format}", tag = "experts",
    params(("call" = String, Path), ("format" = String, Path), ("party" = Option<String>, Query, description = "Of this State")),
    responses((status = 200, content_type = "text/csv", body = String))
)]
pub(crate) async fn export(asker: Asker, path: Path<(String, String)>, query: Query<NominationsQuery>) -> Reply {
    let (call, format) = path.into_inner();
    let form = answer::form(&format)?;
    Ok(answer::file(asker.read(move |cx, actor| nomination::exported(cx, actor, &call, &query, form)).await?))
}

/// Nominate somebody: they are asked by mail whether they agree.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/nominations", tag = "experts", params(("call" = String, Path)),
    request_body = Nominate, responses((status = 201, body = NominationView))
)]
pub(crate) async fn nominate(asker: Asker, request: HttpRequest, call: Path<String>, body: Body<Nominate>) -> Reply {
    let Body { input, hash } = body;
    asker
        .once(&request, hash, StatusCode::CREATED, move |cx, actor| nomination::nominate(cx, actor, &call, &input))
        .await
}

/// Read one nomination.
#[utoipa::path(get, path = "/api/v1/nominations/{nomination}", tag = "experts", params(("nomination" = String, Path)), responses((status = 200, body = NominationView)))]
pub(crate) async fn read(asker: Asker, id: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| nomination::read(cx, actor, &id)).await?)
}

/// Ask a nominee once more; links mailed before stop working.
#[utoipa::path(
    post, path = "/api/v1/nominations/{nomination}/ask", tag = "experts", params(("nomination" = String, Path)),
    responses((status = 200, body = NominationView))
)]
pub(crate) async fn ask_again(asker: Asker, id: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| nomination::ask_again(cx, actor, &id)).await?)
}

/// Answer one's own nomination, signed in.
#[utoipa::path(
    post, path = "/api/v1/nominations/{nomination}/answer", tag = "experts", params(("nomination" = String, Path)),
    request_body = NominationAnswer, responses((status = 200, body = NominationView))
)]
pub(crate) async fn answer(asker: Asker, id: Path<String>, body: Body<NominationAnswer>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| nomination::answer(cx, actor, &id, &body.input)).await?)
}

/// Answer a nomination with the link that was mailed.
#[utoipa::path(post, path = "/api/v1/links/nomination", tag = "session", request_body = AnswerByLink, responses((status = 204)))]
pub(crate) async fn answer_by_link(request: HttpRequest, state: Data<State>, body: Body<AnswerByLink>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    state.house.write(move |cx| nomination::answer_by_link(cx, &body.input)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Take a nomination back: the State, the secretariat, or the nominee.
#[utoipa::path(
    post, path = "/api/v1/nominations/{nomination}/withdraw", tag = "experts", params(("nomination" = String, Path)),
    request_body = Because, responses((status = 200, body = NominationView))
)]
pub(crate) async fn withdraw(asker: Asker, id: Path<String>, body: Body<Because>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| nomination::withdraw(cx, actor, &id, &body.input)).await?)
}

/// Set the shortlist of a call, as a whole.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/shortlist", tag = "experts", params(("call" = String, Path)),
    request_body = Shortlist, responses((status = 200, body = Page<NominationView>))
)]
pub(crate) async fn shortlist(asker: Asker, call: Path<String>, body: Body<Shortlist>) -> Reply {
    answer::list(asker.write(move |cx, actor| nomination::shortlist(cx, actor, &call, &body.input)).await?)
}

/// See how a choice is spread over regions, genders, competences and States. Nothing is stored.
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/balance", tag = "experts",
    params(("call" = String, Path), ("chosen" = Option<String>, Query, description = "Ids of nominations, separated by commas")),
    responses((status = 200, body = BalanceView))
)]
pub(crate) async fn balance(asker: Asker, call: Path<String>, query: Query<BalanceQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| nomination::balance(cx, actor, &call, &query)).await?)
}

/// List what was proposed for a call, the latest first.
#[utoipa::path(get, path = "/api/v1/calls/{call}/appointments", tag = "experts", params(("call" = String, Path)), responses((status = 200, body = Page<AppointmentView>)))]
pub(crate) async fn appointments(asker: Asker, call: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| nomination::appointments(cx, actor, &call)).await?)
}

/// Propose to appoint people. Another person decides.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/appointments", tag = "experts", params(("call" = String, Path)),
    request_body = ProposeAppointment, responses((status = 201, body = AppointmentView))
)]
pub(crate) async fn propose(
    asker: Asker,
    request: HttpRequest,
    call: Path<String>,
    body: Body<ProposeAppointment>,
) -> Reply {
    let Body { input, hash } = body;
    asker
        .once(&request, hash, StatusCode::CREATED, move |cx, actor| nomination::propose(cx, actor, &call, &input))
        .await
}

/// Approve what somebody else proposed: those named hold their mandates. Asks for a fresh proof of who approves.
#[utoipa::path(
    post, path = "/api/v1/appointments/{appointment}/approve", tag = "experts", params(("appointment" = String, Path)),
    request_body = Approve, responses((status = 200, body = AppointmentView))
)]
pub(crate) async fn approve(asker: Asker, id: Path<String>, body: Body<Approve>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| nomination::approve(cx, actor, &id, &body.input)).await?)
}

/// Turn a proposal down, or take one's own back.
#[utoipa::path(
    post, path = "/api/v1/appointments/{appointment}/refuse", tag = "experts", params(("appointment" = String, Path)),
    request_body = Because, responses((status = 200, body = AppointmentView))
)]
pub(crate) async fn refuse(asker: Asker, id: Path<String>, body: Body<Because>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| nomination::refuse(cx, actor, &id, &body.input)).await?)
}
