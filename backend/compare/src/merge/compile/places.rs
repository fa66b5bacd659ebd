//! The places of the base where somebody wants other words.

use super::changes::{Atoms, Change};
use crate::tokens::Token;
use std::ops::Range;

/// One proposal as it changes the base.
pub(super) struct Proposal<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) changes: Vec<Change>,
}

/// One place of the base, in atoms, and who changes something in it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) base: Range<usize>,
    /// Number of the proposal and of its change, in order.
    pub(super) changes: Vec<(usize, usize)>,
}

impl Place {
    /// Number and bytes of every proposal that changes something here, in order.
    pub(super) fn texts(&self, base: Atoms<'_>, proposals: &[Proposal<'_>]) -> Vec<(usize, Range<usize>)> {
        let runs = self.changes.chunk_by(|one, other| one.0 == other.0);
        runs.filter_map(|run| {
            let (first, last) = (run.first()?, run.last()?);
            let proposal = proposals.get(first.0)?;
            let (first_change, last_change) = (proposal.changes.get(first.1)?, proposal.changes.get(last.1)?);
            // Before the first change and behind the last one the proposal has the characters of the base.
            let lead = base.edge(first_change.base.start).checked_sub(base.edge(self.base.start))?;
            let trail = base.edge(self.base.end).checked_sub(base.edge(last_change.base.end))?;
            Some((first.0, first_change.new.start.checked_sub(lead)?..last_change.new.end + trail))
        })
        .collect()
    }

    /// Takes in a range of atoms; what is inserted right at the edge is taken in together with the atom behind it.
    pub(super) fn take_in(&mut self, range: &Range<usize>, count: usize) {
        self.base.start = self.base.start.min(range.start);
        self.base.end = self.base.end.max(range.end);
        if range.is_empty() && range.start == self.base.end {
            self.base.end = (self.base.end + 1).min(count);
        } else if range.is_empty() && range.start == self.base.start {
            self.base.start = self.base.start.saturating_sub(1);
        }
    }

    /// Widens the place by words on both sides, as far as the base goes.
    pub(super) fn widen(&mut self, words: usize, count: usize) {
        let step = words.saturating_mul(2);
        self.base = self.base.start.saturating_sub(step)..self.base.end.saturating_add(step).min(count);
    }

    fn meets(&self, other: &Self) -> bool {
        let (x, y) = (&self.base, &other.base);
        (x.is_empty() && x == y) || (x.start < y.end && y.start < x.end)
    }
}

/// Every change as a place, joined where they touch the same words or insert at the same point.
pub(super) fn places(proposals: &[Proposal<'_>]) -> Vec<Place> {
    let mut all: Vec<Place> = Vec::new();
    for (number, proposal) in proposals.iter().enumerate() {
        let places = proposal.changes.iter().enumerate();
        all.extend(places.map(|(index, change)| Place { base: change.base.clone(), changes: vec![(number, index)] }));
    }
    joined(all)
}

/// Joins the places that meet, until none do. Places side by side stay apart.
pub(super) fn joined(mut all: Vec<Place>) -> Vec<Place> {
    all.sort_by_key(|place| (place.base.start, place.base.end));
    let mut places: Vec<Place> = Vec::with_capacity(all.len());
    for place in all {
        match places.last_mut() {
            Some(last) if last.meets(&place) => {
                last.base.end = last.base.end.max(place.base.end);
                last.changes.extend(place.changes);
            }
            _ => places.push(place),
        }
    }
    for place in &mut places {
        place.changes.sort_unstable();
    }
    places
}
