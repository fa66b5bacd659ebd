//! What acts answer with: everything here has passed the policy and may leave the house as it is.

mod about;
mod adoption;
mod agreement;
mod biography;
mod comment;
mod compare;
mod desk;
mod draft;
mod explain;
mod figures;
mod home;
mod hosting;
mod inclusion;
mod library;
mod lineage;
mod meeting;
mod milestone;
mod mine;
mod nomination;
mod party;
mod person;
mod position;
mod proposal;
mod round;
mod sign_in;
mod source;
mod submission;
mod three;
mod through;
mod wording;

pub use about::{AboutView, ResourceView};
pub use adoption::{CycleView, DraftStepView, SymbolView, WayStepView, WayView};
pub use agreement::{AgreementPartView, AgreementView, LevelsView, PartyStanding, ProgressView, SharesView};
pub use biography::{
    BiographyEnd, BiographyStep, BiographyView, BracketRef, CommentRef, OriginView, OriginsView, ProposalRef,
    SourceView,
};
pub use comment::{
    AnswerRow, AuthorView, CarriedRow, CarriedView, CommentView, DispositionView, JudgementView, LandingView,
    QuoteView, Receipt, ReplyView, SpeakerView, StandsView, SupportView,
};
pub use compare::{
    BracketEventView, ClassesView, ComparisonView, OpView, PartView, RowCause, RowSide, RowView, SummaryView, WhyView,
};
pub use desk::{Desk, DeskParagraph, DeskRow, Merged, MergedClash};
pub use draft::{
    DraftCard, DraftView, ImportReceipt, InsideView, InstrumentRef, LossView, OptionGroupView, OptionRangeView,
    PairCounts, ParagraphView, Preview, PreviewParagraph, UnknownView,
};
pub use explain::{ExplainedAction, ExplanationView};
pub use figures::{CellView, FiguresView, KindCell, OriginRow, ParagraphCell, Silence, TimePoint};
pub use home::{Home, InstrumentCard, LatestChange, MyComments, OpenRound, ProcessCard, ProcessRef, Stage};
pub use hosting::{ContributionLine, HostCallView, HostOfferView, HostView, HostingView};
pub use inclusion::{
    GroupFigures, GroupRow, GroupVoices, InclusionView, MeetingVoices, Presence, PresenceRow, RoundVoices, Silent,
    SilentParty, Voices,
};
pub use library::{
    AgreedLanguageView, AgreedQuoteView, LibraryParagraphView, LibraryTextView, LibraryView, WholeTextView,
};
pub use lineage::{DecisionView, DoubtView, DoubtfulView, DraftRef, SideWords, WithdrawnView};
pub use meeting::{
    AgendaItemView, AttendeeView, KeptMeeting, MeetingAbout, MeetingCard, MeetingChange, MeetingCountsView,
    MeetingParagraph, MeetingReplyView, MeetingView, MeetingsView, PeopleReport, RoomView,
};
pub use milestone::{
    ConflictView, DocumentView, MilestoneChange, MilestoneDraft, MilestoneRef, MilestoneRound, MilestoneView,
    TimelineView,
};
pub use mine::{
    KeptAnswer, KeptIdentity, KeptLinkView, KeptMail, KeptNomination, KeptOffer, KeptSecurity, KeptSessionView,
    KeptToken, WrittenView,
};
pub use nomination::{
    AppointmentView, BalanceView, CallChangeView, CallView, ConsentView, ExpertView, ExpertsView, NominationAskedView,
    NominationView, NomineeRef, ShareView, StateView,
};
pub use party::{MemberView, OrganizationView, PartyView};
pub use person::{InvitationView, LinkView, MandateView, NamedRef, PersonRow, PersonView};
pub use position::{
    BracketView, CoalitionParagraph, CoalitionView, DraftedPositionView, MatrixCell, MatrixParty, MatrixRow,
    MatrixView, PairView, PartiesSum, PositionMoved, PositionView, StatedView, StatesSum,
};
pub use proposal::{
    ChangeView, CompilationView, CompiledPieceView, PartyTextView, PieceAlternativeView, ProposalView, Rejected, Taken,
    TriedView, Undone,
};
pub use round::{ExtensionView, QuestionView, RehearsalView, RehearsedState, RoundView};
pub use sign_in::{
    ApiTokenView, ApiTokensView, FactorView, IdentityView, NewApiTokenView, NewFactorView, OfferView, ProvedView,
    QrView, RecoveryCodesView, SecurityView, SessionView,
};
pub use source::{CitationView, FootnoteView, ParagraphCitation, ProcessSourceView, SourcesView, SuggestionView};
pub use submission::{ContributionView, LodgedSetView, SubmissionReceipt, SubmissionView, TeamNoteView};
pub use three::{CollisionView, ThreeRowView, ThreeSummaryView, ThreeWayView};
pub use through::{
    CauseView, DraftHits, HistoryItem, HistoryView, ParagraphRef, PassageView, Spell, StepView, ThroughView,
};
pub use wording::{
    AlternativeView, AlternativesView, CountsView, EditView, EntryView, FrontView, ReadingView, RemarkView, RepairView,
    RunView, SaysView, SeenView, TotalsView, WordingView,
};

/// One page of a list: as much as was asked for, and where to go on.
#[derive(Clone, Debug, serde::Serialize, utoipa::ToSchema)]
pub struct Page<T> {
    /// The items, in the list's own order.
    pub items: Vec<T>,
    /// The cursor of the next page, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
