//! Wordings: read for a preview, and changed in the working draft.

use actix_web::http::header;
use actix_web::web::{self, Path};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::views::{ParagraphView, ReadingView};
use adref_acts::wording::{self, EditWording, ReadWordings};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::{quoted, seen};
use crate::problem::Problem;

/// Have wordings read: runs to draw, remarks, totals, and a redline; with a place, one wording as it would read there. Nothing is stored.
#[utoipa::path(post, path = "/api/v1/readings", tag = "wordings", request_body = ReadWordings, responses((status = 200, body = ReadingView)))]
pub(crate) async fn read(asker: Asker, body: Body<ReadWordings>) -> Reply {
    if body.input.place.is_some() {
        return answer::ok(&asker.read(move |cx, actor| wording::read_in_place(cx, actor, &body.input)).await?);
    }
    let actor = asker.actor().await?;
    let read = web::block(move || wording::read(&actor, &body.input)).await;
    answer::ok(&read.map_err(|error| Problem::new("internal").inside(error.to_string()))??)
}

/// Change the words of a paragraph of the working draft. `If-Match` says which version was seen.
#[utoipa::path(
    put, path = "/api/v1/instruments/{slug}/drafts/working/paragraphs/{paragraph}", tag = "wordings",
    params(("slug" = String, Path), ("paragraph" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the paragraph as it was read")),
    request_body = EditWording, responses((status = 200, body = ParagraphView))
)]
pub(crate) async fn edit(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<EditWording>,
) -> Reply {
    let seen = seen(&request)?;
    let (slug, paragraph) = path.into_inner();
    let view =
        asker.write(move |cx, actor| wording::edit(cx, actor, &slug, &paragraph, &body.input, seen.as_deref())).await?;
    let etag = view.etag.clone().unwrap_or_default();
    Ok(HttpResponse::Ok().insert_header((header::ETAG, quoted(&etag))).json(view))
}
