//! Gates that need many cases: a small count here, as many as `ADREF_CASES` says when they are run for the record
//! (docs/figures.md).
#![allow(clippy::disallowed_methods, reason = "the count of cases comes from the environment, and times are looked at")]
#![allow(clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use adref_compare::{OpKind, Options, Para, Show, compare, compile, project, redline};
use common::drafts::{draft, sentence, word};
use common::{Chance, edited, nasty};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use unicode_segmentation::UnicodeSegmentation;

fn cases(usual: usize) -> usize {
    std::env::var("ADREF_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

/// Both texts come back byte for byte, no character as people see it is cut, and what is drawn says the same.
fn assert_lossless(old: &str, new: &str) {
    let redline = redline(old, new, &Options::default());
    for ops in [&redline.ops, &Show::EVERYTHING.ops(&redline.ops)] {
        for (gone, text) in [(OpKind::Ins, old), (OpKind::Del, new)] {
            let side: String = ops.iter().filter(|op| op.op != gone).map(|op| op.text.as_str()).collect();
            assert_eq!(side, text, "{old:?} {new:?}");
        }
    }
    for (gone, text) in [(OpKind::Ins, old), (OpKind::Del, new)] {
        let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut at = 0;
        for op in redline.ops.iter().filter(|op| op.op != gone) {
            at += op.text.len();
            assert!(edges.binary_search(&at).is_ok(), "cut inside a character: {old:?} {new:?} {:?}", redline.ops);
        }
    }
}

/// D1.
#[test]
fn redlines_of_random_pairs_give_both_texts_back() {
    let mut chance = Chance::new(101);
    for round in 0..cases(2_000) {
        let old = nasty(&mut chance, 30);
        let new = if round % 3 == 0 { nasty(&mut chance, 30) } else { edited(&mut chance, &old) };
        assert_lossless(&old, &new);
    }
}

/// A wording in brackets to a depth of four, with single spaces.
fn nested(chance: &mut Chance, depth: usize) -> String {
    let count = 2 + chance.below(4);
    let parts: Vec<String> = (0..count)
        .map(|_| match chance.below(5) {
            0 if depth > 0 => format!("[{}]", nested(chance, depth - 1)),
            1 if depth > 0 => format!("[{}] {{IND+}}", nested(chance, depth - 1)),
            _ => word(chance),
        })
        .collect();
    parts.join(" ")
}

/// The wording with some of its words changed, its marks left whole.
fn reworded(chance: &mut Chance, base: &str) -> String {
    let mut words: Vec<String> = base.split(' ').map(str::to_owned).collect();
    for _ in 0..chance.below(4) {
        let at = chance.below(words.len());
        if words[at].chars().all(|c| c.is_alphanumeric() || matches!(c, ',' | '.')) {
            words[at] = match chance.below(3) {
                0 => format!("{} {}", words[at], word(chance)),
                1 if words.len() > 2 && at > 0 => String::new(),
                _ => word(chance),
            };
        }
    }
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

const PARTIES: [&str; 30] = [
    "ARG", "AUS", "BRA", "CAN", "CHE", "CHL", "CHN", "COL", "CUB", "DZA", "EGY", "ETH", "GBR", "GHA", "IDN", "IND",
    "IRN", "JPN", "KEN", "MEX", "NGA", "NOR", "NZL", "PAK", "RUS", "SAU", "TUR", "UGA", "USA", "ZAF",
];

/// M2: a case is one text read back out of a compilation, a party's or the base.
#[test]
fn compilations_give_every_text_back_in_any_order() {
    let mut chance = Chance::new(103);
    let (mut checked, mut unreadable, mut made) = (0, 0, 0);
    let wanted = cases(3_000);
    while checked < wanted {
        let bracketed = chance.percent(50);
        let base = if bracketed { nested(&mut chance, 4) } else { sentence(&mut chance) };
        let count = if chance.percent(10) { 2 + chance.below(29) } else { 2 + chance.below(6) };
        let proposals: Vec<(&str, String)> =
            PARTIES.iter().take(count).map(|party| (*party, reworded(&mut chance, &base))).collect();
        let mut borrowed: Vec<(&str, &str)> = proposals.iter().map(|(party, text)| (*party, text.as_str())).collect();
        let compiled = compile(&base, &borrowed);
        made += 1;
        assert_eq!(compiled.project(None), base);
        assert_eq!(project(&compiled.wording, None), project(&base, None), "{base:?}\n{}", compiled.wording);
        for (party, text) in &borrowed {
            assert_eq!(&compiled.project(Some(party)), text, "{base:?}");
            if compiled.readable {
                assert_eq!(project(&compiled.wording, Some(party)), project(text, Some(party)), "{base:?}");
            }
            checked += 1;
        }
        unreadable += usize::from(!compiled.readable);
        borrowed.reverse();
        assert_eq!(compile(&base, &borrowed), compiled, "the order of arrival does not matter");
        checked += 2;
    }
    eprintln!("{checked} texts read back out of {made} compilations, {unreadable} only from the pieces");
    assert_eq!(unreadable, 0, "every one of {made} compilations is read back from the wording alone");
}

/// L3 on input that gives the aligner nothing to hold on to: which of many equal paragraphs is meant, nobody can know, but
/// as many find a partner from either side, and the answer is always the same.
#[test]
fn equal_paragraphs_find_the_same_partners_from_both_sides() {
    let mut chance = Chance::new(107);
    let few = ["The same words.", "Other words here.", "", "1", "The same words again."];
    for _ in 0..cases(2_000) / 10 {
        let mut make = || -> Vec<String> { (0..chance.below(12)).map(|_| (*chance.pick(&few)).to_owned()).collect() };
        let (old, new) = (make(), make());
        let a: Vec<Para<'_>> = old.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect();
        let b: Vec<Para<'_>> = new.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect();
        let found = links(&a, &b, false);
        assert_eq!(found, links(&a, &b, false), "the same input, the same answer");
        assert_eq!(found, links(&b, &a, true), "{old:?} {new:?}");
    }
}

fn links(a: &[Para<'_>], b: &[Para<'_>], back: bool) -> BTreeSet<(usize, usize)> {
    let pairs = compare(a, b, &Options::default()).pairs;
    let all = pairs.iter().flat_map(|pair| pair.from.iter().flat_map(|from| pair.to.iter().map(|to| (*from, *to))));
    all.map(|(from, to)| if back { (to, from) } else { (from, to) }).collect()
}

/// Unrelated long texts end; what had to be cut short is told, and loses nothing.
#[test]
fn forty_thousand_unrelated_words_end_within_the_deadline() {
    let (old, new) = (draft(&mut Chance::new(6), 960).join(" "), draft(&mut Chance::new(7), 960).join(" "));
    assert!(old.split(' ').count() > 30_000 && new.split(' ').count() > 30_000);
    let start = Instant::now();
    let asked = Cell::new(0);
    let late = || asked.replace(asked.get() + 1) > 20;
    for (options, cut) in [
        (Options::default(), false),
        (Options { out_of_time: Some(&late), ..Options::default() }, true),
        (Options { budget: 100_000, ..Options::default() }, true),
    ] {
        let found = redline(&old, &new, &options);
        assert!(found.coarse || !cut, "an answer cut short says so");
        for (gone, text) in [(OpKind::Ins, &old), (OpKind::Del, &new)] {
            let side: String = found.ops.iter().filter(|op| op.op != gone).map(|op| op.text.as_str()).collect();
            assert_eq!(&side, text);
        }
    }
    assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
}
