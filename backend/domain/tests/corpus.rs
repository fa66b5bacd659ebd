//! Replays what the fuzz target of this room keeps, with the questions it asks.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods
)]

#[path = "../../../fuzz/ask/numbering.rs"]
mod numbering;
#[path = "../../../fuzz/ask/replay.rs"]
mod replay;

#[test]
fn no_label_of_the_corpus_is_given_twice() {
    replay::replay("numbering", numbering::ask);
}
