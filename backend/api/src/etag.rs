//! Entity tags: what a reader holds, compared with what there is.

use actix_web::HttpRequest;
use actix_web::http::header::{self, EntityTag, Header, IfNoneMatch};

use crate::problem::Problem;

/// The tag as it is sent. Acts name versions; the quotation marks, and which characters may stand between them, are HTTP's
/// (RFC 9110, section 8.8.3).
pub(crate) fn quoted(version: &str) -> String {
    let mut tag = String::with_capacity(version.len() + 2);
    tag.push('"');
    for character in version.trim_matches('"').chars() {
        match character {
            '!' | '#'..='~' => tag.push(character),
            other => tag.extend(other.escape_unicode().filter(|part| *part != '\\')),
        }
    }
    tag.push('"');
    tag
}

/// The versions a reader says it holds.
pub(crate) struct Holding(Option<IfNoneMatch>);

impl Holding {
    pub(crate) fn of(request: &HttpRequest) -> Self {
        let sent = request.headers().contains_key(header::IF_NONE_MATCH);
        Self(if sent { IfNoneMatch::parse(request).ok() } else { None })
    }

    /// Whether this version is among them.
    pub(crate) fn has(&self, version: &str) -> bool {
        let Ok(tag) = quoted(version).parse::<EntityTag>() else { return false };
        match &self.0 {
            Some(IfNoneMatch::Any) => true,
            Some(IfNoneMatch::Items(tags)) => tags.iter().any(|held| held.weak_eq(&tag)),
            None => false,
        }
    }
}

/// The version a writer saw, as sent in `If-Match`.
pub(crate) fn seen(request: &HttpRequest) -> Result<Option<String>, Problem> {
    let unreadable =
        || Problem::new("malformed_request").detail("If-Match holds one entity tag, as the service gave it.");
    let mut lines = request.headers().get_all(header::IF_MATCH);
    let Some(line) = lines.next() else { return Ok(None) };
    let text = line.to_str().map_err(|_| unreadable())?;
    let one = text.parse::<EntityTag>().is_ok() && lines.next().is_none();
    if one { Ok(Some(text.to_owned())) } else { Err(unreadable()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn holds(request: &HttpRequest, version: &str) -> bool {
        Holding::of(request).has(version)
    }

    #[test]
    fn tags_are_compared_as_http_says() {
        let with =
            |value: &'static str| TestRequest::default().insert_header(("if-none-match", value)).to_http_request();
        assert!(holds(&with("\"a\""), "a"));
        assert!(holds(&with("W/\"a\""), "\"a\""));
        assert!(holds(&with("\"b\", \"a\""), "a"));
        assert!(holds(&with("*"), "a"));
        assert!(!holds(&with("\"b\""), "a"));
        assert!(!holds(&TestRequest::default().to_http_request(), "a"));
    }

    #[test]
    fn whatever_a_version_holds_the_tag_can_be_sent() {
        for version in ["a", "\"a\"", "as:Côte d'Ivoire", "as:\"x", "a b\r\n", ""] {
            let tag = quoted(version);
            assert!(tag.parse::<EntityTag>().is_ok() && header::HeaderValue::from_str(&tag).is_ok(), "{tag}");
        }
        assert_eq!(quoted("\"a\""), quoted("a"));
    }

    #[test]
    fn if_match_is_one_tag() {
        let with = |value: &'static str| TestRequest::default().insert_header(("if-match", value)).to_http_request();
        assert_eq!(seen(&with("\"a\"")).unwrap().as_deref(), Some("\"a\""));
        assert!(seen(&TestRequest::default().to_http_request()).unwrap().is_none());
        for bad in ["*", "a", "\"a\", \"b\"", ""] {
            assert!(seen(&with(bad)).is_err(), "{bad}");
        }
    }
}
