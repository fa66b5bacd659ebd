//! Projections, open items, counts and edits, on small texts written out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use adref_notation::{
    Choice, Code, EditError, Entry, Operation, Options, Placed, Reading, Registry, Stance, Why, canonical_tag, read,
    read_one, read_with,
};
use std::collections::HashMap;

const TEXT: &str = "Requests [the Director] {EUN delete; USA retain} [a panel] {EUN+ USA-} to report [annually] {EUN reserve; IND support} [in full], now.";

fn as_party(text: &str, party: &str) -> String {
    read_one(text).as_party(party, Registry::standard(), Some("2023-05-31")).paragraphs.remove(0)
}

#[test]
fn a_party_reads_its_own_text() {
    assert_eq!(as_party(TEXT, "EUN"), "Requests a panel to report [in full], now.");
    assert_eq!(as_party(TEXT, "European Union"), as_party(TEXT, "EUN"));
    assert_eq!(as_party(TEXT, "USA"), "Requests the Director to report [in full], now.");
    assert_eq!(as_party(TEXT, "FRA"), as_party(TEXT, "EUN"), "a member follows its group");
    assert_eq!(as_party(TEXT, "GBR"), "Requests the Director to report [in full], now.", "no longer a member");
    assert_eq!(as_party(TEXT, "IND"), "Requests the Director to report annually [in full], now.");
    assert_eq!(read_one(TEXT).base().paragraphs[0], "Requests the Director to report [in full], now.");
}

#[test]
fn a_projection_says_what_it_could_not_know() {
    let projection = read_one(TEXT).as_party("IND", Registry::standard(), None);
    let why: Vec<Why> = projection.unknown.iter().map(|u| u.why).collect();
    assert_eq!(why, [Why::Silent, Why::Silent, Why::Untagged]);
    let reserved = read_one(TEXT).as_party("EUN", Registry::standard(), None);
    assert!(reserved.unknown.iter().any(|u| u.why == Why::Reserved));
}

#[test]
fn options_are_shown_and_said_to_be_undecided() {
    let reading = read(&["Option 1: Parties aim high.", "Option 2: No text"]);
    let group = reading.groups().first().unwrap();
    assert!(group.certain && group.members.is_empty() && group.parts.len() == 2);
    let shown = ["Option 1: Parties aim high.", "Option 2: No text"];
    for (projection, words) in [(reading.clean(), ["[…]", ""]), (reading.base(), shown)] {
        assert_eq!(projection.paragraphs, words);
        assert_eq!(projection.unknown.iter().map(|u| u.why).collect::<Vec<_>>(), [Why::Options]);
    }
    let brackets = read_one("[Option 1: aim high] [Option 2: aim low]");
    assert_eq!(brackets.groups().len(), 1, "neighbouring brackets are the group already");
    assert_eq!(read_one("Option 1: alone").groups().len(), 0);
}

#[test]
fn who_wants_words_in_and_out_is_told_so_once() {
    let contradictions = |text: &str| {
        let reading = read_one(text);
        reading.remarks().iter().filter(|r| r.code == Code::Contradiction).count()
    };
    assert_eq!(contradictions("[a b] {EUN+ USA-} {EU-} {EUN delete}"), 1);
    assert_eq!(contradictions("[US propose: a b] {USA-}"), 1);
    assert_eq!(contradictions("[a b] {EUN+ FRA-}"), 0, "a member may differ from its group");
    assert_eq!(contradictions("[a b] {EUN+} [c d] {EUN-}"), 0);
    assert_eq!(contradictions("~~[a b] {EUN+ EUN-}~~"), 0, "what is struck is settled");
    assert_eq!(contradictions("[a b] {EUN reserve} {EUN+}"), 0);
    let crowd = format!("[a b] {{{} EUN-}}", "AUS+ BRA+ EUN+ ".repeat(30_000));
    assert_eq!(contradictions(&crowd), 1);
}

#[test]
fn a_paragraph_whose_deletion_is_wanted_is_gone_for_who_wants_it() {
    let text = "- a. [Ensuring] {USA+} access {delete entire para a RUS+}";
    assert_eq!(as_party(text, "RUS"), "");
    assert_eq!(as_party(text, "USA"), "- a. Ensuring access");
}

#[test]
fn clean_text_shows_gaps() {
    let reading =
        read(&["*Requests* [a] {EUN+} [b] {USA+} the ~~old~~ words, [ad ref 31 May 2023 19.39](#)", "[x", "y]"]);
    assert_eq!(reading.clean().paragraphs, ["Requests […] the words,", "[…]", ""]);
}

#[test]
fn chosen_brackets_are_lifted_and_others_stay() {
    let reading = read_one(TEXT);
    let choices = HashMap::from([(0, Choice::Drop), (1, Choice::Keep)]);
    let lifted = reading.lifted(&choices).paragraphs.remove(0);
    assert_eq!(lifted, "Requests a panel to report [annually] {EUN reserve; IND support} [in full], now.");
}

#[test]
fn what_is_open_is_listed_with_who_holds_it() {
    let reading = read_one(TEXT);
    let items = reading.open_items();
    assert_eq!(items.len(), 4);
    assert_eq!(items[1].one_party_away.as_deref(), Some("USA"));
    assert!(items[3].entries.is_empty());
    let counts = reading.counts();
    assert_eq!((counts.open_brackets, counts.unattributed, counts.depth), (4, 1, 1));
    assert!(counts.agreed_share().is_some_and(|s| s > 0.3 && s < 0.8));
}

fn edited(text: &str, operation: &Operation) -> String {
    let change = read_one(text).edit(operation).unwrap();
    let after = change.apply(0, text).unwrap();
    assert_eq!(change.inverse().apply(0, &after).unwrap(), text);
    after
}

fn says(party: &str, stance: Stance) -> Vec<Entry> {
    vec![Entry { party: party.to_owned(), stance }]
}

#[test]
fn every_operation_writes_the_canonical_form() {
    let text = "to report [annually] {EUN+}, now.";
    let bracket = Operation::Bracket { paragraph: 0, start: 3, end: 9, entries: says("USA", Stance::Delete) };
    assert_eq!(edited(text, &bracket), "to [report] {USA delete} [annually] {EUN+}, now.");
    let rival = Operation::AddRival { bracket: 0, words: "monthly".into(), entries: says("USA", Stance::Support) };
    assert_eq!(edited(text, &rival), "to report [annually] {EUN+} [monthly] {USA+}, now.");
    let position = |party: &str, stance| Operation::SetPosition { bracket: 0, party: party.into(), stance };
    assert_eq!(edited(text, &position("USA", Some(Stance::Oppose))), "to report [annually] {EUN+ USA-}, now.");
    assert_eq!(edited(text, &position("EU", Some(Stance::Reserve))), "to report [annually] {EU reserve}, now.");
    assert_eq!(edited(text, &position("EUN", None)), "to report [annually], now.");
    let lift = |choice| Operation::Lift { bracket: 0, choice };
    assert_eq!(edited(text, &lift(Choice::Keep)), "to report annually, now.");
    assert_eq!(edited(text, &lift(Choice::Drop)), "to report, now.");
    assert_eq!(
        edited(text, &Operation::Strike { paragraph: 0, start: 3, end: 9 }),
        "to ~~report~~ [annually] {EUN+}, now."
    );
    let stamp = Operation::Stamp { paragraph: 0, level: None, when: "31 May 2023 19.39".into() };
    assert_eq!(edited(text, &stamp), "to report [annually] {EUN+}, now. [ad ref 31 May 2023 19.39]");
    let stamped = edited(text, &stamp);
    assert_eq!(edited(&stamped, &Operation::Reopen { paragraph: 0 }), text);
    let higher = Operation::Stamp { paragraph: 0, level: Some("committee".into()), when: "2 June 2023 11.05".into() };
    let twice = edited(&stamped, &higher);
    assert_eq!(twice, format!("{stamped} [agreed: committee, 2 June 2023 11.05]"));
    assert_eq!(edited(&twice, &Operation::Reopen { paragraph: 0 }), text);
    assert_eq!(
        canonical_tag(&[says("EUN", Stance::Delete), says("USA", Stance::Retain)].concat()),
        "{EUN delete; USA retain}"
    );
}

#[test]
fn an_operation_that_would_break_a_mark_is_refused() {
    let reading = read_one("to [report] {EUN+} now");
    let refused = |operation: &Operation| reading.edit(operation).unwrap_err();
    let entries = || says("USA", Stance::Support);
    assert_eq!(
        refused(&Operation::Bracket { paragraph: 0, start: 0, end: 6, entries: entries() }),
        EditError::CutsAMark
    );
    assert_eq!(
        refused(&Operation::Bracket { paragraph: 0, start: 0, end: 15, entries: entries() }),
        EditError::CutsAMark
    );
    assert_eq!(
        refused(&Operation::Bracket { paragraph: 3, start: 0, end: 1, entries: entries() }),
        EditError::NoSuchPlace
    );
    assert_eq!(
        refused(&Operation::AddRival { bracket: 0, words: "a [b".into(), entries: entries() }),
        EditError::NotReadable
    );
    for (level, when) in [
        (None, "31 June 2023"),
        (Some("committee"), ""),
        (Some("committee"), "31 June 2023"),
        (Some("committee [of the whole]"), "31 May 2023"),
        (Some("the second, 3 May 2023"), "31 May 2023"),
        (Some(""), "31 May 2023"),
    ] {
        let stamp = Operation::Stamp { paragraph: 0, level: level.map(str::to_owned), when: when.into() };
        assert_eq!(refused(&stamp), EditError::NotReadable, "{level:?} {when}");
    }
    assert_eq!(
        refused(&Operation::SetPosition { bracket: 0, party: "not a party".into(), stance: Some(Stance::Support) }),
        EditError::NotReadable
    );
    assert_eq!(refused(&Operation::Reopen { paragraph: 0 }), EditError::NothingToDo);
}

#[test]
fn each_paragraph_knows_what_is_open_when_it_begins() {
    let mut draft = vec!["[Article 3 [begins".to_owned()];
    draft.extend((0..40).map(|n| format!("Page {n} of words.")));
    draft.push("ends here] and here.]".to_owned());
    let mut reading: Reading = read(&draft);
    assert_eq!(reading.open_at_start(0), []);
    assert_eq!(reading.open_at_start(20), [0, 1]);
    assert_eq!(reading.runs(20)[0].depth, 2);
    reading.replace(5, "now [this] closes] one");
    assert_eq!(reading.open_at_start(6), [0]);
}

fn as_all(texts: &[&str], party: &str) -> (Vec<String>, Vec<Why>) {
    let projection = read(texts).as_party(party, Registry::standard(), None);
    (projection.paragraphs, projection.unknown.iter().map(|u| u.why).collect())
}

#[test]
fn positions_decide_options() {
    let text = "1. Option 1 (EUN, AOSIS): Parties aim high.\n   Option 2: Parties aim low. {USA+ EUN-}\n   Option 3: No text\n2. Next.";
    assert_eq!(
        as_all(&[text], "EUN"),
        (vec!["1. Parties aim high.\n2. Next.".to_owned()], vec![Why::Silent]),
        "the third is nobody's, and left out beside what is wanted"
    );
    assert_eq!(as_all(&[text], "USA").0, ["1. Parties aim low.\n2. Next."]);
    let (silent, why) = as_all(&[text], "BRA");
    assert!(silent[0].contains("Option 1") && silent[0].contains("Option 3: No text"), "{silent:?}");
    assert_eq!(why, [Why::Options]);
    let nothing = "Option I: Parties [shall] act. {USA+}\nOption II: No text {EUN+}";
    assert_eq!(as_all(&[nothing], "EUN").0, [""]);
    assert_eq!(as_all(&[nothing], "USA").0, ["Parties [shall] act.\n"]);
}

#[test]
fn options_reach_over_paragraphs_and_end_at_numbers_and_headings() {
    let placed = |label: Option<&'static str>, heading, wording| Placed { label, heading, ..Placed::from(wording) };
    let draft = [
        placed(Some("1"), false, "Option (a) [EU/US propose]: one"),
        placed(None, false, "and more of one"),
        placed(Some("Option (b)"), false, "Option (b): two"),
        placed(Some("2"), false, "Next."),
        placed(None, false, "Option I {USA+}"),
        placed(Some("3"), false, "Third."),
        placed(None, false, "Option II – no article"),
        placed(None, true, "Article 4"),
    ];
    let reading = read_with(&draft, Options::default());
    let us = reading.as_party("USA", Registry::standard(), None);
    assert_eq!(us.paragraphs, ["one", "and more of one", "", "Next.", "", "Third.", "", "Article 4"]);
    assert_eq!(us.unknown.iter().map(|u| u.why).collect::<Vec<_>>(), [Why::Silent, Why::Silent]);
    assert_eq!(reading.base().paragraphs[2], "Option (b): two");
}

#[test]
fn options_in_brackets_are_decided_as_brackets() {
    let text = "[Option 1: aim high] {EUN+} [Option 2: aim low] {USA+} [Option 3: aim well]";
    let (eun, why) = as_all(&[text], "EUN");
    assert_eq!(eun[0].trim(), "Option 1: aim high");
    assert_eq!(why, [Why::Silent, Why::Silent]);
    assert_eq!(as_all(&["[Option 1: a Option 2: b] {EUN+}"], "EUN").0, ["Option 1: a Option 2: b"]);
}

#[test]
fn positions_on_a_paragraph_decide_it() {
    let (usa, _) = as_all(&["Requests a report. {EUN+ USA-}"], "USA");
    assert_eq!(usa, [""]);
    assert_eq!(as_all(&["Requests a report. {EUN+ USA-}"], "EUN"), (vec!["Requests a report.".to_owned()], vec![]));
    let (ind, why) = as_all(&["Requests a report. {EUN+ USA-}"], "IND");
    assert_eq!((ind[0].as_str(), why), ("Requests a report.", vec![Why::Silent]));
}

#[test]
fn options_nobody_decided_are_one_gap_in_clean_text() {
    let clean = |texts: &[&str]| read(texts).clean().paragraphs;
    let listed = "1. Option 1 (EUN): Parties [shall] aim high.\n   Option 2: No text\n2. Parties meet.";
    assert_eq!(clean(&[listed]), ["1. […]\n2. Parties meet."]);
    assert_eq!(clean(&["[Option 1: high] {EUN+} [Option 2: low] every year"]), ["[…] every year"]);
    assert_eq!(clean(&["Option I: one", "more of [one]", "Option II: two"]), ["[…]", "", ""]);
    assert_eq!(clean(&["Option 1: alone, with no rival"]), ["Option 1: alone, with no rival"]);
    let nested = "Option A: high\nOption 1: in tonnes\nOption 2: in shares\nOption B: low";
    assert_eq!(clean(&[nested]), ["[…]"]);
}

#[test]
fn options_end_where_the_text_counts_on() {
    let numbered = |texts: &[(Option<&str>, &str)]| {
        let placed: Vec<Placed<'_>> =
            texts.iter().map(|(label, wording)| Placed { label: *label, ..Placed::from(*wording) }).collect();
        read_with(&placed, Options::default()).clean().paragraphs
    };
    let (one, two, three) = (Some("1"), Some("2"), Some("3"));
    let worded = [(one, "Chapeau"), (None, "Option 1: high"), (None, "Option 2: low"), (two, "Next.")];
    assert_eq!(numbered(&worded), ["Chapeau", "[…]", "", "Next."]);
    // Options of whole paragraphs: 2 is in each of them, 3 in none.
    let whole =
        [(one, "Chapeau"), (None, "Option 1:"), (two, "high"), (None, "Option 2:"), (two, "low"), (three, "Next.")];
    assert_eq!(numbered(&whole), ["Chapeau", "[…]", "", "", "", "Next."]);
    let named = [
        (one, "Chapeau"),
        (None, "Option 1: (paragraphs 2 and 2bis)"),
        (two, "high"),
        (Some("2bis"), "and higher"),
        (None, "Option 2: (paragraph 2)"),
        (two, "low"),
        (three, "Next."),
    ];
    assert_eq!(numbered(&named).last().map(String::as_str), Some("Next."));
    assert_eq!(numbered(&named).concat(), "Chapeau[…]Next.");
}

#[test]
fn a_bracket_among_the_words_of_an_option_does_not_hold_its_rival() {
    let text = "Option 1: aim [high\nOption 2: aim] low";
    assert_eq!(read(&[text]).clean().paragraphs, ["[…]"]);
}

#[test]
fn rival_words_in_braces_are_text_for_those_who_have_brought_them() {
    let text = "Measures against {EU/CH/J: infringement of rights} shall apply.";
    assert_eq!(as_all(&[text], "EU").0, ["Measures against infringement of rights shall apply."]);
    assert_eq!(as_all(&[text], "USA"), (vec!["Measures against shall apply.".to_owned()], vec![Why::Silent]));
    let reading = read(&[text]);
    assert_eq!(reading.base().paragraphs, ["Measures against shall apply."]);
    assert_eq!(reading.clean().paragraphs, ["Measures against […] shall apply."]);
    // They are others than those of the bracket before them, on which nobody has spoken.
    assert_eq!(as_all(&["[words] {EU: other words} end"], "EU").0, ["[words] other words end"]);
}

#[test]
fn what_goes_takes_its_space_along() {
    let text = "the [goals] [and aims] (G77) (EU, US: delete) here";
    assert_eq!(read(&[text]).clean().paragraphs, ["the […] here"]);
    assert_eq!(as_all(&[text], "EU").0, ["the [goals] here"]);
    assert_eq!(read(&["a ] b"]).clean().paragraphs, ["a b"]);
    assert_eq!(read(&["[open", "closed] here"]).clean().paragraphs, ["[…]", "here"]);
    assert_eq!(read(&["words and {…} and more"]).clean().paragraphs, ["words and […] and more"]);
}

#[test]
fn a_negotiators_note_is_no_text() {
    let text = "Words.\nNegotiators' Note: JP is considering [this] position.\nMore words.";
    assert_eq!(read(&[text]).clean().paragraphs, ["Words.\n\nMore words."]);
    assert_eq!(read(&[text]).brackets().len(), 1);
}

#[test]
fn who_has_only_reserved_is_told_so() {
    assert_eq!(as_all(&["[words] {IND reserve}"], "IND").1, [Why::Reserved]);
    assert_eq!(as_all(&["[words] {IND reserve}"], "USA").1, [Why::Untagged]);
}

#[test]
fn who_is_called_like_another_is_not_taken_to_have_spoken() {
    let text = "words [and more] {NAM+ EUN-} here";
    let registry = Registry::standard();
    for party in ["NAM", "Namibia", "NAM-GROUP"] {
        let projection = read_one(text).as_party(party, registry, None);
        assert_eq!(projection.paragraphs, ["words here"], "{party}: the base text stands");
        assert_eq!(projection.unknown.iter().map(|u| u.why).collect::<Vec<_>>(), [Why::Uncertain], "{party}");
    }
    let said = "words [and more] {Namibia+ NAM-GROUP-} here";
    assert_eq!(as_party(said, "NAM"), "words and more here");
    assert_eq!(as_party(said, "NAM-GROUP"), "words here");
    assert_eq!(
        read_one("[x] {NAM+ Namibia-}").remarks().iter().map(|r| r.code).collect::<Vec<_>>(),
        [Code::SharedName]
    );
}

#[test]
fn a_shared_name_is_written_out_by_a_person_only() {
    let text = "[x y] {EUN+ NAM-}";
    let reading = read_one(text);
    let remark = &reading.remarks()[0];
    assert_eq!((remark.code, remark.offset, remark.length), (Code::SharedName, 12, 3));
    assert_eq!(remark.repair, None, "nothing is chosen for anybody");
    let written: Vec<String> = remark.other_repairs.iter().map(|r| r.change.apply(0, text).unwrap()).collect();
    assert_eq!(written, ["[x y] {EUN+ Namibia-}", "[x y] {EUN+ NAM-GROUP-}"]);
    assert!(written.iter().all(|text| read_one(text).remarks().is_empty()));
}

#[test]
fn what_we_write_is_never_a_shared_name() {
    let text = "some words";
    let entries = vec![Entry { party: "NAM".into(), stance: Stance::Support }];
    let bracket = Operation::Bracket { paragraph: 0, start: 5, end: 10, entries };
    let text = read_one(text).edit(&bracket).unwrap().apply(0, text).unwrap();
    assert_eq!(text, "some [words] {Namibia+}");
    let change = Operation::SetPosition { bracket: 0, party: "NAM".into(), stance: Some(Stance::Oppose) };
    let changed = read_one(&text).edit(&change).unwrap().apply(0, &text).unwrap();
    assert_eq!(changed, "some [words] {Namibia-}");
    // What others have written stays as it is: it may be somebody else.
    let text = "some [words] {NAM+}";
    let both = read_one(text).edit(&change).unwrap().apply(0, text).unwrap();
    assert_eq!(both, "some [words] {NAM+ Namibia-}");
}

#[test]
fn a_label_goes_with_its_words() {
    for (text, left) in [
        ("a [ALT a: [Ensuring x.] {EUN-; USA+}] {USA+} b", "a b"),
        ("a [7.bis [Noting] {EUN delete}], b", "a, b"),
        ("a [OP6 alt [Requests] {EUN-} [Invites] {EUN+}] b", "a [OP6 alt Invites] b"),
        ("a [ALT a:] b [x] {EUN-}", "a [ALT a:] b"),
    ] {
        assert_eq!(as_party(text, "EUN"), left, "{text}");
    }
}
