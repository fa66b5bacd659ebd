//! Draws texts and asks of each what the fuzz target asks: no sanitizer, a stable compiler, one thread.
//!
//! `cargo run --release -p adref-notation --example fuzz -- [EXECUTIONS] [SEED] [FOLDER]`
//!
//! Half of the texts are put together from marks and words; the others are changed copies of the corpus and of what was
//! drawn before and read as nothing before it. Texts that were, of 64 bytes and less, are written to the folder if one
//! is given. Failing texts are printed; the exit code is 1 if there was one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_possible_truncation
)]

#[path = "../../../fuzz/ask/read.rs"]
mod ask;

use adref_notation::Reading;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::catch_unwind;
use std::process::ExitCode;
use std::time::Instant;

/// The longest text, in bytes.
const LONGEST: usize = 64;
/// The most texts that are kept to be changed.
const KEPT: usize = 20_000;

const PIECES: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "][",
    "] [",
    "{",
    "}",
    "~~",
    "*",
    "**",
    "\\",
    "`",
    "```",
    "<",
    ">",
    "(",
    ")",
    "/",
    " / ",
    ",",
    ";",
    ".",
    ":",
    "-",
    " - ",
    "–",
    "\n",
    "\n\n",
    "\u{c}",
    "“",
    "”",
    "\"",
    " ",
    "\u{a0}",
    "EUN",
    "USA",
    "US",
    "EU",
    "G77",
    "IND",
    "QQ",
    "NAM",
    "UG",
    "{+EUN, -USA}",
    "［",
    "］",
    "【x】",
    "Вариант 1:",
    "选项1：",
    "Option 1 (a): ",
    "（EU）",
    "\u{200b}",
    "WHO: ",
    "propose166[^2]:",
    "EU/G77. Noting",
    "{EUN USA+}",
    "{Foo Bar+ EUN-}",
    "{deletion by EUN}",
    "{delete para ALT a EUN+}",
    "ad ref May 31, 2023, 7:39 p.m.",
    "ad ref 02/06/2023",
    "[Agreed ad ref, x]",
    "الخيار ١:",
    "+",
    "-",
    "?",
    "±",
    "{EUN+ USA-}",
    "{EUN+",
    "{reserve IND}",
    "{EUN delete; USA retain}",
    "{delete entire para a RUS+}",
    "{EU/CH: words}",
    "<EUN+>",
    "(G77)",
    "(EU, US: delete)",
    "US/AU propose; CL oppose:",
    "US propose ",
    "- US; G77 delete",
    "ad ref",
    "ad ref 31 May 2023 19.39",
    "31 June 2023",
    "](#)",
    "(Agreed)",
    "[here](https://x)",
    "[3]",
    "[^1]",
    "[2030]",
    "“[a]dopt",
    "Option 1:",
    "Option II: No text",
    "Option (a):",
    "1. ",
    "7.bis ",
    "- a. ",
    "ALT a: ",
    "{Note}",
    "Placeholder",
    "…",
    "and",
    "the",
    "words of",
    "a",
    "[x]",
    "é",
    "🙂",
    "\u{301}",
    "²",
    "\t",
    "\r\n",
    "<b>",
    "<https://x>",
    "within ",
    "Article ",
    " days",
    "reserve",
    "delete",
];

/// A small generator of numbers, the same for the same seed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % end.max(1) as u64) as usize
    }

    fn composed(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..=self.below(14) {
            text.push_str(PIECES[self.below(PIECES.len())]);
        }
        text
    }

    fn changed(&mut self, texts: &[String]) -> String {
        let mut text = texts[self.below(texts.len())].clone();
        for _ in 0..=self.below(3) {
            let (a, b) = (self.place(&text), self.place(&text));
            let (from, to) = (a.min(b), a.max(b));
            match self.below(5) {
                0 => text.replace_range(from..to, ""),
                1 => text.insert_str(from, PIECES[self.below(PIECES.len())]),
                2 => {
                    let copy = text[from..to].to_owned();
                    text.insert_str(to, &copy);
                }
                3 => text.replace_range(from..to, PIECES[self.below(PIECES.len())]),
                _ => {
                    let other = &texts[self.below(texts.len())];
                    text.replace_range(from.., &other[self.place(other)..]);
                }
            }
        }
        text
    }

    fn place(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.below(text.len() + 1))
    }

    fn text(&mut self, texts: &[String]) -> String {
        let mut text = if self.below(2) == 0 { self.composed() } else { self.changed(texts) };
        text.truncate(text.floor_char_boundary(LONGEST));
        text
    }
}

/// What was read, without places and words: two texts of one shape teach little more than one.
fn shape(reading: &Reading) -> u64 {
    let mut hasher = DefaultHasher::new();
    let codes: std::collections::BTreeSet<_> = reading.remarks().iter().map(|r| r.code).collect();
    codes.hash(&mut hasher);
    for bracket in reading.brackets() {
        (bracket.depth, bracket.closing, bracket.kind, bracket.struck, bracket.uncertain).hash(&mut hasher);
    }
    for tag in reading.positions() {
        (tag.form, tag.doubt, tag.struck, std::mem::discriminant(&tag.target)).hash(&mut hasher);
    }
    for group in reading.groups() {
        (group.basis, group.certain, group.members.len().min(3)).hash(&mut hasher);
    }
    (reading.options().len().min(3), reading.stamps().len().min(2), reading.len().min(3)).hash(&mut hasher);
    hasher.finish()
}

fn corpus() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/read");
    let entries = std::fs::read_dir(folder).unwrap();
    let texts = entries.map(|e| String::from_utf8_lossy(&std::fs::read(e.unwrap().path()).unwrap()).into_owned());
    texts.collect()
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut number = |default: u64| arguments.next().map_or(default, |a| a.parse().expect("a number"));
    let (executions, seed) = (number(1_000_000), number(1));
    let folder = arguments.next();
    let mut draw = Draw(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let (mut texts, mut shapes, mut failures) = (corpus(), HashSet::new(), 0u64);
    let begun = Instant::now();
    for execution in 1..=executions {
        let text = draw.text(&texts);
        match catch_unwind(|| shape(&ask::ask(&text))) {
            Ok(shape) if shapes.len() < KEPT && shapes.insert(shape) => {
                if let Some(folder) = &folder {
                    std::fs::write(format!("{folder}/drawn-{:05}", shapes.len()), &text).unwrap();
                }
                texts.push(text);
            }
            Ok(_) => {}
            Err(_) => {
                failures += 1;
                println!("FAILS: {text:?}");
            }
        }
        if execution % 100_000 == 0 || execution == executions {
            let seconds = begun.elapsed().as_secs_f64();
            let rate = execution as f64 / seconds;
            println!(
                "{execution} executions, {seconds:.0} s, {rate:.0}/s, {} shapes, {failures} failures",
                shapes.len()
            );
        }
    }
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
