//! What can be asked of the house.

use crate::codes::coded;

coded! {
    /// Something a subject wants to do. Every route names exactly one.
    Action, "action" {
        /// Sign in, sign out, refresh, read the API's own description.
        Enter => "enter",
        /// Read one's own account.
        ReadSelf => "read_self",
        /// Change one's own password or address.
        ManageSelf => "manage_self",
        /// Choose which of one's mandates to act in.
        ActAs => "act_as",
        /// Prove once more who one is, with a password or a code.
        ProveSelf => "prove_self",
        /// See and change how one signs in: the second factor, sessions, an institution's sign-in.
        ManageSignIn => "manage_sign_in",
        /// Make and revoke API tokens, which act in the mandate one acts in.
        ManageTokens => "manage_tokens",
        /// Have one's own address and name erased.
        EraseSelf => "erase_self",
        /// Read parties, groups and who belongs to them.
        ReadParties => "read_parties",
        /// Add parties and groups, change who belongs to them.
        ManageParties => "manage_parties",
        /// Read the organizations that take part.
        ReadOrganizations => "read_organizations",
        /// Add organizations.
        ManageOrganizations => "manage_organizations",
        /// See people and their mandates.
        SeePeople => "see_people",
        /// Make an account without a mandate.
        CreateAccount => "create_account",
        /// Close an account, or have a person erased.
        CloseAccount => "close_account",
        /// Grant a mandate.
        GrantMandate => "grant_mandate",
        /// Suspend a mandate, or resume it.
        SuspendMandate => "suspend_mandate",
        /// End a mandate.
        EndMandate => "end_mandate",
        /// Ask what somebody else may see and do here.
        Explain => "explain",
        /// Read the card of a process and the list of its instruments.
        ReadProcess => "read_process",
        /// Begin a process.
        CreateProcess => "create_process",
        /// Keep the timeline of a process: its milestones, their days and what belongs to them.
        PlanProcess => "plan_process",
        /// See that a meeting exists, when and where it is, and what came of it.
        SeeMeeting => "see_meeting",
        /// See what is for those invited to a meeting: the room online and who takes part.
        AttendMeeting => "attend_meeting",
        /// Answer one's own invitation to a meeting.
        ReplyToMeeting => "reply_to_meeting",
        /// Plan meetings, invite to them, and keep what comes of them.
        HoldMeeting => "hold_meeting",
        /// Enter a comment for somebody who said it in a meeting.
        EnterComment => "enter_comment",
        /// Call for hosts and partners, and decide whose offers are taken up.
        CallForHosts => "call_for_hosts",
        /// Offer to host or to be a partner.
        OfferToHost => "offer_to_host",
        /// See an offer that was not taken up.
        SeeOffer => "see_offer",
        /// Take an offer back.
        WithdrawOffer => "withdraw_offer",
        /// Call for nominations, and change, close or give up a call.
        CallNominations => "call_nominations",
        /// Nominate somebody for a State, and ask them once more.
        Nominate => "nominate",
        /// See a nomination: who was named by whom, and where it stands.
        SeeNomination => "see_nomination",
        /// See what only a nominee says of themselves: the curriculum vitae and the gender.
        SeeNominee => "see_nominee",
        /// Answer one's own nomination.
        AnswerNomination => "answer_nomination",
        /// Take a nomination back.
        WithdrawNomination => "withdraw_nomination",
        /// Shortlist nominees, propose appointments, and decide on what somebody else proposed.
        Appoint => "appoint",
        /// Begin an instrument in a process.
        CreateInstrument => "create_instrument",
        /// Bring in a text as the working draft, or preview it.
        ImportDraft => "import_draft",
        /// Read an issued draft.
        ReadDraft => "read_draft",
        /// Read the working draft.
        ReadWorking => "read_working",
        /// Change words of the working draft.
        EditWording => "edit_wording",
        /// Freeze the working draft.
        IssueDraft => "issue_draft",
        /// Record how far a draft has come on its way to adoption, and begin work again from an adopted text.
        Adopt => "adopt",
        /// Keep what the texts of a process rest on: the library of adopted texts, and the sources.
        KeepEvidence => "keep_evidence",
        /// Say which source a paragraph or a comment cites, and what becomes of that.
        Cite => "cite",
        /// Compare two drafts one may read.
        CompareDrafts => "compare_drafts",
        /// Say which paragraphs of two drafts are one provision, where comparing alone is not sure.
        DecideLineage => "decide_lineage",
        /// Have a wording read for a preview.
        ReadWording => "read_wording",
        /// Plan and open a round.
        OpenRound => "open_round",
        /// Close a round.
        CloseRound => "close_round",
        /// See that a round exists.
        SeeRound => "see_round",
        /// Lodge a comment.
        Comment => "comment",
        /// Send a comment to a public round without an account.
        CommentWithoutAccount => "comment_without_account",
        /// Look at what the public sends before it is published, and publish it or turn it away.
        Moderate => "moderate",
        /// Read once more what was turned away and sealed.
        OpenSealed => "open_sealed",
        /// Take a comment back.
        WithdrawComment => "withdraw_comment",
        /// See a comment.
        SeeComment => "see_comment",
        /// Say something about a comment.
        Reply => "reply",
        /// See what is said about a comment one sees.
        SeeReply => "see_reply",
        /// Support somebody else's comment, or take that back.
        Support => "support",
        /// Collect comments in the set of one's own team, and talk about it there.
        Collect => "collect",
        /// Decide what goes with the set, and lodge it.
        Submit => "submit",
        /// Say whether the answer to one's own comment reflects it.
        JudgeAnswer => "judge_answer",
        /// Answer a comment.
        Dispose => "dispose",
        /// Merge proposed words.
        Merge => "merge",
        /// Work at the merge desk.
        UseDesk => "use_desk",
        /// Propose words on a draft one reads.
        Propose => "propose",
        /// See a proposal of one's own delegation that is not tabled.
        SeeDraftedProposal => "see_drafted_proposal",
        /// Change a proposal that is not tabled.
        EditProposal => "edit_proposal",
        /// Put a proposal before all who negotiate.
        TableProposal => "table_proposal",
        /// See tabled proposals and their compilation.
        SeeProposal => "see_proposal",
        /// Join a tabled proposal.
        SponsorProposal => "sponsor_proposal",
        /// Take a tabled proposal back.
        WithdrawProposal => "withdraw_proposal",
        /// Record that a proposal is agreed or dropped.
        DecideProposal => "decide_proposal",
        /// See who holds which position on a draft, and everything that is added up from it.
        SeePosition => "see_position",
        /// State a position for one's party, or for the secretariat from the floor.
        StatePosition => "state_position",
        /// Prepare a position for one's own delegation.
        DraftPosition => "draft_position",
        /// See, and drop, what one's own delegation has prepared.
        SeeDraftedPosition => "see_drafted_position",
        /// Record an agreement, reopen one, and name the rungs of a process's ladder.
        Agree => "agree",
        /// See the queue of mails, without their addresses, and how letters read.
        ReadOutbox => "read_outbox",
        /// Have a mail tried again that was given up, and have a letter sent to oneself as a test.
        ManageOutbox => "manage_outbox",
        /// Read the ledger's checkpoints and have its growth proved.
        ReadLedger => "read_ledger",
        /// Read the recorded acts of a process.
        ReadEvents => "read_events",
        /// Read the recorded acts of a delegation that are nobody else's: what it drafts, collects and says among itself.
        ReadTeamEvents => "read_team_events",
        /// Read what one did oneself.
        ReadOwnEvents => "read_own_events",
        /// Read what was done to accounts and sessions.
        ReadPlatformEvents => "read_platform_events",
    }
}
