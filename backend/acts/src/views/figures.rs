//! Figures about what was said on a draft.

use serde::Serialize;
use utoipa::ToSchema;

/// A number as this reader may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, ToSchema)]
pub struct CellView {
    /// The number; absent where it is kept back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// Whether it is below 5. One that is kept back without being small would give a small one away.
    pub few: bool,
}

/// One kind with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct KindCell {
    /// A kind of comment, or of participant: `delegate`, `expert`, `organization`, `participant`.
    pub kind: String,
    /// How many.
    pub cell: CellView,
}

/// One region with its kinds of participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OriginRow {
    /// The region; absent for those who speak from none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Its numbers.
    pub cells: Vec<KindCell>,
}

/// One paragraph with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ParagraphCell {
    /// The paragraph.
    pub paragraph: String,
    /// Its fragment in the draft.
    pub anchor: String,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its place in the draft, from 0.
    pub ordinal: usize,
    /// How many.
    pub count: usize,
}

/// How many there were by the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct TimePoint {
    /// The day, in UTC.
    pub day: String,
    /// How many until then.
    pub total: usize,
}

/// Who has been silent, among the comments it is told of where they come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Silence {
    /// The regions nobody spoke from; absent where that would tell too much of who did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<Vec<String>>,
    /// The kinds of organization nobody spoke for; absent where that would tell too much of who did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classes: Option<Vec<String>>,
    /// The parties that did speak: all others were silent.
    pub parties: Vec<String>,
}

/// Figures about what was said on a draft, of what this reader may see.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FiguresView {
    /// The draft, by its name in addresses.
    pub draft: String,
    /// What people call the draft.
    pub draft_label: String,
    /// How many comments.
    pub total: usize,
    /// How many of them are about the whole draft.
    pub whole: usize,
    /// By paragraph, in the order of the draft; those without any are left out.
    pub by_paragraph: Vec<ParagraphCell>,
    /// By kind of comment.
    pub by_kind: Vec<KindCell>,
    /// By region and kind of participant, of so many comments as `of` says.
    pub by_origin: Vec<OriginRow>,
    /// Of how many comments, the first ones, it is told where they come from.
    pub of: usize,
    /// By day.
    pub over_time: Vec<TimePoint>,
    /// The days rounds on this draft close.
    pub deadlines: Vec<String>,
    /// Who has been silent.
    pub silent: Silence,
    /// Whether small numbers are told as they are.
    pub exact: bool,
}
