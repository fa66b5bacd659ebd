//! Calls, nominations and experts as a reader sees them.

use serde::Serialize;
use utoipa::ToSchema;

use super::ProcessRef;

/// The experts of a process, and how one comes to be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ExpertsView {
    /// The process.
    pub process: ProcessRef,
    /// Its calls for nominations, the latest first.
    pub calls: Vec<CallView>,
    /// The members of its working group, by State.
    pub experts: Vec<ExpertView>,
    /// The reader's own nominations.
    pub own: Vec<NominationView>,
    /// What nominees agree to, in every language.
    pub consent: Vec<ConsentView>,
    /// What this reader may do here, for the party acted for.
    pub may: Vec<String>,
}

/// A member of the working group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ExpertView {
    /// The name.
    pub name: String,
    /// The State that nominated.
    pub state: StateView,
    /// What they know.
    pub competences: Vec<String>,
    /// First day of the term.
    pub from: String,
    /// Last day of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A State, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct StateView {
    /// Its code.
    pub code: String,
    /// Its name in English.
    pub name: String,
    /// In French.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub french: Option<String>,
    /// Its two letters in ISO 3166.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha2: Option<String>,
    /// The region it lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// A call for nominations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CallView {
    /// The call.
    pub id: String,
    /// Its title.
    pub title: String,
    /// By what nominees are looked at.
    pub criteria: String,
    /// The competences wanted.
    pub competences: Vec<String>,
    /// When it opens.
    pub opens_at: String,
    /// When it closes.
    pub closes_at: String,
    /// How many each State may nominate.
    pub per_state: i64,
    /// How many members the group is to have.
    pub seats: i64,
    /// What the secretariat says of it: `open`, `closed` or `cancelled`.
    pub state: String,
    /// Where it stands now: `planned`, `open`, `closed` or `cancelled`.
    pub status: String,
    /// How many more the reader's own State may nominate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<i64>,
    /// What it was before, oldest first.
    pub changes: Vec<CallChangeView>,
    /// Its version, for `If-Match`.
    pub etag: String,
}

/// What a call was until it was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CallChangeView {
    /// Its title until then.
    pub title: String,
    /// When it was to open.
    pub opens_at: String,
    /// When it was to close.
    pub closes_at: String,
    /// How many each State could nominate.
    pub per_state: i64,
    /// How many members were wanted.
    pub seats: i64,
    /// What was said of it.
    pub state: String,
    /// Why it was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When.
    pub at: String,
}

/// Somebody nominated, with what of them this reader may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NominationView {
    /// The nomination.
    pub id: String,
    /// The call.
    pub call: String,
    /// The State that nominates.
    pub state_of: StateView,
    /// The nominee's name.
    pub name: String,
    /// The nominee's address; for the nominee and the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What they know.
    pub competences: Vec<String>,
    /// Why this person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// Whether the secretariat entered it for the State.
    pub by_secretariat: bool,
    /// `proposed`, `confirmed`, `declined`, `withdrawn`, `shortlisted`, `appointed`, `not_appointed` or `replaced`.
    pub state: String,
    /// Why it was declined or taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The curriculum vitae; for the nominee and the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cv: Option<String>,
    /// `female`, `male` or `other`, if they wish to say; for the nominee and the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    /// The sentence they agreed to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_at: Option<String>,
    /// Who is in their place now, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
    /// When it was made.
    pub created_at: String,
    /// When it became what it is.
    pub changed_at: String,
    /// What this reader may do with it now.
    pub may: Vec<String>,
}

/// What the holder of a mailed link is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NominationAskedView {
    /// The title of the process.
    pub process: String,
    /// The title of the call.
    pub call: String,
    /// The State that nominates.
    pub state: StateView,
    /// By what nominees are looked at.
    pub criteria: String,
    /// The competences wanted.
    pub wanted: Vec<String>,
    /// The name they were nominated under.
    pub name: String,
    /// What they are said to know.
    pub competences: Vec<String>,
    /// Why they were nominated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// What they are to agree to, in every language.
    pub consent: Vec<ConsentView>,
}

/// What a nominee agrees to, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ConsentView {
    /// BCP 47 tag.
    pub language: String,
    /// The sentence.
    pub sentence: String,
}

/// How a choice is spread. It counts, and neither orders nor rates anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BalanceView {
    /// How many members the group is to have.
    pub seats: i64,
    /// People: those chosen, of those who agreed.
    pub people: ShareView,
    /// States.
    pub states: ShareView,
    /// People by region; `unknown` where none is known.
    pub regions: Vec<ShareView>,
    /// People by gender: `female`, `male`, `other`, or `unknown` where nothing was said.
    pub genders: Vec<ShareView>,
    /// People by competence, those wanted first.
    pub competences: Vec<ShareView>,
    /// People by State, by its code.
    pub by_state: Vec<ShareView>,
    /// Member States nobody is nominated by, by their codes.
    pub without_nominee: Vec<String>,
}

/// How many are chosen, of how many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ShareView {
    /// Of what.
    pub key: String,
    /// The chosen ones.
    pub chosen: usize,
    /// All of them.
    pub all: usize,
}

/// A proposal to appoint people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AppointmentView {
    /// The proposal.
    pub id: String,
    /// The call.
    pub call: String,
    /// What its proposer says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// First day of the term.
    pub first_day: String,
    /// Last day of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<String>,
    /// Whether all the others are told that they are not appointed.
    pub concludes: bool,
    /// In whose place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<NomineeRef>,
    /// Who is to be appointed.
    pub nominees: Vec<NomineeRef>,
    /// `proposed`, `approved` or `refused`.
    pub state: String,
    /// Who proposed.
    pub proposed_by: String,
    /// When.
    pub proposed_at: String,
    /// Who decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<String>,
    /// On whose authority it was approved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Why it was turned down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether this reader could be the second person.
    pub can_approve: bool,
}

/// A nominee, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NomineeRef {
    /// The nomination.
    pub id: String,
    /// The name.
    pub name: String,
    /// The State, by its code.
    pub party: String,
}
