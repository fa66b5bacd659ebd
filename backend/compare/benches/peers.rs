//! Comparing beside what others offer, in one run: `cargo bench -p adref-compare --bench peers`. Times are those of the
//! processor where the system tells them, so that a busy machine does not blur the ratios.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench reads the clock and prints what it found")]
#![allow(clippy::indexing_slicing, clippy::expect_used, reason = "a bench may fail loudly")]

#[path = "../tests/common/mod.rs"]
mod common;

use adref_compare::{Clusters, Options, Para, compare, compile, redline};
use common::Chance;
use common::comments::consultation;
use common::drafts::{HEAVY, Hand, LIGHT, draft, redraft, sentence, word};
use imara_diff::{Algorithm, Diff, InternedInput};
use similar::TextDiff;
use std::hint::black_box;
use std::time::Instant;

/// Milliseconds this thread worked so far, or passed where the system does not tell.
fn worked(start: Instant) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next().and_then(|first| first.parse::<f64>().ok()));
    nanoseconds.map_or_else(|| start.elapsed().as_secs_f64() * 1e3, |nanoseconds| nanoseconds / 1e6)
}

/// Median and the slowest of `runs`, in milliseconds.
fn timed(runs: usize, mut work: impl FnMut()) -> (f64, f64) {
    work();
    let start = Instant::now();
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let before = worked(start);
            work();
            worked(start) - before
        })
        .collect();
    times.sort_by(f64::total_cmp);
    (times[runs / 2], times[runs - 1])
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

fn imara(old: &[&str], new: &[&str]) -> Diff {
    let mut input = InternedInput::default();
    input.update_before(old.iter().copied());
    input.update_after(new.iter().copied());
    Diff::compute(Algorithm::Histogram, &input)
}

/// `git diff --no-index --word-diff` on two files, with the start of the process.
fn git(old: &str, new: &str) -> Option<f64> {
    let folder = std::env::temp_dir().join(format!("adref-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).ok()?;
    let (a, b) = (folder.join("a.txt"), folder.join("b.txt"));
    std::fs::write(&a, old).ok()?;
    std::fs::write(&b, new).ok()?;
    let mut times: Vec<f64> = (0..5)
        .filter_map(|_| {
            let start = Instant::now();
            let mut command = std::process::Command::new("git");
            command.args(["diff", "--no-index", "--word-diff=porcelain"]).args([&a, &b]);
            command.output().ok()?;
            Some(start.elapsed().as_secs_f64() * 1e3)
        })
        .collect();
    std::fs::remove_dir_all(&folder).ok()?;
    times.sort_by(f64::total_cmp);
    times.get(2).copied()
}

fn drafts(name: &str, old: &[String], new: &[String]) -> f64 {
    let (a, b) = (paras(old), paras(new));
    let (ours, slowest) = timed(7, || drop(black_box(compare(&a, &b, &Options::default()))));
    let (x, y) = (old.join("\n"), new.join("\n"));
    let (similar, _) = timed(3, || {
        black_box(TextDiff::from_unicode_words(&x, &y).ops().len());
    });
    let (before, after): (Vec<&str>, Vec<&str>) = (x.split_whitespace().collect(), y.split_whitespace().collect());
    let (imara, _) = timed(5, || {
        black_box(imara(&before, &after).count_additions());
    });
    let git = git(&x, &y).map_or("not there".to_owned(), |time| format!("{time:.0} wall"));
    println!(
        "{name}: {ours:.1} ms (slowest {slowest:.1}); similar words {similar:.1}, imara words {imara:.1}, git {git}"
    );
    ours
}

fn main() {
    let base = guidelines();
    for (name, hand) in [("guidelines, light redraft", LIGHT), ("guidelines, heavy redraft", HEAVY)] {
        let new = redraft(&mut Chance::new(2), &base, hand).texts;
        drafts(name, &base, &new);
    }
    let hand = Hand { edited: 5, words: 15, moved: 1, split: 1, merged: 1, dropped: 1, new: 1 };
    let mut before = 0.0;
    for count in [1_000, 2_000, 4_000, 10_000] {
        let old = draft(&mut Chance::new(4), count);
        let time = drafts(
            &format!("{count} paragraphs, 5 % edited, with moves"),
            &old,
            &redraft(&mut Chance::new(5), &old, hand).texts,
        );
        if before > 0.0 {
            println!("    {:.2} times the time of the one before", time / before);
        }
        before = time;
    }
    for (name, paragraphs) in [("1,900", 45), ("20,000", 480), ("40,000", 960)] {
        let old = draft(&mut Chance::new(6), paragraphs).join(" ");
        let new = draft(&mut Chance::new(7), paragraphs).join(" ");
        let (ours, _) = timed(3, || drop(black_box(redline(&old, &new, &Options::default()))));
        println!("{name} unrelated words in one paragraph: {ours:.1} ms");
    }
    grouped_and_compiled(&mut Chance::new(9));
}

fn grouped_and_compiled(chance: &mut Chance) {
    let made = consultation(chance, 20_000);
    let about: Vec<&str> = made.draft.iter().map(String::as_str).collect();
    let (all, _) = timed(3, || {
        let mut clusters = Clusters::about(&about);
        for comment in &made.comments {
            clusters.add(comment);
        }
        black_box(clusters.groups().len());
    });
    println!("20,000 comments grouped: {all:.0} ms");
    let bases: Vec<String> = (0..1_000).map(|_| sentence(chance)).collect();
    let parties = ["ARG", "BRA", "CHN", "EUN", "FRA", "IND", "RUS", "USA"];
    let proposals: Vec<Vec<(&str, String)>> = bases
        .iter()
        .map(|base| parties.map(|party| (party, base.replacen(' ', &format!(" {} ", word(chance)), 1))).to_vec())
        .collect();
    let (merging, _) = timed(3, || {
        for (base, proposals) in bases.iter().zip(&proposals) {
            let borrowed: Vec<(&str, &str)> = proposals.iter().map(|(party, text)| (*party, text.as_str())).collect();
            black_box(compile(base, &borrowed));
        }
    });
    println!("8 proposals on each of 1,000 paragraphs compiled: {merging:.0} ms");
}
