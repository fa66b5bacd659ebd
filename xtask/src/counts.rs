//! Counting tests from what the test programs print.

use std::iter::Sum;
use std::ops::Add;

/// How many tests passed, failed and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Tests that ran and held.
    pub(crate) passed: u64,
    /// Tests that ran and did not.
    pub(crate) failed: u64,
    /// Tests that were left out.
    pub(crate) skipped: u64,
}

impl Add for Tally {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Add::add)
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(out, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

/// A step that runs no tests.
pub(crate) fn nothing(_: &str) -> Tally {
    Tally::default()
}

/// cargo-nextest (`Summary [ 1.2s] 9 tests run: 9 passed, 0 skipped`) or, without it, `cargo test`
/// (`test result: ok. 9 passed; …`, once for every binary). A nextest log holds the latter too, within the output of tests
/// that failed.
pub(crate) fn rust(output: &str) -> Tally {
    let summary = |line: String| {
        line.trim_start().strip_prefix("Summary [")?.split_once("run:").map(|(_, counts)| of_line(counts))
    };
    let result = |line: String| line.strip_prefix("test result:")?.split_once('.').map(|(_, counts)| of_line(counts));
    lines(output).filter_map(summary).last().unwrap_or_else(|| lines(output).filter_map(result).sum())
}

/// Vitest: `Tests  1 failed | 11 passed | 1 skipped (13)`.
pub(crate) fn vitest(output: &str) -> Tally {
    lines(output).filter_map(|line| line.trim_start().strip_prefix("Tests  ").map(of_line)).sum()
}

/// Playwright: lines of their own, `1 failed`, `2 skipped`, `1 flaky`, `12 passed (3.4s)`.
pub(crate) fn playwright(output: &str) -> Tally {
    let opening = |line: String| line.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    lines(output).map(opening).filter(|words| words.starts_with(|c: char| c.is_ascii_digit())).map(of_line).sum()
}

/// Sums the `NUMBER WORD` pairs of one line; a flaky test, which passed when it was tried again, counts as passed.
fn of_line(line: impl AsRef<str>) -> Tally {
    let words: Vec<&str> =
        line.as_ref().split([' ', ',', ';', '|', '(', ')']).filter(|word| !word.is_empty()).collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs.fold(Tally::default(), |tally, (number, word)| {
        let Ok(number) = number.parse::<u64>() else { return tally };
        let one = match *word {
            "passed" | "flaky" => Tally { passed: number, ..Tally::default() },
            "failed" | "interrupted" | "timed" | "exec" => Tally { failed: number, ..Tally::default() },
            "skipped" | "ignored" | "todo" | "did" => Tally { skipped: number, ..Tally::default() },
            _ => Tally::default(),
        };
        tally + one
    })
}

/// The lines without terminal colours.
fn lines(output: &str) -> impl Iterator<Item = String> {
    output.lines().map(|line| {
        let mut plain = String::with_capacity(line.len());
        let mut characters = line.chars();
        while let Some(character) = characters.next() {
            if character == '\u{1b}' {
                characters.by_ref().find(char::is_ascii_alphabetic);
            } else {
                plain.push(character);
            }
        }
        plain
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally { passed, failed, skipped }
    }

    #[test]
    fn nextest_is_counted() {
        let output = "     Summary [   0.512s] 124/125 tests run: 120 passed (1 slow, 1 leaky), 3 failed, 1 timed out, 2 skipped";
        assert_eq!(rust(output), tally(120, 4, 2));
    }

    #[test]
    fn what_a_failed_test_printed_is_not_counted_again() {
        let output = "    test result: FAILED. 0 passed; 1 failed; 0 ignored\n     Summary [   0.5s] 3 tests run: 2 passed, 1 failed, 0 skipped";
        assert_eq!(rust(output), tally(2, 1, 0));
    }

    #[test]
    fn every_binary_of_cargo_test_is_counted() {
        let output = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                      test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.1s";
        assert_eq!(rust(output), tally(7, 1, 1));
    }

    #[test]
    fn vitest_is_counted_through_its_colours() {
        let output = "\u{1b}[2m Test Files \u{1b}[22m \u{1b}[1m\u{1b}[32m2 passed\u{1b}[39m\n\
                      \u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m\u{1b}[2m | \u{1b}[22m\u{1b}[32m11 passed\u{1b}[39m | 1 skipped (13)";
        assert_eq!(vitest(output), tally(11, 1, 1));
    }

    #[test]
    fn playwright_is_counted() {
        let output = "  ✓  1 a.spec.ts:3:1 › 4 passed by (1s)\n  1 failed\n    a.spec.ts:9:1 › b\n  1 flaky\n  2 did not run\n  12 passed (3.4s)\n";
        assert_eq!(playwright(output), tally(13, 1, 2));
    }

    #[test]
    fn the_line_names_skipped_tests_only_when_there_are_any() {
        assert_eq!(tally(3, 0, 0).to_string(), "3 passed, 0 failed");
        assert_eq!(tally(3, 1, 2).to_string(), "3 passed, 1 failed, 2 skipped");
    }
}
