//! The kinds of act the ledger records.

use crate::codes::coded;

coded! {
    /// What happened. One act writes exactly one event.
    EventKind, "event" {
        /// A process was created.
        ProcessCreated => "process_created",
        /// The card of a process was written: its mandate, whom to ask, what is needed and pledged.
        ProcessDescribed => "process_described",
        /// A milestone was added.
        MilestoneAdded => "milestone_added",
        /// A milestone was changed, moved, done with or cancelled.
        MilestoneChanged => "milestone_changed",
        /// A timeline was begun from a template.
        TimelineBegun => "timeline_begun",
        /// A meeting, or a series of them, was planned.
        MeetingsPlanned => "meetings_planned",
        /// A meeting was changed, moved, held or cancelled.
        MeetingChanged => "meeting_changed",
        /// People were invited to a meeting, or entered as those who came.
        AttendeesAdded => "attendees_added",
        /// Somebody of a meeting was described anew.
        AttendeeChanged => "attendee_changed",
        /// It was entered who came to a meeting.
        AttendanceEntered => "attendance_entered",
        /// Somebody answered an invitation to a meeting.
        InvitationReplied => "invitation_replied",
        /// A comment was entered for somebody who said it in a meeting.
        CommentEntered => "comment_entered",
        /// Hosts or partners were called for.
        HostsCalled => "hosts_called",
        /// Such a call was changed.
        HostCallChanged => "host_call_changed",
        /// Somebody offered to host or to be a partner.
        HostOffered => "host_offered",
        /// Such an offer was taken back.
        HostOfferWithdrawn => "host_offer_withdrawn",
        /// It was decided whose offers are taken up.
        HostsChosen => "hosts_chosen",
        /// A call for nominations was opened.
        CallOpened => "call_opened",
        /// A call was changed, closed or given up.
        CallChanged => "call_changed",
        /// Somebody was nominated.
        Nominated => "nominated",
        /// A nominee was asked once more whether they agree.
        NominationAskedAgain => "nomination_asked_again",
        /// A nominee agreed, or did not.
        NominationAnswered => "nomination_answered",
        /// A nomination was taken back.
        NominationWithdrawn => "nomination_withdrawn",
        /// The shortlist of a call was set.
        ShortlistSet => "shortlist_set",
        /// Somebody proposed to appoint people.
        AppointmentProposed => "appointment_proposed",
        /// Somebody else approved it: those named hold their mandates.
        AppointmentApproved => "appointment_approved",
        /// It was turned down, or taken back.
        AppointmentRefused => "appointment_refused",
        /// An instrument was created.
        InstrumentCreated => "instrument_created",
        /// A draft was imported as the working draft.
        DraftImported => "draft_imported",
        /// A wording of the working draft was edited.
        WordingEdited => "wording_edited",
        /// The working draft was issued.
        DraftIssued => "draft_issued",
        /// A draft came a step further on its way to adoption, or such a record was corrected.
        DraftStepRecorded => "draft_step_recorded",
        /// Work began again from an adopted text.
        CycleBegun => "cycle_begun",
        /// An adopted text was brought into the library of a process.
        LibraryTextAdded => "library_text_added",
        /// A text of a library was put away.
        LibraryTextPutAway => "library_text_put_away",
        /// A source was added to a process.
        SourceAdded => "source_added",
        /// What is said of a source was mended.
        SourceChanged => "source_changed",
        /// Another source took the place of one.
        SourceSuperseded => "source_superseded",
        /// A paragraph or a comment cites a source.
        SourceCited => "source_cited",
        /// A citation was kept, changed or dropped.
        CitationAnswered => "citation_answered",
        /// A person said which paragraphs of two drafts are one provision, or that they are not.
        LineageDecided => "lineage_decided",
        /// Such an answer was taken back.
        LineageDecisionWithdrawn => "lineage_decision_withdrawn",
        /// A round was created.
        RoundCreated => "round_created",
        /// A round was opened before its hour.
        RoundOpened => "round_opened",
        /// A round was closed before its hour.
        RoundClosed => "round_closed",
        /// A round was planned anew before it opened.
        RoundChanged => "round_changed",
        /// A round was given up before it opened.
        RoundCancelled => "round_cancelled",
        /// A round closes later than it was announced to.
        RoundExtended => "round_extended",
        /// The secretariat said that it is done with what was said in a round.
        RoundAnswered => "round_answered",
        /// A comment was lodged.
        CommentLodged => "comment_lodged",
        /// Somebody said where a comment belongs in a later draft.
        CommentPlaced => "comment_placed",
        /// A table of comments was lodged, all of it at once.
        CommentsImported => "comments_imported",
        /// A team began a set of comments; what is in it stays its own.
        SubmissionBegun => "submission_begun",
        /// Somebody put a comment forward for their team's set.
        ContributionOffered => "contribution_offered",
        /// A contribution was written anew.
        ContributionReworded => "contribution_reworded",
        /// A contribution was taken, left out or merged.
        ContributionDecided => "contribution_decided",
        /// Something was said within a team.
        TeamNoteWritten => "team_note_written",
        /// A set of comments was lodged, in place of one before or as the first.
        SubmissionLodged => "submission_lodged",
        /// A comment was withdrawn.
        CommentWithdrawn => "comment_withdrawn",
        /// A comment arrived without an account; its address is not confirmed yet.
        PublicCommentReceived => "public_comment_received",
        /// Its address was confirmed.
        PublicCommentConfirmed => "public_comment_confirmed",
        /// The owner of the address said that they had not sent it.
        PublicCommentDisowned => "public_comment_disowned",
        /// Public comments whose addresses nobody confirmed in time were emptied.
        PublicCommentsLapsed => "public_comments_lapsed",
        /// Public comments were published, or turned away and sealed.
        PublicCommentsModerated => "public_comments_moderated",
        /// What was turned away was read once more.
        SealedOpened => "sealed_opened",
        /// What a round asks of the public was changed.
        PublicTermsChanged => "public_terms_changed",
        /// Something was said about a comment.
        CommentReplied => "comment_replied",
        /// A comment was supported by somebody else.
        CommentSupported => "comment_supported",
        /// Support for a comment was taken back.
        SupportWithdrawn => "support_withdrawn",
        /// A comment was answered.
        CommentDisposed => "comment_disposed",
        /// Many comments were answered at once.
        CommentsDisposed => "comments_disposed",
        /// An author said whether an answer reflects what was meant.
        AnswerJudged => "answer_judged",
        /// A reason was written that can be given again.
        ReasonWritten => "reason_written",
        /// Such a reason was changed.
        ReasonChanged => "reason_changed",
        /// Such a reason was put away.
        ReasonRetired => "reason_retired",
        /// A comment's proposed words were merged into the working draft, which answers it.
        CommentMerged => "comment_merged",
        /// A delegation wrote a proposal of its own, or changed it.
        ProposalDrafted => "proposal_drafted",
        /// A proposal was tabled, by the coordinator or from the floor.
        ProposalTabled => "proposal_tabled",
        /// Another party joined a proposal.
        ProposalSponsored => "proposal_sponsored",
        /// A proposal was taken back.
        ProposalWithdrawn => "proposal_withdrawn",
        /// A proposal was agreed or dropped.
        ProposalDecided => "proposal_decided",
        /// Proposals and comments were rejected with one reason.
        InputsRejected => "inputs_rejected",
        /// Proposals were taken into the working draft, in brackets with those who want them.
        ProposalsMerged => "proposals_merged",
        /// The last change of a paragraph of the working draft was undone.
        WordingUndone => "wording_undone",
        /// A position was stated, changed or taken back, by a coordinator or from the floor.
        PositionStated => "position_stated",
        /// A delegation prepared a position of its own.
        PositionDrafted => "position_drafted",
        /// A delegation dropped a position it had prepared.
        DraftedPositionDropped => "drafted_position_dropped",
        /// Words were agreed, on one rung of the ladder.
        AgreementRecorded => "agreement_recorded",
        /// What was agreed was opened again.
        AgreementReopened => "agreement_reopened",
        /// The rungs of a process's ladder were named.
        LevelsNamed => "levels_named",
        /// A person was added.
        PersonAdded => "person_added",
        /// An account was closed.
        PersonClosed => "person_closed",
        /// A person's address and name were erased; the record stays under a number.
        PersonErased => "person_erased",
        /// A mailed invitation was answered: the account was taken up, or one more mandate.
        InvitationAccepted => "invitation_accepted",
        /// An invitation was mailed once more.
        InvitationSent => "invitation_sent",
        /// An invitation was taken back, and the mandate with it.
        InvitationWithdrawn => "invitation_withdrawn",
        /// A person chose how often news is mailed to them.
        MailsChosen => "mails_chosen",
        /// A mail that was given up was queued anew.
        MailTriedAgain => "mail_tried_again",
        /// Somebody had a letter sent to themselves as a test.
        LetterTested => "letter_tested",
        /// A link that somebody asked for was mailed.
        LinkMailed => "link_mailed",
        /// A password was set through a mailed link.
        PasswordReset => "password_reset",
        /// A person changed their password.
        PasswordChanged => "password_changed",
        /// A person asked for another address; nothing changes until it is confirmed from there.
        AddressChangeAsked => "address_change_asked",
        /// Another address was confirmed.
        AddressChanged => "address_changed",
        /// The address before was put back by its owner, who had not changed it.
        AddressRestored => "address_restored",
        /// A mandate was granted.
        MandateGranted => "mandate_granted",
        /// A mandate was suspended.
        MandateSuspended => "mandate_suspended",
        /// A suspended mandate was resumed.
        MandateResumed => "mandate_resumed",
        /// A mandate was ended.
        MandateEnded => "mandate_ended",
        /// A party, or another name of one, was added.
        PartyAdded => "party_added",
        /// The members of a group were changed.
        MembershipChanged => "membership_changed",
        /// An organization was added.
        OrganizationAdded => "organization_added",
        /// A person signed in.
        SignedIn => "signed_in",
        /// A person signed out, or a stolen session was ended.
        SessionEnded => "session_ended",
        /// A person ended one of their sessions, or all but the one they did it from.
        SessionsEnded => "sessions_ended",
        /// A person proved once more who they are.
        SignInProved => "sign_in_proved",
        /// A person began to set up a second factor.
        FactorBegun => "factor_begun",
        /// A second factor counts from now on.
        FactorEnrolled => "factor_enrolled",
        /// Recovery codes were made anew; those before are void.
        RecoveryCodesRenewed => "recovery_codes_renewed",
        /// A second factor was taken away.
        FactorRemoved => "factor_removed",
        /// An API token was made.
        ApiTokenMade => "api_token_made",
        /// An API token was revoked.
        ApiTokenRevoked => "api_token_revoked",
        /// The secrets in the database were sealed with another key.
        SecretsResealed => "secrets_resealed",
        /// A person linked who they are at an institution's provider.
        IdentityLinked => "identity_linked",
        /// Such a link was undone.
        IdentityUnlinked => "identity_unlinked",
    }
}

impl EventKind {
    /// Whether it tells what a delegation, or anybody who collects for themselves, does before it is anybody else's.
    #[must_use]
    pub const fn is_of_a_team(self) -> bool {
        matches!(
            self,
            Self::SubmissionBegun
                | Self::ContributionOffered
                | Self::ContributionReworded
                | Self::ContributionDecided
                | Self::TeamNoteWritten
                | Self::ProposalDrafted
        )
    }
}
