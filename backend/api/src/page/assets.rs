//! The files of the page, packed once.

use std::collections::HashMap;

use actix_web::http::header::{self, ContentEncoding};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;

use crate::answer;
use crate::cache::Body;
use crate::etag::Holding;

#[derive(RustEmbed)]
#[folder = "../../frontend/build"]
struct Built;

/// Names with a hash of their content in them never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";
/// What runs apart from the page may compile WebAssembly of its own; the page itself may not.
const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

struct Asset {
    body: Body,
    brotli: Option<Vec<u8>>,
    kind: String,
    version: String,
    cache: &'static str,
}

/// The files by their path.
pub(crate) struct Assets {
    by_path: HashMap<String, Asset>,
    shell: String,
}

impl Assets {
    pub(super) fn load() -> Self {
        let shell = Built::get("index.html").map(|file| String::from_utf8_lossy(&file.data).into_owned());
        let names = Built::iter().filter(|name| !["index.html", "index.html.gz", "index.html.br"].contains(&&**name));
        let by_path = names.filter_map(|name| Some((name.to_string(), asset(&name)?))).collect();
        Self { by_path, shell: shell.unwrap_or_default() }
    }

    pub(super) fn shell(&self) -> &str {
        &self.shell
    }

    /// The file at a path.
    pub(super) fn answer(&self, request: &HttpRequest, path: &str) -> Option<HttpResponse> {
        let asset = self.by_path.get(path)?;
        if Holding::of(request).has(&asset.version) {
            return Some(answer::unchanged(&asset.version, asset.cache));
        }
        let mut response = HttpResponse::Ok();
        response
            .content_type(asset.kind.as_str())
            .insert_header((header::ETAG, asset.version.as_str()))
            .insert_header((header::CACHE_CONTROL, asset.cache))
            .insert_header((header::VARY, "Accept-Encoding"));
        if path.contains("/workers/") {
            response.insert_header((header::CONTENT_SECURITY_POLICY, WORKER_POLICY));
        }
        match &asset.brotli {
            Some(packed) if answer::unpacks(request, &header::Encoding::brotli()) => {
                Some(response.insert_header(ContentEncoding::Brotli).body(packed.clone()))
            }
            _ => Some(answer::sent(request, &mut response, &asset.body)),
        }
    }
}

fn asset(name: &str) -> Option<Asset> {
    if name.ends_with(".gz") || name.ends_with(".br") {
        return None;
    }
    let file = Built::get(name)?;
    let immutable = name.contains("/immutable/");
    Some(Asset {
        body: Body::new(file.data.into_owned()),
        brotli: Built::get(&format!("{name}.br")).map(|packed| packed.data.into_owned()),
        kind: kind(name),
        version: format!("\"{}\"", hex::encode(file.metadata.sha256_hash()).get(..24).unwrap_or_default()),
        cache: if immutable { FOR_EVER } else { ASK_AGAIN },
    })
}

fn kind(name: &str) -> String {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let text = kind.type_() == mime_guess::mime::TEXT;
    if text { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}
