//! A party's draft seen from the base: which paragraphs it keeps in the base's order, and which it brings.

use crate::align::{self, Pair, heaviest};
use crate::compare::Para;
use crate::options::Meter;
use std::collections::BTreeMap;
use std::ops::Range;

/// A party with its draft.
pub(super) struct Party<'t> {
    pub(super) code: &'t str,
    draft: &'t [Para<'t>],
    /// For every paragraph of the base, its index in the draft; rising.
    kept: Vec<Option<usize>>,
}

impl<'t> Party<'t> {
    pub(super) fn new(code: &'t str, draft: &'t [Para<'t>], base: &[Para<'_>], meter: &Meter<'_>) -> Self {
        let mut links: Vec<(usize, usize)> =
            align::align(base, draft, meter).iter().filter_map(|pair| link(pair, base, draft)).collect();
        links.sort_unstable();
        let weight = |(_, own): &(usize, usize)| draft.get(*own).map_or(0, |para| para.text.len()) as f64 + 1.0;
        let chain = heaviest(&links.iter().map(|link| (link.1, weight(link))).collect::<Vec<_>>());
        let mut kept = vec![None; base.len()];
        for (place, own) in chain.into_iter().filter_map(|index| links.get(index)) {
            if let Some(slot) = kept.get_mut(*place) {
                *slot = Some(*own);
            }
        }
        Self { code, draft, kept }
    }

    /// The index in its draft of a paragraph of the base; none if it takes the paragraph out, or empties it.
    pub(super) fn kept(&self, base: usize) -> Option<usize> {
        self.kept
            .get(base)
            .copied()
            .flatten()
            .filter(|own| self.draft.get(*own).is_some_and(|para| !para.text.is_empty()))
    }

    /// The paragraphs it brings between two of the base; those behind one it keeps stand right behind it.
    fn new_at(&self, gap: usize) -> Range<usize> {
        let start = match gap.checked_sub(1) {
            None => 0,
            Some(before) => match self.kept.get(before).copied().flatten() {
                Some(own) => own + 1,
                None => return 0..0,
            },
        };
        let next = self.kept.iter().skip(gap).copied().flatten().next();
        start..next.unwrap_or(self.draft.len())
    }
}

/// The one paragraph on each side that carries a pair; the others are taken out and brought. It is the one that keeps its
/// label, so that of a split `2` the half called `2.bis` is the new one; else the one that carries most.
fn link(pair: &Pair, base: &[Para<'_>], draft: &[Para<'_>]) -> Option<(usize, usize)> {
    let label = |index: usize, paras: &[Para<'_>]| paras.get(index).and_then(|para| para.label.map(str::to_owned));
    let carrying = |indices: &[usize], paras: &[Para<'_>], others: (&[usize], &[Para<'_>])| {
        let kept = |index: usize| {
            let own = label(index, paras);
            own.is_some() && others.0.iter().any(|other| label(*other, others.1) == own)
        };
        let weight = |index: usize| paras.get(index).map_or(0, |para| para.text.len());
        indices.iter().copied().max_by_key(|index| (kept(*index), weight(*index), usize::MAX - index))
    };
    Some((carrying(&pair.from, base, (&pair.to, draft))?, carrying(&pair.to, draft, (&pair.from, base))?))
}

/// A paragraph that parties bring, with its index in each one's draft.
pub(super) struct Brought<'t> {
    pub(super) text: &'t str,
    pub(super) by: BTreeMap<&'t str, usize>,
}

/// What the parties bring at a gap, each one's in its order, equal paragraphs once.
pub(super) fn brought<'t>(gap: usize, parties: &[Party<'t>]) -> Vec<Brought<'t>> {
    let mut all: Vec<Brought<'t>> = Vec::new();
    for party in parties {
        let mut from = 0;
        for own in party.new_at(gap) {
            let Some(para) = party.draft.get(own).filter(|para| !para.text.is_empty()) else { continue };
            let same = all.iter().skip(from).position(|other| other.text == para.text);
            match same.and_then(|same| all.get_mut(from + same)) {
                Some(other) => {
                    other.by.insert(party.code, own);
                    from += same.map_or(0, |same| same + 1);
                }
                None => {
                    all.insert(from, Brought { text: para.text, by: BTreeMap::from([(party.code, own)]) });
                    from += 1;
                }
            }
        }
    }
    all
}
