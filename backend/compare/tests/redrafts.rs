//! Drafts redrafted by hand, paired as a careful reader pairs them: what generators do not make.
#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use adref_compare::{Options, Para, compare};
use std::collections::BTreeSet;

const REDRAFTS: &str = include_str!("data/redrafts.txt");

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

#[test]
fn redrafts_by_hand_are_paired_as_a_reader_pairs_them() {
    let (mut right, mut found, mut truth, mut turned) = (0_usize, 0_usize, 0_usize, 0_usize);
    for section in REDRAFTS.split("\n== ").skip(1) {
        let (old, new, links) = redraft(section);
        assert!(old.len() >= 6 && new.len() >= 6 && links.len() >= 6, "{section}");
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
        right += ours.intersection(&links).count();
        found += ours.len();
        truth += links.len();
        turned += paired(&b, &a).iter().filter(|(j, i)| ours.contains(&(*i, *j))).count();
    }
    let f1 = 2.0 * right as f64 / (found + truth) as f64;
    eprintln!(
        "{truth} links by hand, {found} found, {right} of them right: F1 {f1:.3}; {turned} found from the other side too"
    );
    assert!(f1 >= 0.970, "{f1}");
    assert!(turned * 100 >= found * 97, "{turned} of {found}");
}
