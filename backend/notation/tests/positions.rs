//! A position written into a text is read out of it: exactly that, and everybody else's as before.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use adref_notation::{EditError, Entry, Operation, Registry, Stance, read, read_one, without_positions};
use proptest::prelude::*;

const PARTIES: [&str; 7] = ["EUN", "USA", "FRA", "G77", "Costa Rica", "IND", "EU"];
const STANCES: [Stance; 8] = [
    Stance::Support,
    Stance::Oppose,
    Stance::Reserve,
    Stance::Delete,
    Stance::Retain,
    Stance::Pending,
    Stance::Flexible,
    Stance::Unclear,
];

fn party() -> impl Strategy<Value = &'static str> {
    prop::sample::select(PARTIES.to_vec())
}

/// Tags as people write them, behind a bracket.
fn tag() -> impl Strategy<Value = String> {
    let shapes = vec![
        "",
        " {EUN+ USA-}",
        " {reserve IND, EGY}",
        " {EUN delete; USA retain}",
        " {G77 reserve} {FRA+}",
        " (G77) (EU, US: delete)",
        " <EUN+ USA+>",
        " {EU}",
        " {FRA flexible; EUN pending}",
        " {BRA+ EUN+",
    ];
    prop::sample::select(shapes).prop_map(str::to_owned)
}

/// Words with brackets in brackets, owners in front or behind, and tags.
fn wording() -> impl Strategy<Value = String> {
    let leaf = "[a-z]{1,7}( [a-z]{1,7}){0,2}";
    let inner = leaf.prop_recursive(3, 12, 3, |inner| {
        let words = "[a-z]{1,7}";
        let heads = prop::sample::select(vec!["", "US/AU propose; CL oppose: ", "EU: "]);
        let tails = prop::sample::select(vec!["", " - US; G77 delete", " - FRA"]);
        prop_oneof![
            (words, inner.clone(), tag()).prop_map(|(word, body, tag)| format!("{word} [{body}]{tag}")),
            (heads, inner.clone(), tails, tag())
                .prop_map(|(head, body, tail, tag)| format!("[{head}{body}{tail}]{tag}")),
            (inner.clone(), inner, tag()).prop_map(|(one, other, tag)| format!("[{one}] [{other}]{tag}")),
        ]
    });
    (inner, "[a-z]{1,7}").prop_map(|(body, end)| format!("{body} {end}."))
}

fn said(text: &str, bracket: u32, party: &str) -> Vec<Stance> {
    let registry = Registry::standard();
    let entries = read_one(text).stated(bracket);
    let mine = |entry: &&Entry| registry.canonical(&entry.party) == registry.canonical(party);
    entries.iter().filter(mine).map(|entry| entry.stance).collect()
}

fn others(text: &str, party: &str, but: u32) -> Vec<(u32, Entry)> {
    let registry = Registry::standard();
    let reading = read_one(text);
    let mut all = Vec::new();
    for bracket in 0..u32::try_from(reading.brackets().len()).unwrap() {
        let entries = reading.stated(bracket).into_iter().map(|entry| (bracket, entry));
        all.extend(
            entries.filter(|(at, entry)| *at != but || registry.canonical(&entry.party) != registry.canonical(party)),
        );
    }
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Every stance of every party on every bracket, said again and again: what stands there is the last one.
    #[test]
    fn what_is_written_is_what_is_read(
        text in wording(),
        acts in prop::collection::vec((0usize..8, party(), prop::option::of(prop::sample::select(STANCES.to_vec()))), 1..6),
    ) {
        let mut text = text;
        let count = read_one(&text).brackets().len();
        for (bracket, party, stance) in acts {
            if count == 0 { return Ok(()) }
            let bracket = u32::try_from(bracket % count).unwrap();
            let before = others(&text, party, bracket);
            let words = without_positions(&text).text;
            let operation = Operation::SetPosition { bracket, party: party.into(), stance };
            let reading = read_one(&text);
            match reading.edit(&operation) {
                Ok(change) => {
                    let after = change.apply(0, &text).unwrap();
                    prop_assert_eq!(&change.inverse().apply(0, &after).unwrap(), &text);
                    text = after;
                }
                // Nothing to do is said only where it is so.
                Err(EditError::NothingToDo) => {}
                Err(error) => prop_assert!(false, "{error}: {party} {stance:?} on {bracket} of {text}"),
            }
            prop_assert_eq!(said(&text, bracket, party), stance.into_iter().collect::<Vec<_>>(), "{}", text);
            prop_assert_eq!(others(&text, party, bracket), before, "{}", text);
            prop_assert_eq!(without_positions(&text).text, words, "no word changes: {}", text);
        }
    }

    /// Whatever the text looks like: a position is read back exactly, or it is refused and nothing changes.
    #[test]
    fn a_position_that_could_not_be_read_back_is_refused(
        text in "([\\[\\]{}~/(), -]|EUN\\+?|G77|reserve|ALT a|Option 1:|[a-z]{1,4} ){1,24}",
        bracket in 0u32..6, party in party(), stance in prop::sample::select(STANCES.to_vec()),
    ) {
        let operation = Operation::SetPosition { bracket, party: party.into(), stance: Some(stance) };
        if let Ok(change) = read_one(&text).edit(&operation) {
            let after = change.apply(0, &text).unwrap();
            prop_assert_eq!(said(&after, bracket, party), vec![stance]);
        }
    }
}

#[test]
fn an_owner_who_says_something_else_now_is_said_behind_the_bracket_with_its_company() {
    for (before, party, stance, after) in [
        ("the [US/AU propose: words] here", "US", Stance::Oppose, "the [words] {AU+ US-} here"),
        ("[extreme - US; G77 delete] y", "G77", Stance::Reserve, "[extreme] {US support; G77 reserve} y"),
        ("[x] {EUN+ USA+}, y", "FRA", Stance::Oppose, "[x] {EUN+ USA+ FRA-}, y"),
        ("[x] {EUN delete; USA retain}", "IND", Stance::Flexible, "[x] {EUN delete; USA retain; IND flexible}"),
        ("[x] (G77) y", "G77", Stance::Oppose, "[x] {G77-} y"),
    ] {
        let operation = Operation::SetPosition { bracket: 0, party: party.into(), stance: Some(stance) };
        let change = read_one(before).edit(&operation).unwrap();
        assert_eq!(change.apply(0, before).unwrap(), after, "{before}");
    }
}

#[test]
fn a_position_that_would_close_braces_left_open_around_it_is_refused() {
    let text = "words} and {reserve IND, E[a 0]_ eunGY}";
    let operation = Operation::SetPosition { bracket: 0, party: "G77".into(), stance: Some(Stance::Delete) };
    assert_eq!(read_one(text).edit(&operation), Err(EditError::NotReadable));
}

#[test]
fn a_bracket_that_ends_in_a_later_paragraph_bears_its_positions_there() {
    let draft = ["a [b".to_owned(), "c] d".to_owned()];
    let operation = Operation::SetPosition { bracket: 0, party: "EUN".into(), stance: Some(Stance::Support) };
    let change = read(&draft).edit(&operation).unwrap();
    assert_eq!(change.apply(0, &draft[0]).unwrap(), draft[0]);
    assert_eq!(change.apply(1, &draft[1]).unwrap(), "c] {EUN+} d");
}

#[test]
fn a_bracket_is_stamped_where_the_stamp_is_read_as_its_own() {
    for (before, after) in [
        ("Noting [deep] {KEN+} concern", Some("Noting [deep [ad ref 31 May 2023 19.39]] {KEN+} concern")),
        ("the end [of it]", Some("the end [of it [ad ref 31 May 2023 19.39]]")),
        ("[a [b] c] d", None),
    ] {
        let operation = Operation::StampBracket { bracket: 0, level: None, when: "31 May 2023 19.39".into() };
        let made = read_one(before).edit(&operation).ok().map(|change| change.apply(0, before).unwrap());
        assert_eq!(made.as_deref(), after, "{before}");
        if let Some(made) = made {
            let read = read_one(&made);
            assert_eq!(read.stamps()[0].target, adref_notation::Target::Bracket(0));
            let opened = read.edit(&Operation::Reopen { paragraph: 0 }).unwrap();
            assert_eq!(opened.apply(0, &made).unwrap(), before);
        }
    }
    let impossible = Operation::StampBracket { bracket: 0, level: None, when: "31 June 2023 19.39".into() };
    assert_eq!(read_one("[a] b").edit(&impossible), Err(EditError::NotReadable));
}

#[test]
fn every_rung_that_can_be_stamped_is_read_back_as_that_rung() {
    for name in
        ["committee", "plenary", "Committee of the Whole, second reading", "комитет", "全体会议", "اللجنة", "ad ref"]
    {
        assert!(adref_notation::can_be_stamped(name), "{name}");
        let text = "Noting [deep [ad ref 31 May 2023 19.39]] {KEN+} concern";
        let level = Some(name.to_owned());
        let operation = Operation::StampBracket { bracket: 0, level, when: "2 June 2023 11.05".into() };
        let made = read_one(text).edit(&operation).unwrap().apply(0, text).unwrap();
        let read = read_one(&made);
        let stamps: Vec<_> =
            read.stamps().iter().map(|stamp| (stamp.level.as_deref(), stamp.date.as_deref(), stamp.target)).collect();
        let on = adref_notation::Target::Bracket(0);
        assert_eq!(stamps, [(None, Some("2023-05-31"), on), (Some(name), Some("2023-06-02"), on)], "{made}");
    }
    for name in ["", "a ] b", "[", "{EUN+}", "a, 3 May 2020", "two\nlines"] {
        assert!(!adref_notation::can_be_stamped(name), "{name}");
    }
}

#[test]
fn words_about_agreement_are_words() {
    for text in ["as [agreed in Paris on 12 December 2015] by all", "[agreed: see annex II]", "[agreed: 31 May 2023]"] {
        assert!(read_one(text).stamps().is_empty(), "{text}");
    }
}
