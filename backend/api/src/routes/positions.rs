//! Brackets through all drafts, positions on them, and what is added up from them.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::position::{self, MatrixQuery, PositionQuery, State};
use adref_acts::views::{
    BiographyView, BracketView, CoalitionView, DraftedPositionView, MatrixView, OriginsView, Page, PositionView,
    StatedView,
};
use adref_acts::{Actor, Cx, bracket};
use serde::Deserialize;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List the brackets of a draft, each with the identity it keeps through all drafts.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/brackets", tag = "positions",
    params(("slug" = String, Path), ("draft" = String, Path)), responses((status = 200, body = Page<BracketView>))
)]
pub(crate) async fn brackets(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, draft) = path.into_inner();
    answer::list(asker.read(move |cx, actor| bracket::brackets(cx, actor, &slug, &draft)).await?)
}

/// State a position on brackets of a draft or on a proposal: for one's own party, or for the secretariat from the floor.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/drafts/{draft}/positions", tag = "positions",
    params(("slug" = String, Path), ("draft" = String, Path)), request_body = State,
    responses((status = 201, body = StatedView))
)]
pub(crate) async fn state(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<State>,
) -> Reply {
    let (slug, draft) = path.into_inner();
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| position::state(cx, actor, &slug, &draft, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Prepare a position on a draft for the coordinator of one's own delegation. Nobody else knows of it.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/drafts/{draft}/drafted-positions", tag = "positions",
    params(("slug" = String, Path), ("draft" = String, Path)), request_body = State,
    responses((status = 201, body = DraftedPositionView))
)]
pub(crate) async fn draft(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<State>,
) -> Reply {
    let (slug, draft) = path.into_inner();
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| position::draft(cx, actor, &slug, &draft, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// List the positions one's own delegation has prepared, oldest first.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafted-positions", tag = "positions", params(("slug" = String, Path)),
    responses((status = 200, body = Page<DraftedPositionView>))
)]
pub(crate) async fn drafted(asker: Asker, slug: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| position::drafted(cx, actor, &slug)).await?)
}

/// State what one's own delegation has prepared, as its coordinator.
#[utoipa::path(
    post, path = "/api/v1/drafted-positions/{position}/state", tag = "positions",
    params(("position" = String, Path)), responses((status = 200, body = StatedView))
)]
pub(crate) async fn state_drafted(asker: Asker, id: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| position::state_drafted(cx, actor, &id)).await?)
}

/// Drop a position one's own delegation has prepared.
#[utoipa::path(
    post, path = "/api/v1/drafted-positions/{position}/drop", tag = "positions",
    params(("position" = String, Path)), responses((status = 200, body = DraftedPositionView))
)]
pub(crate) async fn drop_drafted(asker: Asker, id: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| position::drop_drafted(cx, actor, &id)).await?)
}

/// List the positions stated on a text, oldest first.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/positions", tag = "positions",
    params(
        ("slug" = String, Path), ("bracket" = Option<String>, Query, description = "On this bracket"),
        ("proposal" = Option<String>, Query, description = "On this proposal"),
        ("party" = Option<String>, Query, description = "Of this party"),
        ("since" = Option<String>, Query, description = "Stated at this moment or later"),
        ("current" = Option<bool>, Query, description = "Only those that count now")
    ),
    responses((status = 200, body = Page<PositionView>))
)]
pub(crate) async fn list(asker: Asker, slug: Path<String>, query: Query<PositionQuery>) -> Reply {
    answer::list(asker.read(move |cx, actor| position::list(cx, actor, &slug, &query)).await?)
}

/// Read the matrix of a draft: every open bracket against every party that spoke, with what that comes to.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/matrix", tag = "positions",
    params(
        ("slug" = String, Path), ("draft" = String, Path),
        ("since" = Option<String>, Query, description = "The draft to compare with; the one before when absent, `none` for none"),
        ("day" = Option<String>, Query, description = "The day on which groups have their members")
    ),
    responses((status = 200, body = MatrixView))
)]
pub(crate) async fn matrix(asker: Asker, path: Path<(String, String)>, query: Query<MatrixQuery>) -> Reply {
    let (slug, draft) = path.into_inner();
    answer::ok(&asker.read(move |cx, actor| position::matrix(cx, actor, &slug, &draft, &query)).await?)
}

/// Take the matrix of a draft along as a file: `csv`, `xlsx`, `docx` or `json`.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/matrix.{format}", tag = "positions",
    params(
        ("slug" = String, Path), ("draft" = String, Path),
        ("format" = String, Path, description = "`csv`, `xlsx`, `docx` or `json`"),
        ("since" = Option<String>, Query, description = "The draft to compare with; the one before when absent, `none` for none"),
        ("day" = Option<String>, Query, description = "The day on which groups have their members")
    ),
    responses((status = 200, content((String = "text/csv"), (String = "application/octet-stream"), (String = "application/json"))))
)]
pub(crate) async fn exported(asker: Asker, path: Path<(String, String, String)>, query: Query<MatrixQuery>) -> Reply {
    let (slug, draft, ending) = path.into_inner();
    let form = answer::form(&ending)?;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| position::exported(cx, actor, &slug, &draft, &query, form);
    Ok(answer::file(asker.read(act).await?))
}

/// A coalition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Coalition {
    parties: String,
}

/// Read what remains of a draft for a coalition of parties.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/coalition", tag = "positions",
    params(
        ("slug" = String, Path), ("draft" = String, Path),
        ("parties" = String, Query, description = "The parties, parted by commas: `EUN,USA`")
    ),
    responses((status = 200, body = CoalitionView))
)]
pub(crate) async fn coalition(asker: Asker, path: Path<(String, String)>, query: Query<Coalition>) -> Reply {
    let (slug, draft) = path.into_inner();
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| position::coalition(cx, actor, &slug, &draft, &query.parties);
    answer::ok(&asker.read(act).await?)
}

/// Read the life of a bracket: who brought it, who stood where in which draft, what it became.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/brackets/{bracket}", tag = "positions",
    params(("slug" = String, Path), ("bracket" = String, Path)), responses((status = 200, body = BiographyView))
)]
pub(crate) async fn biography(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, id) = path.into_inner();
    answer::ok(&asker.read(move |cx, actor| bracket::biography(cx, actor, &slug, &id)).await?)
}

/// Take the life of a bracket along as a file: `csv`, `xlsx`, `docx` or `json`.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/brackets/{bracket}.{format}", tag = "positions",
    params(
        ("slug" = String, Path), ("bracket" = String, Path),
        ("format" = String, Path, description = "`csv`, `xlsx`, `docx` or `json`")
    ),
    responses((status = 200, content((String = "text/csv"), (String = "application/octet-stream"), (String = "application/json"))))
)]
pub(crate) async fn biography_file(asker: Asker, path: Path<(String, String, String)>) -> Reply {
    let (slug, id, ending) = path.into_inner();
    let form = answer::form(&ending)?;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| bracket::exported(cx, actor, &slug, &id, form);
    Ok(answer::file(asker.read(act).await?))
}

/// Read where the words of a paragraph came from: drafts, proposals and comments.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/origins", tag = "positions",
    params(("slug" = String, Path), ("draft" = String, Path), ("paragraph" = String, Path)),
    responses((status = 200, body = OriginsView))
)]
pub(crate) async fn origins(asker: Asker, path: Path<(String, String, String)>) -> Reply {
    let (slug, draft, id) = path.into_inner();
    answer::ok(&asker.read(move |cx, actor| bracket::origins(cx, actor, &slug, &draft, &id)).await?)
}
