//! Look-alike comments: campaigns are found whole, who quotes the draft stays alone, what each adds is told.
#![allow(
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test may fail loudly, and looks at the clock"
)]

mod common;

use adref_compare::{Clusters, Options, cluster};
use common::Chance;
use common::comments::{Consultation, consultation};
use std::collections::HashMap;
use std::time::{Duration, Instant};

fn found(consultation: &Consultation) -> Vec<usize> {
    let draft: Vec<&str> = consultation.draft.iter().map(String::as_str).collect();
    let mut clusters = Clusters::about(&draft);
    for comment in &consultation.comments {
        clusters.add(comment);
    }
    (0..clusters.len()).map(|number| clusters.representative(number)).collect()
}

/// B-cubed precision and recall, and precision of pairs.
fn scores(truth: &[usize], found: &[usize]) -> (f64, f64, f64) {
    let (mut true_size, mut found_size, mut both) = (HashMap::new(), HashMap::new(), HashMap::new());
    for (x, y) in truth.iter().zip(found) {
        *true_size.entry(x).or_insert(0_u64) += 1;
        *found_size.entry(y).or_insert(0_u64) += 1;
        *both.entry((x, y)).or_insert(0_u64) += 1;
    }
    let (mut precision, mut recall) = (0.0, 0.0);
    for (x, y) in truth.iter().zip(found) {
        let shared = both[&(x, y)] as f64;
        precision += shared / found_size[y] as f64;
        recall += shared / true_size[x] as f64;
    }
    let pairs = |sizes: Vec<u64>| sizes.iter().map(|size| size * (size - 1) / 2).sum::<u64>() as f64;
    let pair_precision = pairs(both.into_values().collect()) / pairs(found_size.into_values().collect()).max(1.0);
    (precision / truth.len() as f64, recall / truth.len() as f64, pair_precision)
}

#[test]
fn campaigns_are_found_whole_and_nothing_else_is_joined() {
    for seed in 0..2 {
        let consultation = consultation(&mut Chance::new(70 + seed), 20_000);
        let start = Instant::now();
        let found = found(&consultation);
        let time = start.elapsed();
        let (precision, recall, pairs) = scores(&consultation.truth, &found);
        let f = 2.0 * precision * recall / (precision + recall);
        eprintln!("seed {seed}: B-cubed {precision:.4} {recall:.4} F {f:.4}, pairs {pairs:.5}, {time:?}");
        assert!(f >= 0.995 && pairs >= 0.999, "{f} {pairs}");
        assert!(time < Duration::from_secs(60), "{time:?}");
    }
}

#[test]
fn quoting_the_draft_joins_nobody() {
    let mut chance = Chance::new(81);
    let consultation = consultation(&mut chance, 400);
    let draft: Vec<&str> = consultation.draft.iter().map(String::as_str).collect();
    let mut clusters = Clusters::about(&draft);
    for number in 0..200 {
        clusters.add(&format!("I write about this: {} My point is number{number} and word{number}.", draft[0]));
    }
    assert_eq!(clusters.groups().len(), 200);
    let mut blind = Clusters::about(&[]);
    for number in 0..200 {
        blind.add(&format!("I write about this: {} My point is number{number} and word{number}.", draft[0]));
    }
    assert!(blind.groups().len() < 10, "the draft's own words are what would have joined them");
}

#[test]
fn what_a_member_adds_is_told() {
    let text = "We ask that every city publish its plans in time and that people who live there are heard before any \
                decision about their homes is taken by the council.";
    let own = format!("I have lived here for forty years. {text} Please think of the elderly!");
    let mut clusters = Clusters::about(&["Cities shall publish their plans."]);
    assert_eq!((clusters.add(text), clusters.add(&own)), (0, 1));
    assert_eq!(clusters.representative(1), 0);
    let adds: Vec<String> = clusters
        .adds(1, &own)
        .into_iter()
        .map(|(start, end)| own.chars().skip(start).take(end - start).collect())
        .collect();
    assert_eq!(adds, ["I have lived here for forty years", "Please think of the elderly"]);
    assert_eq!(clusters.adds(0, text), []);
}

#[test]
fn short_comments_join_only_when_they_are_the_same() {
    let mut clusters = Clusters::about(&[]);
    for text in
        ["I fully support paragraph 5", "I fully support paragraph 7", "I FULLY support, paragraph 5!", "", " ", "no"]
    {
        clusters.add(text);
    }
    let members: Vec<Vec<usize>> = clusters.groups().into_iter().map(|group| group.members).collect();
    assert_eq!(members, [vec![0, 2], vec![1], vec![3, 4], vec![5]]);
}

#[test]
fn a_group_has_the_same_members_in_whatever_order_they_came() {
    let consultation = consultation(&mut Chance::new(91), 2_000);
    let sizes = |found: &[usize]| {
        let mut sizes: HashMap<usize, usize> = HashMap::new();
        found.iter().for_each(|root| *sizes.entry(*root).or_default() += 1);
        let mut sizes: Vec<usize> = sizes.into_values().filter(|size| *size >= 5).collect();
        sizes.sort_unstable();
        sizes
    };
    let there = found(&consultation);
    let Consultation { draft, mut comments, mut truth } = consultation;
    comments.reverse();
    truth.reverse();
    let back = found(&Consultation { draft, comments, truth });
    assert_eq!(sizes(&there), sizes(&back));
}

#[test]
fn a_spent_budget_leaves_the_rest_alone() {
    let comments = ["the very same words of a campaign here"; 10];
    let groups = cluster::group(&comments, &[], &Options { budget: 120, ..Options::default() });
    assert_eq!(groups.iter().map(|group| group.members.len()).sum::<usize>(), 10);
    assert!(groups.len() > 1);
    assert_eq!(cluster::group(&comments, &[], &Options::default()).len(), 1);
}
