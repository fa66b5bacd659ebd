//! Words and runs of three words as numbers: letter case, punctuation, marks and spaces do not count.

use crate::fold::{fold_char, is_invisible};
use rustc_hash::FxHashSet;

/// Words in a run.
pub(super) const LENGTH: usize = 3;

/// A run of words, as a number.
pub(super) type Shingle = u64;

/// One word: its number, and where it stands in code points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    hash: u64,
    pub(super) start: usize,
    pub(super) end: usize,
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(hash: u64, value: u64) -> u64 {
    let hash = (hash ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ (hash >> 29)
}

/// The words of a text, into `words`, which is emptied first. A sign of a script without spaces is a word.
pub(super) fn words(text: &str, words: &mut Vec<Word>) {
    words.clear();
    let mut open: Option<Word> = None;
    for (place, c) in text.chars().enumerate() {
        let alone = c >= '\u{e00}' && c.is_alphabetic();
        if alone || !c.is_alphanumeric() {
            let inside = !alone && (is_invisible(c) || fold_char(c) == Some('\''));
            if !inside {
                words.extend(open.take());
            }
            if alone {
                words.push(Word { hash: mix(SEED, u64::from(u32::from(c))), start: place, end: place + 1 });
            }
            continue;
        }
        let word = open.get_or_insert(Word { hash: SEED, start: place, end: place });
        word.end = place + 1;
        if c.is_ascii() {
            word.hash = mix(word.hash, u64::from(u32::from(c.to_ascii_lowercase())));
        } else {
            word.hash = c.to_lowercase().fold(word.hash, |hash, c| mix(hash, u64::from(u32::from(c))));
        }
    }
    words.extend(open);
}

/// The runs of a text in order.
pub(super) fn runs(words: &[Word]) -> impl Iterator<Item = Shingle> + '_ {
    words.windows(LENGTH).map(|run| run.iter().fold(SEED, |hash, word| mix(hash, word.hash)))
}

/// The runs of a text that do not stand in the draft, each once, rising.
pub(super) fn set(words: &[Word], draft: &FxHashSet<Shingle>) -> Vec<Shingle> {
    let mut own: Vec<Shingle> = runs(words).filter(|run| !draft.contains(run)).collect();
    own.sort_unstable();
    own.dedup();
    own
}

/// The whole text as a number.
pub(super) fn whole(words: &[Word]) -> u64 {
    words.iter().fold(mix(SEED, words.len() as u64), |hash, word| mix(hash, word.hash))
}

/// How many runs two rising lists share.
pub(super) fn shared(x: &[Shingle], y: &[Shingle]) -> usize {
    let (mut left, mut right, mut shared) = (x.iter(), y.iter(), 0);
    let (mut one, mut other) = (left.next(), right.next());
    while let (Some(a), Some(b)) = (one, other) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => one = left.next(),
            std::cmp::Ordering::Greater => other = right.next(),
            std::cmp::Ordering::Equal => {
                shared += 1;
                (one, other) = (left.next(), right.next());
            }
        }
    }
    shared
}
