//! Where three words in a row stand in a library.

use crate::compare::Para;
use crate::words::{Names, Word, words};
use rustc_hash::FxHashMap;

/// Words in a row that lead to a place.
const RUN: usize = 3;
/// What stands in more places than this is the manner of speaking of all of them, and leads nowhere.
const COMMON: usize = 200;
/// Longest stretch of a paragraph that is held against a sentence.
const MOST: usize = 2000;

/// A paragraph of a text, and the words there that a sentence has in common with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) text: usize,
    pub(super) paragraph: usize,
    first: usize,
    last: usize,
    rarity: f64,
}

/// A library, read once.
pub(super) struct Index {
    read: Vec<Vec<Vec<Word>>>,
    runs: FxHashMap<[u32; RUN], Vec<(usize, usize, usize)>>,
}

impl Index {
    pub(super) fn of(library: &[Vec<Para<'_>>], names: &mut Names) -> Self {
        let read: Vec<Vec<Vec<Word>>> =
            library.iter().map(|text| text.iter().map(|para| words(para.text, true, names)).collect()).collect();
        let mut runs: FxHashMap<[u32; RUN], Vec<(usize, usize, usize)>> = FxHashMap::default();
        for (text, paragraphs) in read.iter().enumerate() {
            for (paragraph, words) in paragraphs.iter().enumerate() {
                for (at, run) in runs_of(words) {
                    runs.entry(run).or_default().push((text, paragraph, at));
                }
            }
        }
        Self { read, runs }
    }

    /// The likeliest places of a sentence: those that share its rarest runs.
    pub(super) fn candidates(&self, sentence: &[Word], most: usize) -> Vec<Place> {
        let mut places: FxHashMap<(usize, usize), Place> = FxHashMap::default();
        for (_, run) in runs_of(sentence) {
            let Some(found) = self.runs.get(&run).filter(|found| found.len() <= COMMON) else { continue };
            let rarity = 1.0 / f64::from(u32::try_from(found.len()).unwrap_or(u32::MAX));
            for (text, paragraph, at) in found {
                let fresh = Place { text: *text, paragraph: *paragraph, first: *at, last: *at, rarity: 0.0 };
                let place = places.entry((*text, *paragraph)).or_insert(fresh);
                place.first = place.first.min(*at);
                place.last = place.last.max(*at);
                place.rarity += rarity;
            }
        }
        let mut places: Vec<Place> = places.into_values().collect();
        places.sort_by(|x, y| y.rarity.total_cmp(&x.rarity).then((x.text, x.paragraph).cmp(&(y.text, y.paragraph))));
        places.truncate(most);
        places
    }

    /// The words around a place that a sentence of this length may quote.
    pub(super) fn window(&self, place: &Place, length: usize) -> &[Word] {
        let words = self.read.get(place.text).and_then(|text| text.get(place.paragraph));
        let words = words.map(Vec::as_slice).unwrap_or_default();
        let from = place.first.saturating_sub(length);
        let to = (place.last + RUN + length).min(words.len()).min(from + MOST);
        words.get(from..to).unwrap_or_default()
    }
}

/// Runs of words, with their places; those that say nothing lead nowhere.
fn runs_of(words: &[Word]) -> impl Iterator<Item = (usize, [u32; RUN])> {
    words.windows(RUN).enumerate().filter_map(|(at, run)| match run {
        [a, b, c] if a.telling || b.telling || c.telling => Some((at, [a.key, b.key, c.key])),
        _ => None,
    })
}
