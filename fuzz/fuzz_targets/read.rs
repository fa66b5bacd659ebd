//! Reads anything as a draft and asks everything of it. `tests/corpus.rs` of the package replays the corpus with the same
//! questions; `cargo run --release -p adref-notation --example fuzz` asks them of drawn texts, with a stable compiler.
#![no_main]

#[path = "../ask/read.rs"]
mod ask;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    ask::ask(text);
});
