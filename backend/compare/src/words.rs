//! The words of a wording without its marks, numbered: what is searched for wherever it stands.

use crate::fold::{fold_char, is_invisible};
use crate::function_words::is_function_word;
use crate::marks::{MarkKind, marks, may_have_marks};
use crate::tokens::is_superscript;
use rustc_hash::FxHashMap;

/// The number of every word met so far, and whether it says something by itself.
pub(crate) type Names = FxHashMap<Box<str>, (u32, bool)>;

/// One word as compared, and where it stands in code points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) key: u32,
    pub(crate) telling: bool,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The words of a wording. Where `signs` are words, each sign of a script without spaces is one.
pub(crate) fn words(text: &str, signs: bool, names: &mut Names) -> Vec<Word> {
    let found = if may_have_marks(text) { marks(&adref_notation::read_one(text), 0) } else { Vec::new() };
    let hidden = |kind| matches!(kind, MarkKind::Tag | MarkKind::Stamp | MarkKind::Call);
    let mut hidden = found.into_iter().filter(|mark| hidden(mark.kind)).peekable();
    let mut words = Vec::new();
    let mut word = String::new();
    let mut start = 0;
    let mut end_word = |word: &mut String, start: usize, end: usize| {
        if !word.is_empty() {
            let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
            let (key, telling) = *names.entry(word.as_str().into()).or_insert_with(|| (next, !is_function_word(word)));
            words.push(Word { key, telling, start, end });
            word.clear();
        }
    };
    let mut place = 0;
    for (byte, c) in text.char_indices() {
        while hidden.next_if(|mark| mark.end <= byte).is_some() {}
        let seen = hidden.peek().is_none_or(|mark| byte < mark.start);
        if seen && c.is_alphanumeric() && !is_superscript(c) {
            if signs && is_sign(c) {
                end_word(&mut word, start, place);
            }
            if word.is_empty() {
                start = place;
            }
            word.extend(c.to_lowercase());
            if signs && is_sign(c) {
                end_word(&mut word, start, place + 1);
            }
        } else if !(seen && (is_invisible(c) || (fold_char(c) == Some('\'') && !word.is_empty()))) {
            end_word(&mut word, start, place);
        }
        place += 1;
    }
    end_word(&mut word, start, place);
    words
}

/// Signs of Chinese and Japanese, which stand without spaces.
const fn is_sign(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
