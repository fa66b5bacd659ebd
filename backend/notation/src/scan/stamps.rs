//! Agreement ad referendum, in all the ways it is stamped.

use super::Scanner;
pub(crate) use crate::leaf::StampBody;

const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("janvier", 1),
    ("février", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("août", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("décembre", 12),
    ("enero", 1),
    ("febrero", 2),
    ("marzo", 3),
    ("abril", 4),
    ("mayo", 5),
    ("junio", 6),
    ("julio", 7),
    ("agosto", 8),
    ("septiembre", 9),
    ("octubre", 10),
    ("noviembre", 11),
    ("diciembre", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// What may stand before `ad ref`.
const AGREED: &[&str] = &["agreed ", "convenu ", "acordado "];

/// The longest stamp, in bytes.
const LONGEST: usize = 160;

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
    let mut body = StampBody { date: None, time: None, condition: None, linked: false, impossible: false };
    let end = length + moment(text.get(length..).unwrap_or(""), &mut body);
    Some((end, body))
}

/// Reads a date and a time; bytes taken.
fn moment(text: &str, body: &mut StampBody) -> usize {
    let lead = text.len() - text.trim_start_matches([' ', ':', ',', '\u{a0}', '(']).len();
    let rest = text.get(lead..).unwrap_or("");
    let Some((length, date)) = day(rest) else { return 0 };
    body.impossible = date.is_none();
    body.date = date;
    let mut end = lead + length;
    let after = text.get(end..).unwrap_or("");
    let gap = after.len() - after.trim_start_matches([' ', ',', '\u{a0}']).len();
    let clock = after.get(gap..).unwrap_or("");
    let at = ["at ", "à "].iter().find(|w| clock.starts_with(**w)).map_or(0, |w| w.len());
    if gap > 0
        && let Some((length, time)) = time(clock.get(at..).unwrap_or(""))
    {
        body.impossible |= time.is_none();
        body.time = time;
        end += gap + at + length;
    }
    end
}

fn number(text: &str) -> (usize, u32) {
    let end = text.bytes().take(5).take_while(u8::is_ascii_digit).count();
    (end, text.get(..end).and_then(|d| d.parse().ok()).unwrap_or(0))
}

/// `31 May 2023` or `2023-05-31`; the date is `None` if there is no such day.
fn day(text: &str) -> Option<(usize, Option<String>)> {
    let (digits, first) = number(text);
    let rest = text.get(digits..)?;
    if digits == 4 {
        let (m, month) = number(rest.strip_prefix('-')?);
        let (d, day) = number(rest.get(1 + m..)?.strip_prefix('-')?);
        return (m > 0 && d > 0).then(|| (digits + m + d + 2, valid(first, month, day)));
    }
    if digits == 0 || digits > 2 {
        return None;
    }
    let word = rest.trim_start_matches([' ', '\u{a0}']);
    let word = word.strip_prefix("de ").unwrap_or(word);
    let gap = rest.len() - word.len();
    let letters = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
    let name = word.get(..letters)?.to_lowercase();
    let month = MONTHS.iter().find(|(n, _)| *n == name)?.1;
    let after = word.get(letters..)?.trim_start_matches(['.', ' ', '\u{a0}', ',']);
    let after = after.strip_prefix("de ").unwrap_or(after);
    let (y, year) = number(after);
    let length = text.len() - after.len() + y;
    (gap > 0 && y == 4).then(|| (length, valid(year, month, first)))
}

fn valid(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// `19.39`, `19:39`, `19h39`, `19 h 39`.
fn time(text: &str) -> Option<(usize, Option<String>)> {
    let (h, hour) = number(text);
    let rest = text.get(h..)?;
    let minutes = [".", ":", "h", " h "].iter().find_map(|sign| rest.strip_prefix(sign))?;
    let (m, minute) = number(minutes);
    if h == 0 || h > 2 || m != 2 {
        return None;
    }
    Some((text.len() - minutes.len() + m, (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))))
}

/// A stamp that fills a bracket, `inside` being what follows the `[`; the length includes both brackets.
pub(super) fn bracketed(inside: &str) -> Option<(usize, StampBody)> {
    if let Some(rest) = ["Agreed]", "AGREED]"].iter().find_map(|w| inside.strip_prefix(w)) {
        // `[Agreed]` behind a paragraph is a stamp; `[agreed]` among words is a word.
        let ends = rest.trim_start_matches([' ', '*', '\u{a0}']);
        let body = StampBody { date: None, time: None, condition: None, linked: false, impossible: false };
        return (ends.is_empty() || ends.starts_with('\n')).then_some((8, body));
    }
    let blank = inside.len() - inside.trim_start_matches([' ', '*', '_']).len();
    let (length, body) = stamp(inside.get(blank..)?)?;
    let rest = inside.get(blank + length..)?;
    let tail = rest.len() - rest.trim_start_matches([' ', '*', '_', '.', ')']).len();
    rest.get(tail..)?.starts_with(']').then_some((blank + length + tail + 2, body))
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
    if let Some((length, body)) = stamp(words) {
        return words.get(length..)?.trim().is_empty().then_some((end + 2, body));
    }
    let condition = words.strip_prefix("Agreed").or_else(|| words.strip_prefix("AGREED"))?;
    let mut body = StampBody { date: None, time: None, condition: None, linked: false, impossible: false };
    if !condition.is_empty() {
        body.condition = Some(condition.strip_prefix([',', ';', ':'])?.trim().to_owned());
    }
    Some((end + 2, body))
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
