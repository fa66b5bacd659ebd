//! What a paragraph is recognised by: its words and pairs of words, rare ones weighing more.

use crate::compare::Para;
use crate::fold::{fold_char, is_invisible};
use crate::function_words::is_function_word;
use crate::marks::{MarkKind, marks, may_have_marks};
use rustc_hash::FxHashMap;

/// A word of its own says the most.
const WORD_SHARE: f64 = 1.0;
/// A function word says a third of what another word says.
const FUNCTION_SHARE: f64 = 0.3;
/// A pair of words says less than a word: redrafting parts words it keeps.
const PAIR_SHARE: f64 = 0.7;
/// So many characters of a word are looked at: what follows is an ending, in most languages.
const STEM: usize = 7;

/// The features of one paragraph: number of the feature and how often, in rising order.
#[derive(Clone, Debug, Default)]
pub(super) struct Features {
    pub(super) items: Vec<(u32, u32)>,
    /// Sum of the weights.
    pub(super) total: f64,
    /// How many words.
    pub(super) words: usize,
}

/// The features of all looked-at paragraphs and what each feature weighs.
pub(super) struct Lexicon {
    pub(super) a: Vec<Features>,
    pub(super) b: Vec<Features>,
    weights: Vec<f64>,
}

impl Lexicon {
    /// Reads the paragraphs; those marked `done` stay empty.
    pub(super) fn of(a: &[Para<'_>], b: &[Para<'_>], done: (&[bool], &[bool])) -> Self {
        let mut reader = Reader::default();
        let mut read = |paras: &[Para<'_>], done: &[bool]| -> Vec<Features> {
            paras
                .iter()
                .zip(done)
                .map(|(para, done)| if *done { Features::default() } else { reader.read(para.text) })
                .collect()
        };
        let (mut left, mut right) = (read(a, done.0), read(b, done.1));
        let mut frequency = vec![0_u32; reader.shares.len()];
        for (feature, _) in left.iter().chain(&right).flat_map(|features| &features.items) {
            if let Some(count) = frequency.get_mut(*feature as usize) {
                *count += 1;
            }
        }
        let looked_at = left.iter().chain(&right).filter(|features| features.words > 0).count();
        let all = f64::from(u32::try_from(looked_at).unwrap_or(u32::MAX));
        let weights: Vec<f64> = frequency
            .iter()
            .zip(&reader.shares)
            .map(|(count, share)| (1.0 + all / f64::from((*count).max(1))).ln() * share)
            .collect();
        for features in left.iter_mut().chain(&mut right) {
            features.total = weigh(&features.items, &weights);
        }
        Self { a: left, b: right, weights }
    }

    pub(super) fn weight(&self, feature: u32) -> f64 {
        self.weights.get(feature as usize).copied().unwrap_or(0.0)
    }

    /// How many features there are.
    pub(super) fn size(&self) -> usize {
        self.weights.len()
    }

    /// Likeness of two paragraphs (weighted Dice), 0 to 1.
    pub(super) fn likeness(&self, i: usize, j: usize) -> f64 {
        let (Some(x), Some(y)) = (self.a.get(i), self.b.get(j)) else { return 0.0 };
        let sum = x.total + y.total;
        if sum <= 0.0 { 0.0 } else { 2.0 * self.shared(&x.items, &y.items) / sum }
    }

    /// Weight of what two sets of features share.
    pub(super) fn shared(&self, x: &[(u32, u32)], y: &[(u32, u32)]) -> f64 {
        let mut sum = 0.0;
        let mut right = y.iter().peekable();
        for (feature, count) in x {
            while right.next_if(|other| other.0 < *feature).is_some() {}
            if let Some(other) = right.next_if(|other| other.0 == *feature) {
                sum += self.weight(*feature) * f64::from(*count.min(&other.1));
            }
        }
        sum
    }

    /// Weight of a set of features.
    pub(super) fn sum(&self, items: &[(u32, u32)]) -> f64 {
        weigh(items, &self.weights)
    }
}

fn weigh(items: &[(u32, u32)], weights: &[f64]) -> f64 {
    items
        .iter()
        .map(|(feature, count)| weights.get(*feature as usize).copied().unwrap_or(0.0) * f64::from(*count))
        .sum()
}

/// What is left of `x` without what `y` explains.
pub(super) fn residual(x: &[(u32, u32)], y: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut left = Vec::with_capacity(x.len());
    let mut right = y.iter().peekable();
    for (feature, count) in x {
        while right.next_if(|other| other.0 < *feature).is_some() {}
        let gone = right.next_if(|other| other.0 == *feature).map_or(0, |other| other.1);
        if *count > gone {
            left.push((*feature, count - gone));
        }
    }
    left
}

/// Gives words and pairs of words their numbers.
#[derive(Default)]
struct Reader {
    words: FxHashMap<Box<str>, u32>,
    pairs: FxHashMap<(u32, u32), u32>,
    /// How much of its rarity feature number n weighs.
    shares: Vec<f64>,
    word: String,
    sequence: Vec<u32>,
}

impl Reader {
    fn read(&mut self, text: &str) -> Features {
        self.sequence.clear();
        let mut at = 0;
        let reading = may_have_marks(text).then(|| adref_notation::read_one(text));
        for mark in reading.map_or_else(Vec::new, |reading| marks(&reading, 0)) {
            if matches!(mark.kind, MarkKind::Tag | MarkKind::Stamp | MarkKind::Call | MarkKind::Strike) {
                self.read_plain(text.get(at..mark.start).unwrap_or_default());
                at = mark.end;
            }
        }
        self.read_plain(text.get(at..).unwrap_or_default());
        let sequence = std::mem::take(&mut self.sequence);
        let mut numbers: Vec<u32> = sequence.clone();
        for pair in sequence.windows(2) {
            if let [x, y] = pair {
                numbers.push(self.pair(*x, *y));
            }
        }
        numbers.sort_unstable();
        let mut items: Vec<(u32, u32)> = Vec::with_capacity(numbers.len());
        for number in numbers {
            match items.last_mut() {
                Some(last) if last.0 == number => last.1 += 1,
                _ => items.push((number, 1)),
            }
        }
        let words = sequence.len();
        self.sequence = sequence;
        Features { items, total: 0.0, words }
    }

    fn read_plain(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_ascii_alphanumeric() {
                self.word.push(c.to_ascii_lowercase());
            } else if c.is_ascii() {
                self.end_word();
            } else if c >= '\u{e00}' && c.is_alphabetic() {
                self.end_word();
                self.word.push(c);
                self.end_word();
            } else if c.is_alphanumeric() && !crate::tokens::is_superscript(c) {
                self.word.extend(c.to_lowercase());
            } else if !is_invisible(c) && fold_char(c) != Some('\'') {
                self.end_word();
            }
        }
        self.end_word();
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        one_form(&mut self.word);
        let number = match self.words.get(self.word.as_str()) {
            Some(number) => *number,
            None => {
                let share = if is_function_word(&self.word) { FUNCTION_SHARE } else { WORD_SHARE };
                let number = next(&mut self.shares, share);
                self.words.insert(self.word.as_str().into(), number);
                number
            }
        };
        self.sequence.push(number);
        self.word.clear();
    }

    fn pair(&mut self, x: u32, y: u32) -> u32 {
        let shares = &mut self.shares;
        *self.pairs.entry((x, y)).or_insert_with(|| next(shares, PAIR_SHARE))
    }
}

/// One form of a word for one and for many, and for long endings: redrafting turns "members are appointed" into "the appointment of
/// every member" more often than not.
fn one_form(word: &mut String) {
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !is_function_word(word) {
        word.pop();
    }
    if let Some((end, _)) = word.char_indices().nth(STEM) {
        word.truncate(end);
    }
}

fn next(shares: &mut Vec<f64>, share: f64) -> u32 {
    shares.push(share);
    u32::try_from(shares.len() - 1).unwrap_or(u32::MAX)
}
