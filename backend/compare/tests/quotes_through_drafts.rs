//! Gate R2: a quote carried through ten drafts, one after the other, ends where it would from the first to the last at once, within a
//! point, and no oftener in a wrong place.
#![allow(clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use adref_compare::{Carried, Comparison, Options, Para, carry_over, compare};
use common::Chance;
use common::drafts::{Hand, LIGHT, draft};
use common::tagged::{Fate, Tagged, points, text};
use std::ops::Range;

const DRAFTS: usize = 10;

type Place = (usize, Range<usize>);

/// A draft as the comparison takes it.
fn paras(texts: &[String]) -> Vec<Para<'_>> {
    texts.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect()
}

fn carried(comparison: &Comparison, a: &[Para<'_>], b: &[Para<'_>], from: &Place) -> Option<Place> {
    let over = carry_over(comparison, a, b, from.0, from.1.clone());
    match over.place {
        Carried::Kept { start, end } | Carried::Edited { start, end, .. } => over.paragraph.map(|to| (to, start..end)),
        Carried::Uncertain { .. } | Carried::Gone => None,
    }
}

#[derive(Default, Debug)]
struct Tally {
    quotes: usize,
    right: usize,
    wrong: usize,
}

impl Tally {
    /// Counts quotes of which half or more is left in one place; what is not attached is neither right nor wrong.
    fn count(&mut self, truth: Option<(usize, Range<usize>, f64, bool)>, attached: Option<&Place>) {
        let Some((to, span, share, _)) = truth else {
            self.wrong += usize::from(attached.is_some());
            return;
        };
        if share < 0.5 {
            return;
        }
        self.quotes += 1;
        let Some((at, found)) = attached else { return };
        let both = found.end.min(span.end).saturating_sub(found.start.max(span.start));
        let likeness = both as f64 / (found.len() + span.len() - both).max(1) as f64;
        let right = *at == to && likeness >= 0.5;
        self.right += usize::from(right);
        self.wrong += usize::from(!right);
    }
}

/// The same text through ten drafts, and the quotes carried draft by draft, and from the first to the last at once.
fn tallies(seed: u64, hand: Hand, (by_steps, at_once): (&mut Tally, &mut Tally)) {
    let mut chance = Chance::new(600 + seed);
    // Beyond any number the first redraft gives.
    let mut next = 1_000_000;
    let first = Fate::redraft(&mut chance, &draft(&mut Chance::new(700 + seed), 100), hand);
    let mut drafts: Vec<Vec<Vec<Tagged>>> = vec![first.old, first.new];
    while drafts.len() <= DRAFTS {
        let last = drafts[drafts.len() - 1].clone();
        drafts.push(Fate::again(&mut chance, last, hand, &mut next).new);
    }
    let texts: Vec<Vec<String>> = drafts.iter().map(|draft| draft.iter().map(|words| text(words)).collect()).collect();
    let paras: Vec<Vec<Para<'_>>> = texts.iter().map(|texts| paras(texts)).collect();
    let between = |from: usize, to: usize| compare(&paras[from], &paras[to], &Options::default());
    let steps: Vec<Comparison> = (0..DRAFTS).map(|at| between(at, at + 1)).collect();
    let whole = between(0, DRAFTS);
    let fate = Fate { old: drafts[0].clone(), new: drafts[DRAFTS].clone() };
    for (paragraph, words) in fate.old.iter().enumerate() {
        let from = chance.below(words.len());
        let to = (from + 3 + chance.below(14)).min(words.len());
        if to < from + 3 {
            continue;
        }
        let start = (paragraph, points(words, &(from..to)));
        let mut place = Some(start.clone());
        for (at, step) in steps.iter().enumerate() {
            place = place.and_then(|place| carried(step, &paras[at], &paras[at + 1], &place));
        }
        let truth = || fate.truth(paragraph, &(from..to));
        by_steps.count(truth(), place.as_ref());
        at_once.count(truth(), carried(&whole, &paras[0], &paras[DRAFTS], &start).as_ref());
    }
}

#[test]
fn ten_drafts_lose_no_more_than_one_step() {
    let (mut by_steps, mut at_once) = (Tally::default(), Tally::default());
    for seed in 0..8 {
        tallies(seed, LIGHT, (&mut by_steps, &mut at_once));
    }
    eprintln!("by steps {by_steps:?}, at once {at_once:?}");
    let point = at_once.quotes / 100;
    assert!(by_steps.quotes > 100, "{by_steps:?} is too few to mean anything");
    assert!(by_steps.right + point >= at_once.right, "{by_steps:?} {at_once:?}");
    assert!(by_steps.wrong <= at_once.wrong + point, "{by_steps:?} {at_once:?}");
    assert!(at_once.wrong * 100 <= at_once.quotes, "{at_once:?}");
}
