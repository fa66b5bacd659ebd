//! What every answer has: the number of the request, the security headers, and a line in the log.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage};
use futures_util::FutureExt;
use uuid::Uuid;

use crate::problem::Problem;
use crate::row::Matched;
use crate::state::State;

/// The number of a request: in its answer, in its log line, in its problem.
#[derive(Clone, Debug, Default)]
pub(crate) struct RequestId(String);

impl RequestId {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Own scripts and styles only, nothing inline, no frame, no form to elsewhere, no text turned into script.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    font-src 'none'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'";

const ALWAYS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cache-control", "no-store"),
];

/// Wraps every request.
pub(crate) async fn observe<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let begun = Instant::now();
    let id = RequestId(Uuid::new_v4().simple().to_string());
    request.extensions_mut().insert(id.clone());
    let safe = request.method().is_safe();
    let state = request.app_data::<Data<State>>().cloned();
    // A defect of ours costs one answer, not the line it came on and whoever else waits there.
    let called = AssertUnwindSafe(next.call(request)).catch_unwind().await;
    let called = called.unwrap_or_else(|_| {
        tracing::error!(request_id = %id.as_str(), "a handler broke");
        if let Some(state) = &state {
            state.figures.broke();
        }
        Err(Problem::new("internal").into())
    });
    let status = called.as_ref().map_or_else(|error| error.as_response_error().status_code(), ServiceResponse::status);
    if let Some(state) = &state {
        state.figures.answered(safe, status.as_u16(), begun.elapsed());
    }
    let mut answer = called.map_err(|error| refused(error, &id))?;
    harden(answer.headers_mut(), &id);
    log(&answer, &id, begun);
    Ok(answer)
}

/// A refusal that leaves without having become an answer on the way.
fn refused(error: Error, id: &RequestId) -> Error {
    let mut response = match error.as_error::<Problem>() {
        Some(problem) => problem.response(Some(id.as_str())),
        None => error.error_response(),
    };
    harden(response.headers_mut(), id);
    InternalError::from_response(error, response).into()
}

/// A header that was set with care for one answer stays.
fn harden(headers: &mut HeaderMap, id: &RequestId) {
    for (name, value) in ALWAYS {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        headers.insert(REQUEST_ID, value);
    }
    headers.append(header::VARY, HeaderValue::from_static("Authorization"));
}

/// The route's pattern, never the address: names, cursors and words stay out of the log.
fn log<B>(answer: &ServiceResponse<B>, id: &RequestId, begun: Instant) {
    let status = answer.status().as_u16();
    let method = answer.request().method();
    let ms = begun.elapsed().as_secs_f64() * 1000.0;
    let row = answer.request().extensions().get::<Matched>().copied();
    let route = row.map_or("page", |matched| matched.0.path);
    if status >= 500 {
        tracing::error!(request_id = %id.as_str(), %method, route, status, ms, "answered");
    } else {
        tracing::info!(request_id = %id.as_str(), %method, route, status, ms, "answered");
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::StatusCode;
    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, call_service, init_service, try_call_service};
    use actix_web::{App, HttpResponse, web};

    use super::*;

    async fn broken() -> HttpResponse {
        panic!("a defect that says a secret word")
    }

    /// The answer of a handler that breaks, as it leaves; and that the next one is answered as if nothing had happened.
    #[actix_web::test]
    async fn a_handler_that_breaks_costs_one_answer() {
        let well = web::to(async || HttpResponse::Ok().body("well"));
        let app = App::new().wrap(from_fn(observe)).route("/broken", web::to(broken)).route("/well", well);
        let app = init_service(app).await;
        for _ in 0..100 {
            let error = try_call_service(&app, TestRequest::with_uri("/broken").to_request()).await.unwrap_err();
            let answer = error.error_response();
            assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
            assert_eq!(answer.headers().get("x-content-type-options").unwrap(), "nosniff");
            let id = answer.headers().get(REQUEST_ID).unwrap().to_str().unwrap().to_owned();
            let body = actix_web::body::to_bytes(answer.into_body()).await.unwrap();
            let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
            assert_eq!((&body["code"], &body["request_id"]), (&"internal".into(), &id.into()));
            assert!(!body.to_string().contains("secret word"));
            let answer = call_service(&app, TestRequest::with_uri("/well").to_request()).await;
            assert_eq!(answer.status(), StatusCode::OK);
        }
    }
}
