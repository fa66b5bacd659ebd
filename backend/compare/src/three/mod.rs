//! Three drafts: a base and what two sides made of it, paragraph by paragraph, with the places where they collide.

mod collide;
mod order;
mod rows;

use crate::align::Decided;
use crate::compare::{self, Comparison, Para};
use crate::merge::Clash;
use crate::options::{Meter, Options};
use serde::Serialize;

/// Which side changed what stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Neither side.
    Nobody,
    /// The left side alone.
    Left,
    /// The right side alone.
    Right,
    /// Both, in the same way.
    Alike,
    /// Both, each in its own way, and nothing stands against anything.
    Both,
    /// Both, and not everything can be had together.
    Collide,
}

/// In what two sides stand against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CollisionKind {
    /// The same words changed differently.
    Words,
    /// One side dropped what the other changed or moved.
    Dropped,
    /// Both moved it, to different places.
    Moved,
    /// Both put something else at one place.
    Added,
}

/// One thing two sides cannot both have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Collision {
    /// In what they collide.
    pub kind: CollisionKind,
    /// For words: where the rivals stand in [`ThreeRow::merged`] and what each side wrote; `mine` is the left side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Clash>,
}

/// Paragraphs of the three drafts that belong together. At least one of the three lists is not empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThreeRow {
    /// Paragraphs of the base; none for what a side added.
    pub base: Vec<usize>,
    /// What the left side made of them; none where it dropped them or has nothing here.
    pub left: Vec<usize>,
    /// What the right side made of them.
    pub right: Vec<usize>,
    /// The pairs of [`ThreeWay::left`] this row consists of.
    pub left_pairs: Vec<usize>,
    /// The pairs of [`ThreeWay::right`] this row consists of.
    pub right_pairs: Vec<usize>,
    /// Who changed its words or its place.
    pub who: Who,
    /// Whether a side gave it another label. Labels follow from what stands before and never collide.
    pub relabelled: bool,
    /// Where the sides collide; empty unless `who` is [`Who::Collide`].
    pub collisions: Vec<Collision>,
    /// Where both sides changed the wording: the wording that holds both, rivals in brackets. Paragraphs are joined by a
    /// line feed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged: Option<String>,
}

/// Rows by who changed them. A row is counted once; `collisions` counts each thing in which sides collide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ThreeSummary {
    /// Rows nobody touched, relabelled or not.
    pub unchanged: usize,
    /// Rows only the left side changed.
    pub left: usize,
    /// Rows only the right side changed.
    pub right: usize,
    /// Rows both changed in the same way.
    pub alike: usize,
    /// Rows both changed, without a collision.
    pub both: usize,
    /// Rows in which the sides collide.
    pub colliding: usize,
    /// Collisions in all these rows.
    pub collisions: usize,
}

/// A base and two drafts made from it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreeWay {
    /// The base against the left draft: redlines and events for [`ThreeRow::left_pairs`].
    pub left: Comparison,
    /// The base against the right draft.
    pub right: Comparison,
    /// In the order of the base; what a side added stands where that side put it. Every paragraph of the three drafts is
    /// in exactly one row.
    pub rows: Vec<ThreeRow>,
    /// Counts for people.
    pub summary: ThreeSummary,
    /// Whether the budget ran out and the answer could be finer.
    pub coarse: bool,
}

/// What two drafts made of a base, and where they collide. One budget serves both comparisons and all merges; beyond it
/// the answer is coarser and says so. Exchanging `left` and `right` exchanges their roles in the answer.
#[must_use]
pub fn three_way(base: &[Para<'_>], left: &[Para<'_>], right: &[Para<'_>], options: &Options<'_>) -> ThreeWay {
    three_way_decided(base, left, right, (&Decided::default(), &Decided::default()), options)
}

/// [`three_way`] where a person has said something of the left draft, or of the right one.
#[must_use]
pub fn three_way_decided(
    base: &[Para<'_>],
    left: &[Para<'_>],
    right: &[Para<'_>],
    decided: (&Decided, &Decided),
    options: &Options<'_>,
) -> ThreeWay {
    let meter = Meter::new(options);
    let ours = compare::within(base, left, decided.0, &meter);
    let theirs = compare::within(base, right, decided.1, &meter);
    let joined = rows::join((base.len(), left, right), (&ours.pairs, &theirs.pairs), &meter);
    let (before, beside) = (order::anchors(&ours.pairs), order::anchors(&theirs.pairs));
    let judge = collide::Judge::new((base, left, right), (&ours, &theirs), (&before, &beside), &meter);
    let ordered = order::in_reading_order(joined, (&before, &beside));
    let rows: Vec<ThreeRow> = ordered.into_iter().map(|row| judge.row(row)).collect();
    let mut summary = ThreeSummary::default();
    rows.iter().for_each(|row| summary.add(row));
    ThreeWay { left: ours, right: theirs, rows, summary, coarse: meter.coarse() }
}

impl ThreeSummary {
    fn add(&mut self, row: &ThreeRow) {
        let count = match row.who {
            Who::Nobody => &mut self.unchanged,
            Who::Left => &mut self.left,
            Who::Right => &mut self.right,
            Who::Alike => &mut self.alike,
            Who::Both => &mut self.both,
            Who::Collide => &mut self.colliding,
        };
        *count += 1;
        self.collisions += row.collisions.len();
    }
}
