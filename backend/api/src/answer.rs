//! Answers: a view as JSON, with the entity tag where there is one.

use std::sync::Arc;

use actix_web::http::header::{
    self, AcceptEncoding, ContentDisposition, ContentEncoding, DispositionParam, DispositionType, Encoding, Header,
};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use adref_acts::views::Page;
use serde::Serialize;

use crate::cache::Body;
use crate::etag::{Holding, quoted};
use crate::problem::Problem;

/// What every handler gives.
pub(crate) type Reply = Result<HttpResponse, Problem>;

/// May be kept by the reader's browser, and must be asked about each time.
pub(crate) const ASK_AGAIN: &str = "private, no-cache";

/// Under an address that names its version, a public answer never changes.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What became of making a body.
pub(crate) enum Made {
    /// The reader holds it.
    Unchanged,
    /// Made now or before.
    Body(Arc<Body>),
}

/// A body that was made, or the word that the reader holds it.
pub(crate) fn made(request: &HttpRequest, made: Made, version: &str, cache: &'static str) -> HttpResponse {
    match made {
        Made::Unchanged => unchanged(version, cache),
        Made::Body(body) => prepared(request, &body, version, cache),
    }
}

/// A view.
pub(crate) fn ok(view: &impl Serialize) -> Reply {
    Ok(HttpResponse::Ok().json(view))
}

/// A whole list, as the one page it is.
pub(crate) fn list<T: Serialize>(items: Vec<T>) -> Reply {
    ok(&Page { items, next: None })
}

/// A view with its version; nothing when the reader holds it already.
pub(crate) fn tagged(request: &HttpRequest, view: &impl Serialize, version: &str) -> Reply {
    if Holding::of(request).has(version) {
        return Ok(unchanged(version, "no-store"));
    }
    Ok(HttpResponse::Ok().insert_header((header::ETAG, quoted(version))).json(view))
}

/// The form of a file, by the ending of its address.
pub(crate) fn form(ending: &str) -> Result<adref_acts::file::Form, Problem> {
    adref_acts::file::Form::from_ending(ending).ok_or_else(|| Problem::new("not_found"))
}

/// A file to be kept: never shown in place, never cached, never guessed at.
pub(crate) fn file(made: adref_acts::file::Made) -> HttpResponse {
    let named = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(made.name)],
    };
    HttpResponse::Ok()
        .content_type(made.kind)
        .insert_header((header::CONTENT_DISPOSITION, named))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(made.bytes)
}

/// The reader holds this version already.
pub(crate) fn unchanged(version: &str, cache: &'static str) -> HttpResponse {
    HttpResponse::NotModified()
        .insert_header((header::ETAG, quoted(version)))
        .insert_header((header::CACHE_CONTROL, cache))
        .finish()
}

/// A JSON body made before, with its version, packed if the reader can unpack it.
pub(crate) fn prepared(request: &HttpRequest, body: &Body, version: &str, cache: &'static str) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response
        .content_type("application/json")
        .insert_header((header::ETAG, quoted(version)))
        .insert_header((header::CACHE_CONTROL, cache))
        .insert_header((header::VARY, "Accept-Encoding"));
    sent(request, &mut response, body)
}

/// A body made before, packed if the reader can unpack it.
pub(crate) fn sent(request: &HttpRequest, response: &mut HttpResponseBuilder, body: &Body) -> HttpResponse {
    if unpacks(request, &Encoding::gzip()) {
        response.insert_header(ContentEncoding::Gzip).body(body.gzip.clone())
    } else {
        response.insert_header(ContentEncoding::Identity).body(body.plain.clone())
    }
}

/// Whether the reader says it can unpack this encoding.
pub(crate) fn unpacks(request: &HttpRequest, encoding: &Encoding) -> bool {
    if !request.headers().contains_key(header::ACCEPT_ENCODING) {
        return false;
    }
    let wanted = AcceptEncoding::parse(request).ok();
    let best = wanted.and_then(|wanted| wanted.negotiate([encoding.clone(), Encoding::identity()].iter()));
    best.as_ref() == Some(encoding)
}
