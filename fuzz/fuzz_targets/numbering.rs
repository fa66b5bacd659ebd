//! Gives addresses and names to paragraphs of any labels.
#![no_main]

#[path = "../ask/numbering.rs"]
mod ask;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| ask::ask(bytes));
