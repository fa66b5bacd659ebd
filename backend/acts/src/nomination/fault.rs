//! What can go wrong with nominations. Each has its own code, and says what to do.

use crate::views::CallView;

/// Why a nomination or an appointment did not happen.
#[derive(Debug, thiserror::Error)]
pub enum NominationFault {
    /// The call takes no nominations at this moment.
    #[error(
        "the call is {status}: nominations are taken from its first hour until its last, which the secretariat can move"
    )]
    CallNotOpen {
        /// `planned`, `closed` or `cancelled`.
        status: String,
    },
    /// Somebody changed the call before.
    #[error("the call was changed since you opened it")]
    CallChanged(Box<CallView>),
    /// Who nominates is no State.
    #[error("`{party}` is no Member State: groups and observers do not nominate; name the State")]
    StatesNominate {
        /// Its code.
        party: String,
    },
    /// The State has made as many nominations as it may.
    #[error("{party} has {most} living nominations, as many as each State may make: withdraw one of them first")]
    StateFull {
        /// The State.
        party: String,
        /// How many it may make.
        most: i64,
    },
    /// A living nomination names the same person.
    #[error(
        "this person is nominated for this call already: name somebody else, or have the other nomination withdrawn"
    )]
    NominatedAlready,
    /// The nomination does not stand where this could be done with it.
    #[error("the nomination is {state}, so this cannot be done with it any more")]
    Stands {
        /// Where it stands.
        state: String,
    },
    /// The nominee agrees, and not to what is kept.
    #[error(
        "say that you agree to what is kept of you, and for how long; without it the nomination cannot be confirmed"
    )]
    Consent,
    /// Another proposal for the same call waits for its second person.
    #[error("another proposal waits for its second person: have it approved or refused first")]
    AppointmentWaits,
    /// The proposal was decided on before.
    #[error("the proposal was {state} already")]
    AppointmentDecided {
        /// `approved` or `refused`.
        state: String,
    },
    /// Whoever proposed wants to approve.
    #[error("you proposed this: appointing takes two persons, so another one of the secretariat approves it")]
    SecondPerson,
    /// One of those named cannot be appointed.
    #[error("{name} cannot be appointed: {why}")]
    NotAppointable {
        /// Who.
        name: String,
        /// Why, in words.
        why: String,
    },
}

impl NominationFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CallNotOpen { .. } => "call_not_open",
            Self::CallChanged(_) => "call_changed",
            Self::StatesNominate { .. } => "states_nominate",
            Self::StateFull { .. } => "state_full",
            Self::NominatedAlready => "nominated_already",
            Self::Stands { .. } => "nomination_state",
            Self::Consent => "consent_required",
            Self::AppointmentWaits => "appointment_waits",
            Self::AppointmentDecided { .. } => "appointment_decided",
            Self::SecondPerson => "second_person_needed",
            Self::NotAppointable { .. } => "not_appointable",
        }
    }
}
