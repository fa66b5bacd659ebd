//! D4: between balanced wordings no piece of a change holds half a bracket. What changes words is balanced, whether positions
//! are shown or not; a bracket that comes or goes around words that stay is an event, one piece that holds both marks. On
//! generated wordings, and on the resolution where it lies beside the repository.

mod common;

use adref_compare::{Op, OpClass, OpKind, Options, Show, project, redline};
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
    for (old, new) in &pairs {
        let redline = redline(old, new, &Options::default());
        for positions in [true, false] {
            let events = Show { brackets: false, positions, ..Show::default() };
            for op in events.ops(&redline.ops) {
                let whole = op.op == OpKind::Same || is_balanced(&op.text);
                assert!(whole, "{old:?}\n{new:?}\npositions {positions}: {op:?}");
            }
        }
    }
}

/// The places of the bracket marks, in code points of one side, that are drawn by themselves because the words inside stay.
fn marks_apart(ops: &[Op], kind: OpKind) -> Vec<usize> {
    let gone = if kind == OpKind::Del { OpKind::Ins } else { OpKind::Del };
    let (mut marks, mut at) = (Vec::new(), 0);
    for op in ops.iter().filter(|op| op.op != gone) {
        if op.op == kind && op.class == OpClass::Brackets {
            let found = op.text.chars().enumerate().filter(|(_, c)| matches!(c, '[' | ']'));
            marks.extend(found.map(|(index, _)| at + index));
        }
        at += op.text.chars().count();
    }
    marks
}

/// A bracket that comes or goes around words that stay is one piece: the event, which holds both of its marks. Where the bracket
/// only begins or ends elsewhere, the mark that stays is no change of the text, and the event holds it too.
#[test]
fn a_mark_drawn_by_itself_belongs_to_one_event_that_holds_both() {
    let mut marks = 0;
    for (old, new) in &pairs() {
        let redline = redline(old, new, &Options::default());
        for (kind, text) in [(OpKind::Del, old), (OpKind::Ins, new)] {
            let chars: Vec<char> = text.chars().collect();
            let spans: Vec<(usize, usize)> = redline
                .brackets
                .iter()
                .filter(|event| event.party.is_none())
                .filter_map(|event| if kind == OpKind::Del { event.from } else { event.to })
                .collect();
            for mark in marks_apart(&redline.ops, kind) {
                marks += 1;
                let mine: Vec<_> = spans.iter().filter(|span| mark == span.0 || mark + 1 == span.1).collect();
                let [(start, end)] = mine.as_slice() else { panic!("{old:?}\n{new:?}\n{mark}: {mine:?}") };
                let whole: String = chars[*start..*end].iter().collect();
                assert!(whole.starts_with('[') && whole.ends_with(']') && is_balanced(&whole), "{whole:?}");
            }
        }
    }
    assert!(marks > 2_000, "{marks}");
    eprintln!("{marks} marks drawn by themselves");
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
