//! Alignment on drafts whose truth is known, on real ones, and on bad input.
#![allow(clippy::disallowed_methods, reason = "real texts are read from beside the repository when they are there")]
#![allow(clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use adref_compare::{Comparison, OpKind, Options, PairKind, Para, compare};
use common::Chance;
use common::drafts::{HEAVY, Hand, LIGHT, Redraft, TO_FINAL, draft, redraft};
use std::collections::BTreeSet;

fn paras(texts: &[String]) -> Vec<Para<'_>> {
    texts.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect()
}

fn links(comparison: &Comparison) -> BTreeSet<(usize, usize)> {
    comparison
        .pairs
        .iter()
        .flat_map(|pair| pair.from.iter().flat_map(|from| pair.to.iter().map(|to| (*from, *to))))
        .collect()
}

fn f1(found: &BTreeSet<(usize, usize)>, truth: &BTreeSet<(usize, usize)>) -> f64 {
    let both = found.intersection(truth).count();
    2.0 * both as f64 / (found.len() + truth.len()).max(1) as f64
}

/// A real text beside the repository, one paragraph a line.
fn real(path: &str) -> Option<Vec<String>> {
    let text = common::real_text(path)?;
    Some(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect())
}

fn bases() -> Vec<Vec<String>> {
    let mut chance = Chance::new(3);
    let mut bases = vec![draft(&mut chance, 300), draft(&mut chance, 120)];
    bases.extend(real("smart-cities-guidelines-final-draft.txt"));
    bases
}

/// Over several redrafts: the mean F1, the share of the found links that are right, and the worst share of mirrored links.
fn measure(hand: Hand) -> (f64, f64, f64) {
    let (mut sum, mut count, mut mirror) = (0.0, 0.0, 1.0_f64);
    let (mut right, mut found) = (0, 0);
    for (number, base) in bases().iter().enumerate() {
        for seed in 0..3 {
            let Redraft { texts, links: truth } = redraft(&mut Chance::new(100 * number as u64 + seed), base, hand);
            let (a, b) = (paras(base), paras(&texts));
            let there = links(&compare(&a, &b, &Options::default()));
            let back = links(&compare(&b, &a, &Options::default())).into_iter().map(|(x, y)| (y, x)).collect();
            let score = f1(&there, &truth);
            eprintln!("base {number} seed {seed}: F1 {score:.4}, mirrored {:.4}", f1(&there, &back));
            right += there.intersection(&truth).count();
            found += there.len();
            sum += score;
            count += 1.0;
            mirror = mirror.min(f1(&there, &back));
        }
    }
    let precision = right as f64 / f64::max(1.0, found as f64);
    eprintln!("mean F1 {:.4}, precision {precision:.4}", sum / count);
    (sum / count, precision, mirror)
}

#[test]
fn finds_the_truth_of_light_redrafts() {
    let (score, precision, mirror) = measure(LIGHT);
    assert!(score >= 0.985 && precision >= 0.990 && mirror >= 1.0, "{score} {precision} {mirror}");
}

#[test]
fn finds_the_truth_of_heavy_redrafts() {
    let (score, precision, mirror) = measure(HEAVY);
    assert!(score >= 0.975 && precision >= 0.990 && mirror >= 1.0, "{score} {precision} {mirror}");
}

#[test]
fn finds_the_truth_from_zero_to_final() {
    let (score, precision, mirror) = measure(TO_FINAL);
    assert!(score >= 0.965 && precision >= 0.990 && mirror >= 1.0, "{score} {precision} {mirror}");
}

/// What a comparison owes whatever the drafts are: every paragraph stands in exactly one pair.
fn assert_whole(comparison: &Comparison, a: &[Para<'_>], b: &[Para<'_>]) {
    let mut from: Vec<usize> = comparison.pairs.iter().flat_map(|pair| pair.from.clone()).collect();
    let mut to: Vec<usize> = comparison.pairs.iter().flat_map(|pair| pair.to.clone()).collect();
    from.sort_unstable();
    to.sort_unstable();
    assert!(from.into_iter().eq(0..a.len()) && to.into_iter().eq(0..b.len()));
    let first: Vec<usize> = comparison.pairs.iter().filter_map(|pair| pair.to.first().copied()).collect();
    assert!(first.is_sorted(), "pairs come in the reading order of the new draft");
    for change in &comparison.changes {
        let pair = &comparison.pairs[change.pair];
        let side =
            |gone: OpKind| change.ops.iter().filter(|op| op.op != gone).map(|op| op.text.as_str()).collect::<String>();
        let joined = |paras: &[Para<'_>], indices: &[usize]| {
            indices.iter().map(|index| paras[*index].text).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(side(OpKind::Ins), joined(a, &pair.from));
        assert_eq!(side(OpKind::Del), joined(b, &pair.to));
    }
}

fn compared(a: &[String], b: &[String]) -> Comparison {
    let (a, b) = (paras(a), paras(b));
    let comparison = compare(&a, &b, &Options::default());
    assert_whole(&comparison, &a, &b);
    comparison
}

#[test]
fn an_identical_draft_is_the_same() {
    let base = draft(&mut Chance::new(5), 50);
    let comparison = compared(&base, &base);
    assert!(comparison.changes.is_empty() && comparison.summary.same == 50 && !comparison.coarse);
}

#[test]
fn an_empty_draft_is_dropped_or_new() {
    let base = draft(&mut Chance::new(5), 50);
    assert_eq!(compared(&base, &[]).summary.dropped, 50);
    assert_eq!(compared(&[], &base).summary.new, 50);
    assert_eq!(compared(&[], &[]).pairs, []);
}

#[test]
fn a_reversed_draft_is_moved_not_rewritten() {
    let base = draft(&mut Chance::new(5), 50);
    let reversed: Vec<String> = base.iter().rev().cloned().collect();
    let comparison = compared(&base, &reversed);
    assert_eq!((comparison.summary.moved, comparison.summary.same, comparison.changes.len()), (49, 1, 0));
}

#[test]
fn ten_thousand_equal_paragraphs_keep_their_order() {
    let base = vec!["The same words again and again.".to_owned(); 10_000];
    let mut fewer = base.clone();
    fewer.truncate(9_990);
    let comparison = compared(&base, &fewer);
    assert_eq!((comparison.summary.same, comparison.summary.dropped), (9_990, 10));
    let other: Vec<String> =
        (0..10_000).map(|number| format!("The same words again and again, number {number}.")).collect();
    compared(&base, &other);
}

#[test]
fn another_language_is_no_edit() {
    let french = ["Reconnaissant les effets profonds de la numérisation sur les établissements humains".to_owned()];
    let english = ["Recognizing the profound impact of digitalization on human settlements".to_owned()];
    let chinese = ["认识到数字化对人类住区的深刻影响".to_owned()];
    assert_eq!(compared(&english, &french).summary.dropped, 1);
    assert_eq!(compared(&english, &chinese).summary.new, 1);
    let edited = ["认识到数字化对所有人类住区的深刻影响".to_owned()];
    assert_eq!(compared(&chinese, &edited).summary.changed, 1);
}

#[test]
fn line_ends_are_no_change_of_words() {
    let unix = ["one two\nthree four five".to_owned()];
    let other = ["one two\r\nthree four five".to_owned()];
    let comparison = compared(&unix, &other);
    assert_eq!((comparison.summary.changed, comparison.summary.invisible, comparison.summary.word_changes), (1, 1, 0));
}

#[test]
fn a_paragraph_of_two_megabytes_is_compared_within_bounds() {
    let mut chance = Chance::new(9);
    let long = vec![draft(&mut chance, 9_000).join(" ")];
    assert!(long[0].len() > 2_000_000);
    let mut edited = long.clone();
    let at = edited[0].char_indices().nth(1_000_000).unwrap().0;
    edited[0].insert_str(at, " put in the middle ");
    assert_eq!(compared(&long, &edited).summary.changed, 1);
    let other = vec![draft(&mut chance, 9_000).join(" ")];
    compared(&long, &other);
}

#[test]
fn a_spent_budget_is_said_aloud() {
    let mut chance = Chance::new(13);
    let (old, new) = (draft(&mut chance, 200), draft(&mut chance, 200));
    let (a, b) = (paras(&old), paras(&new));
    let comparison = compare(&a, &b, &Options { budget: 1_000, ..Options::default() });
    assert!(comparison.coarse);
    assert_whole(&comparison, &a, &b);
    let late = || true;
    let comparison = compare(&a, &b, &Options { out_of_time: Some(&late), ..Options::default() });
    assert!(comparison.coarse);
    assert_whole(&comparison, &a, &b);
}

#[test]
fn identity_rules_where_there_is_one() {
    let para = |id, text| Para { id: Some(id), kind: "paragraph", text, ..Para::default() };
    let a = [para("x", "States shall act on housing"), para("y", "Cities shall plan their growth")];
    let b = [para("y", "States shall act on housing"), para("z", "Cities shall plan their growth")];
    let comparison = compare(&a, &b, &Options::default());
    let kinds: Vec<_> = comparison.pairs.iter().map(|pair| (pair.kind, pair.from.clone(), pair.to.clone())).collect();
    assert_eq!(
        kinds,
        [(PairKind::Dropped, vec![0], vec![]), (PairKind::Edited, vec![1], vec![0]), (PairKind::New, vec![], vec![1])]
    );
}

#[test]
fn another_label_is_a_renumbering() {
    let para = |label, text| Para { label: Some(label), kind: "paragraph", text, ..Para::default() };
    let a = [para("1", "States shall act on housing"), para("2", "Cities shall plan their growth")];
    let b = [para("1", "States shall act on housing"), para("3", "Cities shall plan their growth")];
    let kinds: Vec<_> = compare(&a, &b, &Options::default()).pairs.iter().map(|pair| pair.kind).collect();
    assert_eq!(kinds, [PairKind::Same, PairKind::Renumbered]);
}

#[test]
fn versions_of_real_licences_are_bounded_and_a_rewrite_is_not_forced() {
    for (folder, last) in [("copyleft-next", 6), ("cc-by-sa", 5)] {
        for version in 1..last {
            let read = |number: usize| real(&format!("series/{folder}/v{number}.txt"));
            let (Some(old), Some(new)) = (read(version), read(version + 1)) else { return };
            let summary = compared(&old, &new).summary;
            eprintln!("{folder} {version}: {} and {} lines, {summary:?}", old.len(), new.len());
        }
    }
}
