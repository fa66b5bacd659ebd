//! Footnotes: where they are defined, where they are called.

use std::collections::HashMap;

use crate::ends::superscript;
use crate::page::Page;

/// A footnote that begins a line: `¹ text`, `[^1]: text`. Gives its number and the bytes before its words.
pub(crate) fn definition(text: &str) -> Option<(String, usize)> {
    if let Some((name, rest)) = text.strip_prefix("[^").and_then(|t| t.split_once("]:")) {
        let sound = (1..=12).contains(&name.len()) && !name.contains(char::is_whitespace);
        return sound.then(|| (name.to_owned(), text.len() - rest.trim_start().len()));
    }
    let end = text.find(|c| superscript(c).is_none()).unwrap_or(text.len());
    let (mark, rest) = text.split_at_checked(end)?;
    let words = rest.trim_start();
    // A number alone on its line is one too: a long address did not fit behind it.
    (!mark.is_empty() && (words.len() < rest.len() || rest.is_empty()))
        .then(|| (mark.chars().filter_map(superscript).collect(), text.len() - words.len()))
}

/// The asterisks or daggers a note begins with.
pub(crate) fn starred(text: &str) -> Option<&str> {
    let end = text.find(|c| !matches!(c, '*' | '†'))?;
    let (mark, rest) = text.split_at_checked(end)?;
    ((1..=4).contains(&mark.len()) && rest.starts_with(char::is_whitespace)).then_some(mark)
}

/// The bytes before the words of a footnote: its number or mark and the white space after it.
pub(crate) fn mark_length(text: &str) -> usize {
    if let Some((_, length)) = definition(text) {
        return length;
    }
    let rest = text.trim_start_matches(['*', '†']);
    let rest = if rest.len() == text.len() { text.trim_start_matches(|c: char| c.is_ascii_digit()) } else { rest };
    text.len() - rest.trim_start().len()
}

/// Footnotes printed at the feet of pages as a number on a line of its own, by the line it stands on.
pub(crate) fn at_feet(page: &Page<'_>) -> HashMap<usize, String> {
    let mut found = HashMap::new();
    if !page.furniture.paged {
        return found;
    }
    let (mut last, mut blank) = (0_u32, true);
    let (mut in_notes, mut below_rule) = (false, false);
    for (at, line) in page.lines.iter().enumerate() {
        let text = page.text(line);
        below_rule = !page.starts_page(at) && (below_rule || is_rule(text));
        if let Some((figures, number)) = begun(text).filter(|(_, number)| below_rule && *number == last + 1) {
            found.insert(at, figures.to_owned());
            last = number;
        }
        let next = page.lines.get(at + 1).filter(|l| !l.is_blank() && l.indent >= line.indent);
        let number = text.parse::<u32>().ok().filter(|_| text.len() <= 3 && !page.is_furniture(at));
        if let Some(number) = number.filter(|n| *n == last + 1 && (blank || in_notes) && next.is_some()) {
            found.insert(at, text.to_owned());
            (last, in_notes) = (number, true);
        }
        blank = line.is_blank();
        in_notes &= !blank && !page.starts_page(at);
    }
    found
}

/// The rule between the text of a page and its footnotes.
fn is_rule(text: &str) -> bool {
    text.len() >= 5 && (text.bytes().all(|b| b == b'_') || text.chars().all(|c| matches!(c, '─' | '—' | '―')))
}

/// The number a footnote below a rule begins with: `1   See the report.`, never `1. Towns`.
fn begun(text: &str) -> Option<(&str, u32)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=3).contains(end))?;
    let (figures, rest) = text.split_at_checked(end)?;
    let words = rest.trim_start();
    (words.len() < rest.len() && !words.is_empty()).then(|| Some((figures, figures.parse().ok()?))).flatten()
}

/// Asterisks glued to the end of a line, with the lines they stand on.
pub(crate) fn stars(page: &Page<'_>) -> HashMap<String, Vec<usize>> {
    let mut found: HashMap<String, Vec<usize>> = HashMap::new();
    for line in &page.lines {
        let text = page.text(line);
        let body = text.trim_end_matches(['*', '†']);
        let mark = text.get(body.len()..).unwrap_or_default();
        let opened = body.contains('*') || body.is_empty() || body.ends_with(char::is_whitespace);
        if !mark.is_empty() && mark.len() <= 4 && !opened {
            found.entry(mark.to_owned()).or_default().push(line.number);
        }
    }
    found
}

/// The footnote calls in a wording: number and byte offset, where `known` has the number.
pub(crate) fn calls(wording: &str, known: &dyn Fn(&str) -> bool) -> Vec<(String, usize)> {
    let mut calls = Vec::new();
    let mut figures = String::new();
    let mut start = 0;
    for (at, c) in wording.char_indices().chain([(wording.len(), ' ')]) {
        if let Some(figure) = superscript(c) {
            if figures.is_empty() {
                start = at;
            }
            figures.push(figure);
        } else if !figures.is_empty() {
            if known(&figures) {
                calls.push((figures.clone(), start));
            }
            figures.clear();
        }
    }
    for (at, _) in wording.match_indices("[^") {
        let name = wording.get(at + 2..).and_then(|rest| rest.split_once(']')).map(|(name, _)| name);
        if let Some(name) = name.filter(|name| name.len() <= 12 && known(name)) {
            calls.push((name.to_owned(), at));
        }
    }
    calls.sort_by_key(|(_, at)| *at);
    calls
}

/// Where a number stands glued to a word or closing mark, as superscripts do that lost their height.
pub(crate) fn glued_call(wording: &str, number: &str) -> Option<usize> {
    let found = wording.match_indices(number).find(|(at, _)| {
        let before = wording.get(..*at).and_then(|b| b.chars().next_back());
        let after = wording.get(at + number.len()..).and_then(|a| a.chars().next());
        let glued =
            before.is_some_and(|c| c.is_alphabetic() || matches!(c, ']' | ')' | '}' | '.' | ',' | ';' | '”' | '"'));
        glued && after.is_none_or(|c| c.is_whitespace() || matches!(c, ']' | '}' | '[' | '.' | ',' | ';' | ')'))
    });
    found.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions() {
        assert_eq!(definition("¹² Ibid."), Some(("12".to_owned(), "¹² ".len())));
        assert_eq!(definition("[^a]: text").map(|d| d.0), Some("a".to_owned()));
        assert_eq!(definition("⁶⁷. text"), None);
        assert_eq!(definition("text¹ text"), None);
    }

    #[test]
    fn calls_are_found_where_the_note_is_known() {
        let known = |n: &str| n != "2";
        assert_eq!(calls("one¹ m² three.⁶⁷", &known), [("1".to_owned(), 3), ("67".to_owned(), "one¹ m² three.".len())]);
        assert_eq!(calls("one[^x] two", &known), [("x".to_owned(), 3)]);
    }

    #[test]
    fn glued_numbers() {
        assert_eq!(glued_call("[support, etc.]3", "3"), Some(15));
        assert_eq!(glued_call("4 Notwithstanding W/m2) of 3 and 20153", "3"), None);
    }
}
