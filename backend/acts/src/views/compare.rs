//! Comparisons as a reader sees them: operations, never markup.

use serde::Serialize;
use utoipa::ToSchema;

use super::DraftCard;

/// One piece of a redline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OpView {
    /// `same`, `del` or `ins`.
    pub op: String,
    /// The characters. `same` and `del` joined are the old text, `same` and `ins` the new one.
    pub text: String,
    /// `words`, `brackets`, `positions`, `punctuation`, `invisible` or `numbering`.
    pub class: String,
}

/// Something that happened to a bracket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BracketEventView {
    /// Such as `opened`, `lifted_kept`, `lifted_dropped`.
    pub kind: String,
    /// The words concerned.
    pub text: String,
    /// The party whose position it is; only where positions may be seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
}

/// One side of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RowSide {
    /// The paragraph.
    pub id: String,
    /// Its fragment in that draft.
    pub anchor: String,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its place in that draft.
    pub ordinal: usize,
}

/// A comment whose answer landed in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RowCause {
    /// The number to quote.
    pub number: String,
    /// The answer.
    pub disposition: String,
}

/// One row of a comparison.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RowView {
    /// `same`, `edited`, `moved`, `moved_edited`, `split`, `merged`, `renumbered`, `new` or `dropped`.
    pub kind: String,
    /// The kind of provision.
    pub paragraph_kind: String,
    /// The paragraphs of the older draft.
    pub from: Vec<RowSide>,
    /// The paragraphs of the newer draft.
    pub to: Vec<RowSide>,
    /// How alike they are, 0 to 1.
    pub score: f64,
    /// Whether the pairing is beyond doubt.
    pub sure: bool,
    /// Why they are paired, in a sentence.
    pub why: String,
    /// The redline.
    pub ops: Vec<OpView>,
    /// What happened to brackets.
    pub brackets: Vec<BracketEventView>,
    /// Comments that led to it, of those this reader may see.
    pub comments: Vec<RowCause>,
}

/// A comparison, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct SummaryView {
    /// Unchanged paragraphs.
    pub same: usize,
    /// Changed in place.
    pub changed: usize,
    /// Moved, changed or not.
    pub moved: usize,
    /// Split.
    pub split: usize,
    /// Merged.
    pub merged: usize,
    /// Only renumbered.
    pub renumbered: usize,
    /// New.
    pub new: usize,
    /// Dropped.
    pub dropped: usize,
    /// Brackets opened.
    pub brackets_opened: usize,
    /// Brackets closed.
    pub brackets_closed: usize,
}

/// Two drafts compared.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ComparisonView {
    /// The older draft.
    pub from: DraftCard,
    /// The newer draft.
    pub to: DraftCard,
    /// The rows in the order of the newer draft, dropped ones where they stood.
    pub rows: Vec<RowView>,
    /// Counted.
    pub summary: SummaryView,
    /// Said.
    pub sentence: String,
    /// Whether the work was cut short and the answer is coarser than it could be.
    pub coarse: bool,
}
