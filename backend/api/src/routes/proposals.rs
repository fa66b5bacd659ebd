//! What parties propose, and everything tabled on a paragraph as one wording.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::proposal::{self, Decide, EditProposal, ProposalQuery, Propose, Reasoned, Reject, Table, Take, Try};
use adref_acts::views::{CompilationView, Page, ProposalView, Rejected, Taken, TriedView, Undone};
use adref_acts::{Actor, Cx};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::seen;

/// Propose words on a draft, by writing them: for one's own delegation, or for the secretariat from the floor.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/drafts/{draft}/proposals", tag = "proposals",
    params(("slug" = String, Path), ("draft" = String, Path)), request_body = Propose,
    responses((status = 201, body = ProposalView))
)]
pub(crate) async fn propose(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<Propose>,
) -> Reply {
    let (slug, draft) = path.into_inner();
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| proposal::propose(cx, actor, &slug, &draft, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// List the proposals on a text one may see: those tabled, and those of one's own delegation.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/proposals", tag = "proposals",
    params(
        ("slug" = String, Path), ("paragraph" = Option<String>, Query, description = "On this paragraph"),
        ("state" = Option<String>, Query, description = "In this state"),
        ("party" = Option<String>, Query, description = "Of this party, or joined by it"),
        ("after" = Option<String>, Query, description = "The cursor of the page before"),
        ("limit" = Option<u32>, Query, description = "How many, at most 200; 200 when absent")
    ),
    responses((status = 200, body = Page<ProposalView>))
)]
pub(crate) async fn list(asker: Asker, slug: Path<String>, query: Query<ProposalQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| proposal::list(cx, actor, &slug, &query)).await?)
}

/// Read a proposal.
#[utoipa::path(get, path = "/api/v1/proposals/{proposal}", tag = "proposals", params(("proposal" = String, Path)), responses((status = 200, body = ProposalView)))]
pub(crate) async fn read(asker: Asker, id: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| proposal::read(cx, actor, &id)).await?)
}

/// Change a proposal of one's own delegation that is not tabled.
#[utoipa::path(
    put, path = "/api/v1/proposals/{proposal}", tag = "proposals", params(("proposal" = String, Path)),
    request_body = EditProposal, responses((status = 200, body = ProposalView))
)]
pub(crate) async fn edit(asker: Asker, id: Path<String>, body: Body<EditProposal>) -> Reply {
    let Body { input, .. } = body;
    answer::ok(&asker.write(move |cx, actor| proposal::edit(cx, actor, &id, &input)).await?)
}

/// Table a proposal of one's own delegation, in the place of an earlier one if that is named.
#[utoipa::path(
    post, path = "/api/v1/proposals/{proposal}/table", tag = "proposals", params(("proposal" = String, Path)),
    request_body = Table, responses((status = 200, body = ProposalView))
)]
pub(crate) async fn table(asker: Asker, request: HttpRequest, id: Path<String>, body: Body<Table>) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| proposal::table(cx, actor, &id, &input);
    asker.once(&request, hash, StatusCode::OK, act).await
}

/// Join a tabled proposal for the party one acts for.
#[utoipa::path(
    post, path = "/api/v1/proposals/{proposal}/sponsor", tag = "proposals", params(("proposal" = String, Path)),
    responses((status = 200, body = ProposalView))
)]
pub(crate) async fn sponsor(asker: Asker, id: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| proposal::sponsor(cx, actor, &id)).await?)
}

/// Take a proposal back. It stays in the record.
#[utoipa::path(
    post, path = "/api/v1/proposals/{proposal}/withdraw", tag = "proposals", params(("proposal" = String, Path)),
    request_body = Reasoned, responses((status = 200, body = ProposalView))
)]
pub(crate) async fn withdraw(asker: Asker, request: HttpRequest, id: Path<String>, body: Body<Reasoned>) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| proposal::withdraw(cx, actor, &id, &input);
    asker.once(&request, hash, StatusCode::OK, act).await
}

/// Record that a proposal is agreed or dropped.
#[utoipa::path(
    post, path = "/api/v1/proposals/{proposal}/decide", tag = "proposals", params(("proposal" = String, Path)),
    request_body = Decide, responses((status = 200, body = ProposalView))
)]
pub(crate) async fn decide(asker: Asker, request: HttpRequest, id: Path<String>, body: Body<Decide>) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| proposal::decide(cx, actor, &id, &input);
    asker.once(&request, hash, StatusCode::OK, act).await
}

/// Read all tabled proposals on a paragraph as one wording, with every party's text.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/compilation", tag = "proposals",
    params(("slug" = String, Path), ("draft" = String, Path), ("paragraph" = String, Path)),
    responses((status = 200, body = CompilationView))
)]
pub(crate) async fn compilation(asker: Asker, path: Path<(String, String, String)>) -> Reply {
    let (slug, draft, id) = path.into_inner();
    answer::ok(&asker.read(move |cx, actor| proposal::compilation(cx, actor, &slug, &draft, &id)).await?)
}

/// See what words would do to a paragraph, compiled with all that is tabled on it. Stores nothing.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/compilation", tag = "proposals",
    params(("slug" = String, Path), ("draft" = String, Path), ("paragraph" = String, Path)),
    request_body = Try, responses((status = 200, body = TriedView))
)]
pub(crate) async fn tried(asker: Asker, path: Path<(String, String, String)>, body: Body<Try>) -> Reply {
    let (slug, draft, id) = path.into_inner();
    let Body { input, .. } = body;
    answer::ok(&asker.read(move |cx, actor| proposal::tried(cx, actor, &slug, &draft, &id, &input)).await?)
}

/// Reject proposals and comments on a paragraph with one reason, together or not at all.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/desk/{paragraph}/reject", tag = "proposals",
    params(("slug" = String, Path), ("paragraph" = String, Path)), request_body = Reject,
    responses((status = 200, body = Rejected))
)]
pub(crate) async fn reject(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<Reject>,
) -> Reply {
    let (slug, id) = path.into_inner();
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| proposal::reject(cx, actor, &slug, &id, &input);
    asker.once(&request, hash, StatusCode::OK, act).await
}

/// Take proposals and comments into the working draft: words in brackets with those who want them, new paragraphs, moves.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/desk/{paragraph}/take", tag = "proposals",
    params(("slug" = String, Path), ("paragraph" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the paragraph as it was read")),
    request_body = Take, responses((status = 200, body = Taken))
)]
pub(crate) async fn take(asker: Asker, request: HttpRequest, path: Path<(String, String)>, body: Body<Take>) -> Reply {
    let (slug, id) = path.into_inner();
    let seen = seen(&request)?;
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| proposal::take(cx, actor, &slug, &id, &input, seen.as_deref());
    asker.once(&request, hash, StatusCode::OK, act).await
}

/// Undo the last act on a paragraph of the working draft. What was done stays in the record.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/desk/{paragraph}/undo", tag = "proposals",
    params(("slug" = String, Path), ("paragraph" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the paragraph as it was read")),
    request_body = Reasoned, responses((status = 200, body = Undone))
)]
pub(crate) async fn undo(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<Reasoned>,
) -> Reply {
    let (slug, id) = path.into_inner();
    let seen = seen(&request)?;
    let Body { input, hash } = body;
    let act = move |cx: &mut Cx<'_, '_>, actor: &Actor| proposal::undo(cx, actor, &slug, &id, &input, seen.as_deref());
    asker.once(&request, hash, StatusCode::OK, act).await
}
