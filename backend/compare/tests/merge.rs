//! The laws of merging, and how clashes stand in the wording.

mod common;

use adref_compare::{Names, merge};
use common::{Chance, edited, nasty};

const NAMES: Names<'static> = Names { mine: Some("EUN"), theirs: Some("USA") };

#[test]
fn one_sided_edits_come_through_byte_for_byte() {
    let mut chance = Chance::new(11);
    for _ in 0..1500 {
        let base = nasty(&mut chance, 25);
        let other = edited(&mut chance, &base);
        assert_eq!(merge(&base, &base, &other, &NAMES).wording, other);
        assert_eq!(merge(&base, &other, &base, &NAMES).wording, other);
        assert_eq!(merge(&base, &other, &other, &NAMES).wording, other);
    }
}

#[test]
#[rustfmt::skip]
fn merges_as_a_secretary_would() {
    for (base, mine, theirs, merged, clashes) in [
        ("Member States shall act now", "All Member States shall act now", "Member States shall act", "All Member States shall act", 0),
        ("a b c d", "a x c d", "a b c y", "a x c y", 0),
        ("a b c d", "a x c d", "a b y d", "a x y d", 0),
        ("a b c d", "a c d", "a b d", "a d", 0),
        ("States shall act", "States should act", "States may act", "States [should] {EUN+} [may] {USA+} act", 1),
        ("States shall act", "States act", "States may act", "States [shall] {EUN delete} [may] {USA+} act", 1),
        ("States act", "States, in particular, act", "States, including cities, act", "States[, in particular,] {EUN+} [, including cities,] {USA+} act", 1),
        ("the [global] {ARG+} framework", "the [world] {ARG+} framework", "the [common] {ARG+} framework",
            "the [[world] {EUN+} [common] {USA+}] {ARG+} framework", 1),
    ] {
        let got = merge(base, mine, theirs, &NAMES);
        assert_eq!((got.wording.as_str(), got.clashes.len()), (merged, clashes), "{base} | {mine} | {theirs}");
    }
}

#[test]
fn a_clash_says_where_it_stands() {
    let merged = merge("é States shall act", "é States should act", "é States may act", &Names::default());
    let clash = &merged.clashes[0];
    let there: String = merged.wording.chars().skip(clash.start).take(clash.end - clash.start).collect();
    assert_eq!(there, "[should] [may]");
    assert_eq!((clash.base.as_str(), clash.mine.as_str(), clash.theirs.as_str()), ("shall", "should", "may"));
}
