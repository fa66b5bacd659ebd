//! Every place of the exact words, and the choice between several by their context.

use super::flat::Flat;
use super::{CLEARER, Found, Quote};

/// Places looked at before giving up: words that common say nothing.
const MOST_PLACES: usize = 4096;

/// First characters of every occurrence (Knuth, Morris and Pratt; linear whatever the text).
pub(super) fn places(words: &[char], text: &[char]) -> Vec<usize> {
    let mut border: Vec<usize> = vec![0];
    let mut held = 0;
    for c in words.iter().skip(1) {
        held = grow(words, &border, held, *c);
        border.push(held);
    }
    let mut found = Vec::new();
    let mut held = 0;
    for (index, c) in text.iter().enumerate() {
        held = grow(words, &border, held, *c);
        if held == words.len() {
            found.push(index + 1 - held);
            held = border.last().copied().unwrap_or(0);
            if found.len() == MOST_PLACES {
                break;
            }
        }
    }
    found
}

/// Length of the beginning of `words` that ends with `c`, when `held` of it ended before.
fn grow(words: &[char], border: &[usize], mut held: usize, c: char) -> usize {
    while held > 0 && words.get(held) != Some(&c) {
        held = border.get(held - 1).copied().unwrap_or(0);
    }
    if words.get(held) == Some(&c) { held + 1 } else { held }
}

/// The one place whose context agrees clearly more than any other's.
pub(super) fn choose(quote: &Quote, words: &Flat, text: &Flat, places: &[usize]) -> Found {
    let (prefix, suffix) = (Flat::of(&quote.prefix), Flat::of(&quote.suffix));
    let length = words.chars.len();
    let agree = |place: usize| {
        let before = text.chars.get(..place).unwrap_or_default();
        let after = text.chars.get(place + length..).unwrap_or_default();
        agreement(prefix.chars.iter().rev(), before.iter().rev()) + agreement(suffix.chars.iter(), after.iter())
    };
    let scored: Vec<(usize, usize)> = places.iter().map(|place| (agree(*place), *place)).collect();
    let Some(best) = scored.iter().copied().max_by_key(|(score, place)| (*score, std::cmp::Reverse(*place))) else {
        return Found::Absent;
    };
    let next = scored.iter().filter(|(_, place)| *place != best.1).map(|(score, _)| *score).max().unwrap_or(0);
    let sure = |place: usize| {
        let (start, end) = text.span(place, place + length);
        Found::Sure { start, end }
    };
    let whole = prefix.chars.iter().filter(|c| **c != ' ').count() + suffix.chars.iter().filter(|c| **c != ' ').count();
    // All that was said about the surroundings is true here and nowhere else.
    let only_here = best.0 >= whole && next < whole;
    if only_here || best.0 >= next + CLEARER {
        return sure(best.1);
    }
    // Equal context: the words stand exactly where they stood, and nothing around them changed.
    let stood = scored.iter().find(|(_, place)| Some(text.span(*place, *place + length).0) == quote.start);
    match stood {
        Some((score, place)) if *score == best.0 && *score >= whole => sure(*place),
        _ => Found::Twice,
    }
}

/// How many characters agree, from the words outwards, spaces not counted.
fn agreement<'c>(quoted: impl Iterator<Item = &'c char>, there: impl Iterator<Item = &'c char>) -> usize {
    let words = |c: &&char| **c != ' ';
    quoted.filter(words).zip(there.filter(words)).take_while(|(x, y)| x == y).count()
}

/// Whether the place cuts a word in two that the quote did not cut.
pub(super) fn is_torn(quote: &Quote, words: &Flat, text: &Flat, place: usize) -> bool {
    let end = place + words.chars.len();
    let letter = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
    let before = place.checked_sub(1).and_then(|before| text.chars.get(before));
    let cut_front = letter(words.chars.first()) && letter(before) && !quote.prefix.ends_with(char::is_alphanumeric);
    let cut_back =
        letter(words.chars.last()) && letter(text.chars.get(end)) && !quote.suffix.starts_with(char::is_alphanumeric);
    (cut_front || cut_back) && Some(text.span(place, end).0) != quote.start
}
