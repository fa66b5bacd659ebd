//! What the policy needs to know of a subject and an object.

use crate::draft::{DraftStatus, Openness};
use crate::ids::PersonId;
use crate::person::Role;
use crate::round::{RoundState, Shown};

/// Who asks. Without a role: a stranger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The account, if signed in.
    pub person: Option<PersonId>,
    /// The role acted in.
    pub role: Option<Role>,
    /// The delegation or group spoken for.
    pub party: Option<String>,
}

/// A draft as far as the policy goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftFacts {
    /// Working or issued.
    pub status: DraftStatus,
    /// How far it is open.
    pub openness: Openness,
    /// Whether positions may be seen by all who read it.
    pub positions_public: bool,
}

/// A round as far as the policy goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFacts {
    /// Where it stands by the database's clock.
    pub state: RoundState,
    /// The roles it is for.
    pub audience: Vec<Role>,
    /// Who sees its comments.
    pub shown: Shown,
}

/// Everything known of the object; what is not known is not there, and rows that need it do not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether the process is open to everybody.
    pub process_public: bool,
    /// The draft it is about.
    pub draft: Option<DraftFacts>,
    /// The round it is about.
    pub round: Option<RoundFacts>,
    /// Whose it is.
    pub owner: Option<PersonId>,
}

impl Facts {
    /// Whether the subject is the author.
    #[must_use]
    pub fn owned_by(&self, subject: &Subject) -> bool {
        self.owner.is_some() && self.owner == subject.person
    }
}
