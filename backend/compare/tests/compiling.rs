//! The projection law: what a party proposed can always be read back exactly from the compilation.

mod common;

use adref_compare::{Options, compile, project, without_shared};
use common::drafts::{balanced, bracketed, sentence, word};
use common::{Chance, edited, nasty};

const PARTIES: [&str; 8] = ["ARG", "BRA", "CHN", "EUN", "FRA", "NAM", "NAM-GROUP", "USA"];

#[test]
#[rustfmt::skip]
fn writes_what_a_secretariat_would() {
    for (base, proposals, compiled) in [
        ("States shall act", vec![("USA", "States should act"), ("EUN", "States should act")],
            "States [shall] {EUN delete; USA delete} [should] {EUN+ USA+} act"),
        ("States shall act", vec![("USA", "States shall act now"), ("EUN", "States act")],
            "States [shall] {EUN delete} act [now] {USA+}"),
        ("States act", vec![("IND", "States, in particular, act")], "States[, in particular,] {IND+} act"),
        ("States act", vec![("IND", "States act")], "States act"),
        ("States shall act", vec![("EUN", "States may act"), ("FRA", "States shall act")],
            "States [shall] {EUN delete; FRA retain} [may] {EUN+ FRA-} act"),
    ] {
        let got = compile(base, &proposals);
        assert_eq!(got.wording, compiled);
        assert!(got.readable);
    }
}

fn reworded(chance: &mut Chance, base: &str) -> String {
    let mut words: Vec<String> = base.split(' ').map(str::to_owned).collect();
    for _ in 0..chance.below(4) {
        let at = chance.below(words.len());
        let new = match chance.below(3) {
            0 => String::new(),
            1 => format!("{} {}", words.get(at).cloned().unwrap_or_default(), word(chance)),
            _ => word(chance),
        };
        if let Some(place) = words.get_mut(at) {
            *place = new;
        }
    }
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

#[test]
fn every_proposal_is_read_back_from_the_text_alone() {
    let mut chance = Chance::new(61);
    for _ in 0..400 {
        let base = sentence(&mut chance);
        let count = 2 + chance.below(7);
        let mut proposals: Vec<(&str, String)> =
            PARTIES.iter().take(count).map(|party| (*party, reworded(&mut chance, &base))).collect();
        let borrowed: Vec<(&str, &str)> = proposals.iter().map(|(party, text)| (*party, text.as_str())).collect();
        let compiled = compile(&base, &borrowed);
        assert!(compiled.readable, "{base:?} {borrowed:?}\n{}", compiled.wording);
        assert_eq!(project(&compiled.wording, None), base);
        for (party, text) in &borrowed {
            assert_eq!(&project(&compiled.wording, Some(party)), text);
        }
        proposals.reverse();
        let backwards: Vec<(&str, &str)> = proposals.iter().map(|(party, text)| (*party, text.as_str())).collect();
        assert_eq!(compile(&base, &backwards), compiled, "the order of arrival does not matter");
    }
}

#[test]
fn every_proposal_is_read_back_from_the_pieces_whatever_it_holds() {
    let mut chance = Chance::new(67);
    for _ in 0..1500 {
        let base = nasty(&mut chance, 20);
        let proposals: Vec<(&str, String)> =
            PARTIES.iter().take(4).map(|party| (*party, edited(&mut chance, &base))).collect();
        let borrowed: Vec<(&str, &str)> = proposals.iter().map(|(party, text)| (*party, text.as_str())).collect();
        let compiled = compile(&base, &borrowed);
        assert_eq!(compiled.project(None), base);
        for (party, text) in &borrowed {
            assert_eq!(&compiled.project(Some(party)), text, "{base:?}");
        }
    }
}

/// Whole brackets, every position on one, and single spaces: what a delegation sends in.
fn is_fair(text: &str) -> bool {
    let reading = adref_notation::read_one(text);
    balanced(text)
        && text.trim() == text
        && !text.contains("  ")
        && reading.tags().iter().all(|tag| matches!(tag.target, adref_notation::Target::Bracket(_)))
}

#[test]
fn bases_that_hold_brackets_already_are_read_back_too() {
    let mut chance = Chance::new(71);
    for round in 0..1000 {
        let plain = sentence(&mut chance);
        let base = bracketed(&mut chance, &plain, if round % 2 == 0 { &PARTIES } else { &[] });
        let count = 2 + chance.below(4);
        let proposals: Vec<(&str, String)> =
            PARTIES.iter().take(count).map(|party| (*party, reworded(&mut chance, &base))).collect();
        let borrowed: Vec<(&str, &str)> =
            proposals.iter().filter(|(_, text)| is_fair(text)).map(|(party, text)| (*party, text.as_str())).collect();
        let compiled = compile(&base, &borrowed);
        assert!(compiled.readable, "{base:?} {borrowed:#?}\n{}", compiled.wording);
        assert!(adref_notation::read_one(&compiled.wording).strays().is_empty(), "{}", compiled.wording);
        for (party, text) in &borrowed {
            assert_eq!(&compiled.project(Some(party)), text);
            assert_eq!(project(&compiled.wording, Some(party)), project(text, Some(party)));
        }
    }
}

#[test]
#[rustfmt::skip]
fn brackets_of_the_base_stay_whole() {
    for (base, proposals, compiled) in [
        ("States [shall] {EUN+} act", vec![("USA", "States [shall] {EUN+} act now")],
            "States [shall] {EUN+} act [now] {USA+}"),
        ("States [shall] act", vec![("USA", "States shall act")], "States [[shall]] {USA delete} [shall] {USA+} act"),
        ("States [shall] {EUN+} act", vec![("USA", "States [shall] {EUN+ USA-} act")],
            "States [[shall] {EUN+}] {USA delete} [[shall] {EUN+ USA-}] {USA+} act"),
        ("States [shall in good time] act", vec![("IND", "States [shall in due time] act")],
            "States [shall in [good] {IND delete} [due] {IND+} time] act"),
    ] {
        assert_eq!(compile(base, &proposals).wording, compiled);
    }
}

#[test]
#[rustfmt::skip]
fn places_side_by_side_stay_apart_and_what_belongs_together_stays_together() {
    for (base, proposals, compiled) in [
        // Neighbouring words of two parties are two places, not one with every combination.
        ("States shall act now", vec![("EUN", "States should act now"), ("USA", "States shall work now")],
            "States [shall] {EUN delete} [should] {EUN+} [act] {USA delete} [work] {USA+} now"),
        ("States shall act now", vec![("EUN", "States act now"), ("USA", "States shall now")],
            "States [shall] {EUN delete} [act] {USA delete} now"),
        // Both swap the same sentences; one text, both names.
        ("One. Two.", vec![("EUN", "Two. One."), ("USA", "Two. One.")],
            "[One.] {EUN delete; USA delete} Two. [One.] {EUN+ USA+}"),
        // One deletes what the other modifies.
        ("States shall act now", vec![("EUN", "States now"), ("USA", "States shall work now")],
            "States [shall act] {EUN delete; USA delete} [shall work] {USA+} now"),
        // A quotation is not cut in two, and a footnote stays with its word.
        ("the “right to the city” today", vec![("EUN", "the right to the city today")],
            "the [“right to the city”] {EUN delete} [right to the city] {EUN+} today"),
        ("all cities¹ today", vec![("EUN", "all towns¹ today")],
            "all [cities¹] {EUN delete} [towns¹] {EUN+} today"),
        // What would say whose the words are is words like others.
        ("", vec![("EUN", "USA: recalls the charter")], "[USA] {EUN+}[: recalls the charter] {EUN+}"),
        ("EUN, FRA: note the charter", vec![("USA", "")],
            "[EUN, FRA] {USA delete}[: note the charter] {USA delete}"),
        ("the charter", vec![("EUN", "the charter - USA")], "the charter [- ] {EUN+}[USA] {EUN+}"),
        ("الدول يجب أن تعمل", vec![("EGY", "الدول ينبغي أن تعمل")],
            "الدول [يجب] {EGY delete} [ينبغي] {EGY+} أن تعمل"),
    ] {
        let got = compile(base, &proposals);
        assert_eq!(got.wording, compiled);
        assert!(got.readable);
        assert_eq!(project(&got.wording, None), base);
        for (party, text) in proposals {
            assert_eq!(project(&got.wording, Some(party)), text);
        }
    }
}

#[test]
fn what_others_want_just_so_is_left_to_them() {
    let mut chance = Chance::new(73);
    let without = |base: &str, text: &str, others: &[&str]| without_shared(base, text, others, &Options::default());
    for round in 0..1000 {
        let plain = sentence(&mut chance);
        let base = if round % 2 == 0 { bracketed(&mut chance, &plain, &PARTIES) } else { plain };
        let (text, other) = (reworded(&mut chance, &base), reworded(&mut chance, &base));
        assert_eq!(without(&base, &text, &[&text]), base, "all of it is theirs");
        assert_eq!(without(&base, &text, &[]), text, "nobody wants it");
        assert_eq!(without(&base, &text, &[&base]), text);
        // What is left is compiled with what the others want, and each still has its own text.
        let left = without(&base, &text, &[&other]);
        assert_eq!(compile(&left, &[("EUN", &other)]).project(Some("EUN")), other);
    }
    let (base, text) = ("States shall act now", "States should act at once");
    assert_eq!(without(base, text, &["States should act now"]), "States shall act at once");
    assert_eq!(without(base, text, &["States may act now"]), text, "another wish at the same place is no such wish");
}
