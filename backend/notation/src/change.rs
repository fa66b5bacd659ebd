//! Changes of wordings as data: checked against the text they were made for, and reversible.

use serde::{Deserialize, Serialize};

/// Replace `removed` by `inserted` at a byte offset of a paragraph's wording as it was before the change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Splice {
    /// Index of the paragraph.
    pub paragraph: usize,
    /// Offset in bytes.
    pub start: usize,
    /// What must stand there.
    pub removed: String,
    /// What stands there afterwards.
    pub inserted: String,
}

/// Splices in order of place, not overlapping.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The splices.
    pub splices: Vec<Splice>,
}

/// The wording is not the one the change was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale;

impl std::fmt::Display for Stale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the wording is not the one this change was made for")
    }
}

impl std::error::Error for Stale {}

impl Change {
    /// A change of these splices, put in order.
    #[must_use]
    pub fn new(mut splices: Vec<Splice>) -> Self {
        splices.sort_by_key(|s| (s.paragraph, s.start));
        Self { splices }
    }

    /// The wording of one paragraph after the change.
    ///
    /// # Errors
    /// [`Stale`] if a splice does not find what it removes.
    pub fn apply(&self, paragraph: usize, wording: &str) -> Result<String, Stale> {
        let mut out = String::with_capacity(wording.len());
        let mut done = 0;
        for splice in self.splices.iter().filter(|s| s.paragraph == paragraph) {
            let kept = wording.get(done..splice.start).ok_or(Stale)?;
            let rest = wording.get(splice.start..).ok_or(Stale)?;
            if !rest.starts_with(&splice.removed) {
                return Err(Stale);
            }
            out.push_str(kept);
            out.push_str(&splice.inserted);
            done = splice.start + splice.removed.len();
        }
        out.push_str(wording.get(done..).ok_or(Stale)?);
        Ok(out)
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let (mut paragraph, mut grown, mut shrunk) = (usize::MAX, 0, 0);
        let splices = self.splices.iter().map(|s| {
            if s.paragraph != paragraph {
                (paragraph, grown, shrunk) = (s.paragraph, 0, 0);
            }
            let start = s.start + grown - shrunk;
            grown += s.inserted.len();
            shrunk += s.removed.len();
            Splice { paragraph, start, removed: s.inserted.clone(), inserted: s.removed.clone() }
        });
        Self { splices: splices.collect() }
    }
}
