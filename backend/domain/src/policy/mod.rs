//! The one policy: who may do what, and who may see which field. Whatever leaves the house passes here:
//! page, count, mail, event, export, error. What no row allows is denied, and denied looks like absent.

mod action;
mod explain;
mod facts;
mod scope;
mod table;
mod when;

pub use action::Action;
pub use explain::{Explained, Reason, explain};
pub use facts::{DraftFacts, Facts, MandateFacts, MeetingFacts, RoundFacts, Subject, embargoed};
pub use scope::Scope;
pub use table::{ROWS, Row, Who};
pub use when::{CLEARED, When};

use crate::draft::Openness;
use crate::mandate::Capacity;
use crate::person::Role;

/// What a subject may see of something it may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Fields {
    /// Who holds which position: tags, owners and everything counted from them.
    pub positions: bool,
    /// Names of people, beside their role and party.
    pub names: bool,
    /// Addresses of people.
    pub addresses: bool,
}

/// The answer of the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// To this subject the thing does not exist.
    Deny,
    /// Allowed, with these fields.
    Allow(Fields),
}

impl Ruling {
    /// Whether the act may go on.
    #[must_use]
    pub const fn allowed(self) -> bool {
        matches!(self, Self::Allow(_))
    }

    /// The visible fields; none when denied.
    #[must_use]
    pub fn fields(self) -> Fields {
        match self {
            Self::Allow(fields) => fields,
            Self::Deny => Fields::default(),
        }
    }
}

/// Asks the table. Total: every subject, action and set of facts has an answer.
#[must_use]
pub fn rule(subject: &Subject, action: Action, facts: &Facts) -> Ruling {
    if ROWS.iter().any(|row| row.action == action && row.allows(subject, facts)) {
        Ruling::Allow(fields(subject, action, facts))
    } else {
        Ruling::Deny
    }
}

/// What a subject may do to something with these facts: what a page may show as a button.
#[must_use]
pub fn may(subject: &Subject, facts: &Facts) -> Vec<Action> {
    Action::ALL.iter().copied().filter(|action| rule(subject, *action, facts).allowed()).collect()
}

/// The least openness at which a class reads a draft; `None` for those who read everything.
#[must_use]
pub const fn reads_from(role: Option<Role>) -> Option<Openness> {
    match role {
        Some(Role::Secretariat) => None,
        Some(Role::Delegate) => Some(Openness::Negotiation),
        Some(Role::Expert) => Some(Openness::Experts),
        Some(Role::Participant | Role::Observer) => Some(Openness::Participants),
        Some(Role::Administrator) | None => Some(Openness::Public),
    }
}

/// Whether a class reads who holds which position in a draft: those who negotiate do, others when the draft says so.
#[must_use]
pub fn sees_positions(role: Option<Role>, facts: &Facts) -> bool {
    let negotiates = matches!(role, Some(Role::Secretariat | Role::Delegate));
    negotiates || facts.draft.is_some_and(|draft| draft.positions_public)
}

fn fields(subject: &Subject, action: Action, facts: &Facts) -> Fields {
    let capacity = subject.within(facts).map(|standing| standing.capacity);
    let role = capacity.map(Capacity::role);
    let accredits = matches!(capacity, Some(Capacity::Secretariat | Capacity::Coordinator | Capacity::Administrator));
    let people = action == Action::SeePeople;
    let named = facts.round.as_ref().is_some_and(|round| round.names);
    Fields {
        positions: sees_positions(role, facts),
        names: people || named || role == Some(Role::Secretariat) || facts.owned_by(subject),
        addresses: people && accredits,
    }
}

#[cfg(test)]
mod tests;
