//! What an API token may be made for: each scope is a set of actions, and a token does nothing outside its scopes, nor anything
//! its mandate does not allow.

use super::{Action, Facts, ROWS, Row, Subject};
use crate::codes::coded;

coded! {
    /// A set of actions a token may be made for.
    Scope, "scope" {
        /// Read texts, comparisons, rounds, comments, parties.
        Read => "read",
        /// Lodge comments and take them back.
        Comment => "comment",
        /// Write proposals for the delegation, table them, join and take back.
        Propose => "propose",
        /// The daily work of the secretariat: import, edit, merge, answer, open and close rounds.
        Work => "work",
    }
}

impl Scope {
    /// The scope an action belongs to. What is not listed here no token may do: acts about accounts, mandates and ways to sign
    /// in, and those that ask for a fresh proof.
    #[must_use]
    pub const fn of(action: Action) -> Option<Self> {
        match action {
            Action::ReadParties
            | Action::ReadOrganizations
            | Action::ReadProcess
            | Action::ReadDraft
            | Action::CompareDrafts
            | Action::ReadWording
            | Action::SeeRound
            | Action::SeeMeeting
            | Action::SeeComment
            | Action::SeeReply
            | Action::SeeProposal
            | Action::ReadLedger => Some(Self::Read),
            Action::Comment
            | Action::WithdrawComment
            | Action::Reply
            | Action::Support
            | Action::Collect
            | Action::Cite
            | Action::Submit => Some(Self::Comment),
            // What is not tabled is read by what was made to write it, and by nothing that only reads.
            Action::Propose
            | Action::SeeDraftedProposal
            | Action::EditProposal
            | Action::TableProposal
            | Action::SponsorProposal
            | Action::WithdrawProposal => Some(Self::Propose),
            Action::CreateProcess
            | Action::PlanProcess
            | Action::HoldMeeting
            | Action::EnterComment
            | Action::CreateInstrument
            | Action::ImportDraft
            | Action::ReadWorking
            | Action::EditWording
            | Action::DecideLineage
            | Action::OpenRound
            | Action::CloseRound
            | Action::Dispose
            | Action::Merge
            | Action::UseDesk
            | Action::DecideProposal
            | Action::Moderate
            | Action::KeepEvidence
            | Action::ReadEvents => Some(Self::Work),
            _ => None,
        }
    }

    /// The scopes that could give this subject anything: those with a row of the table for its capacity.
    #[must_use]
    pub fn offered(subject: &Subject) -> Vec<Self> {
        let process = subject.standing.as_ref().and_then(|standing| standing.process.clone());
        let home = Facts { process, ..Facts::default() };
        // The record of the own delegation alone is no reason to offer the daily work of the secretariat.
        let of = |scope: Self, row: &Row| Self::of(row.action) == Some(scope) && row.action != Action::ReadEvents;
        let gives = |scope: &Self| ROWS.iter().any(|row| of(*scope, row) && row.who.is(subject, &home));
        Self::ALL.iter().copied().filter(gives).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Standing;
    use crate::ids::PersonId;
    use crate::mandate::Capacity;

    #[test]
    fn no_token_does_what_is_about_accounts_or_needs_a_fresh_proof() {
        for action in [
            Action::Enter,
            Action::ReadSelf,
            Action::ActAs,
            Action::ProveSelf,
            Action::ManageSignIn,
            Action::ManageTokens,
            Action::EraseSelf,
            Action::SeePeople,
            Action::CreateAccount,
            Action::CloseAccount,
            Action::GrantMandate,
            Action::SuspendMandate,
            Action::EndMandate,
            Action::IssueDraft,
            Action::ReadOwnEvents,
            Action::ReadPlatformEvents,
            Action::ReadTeamEvents,
            Action::ReadOutbox,
            Action::ManageOutbox,
            Action::Explain,
        ] {
            assert_eq!(Scope::of(action), None, "{action}");
        }
        assert!(Scope::ALL.iter().all(|scope| Action::ALL.iter().any(|action| Scope::of(*action) == Some(*scope))));
    }

    #[test]
    fn scopes_are_offered_to_those_whose_mandate_they_could_serve() {
        let offered = |capacity: Capacity| {
            Scope::offered(&Subject { person: Some(PersonId::from_bits(1)), standing: Some(Standing::plain(capacity)) })
        };
        assert_eq!(offered(Capacity::Secretariat), [Scope::Read, Scope::Comment, Scope::Propose, Scope::Work]);
        assert_eq!(offered(Capacity::Coordinator), [Scope::Read, Scope::Comment, Scope::Propose]);
        assert_eq!(offered(Capacity::Expert), [Scope::Read, Scope::Comment]);
        assert_eq!(offered(Capacity::Observer), [Scope::Read]);
    }
}
