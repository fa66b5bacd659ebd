//! Mandates: in which capacity a person acts, for whom, where and until when.

use crate::codes::coded;
use crate::ids::{MandateId, OrganizationId, ProcessId};
use crate::instant::Instant;
use crate::person::Role;

coded! {
    /// In which capacity a person acts.
    Capacity, "capacity" {
        /// Imports, opens rounds, merges, answers, issues; accredits.
        Secretariat => "secretariat",
        /// Runs the platform and sees no content that is not public.
        Administrator => "administrator",
        /// Speaks for a delegation and administers its people.
        Coordinator => "coordinator",
        /// Speaks for a delegation or group.
        Delegate => "delegate",
        /// Stands in for a delegate.
        Alternate => "alternate",
        /// Comments as a member of an expert working group.
        Expert => "expert",
        /// Comments from a region.
        Regional => "regional",
        /// Comments for an organization.
        Organization => "organization",
        /// Comments as a member of the public, with an account.
        Public => "public",
        /// Reads what is open to participants.
        Observer => "observer",
    }
}

impl Capacity {
    /// The class it belongs to: what openness, audiences and answers speak of.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Self::Secretariat => Role::Secretariat,
            Self::Administrator => Role::Administrator,
            Self::Coordinator | Self::Delegate | Self::Alternate => Role::Delegate,
            Self::Expert => Role::Expert,
            Self::Regional | Self::Organization | Self::Public => Role::Participant,
            Self::Observer => Role::Observer,
        }
    }

    /// Whether it speaks for a delegation or group, and so must name one.
    #[must_use]
    pub const fn is_of_a_delegation(self) -> bool {
        matches!(self, Self::Coordinator | Self::Delegate | Self::Alternate)
    }

    /// Whether it opens so much that a password alone is too little.
    #[must_use]
    pub const fn needs_second_factor(self) -> bool {
        matches!(self, Self::Secretariat | Self::Administrator | Self::Coordinator)
    }
}

coded! {
    /// Where a mandate stands.
    MandateStatus, "status of a mandate" {
        /// Offered; gives nothing until the person has answered.
        Invited => "invited",
        /// Gives its rights between its days.
        Active => "active",
        /// Gives nothing until it is resumed.
        Suspended => "suspended",
        /// Over, for ever.
        Ended => "ended",
    }
}

coded! {
    /// The regions of regional consultations.
    Region, "region" {
        /// Africa.
        Africa => "africa",
        /// The Arab States and Western Asia.
        ArabStates => "arab_states",
        /// Asia and the Pacific.
        AsiaPacific => "asia_pacific",
        /// Europe.
        Europe => "europe",
        /// Latin America and the Caribbean.
        LatinAmericaCaribbean => "latin_america_caribbean",
        /// North America.
        NorthAmerica => "north_america",
    }
}

coded! {
    /// What kind of organization.
    OrganizationClass, "class of organization" {
        /// Set up by States.
        Intergovernmental => "intergovernmental",
        /// Of the United Nations system.
        UnSystem => "un_system",
        /// Civil society.
        CivilSociety => "civil_society",
        /// Universities and research.
        Academia => "academia",
        /// Businesses and their associations.
        PrivateSector => "private_sector",
        /// Cities, regions and their associations.
        LocalGovernment => "local_government",
        /// Associations of a profession.
        Professional => "professional",
        /// Indigenous Peoples and their organizations.
        IndigenousPeoples => "indigenous_peoples",
        /// None of these.
        Other => "other",
    }
}

/// The mandate acted in, as the policy sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which mandate.
    pub mandate: MandateId,
    /// In which capacity.
    pub capacity: Capacity,
    /// Where the mandate stands at this moment; only an active one gives rights.
    pub status: MandateStatus,
    /// The delegation or group spoken for.
    pub party: Option<String>,
    /// The groups the delegation belongs to today.
    pub groups: Vec<String>,
    /// The region spoken from.
    pub region: Option<Region>,
    /// The organization spoken for.
    pub organization: Option<OrganizationId>,
    /// What kind of organization that is.
    pub class: Option<OrganizationClass>,
    /// The process it is for; every process when absent.
    pub process: Option<ProcessId>,
}

impl Standing {
    /// A standing in a capacity and nothing else: for every process, for no party.
    #[must_use]
    pub fn plain(capacity: Capacity) -> Self {
        Self {
            mandate: MandateId::from_bits(0),
            capacity,
            status: MandateStatus::Active,
            party: None,
            groups: Vec::new(),
            region: None,
            organization: None,
            class: None,
            process: None,
        }
    }
}

/// Where a mandate stands at `now` by the database's clock: its stored status, and ended once its last moment has passed.
/// One that has not begun yet counts as offered.
#[must_use]
pub fn status_at(stored: MandateStatus, since: Instant, until: Option<Instant>, now: Instant) -> MandateStatus {
    if stored == MandateStatus::Ended || until.is_some_and(|until| until <= now) {
        MandateStatus::Ended
    } else if stored == MandateStatus::Active && now < since {
        MandateStatus::Invited
    } else {
        stored
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mandate_lives_from_its_first_moment_until_just_before_its_last() {
        let at = |status, now| status_at(status, Instant(10), Some(Instant(20)), Instant(now));
        assert_eq!(at(MandateStatus::Active, 9), MandateStatus::Invited);
        assert_eq!(at(MandateStatus::Active, 10), MandateStatus::Active);
        assert_eq!(at(MandateStatus::Active, 19), MandateStatus::Active);
        assert_eq!(at(MandateStatus::Active, 20), MandateStatus::Ended);
        assert_eq!(at(MandateStatus::Suspended, 15), MandateStatus::Suspended);
        assert_eq!(at(MandateStatus::Suspended, 20), MandateStatus::Ended);
        assert_eq!(at(MandateStatus::Invited, 15), MandateStatus::Invited);
        assert_eq!(at(MandateStatus::Ended, 15), MandateStatus::Ended);
        assert_eq!(status_at(MandateStatus::Active, Instant(0), None, Instant(i64::MAX)), MandateStatus::Active);
    }
}
