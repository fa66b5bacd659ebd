//! The laws of merging, and how clashes stand in the wording.

#![allow(clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use adref_compare::{Names, merge};
use common::drafts::{sentence, word};
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
fn whoever_clashes_wants_their_own_words() {
    for (base, mine, theirs, wanted) in [
        ("States shall act", "States should act", "All States may act", "All States should act"),
        ("States shall act", "States act", "States may act", "States act"),
        ("States shall act.", "States shall.", "States shall try.", "States shall."),
        ("States act", "States, in particular, act", "States, including cities, act", "States, in particular, act"),
        (
            "the [global] {ARG+} frame",
            "the [world] {ARG+} frame",
            "the [common] {ARG+} frame",
            "the [world] {ARG+} frame",
        ),
        ("a b c d e", "x b c y e", "z b c w e f", "x b c y e f"),
    ] {
        assert_eq!(merge(base, mine, theirs, &NAMES).as_mine(), wanted, "{base} | {mine} | {theirs}");
    }
    let mut chance = Chance::new(31);
    for _ in 0..1500 {
        let base = nasty(&mut chance, 25);
        let (mine, theirs) = (edited(&mut chance, &base), edited(&mut chance, &base));
        let merged = merge(&base, &mine, &theirs, &NAMES);
        if merged.clashes.is_empty() {
            assert_eq!(merged.as_mine(), merged.wording);
        }
        assert_eq!(merge(&base, &mine, &base, &NAMES).as_mine(), mine);
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

#[test]
fn disjoint_edits_are_both_kept_without_a_clash() {
    let mut chance = Chance::new(17);
    let (mut exact, mut tried) = (0, 0);
    for _ in 0..600 {
        let base = sentence(&mut chance);
        let words: Vec<&str> = base.split(' ').collect();
        let (first, gap) = (chance.below(words.len()), 2 + chance.below(3));
        let second = first + 1 + gap;
        if second >= words.len() {
            continue;
        }
        tried += 1;
        let (x, y) = (change(&mut chance, words[first]), change(&mut chance, words[second]));
        let with = |edits: &[(usize, &String)]| {
            let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            for (at, text) in edits {
                words[*at].clone_from(text);
            }
            words.retain(|word| !word.is_empty());
            words.join(" ")
        };
        let merged = merge(&base, &with(&[(first, &x)]), &with(&[(second, &y)]), &NAMES);
        assert_eq!(merged.clashes, [], "{base}");
        exact += usize::from(merged.wording == with(&[(first, &x), (second, &y)]));
    }
    assert!(exact == tried, "{exact} of {tried}");
}

/// Another word, two words, or none.
fn change(chance: &mut Chance, old: &str) -> String {
    match chance.below(5) {
        0 => String::new(),
        3 => format!("[{old}] {{RUS+}}"),
        4 => format!("[{old} [{}]]", word(chance)),
        1 => format!("{old} {}", word(chance)),
        _ => format!("new{}", word(chance)),
    }
}

/// The sentence with some words changed.
fn reworded(chance: &mut Chance, base: &str) -> String {
    let mut words: Vec<String> = base.split(' ').map(str::to_owned).collect();
    for _ in 0..1 + chance.below(4) {
        let at = chance.below(words.len());
        words[at] = change(chance, &words[at].clone());
    }
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

#[test]
fn loses_no_word_and_never_breaks_brackets() {
    let mut chance = Chance::new(19);
    for round in 0..1500 {
        let plain = round % 2 == 0;
        let base = if plain { sentence(&mut chance) } else { nasty(&mut chance, 20) };
        let mut edit = || if plain { reworded(&mut chance, &base) } else { edited(&mut chance, &base) };
        let (mine, theirs) = (edit(), edit());
        let merged = merge(&base, &mine, &theirs, &NAMES);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        for side in [&mine, &theirs].into_iter().filter(|_| plain) {
            for word in side.split(|c: char| !c.is_alphanumeric()).filter(|word| letters(word) > 2) {
                let gone = !merged.wording.contains(word);
                // A word of one side is missing only where the other side deleted it.
                assert!(!gone || base.contains(word), "{word}: {base:?} | {mine:?} | {theirs:?} | {}", merged.wording);
            }
        }
        for clash in &merged.clashes {
            for text in [&clash.mine, &clash.theirs] {
                assert!(merged.wording.contains(text.as_str()), "{text:?} in {:?}", merged.wording);
            }
        }
        let whole = adref_notation::read_one(&merged.wording).strays().is_empty();
        assert!(whole || !plain, "{base:?} | {mine:?} | {theirs:?} | {:?}", merged.wording);
    }
}
