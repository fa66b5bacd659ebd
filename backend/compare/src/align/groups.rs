//! From pairs to groups: splits and merges joined, likeness measured, doubt told.

use super::candidates::Candidate;
use super::features::Lexicon;
use super::matching::Matching;
use super::splits::{Joined, parts_of_a, parts_of_b};
use super::terms;
use super::{Group, Reason, ReasonCode};
use crate::compare::Para;
use rustc_hash::FxHashMap;

/// A second paragraph that comes this near makes a pair doubtful.
const MARGIN: f64 = 0.1;
/// Below this likeness a person should look, whatever the margin.
const DOUBTFUL: f64 = 0.4;
/// A joined part contained less than this is for a person to confirm.
const CLEARLY_CONTAINED: f64 = 0.75;

/// All groups of two drafts.
pub(super) fn make(
    drafts: (&[Para<'_>], &[Para<'_>]),
    lexicon: &Lexicon,
    candidates: &[Candidate],
    matching: &Matching,
) -> Vec<Group> {
    let (splits, merges) = joins(lexicon, candidates, matching);
    let rivals = rivals(candidates, matching);
    let mut groups: Vec<Group> = Vec::new();
    let mut place: FxHashMap<usize, usize> = FxHashMap::default();
    for (from, to, score) in matching.pairs() {
        place.insert(from, groups.len());
        groups.push(single(drafts, lexicon, (from, to, score), rivals.get(&from).copied().unwrap_or(0.0)));
    }
    for split in splits {
        if let Some(group) = place.get(&split.whole).and_then(|index| groups.get_mut(*index)) {
            group.to.push(split.part);
            join(group, lexicon, split.contained, ReasonCode::Split);
        }
    }
    for merge in merges {
        let partner = matching.partner_of_b(merge.whole);
        if let Some(group) = partner.and_then(|from| place.get(&from)).and_then(|index| groups.get_mut(*index)) {
            group.from.push(merge.part);
            join(group, lexicon, merge.contained, ReasonCode::Merged);
        }
    }
    groups
}

/// Splits first; a pair that splits does not merge too.
fn joins(lexicon: &Lexicon, candidates: &[Candidate], matching: &Matching) -> (Vec<Joined>, Vec<Joined>) {
    let splits = parts_of_a(lexicon, matching, candidates);
    let merges = parts_of_b(lexicon, matching, candidates);
    let worth = |joined: &[Joined]| {
        let mut sums: FxHashMap<usize, f64> = FxHashMap::default();
        for one in joined {
            *sums.entry(one.whole).or_default() += one.contained;
        }
        sums
    };
    let (split_worth, merge_worth) = (worth(&splits), worth(&merges));
    let rival = |from: usize| matching.partner_of_a(from).and_then(|to| merge_worth.get(&to)).copied().unwrap_or(0.0);
    let kept = |from: usize| split_worth.get(&from).is_some_and(|worth| *worth >= rival(from));
    let merges = merges.into_iter().filter(|one| !matching.partner_of_b(one.whole).is_some_and(kept)).collect();
    (splits.into_iter().filter(|one| kept(one.whole)).collect(), merges)
}

fn join(group: &mut Group, lexicon: &Lexicon, contained: f64, code: ReasonCode) {
    group.from.sort_unstable();
    group.to.sort_unstable();
    group.sure &= contained >= CLEARLY_CONTAINED;
    group.score = union_likeness(group, lexicon);
    group.why = Reason { alike: group.score, contained: Some(contained), ..Reason::plain(code) };
}

/// Likeness of all paragraphs of one side to all of the other.
pub(super) fn union_likeness(group: &Group, lexicon: &Lexicon) -> f64 {
    let union = |features: &[super::features::Features], indices: &[usize]| {
        let mut all: Vec<(u32, u32)> =
            indices.iter().filter_map(|index| features.get(*index)).flat_map(|one| one.items.clone()).collect();
        all.sort_unstable();
        let mut union: Vec<(u32, u32)> = Vec::with_capacity(all.len());
        for (feature, count) in all {
            match union.last_mut() {
                Some(last) if last.0 == feature => last.1 += count,
                _ => union.push((feature, count)),
            }
        }
        union
    };
    let (x, y) = (union(&lexicon.a, &group.from), union(&lexicon.b, &group.to));
    let sum = lexicon.sum(&x) + lexicon.sum(&y);
    if sum <= 0.0 { group.score } else { 2.0 * lexicon.shared(&x, &y) / sum }
}

fn single(drafts: (&[Para<'_>], &[Para<'_>]), lexicon: &Lexicon, pair: (usize, usize, f64), rival: f64) -> Group {
    let (from, to, score) = pair;
    let (x, y) = (drafts.0.get(from), drafts.1.get(to));
    let same_text = x.map(|para| para.text) == y.map(|para| para.text);
    let group = |score: f64, sure: bool, why: Reason| Group { from: vec![from], to: vec![to], score, sure, why };
    if x.is_some_and(|para| para.id.is_some()) && x.map(|para| para.id) == y.map(|para| para.id) {
        let likeness = if same_text { 1.0 } else { lexicon.likeness(from, to) };
        return group(likeness, true, Reason { alike: likeness, ..Reason::plain(ReasonCode::Identity) });
    }
    if same_text {
        return group(1.0, true, Reason { alike: 1.0, ..Reason::plain(ReasonCode::SameWords) });
    }
    let label = x.is_some_and(|para| para.label.is_some()) && x.map(|para| para.label) == y.map(|para| para.label);
    let sure = score - rival >= MARGIN && score >= DOUBTFUL;
    let by_term = score < DOUBTFUL && x.zip(y).is_some_and(|(x, y)| terms::same(x, y));
    let code = if by_term { ReasonCode::SameTerm } else { ReasonCode::Likeness };
    let next = Some(rival).filter(|rival| *rival > 0.0);
    group(score, sure, Reason { code, alike: score, next, contained: None, same_label: label })
}

/// For every paired paragraph of `a` the likeness of the next best pair that could take its place.
fn rivals(candidates: &[Candidate], matching: &Matching) -> FxHashMap<usize, f64> {
    let mut rivals: FxHashMap<usize, f64> = FxHashMap::default();
    let mut raise = |from: usize, score: f64| {
        let rival = rivals.entry(from).or_insert(0.0);
        *rival = rival.max(score);
    };
    for one in candidates {
        let partner = matching.partner_of_a(one.from);
        if partner == Some(one.to) {
            continue;
        }
        // A pair that is much better served elsewhere is no rival.
        let other = matching.partner_of_b(one.to);
        let served = other.and_then(|from| matching.score_of_a(from)).unwrap_or(0.0);
        let own = matching.score_of_a(one.from).unwrap_or(0.0);
        if partner.is_some() && served < one.score + MARGIN {
            raise(one.from, one.score);
        }
        if let Some(from) = other
            && own < one.score + MARGIN
        {
            raise(from, one.score);
        }
    }
    rivals
}
