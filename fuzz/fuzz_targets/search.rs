//! Looks for anything in any wording.
#![no_main]

#[path = "../ask/search.rs"]
mod ask;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| ask::ask(bytes));
