//! Which paragraphs are worth comparing: those that share rare features, found through an inverted index.

use super::features::{Features, Lexicon};
use crate::options::Meter;
use rustc_hash::FxHashSet;

/// Candidates kept for every paragraph.
const KEPT: usize = 12;
/// Likeness below which a pair is no candidate.
const LEAST: f64 = 0.15;

/// A possible pair.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Likeness of the words, 0 to 1.
    pub(super) score: f64,
    /// Likeness with what label and kind say.
    pub(super) worth: f64,
}

/// The likeliest pairs seen from both sides, rising by both indices. Nothing when the budget does not allow it.
pub(super) fn likely(lexicon: &Lexicon, meter: &Meter<'_>) -> Vec<(usize, usize, f64)> {
    let mut pairs: FxHashSet<(usize, usize)> = FxHashSet::default();
    let enough = search(lexicon, &lexicon.a, &lexicon.b, meter, |x, y| {
        pairs.insert((x, y));
    }) && search(lexicon, &lexicon.b, &lexicon.a, meter, |y, x| {
        pairs.insert((x, y));
    });
    if !enough {
        meter.mark_coarse();
    }
    let mut pairs: Vec<(usize, usize)> = pairs.into_iter().collect();
    pairs.sort_unstable();
    let mut found = Vec::with_capacity(pairs.len());
    for (i, j) in pairs {
        let steps = lexicon.a.get(i).map_or(0, |x| x.items.len()) + lexicon.b.get(j).map_or(0, |y| y.items.len());
        if !meter.spend(steps as u64) {
            break;
        }
        let score = lexicon.likeness(i, j);
        if score >= LEAST {
            found.push((i, j, score));
        }
    }
    found
}

/// For every paragraph of `from` the paragraphs of `to` that share most of its rare features.
fn search(
    lexicon: &Lexicon,
    from: &[Features],
    to: &[Features],
    meter: &Meter<'_>,
    mut found: impl FnMut(usize, usize),
) -> bool {
    let mut postings: Vec<Vec<u32>> = vec![Vec::new(); lexicon.size()];
    for (index, features) in to.iter().enumerate() {
        for (feature, _) in &features.items {
            if let Some(list) = postings.get_mut(*feature as usize) {
                list.push(u32::try_from(index).unwrap_or(u32::MAX));
            }
        }
    }
    let cap = (to.len() / 40).max(24);
    let mut scores = vec![0.0_f64; to.len()];
    let mut touched: Vec<u32> = Vec::new();
    for (index, features) in from.iter().enumerate() {
        for (feature, _) in &features.items {
            let Some(list) = postings.get(*feature as usize).filter(|list| list.len() <= cap) else { continue };
            if !meter.spend(list.len() as u64) {
                return false;
            }
            let weight = lexicon.weight(*feature);
            for other in list {
                if let Some(score) = scores.get_mut(*other as usize) {
                    if *score == 0.0 {
                        touched.push(*other);
                    }
                    *score += weight;
                }
            }
        }
        let mut best: Vec<(f64, u32)> = touched
            .drain(..)
            .map(|other| (scores.get_mut(other as usize).map_or(0.0, std::mem::take), other))
            .collect();
        let by_worth = |x: &(f64, u32), y: &(f64, u32)| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1));
        if best.len() > KEPT {
            best.select_nth_unstable_by(KEPT - 1, by_worth);
            best.truncate(KEPT);
        }
        for (_, other) in best {
            found(index, other as usize);
        }
    }
    true
}
