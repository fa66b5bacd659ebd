//! Proposals and their compilation.

use serde::Serialize;
use utoipa::ToSchema;

use super::{DraftRef, OpView, ParagraphView, RunView};

/// What a party proposes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProposalView {
    /// Which.
    pub id: String,
    /// The number people quote; given when it is tabled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The draft it was made on.
    pub draft: DraftRef,
    /// The paragraph; absent for a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// For a new or moved paragraph, the one it goes behind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub behind: Option<String>,
    /// `add`, `modify`, `delete`, `move`, `retain`, `editorial`, `alternative` or `new_paragraph`.
    pub kind: String,
    /// `drafted`, `tabled`, `withdrawn`, `replaced`, `merged`, `agreed` or `dropped`.
    pub state: String,
    /// Whose it is.
    pub party: String,
    /// Who joined it.
    pub sponsors: Vec<String>,
    /// Entered by the secretariat for the party, from the floor.
    pub from_the_floor: bool,
    /// The words it was made on.
    pub base_wording: String,
    /// The words wanted instead.
    pub wording: String,
    /// What that changes.
    pub ops: Vec<OpView>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
    /// Why it came to its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The one it stands in for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// When it was written.
    pub created_at: String,
    /// When anything of it changed last.
    pub changed_at: String,
    /// Whether it is of the party the reader acts for.
    pub mine: bool,
    /// The number of the comment it took its words from, for those who may see that comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// What the reader may do with it.
    pub may: Vec<String>,
}

/// All tabled proposals on a paragraph as one wording.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CompilationView {
    /// The words they are compiled over.
    pub base: String,
    /// The compilation, in the notation.
    pub wording: String,
    /// The same, to be drawn.
    pub runs: Vec<RunView>,
    /// The same as data.
    pub pieces: Vec<CompiledPieceView>,
    /// What every party wants.
    pub parties: Vec<PartyTextView>,
    /// Whether reading the wording alone gives every party's text and the base back.
    pub readable: bool,
    /// Whether some brackets may be wider than they need to be.
    pub coarse: bool,
}

/// Words nobody touches, or a place with everybody's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct CompiledPieceView {
    /// Words nobody touches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<String>,
    /// What stands in the base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// What parties want instead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<PieceAlternativeView>,
}

/// One text of a contested place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PieceAlternativeView {
    /// The characters.
    pub text: String,
    /// Who wants it.
    pub parties: Vec<String>,
}

/// What a party wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PartyTextView {
    /// The party.
    pub party: String,
    /// The whole wording as it wants it.
    pub wording: String,
    /// The numbers of the proposals this comes from.
    pub proposals: Vec<String>,
    /// Whether they were made on other words and clash with those that stand now.
    pub clashes: bool,
}

/// What taking proposals in gave.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Taken {
    /// The paragraph now.
    pub paragraph: ParagraphView,
    /// The numbers of the proposals that were taken in.
    pub proposals: Vec<String>,
    /// The numbers of the comments that were taken in and answered.
    pub comments: Vec<String>,
    /// Parties, and numbers of comments, whose words were made on others and stand as bracketed rivals of those that stand now.
    pub clashing: Vec<String>,
    /// The paragraphs that were put in.
    pub placed: Vec<String>,
}

/// What words would do to a paragraph.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TriedView {
    /// What they do: `add`, `modify`, `delete`, `retain` or `editorial`.
    pub kind: String,
    /// What they change.
    pub ops: Vec<OpView>,
    /// The compilation of everything tabled with them in it.
    pub compilation: CompilationView,
}

/// A change that waits at the desk, with everybody who wants it.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct ChangeView {
    /// `words`, `move`, `alternative` or `new_paragraph`.
    pub sort: String,
    /// Where it is to go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub behind: Option<String>,
    /// The whole wording after it.
    pub wording: String,
    /// What that changes of the words that stand now.
    pub ops: Vec<OpView>,
    /// Whether the words it was made on were changed meanwhile and rivals would stand in brackets.
    pub clashes: bool,
    /// The ids of the proposals that want it.
    pub proposals: Vec<String>,
    /// The parties behind them.
    pub parties: Vec<String>,
    /// The numbers of the comments that want it.
    pub comments: Vec<String>,
}

/// What was answered with one reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rejected {
    /// The numbers of the proposals that were dropped.
    pub proposals: Vec<String>,
    /// The numbers of the comments that were not accepted.
    pub comments: Vec<String>,
}

/// What undoing gave.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Undone {
    /// The paragraph now; absent for one that was put in and went out again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<ParagraphView>,
    /// The numbers of the proposals that are tabled again.
    pub tabled_again: Vec<String>,
}
