//! The places of the base where somebody wants other words.

use super::super::cluster::Cluster;
use super::super::variant::{Base, Variant};
use super::whole;
use crate::tokens::Token;
use std::ops::Range;

/// Bytes of a range of tokens with the space around them.
pub(super) fn region(tokens: &[Token], length: usize, range: &Range<usize>) -> Range<usize> {
    let start = range.start.checked_sub(1).and_then(|before| tokens.get(before)).map_or(0, |token| token.end);
    let end = tokens.get(range.end).map_or(length, |token| token.start);
    start..end.max(start)
}

/// The contested places: edits and changes of space, joined until a kept word stands between any two.
pub(super) fn places(base: &Base<'_>, variants: &[Variant<'_>]) -> Vec<Cluster> {
    let mut all: Vec<Cluster> = Vec::new();
    for (number, variant) in variants.iter().enumerate() {
        for (index, edit) in variant.edits.iter().enumerate() {
            all.push(Cluster { base: edit.base.clone(), edits: vec![(number, index)] });
        }
        for point in 0..=base.tokens().len() {
            let here = Cluster { base: point..point, edits: Vec::new() };
            let space =
                |text: &str, tokens: &[Token], range| text.get(region(tokens, text.len(), &range)).map(str::to_owned);
            let there = here.range_in(variant, number);
            if space(base.text, base.tokens(), point..point) != space(variant.text, variant.tokens(), there) {
                all.push(here);
            }
        }
    }
    whole::widened(joined(all), base, variants)
}

/// Joins the places between which no word of the base is kept.
pub(super) fn joined(mut all: Vec<Cluster>) -> Vec<Cluster> {
    all.sort_by_key(|cluster| (cluster.base.start, cluster.base.end));
    let mut places: Vec<Cluster> = Vec::new();
    for cluster in all {
        match places.last_mut() {
            Some(last) if cluster.base.start <= last.base.end => last.absorb(cluster),
            _ => places.push(cluster),
        }
    }
    for place in &mut places {
        place.edits.sort_unstable();
    }
    places
}
