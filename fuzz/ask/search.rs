//! Everything that is asked of words looked for in a wording: places lie in it and apart, whole words are parts too, every word
//! of a plain wording is found in it, and letter case says nothing.

use adref_compare::{Match, Phrase};

const HOW: [Match; 3] = [Match::Phrase, Match::Words, Match::Part];

/// The first line is what is looked for, the rest the wording.
pub(crate) fn ask(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (typed, wording) = text.split_once('\n').unwrap_or((&text, &text));
    let length = wording.chars().count();
    let found = HOW.map(|how| {
        let places = Phrase::new(typed, how).map(|phrase| phrase.find(wording));
        for (from, to) in places.iter().flatten() {
            assert!(from < to && *to <= length, "{from}..{to} of {length}");
        }
        for pair in places.iter().flat_map(|places| places.windows(2)) {
            assert!(pair[0].1 <= pair[1].0, "{pair:?}");
        }
        places
    });
    assert!(found.iter().all(Option::is_some) || found.iter().all(Option::is_none));
    if found[0].as_ref().is_some_and(|places| !places.is_empty()) {
        assert!(found.iter().flatten().all(|places| !places.is_empty()), "a phrase is its words, and a part");
    }
    if is_plain(typed) {
        let sought = typed.chars().any(is_sought);
        assert!(found[0].is_some() == sought || is_stamped(typed), "{typed:?}");
        let folded = [typed.to_ascii_lowercase(), typed.to_ascii_uppercase()].map(|typed| Phrase::new(&typed, HOW[0]));
        assert_eq!(folded[0], folded[1], "letter case says nothing: {typed:?}");
    }
    if is_plain(wording) && !is_stamped(wording) {
        every_word_is_found(wording);
    }
}

/// Nothing a reading would take for a mark: what stands there are words.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | ',' | '.' | '\u{300}'..='\u{36f}'))
}

/// A letter or a digit; a raised one calls a footnote.
fn is_sought(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}' | '\u{2074}'..='\u{2079}')
}

/// A stamp needs no other sign, and is none of the words.
fn is_stamped(text: &str) -> bool {
    !adref_notation::read_one(text).stamps().is_empty()
}

fn every_word_is_found(wording: &str) {
    for word in wording.split(' ').filter(|word| word.chars().any(is_sought)).take(8) {
        for how in HOW {
            let places = Phrase::new(word, how).expect("a word was typed").find(wording);
            assert!(!places.is_empty(), "{word:?} is not found {how:?} in {wording:?}");
        }
    }
    let whole = Phrase::new(wording, Match::Phrase).map(|phrase| phrase.find(wording));
    assert!(whole.is_none_or(|places| places.len() == 1), "a wording stands in itself once: {wording:?}");
}
