//! Reads any file as a table, and any table as a file.
#![no_main]

#[path = "../ask/tables.rs"]
mod ask;

use libfuzzer_sys::fuzz_target;

// A panic inside what reads workbooks is an answer of ours, and no failure; one that comes out of here still ends the run.
fuzz_target!(
    init: {
        let _ = std::panic::take_hook();
    },
    |bytes: &[u8]| ask::ask(bytes)
);
