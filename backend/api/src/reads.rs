//! Places that are only read: GET and HEAD are answered, every other method is refused as a problem.

use actix_web::http::header::{ALLOW, HeaderValue};
use actix_web::{FromRequest, Handler, HttpResponse, Resource, Responder, guard, web};

use crate::problem::Problem;

/// A place that is only read.
pub(crate) fn reads<F, Args>(path: &str, handler: F) -> Resource
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let read = web::route().guard(guard::Any(guard::Get()).or(guard::Head())).to(handler);
    web::resource(path).route(read).default_service(web::to(only_read))
}

async fn only_read() -> Result<HttpResponse, Problem> {
    Err(refusal())
}

/// The refusal of a method that would write.
pub(crate) fn refusal() -> Problem {
    Problem::new("method_not_allowed").header(ALLOW, HeaderValue::from_static("GET, HEAD"))
}
