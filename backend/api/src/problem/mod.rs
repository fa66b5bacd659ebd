//! Problem documents (RFC 9457): every refusal has a stable code, a status, a sentence and what to do.

mod codes;
mod configs;
mod from_fault;
mod render;
#[cfg(test)]
mod tests;

pub use codes::{CODES, Code};
pub(crate) use configs::configure;
pub(crate) use render::render;

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::{HttpResponse, HttpResponseBuilder, ResponseError};
use serde_json::{Map, Value, json};

/// A refusal on its way out.
#[derive(Debug)]
pub struct Problem {
    code: &'static Code,
    detail: Option<String>,
    extras: Map<String, Value>,
    headers: Vec<(HeaderName, HeaderValue)>,
    inside: Option<String>,
}

/// The shape of a problem document, for the API's description.
#[derive(serde::Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemDocument {
    /// Where the code is explained.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened, the same for every occurrence of the code.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time, in a sentence.
    pub detail: String,
    /// The stable code.
    pub code: String,
    /// The number of the request, for the operator's log.
    pub request_id: String,
}

impl Problem {
    /// A problem of this code; the table gives status, title and remedy.
    pub(crate) fn new(code: &str) -> Self {
        Self { code: codes::row(code), detail: None, extras: Map::new(), headers: Vec::new(), inside: None }
    }

    /// A sentence about this occurrence.
    pub(crate) fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// A member of its own.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.extras.insert(name.to_owned(), value.into());
        self
    }

    /// A header of its own.
    pub(crate) fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// When to come back, rounded up to whole seconds: a zero would invite at once.
    pub(crate) fn retry_after(self, wait: std::time::Duration) -> Self {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        self.header(header::RETRY_AFTER, HeaderValue::from(seconds.max(1)))
    }

    /// What went wrong inside: for the log, never for the answer.
    pub(crate) fn inside(mut self, what: impl Into<String>) -> Self {
        self.inside = Some(what.into());
        self
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code.code
    }

    fn document(&self, request_id: Option<&str>) -> Value {
        let mut members = self.extras.clone();
        let detail = self.detail.as_deref().unwrap_or(self.code.remedy);
        members.insert("type".to_owned(), json!(format!("/docs/errors#{}", self.code.code)));
        members.insert("title".to_owned(), json!(self.code.title));
        members.insert("status".to_owned(), json!(self.code.status));
        members.insert("detail".to_owned(), json!(detail));
        members.insert("code".to_owned(), json!(self.code.code));
        members.insert("request_id".to_owned(), json!(request_id));
        Value::Object(members)
    }

    /// The answer. The number of the request is known where the answer leaves, not where it begins.
    pub(crate) fn response(&self, request_id: Option<&str>) -> HttpResponse {
        let mut response = HttpResponseBuilder::new(self.status_code());
        for header in &self.headers {
            response.append_header(header.clone());
        }
        if matches!(self.code.status, 408 | 413) {
            // What is still on its way is not waited for.
            response.force_close();
        }
        if self.code.status == 401 {
            response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        response.content_type("application/problem+json").body(self.document(request_id).to_string())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.code)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        self.response(None)
    }
}
