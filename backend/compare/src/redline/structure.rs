//! Brackets as a structure over the tokens: both marks of a bracket share one fate, tags belong to the bracket before them.

use super::OpClass;
use crate::marks::MarkKind;
use crate::tokens::{Token, TokenKind};
use crate::wording::Wording;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// A bracket whose both marks are there, in token indices.
#[derive(Clone, Debug)]
pub(super) struct Bracket {
    pub(super) open: usize,
    pub(super) close: usize,
    pub(super) tags: Vec<usize>,
    /// What its two marks count as.
    keys: (u32, u32),
}

/// The brackets of a token sequence and the partner of every mark.
#[derive(Debug, Default)]
pub(super) struct Structure {
    pub(super) brackets: Vec<Bracket>,
    /// Tags that follow no bracket.
    pub(super) loose_tags: Vec<usize>,
    mates: FxHashMap<usize, usize>,
}

impl Structure {
    /// The brackets of a wording in its tokens. Marks without a partner stay alone.
    pub(super) fn of(wording: &Wording) -> Self {
        let mut structure = Self::default();
        let mut open: FxHashMap<u32, usize> = FxHashMap::default();
        let mut place: FxHashMap<u32, usize> = FxHashMap::default();
        let mut tags = Vec::new();
        for (index, token) in wording.tokens.iter().enumerate() {
            let Some(mark) = wording.mark(token) else { continue };
            match (mark.kind, mark.bracket) {
                (MarkKind::Open, Some(bracket)) => {
                    open.insert(bracket, index);
                }
                (MarkKind::Close, Some(bracket)) => {
                    if let Some(start) = open.remove(&bracket) {
                        place.insert(bracket, structure.brackets.len());
                        structure.mates.extend([(start, index), (index, start)]);
                        let keys = (wording.tokens.get(start).map_or(0, |token| token.key), token.key);
                        structure.brackets.push(Bracket { open: start, close: index, tags: Vec::new(), keys });
                    }
                }
                (MarkKind::Tag, bracket) => tags.push((index, bracket)),
                _ => {}
            }
        }
        for (index, bracket) in tags {
            match bracket.and_then(|bracket| place.get(&bracket)).and_then(|place| structure.brackets.get_mut(*place)) {
                Some(bracket) => bracket.tags.push(index),
                None => structure.loose_tags.push(index),
            }
        }
        structure
    }

    /// The other mark of the bracket whose mark is token `index`.
    pub(super) fn mate(&self, index: usize) -> Option<usize> {
        self.mates.get(&index).copied()
    }
}

impl Structure {
    /// What a token in a run is by itself, whatever else the run holds: a mark whose partner lies outside changes brackets;
    /// who wants what, and what is agreed, are never words, so that they can be left out with positions.
    pub(super) fn stands_alone(&self, index: usize, kind: TokenKind, run: &Range<usize>) -> Option<OpClass> {
        if matches!(kind, TokenKind::Mark(MarkKind::Tag | MarkKind::Stamp)) {
            return Some(OpClass::Positions);
        }
        self.mate(index).filter(|mate| !run.contains(mate)).map(|_| OpClass::Brackets)
    }

    /// Which tokens of a run stand in brackets that lie in it from end to end, the marks included.
    pub(super) fn enclosed(&self, run: &Range<usize>) -> Vec<bool> {
        let mut until = run.start;
        run.clone()
            .map(|index| {
                if let Some(mate) = self.mate(index).filter(|mate| run.contains(mate) && *mate > index) {
                    until = until.max(mate + 1);
                }
                index < until
            })
            .collect()
    }
}

/// Whether the brackets of a run open and close inside it.
pub(super) fn balance(run: &[Token]) -> bool {
    let mut depth = 0_usize;
    for token in run {
        if token.is_mark(MarkKind::Open) {
            depth += 1;
        } else if token.is_mark(MarkKind::Close) {
            match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return false,
            }
        }
    }
    depth == 0
}

/// Gives both marks of every bracket one fate: kept together against both marks of one bracket, or not kept.
pub(super) fn keep_together(a: &Structure, b: &Structure, pairs: &mut Vec<(usize, usize)>) {
    if a.mates.is_empty() && b.mates.is_empty() {
        return;
    }
    let map: FxHashMap<usize, usize> = pairs.iter().copied().collect();
    pairs.retain(|(i, j)| match (a.mate(*i), b.mate(*j)) {
        (None, None) => true,
        (Some(x), Some(y)) => map.get(&x) == Some(&y),
        _ => false,
    });
    rejoin(a, b, pairs);
}

/// Pairs brackets that lost their partners when both marks stand between the same kept tokens.
fn rejoin(a: &Structure, b: &Structure, pairs: &mut Vec<(usize, usize)>) {
    let kept_a: FxHashSet<usize> = pairs.iter().map(|pair| pair.0).collect();
    let kept_b: FxHashSet<usize> = pairs.iter().map(|pair| pair.1).collect();
    let place_a = |index: usize| pairs.partition_point(|pair| pair.0 < index);
    let place_b = |index: usize| pairs.partition_point(|pair| pair.1 < index);
    let mut waiting: FxHashMap<(usize, usize), &Bracket> = FxHashMap::default();
    for bracket in b.brackets.iter().filter(|bracket| !kept_b.contains(&bracket.open)) {
        waiting.entry((place_b(bracket.open), place_b(bracket.close))).or_insert(bracket);
    }
    let mut taken: FxHashSet<usize> = FxHashSet::default();
    let mut found = Vec::new();
    for bracket in a.brackets.iter().filter(|bracket| !kept_a.contains(&bracket.open)) {
        let place = (place_a(bracket.open), place_a(bracket.close));
        // Around nothing that is kept, two brackets have only their marks in common.
        if place.0 == place.1 || taken.contains(&place.0) || taken.contains(&place.1) {
            continue;
        }
        if let Some(other) = waiting.get(&place).filter(|other| other.keys == bracket.keys) {
            taken.extend([place.0, place.1]);
            found.extend([(bracket.open, other.open), (bracket.close, other.close)]);
        }
    }
    pairs.extend(found);
    pairs.sort_unstable();
}
