//! Drafts redrafted by hand, paired as a careful reader pairs them: what generators do not make.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

mod common;

use adref_compare::{Options, Para, compare};
use std::collections::BTreeSet;

type Links = BTreeSet<(usize, usize)>;

/// Both drafts and which paragraph came from which.
fn redraft(section: &str) -> (Vec<&str>, Vec<&str>, Links) {
    let (mut old, mut new, mut links) = (Vec::new(), Vec::new(), Links::new());
    for line in section.lines() {
        let Some((head, text)) = line.split_once(" | ").or_else(|| line.split_once("| ")) else { continue };
        match head.split_once('<') {
            None => old.push(text),
            Some((_, from)) => {
                for number in from.split_whitespace() {
                    let number: usize = number.trim_start_matches('a').parse().expect("a number");
                    links.insert((number - 1, new.len()));
                }
                new.push(text);
            }
        }
    }
    (old, new, links)
}

fn paras<'t>(texts: &[&'t str]) -> Vec<Para<'t>> {
    texts.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect()
}

/// What was found of redrafts by hand.
#[derive(Default)]
struct Count {
    truth: usize,
    found: usize,
    right: usize,
    /// Found from the other side too.
    turned: usize,
}

impl Count {
    /// Each redraft has at least so many links.
    fn of(redrafts: &str, least: usize) -> Self {
        let mut count = Self::default();
        for section in redrafts.split("\n== ").skip(1) {
            count.add(section, least);
        }
        let Self { truth, found, right, turned } = count;
        let f1 = count.f1();
        eprintln!(
            "{truth} links by hand, {found} found, {right} of them right: F1 {f1:.3}; {turned} from the other side"
        );
        count
    }

    fn add(&mut self, section: &str, least: usize) {
        let (old, new, links) = redraft(section);
        assert!(old.len() >= 6 && new.len() >= 5 && links.len() >= least, "{section}");
        let (a, b) = (paras(&old), paras(&new));
        let paired = |a: &[Para<'_>], b: &[Para<'_>]| -> Links {
            let pairs = compare(a, b, &Options::default()).pairs;
            pairs.iter().flat_map(|pair| pair.from.iter().flat_map(|i| pair.to.iter().map(|j| (*i, *j)))).collect()
        };
        let ours = paired(&a, &b);
        for missed in links.difference(&ours) {
            eprintln!("missed {missed:?}: {:?} / {:?}", old.get(missed.0), new.get(missed.1));
        }
        for wrong in ours.difference(&links) {
            eprintln!("wrong {wrong:?}: {:?} / {:?}", old.get(wrong.0), new.get(wrong.1));
        }
        self.right += ours.intersection(&links).count();
        self.found += ours.len();
        self.truth += links.len();
        self.turned += paired(&b, &a).iter().filter(|(j, i)| ours.contains(&(*i, *j))).count();
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.truth) as f64
    }
}

#[test]
fn redrafts_by_hand_are_paired_as_a_reader_pairs_them() {
    let count = Count::of(include_str!("data/redrafts.txt"), 5);
    assert!(count.f1() >= 0.970, "{}", count.f1());
    assert_eq!(count.turned, count.found, "the same from both sides");
}

/// Written after the set above, and looked at since while weights were chosen.
#[test]
fn redrafts_written_later_are_paired_too() {
    let count = Count::of(include_str!("data/redrafts_held_out.txt"), 5);
    assert!(count.truth >= 70);
    assert!(count.f1() >= 0.970, "{}", count.f1());
    assert_eq!(count.turned, count.found, "the same from both sides");
}

/// Of texts whose sentences were often retyped whole: little is found of those, and nothing wrong.
#[test]
fn fresh_redrafts_are_paired_without_a_wrong_link() {
    let count = Count::of(include_str!("data/redrafts_fresh.txt"), 5);
    assert!(count.truth >= 280);
    assert_eq!(count.right, count.found, "no link is wrong");
    assert!(count.f1() >= 0.970, "{}", count.f1());
    assert_eq!(count.turned, count.found, "the same from both sides");
}

/// The bar only stands against getting worse: sentences of which no word was kept are not found.
#[test]
fn unseen_redrafts_are_paired_without_a_wrong_link_too() {
    let count = Count::of(include_str!("data/redrafts_unseen.txt"), 5);
    assert!(count.truth >= 85);
    assert_eq!(count.right, count.found, "no link is wrong");
    assert!(count.f1() >= 0.950, "{}", count.f1());
    assert_eq!(count.turned, count.found, "the same from both sides");
}

/// Essays of students in three drafts, aligned by people (ArgRewrite V.2), when they lie beside the repository in the form of
/// `data/redrafts.txt`. People linked nothing across the order: every move that is found counts as wrong.
#[test]
fn essays_aligned_by_people_are_paired_as_they_paired_them() {
    let Some(essays) = common::real_text("aligned/essays.txt") else { return };
    let count = Count::of(&essays, 1);
    assert!(count.f1() >= 0.970, "{}", count.f1());
    assert_eq!(count.turned, count.found, "the same from both sides");
}
