//! Fixed points in long texts: phrases that occur exactly once on each side, in the order both sides share.

use crate::tokens::Token;
use rustc_hash::FxHashMap;

/// Pairs of tokens covered by phrases of `length` words unique on both sides, rising on both sides.
pub(super) fn unique_phrases(a: &[Token], b: &[Token], length: usize) -> Vec<(usize, usize)> {
    let mut seen: FxHashMap<u64, (usize, usize, u8, u8)> = FxHashMap::default();
    for (i, phrase) in a.windows(length).enumerate() {
        let entry = seen.entry(hash(phrase)).or_insert((i, 0, 0, 0));
        entry.2 = entry.2.saturating_add(1);
    }
    for (j, phrase) in b.windows(length).enumerate() {
        if let Some(entry) = seen.get_mut(&hash(phrase)) {
            entry.1 = j;
            entry.3 = entry.3.saturating_add(1);
        }
    }
    let mut found: Vec<(usize, usize)> =
        seen.into_values().filter(|found| found.2 == 1 && found.3 == 1).map(|found| (found.0, found.1)).collect();
    found.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (i, j) in rising(&found) {
        for step in 0..length {
            let pair = (i + step, j + step);
            let same = a.get(pair.0).map(|token| token.key) == b.get(pair.1).map(|token| token.key);
            if same && pairs.last().is_none_or(|last| last.0 < pair.0 && last.1 < pair.1) {
                pairs.push(pair);
            }
        }
    }
    pairs
}

fn hash(phrase: &[Token]) -> u64 {
    phrase.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, token| {
        (hash.rotate_left(5) ^ u64::from(token.key)).wrapping_mul(0x517c_c1b7_2722_0a95)
    })
}

/// The longest chain that rises in the second place too; `pairs` rises in the first.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let place = tails.partition_point(|tail| pairs.get(*tail).is_some_and(|other| other.1 < pair.1));
        parents.push(place.checked_sub(1).and_then(|before| tails.get(before).copied()));
        match tails.get_mut(place) {
            Some(tail) => *tail = index,
            None => tails.push(index),
        }
    }
    let mut chain = Vec::with_capacity(tails.len());
    let mut at = tails.last().copied();
    while let Some(index) = at {
        chain.extend(pairs.get(index).copied());
        at = parents.get(index).copied().flatten();
    }
    chain.reverse();
    chain
}
