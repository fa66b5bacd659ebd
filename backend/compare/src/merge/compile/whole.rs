//! Contested places hold whole brackets with their positions: half a bracket is nobody's proposal.

use super::super::clash::reads_alone;
use super::super::cluster::Cluster;
use super::super::variant::{Base, Variant, words};
use super::places::joined;
use crate::marks::MarkKind;
use crate::tokens::Token;
use std::ops::Range;

/// Widens every place until brackets can be put around each of its texts, and joins what then meets.
pub(super) fn widened(mut places: Vec<Cluster>, base: &Base<'_>, variants: &[Variant<'_>]) -> Vec<Cluster> {
    let length = base.tokens().len();
    let whole = Whole::of(base, variants);
    let mut step = 1;
    loop {
        let mut settled = true;
        for place in &mut places {
            let before = place.base.clone();
            whole.complete(place);
            let all = place.base.start == 0 && place.base.end == length;
            if place.base == before && !all && !can_stand(place, base, variants) {
                place.widen(step, length);
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

fn can_stand(place: &Cluster, base: &Base<'_>, variants: &[Variant<'_>]) -> bool {
    let stands = |text: &str| text.is_empty() || reads_alone(text);
    stands(words(base.text, base.tokens(), &place.base))
        && place.variants().into_iter().all(|number| {
            variants.get(number).is_none_or(|variant| stands(variant.words(&place.range_in(variant, number))))
        })
}

/// One text: the other mark of every bracket mark, by token.
struct Side<'t> {
    tokens: &'t [Token],
    partner: Vec<Option<usize>>,
}

impl<'t> Side<'t> {
    fn new(tokens: &'t [Token], brackets: Vec<(usize, usize)>) -> Self {
        let mut partner = vec![None; tokens.len()];
        for (open, close) in brackets {
            for (one, other) in [(open, close), (close, open)] {
                if let Some(place) = partner.get_mut(one) {
                    *place = Some(other);
                }
            }
        }
        Self { tokens, partner }
    }

    /// Tokens outside a range that belong into it: the other half of a bracket, the bracket of a position, the
    /// positions of a bracket.
    fn missing(&self, range: &Range<usize>) -> impl Iterator<Item = usize> {
        let is_tag = |index: &usize| self.tokens.get(*index).is_some_and(|token| token.is_mark(MarkKind::Tag));
        let halves = self.partner.get(range.clone()).unwrap_or_default().iter().copied().flatten();
        let bracket = range.start.checked_sub(1).filter(|_| is_tag(&range.start));
        let tag = Some(range.end).filter(is_tag);
        let range = range.clone();
        halves.filter(move |index| !range.contains(index)).chain(bracket).chain(tag)
    }
}

struct Whole<'t> {
    base: Side<'t>,
    variants: Vec<(&'t Variant<'t>, Side<'t>)>,
}

impl<'t> Whole<'t> {
    fn of(base: &'t Base<'t>, variants: &'t [Variant<'t>]) -> Self {
        Self {
            base: Side::new(base.tokens(), crate::redline::bracket_tokens(&base.wording)),
            variants: variants
                .iter()
                .map(|variant| (variant, Side::new(variant.tokens(), variant.brackets())))
                .collect(),
        }
    }

    /// Takes in what belongs to the place, in the base and in every text that edits here, until nothing is missing.
    fn complete(&self, place: &mut Cluster) {
        loop {
            let before = place.base.clone();
            let missing: Vec<usize> = self.base.missing(&place.base).collect();
            missing.into_iter().for_each(|index| take_in(&mut place.base, &(index..index + 1)));
            for number in place.variants() {
                let Some((variant, side)) = self.variants.get(number) else { continue };
                let missing: Vec<usize> = side.missing(&place.range_in(variant, number)).collect();
                for range in missing.into_iter().filter_map(|index| variant.in_base(index)) {
                    take_in(&mut place.base, &range);
                }
            }
            if place.base == before {
                return;
            }
        }
    }
}

fn take_in(range: &mut Range<usize>, other: &Range<usize>) {
    *range = range.start.min(other.start)..range.end.max(other.end);
}
