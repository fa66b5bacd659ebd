//! What was done to a text on the way in can be said in every language of the page.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
#![allow(clippy::disallowed_methods, reason = "the messages of the page are read from their files")]

use adref_formats::{LOSS_CODES, import};
use std::path::Path;

#[test]
fn every_language_of_the_page_says_every_code() {
    for language in ["en", "ar", "es", "fr", "ru", "zh"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../frontend/messages/{language}.json"));
        let messages = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let said = messages.lines().find(|line| line.trim_start().starts_with("\"import.loss\":")).unwrap();
        for code in LOSS_CODES {
            assert!(said.contains(&format!(" {code}{{")), "{language} does not say {code}");
        }
        for parameter in ["{words}", "{n, plural", "other{{message}}"] {
            assert!(said.contains(parameter), "{language} does not say {parameter}");
        }
    }
}

#[test]
fn words_and_counts_stand_beside_the_sentence() {
    let text = "# A\n\n- one thing;\n- another thing;\n- a third.\n";
    let read = import(Some("a.md"), text.as_bytes()).unwrap();
    let dashes = read.losses.iter().find(|loss| loss.code == "dash_removed").unwrap();
    assert_eq!((dashes.count, dashes.words.as_deref()), (Some(3), None));
    assert!(dashes.message.starts_with("3 list dash"));
    let page = |number: usize| {
        format!("        Guidelines on rivers\n\n        Words of page {number}.\n\n{number:>40}\n\u{c}")
    };
    let paged: String = (1..=6).map(page).collect();
    let read = import(Some("a.txt"), paged.as_bytes()).unwrap();
    let furniture = read.losses.iter().find(|loss| loss.code == "furniture_dropped").unwrap();
    let words = furniture.words.as_deref().unwrap();
    assert!(!words.is_empty() && furniture.message.ends_with(words), "{furniture:?}");
}
