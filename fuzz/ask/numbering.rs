//! Everything that is asked of labels: no address and no name is given twice, what stands before is never renumbered by what
//! comes behind, and a name given behind a number is read as a label again.

use adref_domain::ParagraphKind;
use adref_domain::label::{Labelled, anchors};
use adref_domain::numbering::{against, behind};
use adref_notation::label::length;
use std::collections::HashSet;

/// A line is a paragraph: its first byte says the kind, the rest is the label.
pub(crate) fn ask(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let rows: Vec<(ParagraphKind, &str)> = text.lines().take(64).filter_map(row).collect();
    addressed(&rows);
    let taken: Vec<&str> = rows.iter().map(|(_, label)| *label).collect();
    for label in taken.iter().take(8) {
        named(label, &taken);
    }
    for line in text.lines() {
        let until = length(line);
        assert!(line.is_char_boundary(until), "{line:?} {until}");
        assert_eq!(length(&line[..until]), until, "a label is one without its words: {line:?}");
    }
}

fn row(line: &str) -> Option<(ParagraphKind, &str)> {
    let first = line.chars().next()?;
    let kind = ParagraphKind::ALL[first as usize % ParagraphKind::ALL.len()];
    Some((kind, &line[first.len_utf8()..]))
}

/// Each paragraph has an address of its own, whatever stands behind it.
fn addressed(rows: &[(ParagraphKind, &str)]) {
    let all: Vec<Labelled<'_>> = rows
        .iter()
        .map(|(kind, label)| Labelled { label: (!label.is_empty()).then_some(*label), kind: *kind })
        .collect();
    let found = anchors(&all);
    assert_eq!(found.len(), rows.len());
    assert_eq!(found.iter().collect::<HashSet<_>>().len(), rows.len(), "{found:?}");
    assert!(found.iter().all(|anchor| !anchor.is_empty() && !anchor.contains(char::is_whitespace)), "{found:?}");
    let half = all.len() / 2;
    assert_eq!(anchors(&all[..half]), found[..half], "what comes behind changes no address");
}

/// Names are given behind and against a label until none is left.
fn named(label: &str, taken: &[&str]) {
    let mut taken: Vec<String> = taken.iter().map(|label| (*label).to_owned()).collect();
    for _ in 0..12 {
        let names: Vec<&str> = taken.iter().map(String::as_str).collect();
        let Some(next) = behind(label, &names) else { break };
        assert!(!taken.contains(&next), "{next:?} is given twice");
        if is_number(label) {
            let words = format!("{next} Words");
            assert_eq!(length(&words), next.len() + 1, "{next:?} is no label");
        }
        taken.push(next);
    }
    for _ in 0..12 {
        let names: Vec<&str> = taken.iter().map(String::as_str).collect();
        let next = against(Some(label), &names);
        assert!(next.starts_with("ALT"));
        if taken.iter().any(|name| name.eq_ignore_ascii_case(&next)) {
            break;
        }
        taken.push(next);
    }
}

/// `7`, `1.2`: what is counted.
fn is_number(label: &str) -> bool {
    label.split('.').all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}
