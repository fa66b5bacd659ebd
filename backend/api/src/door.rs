//! What every request passes before anybody looks at it: writing is done from our own pages, or by programs that are no browser.

use actix_web::Error;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;

use crate::origin;
use crate::problem::Problem;
use crate::state::State;

/// Refuses addresses no database can be asked for, and what a browser was told to send by another site, whatever the route and whoever is
/// signed in.
pub(crate) async fn door<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    // No name of ours and nothing a person looks for holds it, and PostgreSQL refuses to be asked.
    if request.uri().path_and_query().is_some_and(|asked| asked.as_str().contains("%00")) {
        let problem = Problem::new("malformed_request").detail("The address holds a NUL character; take it out.");
        return Ok(request.error_response(problem).map_into_right_body());
    }
    if !request.method().is_safe() {
        let base_url = request.app_data::<Data<State>>().and_then(|state| state.base_url.clone());
        if let Err(problem) = origin::check(request.request(), base_url.as_deref()) {
            return Ok(request.error_response(problem).map_into_right_body());
        }
    }
    Ok(next.call(request).await?.map_into_left_body())
}
