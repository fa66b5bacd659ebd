//! Every sentence of the reader is one of the page's, in all languages.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(clippy::disallowed_methods, reason = "the messages of the page are read from their files")]

use std::fs;
use std::path::Path;

/// The names of the sentences, as they stand in the source: a new one is not forgotten.
fn sentences() -> Vec<String> {
    let source = include_str!("../src/says.rs");
    let (_, variants) = source.split_once("pub enum Sentence {").unwrap();
    let (variants, _) = variants.split_once("\n}").unwrap();
    let names = variants.lines().filter_map(|line| line.trim().strip_suffix(','));
    names.map(snake).collect()
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

#[test]
fn every_sentence_is_said_in_every_language() {
    let names = sentences();
    assert!(names.len() > 30, "{names:?}");
    let catalogues = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frontend/messages");
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let messages = fs::read_to_string(catalogues.join(format!("{language}.json"))).unwrap();
        let said = messages.lines().find(|line| line.trim_start().starts_with("\"remark.says\":")).unwrap();
        let silent: Vec<&String> = names.iter().filter(|name| !said.contains(&format!(" {name}{{"))).collect();
        assert!(silent.is_empty(), "{language}: {silent:?}");
    }
}
