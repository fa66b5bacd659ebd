//! A draft redrafted by chance in which every word keeps its number, so that the true fate of every quote is known.

use super::Chance;
use super::drafts::{Hand, word};
use std::ops::Range;

/// A word and its number; new words have numbers of their own.
pub(crate) type Tagged = (usize, String);

/// Paragraphs as words.
pub(crate) struct Fate {
    pub(crate) old: Vec<Vec<Tagged>>,
    pub(crate) new: Vec<Vec<Tagged>>,
}

impl Fate {
    pub(crate) fn redraft(chance: &mut Chance, texts: &[String], hand: Hand) -> Self {
        let mut next = 0;
        let old = texts.iter().map(|text| text.split(' ').map(|word| numbered(&mut next, word)).collect()).collect();
        Self::again(chance, old, hand, &mut next)
    }

    /// The next redraft of a text whose words are numbered; `next` is the last number given.
    pub(crate) fn again(chance: &mut Chance, old: Vec<Vec<Tagged>>, hand: Hand, next: &mut usize) -> Self {
        let mut number = |word: &str| numbered(next, word);
        let mut new: Vec<Vec<Tagged>> = Vec::new();
        for paragraph in &old {
            if chance.percent(hand.dropped) {
                continue;
            }
            let mut words = paragraph.clone();
            if chance.percent(hand.edited) {
                rewrite(chance, &mut words, hand.words, &mut number);
            }
            match new.last_mut() {
                Some(last) if chance.percent(hand.merged) => last.extend(words),
                _ if words.len() >= 16 && chance.percent(hand.split) => {
                    let rest = words.split_off(words.len() / 3 + chance.below(words.len() / 3));
                    new.extend([words, rest]);
                }
                _ => new.push(words),
            }
        }
        for _ in 0..new.len() * hand.moved / 100 {
            let paragraph = new.remove(chance.below(new.len()));
            new.insert(chance.below(new.len() + 1), paragraph);
        }
        for _ in 0..old.len() * hand.new / 100 {
            let words = (0..12 + chance.below(30)).map(|_| number(&word(chance))).collect();
            new.insert(chance.below(new.len() + 1), words);
        }
        Self { old, new }
    }

    /// Where the words of a quote went: the paragraph that holds most of them, the code points from the first to the last
    /// there, the share of their letters that survived there, and whether nothing came between.
    pub(crate) fn truth(&self, paragraph: usize, words: &Range<usize>) -> Option<(usize, Range<usize>, f64, bool)> {
        let quote = &self.old[paragraph][words.clone()];
        let letters = |words: &[&Tagged]| words.iter().map(|word| word.1.chars().count()).sum::<usize>();
        let all = letters(&quote.iter().collect::<Vec<_>>());
        let mut best: Option<(usize, usize, usize, usize)> = None;
        for (to, text) in self.new.iter().enumerate() {
            let held: Vec<usize> =
                (0..text.len()).filter(|at| quote.iter().any(|word| word.0 == text[*at].0)).collect();
            let (Some(first), Some(last)) = (held.first(), held.last()) else { continue };
            let weight = letters(&held.iter().map(|at| &text[*at]).collect::<Vec<_>>());
            if best.is_none_or(|best| weight > best.3) {
                best = Some((to, *first, *last, weight));
            }
        }
        let (to, first, last, weight) = best?;
        let unbroken = self.new[to][first..=last].iter().map(|word| word.0).eq(quote.iter().map(|word| word.0));
        Some((to, points(&self.new[to], &(first..last + 1)), weight as f64 / all.max(1) as f64, unbroken))
    }
}

fn numbered(next: &mut usize, word: &str) -> Tagged {
    *next += 1;
    (*next, word.to_owned())
}

/// The code points of a range of words.
pub(crate) fn points(words: &[Tagged], range: &Range<usize>) -> Range<usize> {
    let length = |words: &[Tagged]| words.iter().map(|word| word.1.chars().count() + 1).sum::<usize>();
    let start = length(&words[..range.start]);
    start..start + length(&words[range.clone()]).saturating_sub(1)
}

pub(crate) fn text(words: &[Tagged]) -> String {
    words.iter().map(|word| word.1.as_str()).collect::<Vec<_>>().join(" ")
}

fn rewrite(chance: &mut Chance, words: &mut Vec<Tagged>, most: usize, number: &mut impl FnMut(&str) -> Tagged) {
    let mut budget = (words.len() * (1 + chance.below(most)) / 100).max(1);
    while budget > 0 && words.len() > 1 {
        let at = chance.below(words.len());
        let run = (1 + chance.below(5)).min(budget);
        let end = (at + run).min(words.len() - 1).max(at);
        let count = if chance.percent(25) { 0 } else { run };
        let come: Vec<Tagged> = (0..count).map(|_| number(&word(chance))).collect();
        let gone = if chance.percent(33) && count > 0 { at..at } else { at..end };
        words.splice(gone, come);
        budget -= run;
    }
}
