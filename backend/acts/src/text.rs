//! What may be typed: lengths, names in addresses, times. Every refusal says what to do.

use adref_domain::{Instant, Region};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::fault::Fault;
pub(crate) use crate::limits::{COMMENT, TITLE, WORDING};

/// A text that is there, not too long, and without the character no database keeps.
pub(crate) fn written(field: &'static str, text: &str, most: usize) -> Result<String, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::invalid(field, "write something here"));
    }
    kept(field, text, most)
}

/// A text that may be empty; empty is absent.
pub(crate) fn optional(field: &'static str, text: Option<&str>, most: usize) -> Result<Option<String>, Fault> {
    match text.map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => kept(field, text, most).map(Some),
    }
}

/// A text as it is, within its length and without NUL.
pub(crate) fn kept(field: &'static str, text: &str, most: usize) -> Result<String, Fault> {
    if text.len() > most {
        return Err(Fault::invalid(field, format!("at most {most} bytes; this has {}", text.len())));
    }
    if text.contains('\0') {
        return Err(Fault::invalid(field, "holds a NUL character; remove it"));
    }
    Ok(text.to_owned())
}

/// A name in addresses: `smart-cities`, `2023-05-31`.
pub(crate) fn slug(field: &'static str, text: &str) -> Result<String, Fault> {
    let good = (1..=80).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-');
    let reserved = matches!(text, "working" | "latest" | "new");
    if good && !reserved {
        Ok(text.to_owned())
    } else {
        Err(Fault::invalid(
            field,
            "lower-case letters, digits and single hyphens, such as first-draft; not working, latest or new",
        ))
    }
}

/// A date `YYYY-MM-DD`.
pub(crate) fn date(field: &'static str, text: Option<&str>) -> Result<Option<String>, Fault> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let format = time::macros::format_description!("[year]-[month]-[day]");
    time::Date::parse(text, format).map_err(|_| Fault::invalid(field, "a date, such as 2026-05-31"))?;
    Ok(Some(text.to_owned()))
}

/// A time with its zone, RFC 3339.
pub(crate) fn instant(field: &'static str, text: &str) -> Result<Instant, Fault> {
    let at = OffsetDateTime::parse(text, &Rfc3339)
        .map_err(|_| Fault::invalid(field, "a time with its zone, such as 2026-10-14T20:59:00Z"))?;
    let micros = at.unix_timestamp_nanos() / 1_000;
    i64::try_from(micros).map(Instant).map_err(|_| Fault::invalid(field, "a time within our era"))
}

/// A moment: a time with its zone, or a day, which begins at midnight UTC.
pub(crate) fn moment(field: &'static str, text: &str) -> Result<Instant, Fault> {
    let text = text.trim();
    if text.len() == 10 {
        date(field, Some(text))?;
        return instant(field, &format!("{text}T00:00:00Z"));
    }
    instant(field, text)
}

/// An address a page may link to, and nothing that would run.
pub(crate) fn address(field: &'static str, text: &str) -> Result<String, Fault> {
    let text = written(field, text, 2000)?;
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let plain = !host.is_empty() && !host.contains('@') && text.chars().all(|c| !c.is_whitespace() && !c.is_control());
    if plain { Ok(text) } else { Err(Fault::invalid(field, "an address that begins with https://, without spaces")) }
}

/// The day of an instant in UTC, `YYYY-MM-DD`.
pub(crate) fn day(instant: Instant) -> String {
    rfc3339(instant).chars().take(10).collect()
}

/// An instant as RFC 3339 in UTC.
pub(crate) fn rfc3339(instant: Instant) -> String {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(instant.0) * 1_000)
        .ok()
        .and_then(|at| at.format(&Rfc3339).ok())
        .unwrap_or_default()
}

/// A code of one of our lists.
pub(crate) fn code<T: adref_domain::codes::Coded>(field: &'static str, text: &str) -> Result<T, Fault> {
    T::from_code(text).map_err(|_| {
        let known: Vec<_> = T::ALL.iter().map(|value| value.code()).collect();
        Fault::invalid(field, format!("one of {}", known.join(", ")))
    })
}

/// A region of regional consultations.
pub(crate) fn region(text: &str) -> Result<Region, Fault> {
    Region::from_code(text).map_err(|_| Fault::UnknownRegion { region: text.chars().take(80).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_come_back_as_they_went_in() {
        let at = instant("opens_at", "2026-10-14T20:59:00.123456Z").unwrap();
        assert_eq!(rfc3339(at), "2026-10-14T20:59:00.123456Z");
        assert_eq!(rfc3339(instant("x", "2026-10-14T23:59:00+03:00").unwrap()), "2026-10-14T20:59:00Z");
        assert!(instant("opens_at", "2026-02-29T00:00:00Z").is_err());
    }

    #[test]
    fn a_document_is_at_an_address_and_runs_nothing() {
        assert!(address("address", "https://example.org/report.pdf?a=1#b").is_ok());
        for bad in
            ["", "javascript:alert(1)", "https://", "https://a@b/", "https://a b/", "data:text/html,x", "//example.org"]
        {
            assert!(address("address", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn names_in_addresses_are_plain() {
        assert!(slug("slug", "first-draft").is_ok());
        for bad in ["", "Draft", "a b", "-a", "a-", "working", "ä", "a/b", &"x".repeat(81)] {
            assert!(slug("slug", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_nul_is_refused_at_the_door() {
        assert!(written("text", "a\0b", 10).is_err());
        assert!(written("text", "   ", 10).is_err());
        assert_eq!(optional("text", Some("  "), 10).unwrap(), None);
    }
}
