//! What counts as the same word: normalisation (NFC), quotation marks, dashes and invisible characters are folded.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Characters nobody sees: soft hyphen, zero-width characters, direction marks, byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// White space for comparing: the usual, and the space-like characters of PDF text.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// Dashes and hyphens of every width.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Quotation marks that only differ in style.
pub(crate) fn quotation(c: char) -> Option<char> {
    match c {
        '"' | '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{ff02}' => Some('"'),
        '\'' | '\u{2018}'..='\u{201b}' | '\u{2039}' | '\u{203a}' | '\u{2bc}' | '\u{ff07}' => Some('\''),
        _ => None,
    }
}

/// One character as compared; `None` for what nobody sees.
pub(crate) fn fold_char(c: char) -> Option<char> {
    if is_invisible(c) {
        None
    } else if is_dash(c) {
        Some('-')
    } else {
        Some(quotation(c).unwrap_or(c))
    }
}

/// A word as compared. Borrowed when nothing had to be folded.
pub(crate) fn fold(word: &str) -> std::borrow::Cow<'_, str> {
    let plain = word.bytes().all(|b| b.is_ascii());
    if plain {
        return word.into();
    }
    match is_nfc_quick(word.chars()) {
        IsNormalized::Yes if word.chars().all(|c| fold_char(c) == Some(c)) => word.into(),
        _ => word.chars().nfc().filter_map(fold_char).collect::<String>().into(),
    }
}

/// A word as compared, without its quotation style folded: what differs only here is invisible.
pub(crate) fn fold_unseen(word: &str) -> String {
    word.chars().nfc().filter(|c| !is_invisible(*c)).map(|c| if is_dash(c) { '-' } else { c }).collect()
}
