//! Whenever the time runs out, in whatever phase, the answer is whole, says that it is coarser, and is the same again.
#![allow(clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use adref_compare::{Comparison, OpKind, Options, Para, compare, three_way};
use common::Chance;
use common::drafts::{HEAVY, draft, redraft};
use std::cell::Cell;

fn paras(texts: &[String]) -> Vec<Para<'_>> {
    texts.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect()
}

/// Every paragraph is in one pair, and every change gives both texts back.
fn assert_whole(found: &Comparison, old: &[Para<'_>], new: &[Para<'_>]) {
    for (side, count) in [(0, old.len()), (1, new.len())] {
        let indices = |pair: &adref_compare::Pair| if side == 0 { pair.from.clone() } else { pair.to.clone() };
        let mut all: Vec<usize> = found.pairs.iter().flat_map(indices).collect();
        all.sort_unstable();
        assert_eq!(all, (0..count).collect::<Vec<_>>(), "each paragraph once");
    }
    for change in &found.changes {
        let pair = &found.pairs[change.pair];
        let text = |side: &[Para<'_>], indices: &[usize]| {
            indices.iter().map(|index| side[*index].text).collect::<Vec<_>>().join("\n")
        };
        let drawn = |gone: OpKind| -> String {
            change.ops.iter().filter(|op| op.op != gone).map(|op| op.text.as_str()).collect()
        };
        assert_eq!(drawn(OpKind::Ins), text(old, &pair.from));
        assert_eq!(drawn(OpKind::Del), text(new, &pair.to));
    }
}

#[test]
fn time_may_run_out_in_any_phase() {
    let mut chance = Chance::new(41);
    let old = draft(&mut chance, 60);
    let new = redraft(&mut chance, &old, HEAVY).texts;
    let (a, b) = (paras(&old), paras(&new));
    let asked = Cell::new(0_u32);
    let never = || {
        asked.set(asked.get() + 1);
        false
    };
    let fine = compare(&a, &b, &Options { out_of_time: Some(&never), ..Options::default() });
    assert!(!fine.coarse);
    let questions = asked.get();
    assert!(questions > 60, "asked before every piece of work: {questions}");
    for until in (0..questions).step_by(7) {
        let cut = || {
            let asked = Cell::new(0_u32);
            let late = move || asked.replace(asked.get() + 1) >= until;
            compare(&a, &b, &Options { out_of_time: Some(&late), ..Options::default() })
        };
        let found = cut();
        assert!(found.coarse, "out of time after {until} of {questions} questions");
        assert_whole(&found, &a, &b);
        assert_eq!(found, cut(), "the same input and the same moment, the same answer");
    }
    for budget in [0, 1_000, 30_000, 300_000] {
        let found = compare(&a, &b, &Options { budget, ..Options::default() });
        assert_whole(&found, &a, &b);
        assert!(found.coarse || found == fine);
    }
}

#[test]
fn three_drafts_say_so_too() {
    let mut chance = Chance::new(43);
    let base = draft(&mut chance, 30);
    let (left, right) = (redraft(&mut chance, &base, HEAVY).texts, redraft(&mut chance, &base, HEAVY).texts);
    let (base, left, right) = (paras(&base), paras(&left), paras(&right));
    for until in [0_u32, 5, 40] {
        let asked = Cell::new(0_u32);
        let late = || asked.replace(asked.get() + 1) >= until;
        let found = three_way(&base, &left, &right, &Options { out_of_time: Some(&late), ..Options::default() });
        assert!(found.coarse, "{until}");
    }
    assert!(!three_way(&base, &left, &right, &Options::default()).coarse);
}
