//! Writes positions and other marks into any text and asks that exactly they are read.
#![no_main]

#[path = "../ask/positions.rs"]
mod ask;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| ask::ask(bytes));
