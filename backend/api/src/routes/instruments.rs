//! Texts and their homes.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::instrument::{self, CreateInstrument};
use adref_acts::process::PageQuery;
use adref_acts::views::{Home, InstrumentCard, Page};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List the texts one may know of.
#[utoipa::path(
    get, path = "/api/v1/instruments", tag = "instruments",
    params(("after" = Option<String>, Query, description = "The cursor of the page before"), ("limit" = Option<u32>, Query, description = "At most 200")),
    responses((status = 200, body = Page<InstrumentCard>))
)]
pub(crate) async fn list(asker: Asker, query: Query<PageQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| instrument::list(cx, actor, &query)).await?)
}

/// Begin a text in a process.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/instruments", tag = "instruments", params(("slug" = String, Path)),
    request_body = CreateInstrument, responses((status = 201, body = Home))
)]
pub(crate) async fn create(
    asker: Asker,
    request: HttpRequest,
    process: Path<String>,
    body: Body<CreateInstrument>,
) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        instrument::create(cx, actor, &process, &input)
    };
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Read the home of a text: its drafts, rounds and latest change.
#[utoipa::path(get, path = "/api/v1/instruments/{slug}", tag = "instruments", params(("slug" = String, Path)), responses((status = 200, body = Home)))]
pub(crate) async fn read(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| instrument::home(cx, actor, &slug)).await?)
}
