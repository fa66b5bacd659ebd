//! Replays what the fuzz targets of this room keep, with the questions they ask.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods)]

#[path = "../../../fuzz/ask/positions.rs"]
mod positions;
#[path = "../../../fuzz/ask/read.rs"]
mod read;
#[path = "../../../fuzz/ask/replay.rs"]
mod replay;

#[test]
fn the_corpus_is_read_without_failing() {
    replay::replay("read", |bytes| {
        read::ask(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn positions_written_into_the_corpus_are_read_back() {
    replay::replay("positions", positions::ask);
}
