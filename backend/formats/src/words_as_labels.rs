//! Labels that begin with a word: paragraph codes, alternatives, options, parts, annexes, figures.

use crate::labels::{Found, Label, Shape, Style, digits, label, latin, letters, open_end, roman};

/// Reads a label that begins with a word: `PP3`, `ALT a:`, `Option 1:`, `Article 2`.
pub(crate) fn worded(text: &str) -> Found<'_> {
    code(text).or_else(|| alternative(text)).or_else(|| choice(text)).or_else(|| part(text))
}

fn code(text: &str) -> Found<'_> {
    let rest = ["PP", "Pp", "OP", "Op"].iter().find_map(|p| text.strip_prefix(p))?;
    let (value, mut rest) = digits(rest.strip_prefix(' ').unwrap_or(rest))?;
    let mut inserted = false;
    while let Some((_, after)) = latin(rest.trim_start_matches([' ', '.'])) {
        (rest, inserted) = (after, true);
    }
    let printed = text.strip_suffix(rest)?;
    let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
    open_end(rest).then(|| (Label { inserted, ..label(printed, Style::Code, value) }, rest))
}

fn alternative(text: &str) -> Found<'_> {
    let rest = ["ALT", "Alt", "alt"].iter().find_map(|p| text.strip_prefix(p))?;
    let inner = rest.trim_start_matches(' ');
    let end = inner.find([':', '.'])?;
    let (which, after) = inner.split_at_checked(end)?;
    let sound = which.len() <= 6 && which.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '(' | ')'));
    let after = after.strip_prefix([':', '.']).filter(|r| open_end(r))?;
    let text = if which.is_empty() { "ALT".to_owned() } else { format!("ALT {which}") };
    sound.then(|| (label(text, Style::Alternative, 0), after))
}

fn choice(text: &str) -> Found<'_> {
    let head = adref_notation::option_head(text);
    let printed = option(text).filter(|(_, rest)| head.as_ref().is_none_or(|h| h.length <= text.len() - rest.len()));
    printed.or_else(|| {
        let head = head?;
        let (printed, rest) = text.split_at_checked(head.length)?;
        let printed = printed.trim_end_matches([':', '：', ' ', '\u{a0}', '*', '.', '-', '–', '—']);
        Some((label(printed, Style::Choice, head.number.unwrap_or(0)), rest))
    })
}

/// `Option 1:`, and `Option (b)(i):` as drafts of treaties print them.
fn option(text: &str) -> Found<'_> {
    let rest = text.strip_prefix("Option ")?;
    let end = rest.find([':', ' ']).unwrap_or(rest.len());
    let (which, after) = rest.split_at_checked(end)?;
    let plain = which.trim_matches(['(', ')']);
    let value = plain
        .parse()
        .ok()
        .or_else(|| roman(plain))
        .or_else(|| letters(plain, String::new(), Shape::Round).map(|l| l.value));
    let value = value.or_else(|| which.contains(")(").then_some(0))?;
    let marked = after.strip_prefix(':').or_else(|| after.trim_start().starts_with('(').then_some(after));
    let rest = marked.or_else(|| after.is_empty().then_some(after))?;
    (which.len() <= 10).then(|| (label(format!("Option {which}"), Style::Choice, value), rest))
}

fn part(text: &str) -> Found<'_> {
    const WORDS: [(&str, Style); 13] = [
        ("Article", Style::Part),
        ("ARTICLE", Style::Part),
        ("Section", Style::Part),
        ("Chapter", Style::Part),
        ("CHAPTER", Style::Part),
        ("Part", Style::Part),
        ("Rule", Style::Part),
        ("Annex", Style::Annex),
        ("ANNEX", Style::Annex),
        ("Appendix", Style::Annex),
        ("Figure", Style::Figure),
        ("Table", Style::Figure),
        ("Box", Style::Figure),
    ];
    let (word, style) = WORDS.iter().find(|(word, _)| text.starts_with(word))?;
    let rest = text.strip_prefix(word)?;
    if rest.trim().is_empty() {
        return (*style == Style::Annex).then(|| (label(*word, *style, 0), rest));
    }
    let inner = rest.strip_prefix(' ')?.trim_start();
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let (which, mut after) = inner.split_at_checked(end)?;
    let figures = which.find(|c: char| !c.is_ascii_digit()).unwrap_or(which.len());
    let (number, suffix) = which.split_at_checked(figures)?;
    let value = if suffix.is_empty() || latin(suffix).is_some() { number.parse().ok() } else { None };
    let single = which.len() == 1 && which.chars().all(|c| c.is_ascii_uppercase());
    let value = value
        .or_else(|| roman(which).filter(|_| which.chars().all(|c| c.is_ascii_uppercase())))
        .or(single.then_some(1))?;
    if let Some((_, rest)) = after.strip_prefix(' ').and_then(latin) {
        after = rest;
    }
    let printed = text.strip_suffix(after)?.trim_end();
    let rest = after.strip_prefix([':', '.']).unwrap_or(after);
    let words = rest.trim_start();
    // The dash between a heading's number and its words belongs to neither.
    let rest = ["– ", "— ", "- "].iter().find_map(|dash| words.strip_prefix(dash)).unwrap_or(rest);
    (open_end(rest) || rest.starts_with(']') || rest.len() < words.len()).then(|| (label(printed, *style, value), rest))
}
