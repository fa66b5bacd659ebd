//! Requests that use the session cookie must come from our own pages.

use actix_web::HttpRequest;
use actix_web::http::header::{self, HeaderMap};

use crate::problem::Problem;

/// Refuses what a browser says comes from another site. Callers that are no browser say nothing and hold no cookie by accident.
pub(crate) fn check(request: &HttpRequest, base_url: Option<&str>) -> Result<(), Problem> {
    let headers = request.headers();
    let fetched_here = text(headers, "sec-fetch-site").is_none_or(|site| site == "same-origin");
    let origin = text(headers, header::ORIGIN.as_str());
    let sent_from_here = origin.is_none_or(|origin| ours(origin, request, base_url));
    if fetched_here && sent_from_here { Ok(()) } else { Err(Problem::new("cross_site")) }
}

fn ours(origin: &str, request: &HttpRequest, base_url: Option<&str>) -> bool {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let by_host = origin.split_once("://").map(|(_, host)| host) == host && host.is_some();
    match base_url {
        Some(base) => base.trim_end_matches('/') == origin || by_host && is_local(origin),
        None => by_host,
    }
}

/// On one's own machine the service is reached by several names.
fn is_local(origin: &str) -> bool {
    ["http://127.0.0.1", "http://localhost", "http://[::1]"]
        .iter()
        .any(|local| origin.strip_prefix(local).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')))
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn asks(pairs: &[(&'static str, &'static str)], base: Option<&str>) -> bool {
        let mut request = TestRequest::default().insert_header(("host", "adref.test:8080"));
        for pair in pairs {
            request = request.append_header(*pair);
        }
        check(&request.to_http_request(), base).is_ok()
    }

    #[test]
    fn other_sites_are_refused() {
        assert!(asks(&[], None));
        assert!(asks(&[("sec-fetch-site", "same-origin"), ("origin", "http://adref.test:8080")], None));
        assert!(!asks(&[("sec-fetch-site", "cross-site")], None));
        assert!(!asks(&[("sec-fetch-site", "same-site")], None));
        assert!(!asks(&[("sec-fetch-site", "none")], None));
        assert!(!asks(&[("origin", "http://evil.test")], None));
        assert!(!asks(&[("origin", "null")], None));
        assert!(!asks(&[("origin", "http://adref.test:8080.evil.test")], None));
        assert!(asks(&[("origin", "https://adref.example.org")], Some("https://adref.example.org/")));
        assert!(!asks(&[("origin", "http://adref.test:8080")], Some("https://adref.example.org")));
    }
}
