//! Lines between fences, which are kept as they stand.

use crate::lines;

/// What stands before and behind lines that are to be kept as they are.
pub(crate) const FENCE: &str = "```";

/// A wording is lines from one fence to the next, and nothing else.
pub(crate) fn enclose(wording: &str) -> bool {
    let lines = lines::split(wording);
    let opens = |line: &lines::Line| wording.get(line.start..line.end).is_some_and(|text| text.starts_with(FENCE));
    match lines.as_slice() {
        [first, inside @ .., last] => {
            let ends = first.start == 0 && last.end == wording.len();
            ends && opens(first) && opens(last) && !inside.iter().any(opens)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_enclose_a_wording_or_do_not() {
        assert!(enclose("```\n[code]\n\n- more\r\n ```") && enclose("```rust\n```"));
        assert!(!enclose("``` on one line ```") && !enclose("```\nopen") && !enclose("```\na\n```\nb\n```"));
        assert!(!enclose("words\n```\na\n```") && !enclose("```\na\n```\n"));
    }
}
