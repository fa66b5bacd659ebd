//! The projection law, asked of a printed wording: does reading it alone give everybody's text back?

use super::super::print::Place;
use super::projected;
use crate::marks::may_have_marks;
use adref_notation::read_one;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Whether the wording gives back the base and what every party wants.
pub(super) fn holds<'t>(wording: &str, base: &'t str, wanted: impl Iterator<Item = (&'t str, &'t str)>) -> bool {
    let reading = read_one(wording);
    if projected(&reading, None) != meant(base, None) {
        return false;
    }
    // Many parties want the same words, and reading them is the dear part.
    let mut marked: BTreeMap<&str, bool> = BTreeMap::new();
    wanted.into_iter().all(|(party, text)| {
        let given = projected(&reading, Some(party));
        if *marked.entry(text).or_insert_with(|| may_have_marks(text)) {
            given == meant(text, Some(party))
        } else {
            given == text
        }
    })
}

/// What a wording says to a party: itself, unless it brings positions or struck words of its own.
fn meant<'t>(text: &'t str, party: Option<&str>) -> Cow<'t, str> {
    if may_have_marks(text) { projected(&read_one(text), party).into() } else { text.into() }
}

/// Whether one printed place gives the base and every party's text back between its neighbours.
pub(super) fn holds_here(place: &Place<'_>, printed: &str, beside: (Option<char>, Option<char>)) -> bool {
    let (before, after) = (String::from_iter(beside.0), String::from_iter(beside.1));
    let around = |text: &str| format!("{before}{text}{after}");
    let base = around(place.base);
    let texts: Vec<String> = place.alternatives.iter().map(|one| around(&one.text)).collect();
    let mut wants: BTreeMap<&str, &str> = place.parties.iter().map(|party| (*party, base.as_str())).collect();
    for (one, text) in place.alternatives.iter().zip(&texts) {
        wants.extend(one.parties.iter().map(|party| (party.as_str(), text.as_str())));
    }
    holds(&around(printed), &base, wants.into_iter())
}
