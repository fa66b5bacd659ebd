//! Between two pairs of the backbone: what is left there is paired in order, as it fits best together.

use super::backbone::Best;
use super::features::{Features, Lexicon};
use super::matching::Matching;
use super::worth;
use crate::compare::Para;
use crate::options::Meter;

/// Likeness from which paragraphs of one gap are paired. Their order alone says little: sentences are dropped and others
/// written in the same place. What stands beside a pair is looked at later, with less likeness.
const LEAST: f64 = 0.27;
/// Largest table filled for a gap.
const MOST_CELLS: usize = 3_000;
/// Steps one likeness is charged.
const STEPS: u64 = 60;
/// A pair this much less like than the best of either side is left to that best one.
const FAR_FROM_BEST: f64 = 0.15;

/// Pairs what lies between the pairs of the chain.
pub(super) fn fill(
    drafts: (&[Para<'_>], &[Para<'_>]),
    lexicon: &Lexicon,
    chain: &[(usize, usize)],
    best: &Best,
    matching: &mut Matching,
    meter: &Meter<'_>,
) {
    let mut from = (0, 0);
    let end = (drafts.0.len(), drafts.1.len());
    for to in chain.iter().copied().chain(std::iter::once(end)) {
        let left: Vec<usize> =
            (from.0..to.0).filter(|i| matching.is_free_a(*i) && has_words(lexicon.a.get(*i))).collect();
        let right: Vec<usize> =
            (from.1..to.1).filter(|j| matching.is_free_b(*j) && has_words(lexicon.b.get(*j))).collect();
        from = (to.0 + 1, to.1 + 1);
        let cells = left.len() * right.len();
        if cells == 0 || cells > MOST_CELLS || !meter.spend(cells as u64 * STEPS) {
            continue;
        }
        for (i, j) in in_order(drafts, lexicon, best, &left, &right) {
            matching.pair(i, j, lexicon.likeness(i, j));
        }
    }
}

fn has_words(features: Option<&Features>) -> bool {
    features.is_some_and(|features| features.words > 0)
}

/// The pairs of the heaviest order-keeping pairing.
fn in_order(
    drafts: (&[Para<'_>], &[Para<'_>]),
    lexicon: &Lexicon,
    best: &Best,
    left: &[usize],
    right: &[usize],
) -> Vec<(usize, usize)> {
    let width = right.len() + 1;
    let mut sums = vec![0.0_f64; width];
    let mut trace: Vec<u8> = vec![0; width];
    for i in left {
        let mut diagonal = 0.0;
        let mut before = 0.0;
        trace.push(0);
        for (cell, j) in sums.iter_mut().skip(1).zip(right) {
            let worth = worth(drafts, *i, *j, lexicon.likeness(*i, *j));
            let pairs = worth >= LEAST && worth + FAR_FROM_BEST >= best.of(*i, *j);
            let up = *cell;
            let paired = diagonal + worth - LEAST / 2.0;
            let (sum, step) = if pairs && paired > up && paired > before {
                (paired, 3)
            } else if up >= before {
                (up, 1)
            } else {
                (before, 2)
            };
            diagonal = up;
            before = sum;
            *cell = sum;
            trace.push(step);
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (left.len(), right.len());
    while i > 0 && j > 0 {
        match trace.get(i * width + j) {
            Some(3) => {
                i -= 1;
                j -= 1;
                if let (Some(x), Some(y)) = (left.get(i), right.get(j)) {
                    pairs.push((*x, *y));
                }
            }
            Some(2) => j -= 1,
            _ => i -= 1,
        }
    }
    pairs
}
