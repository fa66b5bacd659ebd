//! The table itself: one row per permission. `docs/policy.md` is made from it.

use super::{Action, Facts, Subject, reads_from};
use crate::draft::DraftStatus;
use crate::person::Role;
use crate::round::{RoundState, Shown};

/// One permission.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What is asked.
    pub action: Action,
    /// By whom.
    pub who: Who,
    /// Under which condition.
    pub when: When,
}

/// Whom a row is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody with an account.
    SignedIn,
    /// One role.
    Is(Role),
}

impl Who {
    /// Whether the subject is meant.
    #[must_use]
    pub fn is(self, subject: &Subject) -> bool {
        match self {
            Self::Anyone => true,
            Self::SignedIn => subject.person.is_some(),
            Self::Is(role) => subject.role == Some(role),
        }
    }

    /// The words of the documentation.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::SignedIn => "anyone signed in",
            Self::Is(Role::Secretariat) => "secretariat",
            Self::Is(Role::Delegate) => "delegate",
            Self::Is(Role::Expert) => "expert",
            Self::Is(Role::Participant) => "participant",
            Self::Is(Role::Observer) => "observer",
            Self::Is(Role::Administrator) => "administrator",
        }
    }
}

/// The condition of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always.
    Always,
    /// The process is public.
    ProcessPublic,
    /// The draft is issued and open to the subject's role.
    DraftOpen,
    /// The round is for the subject's role and its draft is open to it.
    InAudience,
    /// The round has begun, it is for the subject's role, and its draft is open to it. After the close too: late is kept.
    RoundBegun,
    /// The thing is the subject's own.
    Own,
    /// The thing is the subject's own and the round still takes comments.
    OwnWhileOpen,
    /// The round shows its comments to its audience, and the subject is in it.
    ShownToRound,
    /// The round shows its comments to all who may read the draft.
    ShownToAll,
}

impl When {
    /// Whether the condition holds.
    #[must_use]
    pub fn holds(self, subject: &Subject, facts: &Facts) -> bool {
        match self {
            Self::Always => true,
            Self::ProcessPublic => facts.process_public,
            Self::DraftOpen => draft_open(subject, facts),
            Self::InAudience => in_audience(subject, facts),
            Self::RoundBegun => in_audience(subject, facts) && !round_is(facts, RoundState::Planned),
            Self::Own => facts.owned_by(subject),
            Self::OwnWhileOpen => facts.owned_by(subject) && round_is(facts, RoundState::Open),
            Self::ShownToRound => in_audience(subject, facts) && shown(facts) != Some(Shown::Own),
            Self::ShownToAll => draft_open(subject, facts) && shown(facts) == Some(Shown::Everybody),
        }
    }

    /// The words of the documentation.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::ProcessPublic => "the process is public",
            Self::DraftOpen => "the draft is issued and open to the role",
            Self::InAudience => "the round is for the role and its draft open to it",
            Self::RoundBegun => "the round is for the role and has begun (after the close the comment is kept as late)",
            Self::Own => "it is one's own",
            Self::OwnWhileOpen => "it is one's own and the round is open",
            Self::ShownToRound => "the round shows its comments to its audience",
            Self::ShownToAll => "the round shows its comments to every reader of the draft",
        }
    }
}

fn draft_open(subject: &Subject, facts: &Facts) -> bool {
    facts.draft.is_some_and(|draft| {
        draft.status == DraftStatus::Issued && reads_from(subject.role).is_none_or(|least| draft.openness >= least)
    })
}

fn in_audience(subject: &Subject, facts: &Facts) -> bool {
    let invited = facts.round.as_ref().zip(subject.role).is_some_and(|(round, role)| round.audience.contains(&role));
    invited && draft_open(subject, facts)
}

fn round_is(facts: &Facts, state: RoundState) -> bool {
    facts.round.as_ref().is_some_and(|round| round.state == state)
}

fn shown(facts: &Facts) -> Option<Shown> {
    facts.round.as_ref().map(|round| round.shown)
}

const fn row(action: Action, who: Who, when: When) -> Row {
    Row { action, who, when }
}

const SECRETARIAT: Who = Who::Is(Role::Secretariat);

/// Every permission there is.
pub const ROWS: &[Row] = &[
    row(Action::Enter, Who::Anyone, When::Always),
    row(Action::ReadSelf, Who::SignedIn, When::Always),
    row(Action::ReadProcess, Who::Anyone, When::ProcessPublic),
    row(Action::ReadProcess, SECRETARIAT, When::Always),
    row(Action::ReadProcess, Who::Is(Role::Delegate), When::Always),
    row(Action::ReadProcess, Who::Is(Role::Expert), When::Always),
    row(Action::CreateProcess, SECRETARIAT, When::Always),
    row(Action::CreateInstrument, SECRETARIAT, When::Always),
    row(Action::ImportDraft, SECRETARIAT, When::Always),
    row(Action::ReadDraft, Who::Anyone, When::DraftOpen),
    row(Action::ReadWorking, SECRETARIAT, When::Always),
    row(Action::EditWording, SECRETARIAT, When::Always),
    row(Action::IssueDraft, SECRETARIAT, When::Always),
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
    row(Action::WithdrawComment, Who::SignedIn, When::OwnWhileOpen),
    row(Action::SeeComment, SECRETARIAT, When::Always),
    row(Action::SeeComment, Who::SignedIn, When::Own),
    row(Action::SeeComment, Who::SignedIn, When::ShownToRound),
    row(Action::SeeComment, Who::Anyone, When::ShownToAll),
    row(Action::Dispose, SECRETARIAT, When::Always),
    row(Action::Merge, SECRETARIAT, When::Always),
    row(Action::UseDesk, SECRETARIAT, When::Always),
    row(Action::ReadOutbox, SECRETARIAT, When::Always),
    row(Action::ReadOutbox, Who::Is(Role::Administrator), When::Always),
    row(Action::ReadLedger, Who::Anyone, When::Always),
    row(Action::ReadEvents, SECRETARIAT, When::Always),
    row(Action::ReadOwnEvents, Who::SignedIn, When::Always),
    row(Action::ReadPlatformEvents, Who::Is(Role::Administrator), When::Always),
];
