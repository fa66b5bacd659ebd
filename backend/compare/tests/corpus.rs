//! Replays what the fuzz targets of this room keep, with the questions they ask.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods)]

#[path = "../../../fuzz/ask/compare.rs"]
mod compare;
#[path = "../../../fuzz/ask/replay.rs"]
mod replay;
#[path = "../../../fuzz/ask/search.rs"]
mod search;

#[test]
fn drafts_of_the_corpus_are_compared_without_loss() {
    replay::replay("compare", compare::ask);
}

#[test]
fn words_of_the_corpus_are_found() {
    replay::replay("search", search::ask);
}
