//! Mails people are owed.

use crate::codes::coded;

coded! {
    /// Why a mail is sent.
    NoticeKind, "notice" {
        /// A comment has been received.
        CommentReceived => "comment_received",
        /// A comment arrived without an account: the address it names is asked to confirm it.
        ConfirmComment => "confirm_comment",
        /// Somebody of the secretariat has looked at a comment that came without an account.
        CommentModerated => "comment_moderated",
        /// A comment has been answered.
        CommentAnswered => "comment_answered",
        /// A new draft of a text one commented on has been issued.
        DraftIssued => "draft_issued",
        /// A text one commented on was submitted to the body that decides on it.
        DraftSubmitted => "draft_submitted",
        /// Such a text was approved for the time being.
        DraftProvisional => "draft_provisional",
        /// Such a text was adopted.
        DraftAdopted => "draft_adopted",
        /// Another text has taken the place of such a text.
        DraftRevised => "draft_revised",
        /// Work has begun again from an adopted text one commented on.
        CycleBegun => "cycle_begun",
        /// Something was tabled on a text one negotiates.
        ProposalTabled => "proposal_tabled",
        /// A round of comments has opened.
        RoundOpened => "round_opened",
        /// A round of comments takes them for longer than was announced.
        RoundExtended => "round_extended",
        /// A round of comments closes in three days.
        RoundClosing => "round_closing",
        /// A round of comments has closed.
        RoundClosed => "round_closed",
        /// An invitation to a meeting.
        MeetingInvitation => "meeting_invitation",
        /// A meeting one is invited to and has not answered about begins in three days.
        MeetingReminder => "meeting_reminder",
        /// A meeting one is invited to has moved.
        MeetingMoved => "meeting_moved",
        /// A meeting one is invited to will not be held.
        MeetingCancelled => "meeting_cancelled",
        /// It was decided whose offers to host are taken up.
        HostsDecided => "hosts_decided",
        /// A step of a process has moved to other days.
        MilestoneMoved => "milestone_moved",
        /// A step of a process is done.
        MilestoneDone => "milestone_done",
        /// A step of a process will not be.
        MilestoneCancelled => "milestone_cancelled",
        /// The days of a step of a process have gone by, and it is not done.
        MilestoneLate => "milestone_late",
        /// The days of a step of a process end within a week: for those who keep its timeline.
        MilestoneDue => "milestone_due",
        /// The letters of a day in one.
        Digest => "digest",
        /// The ledger's checkpoint of the day, for those who watch over it.
        LedgerCheckpoint => "ledger_checkpoint",
        /// A link that signs in.
        SignInLink => "sign_in_link",
        /// An invitation to take up a mandate.
        Invitation => "invitation",
        /// A mandate was granted to somebody with an account.
        MandateGranted => "mandate_granted",
        /// A link that sets a new password.
        PasswordResetLink => "password_reset_link",
        /// The password was changed.
        PasswordChanged => "password_changed",
        /// A link that confirms another address, to that address.
        AddressConfirmation => "address_confirmation",
        /// The address was changed, to the address before.
        AddressChanged => "address_changed",
        /// Somebody was nominated, and is asked whether they agree.
        NominationAsked => "nomination_asked",
        /// A nominee agreed: to whoever nominated them.
        NominationConfirmed => "nomination_confirmed",
        /// A nominee did not agree: to whoever nominated them.
        NominationDeclined => "nomination_declined",
        /// A nominee is a member of the group now.
        ExpertAppointed => "expert_appointed",
        /// The group was appointed without the nominee.
        ExpertNotAppointed => "expert_not_appointed",
    }
}

coded! {
    /// How often somebody wants to hear news.
    Often, "choice of mails" {
        /// Each piece of news at once.
        Each => "each",
        /// All of a day in one mail.
        Daily => "daily",
        /// None.
        Never => "never",
    }
}

impl NoticeKind {
    /// Whether it is news, which somebody may want less of: not what they asked for, nor what guards their account.
    #[must_use]
    pub const fn is_news(self) -> bool {
        self.is_of_round()
            || self.is_of_milestone()
            || self.is_of_adoption()
            || matches!(self, Self::CommentAnswered | Self::DraftIssued | Self::ProposalTabled)
    }

    /// Whether it is about a meeting its reader is invited to.
    #[must_use]
    pub const fn is_of_meeting(self) -> bool {
        matches!(self, Self::MeetingInvitation | Self::MeetingReminder | Self::MeetingMoved | Self::MeetingCancelled)
    }

    /// Whether it says how far a text has come on its way to adoption.
    #[must_use]
    pub const fn is_of_adoption(self) -> bool {
        matches!(
            self,
            Self::DraftSubmitted | Self::DraftProvisional | Self::DraftAdopted | Self::DraftRevised | Self::CycleBegun
        )
    }

    /// Whether it is about the hours of a round.
    #[must_use]
    pub const fn is_of_round(self) -> bool {
        matches!(self, Self::RoundOpened | Self::RoundExtended | Self::RoundClosing | Self::RoundClosed)
    }

    /// Whether it is about a step of a process.
    #[must_use]
    pub const fn is_of_milestone(self) -> bool {
        matches!(
            self,
            Self::MilestoneMoved
                | Self::MilestoneDone
                | Self::MilestoneCancelled
                | Self::MilestoneLate
                | Self::MilestoneDue
        )
    }
}

coded! {
    /// Where a mail stands.
    NoticeState, "state of a notice" {
        /// Waits for its next attempt.
        Queued => "queued",
        /// Accepted by the mail server.
        Sent => "sent",
        /// Given up: refused for good, or tried for too long.
        Dead => "dead",
    }
}
