//! Meetings as a reader sees them.

use serde::Serialize;
use utoipa::ToSchema;

use super::{CellView, DocumentView, MilestoneDraft, MilestoneRef, ProcessRef};

/// The meetings of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeetingsView {
    /// The process.
    pub process: ProcessRef,
    /// The meetings this reader may know of, by their hours.
    pub meetings: Vec<MeetingCard>,
    /// What this reader may do here.
    pub may: Vec<String>,
}

/// What a meeting is, wherever one is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeetingAbout {
    /// The meeting.
    pub id: String,
    /// Its title.
    pub title: String,
    /// `expert_group`, `regional`, `thematic`, `stakeholder` or `other`.
    pub kind: String,
    /// `in_person`, `virtual` or `hybrid`.
    pub mode: String,
    /// The place people go to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The region it consults.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// When it begins, in UTC.
    pub starts_at: String,
    /// When it ends, in UTC.
    pub ends_at: String,
    /// The IANA zone its hours are told in.
    pub zone: String,
    /// `planned`, `held` or `cancelled`.
    pub state: String,
}

/// A meeting in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeetingCard {
    /// What it is.
    #[serde(flatten)]
    pub about: MeetingAbout,
    /// `public`, `participants` or `closed`.
    pub openness: String,
    /// The first meeting of the series it is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
    /// Whether the reader is invited to it.
    pub invited: bool,
    /// What the reader answered: `none`, `accepted`, `tentative` or `declined`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
}

/// A meeting, with what of it this reader may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeetingView {
    /// As it stands in lists.
    #[serde(flatten)]
    pub card: MeetingCard,
    /// The process, where the reader may know of it.
    pub process: ProcessRef,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// When it begins, as the clock of its zone shows it: `2027-03-14T10:00`.
    pub starts: String,
    /// When it ends, in the same way.
    pub ends: String,
    /// The address of the room online, for those invited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// The draft it works on, where the reader reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<MilestoneDraft>,
    /// The milestone it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub milestone: Option<MilestoneRef>,
    /// What is treated.
    pub agenda: Vec<AgendaItemView>,
    /// Documents elsewhere.
    pub documents: Vec<DocumentView>,
    /// What was said in it, in short.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcomes: Option<String>,
    /// When and where it was to be before, oldest first.
    pub changes: Vec<MeetingChange>,
    /// How many came, once that was entered; in full fives, and of fewer than five only that they are few, for those not invited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attended: Option<CellView>,
    /// How many were invited and what they answered, for those invited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<MeetingCountsView>,
    /// Who takes part, for those invited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<Vec<AttendeeView>>,
    /// What this reader may do with it.
    pub may: Vec<String>,
    /// Its version, for `If-Match`.
    pub etag: String,
}

/// A point of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AgendaItemView {
    /// What it is.
    pub title: String,
    /// The paragraphs it is about, of the draft the meeting works on.
    pub paragraphs: Vec<MeetingParagraph>,
    /// What is read for it.
    pub documents: Vec<DocumentView>,
}

/// A paragraph a point of an agenda is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeetingParagraph {
    /// The paragraph.
    pub id: String,
    /// Its fragment in the draft.
    pub anchor: String,
    /// Its label, or how it begins.
    pub label: String,
}

/// When and where a meeting was to be until it was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeetingChange {
    /// Its title until then.
    pub title: String,
    /// When it was to begin.
    pub starts_at: String,
    /// When it was to end.
    pub ends_at: String,
    /// The zone that was told in.
    pub zone: String,
    /// The place people were to go to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Where it stood.
    pub state: String,
    /// Whether its hours moved.
    pub moved: bool,
    /// Why it was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When.
    pub at: String,
}

/// How many were invited to a meeting and what they answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeetingCountsView {
    /// Entered for it, invited by mail or not.
    pub people: usize,
    /// They come.
    pub accepted: usize,
    /// They may come.
    pub tentative: usize,
    /// They do not come.
    pub declined: usize,
    /// They have not answered.
    pub none: usize,
}

/// Somebody of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AttendeeView {
    /// Which.
    pub id: String,
    /// Their name.
    pub name: String,
    /// The party they are of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The region they are of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// What kind of organization they are of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// What they answered; for the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
    /// Their address; for the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// How they describe their gender; for the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    /// Whether the invitation was mailed; for the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mailed: Option<bool>,
    /// Whether they have an account here; for the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<bool>,
    /// Whether they came, once that was entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attended: Option<bool>,
}

/// A meeting as a mailed invitation shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeetingReplyView {
    /// The meeting, with what those invited see of it.
    pub meeting: MeetingView,
    /// Who answers.
    pub name: String,
    /// What they answered: `none`, `accepted`, `tentative` or `declined`.
    pub reply: String,
}

/// What a table of people would do, or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PeopleReport {
    /// How many are new.
    pub added: usize,
    /// How many were entered already and are described anew.
    pub changed: usize,
    /// Rows that are not right, each with what is wrong; nothing is entered while there are any.
    pub wrong: Vec<String>,
    /// Those whom it enters.
    pub people: Vec<AttendeeView>,
}

/// That a comment was said in a meeting, and entered by the secretariat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RoomView {
    /// The meeting, where the reader may know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MilestoneRef>,
    /// The region of who said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// What kind of organization they are of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
}

/// What is kept of somebody at one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct KeptMeeting {
    /// The meeting's title.
    pub meeting: String,
    /// When it begins.
    pub starts_at: String,
    /// Under which name.
    pub name: String,
    /// At which address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Of which party.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// Of which region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Of what kind of organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// With which gender.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    /// What was answered.
    pub reply: String,
    /// Whether one came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attended: Option<bool>,
}
