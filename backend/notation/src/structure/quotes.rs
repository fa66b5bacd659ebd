//! Quotation marks inside a bracket: they tell a pair of orphans from a bracket.

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
