//! Calls for hosts and partners of a process, and what is offered on them.

use actix_web::http::{StatusCode, header};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::hosting::{self, ChooseHosts, MakeOffer, WriteHostCall};
use adref_acts::views::{HostCallView, HostingView};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::{quoted, seen};

/// The calls of a process, whose offers were taken up, and the offers one may see.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/hosting", tag = "meetings", params(("slug" = String, Path)), responses((status = 200, body = HostingView)))]
pub(crate) async fn list(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| hosting::list(cx, actor, &slug)).await?)
}

/// Call for hosts or partners.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/host-calls", tag = "meetings", params(("slug" = String, Path)),
    request_body = WriteHostCall, responses((status = 201, body = HostCallView))
)]
pub(crate) async fn call(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<WriteHostCall>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| hosting::call(cx, actor, &slug, &input)).await
}

/// Change a call until it is decided. `If-Match` says which version was seen.
#[utoipa::path(
    put, path = "/api/v1/host-calls/{call}", tag = "meetings",
    params(("call" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the call as it was read")),
    request_body = WriteHostCall, responses((status = 200, body = HostCallView))
)]
pub(crate) async fn change(asker: Asker, request: HttpRequest, call: Path<String>, body: Body<WriteHostCall>) -> Reply {
    let seen = seen(&request)?;
    tagged(asker.write(move |cx, actor| hosting::change(cx, actor, &call, &body.input, seen.as_deref())).await?)
}

/// Offer to host or to be a partner. Only its maker and the secretariat see an offer that is not taken up.
#[utoipa::path(
    post, path = "/api/v1/host-calls/{call}/offers", tag = "meetings", params(("call" = String, Path)),
    request_body = MakeOffer, responses((status = 201, body = HostCallView))
)]
pub(crate) async fn offer(asker: Asker, request: HttpRequest, call: Path<String>, body: Body<MakeOffer>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| hosting::offer(cx, actor, &call, &input)).await
}

/// Take the offers on a call along as a table to be compared: `csv`, `xlsx` or `json`.
#[utoipa::path(
    get, path = "/api/v1/host-calls/{call}/offers.{format}", tag = "meetings",
    params(("call" = String, Path), ("format" = String, Path, description = "`csv`, `xlsx` or `json`")),
    responses((status = 200, content((String = "text/csv"), (String = "application/octet-stream"), (String = "application/json"))))
)]
pub(crate) async fn table(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (call, ending) = path.into_inner();
    let form = answer::form(&ending)?;
    Ok(answer::file(asker.read(move |cx, actor| hosting::table(cx, actor, &call, form)).await?))
}

/// Decide whose offers are taken up, with a reason everybody reads; all who offered are told by mail.
#[utoipa::path(
    post, path = "/api/v1/host-calls/{call}/decision", tag = "meetings",
    params(("call" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the call as it was read")),
    request_body = ChooseHosts, responses((status = 200, body = HostCallView))
)]
pub(crate) async fn choose(asker: Asker, request: HttpRequest, call: Path<String>, body: Body<ChooseHosts>) -> Reply {
    let seen = seen(&request)?;
    tagged(asker.write(move |cx, actor| hosting::choose(cx, actor, &call, &body.input, seen.as_deref())).await?)
}

/// Take an offer back until the call is decided.
#[utoipa::path(
    post, path = "/api/v1/host-offers/{offer}/withdraw", tag = "meetings", params(("offer" = String, Path)),
    responses((status = 200, body = HostCallView))
)]
pub(crate) async fn withdraw(asker: Asker, offer: Path<String>) -> Reply {
    tagged(asker.write(move |cx, actor| hosting::withdraw(cx, actor, &offer)).await?)
}

fn tagged(view: HostCallView) -> Reply {
    Ok(HttpResponse::Ok().insert_header((header::ETAG, quoted(&view.etag))).json(view))
}
