//! Brackets with their identity, positions, and what is added up from them.

use serde::Serialize;
use utoipa::ToSchema;

use super::{DraftRef, EntryView, RunView};

/// A bracket of a draft.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BracketView {
    /// The identity it keeps through all drafts.
    pub id: String,
    /// The paragraph it opens in.
    pub paragraph: String,
    /// The paragraph's fragment in this draft.
    pub anchor: String,
    /// What is printed before the paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its place among the brackets that open in the paragraph, from 0.
    pub number: usize,
    /// Its number in the draft, as the runs name it.
    pub bracket: u32,
    /// Where it begins in the wording, in code points; for those who see positions: to others the
    /// wording is without them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// Where it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
    /// The group of alternatives it belongs to, as the runs name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// 1 for an outermost one.
    pub depth: u32,
    /// All of it is struck.
    pub struck: bool,
    /// Its words, without positions.
    pub words: String,
    /// Who says what on it, as far as the reader may see it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryView>,
}

/// A position as it was stated.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PositionView {
    /// Which.
    pub id: String,
    /// The draft that lay on the table.
    pub draft: DraftRef,
    /// The bracket it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bracket: Option<String>,
    /// The proposal it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// The paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// The words it was about when it was stated.
    pub words: String,
    /// The words that stand there now, where they are others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words_now: Option<String>,
    /// Whose it is.
    pub party: String,
    /// `support`, `oppose`, `reserve`, `pending`, `flexible` or `withdrawn`.
    pub stance: String,
    /// Its place in an order of preference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// What a pending one waits for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_on: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Entered by the secretariat, as it was said on the floor.
    pub from_the_floor: bool,
    /// When.
    pub at: String,
    /// Whether it is the party's last word on it.
    pub current: bool,
    /// The words under it have changed since: does it still hold?
    pub reconsider: bool,
    /// Whether the working draft was changed by it.
    pub printed: bool,
}

/// What became of stating a position.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StatedView {
    /// The positions recorded.
    pub positions: Vec<PositionView>,
    /// Whether the working draft prints them now; false where it said so already or the bracket is gone from it.
    pub printed: bool,
}

/// A position that one's delegation has prepared: nobody else knows of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DraftedPositionView {
    /// Which.
    pub id: String,
    /// The draft on which it is to be stated.
    pub draft: DraftRef,
    /// Whose it is.
    pub party: String,
    /// Who prepared it.
    pub by: String,
    /// When.
    pub at: String,
    /// The brackets it is about, in the order they are preferred.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub brackets: Vec<String>,
    /// The proposal it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// The words it was about when it was prepared.
    pub words: String,
    /// Other words stand there now.
    pub changed: bool,
    /// `support`, `oppose`, `reserve`, `pending`, `flexible` or `withdrawn`.
    pub stance: String,
    /// What a pending one waits for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_on: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Every open bracket of a draft against every party that spoke.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MatrixView {
    /// The draft.
    pub draft: DraftRef,
    /// The draft it is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<DraftRef>,
    /// The day on which groups have their members.
    pub day: String,
    /// The parties that spoke, by code.
    pub parties: Vec<MatrixParty>,
    /// The brackets, in the order of the text.
    pub rows: Vec<MatrixRow>,
    /// On how many brackets somebody says something else than before.
    pub changed: usize,
    /// How many brackets of the earlier draft are open no more.
    pub closed_since: usize,
    /// Every two parties that took a side on the same brackets, those that clash most first.
    pub pairs: Vec<PairView>,
}

/// A column of the matrix.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MatrixParty {
    /// The code; the spelling itself for one nobody knows.
    pub code: String,
    /// Name in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub english: Option<String>,
    /// Name in French.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub french: Option<String>,
    /// Whether it is a group.
    pub group: bool,
    /// The States that belong to it on the day, where they are recorded.
    pub members: Vec<String>,
    /// Of these, those that also spoke themselves.
    pub speaking: Vec<String>,
    /// Of these, those that do not stand behind the group.
    pub exceptions: Vec<String>,
}

/// A row of the matrix.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MatrixRow {
    /// The bracket, by the identity it keeps.
    pub bracket: String,
    /// The paragraph it opens in.
    pub paragraph: String,
    /// What is printed before the paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The paragraph's fragment in the draft.
    pub anchor: String,
    /// Its words.
    pub words: String,
    /// The group of alternatives it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// 1 for an outermost one.
    pub depth: u32,
    /// What a position belongs to or means is not certain: shown, and not counted in pairs and coalitions.
    pub uncertain: bool,
    /// Who says what; who is not here has no record.
    pub cells: Vec<MatrixCell>,
    /// How many parties stand where.
    pub sum: PartiesSum,
    /// How many States stand where, members of groups among them.
    pub states: StatesSum,
    /// How contested it is, in halves: the smaller side whole, who holds back half.
    pub contested: usize,
    /// The party that stands alone against two or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alone: Option<String>,
    /// The one party whose move would close it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_away: Option<String>,
    /// Whether somebody says something else than in the earlier draft.
    pub changed: bool,
    /// Who, and what.
    pub moved: Vec<PositionMoved>,
    /// Whether the earlier draft did not have the bracket.
    pub born: bool,
    /// Parties that stated their position on other words than these.
    pub reconsider: Vec<String>,
}

/// What one party says on one bracket.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MatrixCell {
    /// The party.
    pub party: String,
    /// What it says; two things where it contradicts itself.
    pub stances: Vec<String>,
    /// Whether it said something else in the earlier draft.
    pub changed: bool,
}

/// A party that says something else than before.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PositionMoved {
    /// The party.
    pub party: String,
    /// What it said; empty for no record.
    pub before: Vec<String>,
    /// What it says; empty for no record.
    pub after: Vec<String>,
}

/// How many parties stand where.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct PartiesSum {
    /// Want the words.
    pub support: usize,
    /// Do not want them.
    pub oppose: usize,
    /// Have reserved.
    pub reserve: usize,
    /// Wait for somebody or something.
    pub pending: usize,
    /// Can live with either.
    pub flexible: usize,
    /// Named, and not known for what.
    pub unclear: usize,
    /// Of the parties of this matrix, those with no record here. Silence is not support.
    pub silent: usize,
}

/// How many States stand where, by themselves or through a group.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct StatesSum {
    /// Want the words.
    pub support: usize,
    /// Do not want them.
    pub oppose: usize,
    /// Have reserved.
    pub reserve: usize,
    /// Wait for somebody or something.
    pub pending: usize,
    /// Can live with either.
    pub flexible: usize,
    /// Not known, or of two minds.
    pub unclear: usize,
}

/// Two parties that met on brackets.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PairView {
    /// One.
    pub one: String,
    /// The other.
    pub other: String,
    /// On so many brackets on the same side.
    pub together: usize,
    /// On so many on different sides.
    pub against: usize,
}

/// What remains of a draft for a coalition.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoalitionView {
    /// The draft.
    pub draft: DraftRef,
    /// The parties.
    pub parties: Vec<String>,
    /// Brackets whose words they keep.
    pub stay: usize,
    /// Brackets whose words they leave out.
    pub go: usize,
    /// Brackets they do not decide.
    pub open: usize,
    /// The paragraphs that would read otherwise.
    pub paragraphs: Vec<CoalitionParagraph>,
}

/// A paragraph as a coalition would leave it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoalitionParagraph {
    /// The paragraph.
    pub paragraph: String,
    /// Its fragment in the draft.
    pub anchor: String,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How it would read.
    pub wording: String,
    /// The same, ready to be drawn.
    pub runs: Vec<RunView>,
}
