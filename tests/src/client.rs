//! A caller with verbs, and answers that are easy to ask.

use std::net::SocketAddr;

use reqwest::header::{CONTENT_TYPE, ETAG, HeaderMap};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;

use crate::canary;
use crate::following::Following;

/// Says in a request whose it is; taken off before it is sent.
const READER: &str = "x-reader";

/// Somebody calling the service.
#[derive(Clone)]
pub struct Client {
    base: String,
    token: Option<String>,
    name: String,
    http: reqwest::Client,
}

/// An answer, whatever its status.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub raw: String,
    /// The body as JSON; null when it is none.
    pub body: Value,
}

impl Answer {
    /// A text of the body by its pointer without the first slash, such as `person/role`.
    #[must_use]
    pub fn text(&self, pointer: &str) -> String {
        self.body.pointer(&format!("/{pointer}")).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// The entity tag.
    #[must_use]
    pub fn etag(&self) -> String {
        self.headers.get(ETAG).and_then(|tag| tag.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// The code of a problem document; empty when the answer is none.
    #[must_use]
    pub fn code(&self) -> String {
        let problem = self.headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "application/problem+json");
        if problem { self.text("code") } else { String::new() }
    }

    /// The same answer, if it has this status.
    ///
    /// # Panics
    /// When it has another.
    #[must_use]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.raw);
        self
    }

    /// The same answer, if it is this problem.
    ///
    /// # Panics
    /// When it is another, or none.
    #[must_use]
    pub fn problem(self, status: u16, code: &str) -> Self {
        assert_eq!((self.status, self.code().as_str()), (status, code), "{}", self.raw);
        self
    }
}

fn is_line(response: &reqwest::Response) -> bool {
    response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream")
}

impl Client {
    pub(crate) fn new(address: SocketAddr, name: &str, token: Option<String>) -> Self {
        Self { base: format!("http://{address}"), token, name: name.to_owned(), http: reqwest::Client::new() }
    }

    /// The same caller with another token.
    #[must_use]
    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), name: canary::SOMEBODY.to_owned(), ..self.clone() }
    }

    /// The same caller at another service of the same house.
    #[must_use]
    pub fn at(&self, address: SocketAddr) -> Self {
        Self { base: format!("http://{address}"), ..self.clone() }
    }

    /// The same caller, under the name of whoever is meant to get the answers.
    #[must_use]
    pub fn as_reader(&self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self.clone() }
    }

    /// A request under `/api/v1`, to be finished by the caller.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}/api/v1{path}", self.base)).header(READER, &self.name);
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// A page, outside the API.
    pub async fn page(&self, path: &str) -> Answer {
        let request =
            self.http.get(format!("{}{path}", self.base)).header("accept", "text/html").header(READER, &self.name);
        Self::answer(request).await
    }

    /// A form of a page, outside the API, as a browser without script sends it.
    pub async fn form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Self::answer(self.form_request(path, fields)).await
    }

    /// The same, to be finished by the caller.
    pub fn form_request(&self, path: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        let escaped = |text: &str| {
            let plain = |byte: &u8| byte.is_ascii_alphanumeric();
            text.bytes()
                .map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
                .collect::<String>()
        };
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        self.http
            .post(format!("{}{path}", self.base))
            .header("accept", "text/html")
            .header("content-type", "application/x-www-form-urlencoded")
            .header(READER, &self.name)
            .body(body.join("&"))
    }

    /// Reads.
    pub async fn get(&self, path: &str) -> Answer {
        Self::answer(self.request(Method::GET, path)).await
    }

    /// Sends.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        Self::answer(self.request(Method::POST, path).json(body)).await
    }

    /// Sends against a version.
    pub async fn post_if(&self, path: &str, etag: &str, body: &Value) -> Answer {
        Self::answer(self.request(Method::POST, path).header("if-match", etag).json(body)).await
    }

    /// Replaces against a version.
    pub async fn put_if(&self, path: &str, etag: &str, body: &Value) -> Answer {
        Self::answer(self.request(Method::PUT, path).header("if-match", etag).json(body)).await
    }

    /// Uploads a file.
    pub async fn upload(&self, path: &str, name: &str, bytes: Vec<u8>) -> Answer {
        let part = reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned());
        let form = reqwest::multipart::Form::new().part("file", part);
        Self::answer(self.request(Method::POST, path).multipart(form)).await
    }

    /// Follows what changes at a path, but for the version told last.
    ///
    /// # Panics
    /// When there is no answer, or another than a line of events.
    #[expect(clippy::expect_used, reason = "without an answer there is nothing to test")]
    pub async fn follow(&self, path: &str, last: Option<&str>) -> Following {
        let (http, request) = self.request(Method::GET, path).build_split();
        let mut request = request.expect("a request");
        request.headers_mut().remove(READER);
        if let Some(last) = last {
            request.headers_mut().insert("last-event-id", last.parse().expect("a version"));
        }
        let response = http.execute(request).await.expect("an answer");
        assert!(response.status().is_success() && is_line(&response), "{response:?}");
        Following::new(response, &self.name)
    }

    /// Sends a request that was finished by the caller.
    ///
    /// # Panics
    /// When there is no answer at all.
    #[expect(clippy::expect_used, reason = "without an answer there is nothing to test")]
    pub async fn answer(request: RequestBuilder) -> Answer {
        Self::answered(request).await.expect("an answer")
    }

    /// The same, where there may be no answer at all.
    ///
    /// # Panics
    /// When it is no request.
    #[expect(clippy::expect_used, reason = "without a request there is nothing to test")]
    pub async fn answered(request: RequestBuilder) -> Option<Answer> {
        let (http, request) = request.build_split();
        let mut request = request.expect("a request");
        let reader = request.headers_mut().remove(READER);
        let reader = reader.as_ref().and_then(|name| name.to_str().ok()).unwrap_or("stranger").to_owned();
        let place = format!("{} {}", request.method(), request.url().path());
        let body =
            request.body().and_then(|body| body.as_bytes()).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let sent = format!("{} {}", request.url(), body.unwrap_or_default());
        let mut response = http.execute(request).await.ok()?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        // A line of events does not end: who asks once hears what is said first.
        let bytes = if is_line(&response) {
            response.chunk().await.ok().flatten().unwrap_or_default()
        } else {
            response.bytes().await.unwrap_or_default()
        };
        let raw = String::from_utf8_lossy(&bytes).into_owned();
        canary::look_through(&reader, &place, &sent, &format!("{headers:?}\n{raw}\n{}", canary::unpacked(&bytes)));
        let body = serde_json::from_str(&raw).unwrap_or(Value::Null);
        Some(Answer { status, headers, raw, body })
    }
}
