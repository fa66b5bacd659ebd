//! Which paragraphs of one draft became which of the next.

mod chain;
mod exact;
mod kinds;

use crate::compare::Para;
use crate::options::Meter;
use serde::Serialize;

/// What became of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PairKind {
    /// Same wording, same label, same place.
    Same,
    /// Other wording.
    Edited,
    /// Same wording, other place.
    Moved,
    /// Other wording and other place.
    MovedEdited,
    /// One paragraph became several.
    Split,
    /// Several paragraphs became one.
    Merged,
    /// Same wording, other label.
    Renumbered,
    /// Not in the old draft.
    New,
    /// Not in the new draft.
    Dropped,
}

/// Paragraphs that belong together, by their indices in both drafts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// Paragraphs of the old draft.
    pub from: Vec<usize>,
    /// Paragraphs of the new draft.
    pub to: Vec<usize>,
    /// What became of them.
    pub kind: PairKind,
    /// Likeness of the words, 0 to 1.
    pub score: f64,
    /// Whether no person needs to look: identity says so, or no other paragraph comes near.
    pub sure: bool,
    /// Whether the printed label changed.
    pub relabelled: bool,
    /// Why these belong together, for people.
    pub why: String,
}

/// A pair of paragraphs before its kind is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) score: f64,
    pub(crate) sure: bool,
}

/// Paragraphs that belong together, before what became of them is named.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) from: Vec<usize>,
    pub(crate) to: Vec<usize>,
    pub(crate) score: f64,
    pub(crate) sure: bool,
    pub(crate) why: String,
}

/// The pairs of two drafts, in reading order of the new one.
pub(crate) fn align(a: &[Para<'_>], b: &[Para<'_>], meter: &Meter<'_>) -> Vec<Pair> {
    let _ = meter;
    let groups = exact::by_id(a, b)
        .into_iter()
        .map(|link| Group {
            from: vec![link.from],
            to: vec![link.to],
            score: link.score,
            sure: link.sure,
            why: "same paragraph".to_owned(),
        })
        .collect();
    kinds::name(a, b, groups)
}
