//! Sets of comments that a delegation or a person lodges and replaces as one.

use crate::codes::coded;

coded! {
    /// Where a set stands.
    SubmissionState, "state of a submission" {
        /// Comments are collected in it; nobody beside its team knows of them.
        Collecting => "collecting",
        /// Lodged: its comments are comments like others.
        Submitted => "submitted",
        /// Lodged once, and replaced by a later set before the close.
        Replaced => "replaced",
    }
}

coded! {
    /// Where one contribution to a set stands.
    ContributionState, "state of a contribution" {
        /// Put forward; whoever submits decides about it.
        Offered => "offered",
        /// Goes with the set.
        Taken => "taken",
        /// Does not go with the set.
        LeftOut => "left_out",
        /// Its substance is in another contribution.
        Merged => "merged",
        /// Written anew as another contribution.
        Reworded => "reworded",
    }
}

impl ContributionState {
    /// Whether it can still be decided about: what was written anew lives on in what it became.
    #[must_use]
    pub const fn stands(self) -> bool {
        !matches!(self, Self::Reworded)
    }
}
