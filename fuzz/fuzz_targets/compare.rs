//! Compares and merges any drafts.
#![no_main]

#[path = "../ask/compare.rs"]
mod ask;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| ask::ask(bytes));
