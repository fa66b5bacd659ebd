//! The timeline of a process.

use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::milestone::{self, BeginTimeline, WriteMilestone};
use adref_acts::views::{MilestoneView, TimelineView};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::{quoted, seen};

/// Read the timeline of a process: its milestones with the drafts and rounds one may see, how they moved, and what does not go together.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/timeline", tag = "processes", params(("slug" = String, Path)), responses((status = 200, body = TimelineView)))]
pub(crate) async fn timeline(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| milestone::timeline(cx, actor, &slug)).await?)
}

/// Subscribe to the timeline of a process as a calendar (iCalendar): whole days, tentative ones marked, ids that stay.
#[utoipa::path(
    get, path = "/api/v1/processes/{slug}/timeline.ics", tag = "processes", params(("slug" = String, Path)),
    responses((status = 200, content_type = "text/calendar", body = String))
)]
pub(crate) async fn calendar(asker: Asker, slug: Path<String>) -> Reply {
    Ok(answer::file(asker.read(move |cx, actor| milestone::calendar(cx, actor, &slug)).await?))
}

/// Begin an empty timeline from a template, its months counted backwards from the one of adoption.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/timeline", tag = "processes", params(("slug" = String, Path)),
    request_body = BeginTimeline, responses((status = 201, body = TimelineView))
)]
pub(crate) async fn begin(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<BeginTimeline>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| milestone::begin(cx, actor, &slug, &input)).await
}

/// Add a milestone.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/milestones", tag = "processes", params(("slug" = String, Path)),
    request_body = WriteMilestone, responses((status = 201, body = MilestoneView))
)]
pub(crate) async fn add(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<WriteMilestone>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| milestone::add(cx, actor, &slug, &input)).await
}

/// Change a milestone. `If-Match` says which version was seen; a date that moves and a step that is cancelled ask for a reason.
#[utoipa::path(
    put, path = "/api/v1/milestones/{milestone}", tag = "processes",
    params(("milestone" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the milestone as it was read")),
    request_body = WriteMilestone, responses((status = 200, body = MilestoneView))
)]
pub(crate) async fn change(
    asker: Asker,
    request: HttpRequest,
    milestone: Path<String>,
    body: Body<WriteMilestone>,
) -> Reply {
    let seen = seen(&request)?;
    let view =
        asker.write(move |cx, actor| milestone::change(cx, actor, &milestone, &body.input, seen.as_deref())).await?;
    Ok(HttpResponse::Ok().insert_header((header::ETAG, quoted(&view.etag))).json(view))
}
