//! Replays the corpus of the fuzz target with the questions it asks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::disallowed_methods)]

#[path = "../../../fuzz/ask.rs"]
mod ask;

#[test]
fn the_corpus_is_read_without_failing() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/read");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        ask::ask(&String::from_utf8_lossy(&bytes));
        count += 1;
    }
    assert!(count >= 20, "{count}");
}
