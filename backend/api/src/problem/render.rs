//! Where refusals leave: each becomes a problem document with the number of its request, and what went wrong inside is logged.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage};

use super::Problem;
use crate::observe::RequestId;

/// Gives every refusal below `/api` its problem document.
pub(crate) async fn render<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let id = request.extensions().get::<RequestId>().cloned().unwrap_or_default();
    let answer = next.call(request).await?;
    let Some(error) = answer.response().error() else { return Ok(answer.map_into_left_body()) };
    let response = match error.as_error::<Problem>() {
        Some(problem) => {
            if let Some(inside) = &problem.inside {
                tracing::error!(request_id = %id.as_str(), inside, "the request failed");
            }
            problem.response(Some(id.as_str()))
        }
        None => foreign(error).response(Some(id.as_str())),
    };
    Ok(answer.into_response(response).map_into_right_body())
}

/// A refusal that none of our rooms made.
fn foreign(error: &Error) -> Problem {
    let status = error.as_response_error().status_code().as_u16();
    match status {
        408 => Problem::new("body_too_slow"),
        413 => Problem::new("too_large"),
        415 => Problem::new("unsupported_media_type"),
        400..=499 => Problem::new("malformed_request"),
        _ => Problem::new("internal").inside(error.to_string()),
    }
}
