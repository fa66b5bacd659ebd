//! The merge desk.

use serde::Serialize;
use utoipa::ToSchema;

use super::{ChangeView, CommentView, DispositionView, DraftCard, OpView, ParagraphView, ProposalView};

/// The desk of a text.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Desk {
    /// The working draft.
    pub working: DraftCard,
    /// The issued draft it began from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<DraftCard>,
    /// Inputs answered.
    pub answered: usize,
    /// Inputs in all, withdrawn ones aside.
    pub total: usize,
    /// The paragraphs of the working draft in order.
    pub paragraphs: Vec<DeskRow>,
    /// Inputs on the draft as a whole, or on paragraphs no longer in it.
    pub elsewhere: Vec<CommentView>,
}

/// One paragraph on the desk's list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DeskRow {
    /// The paragraph.
    pub id: String,
    /// Its fragment in the working draft.
    pub anchor: String,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The place in the draft, counted from 0.
    pub ordinal: usize,
    /// The kind of provision.
    pub kind: String,
    /// Its first words.
    pub excerpt: String,
    /// Inputs without an answer.
    pub open_inputs: usize,
    /// Inputs in all.
    pub total_inputs: usize,
    /// Tabled proposals that wait.
    pub open_proposals: usize,
    /// Remarks of the reader.
    pub remarks: usize,
    /// Whether it differs from the issued draft.
    pub changed: bool,
}

/// One paragraph on the desk.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DeskParagraph {
    /// The paragraph in the working draft.
    pub paragraph: ParagraphView,
    /// Its wording in the issued draft the working draft began from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_wording: Option<String>,
    /// The working wording against the issued one.
    pub redline: Vec<OpView>,
    /// What was said on it, unanswered first.
    pub inputs: Vec<CommentView>,
    /// What was tabled on it, against it and behind it, in the order it was written.
    pub proposals: Vec<ProposalView>,
    /// How many more proposals there are than are listed.
    pub more_proposals: usize,
    /// Every change that waits here, the one most want first.
    pub changes: Vec<ChangeView>,
    /// The paragraph before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// The paragraph after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many wordings it has had.
    pub versions: usize,
}

/// Two wordings that claimed the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MergedClash {
    /// The words of the input.
    pub mine: String,
    /// The words of the working draft.
    pub theirs: String,
}

/// What a merge gave.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Merged {
    /// The paragraph now.
    pub paragraph: ParagraphView,
    /// What clashed and now stands as bracketed rivals.
    pub clashes: Vec<MergedClash>,
    /// The answer that was recorded.
    pub disposition: DispositionView,
}
