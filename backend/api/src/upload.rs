//! Files: a form with a file, or the text in JSON. Read piece by piece up to a limit; never kept on disk.

use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::web::Bytes;
use actix_web::{HttpMessage, HttpRequest};
use futures_util::{Stream, StreamExt, TryStreamExt};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::body::{announced, broken, gathered, in_time, is_json, paced, parse};
use crate::problem::Problem;

/// The largest file, in bytes.
pub(crate) const FILE: usize = 20_000_000;
/// What a form may need beside its file.
pub(crate) const BESIDE: usize = 64 * 1024;
/// A large file over a slow line takes longer than a form, but not for ever: at least some 60 kB a second.
pub(crate) const DEADLINE: Duration = Duration::from_secs(30 + (FILE / 60_000) as u64);

/// A text sent as JSON.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Text {
    /// The name of the file it comes from; its ending tells the form.
    pub(crate) name: Option<String>,
    /// The text.
    pub(crate) text: String,
    /// Whether it may take the place of changes that were never issued.
    #[serde(default)]
    pub(crate) replace: bool,
    /// Healings not to be made, by the names the preview lists them with, such as `joined_break@120`.
    #[serde(default)]
    pub(crate) undo: Vec<String>,
}

/// A file sent as a form.
#[derive(ToSchema)]
#[expect(dead_code, reason = "the form is read piece by piece; this describes it")]
pub(crate) struct FileForm {
    /// The file, at most 20 MB.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    /// Whether it may take the place of changes that were never issued.
    replace: Option<bool>,
    /// Healings not to be made, by the names the preview lists them with, separated by commas.
    undo: Option<String>,
}

/// A text that has arrived.
pub(crate) struct Upload {
    pub(crate) name: Option<String>,
    pub(crate) bytes: Vec<u8>,
    pub(crate) replace: bool,
    pub(crate) undo: Vec<String>,
}

impl Upload {
    /// Reads the body of a request. Called by handlers after they know who asks, so that strangers send nothing large.
    pub(crate) async fn read(request: &HttpRequest, payload: Payload) -> Result<Self, Problem> {
        announced(request, FILE + BESIDE)?;
        let form = request.content_type().eq_ignore_ascii_case("multipart/form-data");
        if form {
            let limited = Box::pin(paced(Box::pin(limited(payload, FILE + BESIDE))));
            return in_time(DEADLINE, form_of(Multipart::new(request.headers(), limited))).await;
        }
        is_json(request)?;
        let bytes = in_time(DEADLINE, gathered(payload, FILE + BESIDE)).await?;
        let text: Text = parse(&bytes)?;
        Ok(Self { name: text.name, bytes: text.text.into_bytes(), replace: text.replace, undo: text.undo })
    }

    /// The hash of everything that was sent.
    pub(crate) fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update([u8::from(self.replace)]);
        hasher.update(self.name.as_deref().unwrap_or_default().as_bytes());
        hasher.update([0]);
        hasher.update(self.undo.join(",").as_bytes());
        hasher.update([0]);
        hasher.update(&self.bytes);
        hex::encode(hasher.finalize())
    }
}

/// The same stream, which fails once it has given too much: a form without an end is not read to its end.
fn limited(payload: Payload, most: usize) -> impl Stream<Item = Result<Bytes, PayloadError>> {
    payload.scan(most, |left, piece| {
        let piece = piece.and_then(|bytes| match left.checked_sub(bytes.len()) {
            Some(rest) => {
                *left = rest;
                Ok(bytes)
            }
            None => Err(PayloadError::Overflow),
        });
        std::future::ready(Some(piece))
    })
}

async fn form_of(mut form: Multipart) -> Result<Upload, Problem> {
    let (mut file, mut replace, mut undo) = (None, false, Vec::new());
    while let Some(mut field) = form.try_next().await.map_err(|error| refused(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" if file.is_none() => {
                let named = field.content_disposition().and_then(|d| d.get_filename().map(ToOwned::to_owned));
                file = Some((named, whole(&mut field, FILE).await?));
            }
            "replace" => replace = flag(&whole(&mut field, 16).await?)?,
            "undo" => undo = names(&whole(&mut field, BESIDE).await?)?,
            other => {
                return Err(Problem::new("unknown_field").detail(format!("The form holds a field `{other}` too many.")));
            }
        }
    }
    let (name, bytes) = file.ok_or_else(|| Problem::new("file_missing"))?;
    Ok(Upload { name, bytes, replace, undo })
}

async fn whole(field: &mut Field, most: usize) -> Result<Vec<u8>, Problem> {
    let mut all = Vec::new();
    while let Some(piece) = field.next().await {
        let piece = piece.map_err(|error| refused(&error))?;
        if all.len() + piece.len() > most {
            return Err(Problem::new("too_large"));
        }
        all.extend_from_slice(&piece);
    }
    Ok(all)
}

fn flag(bytes: &[u8]) -> Result<bool, Problem> {
    match bytes {
        b"true" => Ok(true),
        b"false" | b"" => Ok(false),
        _ => Err(Problem::new("invalid_field").detail("replace: true or false").with("field", "replace")),
    }
}

/// Names between commas.
fn names(bytes: &[u8]) -> Result<Vec<String>, Problem> {
    let text = std::str::from_utf8(bytes);
    let text =
        text.map_err(|_| Problem::new("invalid_field").detail("undo: names between commas").with("field", "undo"))?;
    Ok(text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(ToOwned::to_owned).collect())
}

fn refused(error: &MultipartError) -> Problem {
    match error {
        MultipartError::Payload(error @ (PayloadError::Overflow | PayloadError::Io(_))) => broken(error),
        other => Problem::new("malformed_multipart").detail(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn part(name: &str, content: &[u8]) -> Vec<u8> {
        let head = format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"a.md\"\r\n\r\n");
        [head.as_bytes(), content, b"\r\n"].concat()
    }

    async fn sent(body: Vec<u8>) -> Result<Upload, Problem> {
        let request = TestRequest::default().insert_header(("content-type", "multipart/form-data; boundary=x"));
        let (request, payload) = request.set_payload(body).to_http_parts();
        Upload::read(&request, payload).await
    }

    #[actix_web::test]
    async fn a_form_gives_its_file() {
        let upload = sent([part("file", b"1. [Notes]"), part("replace", b"true"), b"--x--\r\n".to_vec()].concat())
            .await
            .unwrap();
        assert_eq!(
            (upload.bytes.as_slice(), upload.name.as_deref(), upload.replace),
            (&b"1. [Notes]"[..], Some("a.md"), true)
        );
    }

    #[actix_web::test]
    async fn every_wrong_form_has_its_code() {
        let end = b"--x--\r\n".to_vec();
        let code = |result: Result<Upload, Problem>| result.map_or_else(|problem| problem.code(), |_| "ok");
        assert_eq!(code(sent(end.clone()).await), "file_missing");
        assert_eq!(code(sent([part("other", b"1"), end.clone()].concat()).await), "unknown_field");
        assert_eq!(code(sent([part("file", b"1"), part("file", b"2"), end.clone()].concat()).await), "unknown_field");
        assert_eq!(
            code(sent([part("file", b"1"), part("replace", b"yes"), end.clone()].concat()).await),
            "invalid_field"
        );
        assert_eq!(
            code(sent([part("file", b"1"), part("undo", b"\xff"), end.clone()].concat()).await),
            "invalid_field"
        );
        assert_eq!(code(sent(part("file", b"cut off")).await), "malformed_multipart");
        assert_eq!(code(sent(b"nothing of the kind".to_vec()).await), "malformed_multipart");
        assert_eq!(code(sent([part("file", &vec![b'a'; FILE + 1]), end].concat()).await), "too_large");
    }
}
