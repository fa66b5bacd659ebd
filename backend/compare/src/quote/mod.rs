//! Finding a quoted passage again: W3C text quote and text position selectors, in code points.

mod approximate;
pub mod carry;
mod exact;
mod flat;

use flat::Flat;
use serde::{Deserialize, Serialize};

/// Characters of context that must speak more for one place than for the next.
const CLEARER: usize = 8;

/// A quoted passage with what stood around it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The passage.
    pub exact: String,
    /// Some characters in front of it, or nothing.
    #[serde(default)]
    pub prefix: String,
    /// Some characters behind it, or nothing.
    #[serde(default)]
    pub suffix: String,
    /// First code point where it stood.
    #[serde(default)]
    pub start: Option<usize>,
    /// Code point after it where it stood.
    #[serde(default)]
    pub end: Option<usize>,
}

/// Where a quote was found, in code points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "found", rename_all = "snake_case")]
pub enum Found {
    /// These are the words, and no other place comes near.
    Sure {
        /// First code point.
        start: usize,
        /// Code point after the last.
        end: usize,
    },
    /// Perhaps here; a person must say so.
    Uncertain {
        /// First code point.
        start: usize,
        /// Code point after the last.
        end: usize,
        /// Likeness, 0 to 1.
        score: f64,
    },
    /// The words stand in several places and the context does not tell which is meant.
    Twice,
    /// Not there.
    Absent,
}

/// Finds a quote in a text. Spaces, dash widths, quotation styles and invisible characters do not count.
/// Exact words are `Sure` when they stand once, or when their context speaks for one place; an approximate match
/// is never more than `Uncertain`, and `Absent` where several are as like.
#[must_use]
pub fn find(quote: &Quote, text: &str) -> Found {
    let words = Flat::of(&quote.exact);
    if words.chars.is_empty() {
        return Found::Absent;
    }
    let flat = Flat::of(text);
    let places = exact::places(&words.chars, &flat.chars);
    match places.as_slice() {
        [] => approximate::find(quote, &words, &flat),
        [only] => single(quote, &words, &flat, *only),
        several => exact::choose(quote, &words, &flat, several),
    }
}

/// Every place where the words of a quote stand, in code points: what can be shown to somebody who has to say which is meant.
#[must_use]
pub fn places(exact: &str, text: &str) -> Vec<(usize, usize)> {
    let words = Flat::of(exact);
    if words.chars.is_empty() {
        return Vec::new();
    }
    let flat = Flat::of(text);
    exact::places(&words.chars, &flat.chars).into_iter().map(|at| flat.span(at, at + words.chars.len())).collect()
}

/// The only place of the words. Part of a longer word is another word: "Linus" does not stand in "chines".
fn single(quote: &Quote, words: &Flat, flat: &Flat, place: usize) -> Found {
    let (start, end) = flat.span(place, place + words.chars.len());
    if exact::is_torn(quote, words, flat, place) {
        return Found::Uncertain { start, end, score: 0.5 };
    }
    Found::Sure { start, end }
}

/// The text with the code points `start..end` replaced; `None` when they are not there.
#[must_use]
pub fn replace_span(text: &str, start: usize, end: usize, with: &str) -> Option<String> {
    if start > end {
        return None;
    }
    let byte = |point: usize| text.char_indices().map(|(byte, _)| byte).chain(std::iter::once(text.len())).nth(point);
    let (from, to) = (byte(start)?, byte(end)?);
    Some([text.get(..from)?, with, text.get(to..)?].concat())
}
