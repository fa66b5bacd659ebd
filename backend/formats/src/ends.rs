//! Where a sentence ends, hangs, or goes on: what the eye uses to join what a page end has cut.

/// Marks that close around a sentence's last mark.
const CLOSERS: [char; 14] = [']', ')', '}', '"', '”', '’', '\'', '*', '_', '~', '»', '>', '†', '\u{a0}'];
/// Words after which no sentence ends.
const HANGING: [&str; 34] = [
    "a",
    "an",
    "and",
    "as",
    "at",
    "be",
    "between",
    "by",
    "de",
    "for",
    "from",
    "in",
    "including",
    "into",
    "is",
    "its",
    "of",
    "on",
    "or",
    "our",
    "such",
    "that",
    "the",
    "their",
    "through",
    "to",
    "towards",
    "under",
    "upon",
    "via",
    "which",
    "who",
    "whose",
    "with",
];

/// A superscript figure, as printed for a footnote call.
pub(crate) fn superscript(c: char) -> Option<char> {
    match c {
        '⁰' => Some('0'),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁴'..='⁹' => char::from_digit(u32::from(c) - 0x2070, 10),
        _ => None,
    }
}

/// The text without what stands after its last words: closing marks and footnote calls.
fn core(text: &str) -> &str {
    text.trim_end().trim_end_matches(|c: char| CLOSERS.contains(&c) || superscript(c).is_some() || c.is_whitespace())
}

/// The last word, in small letters.
fn last_word(text: &str) -> String {
    let word =
        text.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '/')).next().unwrap_or_default();
    word.to_lowercase()
}

/// The text ends as a sentence, a list item or a lead-in ends.
pub(crate) fn is_finished(text: &str) -> bool {
    let core = core(text);
    if core.ends_with(['.', ';', ':', '?', '!', '…', '。', '؟', '؛']) || is_stamped(text) {
        return true;
    }
    let before_and = core.strip_suffix("and").or_else(|| core.strip_suffix("or")).map(str::trim_end);
    before_and.is_some_and(|b| b.ends_with(';')) || last_word(core) == "etc"
}

/// The text ends in a stamp of agreement, which comes after the last word.
fn is_stamped(text: &str) -> bool {
    let tail = text.char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    text.get(tail..).is_some_and(|t| t.contains("ad ref ") && t.trim_end().ends_with([']', ')']))
}

/// Like [`is_finished`], or with the comma of a preambular paragraph.
pub(crate) fn is_closed(text: &str) -> bool {
    is_finished(text) || core(text).ends_with(',')
}

/// The text ends as the last item but one of a list does: `…, and`.
pub(crate) fn leads_on(text: &str) -> bool {
    let core = text.trim_end();
    let before = core.strip_suffix(" and").or_else(|| core.strip_suffix(" or"));
    before.is_some_and(|before| before.ends_with([',', ';']))
}

/// The text breaks off in the middle of a phrase.
pub(crate) fn is_hanging(text: &str) -> bool {
    let core = text.trim_end();
    if core.ends_with([',', '-', '–', '(', '“', '[', '/']) {
        return true;
    }
    let mut words = core.rsplitn(3, char::is_whitespace);
    let last = words.next().unwrap_or_default().to_lowercase();
    HANGING.contains(&last.as_str()) || (words.next() == Some("to") && last.chars().all(char::is_lowercase))
}

/// The text ends in a word after which no sentence ends, and no list goes on.
pub(crate) fn is_cut(text: &str) -> bool {
    let last = text.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    let last = last.to_lowercase();
    HANGING.contains(&last.as_str()) && !matches!(last.as_str(), "and" | "or")
}

/// The text goes on with a sentence begun before: its first letter is small.
pub(crate) fn goes_on(text: &str) -> bool {
    let first =
        text.chars().find(|c| !matches!(c, '[' | '(' | '"' | '“' | '‘' | '~' | '*' | '{') && !c.is_whitespace());
    first.is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | ')' | ']' | '”'))
}

/// The words begin with a capital, a bracket or a quotation mark, as a new paragraph does.
pub(crate) fn begins(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_uppercase() || matches!(c, '[' | '{' | '“' | '"' | '*' | '~'))
}

/// How many more negotiation brackets are opened than closed (never less than none).
pub(crate) fn open_brackets(text: &str) -> usize {
    text.chars().fold(0_usize, |open, c| match c {
        '[' => open + 1,
        ']' => open.saturating_sub(1),
        _ => open,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_behind_closing_marks_and_calls() {
        for text in [
            "cities.",
            "risks:²",
            "women.⁴",
            "shared;]",
            "(b) Building; and",
            "goal itself”*.",
            "itself [ad ref 31 May 2023 19.39](#)",
            "data etc",
        ] {
            assert!(is_finished(text), "{text}");
        }
        for text in ["the opportunities", "as well as transport", "paragraph 19]", "in the process,", "(2024)"] {
            assert!(!is_finished(text), "{text}");
        }
    }

    #[test]
    fn phrases_hang() {
        assert!(
            is_hanging("no one shall be") && is_hanging("stakeholders to leverage") && is_hanging("according to the")
        );
        assert!(!is_hanging("people-centred urban development"));
    }

    #[test]
    fn small_letters_go_on() {
        assert!(
            goes_on("technologies[”]and") && goes_on("[and] more") && !goes_on("[Recalling") && !goes_on("(Maceio")
        );
    }
}
