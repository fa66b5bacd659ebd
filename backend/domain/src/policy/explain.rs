//! Why the policy answers as it does, for those who explain it to others.

use super::{Action, Facts, ROWS, Row, Subject, When};
use crate::mandate::MandateStatus;

/// Why something is denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nobody is signed in, and strangers may not.
    NotSignedIn,
    /// No mandate is acted in.
    NoMandate,
    /// The mandate gives nothing at this moment.
    NotActive(MandateStatus),
    /// The mandate is for another process, or for one process only.
    OtherProcess,
    /// No row is for this capacity.
    NotThisCapacity,
    /// A row is for this capacity, but its condition does not hold.
    Condition(When),
}

impl Reason {
    /// A stable code, for pages that say it in other languages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotSignedIn => "not_signed_in",
            Self::NoMandate => "no_mandate",
            Self::NotActive(_) => "not_active",
            Self::OtherProcess => "other_process",
            Self::NotThisCapacity => "not_this_capacity",
            Self::Condition(when) => when.code(),
        }
    }

    /// A sentence for people.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::NotSignedIn => "nobody is signed in".to_owned(),
            Self::NoMandate => "the person acts in no mandate".to_owned(),
            Self::NotActive(status) => format!("the mandate is {status}"),
            Self::OtherProcess => "the mandate is for one other process".to_owned(),
            Self::NotThisCapacity => "no rule gives this to the capacity".to_owned(),
            Self::Condition(when) => format!("it does not hold that {}", when.words()),
        }
    }
}

/// One action, allowed by a row or denied for a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What was asked.
    pub action: Action,
    /// The row that allows it, or why none does.
    pub because: Result<&'static Row, Reason>,
}

/// Says why an action is allowed or denied. It agrees with [`super::rule`] on which of the two.
#[must_use]
pub fn explain(subject: &Subject, action: Action, facts: &Facts) -> Explained {
    let mut of_action = ROWS.iter().filter(|row| row.action == action);
    if let Some(row) = of_action.clone().find(|row| row.allows(subject, facts)) {
        return Explained { action, because: Ok(row) };
    }
    let reason = match of_action.find(|row| row.who.is(subject, facts)) {
        Some(row) => Reason::Condition(row.when),
        None => without_a_row(subject, facts),
    };
    Explained { action, because: Err(reason) }
}

fn without_a_row(subject: &Subject, facts: &Facts) -> Reason {
    match &subject.standing {
        _ if subject.person.is_none() => Reason::NotSignedIn,
        None => Reason::NoMandate,
        Some(standing) if standing.status != MandateStatus::Active => Reason::NotActive(standing.status),
        Some(_) if subject.within(facts).is_none() => Reason::OtherProcess,
        Some(_) => Reason::NotThisCapacity,
    }
}
