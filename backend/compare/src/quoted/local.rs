//! The best local likeness of two runs of words (Smith and Waterman 1981): what both have in order, with a price for what
//! only one has in between.

use crate::words::Word;

/// What a word in both is worth, by whether it says something; what a word in one alone costs.
const TELLING: i32 = 4;
const FUNCTION: i32 = 2;
const GAP: i32 = 3;
/// One word in the place of another costs less than a word gone and a word come.
const OTHER: i32 = 4;

/// A region of each that are like one another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Local {
    /// First code point and the one after the last, in the old words.
    pub(super) from: (usize, usize),
    /// First word and the one after the last, in the new words.
    pub(super) to: (usize, usize),
    /// Words shared, and those of them that say something.
    pub(super) words: usize,
    pub(super) telling: usize,
    /// The weight shared, twice, of the weight of both regions.
    pub(super) likeness: f64,
    /// The weight shared.
    pub(super) weight: f64,
}

const fn weight(word: &Word) -> i32 {
    if word.telling { TELLING } else { FUNCTION }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Stop,
    Both,
    Old,
    New,
}

/// The best region, if there is any.
pub(super) fn local(old: &[Word], new: &[Word]) -> Option<Local> {
    let (steps, best) = filled(old, new);
    let (mut i, mut j) = best?;
    let (end_old, end_new) = (i, j);
    let (mut shared, mut words, mut telling) = (0, 0, 0);
    loop {
        match steps.get(i * (new.len() + 1) + j).copied().unwrap_or(Step::Stop) {
            Step::Stop => break,
            Step::Both => {
                (i, j) = (i - 1, j - 1);
                let (x, y) = (old.get(i)?, new.get(j)?);
                if x.key == y.key {
                    shared += weight(y);
                    words += 1;
                    telling += usize::from(y.telling);
                }
            }
            Step::Old => i -= 1,
            Step::New => j -= 1,
        }
    }
    let (theirs, ours) = (old.get(i..end_old)?, new.get(j..end_new)?);
    let all: i32 = theirs.iter().chain(ours).map(weight).sum();
    Some(Local {
        from: (theirs.first()?.start, theirs.last()?.end),
        to: (j, end_new),
        words,
        telling,
        likeness: f64::from(2 * shared) / f64::from(all.max(1)),
        weight: f64::from(shared),
    })
}

/// The steps of every cell, and the cell where the best region ends.
fn filled(old: &[Word], new: &[Word]) -> (Vec<Step>, Option<(usize, usize)>) {
    let width = new.len() + 1;
    let mut steps = vec![Step::Stop; (old.len() + 1) * width];
    let mut above = vec![0_i32; width];
    let mut row = vec![0_i32; width];
    let mut best = (0, None);
    for (i, x) in (1..).zip(old) {
        for (j, y) in (1..).zip(new) {
            let of = |row: &[i32], at: usize| row.get(at).copied().unwrap_or_default();
            let both = of(&above, j - 1) + if x.key == y.key { weight(y) } else { -OTHER };
            let choices = [
                (0, Step::Stop),
                (both, Step::Both),
                (of(&above, j) - GAP, Step::Old),
                (of(&row, j - 1) - GAP, Step::New),
            ];
            let mut chosen = (0, Step::Stop);
            for choice in choices {
                if choice.0 > chosen.0 {
                    chosen = choice;
                }
            }
            if let Some(cell) = row.get_mut(j) {
                *cell = chosen.0;
            }
            if let Some(step) = steps.get_mut(i * width + j) {
                *step = chosen.1;
            }
            if chosen.0 > best.0 {
                best = (chosen.0, Some((i, j)));
            }
        }
        std::mem::swap(&mut above, &mut row);
    }
    (steps, best.1)
}
