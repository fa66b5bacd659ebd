//! What texts rest on: kinds of source, and what can be answered where a cited source was superseded.

use crate::codes::coded;

coded! {
    /// What kind of source it is.
    SourceKind, "kind of source" {
        /// A report or study.
        Report => "report",
        /// A resolution, decision or treaty.
        Resolution => "resolution",
        /// Data, statistics, a map.
        Data => "data",
        /// Anything else.
        Other => "other",
    }
}

coded! {
    /// What becomes of a citation.
    CitationAnswer, "answer about a citation" {
        /// It stays, although another source has taken the place of the one cited.
        Keep => "keep",
        /// It cites what took its place.
        Change => "change",
        /// It is cited no more.
        Drop => "drop",
    }
}

/// Whether a source would, at once or through others, take its own place.
#[must_use]
pub fn comes_back<'a>(source: &'a str, by: &'a str, successor: impl Fn(&str) -> Option<&'a str>, most: usize) -> bool {
    let mut at = Some(by);
    for _ in 0..=most {
        match at {
            Some(id) if id == source => return true,
            Some(id) => at = successor(id),
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_takes_its_own_place_not_even_through_others() {
        let chain = |id: &str| match id {
            "b" => Some("c"),
            "c" => Some("d"),
            _ => None,
        };
        assert!(comes_back("a", "a", chain, 10) && comes_back("d", "b", chain, 10));
        assert!(!comes_back("a", "b", chain, 10));
        assert!(comes_back("a", "x", |_| Some("x"), 10), "a ring that is there already is none to join");
    }
}
