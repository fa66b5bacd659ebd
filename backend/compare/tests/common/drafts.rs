//! Drafts made by chance, redrafted by chance, with the truth about which paragraph became which.

use super::Chance;
use std::collections::BTreeSet;

/// How hard a draft is redrafted, in percent of its paragraphs.
#[derive(Clone, Copy)]
pub(crate) struct Hand {
    pub(crate) edited: usize,
    /// Most words changed in an edited paragraph, in percent.
    pub(crate) words: usize,
    pub(crate) moved: usize,
    pub(crate) split: usize,
    pub(crate) merged: usize,
    pub(crate) dropped: usize,
    pub(crate) new: usize,
}

pub(crate) const LIGHT: Hand = Hand { edited: 15, words: 20, moved: 2, split: 2, merged: 2, dropped: 2, new: 2 };
pub(crate) const HEAVY: Hand = Hand { edited: 60, words: 40, moved: 6, split: 6, merged: 6, dropped: 6, new: 6 };
pub(crate) const TO_FINAL: Hand = Hand { edited: 80, words: 55, moved: 8, split: 7, merged: 7, dropped: 12, new: 15 };

/// Words of a made-up language with a natural spread: few are common, many rare.
pub(crate) fn word(chance: &mut Chance) -> String {
    const COMMON: &[&str] = &[
        "the",
        "of",
        "and",
        "to",
        "in",
        "for",
        "with",
        "on",
        "as",
        "that",
        "by",
        "or",
        "a",
        "their",
        "including",
        "States",
        "cities",
        "development",
        "access",
        "people",
        "digital",
        "local",
        "data",
    ];
    if chance.percent(40) {
        return (*chance.pick(COMMON)).to_owned();
    }
    const ONSETS: &[&str] =
        &["b", "br", "c", "d", "f", "g", "gr", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v"];
    const RIMES: &[&str] = &["a", "an", "e", "en", "er", "i", "in", "o", "on", "u", "al", "ic"];
    // Squaring the draw makes low numbers, and so some words, more common.
    let draw = chance.below(45);
    let mut seed = Chance::new((draw * draw) as u64 + 17);
    let syllables = 2 + seed.below(3);
    (0..syllables).map(|_| format!("{}{}", seed.pick(ONSETS), seed.pick(RIMES))).collect()
}

/// A sentence of some words.
pub(crate) fn sentence(chance: &mut Chance) -> String {
    let count = 6 + chance.below(22);
    let words: Vec<String> =
        (0..count).map(|_| if chance.percent(8) { format!("{},", word(chance)) } else { word(chance) }).collect();
    format!("{}.", words.join(" "))
}

/// Paragraphs of one to four sentences.
pub(crate) fn draft(chance: &mut Chance, count: usize) -> Vec<String> {
    (0..count)
        .map(|_| {
            let sentences = 1 + chance.below(4);
            (0..sentences).map(|_| sentence(chance)).collect::<Vec<_>>().join(" ")
        })
        .collect()
}

/// A redrafted draft and the true links `(old, new)`.
pub(crate) struct Redraft {
    pub(crate) texts: Vec<String>,
    pub(crate) links: BTreeSet<(usize, usize)>,
}

pub(crate) fn redraft(chance: &mut Chance, old: &[String], hand: Hand) -> Redraft {
    let mut list: Vec<(Vec<usize>, String)> = Vec::new();
    for (index, text) in old.iter().enumerate() {
        if chance.percent(hand.dropped) {
            continue;
        }
        let share = 1 + chance.below(hand.words);
        let text = if chance.percent(hand.edited) { rewrite(chance, text, share) } else { text.clone() };
        list.push((vec![index], text));
    }
    let mut joined: Vec<(Vec<usize>, String)> = Vec::new();
    for (from, text) in list {
        let single = joined.last().is_some_and(|last| last.0.len() == 1);
        match joined.last_mut() {
            Some(last) if single && chance.percent(hand.merged) => {
                last.0.extend(from);
                last.1 = format!("{} {text}", last.1);
            }
            _ => joined.push((from, text)),
        }
    }
    let mut parted: Vec<(Vec<usize>, String)> = Vec::new();
    for (from, text) in joined {
        let words: Vec<&str> = text.split(' ').collect();
        if from.len() == 1 && words.len() >= 16 && chance.percent(hand.split) {
            let at = words.len() / 3 + chance.below(words.len() / 3);
            parted.push((from.clone(), words[..at].join(" ")));
            parted.push((from, words[at..].join(" ")));
        } else {
            parted.push((from, text));
        }
    }
    let moves = parted.len() * hand.moved / 100;
    for _ in 0..moves {
        let start = chance.below(parted.len());
        let end = (start + 1 + chance.below(3)).min(parted.len());
        let block: Vec<_> = parted.drain(start..end).collect();
        let at = chance.below(parted.len() + 1);
        parted.splice(at..at, block);
    }
    for _ in 0..old.len() * hand.new / 100 {
        let at = chance.below(parted.len() + 1);
        let text = draft(chance, 1).remove(0);
        parted.insert(at, (Vec::new(), text));
    }
    let links =
        parted.iter().enumerate().flat_map(|(to, (from, _))| from.iter().map(move |from| (*from, to))).collect();
    Redraft { texts: parted.into_iter().map(|(_, text)| text).collect(), links }
}

/// Changes about `share` percent of the words: single words, and clauses put in and taken out.
fn rewrite(chance: &mut Chance, text: &str, share: usize) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let mut budget = (words.len() * share / 100).max(1);
    while budget > 0 && !words.is_empty() {
        let at = chance.below(words.len());
        let run = (1 + chance.below(5)).min(budget);
        let end = (at + run).min(words.len());
        match chance.below(4) {
            0 => drop(words.drain(at..end)),
            1 => {
                let new: Vec<String> = (0..run).map(|_| word(chance)).collect();
                words.splice(at..at, new);
            }
            _ => {
                let new: Vec<String> = (0..run).map(|_| word(chance)).collect();
                words.splice(at..end, new);
            }
        }
        budget -= run;
    }
    if words.is_empty() { word(chance) } else { words.join(" ") }
}

/// Puts brackets round some runs of words, some inside others; with positions of these parties.
pub(crate) fn bracketed(chance: &mut Chance, base: &str, parties: &[&str]) -> String {
    let mut words: Vec<String> = base.split(' ').map(str::to_owned).collect();
    for _ in 0..1 + chance.below(3) {
        let from = chance.below(words.len());
        let to = (from + chance.below(6)).min(words.len() - 1);
        if !balanced(&words[from..=to].join(" ")) {
            continue;
        }
        let tag = match !parties.is_empty() && chance.percent(60) {
            true => format!(" {{{}{}}}", chance.pick(parties), chance.pick(&["+", "-"])),
            false => String::new(),
        };
        words[from].insert(0, '[');
        words[to] = format!("{}]{tag}", words[to]);
    }
    words.join(" ")
}

/// Whether every `[` has its `]` behind it.
pub(crate) fn balanced(text: &str) -> bool {
    let mut depth = 0i32;
    text.chars().all(|c| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        depth >= 0
    }) && depth == 0
}
