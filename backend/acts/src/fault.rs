//! What can go wrong with an act. Every fault has a stable code; the API gives it a status and a page.

mod code;
mod from_store;

use adref_domain::policy::Action;

use crate::link::Gone;
use crate::nomination::NominationFault;
use crate::public::Challenge;
use crate::sign_in::strength::Weakness;
use crate::views::{AboutView, DecisionView, MeetingView, MilestoneView, QuoteView};

/// Why an act did not happen. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Absent, or hidden from this subject: the two cannot be told apart.
    #[error("there is no such thing, or it is not open to you")]
    NotFound,
    /// The subject may read the thing but not do this with it.
    #[error("this is not yours to do")]
    Forbidden,
    /// Wrong address or password; which of them is not said.
    #[error("address or password is not right")]
    WrongCredentials,
    /// The session was ended, has expired, or its token was used twice.
    #[error("the session has ended; sign in again")]
    SessionEnded,
    /// Another request of the same session was quicker: it holds the token that carries the session on.
    #[error("another request is carrying this session on; ask again with the cookie it was given")]
    RefreshRaced,
    /// An API token nobody knows, or one that has expired or was revoked.
    #[error("the access token is not valid")]
    InvalidToken,
    /// A token was made for less than this.
    #[error("the token was not made for `{action}`")]
    OutsideScope {
        /// What was asked.
        action: Action,
    },
    /// The session has not shown the second factor yet.
    #[error("the second factor has not been shown yet: send a code of it")]
    SecondFactorRequired,
    /// The mandate asks for a second factor that was not set up.
    #[error("this mandate asks for a second factor: set one up first")]
    SecondFactorMissing,
    /// The act asks for a fresh proof of who one is.
    #[error("this asks for your password or a code of your second factor, given in the last ten minutes")]
    StepUpRequired,
    /// A password or code is not right, or the code was used before.
    #[error("password or code is not right, or the code was used before")]
    WrongProof,
    /// A second factor counts already.
    #[error("a second factor is set up already: take it away first")]
    FactorEnrolled,
    /// No second factor was begun, or none counts.
    #[error("no second factor is set up")]
    NoFactor,
    /// A sign-in over a provider that nobody began here, that began in another browser, took too long or was used before.
    #[error("this sign-in did not begin in this browser, took too long or was used before: begin again")]
    JourneyEnded,
    /// Nobody here is who the provider says.
    #[error("no account here belongs to whom {provider} says you are: ask whoever grants your mandate")]
    NoAccountHere {
        /// The provider's name.
        provider: String,
    },
    /// The link was never mailed, or opens something else.
    #[error("this link opens nothing: take it from the mail as it is, or ask for a new one")]
    LinkUnknown,
    /// The link has done its work, or will not any more.
    #[error("{}", .0.sentence())]
    LinkGone(Gone),
    /// The password is one of those that are guessed first.
    #[error("{}", .0.sentence())]
    WeakPassword(Weakness),
    /// More of this than is let through in the time; nothing was stored.
    #[error("that was a lot in a short time: wait a little, then send it again")]
    TooMany {
        /// For how long.
        wait: std::time::Duration,
    },
    /// The password of the account that is signed in was not right.
    #[error("the password is not right")]
    WrongPassword,
    /// The account has no password that could be asked for.
    #[error("this account has no password: ask for a link by mail that sets one")]
    NoPassword,
    /// The address became another account's meanwhile.
    #[error("there is an account with this address")]
    AddressTaken,
    /// The mandate waits for no answer.
    #[error("the mandate waits for no answer: it was accepted, or taken back")]
    NotInvited,
    /// A field is not what it must be.
    #[error("{field}: {message}")]
    Invalid {
        /// The field.
        field: &'static str,
        /// What it must be, in a sentence.
        message: String,
    },
    /// No party has this code or name.
    #[error("`{code}` is no party known here: see the list of parties, or have it added")]
    UnknownParty {
        /// What was written.
        code: String,
    },
    /// No region has this code.
    #[error(
        "`{region}` is no region: one of africa, arab_states, asia_pacific, europe, latin_america_caribbean, north_america"
    )]
    UnknownRegion {
        /// What was written.
        region: String,
    },
    /// The mandate gives nothing any more, or nothing at this moment.
    #[error("the mandate is {status}: choose another one, or ask whoever grants yours")]
    MandateNotActive {
        /// `invited`, `suspended` or `ended`.
        status: String,
    },
    /// The person holds no such mandate.
    #[error("you hold no such mandate: choose one of your own")]
    NotYourMandate,
    /// The mandate may not be granted, suspended or ended by this subject.
    #[error("this mandate is not yours to give or take: {why}")]
    NotYoursToGrant {
        /// Whose it is.
        why: &'static str,
    },
    /// A mandate must end after it begins.
    #[error("a mandate ends after it begins")]
    DatesReversed,
    /// A group cannot be its own member, not through others either.
    #[error("`{group}` would contain itself, through {through}")]
    GroupContainsItself {
        /// The group.
        group: String,
        /// The groups in between.
        through: String,
    },
    /// Somebody must run the platform.
    #[error("this is the last administrator: grant another one first")]
    LastAdministrator,
    /// Whoever runs the platform sees no content, so they hold no other mandate.
    #[error("an administrator holds no other mandate: use another account for the other work")]
    AdministratorAlone,
    /// The person holds this mandate already.
    #[error("the person holds this mandate already")]
    AlreadyHolds,
    /// A name in addresses is in use already.
    #[error("the name `{slug}` is in use")]
    SlugTaken {
        /// The name.
        slug: String,
    },
    /// The file could not be read as a text.
    #[error("{message}")]
    Unreadable {
        /// The importer's code, such as `empty_file`.
        code: &'static str,
        /// What to do, in a sentence.
        message: String,
    },
    /// A write came without the version it was made against.
    #[error("say which version you saw: send its entity tag in If-Match")]
    PreconditionRequired,
    /// Somebody saved before.
    #[error("the paragraph was changed since you opened it")]
    Stale(Box<Stale>),
    /// The working draft holds changes that were never issued.
    #[error("the working draft holds changes that were never issued")]
    WorkingDraftHasChanges,
    /// The working draft is empty.
    #[error("there is no text to issue yet")]
    NothingToIssue,
    /// Inputs wait for an answer.
    #[error("{} inputs wait for an answer", .numbers.len())]
    InputsUnanswered {
        /// Their numbers.
        numbers: Vec<String>,
    },
    /// The round has not begun.
    #[error("the round has not begun")]
    RoundNotOpen,
    /// The round was given up before it opened.
    #[error("the round was cancelled")]
    RoundCancelled,
    /// Its author has not agreed to what is kept of it.
    #[error("say that you agree to what is kept of your comment, and for how long")]
    ConsentRequired,
    /// Much arrives: a proof of work is asked for.
    #[error("many comments arrive at this moment: a proof of work is asked for")]
    ProofRequired {
        /// The work.
        challenge: Box<Challenge>,
    },
    /// A proof of work is wrong, too late, for another round, or was used before.
    #[error("the proof of work is wrong, came too late or was used before")]
    ProofWrong {
        /// Another piece of work.
        challenge: Box<Challenge>,
    },
    /// The quoted words are not in the paragraph.
    #[error("the quoted words are not in the paragraph")]
    QuoteNotFound {
        /// Words that are like them, when there are any: nobody but their author can say that they are meant.
        near: Vec<QuoteView>,
    },
    /// The quoted words are there more than once.
    #[error("the quoted words are there {} times; send what stands before and after them", .places.len())]
    QuoteAmbiguous {
        /// Where, with what stands around each.
        places: Vec<QuoteView>,
    },
    /// Rows of a table cannot be placed in the draft.
    #[error("{} rows cannot be placed in the draft", .rows.len())]
    RowsUnplaced {
        /// Their numbers in the file, from 1.
        rows: Vec<usize>,
    },
    /// What needs a reason came without one: why it needs one, and who reads it.
    #[error("{0}")]
    ReasonRequired(&'static str),
    /// The comment was withdrawn.
    #[error("the comment was withdrawn")]
    CommentWithdrawn,
    /// The comment has no answer yet.
    #[error("the comment has no answer yet")]
    NotAnswered,
    /// The author said of this answer already whether it reflects the comment.
    #[error("it was said of this answer already")]
    AlreadyJudged,
    /// The set is not what it was when it was read.
    #[error("the set changed meanwhile")]
    SubmissionChanged,
    /// The comment proposes no words that could be merged.
    #[error("the comment proposes no wording")]
    NothingToMerge,
    /// The proposal does not stand where this could be done with it.
    #[error("the proposal is {state}")]
    ProposalState {
        /// Where it stands.
        state: String,
    },
    /// A proposal changes nothing anybody can see.
    #[error("only spaces or characters nobody sees would change; change a word, or propose the words as they are")]
    NothingVisible,
    /// The party made the proposal, or joined it before.
    #[error("your party stands behind this proposal already")]
    AlreadySponsors,
    /// Words that hold open brackets are not agreed.
    #[error("brackets are open there: {}; agree on them, or lift them, first", .places.join(", "))]
    BracketsOpen {
        /// Where, and how many.
        places: Vec<String>,
    },
    /// It is agreed on this rung, or on a higher one.
    #[error("{label} is agreed on this rung already, or on a higher one")]
    AgreedAlready {
        /// The paragraph's label.
        label: String,
    },
    /// Agreed words are not changed in passing.
    #[error("{label} is agreed: open it again, with a reason, before its words are changed")]
    AgreedWords {
        /// The paragraph's label.
        label: String,
    },
    /// There is nothing to open again.
    #[error("nothing is agreed there that could be opened again")]
    NothingAgreed,
    /// The mandate does not speak for this party.
    #[error(
        "your mandate speaks for {own}, not for {party}: choose another mandate, or have the party's own coordinator say it"
    )]
    NotYourParty {
        /// The party that was named.
        party: String,
        /// The party spoken for.
        own: String,
    },
    /// The draft does not hold the bracket.
    #[error(
        "this draft holds no bracket `{bracket}`: it was lifted, moved or never stood here; read the brackets anew"
    )]
    BracketGone {
        /// What was sent.
        bracket: String,
    },
    /// There is no position to take back.
    #[error("no position of this party is recorded here that could be taken back")]
    NothingStated,
    /// A position would not be read out of the text as it was meant.
    #[error(
        "the marks around these words are not in order, so a position could not be read back: have the desk mend them first"
    )]
    MarksUnclear,
    /// More proposals than are compiled at once.
    #[error("more than {most} proposals stand on this paragraph: take some in, or have parties join one another's")]
    TooManyProposals {
        /// As many as are compiled.
        most: usize,
    },
    /// The paragraph is as it was issued or came in.
    #[error("nothing was changed here since the draft was issued")]
    NothingToUndo,
    /// Somebody has answered about one of these paragraphs before.
    #[error("somebody has answered about one of these paragraphs before")]
    AlreadyDecided(Box<DecisionView>),
    /// The answer was taken back before.
    #[error("the answer was taken back before")]
    DecisionWithdrawn,
    /// The draft was issued meanwhile.
    #[error("the draft was issued meanwhile; the identity its paragraphs have is settled")]
    IdentitySettled,
    /// A timeline is begun from a template once, while it is empty.
    #[error("the timeline has milestones already: change those, or add to them")]
    TimelineBegun,
    /// A mail that was sent, or waits, is not tried again by hand.
    #[error("the mail is not given up: it was sent, or is tried again by itself")]
    MailNotGivenUp,
    /// The address of a mail was forgotten, and nobody knows it any more.
    #[error("nobody knows any more whom the mail was for: its address was forgotten")]
    MailUnaddressed,
    /// Somebody changed the milestone before.
    #[error("the milestone was changed since you opened it")]
    MilestoneChanged(Box<MilestoneView>),
    /// Somebody wrote the card of the process before.
    #[error("the card of the process was changed since you opened it")]
    AboutChanged(Box<AboutView>),
    /// No zone has this name.
    #[error("`{zone}` is no time zone of the IANA database: write one such as Africa/Nairobi, Europe/Paris or UTC")]
    UnknownZone {
        /// What was written.
        zone: String,
    },
    /// Clocks are put forward over this hour.
    #[error("clocks in {zone} are put forward then, and {hour} never comes: take {next} or another hour")]
    HourSkipped {
        /// What was written.
        hour: String,
        /// Where.
        zone: String,
        /// What the clock shows instead.
        next: String,
    },
    /// Clocks are put back, and this hour comes twice.
    #[error("clocks in {zone} are put back then, and {hour} comes twice: write {}", .choices.join(" or "))]
    HourTwice {
        /// What was written.
        hour: String,
        /// Where.
        zone: String,
        /// The first of the two and the second, each as it can be sent.
        choices: [String; 2],
    },
    /// A meeting ends after it begins.
    #[error("a meeting ends after it begins; this would end at {ends}, and begins at {starts}")]
    EndsFirst {
        /// When it would begin, as the clock there shows it.
        starts: String,
        /// When it would end.
        ends: String,
    },
    /// Some months have no such day.
    #[error("{} has no {day}th day: take a day every month has (the 28th or before), or plan these meetings one by one", .months.join(", "))]
    DayMissing {
        /// The day of the month.
        day: String,
        /// The months, `2027-02`.
        months: Vec<String>,
    },
    /// Somebody changed the meeting before.
    #[error("the meeting was changed since you opened it")]
    MeetingChanged(Box<MeetingView>),
    /// The meeting was cancelled, or is over.
    #[error("this meeting was held or cancelled: nothing is answered or invited any more")]
    MeetingOver,
    /// The meeting has not begun.
    #[error("this meeting has not begun; it begins at {starts}")]
    MeetingNotBegun {
        /// When it begins, as the clock there shows it.
        starts: String,
    },
    /// Somebody is entered for the meeting already.
    #[error("{who} is entered for this meeting already")]
    AttendeeKnown {
        /// Whom.
        who: String,
    },
    /// The columns of a table are not those asked for.
    #[error("nothing was entered: {}; the columns are {known}", columns(.unknown, .missing, .twice))]
    ColumnsWrong {
        /// Those nobody knows.
        unknown: Vec<String>,
        /// Those that are missing.
        missing: Vec<String>,
        /// Those that stand there twice.
        twice: Vec<String>,
        /// Those there can be.
        known: String,
    },
    /// Rows of a table of people are not right.
    #[error("nothing was entered: {} rows are not right", .rows.len())]
    RowsWrong {
        /// Each row with what is wrong about it.
        rows: Vec<String>,
    },
    /// The call for hosts takes no more offers.
    #[error("this call has closed; the secretariat may enter an offer that came in time")]
    CallClosed,
    /// The call for hosts was decided.
    #[error("this was decided: nothing is offered or taken back any more")]
    CallDecided,
    /// Somebody changed the call before.
    #[error("the call was changed since you opened it")]
    CallChanged,
    /// Something about nominations.
    #[error(transparent)]
    Nomination(#[from] NominationFault),
    /// A draft does not go back on its way.
    #[error(
        "the draft has come that far, or farther: correct the record with a reason if it is wrong, or issue the text as another draft"
    )]
    StepBackwards,
    /// What is to be revised, or begun again from, is not adopted.
    #[error("no draft stands as adopted that nobody has begun again from: record its adoption first")]
    NotAdopted,
    /// Another draft was issued after the one that was adopted.
    #[error(
        "{label} was issued later: the draft that is adopted is the last one, so issue what was adopted as a draft"
    )]
    LaterDraft {
        /// What people call the later one.
        label: String,
    },
    /// The text is adopted, and not worked on.
    #[error("{draft} was adopted on {day} and stays as it is: begin a new cycle from it to work on the text again")]
    TextAdopted {
        /// What people call the adopted draft.
        draft: String,
        /// When it was adopted.
        day: String,
    },
    /// A symbol is another text's.
    #[error("the symbol {symbol} is another text's: a symbol leads to one text")]
    SymbolTaken {
        /// The symbol.
        symbol: String,
    },
    /// Somebody changed the source before.
    #[error("the source was changed since you read it: read it again, then send your words once more")]
    SourceChanged,
    /// A source would take its own place.
    #[error("a source cannot take the place of itself, nor of one that took its place: choose another")]
    SourceRing,
    /// The same is cited there already.
    #[error("this place of the source is cited there already")]
    CitedAlready,
    /// No checkpoint was signed over so many entries.
    #[error("no checkpoint was signed over so many entries; the page of the ledger lists those there are")]
    CheckpointNotFound,
    /// The act is recorded and not yet in the tree.
    #[error("this is recorded, and sealed within a second; ask again")]
    NotSealedYet,
    /// The same key came with another request.
    #[error("this Idempotency-Key was used for another request")]
    IdempotencyReused,
    /// The database cannot be reached now.
    #[error("the database cannot be reached; nothing was stored")]
    Unavailable,
    /// The disk is full.
    #[error("there is no room left; nothing was stored")]
    Full,
    /// A defect of ours.
    #[error("something went wrong on our side; nothing was stored")]
    Internal(String),
}

fn columns(unknown: &[String], missing: &[String], twice: &[String]) -> String {
    let said = [("not known", unknown), ("missing", missing), ("there twice", twice)];
    let said = said.iter().filter(|(_, columns)| !columns.is_empty());
    said.map(|(what, columns)| format!("{what}: {}", columns.join(", "))).collect::<Vec<_>>().join("; ")
}

/// Three wordings of one paragraph, so that nothing typed is lost.
#[derive(Debug, Clone)]
pub struct Stale {
    /// The wording the edit was made on, when it is known.
    pub base: Option<String>,
    /// The wording that stands now.
    pub theirs: String,
    /// The wording that was sent.
    pub mine: String,
    /// The entity tag of `theirs`.
    pub etag: String,
}

impl Fault {
    /// A field that is not what it must be.
    #[must_use]
    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        Self::Invalid { field, message: message.into() }
    }
}
