//! Gate R1: quotes through redrafts in which every word's fate is known. Whole ones are found, edited ones follow their
//! words or are shown as uncertain, and nothing is attached where it does not belong.
#![allow(clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use adref_compare::{Carried, Options, Para, carry_over, compare};
use common::Chance;
use common::drafts::{HEAVY, Hand, LIGHT, draft};
use common::tagged::{Fate, points, text};
use std::ops::Range;

#[derive(Default, Debug)]
struct Tally {
    whole: usize,
    whole_right: usize,
    whole_wrong: usize,
    edited: usize,
    edited_right: usize,
    edited_wrong: usize,
    uncertain: usize,
    gone: usize,
    gone_attached: usize,
}

impl Tally {
    fn count(&mut self, truth: Option<(usize, Range<usize>, f64, bool)>, attached: Option<(usize, Range<usize>)>) {
        let likeness = |x: &Range<usize>, y: &Range<usize>| {
            let both = x.end.min(y.end).saturating_sub(x.start.max(y.start));
            both as f64 / (x.len() + y.len() - both).max(1) as f64
        };
        match truth {
            Some((to, span, _, true)) => {
                self.whole += 1;
                let right = attached.as_ref().is_some_and(|(at, found)| {
                    *at == to && found.start.abs_diff(span.start) <= 1 && found.end.abs_diff(span.end) <= 1
                });
                self.whole_right += usize::from(right);
                self.whole_wrong += usize::from(!right && attached.is_some());
            }
            Some((to, span, share, false)) if share >= 0.5 => {
                self.edited += 1;
                match attached {
                    Some((at, found)) if at == to && likeness(&found, &span) >= 0.5 => self.edited_right += 1,
                    Some(_) => self.edited_wrong += 1,
                    None => self.uncertain += 1,
                }
            }
            Some(_) => {}
            None => {
                self.gone += 1;
                self.gone_attached += usize::from(attached.is_some());
            }
        }
    }
}

fn tally(hand: Hand, drafts: u64) -> Tally {
    let mut tally = Tally::default();
    for seed in 0..drafts {
        let mut chance = Chance::new(400 + seed);
        let fate = Fate::redraft(&mut chance, &draft(&mut Chance::new(500 + seed), 120), hand);
        let (old, new): (Vec<String>, Vec<String>) =
            (fate.old.iter().map(|words| text(words)).collect(), fate.new.iter().map(|words| text(words)).collect());
        let a: Vec<Para<'_>> = old.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect();
        let b: Vec<Para<'_>> = new.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect();
        let comparison = compare(&a, &b, &Options::default());
        for (paragraph, words) in fate.old.iter().enumerate() {
            for _ in 0..2 {
                let from = chance.below(words.len());
                let to = (from + 3 + chance.below(14)).min(words.len());
                if to < from + 3 {
                    continue;
                }
                let span = points(words, &(from..to));
                let carried = carry_over(&comparison, &a, &b, paragraph, span);
                let attached = match carried.place {
                    Carried::Kept { start, end } | Carried::Edited { start, end, .. } => {
                        carried.paragraph.map(|to| (to, start..end))
                    }
                    Carried::Uncertain { .. } | Carried::Gone => None,
                };
                tally.count(fate.truth(paragraph, &(from..to)), attached);
            }
        }
    }
    tally
}

#[test]
fn quotes_follow_their_words_and_nothing_else() {
    for (name, hand) in [("light", LIGHT), ("heavy", HEAVY)] {
        let tally = tally(hand, 10);
        eprintln!("{name}: {tally:?}");
        assert!(tally.whole_right * 1000 >= tally.whole * 998 && tally.whole_wrong == 0, "{name} {tally:?}");
        assert!(tally.edited_right * 100 >= tally.edited * 95, "{name} {tally:?}");
        assert!(tally.edited_wrong * 100 <= tally.edited, "{name} {tally:?}");
        assert!(tally.gone_attached * 100 <= tally.gone * 3, "{name} {tally:?}");
    }
}
