//! Healings that a person has taken back: what was joined, taken out or left out stays as it stands in the source.

use std::collections::{BTreeMap, BTreeSet};

/// What can be taken back, by the codes it is listed with.
const CODES: [&str; 11] = [
    "footnote_healed",
    "footnotes_taken_out",
    "furniture_dropped",
    "hyphen_removed",
    "joined_across",
    "joined_break",
    "joined_label",
    "joined_unnumbered",
    "list_continued",
    "row_continued",
    "table_head_repeated",
];

/// Healings not to be made. Each is named by what it is listed with: its code and its line, `joined_break@120`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    lines: BTreeMap<&'static str, BTreeSet<usize>>,
}

impl Undone {
    /// Reads the names of healings.
    ///
    /// # Errors
    /// The first that is no name of a healing. A name of one that is not made in the text at hand is no error: taking
    /// back one healing may make another needless.
    pub fn parse<'k>(keys: impl IntoIterator<Item = &'k str>) -> Result<Self, NoHealing> {
        let mut undone = Self::default();
        for key in keys {
            let found = key.split_once('@').and_then(|(code, line)| Some((known(code)?, line.parse().ok()?)));
            let (code, line) = found.ok_or_else(|| NoHealing(key.chars().take(60).collect()))?;
            undone.lines.entry(code).or_default().insert(line);
        }
        Ok(undone)
    }

    /// Whether the healing listed with this code and line is not to be made.
    pub(crate) fn has(&self, code: &str, line: usize) -> bool {
        self.lines.get(code).is_some_and(|lines| lines.contains(&line))
    }
}

/// The name of a healing, if what is listed with this code can be taken back.
pub(crate) fn key(code: &str, line: usize) -> Option<String> {
    known(code).map(|code| format!("{code}@{line}"))
}

fn known(code: &str) -> Option<&'static str> {
    CODES.iter().find(|known| **known == code).copied()
}

/// Something that names no healing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoHealing(pub String);

impl std::fmt::Display for NoHealing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}` names no healing: write its code and its line, as in joined_break@120", self.0)
    }
}

impl std::error::Error for NoHealing {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_codes_with_lines() {
        let undone = Undone::parse(["joined_break@12", "joined_break@7", "table_head_repeated@3"]).unwrap();
        assert!(undone.has("joined_break", 7) && undone.has("joined_break", 12) && !undone.has("joined_across", 7));
        for wrong in ["", "joined_break", "joined_break@", "joined_break@x", "@7", "dash_removed@7"] {
            assert_eq!(Undone::parse([wrong]), Err(NoHealing(wrong.to_owned())));
        }
        assert_eq!(key("joined_break", 7).as_deref(), Some("joined_break@7"));
        assert_eq!(key("encoding_assumed", 7), None);
    }
}
