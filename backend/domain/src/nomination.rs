//! Calls for nominations, the people nominated, and how they come to be appointed.

mod balance;

pub use balance::{Balance, Candidate, Share, balance};

use crate::codes::coded;
use crate::instant::Instant;

coded! {
    /// What the secretariat says of a call.
    CallState, "state of a call" {
        /// Nominations are taken between its hours.
        Open => "open",
        /// No more are taken, whatever its hours.
        Closed => "closed",
        /// It was given up.
        Cancelled => "cancelled",
    }
}

coded! {
    /// Where a call stands at a moment.
    CallStatus, "status of a call" {
        /// It has not opened yet.
        Planned => "planned",
        /// Nominations are taken.
        Open => "open",
        /// Its time is over, or it was closed before.
        Closed => "closed",
        /// It was given up.
        Cancelled => "cancelled",
    }
}

coded! {
    /// Where a nomination stands.
    NominationState, "state of a nomination" {
        /// Somebody was named, and has not answered yet.
        Proposed => "proposed",
        /// The nominee agrees.
        Confirmed => "confirmed",
        /// The nominee does not agree.
        Declined => "declined",
        /// It was taken back.
        Withdrawn => "withdrawn",
        /// The secretariat looks at it more closely.
        Shortlisted => "shortlisted",
        /// The nominee is a member of the group.
        Appointed => "appointed",
        /// The group was appointed without the nominee.
        NotAppointed => "not_appointed",
        /// The nominee was a member of the group, and somebody else is in their place.
        Replaced => "replaced",
    }
}

coded! {
    /// What a nominee says of their gender; who says nothing has none here.
    Gender, "gender" {
        /// A woman.
        Female => "female",
        /// A man.
        Male => "male",
        /// Neither.
        Other => "other",
    }
}

coded! {
    /// Where a proposal to appoint stands.
    AppointmentState, "state of an appointment" {
        /// One person has proposed it; another decides.
        Proposed => "proposed",
        /// It was approved, and those named hold their mandates.
        Approved => "approved",
        /// It was turned down or taken back.
        Refused => "refused",
    }
}

impl CallState {
    /// Where a call in this state stands at `now`: open from its first moment until just before its last.
    #[must_use]
    pub fn status_at(self, opens: Instant, closes: Instant, now: Instant) -> CallStatus {
        match self {
            Self::Cancelled => CallStatus::Cancelled,
            Self::Closed => CallStatus::Closed,
            Self::Open if now < opens => CallStatus::Planned,
            Self::Open if now < closes => CallStatus::Open,
            Self::Open => CallStatus::Closed,
        }
    }
}

impl NominationState {
    /// Whether it counts among those a State has made.
    #[must_use]
    pub const fn lives(self) -> bool {
        matches!(self, Self::Proposed | Self::Confirmed | Self::Shortlisted | Self::Appointed)
    }

    /// Whether the nominee can be chosen: they agreed, and are not a member already. Who was not appointed may be needed as a
    /// successor.
    #[must_use]
    pub const fn can_be_chosen(self) -> bool {
        matches!(self, Self::Confirmed | Self::Shortlisted | Self::NotAppointed)
    }

    /// Whether it can be taken back, by whoever made it or by the nominee: until the nominee is appointed.
    #[must_use]
    pub const fn can_be_withdrawn(self) -> bool {
        matches!(self, Self::Proposed | Self::Confirmed | Self::Shortlisted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_open_from_its_first_moment_until_just_before_its_last() {
        let at = |now| CallState::Open.status_at(Instant(10), Instant(20), Instant(now));
        assert_eq!(at(9), CallStatus::Planned);
        assert_eq!(at(10), CallStatus::Open);
        assert_eq!(at(19), CallStatus::Open);
        assert_eq!(at(20), CallStatus::Closed);
        for now in [0, 15, 30] {
            let at = |state: CallState| state.status_at(Instant(10), Instant(20), Instant(now));
            assert_eq!(at(CallState::Closed), CallStatus::Closed);
            assert_eq!(at(CallState::Cancelled), CallStatus::Cancelled);
        }
    }

    #[test]
    fn nobody_is_chosen_who_has_not_agreed_and_nobody_taken_back_who_is_a_member() {
        for state in NominationState::ALL {
            let never_agreed = matches!(state, NominationState::Proposed | NominationState::Declined);
            assert!(!(never_agreed && state.can_be_chosen()), "{state}");
            assert!(!state.can_be_withdrawn() || state.lives(), "{state}");
            assert!(!state.can_be_withdrawn() || *state != NominationState::Appointed, "{state}");
        }
    }
}
