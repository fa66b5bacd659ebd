//! A bracket's life, and where words came from.

use serde::Serialize;
use utoipa::ToSchema;

use super::{AgreementView, CauseView, DraftRef, EntryView, OpView, PositionMoved, PositionView};

/// A bracket, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BracketRef {
    /// Its identity.
    pub id: String,
    /// Its words, as the reader saw them last.
    pub words: String,
}

/// A proposal, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProposalRef {
    /// The proposal.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// Whose it is.
    pub party: String,
}

/// A comment, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CommentRef {
    /// The comment.
    pub id: String,
    /// The number to quote.
    pub number: String,
}

/// The life of a bracket over the drafts a reader may read.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BiographyView {
    /// Its identity.
    pub id: String,
    /// Its words, as they stood last.
    pub words: String,
    /// The draft that first had it.
    pub first_draft: String,
    /// The bracket it was parted off from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parted_from: Option<BracketRef>,
    /// Brackets that were parted off from it.
    pub parts: Vec<BracketRef>,
    /// The proposals it came with.
    pub proposals: Vec<ProposalRef>,
    /// The comments whose words landed in its paragraph when it came.
    pub comments: Vec<CauseView>,
    /// Where it stood, draft after draft.
    pub steps: Vec<BiographyStep>,
    /// What became of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<BiographyEnd>,
    /// What parties stated on it, oldest first; for those who negotiate.
    pub positions: Vec<PositionView>,
    /// Agreements on it; for those who negotiate.
    pub agreements: Vec<AgreementView>,
}

/// A bracket in one draft.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BiographyStep {
    /// The draft.
    pub draft: DraftRef,
    /// `born`, `same`, `changed` (its words) or `moved` (to another paragraph).
    pub what: String,
    /// The paragraph.
    pub paragraph: String,
    /// What is printed before the paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The paragraph's fragment in the draft.
    pub anchor: String,
    /// Its words.
    pub words: String,
    /// What changed in its words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ops: Vec<OpView>,
    /// Who stood where, as far as the reader may see it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryView>,
    /// Who says something else than in the draft before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<PositionMoved>,
}

/// What became of a bracket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BiographyEnd {
    /// The first draft without it.
    pub draft: DraftRef,
    /// `lifted_kept`, `lifted_dropped`, `joined` or `with_paragraph`.
    pub how: String,
    /// The bracket its words went into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub into: Option<BracketRef>,
}

/// Where the words of a paragraph came from.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OriginsView {
    /// The paragraph.
    pub paragraph: String,
    /// Its words, as the spans count them.
    pub wording: String,
    /// Stretches of the words; together they are all of them.
    pub spans: Vec<OriginView>,
    /// What they came from.
    pub sources: Vec<SourceView>,
}

/// A stretch of words.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct OriginView {
    /// Its first code point.
    pub start: usize,
    /// Just after its last.
    pub end: usize,
    /// Its source.
    pub source: usize,
}

/// What words came from.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SourceView {
    /// Its number, as the spans name it.
    pub source: usize,
    /// The draft that first had them, of those the reader may read.
    pub draft: DraftRef,
    /// The proposals that brought them.
    pub proposals: Vec<ProposalRef>,
    /// The comments that brought them.
    pub comments: Vec<CommentRef>,
}
