//! The merge desk and the answers given there.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::alike::{self, AlikeGroup};
use adref_acts::disposition::{self, AnsweredMany, Dispose, DisposeMany, MergeComment};
use adref_acts::presence::{self, PresenceView};
use adref_acts::views::{AnswerRow, Desk, DeskParagraph, DispositionView, Merged, Page};
use serde::Deserialize;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::seen;

/// Read the desk of a text.
#[utoipa::path(get, path = "/api/v1/instruments/{slug}/desk", tag = "desk", params(("slug" = String, Path)), responses((status = 200, body = Desk)))]
pub(crate) async fn desk(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| adref_acts::desk::desk(cx, actor, &slug)).await?)
}

/// Read one paragraph on the desk, with everything said on it.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/desk/{paragraph}", tag = "desk",
    params(("slug" = String, Path), ("paragraph" = String, Path)), responses((status = 200, body = DeskParagraph))
)]
pub(crate) async fn paragraph(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, id) = path.into_inner();
    answer::ok(&asker.read(move |cx, actor| adref_acts::desk::paragraph(cx, actor, &slug, &id)).await?)
}

/// Say that one is at a paragraph of the desk, and read who else is at the desk. It is forgotten within a minute.
#[utoipa::path(
    put, path = "/api/v1/instruments/{slug}/desk/{paragraph}/presence", tag = "desk",
    params(("slug" = String, Path), ("paragraph" = String, Path)), responses((status = 200, body = Page<PresenceView>))
)]
pub(crate) async fn presence(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, id) = path.into_inner();
    answer::list(asker.write(move |cx, actor| presence::at_desk(cx, actor, &slug, &id)).await?)
}

/// Answer a comment.
#[utoipa::path(
    post, path = "/api/v1/comments/{comment}/dispositions", tag = "desk", params(("comment" = String, Path)),
    request_body = Dispose, responses((status = 201, body = DispositionView))
)]
pub(crate) async fn dispose(asker: Asker, request: HttpRequest, comment: Path<String>, body: Body<Dispose>) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        disposition::dispose(cx, actor, &comment, &input)
    };
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Merge the words a comment proposes into the working draft, and answer it.
#[utoipa::path(
    post, path = "/api/v1/comments/{comment}/merge", tag = "desk",
    params(("comment" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the paragraph as it was read")),
    request_body = MergeComment, responses((status = 200, body = Merged))
)]
pub(crate) async fn merge(
    asker: Asker,
    request: HttpRequest,
    comment: Path<String>,
    body: Body<MergeComment>,
) -> Reply {
    let seen = seen(&request)?;
    let Body { input, hash } = body;
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        disposition::merge(cx, actor, &comment, &input, seen.as_deref())
    };
    asker.once(&request, hash, StatusCode::OK, act).await
}

/// Which draft the comments were made on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct On {
    draft: Option<String>,
}

/// List who said what and what became of it.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/dispositions", tag = "desk",
    params(("slug" = String, Path), ("draft" = Option<String>, Query, description = "On this draft")),
    responses((status = 200, body = Page<AnswerRow>))
)]
pub(crate) async fn answers(asker: Asker, slug: Path<String>, on: Query<On>) -> Reply {
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        disposition::answers(cx, actor, &slug, on.draft.as_deref())
    };
    answer::list(asker.read(act).await?)
}

/// Answer many comments at once: a group that says the same, or a selection. All are answered, or none.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/dispositions", tag = "desk", params(("slug" = String, Path)),
    request_body = DisposeMany, responses((status = 201, body = AnsweredMany))
)]
pub(crate) async fn dispose_many(
    asker: Asker,
    request: HttpRequest,
    slug: Path<String>,
    body: Body<DisposeMany>,
) -> Reply {
    let Body { input, hash } = body;
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        disposition::dispose_many(cx, actor, &slug, &input)
    };
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Take the answers table along as a file: `csv`, `xlsx`, `docx` or `json`.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/dispositions.{format}", tag = "desk",
    params(
        ("slug" = String, Path), ("format" = String, Path, description = "`csv`, `xlsx`, `docx` or `json`"),
        ("draft" = Option<String>, Query, description = "On this draft")
    ),
    responses((status = 200, content((String = "text/csv"), (String = "application/octet-stream"), (String = "application/json"))))
)]
pub(crate) async fn exported(asker: Asker, path: Path<(String, String)>, on: Query<On>) -> Reply {
    let (slug, ending) = path.into_inner();
    let form = answer::form(&ending)?;
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        disposition::exported(cx, actor, &slug, on.draft.as_deref(), form)
    };
    Ok(answer::file(asker.read(act).await?))
}

/// List the comments that say the same, as groups with what each adds.
#[utoipa::path(get, path = "/api/v1/instruments/{slug}/alike", tag = "desk", params(("slug" = String, Path)), responses((status = 200, body = Page<AlikeGroup>)))]
pub(crate) async fn alike(asker: Asker, slug: Path<String>) -> Reply {
    answer::list(asker.read(move |cx, actor| alike::groups(cx, actor, &slug)).await?)
}
