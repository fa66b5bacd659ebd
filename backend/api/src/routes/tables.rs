//! Comments as a table in the layout of the commenting template of ISO and IEC.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, Query};
use adref_acts::comment::{self, TableImported, TableReport};
use serde::Deserialize;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::upload::{FileForm, Text, Upload};

/// What becomes of rows without a place.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unplaced {
    #[serde(default)]
    whole: bool,
}

/// See where every row of a table of comments would go. Nothing is stored.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/comments/table/preview", tag = "comments", params(("round" = String, Path)),
    request_body(content((Text = "application/json"), (FileForm = "multipart/form-data"))), responses((status = 200, body = TableReport))
)]
pub(crate) async fn preview(asker: Asker, request: HttpRequest, round: Path<String>, payload: web::Payload) -> Reply {
    let asked = round.clone();
    asker.read(move |cx, actor| comment::may_import(cx, actor, &asked)).await?;
    let upload = Upload::read(&request, payload.into_inner()).await?;
    answer::ok(&asker.read(move |cx, actor| comment::preview(cx, actor, &round, &upload.bytes)).await?)
}

/// Lodge a table of comments: all its rows, or none.
#[utoipa::path(
    post, path = "/api/v1/rounds/{round}/comments/table", tag = "comments",
    params(
        ("round" = String, Path),
        ("whole" = Option<bool>, Query, description = "Lodge rows without a place on the whole draft, their places kept in words")
    ),
    request_body(content((Text = "application/json"), (FileForm = "multipart/form-data"))), responses((status = 201, body = TableImported))
)]
pub(crate) async fn import(
    asker: Asker,
    request: HttpRequest,
    round: Path<String>,
    unplaced: Query<Unplaced>,
    payload: web::Payload,
) -> Reply {
    // Who may not comment here does not get to send twenty megabytes.
    let asked = round.clone();
    asker.read(move |cx, actor| comment::may_import(cx, actor, &asked)).await?;
    let upload = Upload::read(&request, payload.into_inner()).await?;
    let hash = format!("{} {}", upload.hash(), unplaced.whole);
    let counted = asker.counts_comments();
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        comment::import(cx, actor, &round, &upload.bytes, unplaced.whole, counted)
    };
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Take the comments of a round along as a table: `csv`, `xlsx`, `docx` or `json`.
#[utoipa::path(
    get, path = "/api/v1/rounds/{round}/comments.{format}", tag = "comments",
    params(("round" = String, Path), ("format" = String, Path, description = "`csv`, `xlsx`, `docx` or `json`")),
    responses((status = 200, content((String = "text/csv"), (String = "application/octet-stream"), (String = "application/json"))))
)]
pub(crate) async fn export(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (round, ending) = path.into_inner();
    let form = answer::form(&ending)?;
    Ok(answer::file(asker.read(move |cx, actor| comment::exported(cx, actor, &round, form)).await?))
}
