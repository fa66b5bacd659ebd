//! Quotes through redrafts: what survives is found again, what is gone is not attached to a lookalike.
#![allow(clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use adref_compare::{Carried, Found, Options, Para, Quote, carry_over, compare, find};
use common::Chance;
use common::drafts::{HEAVY, Hand, LIGHT, draft, redraft, word};

fn paras(texts: &[String]) -> Vec<Para<'_>> {
    texts.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect()
}

fn cut(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end - start).collect()
}

#[derive(Default, Debug)]
struct Tally {
    kept: usize,
    kept_right: usize,
    kept_wrong: usize,
    gone: usize,
    gone_attached: usize,
    edited: usize,
}

/// Quotes of three to fourteen words from every paragraph, carried into a redraft whose truth is known.
fn tally(hand: Hand) -> Tally {
    let mut tally = Tally::default();
    for seed in 0..4 {
        let mut chance = Chance::new(40 + seed);
        let old = draft(&mut chance, 150);
        let redraft = redraft(&mut chance, &old, hand);
        let (a, b) = (paras(&old), paras(&redraft.texts));
        let comparison = compare(&a, &b, &Options::default());
        for (paragraph, text) in old.iter().enumerate() {
            let words: Vec<&str> = text.split(' ').collect();
            let from = chance.below(words.len());
            let to = (from + 3 + chance.below(12)).min(words.len());
            if to < from + 3 {
                continue;
            }
            let quote = words[from..to].join(" ");
            let start = words[..from].iter().map(|word| word.chars().count() + 1).sum::<usize>();
            let end = start + quote.chars().count();
            let carried = carry_over(&comparison, &a, &b, paragraph, start..end);
            let heirs: Vec<usize> =
                redraft.links.iter().filter(|link| link.0 == paragraph).map(|link| link.1).collect();
            let survives = heirs.iter().any(|heir| redraft.texts[*heir].contains(&quote));
            let attached = match carried.place {
                Carried::Kept { start, end } | Carried::Edited { start, end, .. } => {
                    carried.paragraph.map(|to| (to, start, end))
                }
                _ => None,
            };
            if survives {
                tally.kept += 1;
                match attached {
                    Some((to, start, end)) if heirs.contains(&to) && cut(&redraft.texts[to], start, end) == quote => {
                        tally.kept_right += 1;
                    }
                    Some((to, ..)) if !heirs.contains(&to) => tally.kept_wrong += 1,
                    _ => {}
                }
            } else if heirs.is_empty() {
                tally.gone += 1;
                tally.gone_attached += usize::from(attached.is_some());
            } else {
                tally.edited += 1;
            }
        }
    }
    tally
}

#[test]
fn surviving_quotes_are_found_and_gone_ones_are_not_attached() {
    for hand in [LIGHT, HEAVY] {
        let tally = tally(hand);
        eprintln!("{tally:?}");
        assert_eq!(tally.kept_wrong, 0, "{tally:?}");
        assert!(tally.kept_right * 1000 >= tally.kept * 985, "{tally:?}");
        assert!(tally.gone_attached * 100 <= tally.gone * 3, "{tally:?}");
    }
}

#[test]
fn a_selector_finds_its_own_place_again() {
    let mut chance = Chance::new(51);
    for _ in 0..300 {
        let text = draft(&mut chance, 3).join("\n");
        let length = text.chars().count();
        let start = chance.below(length - 20);
        let end = start + 4 + chance.below(16);
        let quote = Quote {
            exact: cut(&text, start, end),
            prefix: cut(&text, start.saturating_sub(32), start),
            suffix: cut(&text, end, (end + 32).min(length)),
            start: Some(start),
            end: Some(end),
        };
        let Found::Sure { start: found, end: until } = find(&quote, &text) else {
            panic!("{quote:?} in {text:?}: {:?}", find(&quote, &text))
        };
        assert_eq!(cut(&text, found, until).trim(), quote.exact.trim());
        assert!(found.abs_diff(start) <= 1);
    }
}

#[test]
fn searching_stays_bounded() {
    let long = "the of and to ".repeat(60_000);
    let quote = Quote { exact: "the of to and the of and the".repeat(50), ..Quote::default() };
    assert!(!matches!(find(&quote, &long), Found::Sure { .. }));
    let again = Quote { exact: "the of and to the of".into(), ..Quote::default() };
    assert_eq!(find(&again, &long), Found::Twice);
    let mut chance = Chance::new(3);
    assert_eq!(
        find(&Quote { exact: format!("{} {}", word(&mut chance), "x".repeat(4000)), ..Quote::default() }, &long),
        Found::Absent
    );
}
