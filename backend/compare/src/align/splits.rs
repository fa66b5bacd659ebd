//! Splits and merges: a paragraph without a partner joins the neighbour whose unexplained words contain it.

use super::features::{Features, Lexicon, residual};
use super::matching::Matching;

/// Share of a paragraph that its neighbour's unexplained words must contain.
const CONTAINED: f64 = 0.55;
/// Words a joining paragraph must have.
const WORDS: usize = 3;
/// How far away in the draft the rest of a split paragraph may stand.
const REACH: usize = 3;

/// A paragraph that joins a pair, and how much of it the pair contains.
pub(super) struct Joined {
    /// The paragraph of the other side it came from, or went into.
    pub(super) whole: usize,
    /// The paragraph that had no partner.
    pub(super) part: usize,
    pub(super) contained: f64,
}

/// Free paragraphs of `b` that are parts of a paragraph of `a`.
pub(super) fn parts_of_a(lexicon: &Lexicon, matching: &Matching, frozen: impl Fn(usize) -> bool) -> Vec<Joined> {
    let free = |to: usize| matching.is_free_b(to);
    let partner = |to: usize| matching.partner_of_b(to).filter(|from| !frozen(*from));
    join(lexicon, (&lexicon.a, &lexicon.b), free, partner)
}

/// Free paragraphs of `a` that went into a paragraph of `b`.
pub(super) fn parts_of_b(lexicon: &Lexicon, matching: &Matching, frozen: impl Fn(usize) -> bool) -> Vec<Joined> {
    let free = |from: usize| matching.is_free_a(from);
    let partner = |from: usize| matching.partner_of_a(from).filter(|to| !frozen(*to));
    join(lexicon, (&lexicon.b, &lexicon.a), free, partner)
}

/// Joins free parts to the wholes their neighbours are paired with, until nothing more joins.
fn join(
    lexicon: &Lexicon,
    sides: (&[Features], &[Features]),
    free: impl Fn(usize) -> bool,
    partner: impl Fn(usize) -> Option<usize>,
) -> Vec<Joined> {
    let (wholes, parts) = sides;
    let mut whole_of: Vec<Option<usize>> = (0..parts.len()).map(partner).collect();
    let mut left: rustc_hash::FxHashMap<usize, Vec<(u32, u32)>> = rustc_hash::FxHashMap::default();
    let mut joined = Vec::new();
    let mut waiting: Vec<usize> = (0..parts.len())
        .filter(|part| free(*part) && parts.get(*part).is_some_and(|part| part.words >= WORDS))
        .collect();
    loop {
        let before = joined.len();
        waiting.retain(|part| {
            let Some(features) = parts.get(*part) else { return false };
            let mut best: Option<(f64, usize)> = None;
            for whole in neighbours(&whole_of, *part) {
                let rest = left.entry(whole).or_insert_with(|| unexplained(wholes, parts, &whole_of, whole, *part));
                let contained = lexicon.shared(rest, &features.items) / features.total.max(f64::MIN_POSITIVE);
                if contained >= CONTAINED && best.is_none_or(|best| contained > best.0) {
                    best = Some((contained, whole));
                }
            }
            let Some((contained, whole)) = best else { return true };
            joined.push(Joined { whole, part: *part, contained });
            if let Some(place) = whole_of.get_mut(*part) {
                *place = Some(whole);
            }
            if let Some(rest) = left.get_mut(&whole) {
                *rest = residual(rest, &features.items);
            }
            false
        });
        if joined.len() == before {
            return joined;
        }
    }
}

/// The wholes that paragraphs near `part` belong to.
fn neighbours(whole_of: &[Option<usize>], part: usize) -> Vec<usize> {
    let mut wholes: Vec<usize> = Vec::new();
    for step in 1..=REACH {
        let near = [part.checked_sub(step), Some(part + step)];
        for whole in near.into_iter().flatten().filter_map(|index| whole_of.get(index).copied().flatten()) {
            if !wholes.contains(&whole) {
                wholes.push(whole);
            }
        }
    }
    wholes
}

/// What of a whole none of its parts near `part` explains.
fn unexplained(
    wholes: &[Features],
    parts: &[Features],
    whole_of: &[Option<usize>],
    whole: usize,
    part: usize,
) -> Vec<(u32, u32)> {
    let mut rest = wholes.get(whole).map(|features| features.items.clone()).unwrap_or_default();
    let near = part.saturating_sub(REACH)..(part + REACH + 1).min(parts.len());
    for index in near.filter(|index| whole_of.get(*index).copied().flatten() == Some(whole)) {
        if let Some(features) = parts.get(index) {
            rest = residual(&rest, &features.items);
        }
    }
    rest
}
