//! Compiling 200 proposals on a paragraph of 200 words: `cargo bench -p adref-compare --bench compiling`. With a name as
//! argument only that case runs, once, for a profiler.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench reads the clock and prints what it found")]
#![allow(clippy::indexing_slicing, clippy::expect_used, reason = "a bench may fail loudly")]

#[path = "../tests/common/mod.rs"]
mod common;

use adref_compare::{Compiled, compile};
use common::Chance;
use common::drafts::word;
use std::hint::black_box;
use std::time::Instant;

/// Words a delegation would write: `edits` of the base are other words, all of them where there is no number.
fn reworded(chance: &mut Chance, base: &[String], edits: Option<usize>) -> String {
    let Some(edits) = edits else { return (0..base.len()).map(|_| word(chance)).collect::<Vec<_>>().join(" ") };
    let mut words = base.to_vec();
    for _ in 0..edits {
        let at = chance.below(words.len());
        words[at] = word(chance);
    }
    words.join(" ")
}

fn proposals(count: usize, edits: Option<usize>) -> (String, Vec<(String, String)>) {
    let mut chance = Chance::new(97);
    let base: Vec<String> = (0..200).map(|_| word(&mut chance)).collect();
    let party = |number: usize| {
        let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).expect("a letter"));
        format!("Q{}{}", letter(number / 26), letter(number))
    };
    let all = (0..count).map(|number| (party(number), reworded(&mut chance, &base, edits))).collect();
    (base.join(" "), all)
}

fn compiled(base: &str, all: &[(String, String)]) -> Compiled {
    let borrowed: Vec<(&str, &str)> = all.iter().map(|(party, text)| (party.as_str(), text.as_str())).collect();
    compile(base, &borrowed)
}

fn main() {
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    for (name, count, edits) in [
        ("one", 200, Some(1)),
        ("three", 200, Some(3)),
        ("ten", 200, Some(10)),
        ("rewritten", 200, None),
        ("five-hundred", 500, Some(3)),
    ] {
        let (base, all) = proposals(count, edits);
        if let Some(only) = &only {
            if only == name {
                println!("{name}: {} bytes", black_box(compiled(&base, &all)).wording.len());
            }
            continue;
        }
        let mut times: Vec<f64> = (0..9)
            .map(|_| {
                let start = Instant::now();
                black_box(compiled(&base, &all));
                start.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let made = compiled(&base, &all);
        println!(
            "{count} proposals, {name}: {:.1} ms, best {:.1}; {} bytes, readable {}, coarse {}",
            times[4],
            times[0],
            made.wording.len(),
            made.readable,
            made.coarse
        );
    }
}
