//! Square brackets: links, references, editorial brackets and stamps are told apart before a bracket is one.

use super::{Scanner, small, stamps};
use crate::leaf::{LeafKind, NONE, NUMBER_DEFINITION, NUMBER_PLAIN, NUMBER_REFERENCE};

/// Words after a number that is itself under negotiation: `[30] days`.
const UNITS: &[&str] = &[
    "per",
    "percent",
    "%",
    "°",
    "degrees",
    "days",
    "day",
    "weeks",
    "months",
    "month",
    "years",
    "year",
    "hours",
    "million",
    "billion",
    "members",
    "States",
    "Parties",
    "countries",
    "km",
    "per-cent",
    "tonnes",
];
/// Words before such a number: `Article [17]`, `within [30]`.
const BEFORE: &[&str] = &[
    "article",
    "articles",
    "paragraph",
    "paragraphs",
    "annex",
    "section",
    "chapter",
    "option",
    "in",
    "of",
    "by",
    "within",
    "least",
    "than",
    "to",
    "from",
    "and",
    "or",
    "after",
    "before",
    "until",
    "for",
    "every",
    "the",
    "approximately",
    "about",
    "rule",
    "goal",
    "target",
];

impl Scanner<'_> {
    pub(super) fn open_square(&mut self) -> bool {
        let inside = self.rest().get(1..).unwrap_or("");
        if let Some(length) = note_reference(inside) {
            return self.leaf(length, LeafKind::FootnoteRef, NONE);
        }
        if let Some(digits) = digits_only(inside) {
            return self.number(inside, digits);
        }
        if let Some(length) = self.editorial(inside) {
            return self.leaf(length, LeafKind::Editorial, NONE);
        }
        if let Some((length, body)) = stamps::bracketed(inside) {
            let after = inside.get(length - 1..).unwrap_or("");
            let link = link_length(after).unwrap_or(0);
            return self.stamp_leaf(length + link, stamps::StampBody { linked: link > 0, ..body });
        }
        self.leaf(1, LeafKind::Open, NONE);
        self.owner_before();
        if self.last_kind() == Some(LeafKind::Open) {
            self.label_owner(crate::model::TagForm::Prefix);
        }
        if self.last_kind() == Some(LeafKind::Open) {
            self.head_here();
        }
        true
    }

    pub(super) fn close_square(&mut self) -> bool {
        self.owner_after();
        let after = self.rest().get(1..).unwrap_or("");
        if let Some(link) = link_length(after)
            && let Some(open) = self.plain_since_open()
        {
            let start = open.0 as usize;
            let end = self.at + 1 + link;
            self.out.leaves.truncate(open.1);
            (self.chars, self.pending) = (open.2, start);
            self.at = start;
            return self.leaf(end - start, LeafKind::Link, NONE);
        }
        self.leaf(1, LeafKind::Close, NONE)
    }

    /// Start, leaf number and code points of the `[` before, if only plain text is between.
    fn plain_since_open(&self) -> Option<(u32, usize, u32)> {
        let within =
            |k: LeafKind| matches!(k, LeafKind::Text | LeafKind::FootnoteRef | LeafKind::Escape | LeafKind::Slash);
        for (index, leaf) in self.out.leaves.iter().enumerate().rev().take(8) {
            if leaf.kind == LeafKind::Open {
                return Some((leaf.start, index, leaf.chars));
            }
            if !within(leaf.kind) {
                return None;
            }
        }
        None
    }

    /// Digits in brackets: `TRIPS Agreement [3]` refers to a note, `[2020] [2025]` and `[30] days` are under negotiation.
    fn number(&mut self, inside: &str, digits: usize) -> bool {
        let after = inside.get(digits + 1..).unwrap_or("");
        let near = after.get(..after.floor_char_boundary(40)).unwrap_or(after);
        let next = near.split_whitespace().next().unwrap_or("").trim_end_matches([',', ';', '.', ':', ')']);
        let lead = self.text.get(..self.at).unwrap_or("");
        let line_start = lead.trim_end_matches(' ').is_empty() || lead.trim_end_matches(' ').ends_with('\n');
        let definition = line_start && near.starts_with(':');
        let from = lead.ceil_char_boundary(lead.len().saturating_sub(24));
        let spaced = lead.ends_with(char::is_whitespace);
        let word = lead.get(from..).unwrap_or("").split_whitespace().next_back().unwrap_or("").to_lowercase();
        let words_before = lead.trim_end_matches(' ').strip_suffix(']').is_some_and(|inside| {
            let digits = inside.trim_end_matches(|c: char| c.is_ascii_digit());
            digits.len() == inside.len() || !digits.ends_with('[')
        });
        let neighbour =
            near.starts_with('[') || lead.ends_with(']') || words_before || near.trim_start().starts_with('{');
        let plain = digits > 3
            || neighbour
            || UNITS.contains(&next)
            || near.starts_with(['%', '°'])
            || (spaced && BEFORE.contains(&word.as_str()));
        if definition {
            self.out.definitions += 1;
        } else if plain {
            self.out.plain_numbers += 1;
        } else {
            self.out.references += 1;
        }
        let row = match (definition, plain) {
            (true, _) => NUMBER_DEFINITION,
            (false, true) => NUMBER_PLAIN,
            (false, false) => NUMBER_REFERENCE,
        };
        self.leaf(1, LeafKind::NumberOpen, row);
        self.at += digits;
        self.leaf(1, LeafKind::NumberClose, row)
    }

    /// `“[a]dopting`: one letter, glued to a lower-case word, straight after an opening quotation mark, no tag behind; or `[sic]`.
    fn editorial(&self, inside: &str) -> Option<usize> {
        if inside.starts_with("sic]") {
            return Some(5);
        }
        let letter = inside.chars().next().filter(|c| c.is_alphabetic())?;
        let after = inside.get(letter.len_utf8()..)?.strip_prefix(']')?;
        let glued = after.chars().next().is_some_and(char::is_lowercase);
        let lead = self.text.get(..self.at).unwrap_or("");
        let quoted = match self.before() {
            Some('“' | '„' | '«' | '‘') => true,
            Some('"') => lead.get(..lead.len() - 1).is_none_or(|l| !l.ends_with(char::is_alphanumeric)),
            _ => false,
        };
        (glued && quoted).then_some(letter.len_utf8() + 2)
    }

    /// Pushes a stamp of `length` bytes.
    pub(super) fn stamp_leaf(&mut self, length: usize, body: stamps::StampBody) -> bool {
        let row = small(self.out.stamps.len());
        self.out.stamps.push(body);
        self.leaf(length, LeafKind::Stamp, row)
    }
}

/// `[^13]`, `[^note]`: the length with both brackets; `inside` is what stands behind the first.
fn note_reference(inside: &str) -> Option<usize> {
    let name = inside.strip_prefix('^')?;
    let end = name.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')))?;
    (end > 0 && end < 40 && name.as_bytes().get(end) == Some(&b']')).then_some(end + 3)
}

/// Length of the calls of notes that are glued to a party or a verb: `¹²`, `[^13]`, `[13]`, `13`.
pub(crate) fn note_calls(text: &str) -> usize {
    let mut end = 0;
    while let Some(rest) = text.get(end..) {
        let bracketed = || {
            let inside = rest.strip_prefix('[')?;
            note_reference(inside).or_else(|| digits_only(inside).map(|digits| digits + 2))
        };
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let Some(length) = super::marks::superscript(rest).or_else(bracketed).or((digits > 0).then_some(digits)) else {
            break;
        };
        end += length;
    }
    end
}

/// How many digits stand alone before the `]`.
fn digits_only(inside: &str) -> Option<usize> {
    let end = inside.bytes().take(10).position(|b| !b.is_ascii_digit())?;
    (end > 0 && inside.as_bytes().get(end) == Some(&b']')).then_some(end)
}

/// Length of `(address)` at the start of `text`, if it is an address: `[and](G77)` is a position, not a link.
fn link_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('(')?;
    let end = address_end(inside)?;
    let address = inside.get(..end)?;
    let target = address.split_whitespace().next().unwrap_or("");
    let starts = ["#", "/", "./", "../", "mailto:", "www.", "http:", "https:"].iter().any(|p| target.starts_with(p));
    let titled =
        address.trim_start().len() == address.len() && (target.len() == address.len() || address.ends_with('"'));
    (titled && (starts || target.contains("://"))).then_some(end + 2)
}

/// Where the address of a link ends: parentheses within it are closed within it.
fn address_end(inside: &str) -> Option<usize> {
    let mut open = 0u32;
    for (at, byte) in inside.bytes().take(2000).enumerate() {
        match byte {
            b'(' => open += 1,
            b')' if open == 0 => return Some(at),
            b')' => open -= 1,
            b'\n' | b'[' | b']' => return None,
            _ => {}
        }
    }
    None
}
