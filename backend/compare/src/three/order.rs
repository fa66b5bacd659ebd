//! Where a row stands: in the order of the base, additions behind what their own side put them behind.

use super::rows::Row;
use crate::align::Pair;
use rustc_hash::FxHashMap;

/// Place of a row: how far the base has come, which side added it, and how far that side has come.
type Place = (usize, u8, usize);

/// How many paragraphs of the base one has passed when one comes to a paragraph of a side.
pub(super) type Anchors = FxHashMap<usize, usize>;

/// The rows as one reads them.
pub(super) fn in_reading_order(rows: Vec<Row>, anchors: (&Anchors, &Anchors)) -> Vec<Row> {
    let mut placed: Vec<(Place, Row)> = rows.into_iter().map(|row| (place(&row, anchors.0, anchors.1), row)).collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, row)| row).collect()
}

fn place(row: &Row, left: &Anchors, right: &Anchors) -> Place {
    if let Some(first) = row.base.first() {
        return (first + 1, 0, 0);
    }
    let behind = |anchors: &Anchors, index: usize| anchors.get(&index).copied().unwrap_or(0);
    match (row.left.first(), row.right.first()) {
        (Some(first), _) => (behind(left, *first), 1, *first),
        (None, Some(first)) => (behind(right, *first), 2, *first),
        (None, None) => (0, 0, 0),
    }
}

/// For every paragraph of a side: one more than the last paragraph of the base that stands before it there; 0 when
/// none does.
pub(super) fn anchors(pairs: &[Pair]) -> Anchors {
    let mut origin: Vec<(usize, Option<usize>)> =
        pairs.iter().flat_map(|pair| pair.to.iter().map(|to| (*to, pair.from.last().copied()))).collect();
    origin.sort_unstable();
    let mut behind = 0;
    let mut anchors = Anchors::default();
    for (index, from) in origin {
        anchors.insert(index, behind);
        behind = from.map_or(behind, |from| from + 1);
    }
    anchors
}
