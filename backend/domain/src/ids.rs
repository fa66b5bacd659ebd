//! Permanent ids: 128 bits as 32 hexadecimal characters, one type per noun so that they cannot be confused.

/// A text that is not an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is 32 hexadecimal characters")]
pub struct NotAnId;

fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);
        impl $name {
            /// Reads an id.
            ///
            /// # Errors
            /// [`NotAnId`] when the text is not 32 lower-case hexadecimal characters.
            pub fn parse(text: &str) -> Result<Self, NotAnId> { Self::try_from(text.to_owned()) }
            /// An id from 128 bits drawn by the caller: this room has no source of chance.
            #[must_use]
            pub fn from_bits(bits: u128) -> Self { Self(format!("{bits:032x}")) }
            /// The 32 characters.
            #[must_use]
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                if is_id(&text) { Ok(Self(text)) } else { Err(NotAnId) }
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> Self { id.0 }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
        }
    )+};
}

ids! {
    /// A person with an account.
    PersonId,
    /// In which capacity a person acts, for whom.
    MandateId,
    /// An organization that takes part.
    OrganizationId,
    /// A sign-in and everything refreshed from it.
    SessionId,
    /// A token of a program that acts in a mandate.
    ApiTokenId,
    /// Who a person is at an institution's provider.
    IdentityId,
    /// A consultation as a whole.
    ProcessId,
    /// A text through time, under all its symbols.
    InstrumentId,
    /// One state of an instrument.
    DraftId,
    /// The lasting identity of a provision.
    ParagraphId,
    /// The words of a paragraph, written once.
    WordingId,
    /// A window in which an audience may comment.
    RoundId,
    /// Something a round asks its participants.
    QuestionId,
    /// A later deadline of a round.
    ExtensionId,
    /// A bracket through all drafts.
    BracketId,
    /// One position a party stated.
    PositionId,
    /// A position a delegation prepares.
    DraftedPositionId,
    /// One agreement.
    AgreementId,
    /// One remark of a participant.
    CommentId,
    /// Where somebody said a comment belongs in a later draft.
    CommentPlaceId,
    /// A set of comments lodged as one.
    SubmissionId,
    /// A comment on its way into a set.
    ContributionId,
    /// Something a team says among itself.
    TeamNoteId,
    /// Something said about a comment.
    ReplyId,
    /// One answer of the secretariat.
    DispositionId,
    /// A reason in the secretariat's own words, ready to be given.
    ReasonId,
    /// Words a party wants in a text.
    ProposalId,
    /// A step at the desk that changed a place.
    StepId,
    /// One person's answer about paragraphs of two drafts.
    DecisionId,
    /// What one mailed link opens.
    LinkId,
    /// A dated step of a process.
    MilestoneId,
    /// A meeting of a process.
    MeetingId,
    /// Somebody invited to a meeting, or who came to it.
    AttendeeId,
    /// A call for hosts or partners.
    HostCallId,
    /// What somebody offers on such a call.
    HostOfferId,
    /// A call for nominations.
    CallId,
    /// Somebody nominated for a call.
    NominationId,
    /// A proposal to appoint people.
    AppointmentId,
    /// An adopted text of a library.
    LibraryTextId,
    /// Something texts rest on.
    SourceId,
    /// A paragraph or comment that cites a source.
    CitationId,
    /// One mail to be sent.
    NoticeId,
}
