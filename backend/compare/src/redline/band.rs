//! The part of an alignment table near its diagonal. Two texts that differ little are aligned there, and whether a way
//! farther out could be better is known without walking it.

use super::gap::Row;
use std::ops::Range;

/// The cells `(i, j)` with `i - j <= below` and `j - i <= above`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Band {
    below: usize,
    above: usize,
    columns: usize,
}

impl Band {
    /// How far from the diagonal is looked first: about as many words as a dozen separate edits are worth.
    pub(super) const FIRST: usize = 16;

    /// So far from the diagonals of both corners, as far as the table goes.
    pub(super) fn new(rows: &[Row], columns: &[Row], reach: usize) -> Self {
        let (height, width) = (rows.len(), columns.len());
        Self {
            below: height.saturating_sub(width).saturating_add(reach).min(height),
            above: width.saturating_sub(height).saturating_add(reach).min(width),
            columns: width,
        }
    }

    /// Cells of a row.
    pub(super) fn width(&self) -> usize {
        self.below + self.above + 1
    }

    /// The columns of row `i` that lie in the band; at least one.
    pub(super) fn columns(&self, i: usize) -> Range<usize> {
        i.saturating_sub(self.below)..(i + self.above).min(self.columns) + 1
    }

    /// Where a cell of the band is kept.
    pub(super) fn cell(&self, i: usize, j: usize) -> usize {
        i * self.width() + (j + self.below).saturating_sub(i)
    }

    /// The cells of row `i` that lie in the table.
    pub(super) fn part<'c>(&self, line: Option<&'c mut [u8]>, i: usize) -> impl Iterator<Item = &'c mut u8> {
        line.unwrap_or_default().iter_mut().skip(self.below.saturating_sub(i))
    }

    /// The whole table, unless that is what this is.
    pub(super) fn whole(&self, rows: &[Row], columns: &[Row]) -> Option<Self> {
        let whole = Self { below: rows.len(), above: columns.len(), ..*self };
        (whole != *self).then_some(whole)
    }

    /// A band outside which no way matches words worth `enough`; none if that holds for this one already.
    pub(super) fn wide_enough(&self, rows: &[Row], columns: &[Row], enough: i32) -> Option<Self> {
        let whole = self.whole(rows, columns)?;
        let (down, right) = (weights(rows), weights(columns));
        let mut band = *self;
        while band != whole
            && most_through(&down, &right, band.below + 1).max(most_through(&right, &down, band.above + 1)) >= enough
        {
            band.below = band.below.saturating_mul(2).max(1).min(whole.below);
            band.above = band.above.saturating_mul(2).max(1).min(whole.above);
        }
        (band != *self).then_some(band)
    }
}

/// What the tokens before each place weigh together, from the first place to the one after the last.
fn weights(rows: &[Row]) -> Vec<i32> {
    let sums = rows.iter().scan(0, |sum, row| {
        *sum += row.weight;
        Some(*sum)
    });
    std::iter::once(0).chain(sums).collect()
}

/// The most that can be matched on a way that is somewhere `offset` tokens farther on the first side than on the second.
fn most_through(first: &[i32], second: &[i32], offset: usize) -> i32 {
    let all = |sums: &[i32]| sums.last().copied().unwrap_or(0);
    let (whole_first, whole_second) = (all(first), all(second));
    let places = first.iter().skip(offset).zip(second);
    places.map(|(x, y)| (*x).min(*y) + (whole_first - x).min(whole_second - y)).max().unwrap_or(i32::MIN)
}
