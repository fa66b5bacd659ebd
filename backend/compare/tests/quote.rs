//! Quotes are found where their words are, and nowhere else.

use adref_compare::{Carried, Found, Quote, carry, find, replace_span};

fn quote(exact: &str, prefix: &str, suffix: &str) -> Quote {
    Quote { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into(), start: None, end: None }
}

#[test]
fn finds_exact_words() {
    let text = "Élan: States shall act; cities shall act; States shall report.";
    assert_eq!(find(&quote("cities shall", "", ""), text), Found::Sure { start: 24, end: 36 });
    assert_eq!(find(&quote("shall act", "", ""), text), Found::Twice);
    assert_eq!(find(&quote("shall act", "act; cities ", "; States shall"), text), Found::Sure { start: 31, end: 40 });
    assert_eq!(find(&quote("shall acd", "", ""), text), Found::Absent, "no one place is likest");
    assert_eq!(find(&quote("oceans", "", ""), text), Found::Absent);
    assert_eq!(find(&quote("", "", ""), text), Found::Absent);
}

#[test]
fn position_decides_only_between_places_whose_context_is_whole() {
    let text = "a word. a word. a word.";
    let at = |start| Quote { start: Some(start), end: Some(start + 6), ..quote("a word", "", ".") };
    assert_eq!(find(&at(8), text), Found::Sure { start: 8, end: 14 });
    assert_eq!(find(&at(9), text), Found::Twice);
}

#[test]
fn looks_past_spaces_and_quotation_styles() {
    let text = "“Smart\u{a0}cities” –  for\npeople";
    assert_eq!(find(&quote("\"Smart cities\" - for people", "", ""), text), Found::Sure { start: 0, end: 28 });
}

#[test]
fn never_takes_a_lookalike() {
    assert!(!matches!(
        find(&quote("Linus", "said ", " to"), "the chinese wall and the minus sign"),
        Found::Sure { .. }
    ));
    assert!(matches!(find(&quote("cat", "", ""), "to concatenate"), Found::Uncertain { .. }));
}

#[test]
fn an_edited_quote_is_uncertain() {
    let found = find(
        &quote("to promote equitable access and education", "", ""),
        "plans to promote equal access and education of all",
    );
    assert!(matches!(found, Found::Uncertain { start: 6, end: 43, .. }), "{found:?}");
}

#[test]
fn carries_a_quote_by_its_words() {
    let old = "Requests the Director to ensure an inclusive process with all partners;";
    let new = "Requests the Executive Director to ensure an open and inclusive process with partners;";
    assert_eq!(carry(25..31, old, new), Carried::Kept { start: 35, end: 41 });
    assert!(matches!(carry(32..52, old, new), Carried::Edited { start: 42, .. }));
    assert_eq!(carry(58..61, old, new), Carried::Gone);
    assert_eq!(carry(0..9999, old, new), Carried::Gone);
}

#[test]
fn replaces_code_points() {
    assert_eq!(replace_span("añb", 1, 2, "x").as_deref(), Some("axb"));
    assert_eq!(replace_span("añb", 3, 3, "x").as_deref(), Some("añbx"));
    assert_eq!(replace_span("añb", 2, 1, "x"), None);
    assert_eq!(replace_span("añb", 0, 4, "x"), None);
}
