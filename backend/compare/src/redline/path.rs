//! The whole alignment of two token sequences: ends that agree, fixed points for long texts, tables for what is left.

use super::anchors::unique_phrases;
use super::gap::align_gap;
use crate::options::Meter;
use crate::tokens::Token;
use similar::{Algorithm, DiffOp};

/// Above this many cells a stretch is first cut at phrases unique to both sides.
const CUT_ABOVE: usize = 600_000;
/// Above this many cells no table is filled.
const MOST_CELLS: usize = 4_000_000;
/// Lengths of the phrases tried as fixed points, longest first.
const PHRASES: [usize; 4] = [8, 5, 3, 1];

/// A stretch still to be aligned: where it starts and ends on both sides, and the next phrase length to try.
#[derive(Clone, Copy)]
struct Stretch {
    a: (usize, usize),
    b: (usize, usize),
    phrase: usize,
}

/// Pairs of equal tokens `(index in a, index in b)`, rising on both sides.
pub(crate) fn align(a: &[Token], b: &[Token], meter: &Meter<'_>) -> Vec<(usize, usize)> {
    let mut pairs = Vec::with_capacity(a.len().min(b.len()));
    let mut open = vec![Stretch { a: (0, a.len()), b: (0, b.len()), phrase: 0 }];
    while let Some(stretch) = open.pop() {
        let stretch = trim(a, b, stretch, &mut pairs);
        let (left, right) = sides(a, b, stretch);
        let cells = left.len().saturating_mul(right.len());
        if cells == 0 {
            continue;
        }
        let shift = |pair: (usize, usize)| (pair.0 + stretch.a.0, pair.1 + stretch.b.0);
        let affordable = cells <= MOST_CELLS && (cells <= CUT_ABOVE || stretch.phrase + 1 >= PHRASES.len());
        if affordable && meter.spend(cells as u64) {
            pairs.extend(align_gap(left, right, meter.run_price()).into_iter().map(shift));
        } else if let Some(length) = PHRASES.get(stretch.phrase) {
            let fixed = unique_phrases(left, right, *length);
            cut(stretch, fixed.into_iter().map(shift), &mut open, &mut pairs);
        } else {
            pairs.extend(coarsely(left, right, meter).into_iter().map(shift));
        }
    }
    pairs.sort_unstable();
    pairs
}

fn sides<'t>(a: &'t [Token], b: &'t [Token], stretch: Stretch) -> (&'t [Token], &'t [Token]) {
    (a.get(stretch.a.0..stretch.a.1).unwrap_or_default(), b.get(stretch.b.0..stretch.b.1).unwrap_or_default())
}

/// Takes equal beginnings and ends off a stretch.
fn trim(a: &[Token], b: &[Token], mut stretch: Stretch, pairs: &mut Vec<(usize, usize)>) -> Stretch {
    let (left, right) = sides(a, b, stretch);
    let head = left.iter().zip(right).take_while(|(x, y)| x.key == y.key).count();
    let most = left.len().min(right.len()) - head;
    let tail = left.iter().rev().zip(right.iter().rev()).take(most).take_while(|(x, y)| x.key == y.key).count();
    pairs.extend((0..head).map(|step| (stretch.a.0 + step, stretch.b.0 + step)));
    pairs.extend((1..=tail).map(|step| (stretch.a.1 - step, stretch.b.1 - step)));
    stretch.a = (stretch.a.0 + head, stretch.a.1 - tail);
    stretch.b = (stretch.b.0 + head, stretch.b.1 - tail);
    stretch
}

/// Splits a stretch at its fixed points.
fn cut(
    stretch: Stretch,
    fixed: impl Iterator<Item = (usize, usize)>,
    open: &mut Vec<Stretch>,
    pairs: &mut Vec<(usize, usize)>,
) {
    let mut from = (stretch.a.0, stretch.b.0);
    let phrase = stretch.phrase + 1;
    for (i, j) in fixed {
        if i > from.0 && j > from.1 {
            open.push(Stretch { a: (from.0, i), b: (from.1, j), phrase });
        }
        pairs.push((i, j));
        from = (i + 1, j + 1);
    }
    if from.0 < stretch.a.1 && from.1 < stretch.b.1 {
        open.push(Stretch { a: (from.0, stretch.a.1), b: (from.1, stretch.b.1), phrase });
    }
}

/// What no table may be filled for: the histogram of rare words, or nothing when even that is beyond the budget.
fn coarsely(a: &[Token], b: &[Token], meter: &Meter<'_>) -> Vec<(usize, usize)> {
    meter.mark_coarse();
    let length = (a.len() + b.len()) as u64;
    if !meter.spend(length.saturating_mul(200)) {
        return Vec::new();
    }
    let left: Vec<u32> = a.iter().map(|token| token.key).collect();
    let right: Vec<u32> = b.iter().map(|token| token.key).collect();
    let mut pairs = Vec::new();
    for op in similar::capture_diff_slices(Algorithm::Histogram, &left, &right) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            pairs.extend((0..len).map(|step| (old_index + step, new_index + step)));
        }
    }
    pairs
}
