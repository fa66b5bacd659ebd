//! Quotation marks inside a bracket: they tell a pair of orphans from a bracket.

use crate::leaf::Quote;
use std::ops::Range;

/// Quotation marks open (+) and close (-) along the block; this is what a bracket has seen of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Balance {
    before: i32,
    lowest: i32,
}

impl Balance {
    pub(super) fn at(now: i32) -> Self {
        Self { before: now, lowest: now }
    }

    pub(super) fn saw(&mut self, now: i32) {
        self.lowest = self.lowest.min(now);
    }

    pub(super) fn child(&mut self, child: Self) {
        self.lowest = self.lowest.min(child.lowest);
    }

    /// Whether a quotation begun outside ends inside, and whether one begun inside is left open.
    pub(super) fn crossings(self, now: i32) -> (bool, bool) {
        (self.lowest < self.before, now > self.lowest)
    }
}

/// True if a bracket round these bytes of a block would end one quotation and begin another: it is read as two errors.
pub(super) fn swallowed_both_ways(quotes: &[Quote], range: Range<u32>) -> bool {
    let (mut balance, mut now) = (Balance::at(0), 0);
    for quote in quotes.iter().filter(|quote| range.contains(&quote.at)) {
        now += if quote.opens { 1 } else { -1 };
        balance.saw(now);
    }
    balance.crossings(now) == (true, true)
}
