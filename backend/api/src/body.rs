//! Bodies: read up to a limit and a deadline, then as the type the act takes. Everything else is a problem.

use std::io::ErrorKind;
use std::pin::{Pin, pin};
use std::time::{Duration, Instant};

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header;
use actix_web::web::{Bytes, BytesMut};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::{Stream, StreamExt, stream};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::problem::Problem;

/// The most a JSON body may have.
pub(crate) const JSON: usize = 256 * 1024;
/// How long a body may take to arrive.
pub(crate) const DEADLINE: Duration = Duration::from_secs(30);
/// A body that has just begun may pause so long.
const SETTLING: Duration = Duration::from_secs(5);
/// From then on it must bring at least so many bytes a second, all in all: who drips holds a connection for nothing.
const PACE: u64 = 1024;

/// A JSON body, read, and the hash of its bytes.
pub(crate) struct Body<T> {
    pub(crate) input: T,
    pub(crate) hash: String,
}

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let ready = is_json(request).and_then(|()| announced(request, JSON));
        let payload = payload.take();
        Box::pin(async move {
            ready?;
            let bytes = in_time(DEADLINE, gathered(payload, JSON)).await?;
            Ok(Self { input: parse(&bytes)?, hash: hex::encode(Sha256::digest(&bytes)) })
        })
    }
}

/// Refuses a body that is not JSON, or packed.
pub(crate) fn is_json(request: &HttpRequest) -> Result<(), Problem> {
    let packed = request.headers().get(header::CONTENT_ENCODING).is_some_and(|encoding| encoding != "identity");
    if request.content_type().eq_ignore_ascii_case("application/json") && !packed {
        Ok(())
    } else {
        Err(Problem::new("unsupported_media_type"))
    }
}

/// Refuses a body that says itself that it is too long, before any of it is read.
pub(crate) fn announced(request: &HttpRequest, most: usize) -> Result<(), Problem> {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    let length: Option<u64> = length.and_then(|text| text.parse().ok());
    match length {
        Some(length) if length > most as u64 => Err(Problem::new("too_large")),
        _ => Ok(()),
    }
}

/// Cuts a body that takes too long.
pub(crate) async fn in_time<T>(most: Duration, read: impl Future<Output = Result<T, Problem>>) -> Result<T, Problem> {
    tokio::time::timeout(most, read).await.map_err(|_| Problem::new("body_too_slow"))?
}

/// The same body, which breaks off once it comes too slowly.
pub(crate) fn paced<S>(stream: S) -> impl Stream<Item = Result<Bytes, PayloadError>>
where
    S: Stream<Item = Result<Bytes, PayloadError>> + Unpin,
{
    let begun = Instant::now();
    stream::unfold((stream, 0_u64), move |(mut stream, arrived)| async move {
        let bears = SETTLING + Duration::from_millis(arrived.saturating_mul(1000) / PACE);
        let piece = tokio::time::timeout(bears.saturating_sub(begun.elapsed()), stream.next()).await;
        let piece = piece.unwrap_or_else(|_| Some(Err(PayloadError::Io(ErrorKind::TimedOut.into()))))?;
        let more = piece.as_ref().map_or(0, |bytes| bytes.len() as u64);
        Some((piece, (stream, arrived + more)))
    })
    // Readers of forms ask once more after the end.
    .fuse()
}

/// What a body that broke off is answered with.
pub(crate) fn broken(error: &PayloadError) -> Problem {
    match error {
        PayloadError::Io(error) if error.kind() == ErrorKind::TimedOut => Problem::new("body_too_slow"),
        PayloadError::Overflow => Problem::new("too_large"),
        _ => Problem::new("malformed_request").detail("The body broke off."),
    }
}

/// All of a body, if it is within the limit and comes fast enough.
pub(crate) async fn gathered<S>(stream: S, most: usize) -> Result<Bytes, Problem>
where
    S: Stream<Item = Result<Bytes, PayloadError>> + Unpin,
{
    let mut all = BytesMut::new();
    let mut stream = pin!(paced(stream));
    while let Some(piece) = stream.next().await {
        let piece = piece.map_err(|error| broken(&error))?;
        if all.len() + piece.len() > most {
            return Err(Problem::new("too_large"));
        }
        all.extend_from_slice(&piece);
    }
    Ok(all.freeze())
}

/// JSON as the type an act takes.
pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(bytes).map_err(|error| {
        let said = error.to_string();
        // serde has no kind for it, only these words; they are what `deny_unknown_fields` says in every version 1.
        let code = match error.classify() {
            serde_json::error::Category::Data if said.starts_with("unknown field") => "unknown_field",
            serde_json::error::Category::Data => "invalid_field",
            _ => "malformed_json",
        };
        Problem::new(code).detail(said)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        #[serde(rename = "text")]
        _text: String,
    }

    fn code(json: &str) -> &'static str {
        parse::<Input>(json.as_bytes()).map_or_else(|problem| problem.code(), |_| "ok")
    }

    #[test]
    fn every_wrong_json_has_its_code() {
        assert_eq!(code(r#"{"text":"a"}"#), "ok");
        assert_eq!(code(r#"{"text":"a","role":"secretariat"}"#), "unknown_field");
        assert_eq!(code(r#"{"text":"a","text":"b"}"#), "invalid_field");
        assert_eq!(code(r#"{"text":1}"#), "invalid_field");
        assert_eq!(code("{}"), "invalid_field");
        assert_eq!(code(""), "malformed_json");
        assert_eq!(code("{"), "malformed_json");
        assert_eq!(code(r#"{"text":"\ud800"}"#), "malformed_json");
        assert_eq!(code(&"[".repeat(100_000)), "invalid_field");
        assert_eq!(code("{\"text\":\"a\"} x"), "malformed_json");
    }

    #[actix_web::test]
    async fn a_long_body_is_refused_whether_or_not_it_says_so() {
        let lying = TestRequest::default().insert_header(("content-type", "application/json"));
        let (request, mut payload) = lying.set_payload(vec![b' '; JSON + 1]).to_http_parts();
        assert_eq!(Body::<Input>::from_request(&request, &mut payload).await.err().unwrap().code(), "too_large");
        let (request, mut payload) = TestRequest::default()
            .insert_header(("content-type", "application/json"))
            .insert_header(("content-length", (JSON + 1).to_string()))
            .to_http_parts();
        assert_eq!(Body::<Input>::from_request(&request, &mut payload).await.err().unwrap().code(), "too_large");
    }

    #[actix_web::test]
    async fn only_json_is_taken_for_json() {
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""] {
            let request = TestRequest::default().insert_header(("content-type", kind)).set_payload("{\"text\":\"a\"}");
            let (request, mut payload) = request.to_http_parts();
            let refused = Body::<Input>::from_request(&request, &mut payload).await.err().unwrap();
            assert_eq!(refused.code(), "unsupported_media_type", "{kind}");
        }
    }

    #[actix_web::test]
    async fn a_body_that_stops_is_cut_at_the_deadline() {
        let silent = stream::pending::<Result<Bytes, PayloadError>>();
        let read = in_time(Duration::from_millis(10), gathered(silent, JSON)).await;
        assert_eq!(read.err().unwrap().code(), "body_too_slow");
    }

    #[actix_web::test]
    async fn a_body_that_drips_is_cut_long_before_the_deadline() {
        let begun = Instant::now();
        let drip = Box::pin(stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            Some((Ok::<_, PayloadError>(Bytes::from_static(b"x")), ()))
        }));
        assert_eq!(gathered(drip, JSON).await.err().unwrap().code(), "body_too_slow");
        assert!((4..8).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
    }
}
