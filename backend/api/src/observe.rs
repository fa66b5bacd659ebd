//! What every answer has: the number of the request, the security headers, and a line in the log.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage};
use uuid::Uuid;

use crate::row::Matched;

/// The number of a request: in its answer, in its log line, in its problem.
#[derive(Clone, Debug, Default)]
pub(crate) struct RequestId(String);

impl RequestId {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Own scripts and styles only, nothing inline, no frame but of one's own, no form to elsewhere, no text turned into script.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    font-src 'none'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; \
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
    let mut answer = next.call(request).await?;
    harden(answer.headers_mut(), &id);
    log(&answer, &id, begun);
    Ok(answer)
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
