//! Agreement, ad referendum in all the ways it is stamped and on higher rungs in the one way we write it.

use super::Scanner;
use super::moments::moment;
pub(crate) use crate::leaf::StampBody;

/// What may stand before `ad ref`.
const AGREED: &[&str] = &["agreed ", "agreed, ", "convenu ", "acordado ", "согласовано ", "商定 ", "متفق عليه "];

/// The longest stamp, in bytes.
const LONGEST: usize = 160;

/// What begins the stamp of a rung that is named: `[agreed: committee, 2 June 2023 11.05]`.
const RUNG: &str = "agreed: ";
/// The longest stamp with the name of its rung, in bytes; a name has up to sixty characters.
const LONGEST_NAMED: usize = 420;

fn lower_starts(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|t| t.eq_ignore_ascii_case(prefix))
}

/// Length of `ad ref`, `ad ref.`, `ad referendum`.
fn words(text: &str) -> Option<usize> {
    let length = if lower_starts(text, "ad referendum") {
        13
    } else if lower_starts(text, "ad ref.") {
        7
    } else if lower_starts(text, "ad ref") {
        6
    } else {
        return None;
    };
    let ends = text.get(length..).is_none_or(|r| !r.starts_with(char::is_alphanumeric));
    ends.then_some(length)
}

/// `ad ref 31 May 2023 19.39` at the start of `text`: bytes read and what they say.
fn stamp(text: &str) -> Option<(usize, StampBody)> {
    let agreed = AGREED.iter().find(|w| lower_starts(text, w)).map_or(0, |w| w.len());
    let length = agreed + words(text.get(agreed..)?)?;
    let mut body = StampBody::default();
    let end = length + moment(text.get(length..).unwrap_or(""), &mut body);
    Some((end, body))
}

/// A stamp that fills a bracket, `inside` being what follows the `[`; the length includes both brackets.
pub(super) fn bracketed(inside: &str) -> Option<(usize, StampBody)> {
    if let Some(rest) = ["Agreed]", "AGREED]"].iter().find_map(|w| inside.strip_prefix(w)) {
        // `[Agreed]` behind a paragraph is a stamp; `[agreed]` among words is a word.
        let ends = rest.trim_start_matches([' ', '*', '\u{a0}']);
        let body = StampBody::default();
        return (ends.is_empty() || ends.starts_with('\n')).then_some((8, body));
    }
    if let Some(named) = on_a_rung(inside) {
        return Some(named);
    }
    let blank = inside.len() - inside.trim_start_matches([' ', '*', '_']).len();
    let (length, mut body) = stamp(inside.get(blank..)?)?;
    let window = inside.get(blank + length..)?;
    let window = window.get(..window.floor_char_boundary(LONGEST))?;
    let rest = window
        .get(..window.find([']', '[', '{', '\n'])?)
        .filter(|rest| window.get(rest.len()..).is_some_and(|r| r.starts_with(']')))?;
    body.condition = conditional(rest.trim_matches([' ', '*', '_', '.', ')']))?;
    Some((blank + length + rest.len() + 2, body))
}

/// `agreed: committee, 2 June 2023 11.05]`: the name of the rung ends at the comma before the day.
fn on_a_rung(inside: &str) -> Option<(usize, StampBody)> {
    let window = inside.get(RUNG.len()..).filter(|_| lower_starts(inside, RUNG))?;
    let window = window.get(..window.floor_char_boundary(LONGEST_NAMED))?;
    let end = window.find([']', '[', '{', '\n']).filter(|&end| window.as_bytes().get(end) == Some(&b']'))?;
    let words = window.get(..end)?;
    words.match_indices(", ").find_map(|(comma, _)| {
        let level = words.get(..comma).map(str::trim).filter(|level| !level.is_empty())?;
        let said = words.get(comma..)?;
        let mut body = StampBody { level: Some(level.to_owned()), ..StampBody::default() };
        let read = moment(said, &mut body);
        if read == 0 {
            return None;
        }
        body.condition = conditional(said.get(read..)?.trim_matches([' ', '.']))?;
        Some((RUNG.len() + end + 2, body))
    })
}

/// `, placement tbd`: a condition, or nothing. None for words that are neither.
#[expect(clippy::option_option, reason = "no condition is one thing, no stamp another")]
fn conditional(text: &str) -> Option<Option<String>> {
    if text.is_empty() {
        return Some(None);
    }
    let condition = text.strip_prefix([',', ';', ':'])?.trim();
    Some(Some(condition.to_owned()).filter(|words| !words.is_empty()))
}

/// `(Agreed)`, `(Agreed, placement tbd)`, `(agreed ad ref)`.
pub(super) fn parenthesized(text: &str) -> Option<(usize, StampBody)> {
    let inside = text.strip_prefix('(')?.trim_start_matches(['*', '_']);
    let lead = text.len() - inside.len() - 1;
    if !lower_starts(inside, "agreed") && !lower_starts(inside, "ad ref") {
        return None;
    }
    let window = inside.get(..inside.floor_char_boundary(LONGEST)).unwrap_or(inside);
    let end = window.find([')', '(', '[', ']', '\n']).filter(|&e| window.as_bytes().get(e) == Some(&b')'))?;
    let words = window.get(..end)?.trim_end_matches(['*', '_']);
    let end = end + lead;
    if let Some((length, mut body)) = stamp(words) {
        body.condition = conditional(words.get(length..)?.trim_matches([' ', '.']))?;
        return Some((end + 2, body));
    }
    let said = words.strip_prefix("Agreed").or_else(|| words.strip_prefix("AGREED"))?;
    Some((end + 2, StampBody { condition: conditional(said)?, ..StampBody::default() }))
}

impl Scanner<'_> {
    /// `ad ref …` in the run of text: we stand on its `d`.
    pub(super) fn bare_stamp(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        if bytes.get(self.at + 1..self.at + 5) != Some(b" ref") || self.at <= self.pending {
            return false;
        }
        let start = self.at - 1;
        let waiting = self.text.get(self.pending..start).unwrap_or("");
        let agreed = if waiting.ends_with(" agreed ") || waiting == "agreed " { "agreed ".len() } else { 0 };
        self.stamp_from(start - agreed)
    }

    /// `Agreed ad ref …`: we stand on its `A`. Also `Ad ref`.
    pub(super) fn bare_agreed(&mut self) -> bool {
        let rest = self.rest();
        (rest.starts_with("Agreed ad ref") || rest.starts_with("AGREED AD REF") || rest.starts_with("AD REF"))
            && self.stamp_from(self.at)
    }

    fn stamp_from(&mut self, start: usize) -> bool {
        let rest = self.text.get(start..).unwrap_or("");
        let window = rest.get(..rest.floor_char_boundary(LONGEST)).unwrap_or(rest);
        let glued = self.text.get(..start).is_some_and(|t| t.ends_with(char::is_alphanumeric));
        let Some((length, body)) = stamp(window).filter(|_| !glued) else { return false };
        // "decided ad referendum" in a sentence is prose; the short form, a date or the end of the block makes it a stamp.
        let long = window.get(..length).is_some_and(|w| w.to_ascii_lowercase().ends_with("ad referendum"));
        let ends = rest.get(length..).is_none_or(|r| r.trim_start().is_empty());
        let starts = self.text.get(..start).is_none_or(|t| t.trim_end().is_empty());
        if long && !(ends || starts) {
            return false;
        }
        self.at = start;
        self.stamp_leaf(length, body)
    }
}
