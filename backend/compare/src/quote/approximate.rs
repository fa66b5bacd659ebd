//! The likest place of a quote whose words changed: Myers' bit-parallel search, at most a quarter of the characters wrong.

use super::flat::Flat;
use super::{CLEARER, Found, Quote};
use rustc_hash::FxHashMap;

/// Longest part of a quote that is searched, in characters; of a longer one the beginning and the end.
const MOST_WORDS: usize = 1024;
/// Most steps of one search; beyond it the quote counts as absent.
const MOST_STEPS: usize = 80_000_000;
/// A second place this much less like is no rival.
const MARGIN: f64 = 0.1;

pub(super) fn find(quote: &Quote, words: &Flat, text: &Flat) -> Found {
    let pattern = words.chars.get(..words.chars.len().min(MOST_WORDS)).unwrap_or_default();
    let errors = pattern.len() / 4;
    let steps = pattern.len().div_ceil(64).saturating_mul(text.chars.len());
    if errors == 0 || steps > MOST_STEPS {
        return Found::Absent;
    }
    let ends = search(pattern, &text.chars, errors);
    let mut places: Vec<(usize, usize, f64)> = Vec::new();
    for (end, wrong) in local_minima(&ends, pattern.len()) {
        let start = start_of(pattern, &text.chars, end, wrong);
        places.push((start, end, likeness(wrong, pattern.len())));
    }
    places.sort_by(|x, y| y.2.total_cmp(&x.2).then(x.0.cmp(&y.0)));
    let Some(best) = places.first().copied() else { return Found::Absent };
    let near: Vec<_> = places.iter().filter(|place| place.2 > best.2 - MARGIN).copied().collect();
    let chosen = if near.len() == 1 { Some(best) } else { by_context(quote, text, &near) };
    match chosen {
        Some((start, end, score)) => {
            let (start, end) = text.span(start, end);
            Found::Uncertain { start, end, score }
        }
        None => Found::Absent,
    }
}

fn likeness(wrong: usize, length: usize) -> f64 {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    1.0 - count(wrong) / count(length.max(1))
}

/// The place whose context agrees clearly more than that of any other.
fn by_context(quote: &Quote, text: &Flat, places: &[(usize, usize, f64)]) -> Option<(usize, usize, f64)> {
    let (prefix, suffix) = (Flat::of(&quote.prefix), Flat::of(&quote.suffix));
    let agree = |place: &(usize, usize, f64)| {
        let before = text.chars.get(..place.0).unwrap_or_default();
        let after = text.chars.get(place.1..).unwrap_or_default();
        let front =
            prefix.chars.iter().rev().zip(before.iter().rev().skip_while(|c| **c == ' ')).take_while(|(x, y)| x == y);
        let back = suffix.chars.iter().zip(after.iter().skip_while(|c| **c == ' ')).take_while(|(x, y)| x == y);
        front.count() + back.count()
    };
    let mut scored: Vec<_> = places.iter().map(|place| (agree(place), *place)).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    match scored.as_slice() {
        [(_, only)] => Some(*only),
        [(best, place), (next, _), ..] if *best >= next + CLEARER => Some(*place),
        _ => None,
    }
}

/// One block of 64 rows of the table, as differences between neighbours.
#[derive(Clone, Copy)]
struct Block {
    plus: u64,
    minus: u64,
}

/// Characters after which the pattern ends with at most `errors` wrong, and how many (Myers 1999, in blocks).
fn search(pattern: &[char], text: &[char], errors: usize) -> Vec<(usize, usize)> {
    let blocks = pattern.len().div_ceil(64);
    let mut equal: FxHashMap<char, Vec<u64>> = FxHashMap::default();
    for (index, c) in pattern.iter().enumerate() {
        if let Some(word) = equal.entry(*c).or_insert_with(|| vec![0; blocks]).get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }
    let none = vec![0; blocks];
    let mut state = vec![Block { plus: u64::MAX, minus: 0 }; blocks];
    let last_bit = 1_u64 << ((pattern.len() - 1) % 64);
    let mut wrong = pattern.len();
    let mut found = Vec::new();
    for (index, c) in text.iter().enumerate() {
        let matches = equal.get(c).unwrap_or(&none);
        let mut carry = 0_i8;
        for (number, (block, matches)) in state.iter_mut().zip(matches).enumerate() {
            let bit = if number + 1 == blocks { last_bit } else { 1 << 63 };
            carry = advance(block, *matches, carry, bit);
        }
        match carry {
            1 => wrong += 1,
            -1 => wrong -= 1,
            _ => {}
        }
        if wrong <= errors {
            found.push((index + 1, wrong));
        }
    }
    found
}

/// One column of one block; the carry is the difference handed to the next block.
fn advance(block: &mut Block, matches: u64, carry: i8, bit: u64) -> i8 {
    let Block { plus, minus } = *block;
    let vertical = matches | minus;
    let matches = if carry < 0 { matches | 1 } else { matches };
    let horizontal = ((matches & plus).wrapping_add(plus) ^ plus) | matches;
    let mut plus_out = minus | !(horizontal | plus);
    let mut minus_out = plus & horizontal;
    let out = i8::from(plus_out & bit != 0) - i8::from(minus_out & bit != 0);
    plus_out <<= 1;
    minus_out <<= 1;
    match carry {
        1 => plus_out |= 1,
        -1 => minus_out |= 1,
        _ => {}
    }
    block.plus = minus_out | !(vertical | plus_out);
    block.minus = plus_out & vertical;
    out
}

/// The best end of every stretch of ends that lie within one pattern of each other.
fn local_minima(ends: &[(usize, usize)], length: usize) -> Vec<(usize, usize)> {
    let mut minima: Vec<(usize, usize)> = Vec::new();
    for (end, wrong) in ends {
        match minima.last_mut() {
            Some(last) if *end - last.0 < length.div_ceil(2) => {
                if *wrong < last.1 {
                    *last = (*end, *wrong);
                }
            }
            _ => minima.push((*end, *wrong)),
        }
    }
    minima.sort_by_key(|(end, wrong)| (*wrong, *end));
    minima.truncate(16);
    minima
}

/// Where the match that ends at `end` begins: the same search, backwards.
fn start_of(pattern: &[char], text: &[char], end: usize, wrong: usize) -> usize {
    let reversed: Vec<char> = pattern.iter().rev().copied().collect();
    let from = end.saturating_sub(pattern.len() + wrong);
    let window: Vec<char> = text.get(from..end).unwrap_or_default().iter().rev().copied().collect();
    // The search allows a free start; the window starts at the true end, so the best is among the first that reach it.
    let best = anchored(&reversed, &window);
    end - best
}

/// Length of the beginning of `window` that is likest to the whole pattern; the shortest of equals.
fn anchored(pattern: &[char], window: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=window.len()).collect();
    for (i, c) in pattern.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, other) in row.iter_mut().skip(1).zip(window) {
            let up = *cell;
            left = (diagonal + usize::from(c != other)).min(up + 1).min(left + 1);
            *cell = left;
            diagonal = up;
        }
    }
    row.iter().enumerate().min_by_key(|(index, wrong)| (**wrong, *index)).map_or(0, |(index, _)| index)
}
