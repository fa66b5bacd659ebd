//! One paragraph, and words, through all drafts a reader may read.

use serde::Serialize;
use utoipa::ToSchema;

use super::{BracketEventView, DraftRef, InstrumentRef, OpView, RunView};

/// A paragraph of a draft, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ParagraphRef {
    /// The paragraph.
    pub id: String,
    /// Its fragment in that draft.
    pub anchor: String,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The draft.
    pub draft: String,
}

/// A comment that led to a wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CauseView {
    /// The comment.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// The answer.
    pub disposition: String,
    /// Why, as its author was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the comment is.
    pub kind: String,
    /// What it says.
    pub text: String,
    /// The draft it was made on, if the reader may read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
}

/// Words that stood in another paragraph before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PassageView {
    /// Where they stood.
    pub from: ParagraphRef,
    /// The words as they stand now.
    pub text: String,
    /// Where they stand now: first code point and the one after the last.
    pub span: (usize, usize),
    /// How many words.
    pub words: usize,
}

/// A paragraph in one draft.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StepView {
    /// The draft.
    pub draft: DraftRef,
    /// `new`, `same`, `edited`, `moved`, `moved_edited`, `split`, `merged`, `renumbered`, `dropped` or, after that, `absent`.
    pub what: String,
    /// Its identity in that draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// Its fragment in that draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The kind of provision in that draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph_kind: Option<String>,
    /// How deep it lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u32>,
    /// Its place in that draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<usize>,
    /// Its words, as this reader may see them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
    /// Its words as drawn.
    pub runs: Vec<RunView>,
    /// Whether it is agreed ad referendum.
    pub agreed: bool,
    /// Whether positions are in it.
    pub positions_shown: bool,
    /// The paragraphs of the draft before that it came from.
    pub from: Vec<ParagraphRef>,
    /// Where else the words of the step before went.
    pub into: Vec<ParagraphRef>,
    /// Against the step before.
    pub ops: Vec<OpView>,
    /// What happened to brackets since the step before.
    pub brackets: Vec<BracketEventView>,
    /// Whether the step is beyond doubt.
    pub sure: bool,
    /// Whether a person has said so.
    pub decided: bool,
    /// The comments that led to it, of those this reader may see.
    pub comments: Vec<CauseView>,
    /// Words of it that stood in other paragraphs of the draft before.
    pub passages: Vec<PassageView>,
}

/// A paragraph through all drafts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ThroughView {
    /// The paragraph asked for.
    pub id: String,
    /// Of which text.
    pub instrument: InstrumentRef,
    /// What was printed before it last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The kind of provision it was last.
    pub kind: String,
    /// Whether the newest draft this reader may read has it.
    pub standing: bool,
    /// Whether there are earlier drafts than those shown.
    pub earlier: bool,
    /// The drafts this reader may read, oldest first.
    pub steps: Vec<StepView>,
}

/// How often words stand in a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftHits {
    /// The draft.
    pub draft: DraftRef,
    /// In how many paragraphs.
    pub paragraphs: usize,
    /// How often.
    pub times: usize,
}

/// A time during which words stood in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Spell {
    /// The first draft with them.
    pub appeared: DraftRef,
    /// The first draft without them again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gone: Option<DraftRef>,
    /// The words with what stands around them, from the first draft with them.
    pub excerpt: String,
    /// Where they stand in the excerpt: first code point and the one after the last.
    pub mark: (usize, usize),
}

/// A paragraph in which words stand or stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HistoryItem {
    /// The paragraph.
    pub paragraph: String,
    /// What was printed before it last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its fragment in the draft named.
    pub anchor: String,
    /// The last draft that has it.
    pub draft: String,
    /// When the words stood in it, oldest first.
    pub spells: Vec<Spell>,
}

/// Words through time.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HistoryView {
    /// What was looked for.
    pub q: String,
    /// `phrase`, `words` or `part`.
    #[serde(rename = "match")]
    pub how: String,
    /// Every draft this reader may read, oldest first.
    pub drafts: Vec<DraftHits>,
    /// The first draft with the words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appeared: Option<DraftRef>,
    /// The first draft after which no draft has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gone: Option<DraftRef>,
    /// The paragraphs, in the order of the text.
    pub items: Vec<HistoryItem>,
    /// How many paragraphs more there are.
    pub left_off: usize,
    /// Whether the search was cut short before all drafts were read.
    pub partial: bool,
}
