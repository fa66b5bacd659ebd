//! Reads any file as a draft, and what it read once more.
#![no_main]

#[path = "../ask/import.rs"]
mod ask;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| ask::ask(bytes));
