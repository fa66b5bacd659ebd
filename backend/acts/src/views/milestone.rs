//! The timeline of a process as a reader sees it.

use serde::Serialize;
use utoipa::ToSchema;

use super::{DraftStepView, ProcessRef};

/// The dated steps of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct TimelineView {
    /// The process.
    pub process: ProcessRef,
    /// Whether everybody may know of it, and so subscribe to its calendar.
    pub public: bool,
    /// The day statuses are of: one that has begun everywhere on earth.
    pub today: String,
    /// The milestones, by their days.
    pub milestones: Vec<MilestoneView>,
    /// What this reader may do here.
    pub may: Vec<String>,
}

/// A dated step, with what of it this reader may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MilestoneView {
    /// The milestone.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What happens in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its days as they were told: `2024-10-14`, `2024-10`, `2024`, or a period such as `2024-01/2024-05`.
    pub when: String,
    /// Its first day.
    pub first_day: String,
    /// Its last day, itself included.
    pub last_day: String,
    /// How exactly the days are known: `day`, `month` or `year`.
    pub precision: String,
    /// Whether they may still move without surprising anybody.
    pub tentative: bool,
    /// What the secretariat says of it: `planned`, `current`, `done` or `cancelled`.
    pub state: String,
    /// Where it stands today: `done`, `cancelled`, `late`, `current`, `moved` or `planned`.
    pub status: String,
    /// What must end before it does.
    pub waits_for: Vec<MilestoneRef>,
    /// The drafts that belong to it.
    pub drafts: Vec<MilestoneDraft>,
    /// The rounds that belong to it.
    pub rounds: Vec<MilestoneRound>,
    /// Documents elsewhere.
    pub documents: Vec<DocumentView>,
    /// What it was before, oldest first.
    pub changes: Vec<MilestoneChange>,
    /// What does not go together with it.
    pub conflicts: Vec<ConflictView>,
    /// Its version, for `If-Match`.
    pub etag: String,
}

/// A milestone, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MilestoneRef {
    /// The milestone.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A draft that belongs to a milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MilestoneDraft {
    /// The text, by its name in addresses.
    pub instrument: String,
    /// The draft, by its name in addresses.
    pub draft: String,
    /// What people call it.
    pub label: String,
    /// How far it has come on its way to adoption, if anything was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<DraftStepView>,
}

/// A round that belongs to a milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MilestoneRound {
    /// The round.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The text, by its name in addresses.
    pub instrument: String,
    /// The draft it is about, by its name in addresses.
    pub draft: String,
    /// When it opens.
    pub opens_at: String,
    /// When it closes.
    pub closes_at: String,
    /// The IANA zone the deadline is stated in.
    pub zone: String,
    /// `planned`, `open`, `extended`, `closed` or `answered`.
    pub state: String,
}

/// A document elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DocumentView {
    /// Its title.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// What a milestone was until it was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MilestoneChange {
    /// Its title until then.
    pub title: String,
    /// Its days until then.
    pub when: String,
    /// Whether they were tentative.
    pub tentative: bool,
    /// What was said of it.
    pub state: String,
    /// Whether its days moved: the new ones are not among the old.
    pub moved: bool,
    /// Why it was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When.
    pub at: String,
}

/// Something that does not go together with a milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ConflictView {
    /// `before_awaited`: it ends before what it waits for; `round_outside`: a round is not within its days;
    /// `round_after_draft`: a round ends after the draft it feeds.
    pub code: String,
    /// The milestone or round that is in the way.
    pub what: String,
    /// Its last day; for a round outside, its days.
    pub days: String,
    /// The draft it is held against, where that is not the milestone itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
}
