//! The alignment of a small stretch: the common words worth most, less a price for every change run (Gotoh's affine gaps).
//! One price inside the optimisation keeps single common words from splitting a rewritten phrase into confetti.

use crate::tokens::{Token, TokenKind};
use rustc_hash::FxHashSet;

/// Discount for a run that begins at the edge of a clause or bracket.
const EDGE: i32 = 4;
const NEVER: i32 = i32::MIN / 4;

/// From where a cell was reached. The run state takes two bits, the match state one.
const RUN_DELETES: u8 = 1;
const RUN_FROM_MATCH: u8 = 2;
const MATCH_FROM_RUN: u8 = 4;

/// Pairs of equal tokens `(index in a, index in b)`, rising on both sides. A change run costs `price` hundredths of a word:
/// an island must weigh more than this.
pub(super) fn align_gap(a: &[Token], b: &[Token], price: i32) -> Vec<(usize, usize)> {
    let (rows, a_index) = squeeze(a, b, price);
    let (columns, b_index) = squeeze(b, a, price);
    let width = columns.len() + 1;
    let trace = fill(&rows, &columns, price);
    let mut pairs = Vec::new();
    let (mut i, mut j) = (rows.len(), columns.len());
    let mut in_run = trace.ends_in_run;
    while i > 0 && j > 0 {
        let from = trace.cells.get(i * width + j).copied().unwrap_or(RUN_DELETES);
        if in_run {
            if from & RUN_DELETES == 0 {
                j -= 1;
            } else {
                i -= 1;
            }
            in_run = from & RUN_FROM_MATCH == 0;
        } else {
            i -= 1;
            j -= 1;
            if let (Some(x), Some(y)) = (a_index.get(i), b_index.get(j)) {
                pairs.push((*x, *y));
            }
            in_run = from & MATCH_FROM_RUN != 0;
        }
    }
    pairs.reverse();
    pairs
}

struct Row {
    key: Option<u32>,
    weight: i32,
    /// What a run costs that begins right after this token.
    price: i32,
}

/// Tokens the other side does not have can only be changed: a stretch of them counts as one row.
fn squeeze(tokens: &[Token], other: &[Token], price: i32) -> (Vec<Row>, Vec<usize>) {
    let known: FxHashSet<u32> = other.iter().map(|token| token.key).collect();
    let (mut rows, mut index): (Vec<Row>, Vec<usize>) = (Vec::new(), Vec::new());
    for (i, token) in tokens.iter().enumerate() {
        let at_edge = matches!(token.kind, TokenKind::Punctuation | TokenKind::Mark(_));
        let price = if at_edge { price - EDGE } else { price };
        if known.contains(&token.key) {
            rows.push(Row { key: Some(token.key), weight: token.weight, price });
            index.push(i);
        } else if rows.last().is_none_or(|last| last.key.is_some()) {
            rows.push(Row { key: None, weight: 0, price });
            index.push(i);
        }
    }
    (rows, index)
}

struct Trace {
    cells: Vec<u8>,
    ends_in_run: bool,
}

/// The table, row by row: the best worth ending in a match, and ending in a change run.
fn fill(rows: &[Row], columns: &[Row], price: i32) -> Trace {
    let width = columns.len() + 1;
    let mut cells = Vec::with_capacity((rows.len() + 1) * width);
    let mut state: Vec<(i32, i32)> = Vec::with_capacity(width);
    state.push((0, NEVER));
    cells.push(0);
    for j in 0..columns.len() {
        state.push((NEVER, -price));
        cells.push(if j == 0 { RUN_FROM_MATCH } else { 0 });
    }
    for (i, row) in rows.iter().enumerate() {
        let mut before = state.first().copied().unwrap_or((NEVER, NEVER));
        let mut left = (NEVER, -price);
        if let Some(first) = state.first_mut() {
            *first = left;
        }
        cells.push(RUN_DELETES | if i == 0 { RUN_FROM_MATCH } else { 0 });
        let mut left_price = price;
        for (cell, column) in state.iter_mut().skip(1).zip(columns) {
            let up = *cell;
            let mut from = 0;
            let matched = if row.key == column.key && row.key.is_some() {
                let best = if before.1 > before.0 {
                    from |= MATCH_FROM_RUN;
                    before.1
                } else {
                    before.0
                };
                best + row.weight
            } else {
                NEVER
            };
            let mut run = left.1;
            let mut run_from = 0;
            for (worth, origin) in [
                (up.1, RUN_DELETES),
                (left.0 - left_price, RUN_FROM_MATCH),
                (up.0 - column.price, RUN_DELETES | RUN_FROM_MATCH),
            ] {
                if worth > run {
                    run = worth;
                    run_from = origin;
                }
            }
            before = up;
            left = (matched, run);
            left_price = column.price;
            *cell = left;
            cells.push(from | run_from);
        }
    }
    let end = state.last().copied().unwrap_or((0, NEVER));
    Trace { cells, ends_in_run: end.1 > end.0 }
}
