//! A stance as a party states it, before it is printed.

use super::Stance;
use crate::codes::coded;

coded! {
    /// What a party says on a bracket or a proposal.
    StanceKind, "stance" {
        /// Wants it.
        Support => "support",
        /// Does not want it.
        Oppose => "oppose",
        /// Has reserved its position.
        Reserve => "reserve",
        /// Waits for its capital, or for another paragraph.
        Pending => "pending",
        /// Can live with it and without it.
        Flexible => "flexible",
        /// Takes back what it said: no position is recorded.
        Withdrawn => "withdrawn",
    }
}

impl StanceKind {
    /// How it is printed; nothing for one that was taken back.
    #[must_use]
    pub const fn printed(self) -> Option<Stance> {
        match self {
            Self::Support => Some(Stance::Support),
            Self::Oppose => Some(Stance::Oppose),
            Self::Reserve => Some(Stance::Reserve),
            Self::Pending => Some(Stance::Pending),
            Self::Flexible => Some(Stance::Flexible),
            Self::Withdrawn => None,
        }
    }
}
