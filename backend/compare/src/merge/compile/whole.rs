//! Contested places hold what belongs together: whole brackets with their positions, both marks of a quotation, a
//! footnote with its word. Half of such a thing is nobody's proposal.

use super::super::clash::reads_alone;
use super::super::print::parts;
use super::changes::Atoms;
use super::places::{Place, Proposal, joined};
use crate::marks::MarkKind;
use crate::tokens::Token;
use std::collections::BTreeSet;
use std::ops::Range;

/// A quotation longer than this many words is not drawn into a bracket for the sake of its marks.
const LONGEST_QUOTATION: usize = 40;

/// Widens every place until brackets can be put around each of its texts, and joins what then meets.
pub(super) fn widened(mut places: Vec<Place>, whole: &Whole<'_>) -> Vec<Place> {
    let count = whole.base.atoms.count();
    let mut step = 1;
    loop {
        let mut settled = true;
        for place in &mut places {
            let before = place.base.clone();
            whole.complete(place);
            let all = place.base == (0..count);
            if place.base == before && !all && !whole.can_stand(place) {
                place.widen(step, count);
            }
            settled &= place.base == before;
        }
        places = joined(places);
        if settled {
            return places;
        }
        step = step.saturating_mul(2);
    }
}

/// One text: the other half of every mark that has one, by word.
struct Side<'t> {
    atoms: Atoms<'t>,
    partner: Vec<Option<usize>>,
}

impl<'t> Side<'t> {
    fn new(atoms: Atoms<'t>, brackets: Vec<(usize, usize)>) -> Self {
        let mut partner = vec![None; atoms.tokens.len()];
        for (open, close) in quotations(atoms).into_iter().chain(brackets) {
            for (one, other) in [(open, close), (close, open)] {
                if let Some(place) = partner.get_mut(one) {
                    *place = Some(other);
                }
            }
        }
        Self { atoms, partner }
    }

    fn is(&self, word: usize, kind: MarkKind) -> bool {
        self.atoms.tokens.get(word).is_some_and(|token| token.is_mark(kind))
    }

    /// Whether the call of a footnote stands right behind the word before it.
    fn is_call(&self, word: usize) -> bool {
        let glued = |last: usize| {
            let tokens = self.atoms.tokens;
            tokens.get(last).zip(tokens.get(word)).is_some_and(|(before, call)| before.end == call.start)
        };
        self.is(word, MarkKind::Call) && word.checked_sub(1).is_some_and(glued)
    }

    /// Words outside a range that belong into it: the other half of a mark, the bracket of a position, the positions of
    /// a bracket, the word of a footnote and the footnote of a word.
    fn missing(&self, words: &Range<usize>) -> Vec<usize> {
        let hangs_on = |word: usize| self.is(word, MarkKind::Tag) || self.is_call(word);
        let halves = self.partner.get(words.clone()).unwrap_or_default().iter().copied().flatten();
        let mut missing: Vec<usize> = halves.filter(|word| !words.contains(word)).collect();
        missing.extend(words.start.checked_sub(1).filter(|_| !words.is_empty() && hangs_on(words.start)));
        let inserted_before_position = words.is_empty() && self.is(words.end, MarkKind::Tag);
        missing.extend(Some(words.end).filter(|end| (!words.is_empty() && hangs_on(*end)) || inserted_before_position));
        missing
    }
}

/// Both marks of every short quotation in curly marks or guillemets.
fn quotations(atoms: Atoms<'_>) -> Vec<(usize, usize)> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut found = Vec::new();
    for (word, token) in atoms.tokens.iter().enumerate() {
        let mut chars = atoms.text.get(token.start..token.end).unwrap_or_default().chars();
        let (Some(sign), None) = (chars.next(), chars.next()) else { continue };
        let opening = match sign {
            '“' | '„' | '«' => {
                open.push((sign, word));
                continue;
            }
            '”' => ['“', '„'],
            '»' => ['«', '«'],
            _ => continue,
        };
        if let Some((_, start)) = open.pop_if(|(sign, _)| opening.contains(sign))
            && word - start <= LONGEST_QUOTATION
        {
            found.push((start, word));
        }
    }
    found
}

/// The base and all proposals with what belongs together in them.
pub(super) struct Whole<'t> {
    base: Side<'t>,
    proposals: &'t [Proposal<'t>],
    sides: Vec<Side<'t>>,
}

/// Words of both marks of every bracket of a text.
pub(super) type Brackets = Vec<(usize, usize)>;

impl<'t> Whole<'t> {
    pub(super) fn new(
        base: Atoms<'t>,
        brackets: Brackets,
        proposals: &'t [Proposal<'t>],
        theirs: Vec<Brackets>,
    ) -> Self {
        let side = |(proposal, brackets): (&'t Proposal<'t>, Brackets)| {
            Side::new(Atoms { text: proposal.text, tokens: proposal.tokens }, brackets)
        };
        let sides = proposals.iter().zip(theirs).map(side).collect();
        Self { base: Side::new(base, brackets), proposals, sides }
    }

    /// Takes in what belongs to the place, in the base and in every text that changes something here, until nothing is
    /// missing.
    fn complete(&self, place: &mut Place) {
        let count = self.base.atoms.count();
        loop {
            let before = place.base.clone();
            for word in self.base.missing(&self.base.atoms.words(&place.base)) {
                place.take_in(&(2 * word + 2..2 * word + 3), count);
            }
            for (number, bytes) in place.texts(self.base.atoms, self.proposals) {
                let Some((proposal, side)) = self.proposals.get(number).zip(self.sides.get(number)) else { continue };
                for word in side.missing(&words_in(proposal.tokens, &bytes)) {
                    if let Some(range) = proposal.tokens.get(word).and_then(|token| self.in_base(proposal, token)) {
                        place.take_in(&range, count);
                    }
                }
            }
            if place.base == before {
                return;
            }
        }
    }

    /// Where a word of a proposal stands in the base, in atoms: the word it was kept from, or the place of its change.
    fn in_base(&self, proposal: &Proposal<'_>, token: &Token) -> Option<Range<usize>> {
        let next = proposal.changes.partition_point(|change| change.new.end <= token.start);
        if let Some(change) = proposal.changes.get(next).filter(|change| change.new.start <= token.start) {
            return Some(change.base.clone());
        }
        let before = next.checked_sub(1).and_then(|before| proposal.changes.get(before));
        let byte = before.map_or(Some(token.start), |change| {
            Some(self.base.atoms.edge(change.base.end) + token.start.checked_sub(change.new.end)?)
        })?;
        let word = self.base.atoms.tokens.binary_search_by_key(&byte, |token| token.start).ok()?;
        Some(2 * word + 2..2 * word + 3)
    }

    /// Whether brackets can be put around every text of the place.
    fn can_stand(&self, place: &Place) -> bool {
        let base = self.base.atoms.text(&place.base);
        let mut texts: BTreeSet<&str> = BTreeSet::from([base]);
        for (number, bytes) in place.texts(self.base.atoms, self.proposals) {
            texts.extend(self.proposals.get(number).and_then(|proposal| proposal.text.get(bytes)));
        }
        texts
            .into_iter()
            .all(|text| text.is_empty() || (!text.trim().is_empty() && parts(text.trim()).into_iter().all(reads_alone)))
    }
}

/// The words that begin in a range of bytes.
fn words_in(tokens: &[Token], bytes: &Range<usize>) -> Range<usize> {
    let from = tokens.partition_point(|token| token.start < bytes.start);
    from..tokens.partition_point(|token| token.start < bytes.end).max(from)
}
