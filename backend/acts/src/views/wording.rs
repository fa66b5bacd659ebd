//! A wording as it is drawn: a flat list of runs whose texts, joined, are the wording.

use serde::Serialize;
use utoipa::ToSchema;

/// One run of a wording. Joined in order, the `text`s are the wording, character for character.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct RunView {
    /// `text`, `open`, `close`, `slash`, `option`, `tag`, `note`, `stamp`, `link`, `editorial`, `footnote_ref`, `mark` (not drawn) or `owner`.
    pub kind: String,
    /// The characters of the wording.
    pub text: String,
    /// How many brackets are open here.
    pub depth: u32,
    /// The bracket an `open` or `close` belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bracket: Option<u32>,
    /// The group of alternatives the bracket belongs to; for a slash that of the parts it parts, for an option that of its set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// Words proposed for deletion.
    #[serde(skip_serializing_if = "is_false")]
    pub struck: bool,
    /// Set in italics.
    #[serde(skip_serializing_if = "is_false")]
    pub emphasis: bool,
    /// Set in bold.
    #[serde(skip_serializing_if = "is_false")]
    pub strong: bool,
    /// The positions a tag states.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryView>,
    /// The bracket a tag speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<u32>,
    /// What the tag belongs to or means is not certain.
    #[serde(skip_serializing_if = "is_false")]
    pub uncertain: bool,
    /// `not_closed` or `closes_nothing`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stray: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// One party's stance.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EntryView {
    /// The party's code as written.
    pub party: String,
    /// `support`, `oppose`, `reserve`, `delete`, `retain`, `pending`, `flexible` or `unclear`.
    pub stance: String,
}

/// Words of which at most one is to stay.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AlternativesView {
    /// The group, as the runs name it.
    pub group: u32,
    /// `neighbours`, `owners`, `slash`, `alt` or `options`: why they are together.
    pub basis: String,
    /// False: only possible alternatives, until a person says so.
    pub certain: bool,
    /// How many there are; of very many not all are listed.
    pub count: usize,
    /// The alternatives in order.
    pub members: Vec<AlternativeView>,
}

/// One alternative.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AlternativeView {
    /// The bracket it is, unless it is a part of one or an option.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bracket: Option<u32>,
    /// Its first words, without positions.
    pub text: String,
    /// Who said what on it, as far as the reader may see it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryView>,
    /// What a position on it belongs to or means is not certain.
    #[serde(skip_serializing_if = "is_false")]
    pub uncertain: bool,
}

/// How far words are from agreement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct CountsView {
    /// Brackets that are open and not struck.
    pub open_brackets: usize,
    /// Of these, brackets on which nobody is recorded to have spoken, as far as the reader may see it.
    pub unattributed: usize,
    /// Of these, brackets that one party could close; none where positions are not shown.
    pub one_party_away: usize,
    /// The greatest depth.
    pub depth: u32,
    /// Code points of words, struck ones left out.
    pub words: usize,
    /// Of these, code points outside all brackets.
    pub agreed: usize,
}

/// Something odd, with its place and, where there is one, a repair.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RemarkView {
    /// The stable code.
    pub code: String,
    /// The paragraph, counted from 0.
    pub paragraph: usize,
    /// The paragraph's id, once it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph_id: Option<String>,
    /// The line, counted from 1, in the file or in the wording.
    pub line: usize,
    /// The column in code points, counted from 1.
    pub column: usize,
    /// What is odd, in an English sentence.
    pub message: String,
    /// The same for any language.
    pub says: SaysView,
    /// What would mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repair: Option<RepairView>,
    /// What would mend it as well, or, where there is no `repair`, what a person must choose among.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_repairs: Vec<RepairView>,
}

/// A sentence of the reader, to be said in any language.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SaysView {
    /// Its stable name.
    pub sentence: String,
    /// The words it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Others it needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<String>,
    /// How many things it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
}

/// A repair: edits of marks, never of words.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RepairView {
    /// What it does, in a few English words.
    pub title: String,
    /// The same for any language.
    pub says: SaysView,
    /// The edits, from the end of the wording to its beginning.
    pub edits: Vec<EditView>,
}

/// One replacement in a wording, in code points.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EditView {
    /// The paragraph, counted from 0.
    pub paragraph: usize,
    /// From here,
    pub start: usize,
    /// up to before here,
    pub end: usize,
    /// these characters instead.
    pub with: String,
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct TotalsView {
    /// Negotiation brackets opened.
    pub brackets_open: usize,
    /// Negotiation brackets closed.
    pub brackets_close: usize,
    /// Links.
    pub links: usize,
    /// Editorial brackets, such as `[a]dopting`.
    pub editorial: usize,
    /// Tags that state positions.
    pub tags: usize,
    /// Positions stated in them.
    pub tag_entries: usize,
    /// Agreement stamps.
    pub stamps: usize,
    /// Struck spans.
    pub strikes: usize,
    /// Brackets never closed.
    pub unclosed: usize,
    /// Closing brackets that close nothing.
    pub stray: usize,
}

/// One wording, read.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WordingView {
    /// The runs.
    pub runs: Vec<RunView>,
    /// The alternatives in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<AlternativesView>,
    /// How many brackets are open when it begins.
    pub open_before: usize,
    /// What is odd.
    pub remarks: Vec<RemarkView>,
}

/// Wordings read for a preview.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReadingView {
    /// One per wording.
    pub paragraphs: Vec<WordingView>,
    /// Counted over all.
    pub totals: TotalsView,
    /// The first wording against the one it is to replace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redline: Option<Vec<super::OpView>>,
    /// The one wording as it was asked to be looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<SeenView>,
}

/// A wording without what the view leaves out.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SeenView {
    /// `plain`, or `as:` and the party.
    pub view: String,
    /// The words.
    pub wording: String,
    /// The same, to be drawn.
    pub runs: Vec<RunView>,
    /// Of how many places it is not known what the party wants.
    pub unknown: usize,
}

/// The title block of a text: what stands before its first provision.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct FrontView {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The body it is put before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ: Option<String>,
    /// The meeting, its place and dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<String>,
    /// Who puts it forward.
    pub sponsors: Vec<String>,
    /// The words that enact, such as `The Assembly,`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enacting: Option<String>,
    /// The block as it stood, line by line.
    pub lines: Vec<String>,
}
