//! Three drafts compared: what each side made of the base.

use serde::Serialize;
use utoipa::ToSchema;

use super::{DraftCard, OpView, RowSide, SummaryView};

/// One thing two sides cannot both have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CollisionView {
    /// `words` for the same words changed differently, `dropped` for what one side dropped and the other changed, `moved` for
    /// different places, `added` for something else at one place.
    pub kind: String,
    /// What the left side wrote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
    /// What the right side wrote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// Where the rivals stand in `merged`: first code point and the one after the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<(usize, usize)>,
}

/// One row of a comparison of three drafts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ThreeRowView {
    /// Who changed it: `nobody`, `left`, `right`, `alike` for both in the same way, `both` for each in its own way, `collide`.
    pub who: String,
    /// The kind of provision.
    pub paragraph_kind: String,
    /// Whether a side gave it another label.
    pub relabelled: bool,
    /// The paragraphs of the base.
    pub base: Vec<RowSide>,
    /// The paragraphs of the left draft.
    pub left: Vec<RowSide>,
    /// The paragraphs of the right draft.
    pub right: Vec<RowSide>,
    /// What became of it on the left, as in a comparison of two.
    pub left_kinds: Vec<String>,
    /// What became of it on the right.
    pub right_kinds: Vec<String>,
    /// The words of the base; of a side that added it where the base has none.
    pub text: String,
    /// From the base to the left; empty where nothing changed.
    pub left_ops: Vec<OpView>,
    /// From the base to the right.
    pub right_ops: Vec<OpView>,
    /// Where both changed the words: the wording that holds both, rivals in brackets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged: Option<String>,
    /// What they cannot both have.
    pub collisions: Vec<CollisionView>,
}

/// Rows by who changed them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct ThreeSummaryView {
    /// Nobody.
    pub unchanged: usize,
    /// Only the left side.
    pub left: usize,
    /// Only the right side.
    pub right: usize,
    /// Both, in the same way.
    pub alike: usize,
    /// Both, each in its own way, without a collision.
    pub both: usize,
    /// Both, and they collide.
    pub colliding: usize,
    /// Collisions in all rows.
    pub collisions: usize,
}

/// Three drafts compared.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ThreeWayView {
    /// The draft both sides are compared with.
    pub base: DraftCard,
    /// One side.
    pub left: DraftCard,
    /// The other side.
    pub right: DraftCard,
    /// The rows in the order of the base, added ones where they stand.
    pub rows: Vec<ThreeRowView>,
    /// Counted.
    pub summary: ThreeSummaryView,
    /// What the left side changed, counted.
    pub left_summary: SummaryView,
    /// What the right side changed, counted.
    pub right_summary: SummaryView,
    /// Whether the work was cut short and the answer is coarser than it could be.
    pub coarse: bool,
    /// Names exactly this answer.
    pub version: String,
}
