//! Processes and instruments as lists and homes.

use serde::Serialize;
use utoipa::ToSchema;

use super::{DraftCard, InstrumentRef, PartView, RoundView, SummaryView, WayView};

/// A process in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProcessCard {
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The IANA time zone its deadlines are stated in.
    pub zone: String,
    /// Whether everybody may know of it.
    pub public: bool,
    /// Its texts.
    pub instruments: Vec<InstrumentRef>,
    /// When it was created.
    pub created_at: String,
    /// What this reader may do here.
    pub may: Vec<String>,
}

/// A process, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProcessRef {
    /// The name in addresses; empty where the reader may not know of the process.
    pub slug: String,
    /// The title; empty where the reader may not know of the process.
    pub title: String,
    /// The IANA time zone its deadlines are stated in.
    pub zone: String,
}

/// Where a text stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Stage {
    /// The latest draft this reader may read.
    pub draft_label: String,
    /// Its name in addresses.
    pub draft_slug: String,
}

/// The round that takes comments now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OpenRound {
    /// The round.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it closes.
    pub closes_at: String,
    /// The zone the deadline is stated in.
    pub zone: String,
    /// The draft it is about.
    pub draft: String,
}

/// A text in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InstrumentCard {
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// The process it belongs to.
    pub process: ProcessRef,
    /// The latest draft this reader may read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The round that takes this reader's comments now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_round: Option<OpenRound>,
    /// Paragraphs of the latest draft.
    pub paragraphs: usize,
    /// Open brackets of the latest draft.
    pub brackets: usize,
}

/// A reader's own comments on a text.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct MyComments {
    /// How many.
    pub total: usize,
    /// How many of them are answered.
    pub answered: usize,
}

/// What the latest draft changed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LatestChange {
    /// The draft before.
    pub from: String,
    /// The latest draft.
    pub to: String,
    /// Counted.
    pub summary: SummaryView,
    /// The sentence as data, in its order.
    pub parts: Vec<PartView>,
    /// Said, in English.
    pub sentence: String,
}

/// The home of a text.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Home {
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// BCP 47 language of the text.
    pub language: String,
    /// The process it belongs to.
    pub process: ProcessRef,
    /// The drafts this reader may read, oldest first.
    pub drafts: Vec<DraftCard>,
    /// The rounds this reader may see, oldest first.
    pub rounds: Vec<RoundView>,
    /// The reader's own comments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub my_comments: Option<MyComments>,
    /// Inputs without an answer, for those who answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<usize>,
    /// What the latest draft changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_change: Option<LatestChange>,
    /// How far it has come on its way to adoption, and the symbols it is found by.
    pub way: WayView,
    /// What this reader may do here.
    pub may: Vec<String>,
}
