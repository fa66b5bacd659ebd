//! Where a pure insertion or deletion may stand in several places, it is put where a reader would put it:
//! around whole brackets, at a sentence, at a clause, with the space after it.

use super::structure::balance;
use crate::tokens::{Token, TokenKind};

/// What a function word weighs.
const FUNCTION: i32 = 50;

/// Moves every pure insertion and deletion to its best place.
pub(super) fn slide(a: &[Token], b: &[Token], old: &str, new: &str, pairs: &mut [(usize, usize)]) {
    deletions(a, b.len(), old, pairs);
    for pair in pairs.iter_mut() {
        *pair = (pair.1, pair.0);
    }
    deletions(b, a.len(), new, pairs);
    for pair in pairs.iter_mut() {
        *pair = (pair.1, pair.0);
    }
}

/// Slides the runs of the first side that have nothing against them on the second.
fn deletions(tokens: &[Token], others: usize, text: &str, pairs: &mut [(usize, usize)]) {
    for at in 0..=pairs.len() {
        let start = at.checked_sub(1).and_then(|last| pairs.get(last)).map_or(0, |pair| pair.0 + 1);
        let other = at.checked_sub(1).and_then(|last| pairs.get(last)).map_or(0, |pair| pair.1 + 1);
        let (end, other_end) = pairs.get(at).copied().unwrap_or((tokens.len(), others));
        if end > start && other == other_end {
            place(tokens, text, pairs, at, start, end);
        }
    }
}

/// Slides the run `start..end`, which lies before the pair numbered `at`.
fn place(tokens: &[Token], text: &str, pairs: &mut [(usize, usize)], at: usize, start: usize, end: usize) {
    let same = |x: usize, y: usize| match (tokens.get(x), tokens.get(y)) {
        (Some(x), Some(y)) => x.key == y.key && text.get(x.start..x.end) == text.get(y.start..y.end),
        _ => false,
    };
    let length = end - start;
    // How far the run can go left and right while the kept tokens stay neighbours on both sides.
    let left = (1..=at.min(64))
        .take_while(|step| {
            let kept = pairs.get(at - step).copied();
            kept.is_some_and(|kept| kept.0 + step == start && adjacent(pairs, at, *step))
                && same(start - step, end - step)
        })
        .count();
    let right = (0..pairs.len().saturating_sub(at).min(64))
        .take_while(|step| {
            let kept = pairs.get(at + step).copied();
            kept.is_some_and(|kept| kept.0 == end + step && neighbours(pairs, at, *step))
                && same(start + step, end + step)
        })
        .count();
    if left + right == 0 {
        return;
    }
    let best = (0..=left + right)
        .map(|step| (score(tokens, text, start + step - left, length), step))
        .max_by_key(|(score, step)| (*score, *step))
        .map_or(left, |(_, step)| step);
    if best > left {
        for step in 0..best - left {
            if let Some(pair) = pairs.get_mut(at + step) {
                pair.0 = start + step;
            }
        }
    } else {
        for step in 1..=left - best {
            if let Some(pair) = pairs.get_mut(at - step) {
                pair.0 = end - step;
            }
        }
    }
}

/// Whether the pair `step` places before `at` follows on without a change in between.
fn adjacent(pairs: &[(usize, usize)], at: usize, step: usize) -> bool {
    step == 1
        || match (pairs.get(at - step), pairs.get(at - step + 1)) {
            (Some(x), Some(y)) => x.0 + 1 == y.0 && x.1 + 1 == y.1,
            _ => false,
        }
}

fn neighbours(pairs: &[(usize, usize)], at: usize, step: usize) -> bool {
    step == 0
        || match (pairs.get(at + step - 1), pairs.get(at + step)) {
            (Some(x), Some(y)) => x.0 + 1 == y.0 && x.1 + 1 == y.1,
            _ => false,
        }
}

/// How well a reader takes the run of `length` tokens from `start` as one thing.
fn score(tokens: &[Token], text: &str, start: usize, length: usize) -> i32 {
    let run = tokens.get(start..start + length).unwrap_or_default();
    let before = start.checked_sub(1).and_then(|last| tokens.get(last));
    let after = tokens.get(start + length);
    let mut score = if balance(run) { 40 } else { 0 };
    for edge in [before, run.last()] {
        score += edge.map_or(12, |token| edge_score(token, text));
    }
    if after.is_none() {
        score += 12;
    }
    let first = run.first();
    if first.is_some_and(|token| !matches!(token.kind, TokenKind::Punctuation))
        && after.is_some_and(|next| run.last().is_some_and(|last| last.end < next.start))
    {
        score += 4;
    }
    // "and plots" is one thing, "plots and" is not.
    let joins =
        |token: Option<&Token>| token.is_some_and(|token| token.kind == TokenKind::Word && token.weight <= FUNCTION);
    if joins(first) && !joins(run.last()) {
        score += 2;
    }
    score
}

/// A boundary after this token: sentence, clause or none.
fn edge_score(token: &Token, text: &str) -> i32 {
    match token.kind {
        TokenKind::Break => 12,
        TokenKind::Punctuation => match text.get(token.start..token.end) {
            Some("." | "!" | "?" | "…") => 6,
            Some("," | ";" | ":") => 3,
            _ => 0,
        },
        _ => 0,
    }
}
