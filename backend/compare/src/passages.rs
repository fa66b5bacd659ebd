//! Passages two drafts share wherever they stand: "this sentence comes from paragraph 1.b". Finer than the alignment,
//! which gives a paragraph one partner: words may come from many places and go to many.

use crate::compare::Para;
use crate::fold::{fold_char, is_invisible};
use crate::function_words::is_function_word;
use crate::marks::{MarkKind, marks, may_have_marks};
use crate::options::{Meter, Options};
use crate::tokens::is_superscript;
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
    let mut names: FxHashMap<Box<str>, (u32, bool)> = FxHashMap::default();
    let old: Vec<Vec<Word>> = a.iter().map(|para| words(para.text, &mut names)).collect();
    let mut index: FxHashMap<u64, Vec<(usize, usize)>> = FxHashMap::default();
    for (paragraph, words) in old.iter().enumerate() {
        for (start, run) in words.windows(RUN).enumerate() {
            index.entry(hash(run)).or_default().push((paragraph, start));
        }
    }
    let mut found = Vec::new();
    for (to, para) in b.iter().enumerate() {
        let new = words(para.text, &mut names);
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

/// One word as compared, and where it stands in code points.
#[derive(Clone, Copy)]
struct Word {
    key: u32,
    telling: bool,
    start: usize,
    end: usize,
}

fn hash(run: &[Word]) -> u64 {
    run.iter()
        .fold(0, |hash: u64, word| (hash.rotate_left(5) ^ u64::from(word.key)).wrapping_mul(0x517c_c1b7_2722_0a95))
}

/// The words of a wording without its marks.
fn words(text: &str, names: &mut FxHashMap<Box<str>, (u32, bool)>) -> Vec<Word> {
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
            if word.is_empty() {
                start = place;
            }
            word.extend(c.to_lowercase());
        } else if !(seen && (is_invisible(c) || (fold_char(c) == Some('\'') && !word.is_empty()))) {
            end_word(&mut word, start, place);
        }
        place += 1;
    }
    end_word(&mut word, start, place);
    words
}
