//! Comparing beside `similar` alone, as ratios in one run: `cargo bench -p adref-compare --bench comparing`.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench reads the clock and prints what it found")]
#![allow(clippy::indexing_slicing, clippy::expect_used, reason = "a bench may fail loudly")]

#[path = "../tests/common/mod.rs"]
mod common;

use adref_compare::{Names, Options, Para, compare, merge, redline};
use common::Chance;
use common::drafts::{HEAVY, Hand, LIGHT, draft, redraft};
use std::hint::black_box;
use std::time::Instant;

/// Median milliseconds of some runs.
fn timed(mut work: impl FnMut()) -> f64 {
    work();
    let mut runs: Vec<f64> = (0..7)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    runs[3]
}

fn paras(texts: &[String]) -> Vec<Para<'_>> {
    texts.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect()
}

fn guidelines() -> Vec<String> {
    match common::real_text("smart-cities-guidelines-final-draft.txt") {
        Some(text) => text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        None => {
            println!("the guidelines are not there: a draft of the same size stands in");
            draft(&mut Chance::new(1), 500)
        }
    }
}

fn drafts(name: &str, old: &[String], new: &[String]) {
    let (a, b) = (paras(old), paras(new));
    let ours = timed(|| {
        black_box(compare(&a, &b, &Options::default()));
    });
    let (x, y) = (old.join("\n"), new.join("\n"));
    let theirs = timed(|| {
        black_box(similar::TextDiff::from_unicode_words(&x, &y).ops().len());
    });
    println!("{name}: {ours:.2} ms; similar on words {theirs:.2} ms; ratio {:.2}", ours / theirs);
}

fn main() {
    let base = guidelines();
    for (name, hand) in [("guidelines, light redraft", LIGHT), ("guidelines, heavy redraft", HEAVY)] {
        drafts(name, &base, &redraft(&mut Chance::new(2), &base, hand).texts);
    }
    let hand = Hand { edited: 5, words: 15, moved: 1, split: 1, merged: 1, dropped: 1, new: 1 };
    for count in [500, 1_000, 2_000, 10_000] {
        let old = draft(&mut Chance::new(4), count);
        drafts(&format!("{count} paragraphs, 5 % edited"), &old, &redraft(&mut Chance::new(5), &old, hand).texts);
    }
    let old = draft(&mut Chance::new(4), 1_000);
    drafts("1000 paragraphs, heavy redraft", &old, &redraft(&mut Chance::new(5), &old, HEAVY).texts);
    for (name, paragraphs) in [("1,900", 45), ("20,000", 480), ("40,000", 960)] {
        let old = draft(&mut Chance::new(6), paragraphs).join(" ");
        let new = draft(&mut Chance::new(7), paragraphs).join(" ");
        let mut coarse = false;
        let ours = timed(|| coarse = black_box(redline(&old, &new, &Options::default())).coarse);
        let theirs = timed(|| {
            black_box(similar::TextDiff::from_unicode_words(&old, &new).ops().len());
        });
        println!(
            "{name} unrelated words in one paragraph: {ours:.2} ms (coarse: {coarse}); similar {theirs:.2} ms; ratio {:.2}",
            ours / theirs
        );
    }
    let old = draft(&mut Chance::new(8), 1).remove(0);
    let (mine, theirs) = (old.replacen("the", "every", 1), format!("{old} At once."));
    println!(
        "one merge: {:.4} ms",
        timed(|| (0..100).for_each(|_| drop(black_box(merge(&old, &mine, &theirs, &Names::default()))))) / 100.0
    );
}
