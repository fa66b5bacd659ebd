//! What stands under a copy of a draft, and the page that stands alone.

#![allow(clippy::expect_used, reason = "a test that meets the unforeseen should fail")]

use adref_domain::ParagraphKind;
use adref_formats::{
    Foot, Front, Provision, StandingSheet, Undone, export_with_foot, import, import_undone, standing_html,
};

const WORDS: Provision<'static> =
    Provision { label: Some("1"), kind: ParagraphKind::Operative, level: 1, wording: "Decides <b>so</b> -->." };

fn copy() -> String {
    export_with_foot(&Front::default(), [WORDS], &Foot { draft: "Zero --> draft", language: "fr", ..Foot::default() })
}

#[test]
fn the_foot_is_left_out_of_the_text_and_listed_and_can_be_taken_back() {
    let copy = copy();
    let read = import(Some("a.md"), copy.as_bytes()).expect("words");
    assert_eq!(read.paragraphs.len(), 1, "{copy}");
    let loss = read.losses.iter().find(|loss| loss.code == "furniture_dropped").expect("it is listed");
    let name = loss.undo.clone().expect("it can be taken back");
    let undone = Undone::parse([name.as_str()]).expect("a name from the list");
    let whole = import_undone(Some("a.md"), copy.as_bytes(), &undone).expect("words");
    assert!(whole.paragraphs.len() > 1, "taken back, it is text like any other");
}

#[test]
fn only_what_ends_a_file_is_a_foot() {
    for text in [
        "1. One.\n\n<!-- adref: under the text\n\nwords\n\n-->\n\n2. Two.\n",
        "1. One.\n\n<!-- adref: under the text\n\nwords\n",
        "1. One.\n\n<!-- adref: under the text -->\n\n2. Two -->\n\n-->\n",
    ] {
        let read = import(Some("a.md"), text.as_bytes()).expect("words");
        assert!(read.losses.iter().all(|loss| loss.code != "furniture_dropped"), "{text}");
    }
}

#[test]
fn the_foot_speaks_the_language_of_the_reader_and_says_what_is_missing() {
    let french = Foot { language: "fr", draft: "D", ..Foot::default() }.lines();
    assert!(french.iter().any(|line| line.contains("non publié")), "{french:?}");
    let unknown = Foot { language: "xx", draft: "D", held: Some(("T", "Amina")), ..Foot::default() }.lines();
    assert!(unknown.iter().any(|line| line.contains("Under embargo until: T") && line.contains("Copy for: Amina")));
}

#[test]
fn the_page_stands_alone_and_shows_words_as_words() {
    let read = adref_notation::read(&[WORDS.wording]);
    let paragraphs = [(WORDS, read.runs(0))];
    let foot = Foot { draft: "<script>", ..Foot::default() };
    let sheet = StandingSheet {
        title: "\"A & B\"",
        language: "ar",
        front: &["<img src=x>".to_owned()],
        paragraphs: &paragraphs,
        struck: ("struck:", "end."),
        foot: &foot,
    };
    let page = standing_html(&sheet);
    for raw in ["<script", "<img", "<b>so", "http:", "https"] {
        assert!(!page.contains(raw), "{raw} in {page}");
    }
    assert!(
        page.contains("dir=\"rtl\"") && page.contains("default-src &#39;none&#39;")
            || page.contains("default-src 'none'")
    );
    assert!(page.contains("&lt;b&gt;so&lt;/b&gt;") && page.contains("&quot;A &amp; B&quot;"));
}
