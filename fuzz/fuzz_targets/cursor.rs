//! Lists from anywhere on, out of a database in a temporary folder.
#![no_main]

#[path = "../ask/cursor.rs"]
mod ask;

use adref_store::testing::{Fresh, sqlite};
use adref_store::{Durability, Options};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static FILLED: Fresh = {
        let fresh = sqlite(&Options { durability: Durability::NotNeeded, readers: 1, ..Options::default() });
        ask::fill(&fresh.store);
        fresh
    };
}

// The database is made before anything is timed.
fuzz_target!(init: FILLED.with(|_| ()), |bytes: &[u8]| FILLED.with(|filled| ask::ask(&filled.store, bytes)));
