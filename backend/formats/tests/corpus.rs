//! Replays what the fuzz targets of this room keep, with the questions they ask.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods
)]

#[path = "../../../fuzz/ask/import.rs"]
mod import;
#[path = "../../../fuzz/ask/replay.rs"]
mod replay;
#[path = "../../../fuzz/ask/tables.rs"]
mod tables;

#[test]
fn nothing_is_lost_of_the_files_of_the_corpus() {
    replay::replay("import", import::ask);
}

#[test]
fn tables_of_the_corpus_are_read_within_their_limits() {
    replay::replay("tables", tables::ask);
}
