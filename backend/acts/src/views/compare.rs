//! Comparisons as a reader sees them: operations, never markup.

use serde::Serialize;
use utoipa::ToSchema;

use super::{DecisionView, DraftCard};

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
    /// The stance before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The stance after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Where it stood in the old words: first code point and the one after the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_span: Option<(usize, usize)>,
    /// Where it stands in the new words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_span: Option<(usize, usize)>,
}

/// Changes in a row, by class; a deletion and the insertion in its place are one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct ClassesView {
    /// Words.
    pub words: usize,
    /// Bracket and strike marks.
    pub brackets: usize,
    /// Tags and stamps.
    pub positions: usize,
    /// Punctuation, quotation style, emphasis, letter case.
    pub punctuation: usize,
    /// Labels, footnote calls, references.
    pub numbering: usize,
    /// What nobody sees.
    pub invisible: usize,
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
    /// The comment.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// The answer.
    pub disposition: String,
}

/// Why paragraphs are paired, or why one stands alone: a code, and the figures of its sentence.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WhyView {
    /// `decided`, `identity`, `same_words`, `likeness`, `same_term`, `split`, `merged`, `none_before` or `none_after`.
    pub code: String,
    /// The sentence in English.
    pub sentence: String,
    /// Share of the words alike, 0 to 1.
    pub alike: f64,
    /// The same of the next best pair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<f64>,
    /// For what was split or merged: the share of the joining words that stand in the other text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contained: Option<f64>,
    /// Whether both carry the same label.
    pub same_label: bool,
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
    /// Why they are paired.
    pub why: WhyView,
    /// Whether the printed label changed.
    pub relabelled: bool,
    /// Changes by class.
    pub classes: ClassesView,
    /// The redline.
    pub ops: Vec<OpView>,
    /// What happened to brackets.
    pub brackets: Vec<BracketEventView>,
    /// Comments that led to it, of those this reader may see.
    pub comments: Vec<RowCause>,
    /// A person's answer about it; for those who may give one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionView>,
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
    /// Positions added, changed or withdrawn; 0 where positions may not be seen.
    pub positions_changed: usize,
    /// Stamps set.
    pub stamps_set: usize,
    /// Changes in words.
    pub word_changes: usize,
    /// Changed paragraphs in which only what nobody sees differs.
    pub invisible: usize,
}

/// One part of the sentence, as data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PartView {
    /// `changed`, `moved`, `split`, `merged`, `renumbered`, `new`, `dropped`, `brackets_closed`, `brackets_opened`, `positions_changed` or `stamps_set`.
    pub code: String,
    /// How many; never 0. A row may hold several brackets, so this can be more than there are rows.
    pub count: usize,
    /// In which rows, by their index.
    pub rows: Vec<usize>,
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
    /// The sentence as data, in its order.
    pub parts: Vec<PartView>,
    /// Said, in English.
    pub sentence: String,
    /// Whether the work was cut short and the answer is coarser than it could be.
    pub coarse: bool,
    /// Names exactly this answer; sent back in `version`, a public one may be kept for ever.
    pub version: String,
    /// How many pairs wait for a person's answer; for those who may give one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubtful: Option<usize>,
}
