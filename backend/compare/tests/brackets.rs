//! D4: between balanced wordings nothing that is drawn as a change of words holds half a bracket, with brackets told as
//! events: on generated wordings, and on the resolution where it lies beside the repository. As marks, a bracket that
//! is lifted is two pieces, and one that now begins elsewhere may be one.

mod common;

use adref_compare::{Op, OpKind, Options, Show, project, redline};
use common::drafts::{bracketed, sentence};
use common::{Chance, real_text};

const PARTIES: [&str; 4] = ["EUN", "RUS", "USA", "G77"];

/// Whether every bracket mark of a text has its partner by the plainest rule.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_i32;
    text.chars().all(|c| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        depth >= 0
    }) && depth == 0
}

/// A compilation beside the texts that can be read out of it, and those beside each other.
fn readings(compilation: &str, parties: &[&str]) -> Vec<(String, String)> {
    let mut all = vec![compilation.to_owned(), project(compilation, None)];
    all.extend(parties.iter().map(|party| project(compilation, Some(party))));
    let pairs = all.iter().flat_map(|old| all.iter().map(move |new| (old.clone(), new.clone())));
    pairs.filter(|(old, new)| old != new && is_balanced(old) && is_balanced(new)).collect()
}

fn pairs() -> Vec<(String, String)> {
    let mut chance = Chance::new(31);
    let mut pairs: Vec<(String, String)> = (0..300)
        .flat_map(|_| {
            let plain = sentence(&mut chance);
            let (old, new) = (bracketed(&mut chance, &plain, &PARTIES), bracketed(&mut chance, &plain, &PARTIES));
            readings(&old, &PARTIES).into_iter().chain([(old.clone(), new.clone()), (new, old)]).collect::<Vec<_>>()
        })
        .filter(|(old, new)| is_balanced(old) && is_balanced(new))
        .collect();
    let resolution = real_text("smart-cities-resolution-crp4-rev1.txt").unwrap_or_default();
    let parties = ["EUN", "USA", "RUS", "G77", "IRN", "EGY", "ARG", "JPN", "COL"];
    pairs.extend(resolution.lines().filter(|line| line.contains('[')).flat_map(|line| readings(line, &parties)));
    pairs
}

#[test]
fn no_half_bracket_is_drawn_as_a_change_of_words() {
    let pairs = pairs();
    assert!(pairs.len() > 2_000, "{}", pairs.len());
    let events = Show { brackets: false, ..Show::default() };
    for (old, new) in &pairs {
        let redline = redline(old, new, &Options::default());
        for op in events.ops(&redline.ops) {
            let whole = op.op == OpKind::Same || is_balanced(&op.text);
            assert!(whole, "{old:?}\n{new:?}\n{op:?}");
        }
    }
}

#[test]
fn brackets_that_are_lifted_are_events_and_no_word_changes() {
    let resolution = real_text("smart-cities-resolution-crp4-rev1.txt").unwrap_or_default();
    let own = "Mindful [that [all] {EUN+ USA+} rivers] {RUS+} are [one] and [the same], where [no bank] {G77+} ends,";
    let events = Show { brackets: false, positions: false, ..Show::default() };
    let mut tried = 0;
    for line in resolution.lines().chain([own]).filter(|line| line.contains('[') && is_balanced(line)) {
        let reading = adref_notation::read_one(line);
        let choices = (0..).zip(reading.brackets()).map(|(id, _)| (id, adref_notation::Choice::Keep)).collect();
        let lifted = reading.lifted(&choices).paragraphs.concat();
        if lifted.contains(['[', ']', '~']) || line.contains('~') {
            continue;
        }
        tried += 1;
        let redline = redline(line, &lifted, &Options::default());
        let drawn: Vec<Op> = events.ops(&redline.ops);
        let marks = drawn.iter().filter(|op| op.op != OpKind::Same && op.text.contains(['[', ']', '{', '}']));
        assert_eq!(marks.count(), 0, "{line}\n{lifted}\n{drawn:?}");
        assert!(!redline.brackets.is_empty(), "{line}");
    }
    assert!(tried > 0);
}
