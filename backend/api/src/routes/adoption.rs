//! The way of a text to its adoption, and beginning again from it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use adref_acts::adoption::{self, BeginCycle, RecordStep};
use adref_acts::views::WayView;

use crate::answer::Reply;
use crate::asker::Asker;
use crate::body::Body;

/// Record how far an issued draft has come: submitted, provisionally approved, adopted, revised; or correct such a record.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/drafts/{draft}/steps", tag = "instruments",
    params(("slug" = String, Path), ("draft" = String, Path)), request_body = RecordStep, responses((status = 201, body = WayView))
)]
pub(crate) async fn record(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<RecordStep>,
) -> Reply {
    let (slug, draft) = path.into_inner();
    let Body { input, hash } = body;
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        adoption::record(cx, actor, &slug, &draft, &input)
    };
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Begin again from the adopted draft: the working draft becomes its copy, with the paragraphs it has.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/cycles", tag = "instruments", params(("slug" = String, Path)),
    request_body = BeginCycle, responses((status = 201, body = WayView))
)]
pub(crate) async fn begin(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<BeginCycle>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| adoption::begin(cx, actor, &slug, &input)).await
}
