//! What the policy needs to know of a subject and an object.

use crate::comment::Reach;
use crate::draft::{DraftStatus, Openness};
use crate::ids::{PersonId, ProcessId};
use crate::instant::Instant;
use crate::mandate::{Capacity, MandateStatus, OrganizationClass, Region, Standing};
use crate::meeting::MeetingOpenness;
use crate::person::Role;
use crate::round::{RoundState, Shown};

/// Who asks. Without a person: a stranger. Without a standing: somebody signed in who acts in no mandate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The account, if signed in.
    pub person: Option<PersonId>,
    /// The mandate acted in.
    pub standing: Option<Standing>,
}

impl Subject {
    /// The class of the capacity acted in.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.capacity().map(Capacity::role)
    }

    /// The capacity acted in, while its mandate is active.
    #[must_use]
    pub fn capacity(&self) -> Option<Capacity> {
        let active = self.standing.as_ref().filter(|standing| standing.status == MandateStatus::Active);
        active.map(|standing| standing.capacity)
    }

    /// The delegation or group spoken for.
    #[must_use]
    pub fn party(&self) -> Option<&str> {
        self.standing.as_ref().and_then(|standing| standing.party.as_deref())
    }

    /// The standing as far as it reaches: an active mandate, for every process or for the one these facts are about. One for a
    /// single process is none elsewhere, and none for acts about the whole house.
    #[must_use]
    pub fn within(&self, facts: &Facts) -> Option<&Standing> {
        let active = self.standing.as_ref().filter(|standing| standing.status == MandateStatus::Active)?;
        let reaches = active.process.is_none() || active.process == facts.process;
        reaches.then_some(active)
    }
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
    /// Whether it is held back still, by the database's clock.
    pub embargoed: bool,
}

/// Whether a draft is held back at `now`: until its moment, not at it.
#[must_use]
pub fn embargoed(until: Option<Instant>, now: Instant) -> bool {
    until.is_some_and(|until| now < until)
}

/// A round as far as the policy goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFacts {
    /// Where it stands by the database's clock.
    pub state: RoundState,
    /// The classes it is for.
    pub audience: Vec<Role>,
    /// Which region's participants it is for; all of them when absent.
    pub region: Option<Region>,
    /// Which kinds of organization it is for; when there are any, participants who speak for none are not meant.
    pub classes: Vec<OrganizationClass>,
    /// Who sees its comments at this moment.
    pub shown: Shown,
    /// Whether whoever sees a comment is told the name of who said it.
    pub names: bool,
    /// Whether it is for the public, who need no account.
    pub public: bool,
}

/// A mandate that is granted, suspended or ended, as far as the policy goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateFacts {
    /// In which capacity.
    pub capacity: Capacity,
    /// For which delegation or group.
    pub party: Option<String>,
}

/// A meeting as far as the policy goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingFacts {
    /// Who may know of it besides those invited.
    pub openness: MeetingOpenness,
    /// The accounts of those invited, or of the one of them who asks.
    pub invited: Vec<PersonId>,
}

/// Everything known of the object; what is not known is not there, and rows that need it do not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether the process is open to everybody.
    pub process_public: bool,
    /// The process it is about; absent for what concerns the whole house.
    pub process: Option<ProcessId>,
    /// The draft it is about.
    pub draft: Option<DraftFacts>,
    /// The round it is about.
    pub round: Option<RoundFacts>,
    /// Whose it is.
    pub owner: Option<PersonId>,
    /// The delegation or group whose it is.
    pub party: Option<String>,
    /// The mandate it is about.
    pub mandate: Option<MandateFacts>,
    /// The meeting it is about.
    pub meeting: Option<MeetingFacts>,
    /// To whom it is said, when it is a reply.
    pub reach: Option<Reach>,
}

impl Facts {
    /// Whether the subject is the author.
    #[must_use]
    pub fn owned_by(&self, subject: &Subject) -> bool {
        self.owner.is_some() && self.owner == subject.person
    }
}
