//! Texts coming in.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path};
use adref_acts::import::{self, ImportDraft};
use adref_acts::views::{ImportReceipt, Preview};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::problem::Problem;
use crate::upload::{FileForm, Text, Upload};

/// See what an import would give. Nothing is stored.
#[utoipa::path(
    post, path = "/api/v1/imports/preview", tag = "drafts",
    request_body(content((Text = "application/json"), (FileForm = "multipart/form-data"))), responses((status = 200, body = Preview))
)]
pub(crate) async fn preview(asker: Asker, request: HttpRequest, payload: web::Payload) -> Reply {
    let actor = asker.actor().await?;
    let upload = Upload::read(&request, payload.into_inner()).await?;
    let read = web::block(move || import::preview(&actor, upload.name.as_deref(), &upload.bytes, &upload.undo)).await;
    answer::ok(&read.map_err(|error| Problem::new("internal").inside(error.to_string()))??)
}

/// Bring in a text as the working draft.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/drafts", tag = "drafts", params(("slug" = String, Path)),
    request_body(content((Text = "application/json"), (FileForm = "multipart/form-data"))), responses((status = 201, body = ImportReceipt))
)]
pub(crate) async fn import(asker: Asker, request: HttpRequest, slug: Path<String>, payload: web::Payload) -> Reply {
    // Who may not read the text does not get to send twenty megabytes.
    let seen = slug.clone();
    asker.read(move |cx, actor| adref_acts::instrument::home(cx, actor, &seen)).await?;
    let upload = Upload::read(&request, payload.into_inner()).await?;
    let hash = upload.hash();
    let input = ImportDraft { name: upload.name, bytes: upload.bytes, replace: upload.replace, undo: upload.undo };
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        import::import_draft(cx, actor, &slug, &input)
    };
    asker.once(&request, hash, StatusCode::CREATED, act).await
}
