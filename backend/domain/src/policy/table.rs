//! The table itself: one row per permission. `docs/policy.md` is made from it.

use super::{Action, Facts, Subject, When};
use crate::mandate::Capacity;
use crate::person::Role;

/// One permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is asked.
    pub action: Action,
    /// By whom.
    pub who: Who,
    /// Under which condition.
    pub when: When,
}

impl Row {
    /// Whether the subject is meant and the condition holds.
    #[must_use]
    pub fn allows(&self, subject: &Subject, facts: &Facts) -> bool {
        self.who.is(subject, facts) && self.when.holds(subject, facts)
    }
}

/// Whom a row is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody with an account, acting in a mandate or not.
    SignedIn,
    /// One class, whichever of its capacities.
    Is(Role),
    /// One capacity.
    Holds(Capacity),
}

impl Who {
    /// Whether the subject is meant, with the mandate acted in as far as it reaches.
    #[must_use]
    pub fn is(self, subject: &Subject, facts: &Facts) -> bool {
        let capacity = || subject.within(facts).map(|standing| standing.capacity);
        match self {
            Self::Anyone => true,
            Self::SignedIn => subject.person.is_some(),
            Self::Is(role) => capacity().map(Capacity::role) == Some(role),
            Self::Holds(one) => capacity() == Some(one),
        }
    }

    /// `anyone`, `signed_in`, or the codes of the capacities meant.
    #[must_use]
    pub fn codes(self) -> Vec<String> {
        let of = |role: Role| Capacity::ALL.iter().filter(move |one| one.role() == role).map(ToString::to_string);
        match self {
            Self::Anyone => vec!["anyone".to_owned()],
            Self::SignedIn => vec!["signed_in".to_owned()],
            Self::Is(role) => of(role).collect(),
            Self::Holds(capacity) => vec![capacity.to_string()],
        }
    }

    /// The words of the documentation.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::SignedIn => "anyone signed in",
            Self::Is(Role::Secretariat) | Self::Holds(Capacity::Secretariat) => "secretariat",
            Self::Is(Role::Administrator) | Self::Holds(Capacity::Administrator) => "administrator",
            Self::Is(Role::Expert) | Self::Holds(Capacity::Expert) => "expert",
            Self::Is(Role::Observer) | Self::Holds(Capacity::Observer) => "observer",
            Self::Is(Role::Delegate) => "coordinator, delegate, alternate",
            Self::Is(Role::Participant) => "regional, organization, public participant",
            Self::Holds(Capacity::Coordinator) => "coordinator",
            Self::Holds(Capacity::Delegate) => "delegate",
            Self::Holds(Capacity::Alternate) => "alternate",
            Self::Holds(Capacity::Regional) => "regional participant",
            Self::Holds(Capacity::Organization) => "organization",
            Self::Holds(Capacity::Public) => "public participant",
        }
    }
}

const fn row(action: Action, who: Who, when: When) -> Row {
    Row { action, who, when }
}

const SECRETARIAT: Who = Who::Holds(Capacity::Secretariat);
const ADMINISTRATOR: Who = Who::Holds(Capacity::Administrator);
const COORDINATOR: Who = Who::Holds(Capacity::Coordinator);

/// Every permission there is.
pub const ROWS: &[Row] = &[
    row(Action::Enter, Who::Anyone, When::Always),
    row(Action::ReadSelf, Who::SignedIn, When::Always),
    row(Action::ManageSelf, Who::SignedIn, When::Always),
    row(Action::ActAs, Who::SignedIn, When::Always),
    row(Action::ProveSelf, Who::SignedIn, When::Always),
    row(Action::ManageSignIn, Who::SignedIn, When::Always),
    row(Action::ManageTokens, Who::SignedIn, When::Always),
    row(Action::EraseSelf, Who::SignedIn, When::Always),
    row(Action::ReadParties, Who::Anyone, When::Always),
    row(Action::ManageParties, SECRETARIAT, When::Always),
    row(Action::ReadOrganizations, Who::SignedIn, When::Always),
    row(Action::ManageOrganizations, SECRETARIAT, When::Always),
    row(Action::SeePeople, SECRETARIAT, When::Always),
    row(Action::SeePeople, ADMINISTRATOR, When::Always),
    row(Action::SeePeople, Who::Is(Role::Delegate), When::OwnDelegation),
    row(Action::CreateAccount, ADMINISTRATOR, When::Always),
    row(Action::CloseAccount, ADMINISTRATOR, When::Always),
    row(Action::GrantMandate, ADMINISTRATOR, When::OfAdministrator),
    row(Action::GrantMandate, SECRETARIAT, When::Accredited),
    row(Action::GrantMandate, COORDINATOR, When::OwnDelegates),
    row(Action::SuspendMandate, ADMINISTRATOR, When::Always),
    row(Action::SuspendMandate, SECRETARIAT, When::NotOfAdministrator),
    row(Action::SuspendMandate, COORDINATOR, When::OwnDelegates),
    row(Action::EndMandate, ADMINISTRATOR, When::OfAdministrator),
    row(Action::EndMandate, SECRETARIAT, When::Accredited),
    row(Action::EndMandate, COORDINATOR, When::OwnDelegates),
    row(Action::EndMandate, Who::SignedIn, When::Own),
    row(Action::Explain, SECRETARIAT, When::Always),
    row(Action::Explain, ADMINISTRATOR, When::Always),
    row(Action::ReadProcess, Who::Anyone, When::ProcessPublic),
    row(Action::ReadProcess, SECRETARIAT, When::Always),
    row(Action::ReadProcess, Who::Is(Role::Delegate), When::Always),
    row(Action::ReadProcess, Who::Is(Role::Expert), When::Always),
    row(Action::CreateProcess, SECRETARIAT, When::Always),
    row(Action::PlanProcess, SECRETARIAT, When::Always),
    row(Action::SeeMeeting, SECRETARIAT, When::Always),
    row(Action::SeeMeeting, Who::SignedIn, When::Invited),
    row(Action::SeeMeeting, Who::Anyone, When::MeetingPublic),
    row(Action::SeeMeeting, Who::Is(Role::Delegate), When::MeetingOfParticipants),
    row(Action::SeeMeeting, Who::Is(Role::Expert), When::MeetingOfParticipants),
    row(Action::SeeMeeting, Who::Is(Role::Participant), When::PublicMeetingOfParticipants),
    row(Action::SeeMeeting, Who::Is(Role::Observer), When::PublicMeetingOfParticipants),
    row(Action::AttendMeeting, SECRETARIAT, When::Always),
    row(Action::AttendMeeting, Who::SignedIn, When::Invited),
    row(Action::ReplyToMeeting, Who::SignedIn, When::Invited),
    row(Action::HoldMeeting, SECRETARIAT, When::Always),
    row(Action::EnterComment, SECRETARIAT, When::Always),
    row(Action::CallForHosts, SECRETARIAT, When::Always),
    row(Action::OfferToHost, SECRETARIAT, When::Always),
    row(Action::OfferToHost, COORDINATOR, When::Always),
    row(Action::OfferToHost, Who::Holds(Capacity::Organization), When::ProcessPublic),
    row(Action::OfferToHost, Who::Holds(Capacity::Regional), When::ProcessPublic),
    row(Action::SeeOffer, SECRETARIAT, When::Always),
    row(Action::SeeOffer, Who::SignedIn, When::Own),
    row(Action::SeeOffer, COORDINATOR, When::OwnDelegation),
    row(Action::WithdrawOffer, SECRETARIAT, When::Always),
    row(Action::WithdrawOffer, Who::SignedIn, When::Own),
    row(Action::WithdrawOffer, COORDINATOR, When::OwnDelegation),
    row(Action::CallNominations, SECRETARIAT, When::Always),
    row(Action::Nominate, SECRETARIAT, When::Always),
    row(Action::Nominate, COORDINATOR, When::OwnDelegation),
    row(Action::SeeNomination, SECRETARIAT, When::Always),
    row(Action::SeeNomination, COORDINATOR, When::OwnDelegation),
    row(Action::SeeNomination, Who::SignedIn, When::Own),
    row(Action::SeeNominee, SECRETARIAT, When::Always),
    row(Action::SeeNominee, Who::SignedIn, When::Own),
    row(Action::AnswerNomination, Who::SignedIn, When::Own),
    row(Action::WithdrawNomination, SECRETARIAT, When::Always),
    row(Action::WithdrawNomination, COORDINATOR, When::OwnDelegation),
    row(Action::WithdrawNomination, Who::SignedIn, When::Own),
    row(Action::Appoint, SECRETARIAT, When::Always),
    row(Action::CreateInstrument, SECRETARIAT, When::Always),
    row(Action::ImportDraft, SECRETARIAT, When::Always),
    row(Action::ReadDraft, Who::Anyone, When::DraftOpen),
    row(Action::ReadWorking, SECRETARIAT, When::Always),
    row(Action::EditWording, SECRETARIAT, When::Always),
    row(Action::IssueDraft, SECRETARIAT, When::Always),
    row(Action::Adopt, SECRETARIAT, When::Always),
    row(Action::KeepEvidence, SECRETARIAT, When::Always),
    row(Action::Cite, SECRETARIAT, When::Always),
    row(Action::Cite, Who::Is(Role::Delegate), When::Own),
    row(Action::Cite, Who::Is(Role::Expert), When::Own),
    row(Action::Cite, Who::Is(Role::Participant), When::Own),
    row(Action::CompareDrafts, Who::Anyone, When::DraftOpen),
    row(Action::CompareDrafts, SECRETARIAT, When::Always),
    row(Action::DecideLineage, SECRETARIAT, When::Always),
    row(Action::ReadWording, Who::SignedIn, When::Always),
    row(Action::OpenRound, SECRETARIAT, When::Always),
    row(Action::CloseRound, SECRETARIAT, When::Always),
    row(Action::SeeRound, SECRETARIAT, When::Always),
    row(Action::SeeRound, Who::Anyone, When::DraftOpen),
    row(Action::Comment, Who::Is(Role::Delegate), When::RoundBegun),
    row(Action::Comment, Who::Is(Role::Expert), When::RoundBegun),
    row(Action::Comment, Who::Is(Role::Participant), When::RoundBegun),
    row(Action::CommentWithoutAccount, Who::Anyone, When::PublicRoundBegun),
    row(Action::Moderate, SECRETARIAT, When::Always),
    row(Action::OpenSealed, SECRETARIAT, When::Always),
    row(Action::WithdrawComment, Who::Is(Role::Delegate), When::OwnWhileOpen),
    row(Action::WithdrawComment, Who::Is(Role::Expert), When::OwnWhileOpen),
    row(Action::WithdrawComment, Who::Is(Role::Participant), When::OwnWhileOpen),
    row(Action::SeeComment, SECRETARIAT, When::Always),
    row(Action::SeeComment, Who::SignedIn, When::Own),
    row(Action::SeeComment, Who::SignedIn, When::ShownToRound),
    row(Action::SeeComment, Who::Anyone, When::ShownToAll),
    row(Action::Reply, SECRETARIAT, When::SaidToSecretariat),
    row(Action::Reply, Who::Is(Role::Delegate), When::Discussing),
    row(Action::Reply, Who::Is(Role::Expert), When::Discussing),
    row(Action::Reply, Who::Is(Role::Participant), When::Discussing),
    row(Action::SeeReply, SECRETARIAT, When::SaidToSecretariat),
    row(Action::SeeReply, Who::SignedIn, When::OwnReply),
    row(Action::SeeReply, Who::Is(Role::Delegate), When::SaidToOwnDelegation),
    row(Action::SeeReply, Who::Anyone, When::SaidToReaders),
    row(Action::Support, Who::Is(Role::Delegate), When::OthersWhileOpen),
    row(Action::Support, Who::Is(Role::Expert), When::OthersWhileOpen),
    row(Action::Support, Who::Is(Role::Participant), When::OthersWhileOpen),
    row(Action::Collect, Who::Is(Role::Delegate), When::OwnSet),
    row(Action::Collect, Who::Is(Role::Expert), When::OwnSet),
    row(Action::Collect, Who::Is(Role::Participant), When::OwnSet),
    row(Action::Submit, COORDINATOR, When::OwnSet),
    row(Action::Submit, Who::Is(Role::Expert), When::OwnSet),
    row(Action::Submit, Who::Is(Role::Participant), When::OwnSet),
    row(Action::JudgeAnswer, Who::SignedIn, When::OwnUntilAnswered),
    row(Action::Dispose, SECRETARIAT, When::Always),
    row(Action::Merge, SECRETARIAT, When::Always),
    row(Action::UseDesk, SECRETARIAT, When::Always),
    row(Action::Propose, SECRETARIAT, When::Always),
    row(Action::Propose, Who::Is(Role::Delegate), When::DraftOpen),
    row(Action::SeeDraftedProposal, Who::Is(Role::Delegate), When::OwnDelegation),
    row(Action::EditProposal, Who::Is(Role::Delegate), When::OwnDelegation),
    row(Action::TableProposal, COORDINATOR, When::OwnDelegation),
    row(Action::SeeProposal, SECRETARIAT, When::Always),
    row(Action::SeeProposal, Who::Is(Role::Delegate), When::DraftOpen),
    row(Action::SponsorProposal, COORDINATOR, When::DraftOpen),
    row(Action::WithdrawProposal, SECRETARIAT, When::Always),
    row(Action::WithdrawProposal, COORDINATOR, When::OwnDelegation),
    row(Action::DecideProposal, SECRETARIAT, When::Always),
    row(Action::SeePosition, SECRETARIAT, When::Always),
    row(Action::SeePosition, Who::Is(Role::Delegate), When::DraftOpen),
    row(Action::StatePosition, SECRETARIAT, When::Always),
    row(Action::StatePosition, COORDINATOR, When::DraftOpen),
    row(Action::DraftPosition, Who::Is(Role::Delegate), When::DraftOpen),
    row(Action::SeeDraftedPosition, Who::Is(Role::Delegate), When::OwnDelegation),
    row(Action::Agree, SECRETARIAT, When::Always),
    row(Action::ReadOutbox, SECRETARIAT, When::Always),
    row(Action::ReadOutbox, ADMINISTRATOR, When::Always),
    row(Action::ManageOutbox, ADMINISTRATOR, When::Always),
    row(Action::ReadLedger, Who::Anyone, When::Always),
    row(Action::ReadEvents, SECRETARIAT, When::Always),
    row(Action::ReadEvents, COORDINATOR, When::OwnDelegation),
    row(Action::ReadTeamEvents, COORDINATOR, When::OwnDelegation),
    row(Action::ReadOwnEvents, Who::SignedIn, When::Always),
    row(Action::ReadPlatformEvents, ADMINISTRATOR, When::Always),
];
