//! A text as atoms, words and the space between them, and what a proposal changes of them: no more than it must.
//!
//! Space `i` stands before word `i` and is atom `2i + 1`; word `i` is atom `2i + 2`. An empty atom at either end leaves
//! room to take in what is inserted there.

use super::super::variant::{Base, Variant};
use crate::tokens::Token;
use std::ops::Range;

/// A text as atoms.
#[derive(Clone, Copy)]
pub(super) struct Atoms<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
}

impl<'t> Atoms<'t> {
    /// How many there are.
    pub(super) fn count(self) -> usize {
        2 * self.tokens.len() + 3
    }

    /// The byte where an atom begins; for the number after the last, where the text ends.
    pub(super) fn edge(self, atom: usize) -> usize {
        let before = |word: usize| word.checked_sub(1).map_or(Some(0), |last| Some(self.tokens.get(last)?.end));
        let byte = match atom.checked_sub(1) {
            None => Some(0),
            Some(atom) if atom % 2 == 0 => before(atom / 2),
            Some(atom) => self.tokens.get(atom / 2).map(|token| token.start),
        };
        byte.unwrap_or(self.text.len())
    }

    /// The words of a range of atoms.
    pub(super) fn words(self, atoms: &Range<usize>) -> Range<usize> {
        let word = |atom: usize| (atom.saturating_sub(1) / 2).min(self.tokens.len());
        word(atoms.start)..word(atoms.end)
    }

    /// The characters of a range of atoms.
    pub(super) fn text(self, atoms: &Range<usize>) -> &'t str {
        self.text.get(self.edge(atoms.start)..self.edge(atoms.end)).unwrap_or_default()
    }

    fn space(self, word: usize) -> &'t str {
        self.text(&(2 * word + 1..2 * word + 2))
    }
}

/// Atoms of the base that became other characters.
#[derive(Clone, Debug)]
pub(super) struct Change {
    pub(super) base: Range<usize>,
    /// Bytes of the proposal.
    pub(super) new: Range<usize>,
}

/// What a proposal changes, in order; between any two changes it keeps a word.
pub(super) fn changes(base: &Base<'_>, variant: &Variant<'_>) -> Vec<Change> {
    let old = Atoms { text: base.text, tokens: base.tokens() };
    let new = Atoms { text: variant.text, tokens: variant.tokens() };
    let kept = variant.kept.iter().enumerate().filter_map(|(word, place)| Some((word, (*place)?)));
    let mut changes = Vec::new();
    let mut from = (0, 0);
    for to in kept.chain(std::iter::once((old.tokens.len(), new.tokens.len()))) {
        changes.extend(change(old, new, &(from.0..to.0), &(from.1..to.1)));
        from = (to.0 + 1, to.1 + 1);
    }
    changes
}

/// What changes between two kept words: the words between them, and only that space which is not the same.
fn change(old: Atoms<'_>, new: Atoms<'_>, gone: &Range<usize>, come: &Range<usize>) -> Option<Change> {
    let (old_lead, old_trail) = (old.space(gone.start), old.space(gone.end));
    let (new_lead, new_trail) = (new.space(come.start), new.space(come.end));
    // Whether the space in front and the space behind stay.
    let (lead, trail) = match (gone.is_empty(), come.is_empty()) {
        (true, true) if old_lead == new_lead => return None,
        (true, true) => (false, false),
        // One space of two is the old one, or the one that is left.
        (true, false) | (false, true) => {
            let lead = old_lead == new_lead;
            (lead, !lead && old_trail == new_trail)
        }
        (false, false) => (old_lead == new_lead, old_trail == new_trail),
    };
    let atoms = |words: &Range<usize>| {
        let start = 2 * words.start + 1 + usize::from(lead);
        let end = 2 * words.end + 1 + usize::from(!trail);
        start..end.max(start)
    };
    let come = atoms(come);
    Some(Change { base: atoms(gone), new: new.edge(come.start)..new.edge(come.end) })
}
