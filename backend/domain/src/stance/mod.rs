//! Position arithmetic: what the stances of a room on its brackets come to. Functions of lists, nothing else; whose list may be
//! seen is for the policy, before anything is added up.

mod act;
mod coalition;
mod pairs;
mod sum;
mod voices;

pub use act::StanceKind;
pub use adref_notation::{Entry, Stance};
pub use coalition::{Outcome, outcome};
pub use pairs::{Pair, pairs};
pub use sum::{Moved, Sum, moved};
pub use voices::{Roll, Voice, voices};

/// Which way a stance pulls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// For the words.
    For,
    /// Against them.
    Against,
    /// Neither yet: reserved, or waiting for the capital or another paragraph.
    Held,
    /// Can live with either.
    Either,
    /// Named, and not known for what.
    Unclear,
}

/// Which way a stance pulls.
#[must_use]
pub const fn side(stance: Stance) -> Side {
    match stance {
        Stance::Support | Stance::Retain => Side::For,
        Stance::Oppose | Stance::Delete => Side::Against,
        Stance::Reserve | Stance::Pending => Side::Held,
        Stance::Flexible => Side::Either,
        Stance::Unclear => Side::Unclear,
    }
}

/// How a stance is printed on a bracket where these stand: about words of the base text people say delete and retain.
#[must_use]
pub fn printed(stance: Stance, beside: &[Entry]) -> Stance {
    let of_base = beside.iter().any(|entry| matches!(entry.stance, Stance::Delete | Stance::Retain));
    match (stance, of_base) {
        (Stance::Support, true) => Stance::Retain,
        (Stance::Oppose, true) => Stance::Delete,
        (Stance::Retain, false) => Stance::Support,
        (other, _) => other,
    }
}
