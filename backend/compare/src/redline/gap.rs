//! The alignment of a small stretch: the common words worth most, less a price for every change run (Gotoh's affine gaps).
//! One price inside the optimisation keeps single common words from splitting a rewritten phrase into confetti.

use super::band::Band;
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
    align_from(a, b, price, Band::FIRST)
}

/// The same, looking first no further than `reach` from the diagonal. What lies beyond is left out only where no way
/// through it can be worth as much, so the pairs are those of the whole table.
fn align_from(a: &[Token], b: &[Token], price: i32, reach: usize) -> Vec<(usize, usize)> {
    let (rows, a_index) = squeeze(a, b, price);
    let (columns, b_index) = squeeze(b, a, price);
    let mut trace = fill(&rows, &columns, price, Band::new(&rows, &columns, reach));
    // Where beginning a run could cost nothing, nothing is known of the ways that were not looked at.
    let cheapest = (price > EDGE).then_some(price - EDGE);
    let wider = cheapest.map_or_else(
        || trace.band.whole(&rows, &columns),
        |cheapest| trace.band.wide_enough(&rows, &columns, trace.worth + cheapest),
    );
    if let Some(wider) = wider {
        trace = fill(&rows, &columns, price, wider);
    }
    let steps = trace.steps(rows.len(), columns.len());
    steps.into_iter().filter_map(|(i, j)| Some((*a_index.get(i)?, *b_index.get(j)?))).collect()
}

pub(super) struct Row {
    key: Option<u32>,
    pub(super) weight: i32,
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

/// The filled table: from where every cell in the band was reached.
struct Trace {
    band: Band,
    cells: Vec<u8>,
    /// What the best way is worth.
    worth: i32,
    ends_in_run: bool,
}

impl Trace {
    /// The matches on the best way, from the first to the last.
    fn steps(&self, rows: usize, columns: usize) -> Vec<(usize, usize)> {
        let mut steps = Vec::new();
        let (mut i, mut j) = (rows, columns);
        let mut in_run = self.ends_in_run;
        while i > 0 && j > 0 {
            let from = self.cells.get(self.band.cell(i, j)).copied().unwrap_or(RUN_DELETES);
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
                steps.push((i, j));
                in_run = from & MATCH_FROM_RUN != 0;
            }
        }
        steps.reverse();
        steps
    }
}

/// The table, row by row: the best worth ending in a match, and ending in a change run.
fn fill(rows: &[Row], columns: &[Row], price: i32, band: Band) -> Trace {
    let mut cells = vec![0; (rows.len() + 1) * band.width()];
    let mut lines = cells.chunks_exact_mut(band.width());
    // Row by row the same places are written over; those outside the band stay what nobody reaches.
    let mut state: Vec<(i32, i32)> = vec![(NEVER, NEVER); columns.len() + 1];
    let first = band.columns(0);
    for (j, (state, cell)) in state.iter_mut().zip(band.part(lines.next(), 0)).enumerate().take(first.end) {
        *state = if j == 0 { (0, NEVER) } else { (NEVER, -price) };
        *cell = if j == 1 { RUN_FROM_MATCH } else { 0 };
    }
    for (i, (row, line)) in (1..).zip(rows.iter().zip(lines)) {
        let range = band.columns(i);
        let mut line = band.part(Some(line), i);
        let mut from = range.start;
        let mut before = from.checked_sub(1).and_then(|left| state.get(left)).copied().unwrap_or((NEVER, NEVER));
        let mut left = (NEVER, NEVER);
        if from == 0 {
            before = state.first().copied().unwrap_or(before);
            left = (NEVER, -price);
            if let (Some(state), Some(cell)) = (state.first_mut(), line.next()) {
                *state = left;
                *cell = RUN_DELETES | if i == 1 { RUN_FROM_MATCH } else { 0 };
            }
            from = 1;
        }
        let mut left_price = match from.checked_sub(2) {
            Some(column) => columns.get(column).map_or(price, |column| column.price),
            None => price,
        };
        let ahead = columns.get(from - 1..range.end - 1).unwrap_or_default();
        for ((state, column), cell) in state.iter_mut().skip(from).zip(ahead).zip(line) {
            let up = *state;
            let (reached, worth) = reach(row, column, (before, left, up), left_price);
            (before, left, left_price) = (up, worth, column.price);
            *state = worth;
            *cell = reached;
        }
    }
    let end = state.last().copied().unwrap_or((0, NEVER));
    Trace { band, cells, worth: end.0.max(end.1), ends_in_run: end.1 > end.0 }
}

/// What a cell is worth ending in a match and ending in a run, and from where that is reached; its neighbours stand before
/// it on the diagonal, to the left and above.
fn reach(
    row: &Row,
    column: &Row,
    (before, left, up): ((i32, i32), (i32, i32), (i32, i32)),
    left_price: i32,
) -> (u8, (i32, i32)) {
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
    (from | run_from, (matched, run))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tokens(words: &[(u32, usize)]) -> Vec<Token> {
        let token = |(index, (key, kind)): (usize, &(u32, usize))| {
            let (weight, kind) =
                [(100, TokenKind::Word), (50, TokenKind::Word), (15, TokenKind::Punctuation)][*kind % 3];
            Token { start: index * 2, end: index * 2 + 1, key: key * 3 + kind_of(kind), weight, kind, mark: None }
        };
        words.iter().enumerate().map(token).collect()
    }

    fn kind_of(kind: TokenKind) -> u32 {
        u32::from(kind == TokenKind::Punctuation)
    }

    /// Words by their keys and kinds.
    type Words = Vec<(u32, usize)>;

    /// A text, and the same text with some edits: words replaced, put in, taken out, moved.
    fn texts() -> impl Strategy<Value = (Words, Words)> {
        let word = || (0..40_u32, 0..3_usize);
        let edit = (0..4_usize, 0..90_usize, word());
        (prop::collection::vec(word(), 0..90), prop::collection::vec(edit, 0..14)).prop_map(|(old, edits)| {
            let mut new = old.clone();
            for (what, place, word) in edits {
                let at = place % (new.len() + 1);
                match what {
                    0 => new.insert(at, word),
                    1 if at < new.len() => drop(new.remove(at)),
                    2 if at < new.len() => new[at] = word,
                    _ => new.rotate_left(at / 8),
                }
            }
            (old, new)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn what_lies_beyond_the_band_was_not_better((old, new) in texts(), reach in 0..20_usize, price in 0..130_i32) {
            let (old, new) = (tokens(&old), tokens(&new));
            let whole = align_from(&old, &new, price, old.len().max(new.len()));
            prop_assert_eq!(align_from(&old, &new, price, reach), whole);
        }
    }
}
