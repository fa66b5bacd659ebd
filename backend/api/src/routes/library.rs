//! The library of adopted texts, and what drafts quote of it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, Query};
use adref_acts::library::{self, AddText, PutAway};
use adref_acts::views::{AgreedLanguageView, LibraryTextView, LibraryView, WholeTextView};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::upload::{FileForm, Text, Upload};

/// List the library of a process: adopted texts brought in, and those adopted here that one may read.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/library", tag = "processes", params(("slug" = String, Path)), responses((status = 200, body = LibraryView)))]
pub(crate) async fn list(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| library::list(cx, actor, &slug)).await?)
}

/// Bring an adopted text into the library; what it is stands in the query, its words in the body.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/library", tag = "processes",
    params(
        ("slug" = String, Path), ("title" = String, Query), ("symbol" = Option<String>, Query),
        ("day" = Option<String>, Query, description = "The day it was adopted, `YYYY-MM-DD`"), ("body" = Option<String>, Query, description = "Who adopted it"),
        ("language" = String, Query), ("address" = Option<String>, Query, description = "Where it can be read whole")
    ),
    request_body(content((Text = "application/json"), (FileForm = "multipart/form-data"))), responses((status = 201, body = LibraryTextView))
)]
pub(crate) async fn add(
    asker: Asker,
    request: HttpRequest,
    slug: Path<String>,
    query: Query<AddText>,
    payload: web::Payload,
) -> Reply {
    // Who may not keep the library does not get to send twenty megabytes.
    let seen = slug.clone();
    asker.read(move |cx, actor| library::may_add(cx, actor, &seen)).await?;
    let upload = Upload::read(&request, payload.into_inner()).await?;
    let hash = format!("{} {}", request.query_string(), upload.hash());
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        library::add(cx, actor, &slug, &query, (upload.name.as_deref(), &upload.bytes))
    };
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Read a text of the library whole.
#[utoipa::path(get, path = "/api/v1/library/{text}", tag = "processes", params(("text" = String, Path)), responses((status = 200, body = WholeTextView)))]
pub(crate) async fn read(asker: Asker, text: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| library::read(cx, actor, &text)).await?)
}

/// Put a text of the library away: no draft is held against it any more.
#[utoipa::path(
    post, path = "/api/v1/library/{text}/put-away", tag = "processes", params(("text" = String, Path)),
    request_body = PutAway, responses((status = 200, body = LibraryTextView))
)]
pub(crate) async fn put_away(asker: Asker, request: HttpRequest, text: Path<String>, body: Body<PutAway>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::OK, move |cx, actor| library::put_away(cx, actor, &text, &input)).await
}

/// Find the sentences of a draft that quote an adopted text of the library, with the differences.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/agreed-language", tag = "drafts",
    params(("slug" = String, Path), ("draft" = String, Path)), responses((status = 200, body = AgreedLanguageView))
)]
pub(crate) async fn agreed_language(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, draft) = path.into_inner();
    answer::ok(&asker.read(move |cx, actor| library::agreed_language(cx, actor, &slug, &draft)).await?)
}
