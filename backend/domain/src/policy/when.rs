//! The conditions of the table's rows.

use super::{Facts, MandateFacts, RoundFacts, Subject, reads_from};
use crate::comment::Reach;
use crate::draft::DraftStatus;
use crate::mandate::Capacity;
use crate::meeting::MeetingOpenness;
use crate::person::Role;
use crate::round::{RoundState, Shown};

/// Who reads an issued draft before its embargo ends.
pub const CLEARED: [Capacity; 2] = [Capacity::Secretariat, Capacity::Coordinator];

/// The condition of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always.
    Always,
    /// The process is public.
    ProcessPublic,
    /// The subject is invited to the meeting.
    Invited,
    /// The meeting is public, and so is its process.
    MeetingPublic,
    /// The meeting is open to those who take part in the process.
    MeetingOfParticipants,
    /// The same, of a process that is public.
    PublicMeetingOfParticipants,
    /// The draft is issued, open to the subject's class, and not held back from it.
    DraftOpen,
    /// The round has begun, it is for the subject, and its draft is open to it. After the close too: late is kept.
    RoundBegun,
    /// The round is for the public, whoever they are and wherever, has begun, and everybody reads its draft.
    PublicRoundBegun,
    /// The thing is the subject's own.
    Own,
    /// The thing is the subject's own, said for the party it acts for now, and the round still takes its comments.
    OwnWhileOpen,
    /// The set is the subject's delegation's, or for who acts for none its own, and the round has begun for it. After the close
    /// too: late is kept.
    OwnSet,
    /// The thing is the subject's own, in a round that has begun and is not answered yet.
    OwnUntilAnswered,
    /// The round shows the comment to its audience, or to the delegation of who said it, and the subject is in both.
    ShownToRound,
    /// The round shows its comments to all who may read the draft.
    ShownToAll,
    /// It is a reply to one of the subject's own, or to what the round shows while it is open; within a delegation for those of one.
    Discussing,
    /// It is somebody else's comment, shown to the subject's audience, and the round is open.
    OthersWhileOpen,
    /// It is the subject's own reply.
    OwnReply,
    /// It is said to all who see the comment.
    SaidToReaders,
    /// It is said to all who see the comment, or to the secretariat.
    SaidToSecretariat,
    /// It is said within the subject's own delegation.
    SaidToOwnDelegation,
    /// It is the subject's own delegation's, or about its people.
    OwnDelegation,
    /// The mandate is an administrator's.
    OfAdministrator,
    /// The mandate is one the secretariat accredits.
    Accredited,
    /// The mandate is any but an administrator's.
    NotOfAdministrator,
    /// The mandate is a delegate's or alternate's of the subject's own delegation.
    OwnDelegates,
}

impl When {
    /// Whether the condition holds.
    #[must_use]
    pub fn holds(self, subject: &Subject, facts: &Facts) -> bool {
        match self {
            Self::Always => true,
            Self::ProcessPublic => facts.process_public,
            Self::Invited => {
                let invited = facts.meeting.as_ref().map(|meeting| meeting.invited.as_slice()).unwrap_or_default();
                subject.person.as_ref().is_some_and(|person| invited.contains(person))
            }
            Self::MeetingPublic => facts.process_public && meeting_is(facts, MeetingOpenness::Public),
            Self::MeetingOfParticipants => of_participants(facts),
            Self::PublicMeetingOfParticipants => facts.process_public && of_participants(facts),
            Self::DraftOpen => draft_open(subject, facts),
            Self::RoundBegun => in_audience(subject, facts) && begun(facts),
            Self::PublicRoundBegun => public_round(facts) && begun(facts),
            Self::Own => facts.owned_by(subject),
            Self::OwnWhileOpen => {
                let same_party = facts.party.as_deref() == subject.party();
                facts.owned_by(subject) && same_party && in_audience(subject, facts) && takes_comments(facts)
            }
            Self::OwnSet => own_set(subject, facts),
            Self::OwnUntilAnswered => {
                let state = facts.round.as_ref().map(|round| round.state);
                let waits = |state: RoundState| state.has_begun() && state != RoundState::Answered;
                facts.owned_by(subject) && state.is_some_and(waits)
            }
            Self::ShownToRound => shared(subject, facts),
            Self::ShownToAll => draft_open(subject, facts) && shown(facts) == Some(Shown::Everybody),
            Self::Discussing => discussing(subject, facts),
            Self::OthersWhileOpen => {
                let others = facts.owner.is_some() && !facts.owned_by(subject);
                others && shared(subject, facts) && takes_comments(facts)
            }
            Self::OwnReply => facts.reach.is_some() && facts.owned_by(subject),
            Self::SaidToReaders => facts.reach == Some(Reach::Readers),
            Self::SaidToSecretariat => matches!(facts.reach, Some(Reach::Readers | Reach::Secretariat)),
            Self::SaidToOwnDelegation => facts.reach == Some(Reach::Delegation) && of_own_party(subject, facts),
            Self::OwnDelegation => of_own_party(subject, facts),
            Self::OfAdministrator => mandate_is(facts, |it| it.capacity == Capacity::Administrator),
            Self::NotOfAdministrator => mandate_is(facts, |it| it.capacity != Capacity::Administrator),
            Self::Accredited => mandate_is(facts, |it| accredited(it.capacity)),
            Self::OwnDelegates => mandate_is(facts, |it| {
                let people = matches!(it.capacity, Capacity::Delegate | Capacity::Alternate);
                people && it.party.is_some() && it.party.as_deref() == party(subject, facts)
            }),
        }
    }

    /// A stable code, for pages that say it in other languages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::ProcessPublic => "process_public",
            Self::Invited => "invited",
            Self::MeetingPublic => "meeting_public",
            Self::MeetingOfParticipants => "meeting_of_participants",
            Self::PublicMeetingOfParticipants => "public_meeting_of_participants",
            Self::DraftOpen => "draft_open",
            Self::RoundBegun => "round_begun",
            Self::PublicRoundBegun => "public_round_begun",
            Self::Own => "own",
            Self::OwnWhileOpen => "own_while_open",
            Self::OwnSet => "own_set",
            Self::OwnUntilAnswered => "own_until_answered",
            Self::ShownToRound => "shown_to_round",
            Self::ShownToAll => "shown_to_all",
            Self::Discussing => "discussing",
            Self::OthersWhileOpen => "others_while_open",
            Self::OwnReply => "own_reply",
            Self::SaidToReaders => "said_to_readers",
            Self::SaidToSecretariat => "said_to_secretariat",
            Self::SaidToOwnDelegation => "said_to_own_delegation",
            Self::OwnDelegation => "own_delegation",
            Self::OfAdministrator => "of_administrator",
            Self::Accredited => "accredited",
            Self::NotOfAdministrator => "not_of_administrator",
            Self::OwnDelegates => "own_delegates",
        }
    }

    /// The words of the documentation.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::ProcessPublic => "the process is public",
            Self::Invited => "one is invited to the meeting",
            Self::MeetingPublic => "the meeting and its process are public",
            Self::MeetingOfParticipants => "the meeting is public or open to those who take part in the process",
            Self::PublicMeetingOfParticipants => {
                "the process is public, and the meeting is public or open to those who take part in it"
            }
            Self::DraftOpen => {
                "the draft is issued, open to the class, and its embargo is over (secretariat and coordinators read it before)"
            }
            Self::RoundBegun => {
                "the round is for the class, region and kind of organization and has begun (after the close the comment is kept as late)"
            }
            Self::PublicRoundBegun => {
                "the round is a public one for participants of every region, has begun, and its draft is open to everybody"
            }
            Self::Own => "it is one's own",
            Self::OwnWhileOpen => "it is one's own, said for the party acted for, and the round is open",
            Self::OwnSet => {
                "the set is one's own delegation's, or one's own where one acts for none, and the round is for one and has begun"
            }
            Self::OwnUntilAnswered => "it is one's own, and the round has begun and is not answered yet",
            Self::ShownToRound => {
                "the round shows its comments to its audience, or within the delegation of who said it, at once or after the close"
            }
            Self::ShownToAll => "the round shows its comments to every reader of the draft",
            Self::Discussing => {
                "it is one's own comment in a round that has begun, or one the open round shows to its audience (within a delegation: its members alone)"
            }
            Self::OthersWhileOpen => "it is somebody else's, the round shows it to its audience, and the round is open",
            Self::OwnReply => "it is one's own",
            Self::SaidToReaders => "it is said to all who see the comment",
            Self::SaidToSecretariat => "it is said to all who see the comment, or to the secretariat",
            Self::SaidToOwnDelegation => "it is said within the own delegation",
            Self::OwnDelegation => "it is the own delegation's, or about its people",
            Self::OfAdministrator => "the mandate is an administrator's",
            Self::Accredited => {
                "the mandate is of the secretariat, a coordinator, expert, regional or public participant, organization or observer"
            }
            Self::NotOfAdministrator => "the mandate is not an administrator's",
            Self::OwnDelegates => "the mandate is a delegate's or alternate's of the own delegation",
        }
    }
}

fn meeting_is(facts: &Facts, openness: MeetingOpenness) -> bool {
    facts.meeting.as_ref().is_some_and(|meeting| meeting.openness == openness)
}

fn of_participants(facts: &Facts) -> bool {
    meeting_is(facts, MeetingOpenness::Public) || meeting_is(facts, MeetingOpenness::Participants)
}

const fn accredited(capacity: Capacity) -> bool {
    !matches!(capacity, Capacity::Administrator | Capacity::Delegate | Capacity::Alternate)
}

fn of_own_party(subject: &Subject, facts: &Facts) -> bool {
    facts.party.is_some() && facts.party.as_deref() == party(subject, facts)
}

/// Whose set it is: delegations collect together, everybody else for themselves, for whichever party they are experts.
fn own_set(subject: &Subject, facts: &Facts) -> bool {
    let delegation = subject.within(facts).is_some_and(|standing| standing.capacity.is_of_a_delegation());
    let own = if delegation {
        facts.owner.is_none() && of_own_party(subject, facts)
    } else {
        facts.party.is_none() && facts.owned_by(subject)
    };
    own && in_audience(subject, facts) && begun(facts)
}

/// The round shows the comment to its audience or to a delegation, and the subject is of it.
fn shared(subject: &Subject, facts: &Facts) -> bool {
    let of_delegation = || {
        let delegate = subject.within(facts).is_some_and(|standing| standing.capacity.is_of_a_delegation());
        delegate && of_own_party(subject, facts)
    };
    in_audience(subject, facts)
        && match shown(facts) {
            None | Some(Shown::Own) => false,
            Some(Shown::Delegation) => of_delegation(),
            Some(Shown::Round | Shown::Everybody) => true,
        }
}

/// Others' comments are discussed while the round is open; one's own also after, so that a question can be answered.
fn discussing(subject: &Subject, facts: &Facts) -> bool {
    let Some((reach, standing)) = facts.reach.zip(subject.within(facts)) else { return false };
    let among = reach != Reach::Delegation || standing.capacity.is_of_a_delegation();
    let own = facts.owned_by(subject) && in_audience(subject, facts) && begun(facts);
    among && (own || (shared(subject, facts) && takes_comments(facts)))
}

fn party<'a>(subject: &'a Subject, facts: &Facts) -> Option<&'a str> {
    subject.within(facts).and_then(|standing| standing.party.as_deref())
}

fn mandate_is(facts: &Facts, test: impl Fn(&MandateFacts) -> bool) -> bool {
    facts.mandate.as_ref().is_some_and(test)
}

fn draft_open(subject: &Subject, facts: &Facts) -> bool {
    let capacity = subject.within(facts).map(|standing| standing.capacity);
    facts.draft.is_some_and(|draft| {
        let open = reads_from(capacity.map(Capacity::role)).is_none_or(|least| draft.openness >= least);
        let held_back = draft.embargoed && !capacity.is_some_and(|capacity| CLEARED.contains(&capacity));
        draft.status == DraftStatus::Issued && open && !held_back
    })
}

/// The round's class and, for participants, its region and kind of organization. Delegations and experts comment wherever their class is invited.
fn in_audience(subject: &Subject, facts: &Facts) -> bool {
    let Some((round, standing)) = facts.round.as_ref().zip(subject.within(facts)) else { return false };
    let role = standing.capacity.role();
    let of_region = round.region.is_none() || round.region == standing.region;
    let of_class = round.classes.is_empty() || standing.class.is_some_and(|class| round.classes.contains(&class));
    let here = role != Role::Participant || (of_region && of_class);
    round.audience.contains(&role) && here && draft_open(subject, facts)
}

/// A public round, as a stranger sees it, whoever asks. One for kinds of organization is not for everybody.
fn public_round(facts: &Facts) -> bool {
    let for_all = |round: &RoundFacts| {
        let everybody = round.region.is_none() && round.classes.is_empty();
        round.public && everybody && round.audience.contains(&Role::Participant)
    };
    facts.round.as_ref().is_some_and(for_all) && draft_open(&Subject::default(), facts)
}

fn takes_comments(facts: &Facts) -> bool {
    facts.round.as_ref().is_some_and(|round| round.state.takes_comments())
}

fn begun(facts: &Facts) -> bool {
    facts.round.as_ref().is_none_or(|round| round.state.has_begun())
}

fn shown(facts: &Facts) -> Option<Shown> {
    facts.round.as_ref().map(|round| round.shown)
}
