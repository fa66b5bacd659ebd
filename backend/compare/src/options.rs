//! How much work a comparison may do. A pure room has no clock, so the deadline is counted in steps.

use std::cell::Cell;

/// Seven tenths of a word: the price at which redlines are as broken up as those careful editors draw.
pub(crate) const RUN_PRICE: u16 = 70;

/// Limits of one call.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Most steps the call may spend; a step is about one cell of an alignment table (some nanoseconds).
    pub budget: u64,
    /// What one change run costs, in hundredths of a word: kept words between two changes must weigh more. A higher price
    /// draws fewer, longer changes and keeps fewer words.
    pub run_price: u16,
    /// Asked now and then; once it answers `true` the call finishes with a coarser answer.
    pub out_of_time: Option<&'a dyn Fn() -> bool>,
}

impl Default for Options<'_> {
    /// Some tenths of a second of work on a common machine.
    fn default() -> Self {
        Self { budget: 60_000_000, run_price: RUN_PRICE, out_of_time: None }
    }
}

impl std::fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("budget", &self.budget)
            .field("run_price", &self.run_price)
            .field("out_of_time", &self.out_of_time.is_some())
            .finish()
    }
}

/// What is left of the budget while a call runs.
pub(crate) struct Meter<'a> {
    left: Cell<u64>,
    run_price: u16,
    out_of_time: Option<&'a dyn Fn() -> bool>,
    coarse: Cell<bool>,
}

impl<'a> Meter<'a> {
    pub(crate) fn new(options: &Options<'a>) -> Self {
        let run_price = options.run_price;
        Self { left: Cell::new(options.budget), run_price, out_of_time: options.out_of_time, coarse: Cell::new(false) }
    }

    /// Takes `steps` from the budget. `false` when they are not there any more: the caller must take its cheap way.
    pub(crate) fn spend(&self, steps: u64) -> bool {
        if self.left.get() < steps || self.out_of_time.is_some_and(|ask| ask()) {
            self.coarse.set(true);
            return false;
        }
        self.left.set(self.left.get() - steps);
        true
    }

    /// What one change run costs.
    pub(crate) fn run_price(&self) -> i32 {
        i32::from(self.run_price)
    }

    /// Records that an answer is coarser than it could be.
    pub(crate) fn mark_coarse(&self) {
        self.coarse.set(true);
    }

    /// Whether any answer so far had to be coarser.
    pub(crate) fn coarse(&self) -> bool {
        self.coarse.get()
    }
}
