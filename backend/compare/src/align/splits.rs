//! Splits and merges: a paragraph without a partner joins the neighbour whose unexplained words contain it.

use super::candidates::Candidate;
use super::features::{Features, Lexicon, residual};
use super::matching::Matching;
use rustc_hash::FxHashMap;

/// Share of a paragraph that the unexplained words of a whole nearby must contain.
const CONTAINED: f64 = 0.55;
/// The same right beside another part of that whole.
const CONTAINED_BESIDE: f64 = 0.30;
/// The same anywhere else in the draft, and for a part of very few words.
const CONTAINED_ELSEWHERE: f64 = 0.75;
/// Likeness a pair needs before parts join it: pairs by identity may have nothing else in common.
const ALIKE: f64 = 0.15;
/// Words from which a part speaks for itself.
const WORDS: usize = 4;
/// Words a part must have at all.
const WORDS_LEAST: usize = 2;
/// Words a part must have to be looked for elsewhere.
const WORDS_ELSEWHERE: usize = 8;
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
pub(super) fn parts_of_a(lexicon: &Lexicon, matching: &Matching, candidates: &[Candidate]) -> Vec<Joined> {
    let mut far: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for one in candidates.iter().filter(|one| matching.is_free_b(one.to) && !matching.is_free_a(one.from)) {
        far.entry(one.to).or_default().push(one.from);
    }
    let alike = |to: usize| matching.partner_of_b(to).filter(|from| lexicon.likeness(*from, to) >= ALIKE);
    join(lexicon, (&lexicon.a, &lexicon.b), |to| matching.is_free_b(to), alike, &far)
}

/// Free paragraphs of `a` that went into a paragraph of `b`.
pub(super) fn parts_of_b(lexicon: &Lexicon, matching: &Matching, candidates: &[Candidate]) -> Vec<Joined> {
    let mut far: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for one in candidates.iter().filter(|one| matching.is_free_a(one.from) && !matching.is_free_b(one.to)) {
        far.entry(one.from).or_default().push(one.to);
    }
    let alike = |from: usize| matching.partner_of_a(from).filter(|to| lexicon.likeness(from, *to) >= ALIKE);
    join(lexicon, (&lexicon.b, &lexicon.a), |from| matching.is_free_a(from), alike, &far)
}

/// Joins free parts to the wholes their neighbours are paired with, until nothing more joins.
fn join(
    lexicon: &Lexicon,
    sides: (&[Features], &[Features]),
    free: impl Fn(usize) -> bool,
    partner: impl Fn(usize) -> Option<usize>,
    far: &FxHashMap<usize, Vec<usize>>,
) -> Vec<Joined> {
    let (wholes, parts) = sides;
    let mut whole_of: Vec<Option<usize>> = (0..parts.len()).map(partner).collect();
    let mut rests: FxHashMap<usize, Vec<(u32, u32)>> = FxHashMap::default();
    let mut joined = Vec::new();
    let mut waiting: Vec<usize> = (0..parts.len())
        .filter(|part| free(*part) && parts.get(*part).is_some_and(|part| part.words >= WORDS_LEAST))
        .collect();
    // What stands near goes first: only then is the rest of the draft looked at.
    let mut elsewhere_too = false;
    loop {
        let before = joined.len();
        waiting.retain(|part| {
            let Some(features) = parts.get(*part) else { return false };
            let mut best: Option<(f64, usize)> = None;
            let elsewhere = far.get(part).filter(|_| elsewhere_too).map_or(&[][..], Vec::as_slice);
            for (whole, needed) in wholes_for(&whole_of, *part, features, elsewhere) {
                let rest = rests.entry(whole).or_insert_with(|| unexplained(wholes, parts, &whole_of, whole));
                let contained = lexicon.shared(rest, &features.items) / features.total.max(f64::MIN_POSITIVE);
                if contained >= needed && best.is_none_or(|best| contained > best.0) {
                    best = Some((contained, whole));
                }
            }
            let Some((contained, whole)) = best else { return true };
            joined.push(Joined { whole, part: *part, contained });
            if let Some(place) = whole_of.get_mut(*part) {
                *place = Some(whole);
            }
            if let Some(rest) = rests.get_mut(&whole) {
                *rest = residual(rest, &features.items);
            }
            false
        });
        if joined.len() == before && elsewhere_too {
            return joined;
        }
        elsewhere_too = joined.len() == before;
    }
}

/// The wholes a part may belong to and the share of it they must contain: nearer ones less.
fn wholes_for(whole_of: &[Option<usize>], part: usize, features: &Features, far: &[usize]) -> Vec<(usize, f64)> {
    let mut wholes: Vec<(usize, f64)> = Vec::new();
    for step in 1..=REACH {
        let needed = match step {
            _ if features.words < WORDS => CONTAINED_ELSEWHERE,
            1 => CONTAINED_BESIDE,
            _ => CONTAINED,
        };
        let near = [part.checked_sub(step), Some(part + step)];
        for whole in near.into_iter().flatten().filter_map(|index| whole_of.get(index).copied().flatten()) {
            if wholes.iter().all(|known| known.0 != whole) {
                wholes.push((whole, needed));
            }
        }
    }
    if features.words >= WORDS_ELSEWHERE {
        wholes.extend(far.iter().map(|whole| (*whole, CONTAINED_ELSEWHERE)));
    }
    wholes
}

/// What of a whole its parts do not explain so far.
fn unexplained(wholes: &[Features], parts: &[Features], whole_of: &[Option<usize>], whole: usize) -> Vec<(u32, u32)> {
    let mut rest = wholes.get(whole).map(|features| features.items.clone()).unwrap_or_default();
    for (features, _) in parts.iter().zip(whole_of).filter(|(_, of)| **of == Some(whole)) {
        rest = residual(&rest, &features.items);
    }
    rest
}
