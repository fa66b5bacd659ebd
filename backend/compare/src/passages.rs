//! Passages two drafts share wherever they stand: "this sentence comes from paragraph 1.b". Finer than the alignment,
//! which gives a paragraph one partner: words may come from many places and go to many.

use crate::compare::Para;
use crate::options::{Meter, Options};
use crate::words::{Names, Word, words};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

/// Words in a row that make a passage.
const RUN: usize = 5;
/// Words in it that say something by themselves.
const TELLING: usize = 3;
/// A phrase that stands more often than this in the old draft is its manner of speaking, no source.
const COMMON: usize = 24;

/// A run of words that stands in a paragraph of each draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// Paragraph of the old draft.
    pub from: usize,
    /// Paragraph of the new draft.
    pub to: usize,
    /// First code point and the one after the last in the old paragraph.
    pub from_span: (usize, usize),
    /// First code point and the one after the last in the new paragraph.
    pub to_span: (usize, usize),
    /// How many words.
    pub words: usize,
}

/// All passages of at least five words two drafts share, the longest at each place, in the order of the new draft.
/// Case, brackets, tags, strikes, emphasis, quotation marks and hyphens do not count. Beyond the budget the rest of the
/// new draft is left out.
#[must_use]
pub fn passages(a: &[Para<'_>], b: &[Para<'_>], options: &Options<'_>) -> Vec<Passage> {
    let meter = Meter::new(options);
    let mut names = Names::default();
    let old: Vec<Vec<Word>> = a.iter().map(|para| words(para.text, false, &mut names)).collect();
    let mut index: FxHashMap<u64, Vec<(usize, usize)>> = FxHashMap::default();
    for (paragraph, words) in old.iter().enumerate() {
        for (start, run) in words.windows(RUN).enumerate() {
            index.entry(hash(run)).or_default().push((paragraph, start));
        }
    }
    let mut found = Vec::new();
    for (to, para) in b.iter().enumerate() {
        let new = words(para.text, false, &mut names);
        let mut covered: FxHashSet<(usize, usize, usize)> = FxHashSet::default();
        for (start, run) in new.windows(RUN).enumerate() {
            let Some(places) = index.get(&hash(run)).filter(|places| places.len() <= COMMON) else { continue };
            for (from, place) in places {
                // A run that was found from its beginning is not found again from its middle.
                let before = place.checked_sub(1).zip(start.checked_sub(1));
                if before.is_some_and(|(x, y)| covered.contains(&(*from, x, y))) {
                    covered.insert((*from, *place, start));
                    continue;
                }
                covered.insert((*from, *place, start));
                let theirs = old.get(*from).and_then(|words| words.get(*place..)).unwrap_or_default();
                let ours = new.get(start..).unwrap_or_default();
                let length = theirs.iter().zip(ours).take_while(|(x, y)| x.key == y.key).count();
                if !meter.spend(length as u64 + RUN as u64) {
                    return found;
                }
                found.extend(passage((*from, theirs), (to, ours), length));
            }
        }
    }
    found
}

fn passage(old: (usize, &[Word]), new: (usize, &[Word]), words: usize) -> Option<Passage> {
    let (theirs, ours) = (old.1.get(..words)?, new.1.get(..words)?);
    let telling = ours.iter().filter(|word| word.telling).count();
    if words < RUN || telling < TELLING {
        return None;
    }
    let span = |run: &[Word]| Some((run.first()?.start, run.last()?.end));
    Some(Passage { from: old.0, to: new.0, from_span: span(theirs)?, to_span: span(ours)?, words })
}

fn hash(run: &[Word]) -> u64 {
    run.iter()
        .fold(0, |hash: u64, word| (hash.rotate_left(5) ^ u64::from(word.key)).wrapping_mul(0x517c_c1b7_2722_0a95))
}
