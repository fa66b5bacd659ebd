//! What is written by hand: short files, nothing half done, no test that does not run, no machine's paths.

use std::fs;
use std::path::Path;

use crate::workspace::{root, tracked};

/// A longer file holds more than one idea.
const LONGEST: usize = 600;

const WRITTEN: [&str; 6] = ["rs", "ts", "svelte", "css", "sql", "sh"];

/// Marks of unfinished work and of tests that do not run, put together here so that this file does not hold them.
fn marks() -> Vec<String> {
    let halves = [
        ("TO", "DO"),
        ("FIX", "ME"),
        ("to", "do!("),
        ("unimple", "mented!("),
        ("#[ig", "nore"),
        (".sk", "ip("),
        (".fix", "me("),
        ("x", "it("),
    ];
    halves.iter().map(|(first, second)| format!("{first}{second}")).collect()
}

fn sources() -> Vec<(String, String)> {
    tracked()
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| WRITTEN.iter().any(|written| ending == *written)))
        .map(|path| (path.to_string_lossy().into_owned(), fs::read_to_string(root().join(&path)).unwrap()))
        .collect()
}

fn is_generated(path: &str, text: &str) -> bool {
    let name = Path::new(path).file_name().unwrap().to_string_lossy().into_owned();
    let says_so = text.lines().take(4).any(|line| line.to_lowercase().contains("generated"));
    name.ends_with(".d.ts") || says_so
}

/// Whether the mark stands there as a word of its own; `.skip(` counts only where tests are declared.
fn bears(path: &str, line: &str, mark: &str) -> bool {
    let is_call = mark.starts_with('.');
    let in_tests_of_the_page = path.ends_with(".ts");
    if is_call && !in_tests_of_the_page {
        return false;
    }
    line.match_indices(mark).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + mark.len()..).and_then(|text| text.chars().next());
        let word = |side: Option<char>| side.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.');
        is_call || (!word(before) && (mark.ends_with('(') || !word(after)))
    })
}

#[test]
fn files_are_short_enough_to_hold_one_idea() {
    let long: Vec<String> = sources()
        .iter()
        .filter(|(path, text)| !is_generated(path, text))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn nothing_is_half_done_and_every_test_runs() {
    let marks = marks();
    let mut found = Vec::new();
    for (path, text) in sources() {
        for (number, line) in text.lines().enumerate() {
            if let Some(mark) = marks.iter().find(|mark| bears(&path, line, mark)) {
                found.push(format!("{path}:{}: {mark}", number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_path_of_one_machine_is_written_down() {
    // A root as short as `/src` is a word that may stand anywhere.
    let here = root();
    if here.components().count() < 3 {
        return;
    }
    let place = format!("{}/", here.display());
    let found: Vec<_> = tracked()
        .into_iter()
        .filter(|path| String::from_utf8_lossy(&fs::read(root().join(path)).unwrap()).contains(&place))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn marks_are_found_as_words() {
    let marks = marks();
    let mark = |number: usize| marks[number].as_str();
    assert!(bears("a.rs", &format!("// {}: later", mark(0)), mark(0)));
    assert!(!bears("a.rs", "let method = 1;", mark(0)));
    assert!(!bears("a.rs", &format!("words.iter(){}1)", mark(5)), mark(5)), "iterators skip");
    assert!(bears("a.ts", &format!("test{}'x')", mark(5)), mark(5)));
    assert!(!bears("a.ts", "process.exit(1)", mark(7)));
}
