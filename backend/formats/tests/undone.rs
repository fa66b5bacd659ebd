//! Healings taken back one by one: each has its effect and no other, and every character is still there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unforeseen should fail"
)]

mod support;

use adref_formats::{Imported, Loss, Undone, import, import_undone};

const OURS: &str = "RULES FOR HARBOUR TOWNS\n\n\
1. Towns should care for their quays and for the people who live beside them, so that\n\n\
the work of the harbour harms nobody.¹\n\n\
¹ See the report of the harbour masters.\n\n\
2. Towns should:\n\n\
(a) Keep the water clean;\n\n\
² A footnote between two items.\n\n\
(b) Keep the quays²\n\n\
dry;\n\n\
(c) Keep the lights lit.\n\x0cRULES FOR HARBOUR TOWNS\n\n\
3. Nets hang where the wind blows, and nobody hangs his harbour-\nside nets elsewhere. The harbourside is one word.\n\n\
2 of 3\n\x0cRULES FOR HARBOUR TOWNS\n\n\
4. The end.\n\n3 of 3\n";

fn without(keys: &[&str]) -> Imported {
    import_undone(None, OURS.as_bytes(), &Undone::parse(keys.iter().copied()).unwrap()).unwrap()
}

fn healings(read: &Imported) -> Vec<&Loss> {
    read.losses.iter().filter(|loss| loss.undo.is_some()).collect()
}

fn wordings(read: &Imported) -> Vec<&str> {
    read.paragraphs.iter().map(|paragraph| paragraph.wording.as_str()).collect()
}

#[test]
fn every_healing_is_named_shown_and_can_be_taken_back_alone() {
    let whole = without(&[]);
    let listed = healings(&whole);
    let codes: Vec<&str> = listed.iter().map(|loss| loss.code).collect();
    for code in ["joined_break", "footnotes_taken_out", "list_continued", "furniture_dropped", "hyphen_removed"] {
        assert!(codes.contains(&code), "{code} of {codes:?}\n{:#?}", wordings(&whole));
    }
    for loss in &listed {
        let key = loss.undo.as_deref().unwrap();
        assert!(!loss.undone && (loss.paragraph.is_some() || loss.code == "furniture_dropped"), "{loss:?}");
        let read = without(&[key]);
        assert_eq!(read.reconstruct(), OURS, "{key}");
        let now = read.losses.iter().find(|one| one.undo.as_deref() == Some(key)).unwrap();
        assert!(now.undone && now.message == loss.message, "{now:?}");
        let others = read.losses.iter().filter(|one| one.undone).count();
        assert_eq!(others, 1, "nothing else is taken back by {key}");
        let same = wordings(&read) == wordings(&whole)
            && read.paragraphs.iter().map(|p| p.parent).eq(whole.paragraphs.iter().map(|p| p.parent));
        assert!(!same, "{key} has no effect: {:#?}", wordings(&read));
    }
}

#[test]
fn what_is_taken_back_stands_as_in_the_source() {
    let whole = without(&[]);
    let key = |code: &str, nth: usize| -> String {
        let found = whole.losses.iter().filter(|loss| loss.code == code).nth(nth);
        found.unwrap_or_else(|| panic!("{code}: {:?}", whole.losses)).undo.clone().unwrap()
    };
    let parted = without(&[&key("joined_break", 0)]);
    assert!(wordings(&parted).contains(&"the work of the harbour harms nobody.¹"), "{:#?}", wordings(&parted));
    assert_eq!(parted.paragraphs.len(), whole.paragraphs.len() + 1);
    let hyphen = without(&[&key("hyphen_removed", 0)]);
    assert!(wordings(&hyphen).iter().any(|text| text.contains("harbour-side nets")), "{:#?}", wordings(&hyphen));
    assert!(wordings(&whole).iter().any(|text| text.contains("harbourside nets")));
    let notes = without(&[&key("footnotes_taken_out", 0)]);
    assert!(wordings(&notes).contains(&"¹ See the report of the harbour masters."), "{:#?}", wordings(&notes));
    let head = without(&[&key("furniture_dropped", 0)]);
    assert!(wordings(&head).iter().filter(|text| text.contains("RULES FOR HARBOUR TOWNS")).count() == 1);
    let list = without(&[&key("list_continued", 0)]);
    let item = list.paragraphs.iter().find(|paragraph| paragraph.label.as_deref() == Some("(b)")).unwrap();
    assert_eq!(item.parent, None, "a list of its own");
}

#[test]
fn the_guidelines_healings_can_all_be_taken_back_one_by_one() {
    let Some(bytes) = support::real("texts/smart-cities-guidelines-final-draft.txt") else { return };
    let name = Some("guidelines.txt");
    let whole = import(name, &bytes).unwrap();
    let keys: Vec<String> = whole.losses.iter().filter_map(|loss| loss.undo.clone()).collect();
    assert!(keys.len() >= 20, "{keys:?}");
    for key in &keys {
        let read = import_undone(name, &bytes, &Undone::parse([key.as_str()]).unwrap()).unwrap();
        assert_eq!(read.reconstruct(), whole.reconstruct());
        assert!(read.losses.iter().any(|loss| loss.undone && loss.undo.as_ref() == Some(key)), "{key}");
        let same = read
            .paragraphs
            .iter()
            .map(|p| (&p.wording, p.parent))
            .eq(whole.paragraphs.iter().map(|p| (&p.wording, p.parent)));
        assert!(!same, "{key} has no effect");
    }
    let all = import_undone(name, &bytes, &Undone::parse(keys.iter().map(String::as_str)).unwrap()).unwrap();
    assert_eq!(all.reconstruct(), whole.reconstruct());
    assert!(all.paragraphs.len() > whole.paragraphs.len());
}
