//! Pairs that need no judgement: equal ids, and equal words that stand once on each side.

use super::matching::Matching;
use crate::compare::Para;
use rustc_hash::FxHashMap;

/// Up to this many pairs of equal paragraphs are all looked at; of more only those in the same order.
const ALL_PAIRS: usize = 64;

/// Pairs paragraphs with the same id.
pub(super) fn by_id(a: &[Para<'_>], b: &[Para<'_>], matching: &mut Matching) {
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    for (to, para) in b.iter().enumerate() {
        if let Some(id) = para.id {
            places.entry(id).or_insert(to);
        }
    }
    for (from, para) in a.iter().enumerate() {
        if let Some(to) = para.id.and_then(|id| places.remove(id)) {
            matching.pair(from, to, 1.0);
        }
    }
}

/// Pairs paragraphs whose text stands once on each side. Gives back the pairs of texts that stand several times.
pub(super) fn by_text(
    a: &[Para<'_>],
    b: &[Para<'_>],
    allowed: impl Fn(usize, usize) -> bool,
    matching: &mut Matching,
) -> Vec<(usize, usize)> {
    let mut places: FxHashMap<&str, (Vec<usize>, Vec<usize>)> = FxHashMap::default();
    for (from, para) in a.iter().enumerate().filter(|(from, _)| matching.is_free_a(*from)) {
        places.entry(para.text).or_default().0.push(from);
    }
    for (to, para) in b.iter().enumerate().filter(|(to, _)| matching.is_free_b(*to)) {
        if let Some(found) = places.get_mut(para.text) {
            found.1.push(to);
        }
    }
    let mut several = Vec::new();
    for (text, (left, right)) in places {
        match (left.as_slice(), right.as_slice()) {
            ([], _) | (_, []) => {}
            ([from], [to]) if !text.trim().is_empty() => {
                if allowed(*from, *to) {
                    matching.pair(*from, *to, 1.0);
                }
            }
            (left, right) => several.extend(in_order(left, right)),
        }
    }
    several.retain(|(from, to)| allowed(*from, *to));
    several.sort_unstable();
    several
}

/// Pairs of equal paragraphs: all of them, or of very many those at the same place from the front or from the back.
fn in_order(left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
    if left.len() * right.len() <= ALL_PAIRS {
        return left.iter().flat_map(|from| right.iter().map(|to| (*from, *to))).collect();
    }
    let front = left.iter().copied().zip(right.iter().copied());
    let back = left.iter().rev().copied().zip(right.iter().rev().copied());
    let mut pairs: Vec<(usize, usize)> = front.chain(back).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
