//! Comparing beside what others offer, in one run: `cargo bench -p adref-compare --bench peers`. Times are those of the
//! processor where the system tells them, so that a busy machine does not blur the ratios.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench reads the clock and prints what it found")]
#![allow(clippy::indexing_slicing, clippy::expect_used, reason = "a bench may fail loudly")]

#[path = "../tests/common/mod.rs"]
mod common;

use adref_compare::{Clusters, Options, Para, Show, compare, compile, project, redline};
use common::Chance;
use common::comments::consultation;
use common::drafts::{HEAVY, Hand, LIGHT, draft, redraft, sentence, word};
use common::pieces::{Piece, fragments};
use imara_diff::{Algorithm, Diff, InternedInput};
use similar::{ChangeTag, TextDiff};
use std::hint::black_box;
use std::time::Instant;
use unicode_segmentation::UnicodeSegmentation;

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
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/texts/smart-cities-guidelines-final-draft.txt");
    match std::fs::read_to_string(path) {
        Ok(text) => text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        Err(_) => {
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

/// What a reader has to take in of all changed pairs, of our redline and of the peers'.
fn pieces(name: &str, old: &[String], new: &[String]) {
    let (a, b) = (paras(old), paras(new));
    let compared = compare(&a, &b, &Options::default());
    let join = |paras: &[Para<'_>], indices: &[usize]| {
        indices.iter().map(|index| paras[*index].text).collect::<Vec<_>>().join("\n")
    };
    let pairs = compared.changes.iter().map(|change| &compared.pairs[change.pair]);
    let pairs = pairs.filter(|pair| !pair.from.is_empty() && !pair.to.is_empty());
    fragmented(name, &pairs.map(|pair| (join(&a, &pair.from), join(&b, &pair.to))).collect::<Vec<_>>());
}

/// Change runs, islands of at most two words, and words kept, of every peer on the same pairs.
fn fragmented(name: &str, pairs: &[(String, String)]) {
    type Peer = fn(&str, &str) -> Vec<Piece>;
    let peers: [(&str, Peer); 6] = [
        ("ours", our_pieces),
        ("imara histogram, between spaces", |x, y| imara_pieces(x, y, |text| text.split_inclusive(' ').collect())),
        ("imara histogram, words", |x, y| imara_pieces(x, y, |text| text.split_word_bounds().collect())),
        ("similar words", |x, y| similar_pieces(&TextDiff::from_words(x, y))),
        ("similar unicode words", |x, y| similar_pieces(&TextDiff::from_unicode_words(x, y))),
        ("git --word-diff", git_pieces),
    ];
    println!("{name}: {} pairs; runs, islands, words kept, letters kept", pairs.len());
    for (peer, draw) in peers {
        let mut sum = [0; 4];
        for (x, y) in pairs {
            let drawn = draw(x, y);
            let (runs, islands) = fragments(&drawn);
            let kept = || drawn.iter().filter(|piece| piece.0 == ChangeTag::Equal);
            let words = kept().flat_map(|piece| piece.1.split_whitespace()).count();
            let letters = kept().flat_map(|piece| piece.1.chars()).filter(|c| !c.is_whitespace()).count();
            for (all, one) in sum.iter_mut().zip([runs, islands, words, letters]) {
                *all += one;
            }
        }
        println!("    {peer}: {sum:?}");
    }
}

fn our_pieces(old: &str, new: &str) -> Vec<Piece> {
    let drawn = Show::EVERYTHING.ops(&redline(old, new, &Options::default()).ops);
    drawn.into_iter().map(|op| (tag(op.op), op.text)).collect()
}

fn similar_pieces(diff: &TextDiff<'_, '_, str>) -> Vec<Piece> {
    diff.iter_all_changes().map(|change| (change.tag(), change.value().to_owned())).collect()
}

/// What `git diff --no-index --word-diff=porcelain` draws; lines of the porcelain are pieces, `~` ends a line.
fn git_pieces(old: &str, new: &str) -> Vec<Piece> {
    let drawn = git_answer(old, new).unwrap_or_default();
    let body = drawn.split_once("@@\n").map_or("", |(_, body)| body);
    let pieces = body.lines().filter_map(|line| {
        let tag = match line.chars().next()? {
            ' ' => ChangeTag::Equal,
            '-' => ChangeTag::Delete,
            '+' => ChangeTag::Insert,
            _ => return None,
        };
        Some((tag, line[1..].to_owned()))
    });
    pieces.collect()
}

fn git_answer(old: &str, new: &str) -> Option<String> {
    let folder = std::env::temp_dir().join(format!("adref-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).ok()?;
    let (a, b) = (folder.join("a.txt"), folder.join("b.txt"));
    std::fs::write(&a, old).ok()?;
    std::fs::write(&b, new).ok()?;
    let mut command = std::process::Command::new("git");
    let answer =
        command.args(["diff", "--no-index", "-U9999", "--word-diff=porcelain"]).args([&a, &b]).output().ok()?;
    String::from_utf8(answer.stdout).ok()
}

/// Wordings of the resolution against each other: the compilation and every text that can be read out of it.
fn alternatives() -> Vec<(String, String)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/texts/smart-cities-resolution-crp4-rev1.txt");
    let text = std::fs::read_to_string(path).unwrap_or_else(|_| {
        println!("the resolution is not there: nothing is measured on it");
        String::new()
    });
    let mut pairs = Vec::new();
    for line in text.lines().filter(|line| line.contains('[') && line.split_whitespace().count() > 8) {
        let clean = project(line, None);
        let mut all = vec![line.to_owned(), clean];
        all.extend(
            ["EUN", "USA", "RUS", "G77", "IRN", "EGY", "ARG", "JPN", "COL"].map(|party| project(line, Some(party))),
        );
        all.dedup();
        pairs.extend(all.iter().enumerate().flat_map(|(at, x)| all[at + 1..].iter().map(|y| (x.clone(), y.clone()))));
    }
    pairs.retain(|(x, y)| x != y);
    pairs.sort();
    pairs.dedup();
    pairs
}

/// A version of a licence, its blocks as paragraphs.
fn version(folder: &str, number: usize) -> Option<Vec<String>> {
    let name = format!("/../../../shared/texts/series/{folder}/v{number}.txt");
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR")).to_owned() + &name).ok()?;
    let blocks = text.split("\n\n").map(|block| block.split_whitespace().collect::<Vec<_>>().join(" "));
    Some(blocks.filter(|block| !block.is_empty()).collect())
}

fn tag(op: adref_compare::OpKind) -> ChangeTag {
    match op {
        adref_compare::OpKind::Same => ChangeTag::Equal,
        adref_compare::OpKind::Del => ChangeTag::Delete,
        adref_compare::OpKind::Ins => ChangeTag::Insert,
    }
}

fn imara_pieces(old: &str, new: &str, tokens: fn(&str) -> Vec<&str>) -> Vec<Piece> {
    let (before, after) = (tokens(old), tokens(new));
    let mut drawn = Vec::new();
    let mut at = 0;
    for hunk in imara(&before, &after).hunks() {
        let range = |range: std::ops::Range<u32>| range.start as usize..range.end as usize;
        let (gone, come) = (range(hunk.before), range(hunk.after));
        drawn.push((ChangeTag::Equal, before[at..gone.start].concat()));
        drawn.push((ChangeTag::Delete, before[gone.clone()].concat()));
        drawn.push((ChangeTag::Insert, after[come].concat()));
        at = gone.end;
    }
    drawn.push((ChangeTag::Equal, before[at..].concat()));
    drawn.retain(|piece| !piece.1.is_empty());
    drawn
}

fn main() {
    let base = guidelines();
    for (name, hand) in [("guidelines, light redraft", LIGHT), ("guidelines, heavy redraft", HEAVY)] {
        let new = redraft(&mut Chance::new(2), &base, hand).texts;
        drafts(name, &base, &new);
        pieces(name, &base, &new);
    }
    fragmented("the resolution's alternatives", &alternatives());
    for (folder, last) in [("copyleft-next", 6), ("cc-by-sa", 5)] {
        for number in 1..last {
            if let (Some(old), Some(new)) = (version(folder, number), version(folder, number + 1)) {
                pieces(&format!("{folder} {number} to {}", number + 1), &old, &new);
            }
        }
    }
    if std::env::args().any(|argument| argument == "pieces") {
        return;
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
    let mut chance = Chance::new(9);
    let made = consultation(&mut chance, 20_000);
    let about: Vec<&str> = made.draft.iter().map(String::as_str).collect();
    let (all, _) = timed(3, || {
        let mut clusters = Clusters::about(&about);
        for comment in &made.comments {
            clusters.add(comment);
        }
        black_box(clusters.groups().len());
    });
    println!("20,000 comments grouped: {all:.0} ms");
    let bases: Vec<String> = (0..1_000).map(|_| sentence(&mut chance)).collect();
    let parties = ["ARG", "BRA", "CHN", "EUN", "FRA", "IND", "RUS", "USA"];
    let proposals: Vec<Vec<(&str, String)>> = bases
        .iter()
        .map(|base| parties.map(|party| (party, base.replacen(' ', &format!(" {} ", word(&mut chance)), 1))).to_vec())
        .collect();
    let (merging, _) = timed(3, || {
        for (base, proposals) in bases.iter().zip(&proposals) {
            let borrowed: Vec<(&str, &str)> = proposals.iter().map(|(party, text)| (*party, text.as_str())).collect();
            black_box(compile(base, &borrowed));
        }
    });
    println!("8 proposals on each of 1,000 paragraphs compiled: {merging:.0} ms");
}
