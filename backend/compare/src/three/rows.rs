//! Which paragraphs of three drafts stand in one row: those that share a paragraph of the base, and additions alike.

use crate::align::{self, Pair};
use crate::compare::Para;
use crate::options::Meter;

/// The paragraphs and pairs of a row, before anybody is judged.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) base: Vec<usize>,
    pub(super) left: Vec<usize>,
    pub(super) right: Vec<usize>,
    pub(super) left_pairs: Vec<usize>,
    pub(super) right_pairs: Vec<usize>,
}

/// All rows, each paragraph in exactly one. A split or merge of either side draws its paragraphs of the base together.
pub(super) fn join(
    drafts: (usize, &[Para<'_>], &[Para<'_>]),
    pairs: (&[Pair], &[Pair]),
    meter: &Meter<'_>,
) -> Vec<Row> {
    let (count, left, right) = drafts;
    let mut roots: Vec<usize> = (0..count).collect();
    for pair in pairs.0.iter().chain(pairs.1) {
        for two in pair.from.windows(2) {
            if let [x, y] = two {
                unite(&mut roots, *x, *y);
            }
        }
    }
    let mut rows: Vec<Row> = vec![Row::default(); count];
    for index in 0..count {
        if let Some(row) = rows.get_mut(root(&roots, index)) {
            row.base.push(index);
        }
    }
    for (number, pair) in pairs.0.iter().enumerate().filter(|(_, pair)| !pair.from.is_empty()) {
        if let Some(row) = pair.from.first().and_then(|from| rows.get_mut(root(&roots, *from))) {
            row.left.extend(&pair.to);
            row.left_pairs.push(number);
        }
    }
    for (number, pair) in pairs.1.iter().enumerate().filter(|(_, pair)| !pair.from.is_empty()) {
        if let Some(row) = pair.from.first().and_then(|from| rows.get_mut(root(&roots, *from))) {
            row.right.extend(&pair.to);
            row.right_pairs.push(number);
        }
    }
    rows.retain(|row| !row.base.is_empty());
    rows.extend(added((left, right), pairs, meter));
    for row in &mut rows {
        row.left.sort_unstable();
        row.right.sort_unstable();
    }
    rows
}

/// What the sides added: alike paragraphs of both in one row, the others alone.
fn added(drafts: (&[Para<'_>], &[Para<'_>]), pairs: (&[Pair], &[Pair]), meter: &Meter<'_>) -> Vec<Row> {
    let fresh = |pairs: &[Pair]| -> Vec<(usize, usize)> {
        let new = pairs.iter().enumerate().filter(|(_, pair)| pair.from.is_empty());
        new.flat_map(|(number, pair)| pair.to.iter().map(move |to| (number, *to))).collect()
    };
    let (ours, theirs) = (fresh(pairs.0), fresh(pairs.1));
    let a: Vec<Para<'_>> = ours.iter().filter_map(|one| drafts.0.get(one.1)).copied().collect();
    let b: Vec<Para<'_>> = theirs.iter().filter_map(|one| drafts.1.get(one.1)).copied().collect();
    align::align(&a, &b, meter)
        .into_iter()
        .map(|pair| {
            let of = |fresh: &[(usize, usize)], indices: &[usize]| -> (Vec<usize>, Vec<usize>) {
                indices.iter().filter_map(|index| fresh.get(*index)).copied().unzip()
            };
            let (left_pairs, left) = of(&ours, &pair.from);
            let (right_pairs, right) = of(&theirs, &pair.to);
            Row { base: Vec::new(), left, right, left_pairs, right_pairs }
        })
        .collect()
}

fn root(roots: &[usize], index: usize) -> usize {
    let mut at = index;
    while let Some(up) = roots.get(at).copied().filter(|up| *up != at) {
        at = up;
    }
    at
}

/// The lower of two roots becomes the root of both.
fn unite(roots: &mut [usize], x: usize, y: usize) {
    let (x, y) = (root(roots, x), root(roots, y));
    let (low, high) = (x.min(y), x.max(y));
    if let Some(up) = roots.get_mut(high) {
        *up = low;
    }
}
