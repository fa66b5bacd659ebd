//! Replays the cursors the fuzz target keeps, with the questions it asks.

use adref_store::Options;
use adref_store::testing::databases;

#[path = "../../../../fuzz/ask/cursor.rs"]
mod cursor;
#[path = "../../../../fuzz/ask/replay.rs"]
mod replay;

#[test]
fn lists_go_on_behind_whatever_cursor_they_are_given() {
    for fresh in databases(&Options::default()) {
        cursor::fill(&fresh.store);
        replay::replay("cursor", |bytes| cursor::ask(&fresh.store, bytes));
    }
}
