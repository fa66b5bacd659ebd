//! Meetings of a process: planned, invited to, held.

use actix_web::http::{StatusCode, header};
use actix_web::web::{self, Path};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::meeting::{
    self, AnswerByKey, AnswerInvitation, AttendeeInput, EnterAttendance, EnterComment, InvitePeople, MeetingKey,
    WriteMeeting,
};
use adref_acts::views::{MeetingReplyView, MeetingView, MeetingsView, PeopleReport, Receipt};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::{quoted, seen};
use crate::upload::{FileForm, Text, Upload};

/// The meetings of a process one may know of, by their hours.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/meetings", tag = "meetings", params(("slug" = String, Path)), responses((status = 200, body = MeetingsView)))]
pub(crate) async fn list(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| meeting::list(cx, actor, &slug)).await?)
}

/// Plan a meeting, or a series of them. Hours are those a clock shows in the zone; one that is skipped or comes twice is told.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/meetings", tag = "meetings", params(("slug" = String, Path)),
    request_body = WriteMeeting, responses((status = 201, body = MeetingsView))
)]
pub(crate) async fn plan(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<WriteMeeting>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| meeting::plan(cx, actor, &slug, &input)).await
}

/// Read a meeting: what is treated, what came of it; for those invited the room online and who takes part.
#[utoipa::path(get, path = "/api/v1/meetings/{meeting}", tag = "meetings", params(("meeting" = String, Path)), responses((status = 200, body = MeetingView)))]
pub(crate) async fn read(asker: Asker, meeting: Path<String>) -> Reply {
    tagged(asker.read(move |cx, actor| meeting::read(cx, actor, &meeting)).await?)
}

/// Change a meeting. `If-Match` says which version was seen; one that moves or is cancelled asks for a reason and tells those invited.
#[utoipa::path(
    put, path = "/api/v1/meetings/{meeting}", tag = "meetings",
    params(("meeting" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the meeting as it was read")),
    request_body = WriteMeeting, responses((status = 200, body = MeetingView))
)]
pub(crate) async fn change(
    asker: Asker,
    request: HttpRequest,
    meeting: Path<String>,
    body: Body<WriteMeeting>,
) -> Reply {
    let seen = seen(&request)?;
    tagged(asker.write(move |cx, actor| meeting::change(cx, actor, &meeting, &body.input, seen.as_deref())).await?)
}

/// Take a meeting along as an entry of a calendar (iCalendar).
#[utoipa::path(
    get, path = "/api/v1/meetings/{meeting}/event.ics", tag = "meetings", params(("meeting" = String, Path)),
    responses((status = 200, content_type = "text/calendar", body = String))
)]
pub(crate) async fn calendar(asker: Asker, meeting: Path<String>) -> Reply {
    Ok(answer::file(asker.read(move |cx, actor| meeting::calendar(cx, actor, &meeting)).await?))
}

/// Enter people for a meeting, and invite them by mail.
#[utoipa::path(
    post, path = "/api/v1/meetings/{meeting}/people", tag = "meetings", params(("meeting" = String, Path)),
    request_body = InvitePeople, responses((status = 201, body = MeetingView))
)]
pub(crate) async fn invite(
    asker: Asker,
    request: HttpRequest,
    meeting: Path<String>,
    body: Body<InvitePeople>,
) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| meeting::invite(cx, actor, &meeting, &input)).await
}

/// Describe somebody of a meeting anew.
#[utoipa::path(
    put, path = "/api/v1/meetings/{meeting}/people/{attendee}", tag = "meetings",
    params(("meeting" = String, Path), ("attendee" = String, Path)),
    request_body = AttendeeInput, responses((status = 200, body = MeetingView))
)]
pub(crate) async fn change_attendee(asker: Asker, path: Path<(String, String)>, body: Body<AttendeeInput>) -> Reply {
    let (meeting, attendee) = path.into_inner();
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        meeting::change_attendee(cx, actor, (&meeting, &attendee), &body.input)
    };
    tagged(asker.write(act).await?)
}

/// Enter people from a table (CSV or a workbook): all its rows, or none. Columns: name, email, party, region, class, gender, language, attended.
#[utoipa::path(
    post, path = "/api/v1/meetings/{meeting}/people/table", tag = "meetings", params(("meeting" = String, Path)),
    request_body(content((Text = "application/json"), (FileForm = "multipart/form-data"))), responses((status = 201, body = PeopleReport))
)]
pub(crate) async fn import(asker: Asker, request: HttpRequest, meeting: Path<String>, payload: web::Payload) -> Reply {
    let asked = meeting.clone();
    asker.read(move |cx, actor| meeting::may_import(cx, actor, &asked)).await?;
    let upload = Upload::read(&request, payload.into_inner()).await?;
    let hash = upload.hash();
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        meeting::import(cx, actor, &meeting, &upload.bytes)
    };
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// See whom a table would enter. Nothing is stored.
#[utoipa::path(
    post, path = "/api/v1/meetings/{meeting}/people/table/preview", tag = "meetings", params(("meeting" = String, Path)),
    request_body(content((Text = "application/json"), (FileForm = "multipart/form-data"))), responses((status = 200, body = PeopleReport))
)]
pub(crate) async fn preview(asker: Asker, request: HttpRequest, meeting: Path<String>, payload: web::Payload) -> Reply {
    let asked = meeting.clone();
    asker.read(move |cx, actor| meeting::may_import(cx, actor, &asked)).await?;
    let upload = Upload::read(&request, payload.into_inner()).await?;
    answer::ok(&asker.read(move |cx, actor| meeting::preview(cx, actor, &meeting, &upload.bytes)).await?)
}

/// Enter who came to a meeting, from its beginning on.
#[utoipa::path(
    post, path = "/api/v1/meetings/{meeting}/attendance", tag = "meetings", params(("meeting" = String, Path)),
    request_body = EnterAttendance, responses((status = 200, body = MeetingView))
)]
pub(crate) async fn attendance(asker: Asker, meeting: Path<String>, body: Body<EnterAttendance>) -> Reply {
    tagged(asker.write(move |cx, actor| meeting::attendance(cx, actor, &meeting, &body.input)).await?)
}

/// Answer one's own invitation to a meeting.
#[utoipa::path(
    post, path = "/api/v1/meetings/{meeting}/reply", tag = "meetings", params(("meeting" = String, Path)),
    request_body = AnswerInvitation, responses((status = 200, body = MeetingView))
)]
pub(crate) async fn reply(asker: Asker, meeting: Path<String>, body: Body<AnswerInvitation>) -> Reply {
    tagged(asker.write(move |cx, actor| meeting::reply(cx, actor, &meeting, &body.input)).await?)
}

/// Enter a comment for somebody who said it in a meeting; it is marked so.
#[utoipa::path(
    post, path = "/api/v1/meetings/{meeting}/comments", tag = "meetings", params(("meeting" = String, Path)),
    request_body = EnterComment, responses((status = 201, body = Receipt))
)]
pub(crate) async fn enter_comment(
    asker: Asker,
    request: HttpRequest,
    meeting: Path<String>,
    body: Body<EnterComment>,
) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| meeting::enter(cx, actor, &meeting, &input)).await
}

/// See what a mailed invitation invites to. Looking answers nothing.
#[utoipa::path(post, path = "/api/v1/meeting-replies/look", tag = "meetings", request_body = MeetingKey, responses((status = 200, body = MeetingReplyView)))]
pub(crate) async fn look(asker: Asker, body: Body<MeetingKey>) -> Reply {
    answer::ok(&asker.read(move |cx, _| meeting::look(cx, &body.input)).await?)
}

/// Answer a mailed invitation, without an account.
#[utoipa::path(post, path = "/api/v1/meeting-replies", tag = "meetings", request_body = AnswerByKey, responses((status = 200, body = MeetingReplyView)))]
pub(crate) async fn reply_by_key(asker: Asker, body: Body<AnswerByKey>) -> Reply {
    answer::ok(&asker.write(move |cx, _| meeting::reply_by_key(cx, &body.input)).await?)
}

fn tagged(view: MeetingView) -> Reply {
    Ok(HttpResponse::Ok().insert_header((header::ETAG, quoted(&view.etag))).json(view))
}
