//! Sets of comments as their teams see them.

use serde::Serialize;
use utoipa::ToSchema;

use super::{OpView, QuoteView, RoundView};

/// The set of one team in one round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubmissionView {
    /// The round.
    pub round: RoundView,
    /// The delegation whose set it is; absent for somebody's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// Whether a set is being collected now.
    pub begun: bool,
    /// What is collected, in the order of the text, what is about the whole first.
    pub contributions: Vec<ContributionView>,
    /// What the team says among itself.
    pub talk: Vec<TeamNoteView>,
    /// What will be recorded when it is lodged; absent while nothing is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// Changes with everything that would be lodged: lodging names the one whose sentence was read.
    pub version: String,
    /// The sets lodged before, newest first.
    pub lodged: Vec<LodgedSetView>,
    /// Whether this reader may lodge it now.
    pub submits: bool,
    /// What this reader may do with it.
    pub may: Vec<String>,
}

/// One contribution to a set.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ContributionView {
    /// Which.
    pub id: String,
    /// The name of who wrote it.
    pub author: String,
    /// Whether it is the reader's own.
    pub mine: bool,
    /// `offered`, `taken`, `left_out`, `merged` or `reworded`.
    pub state: String,
    /// The contribution that holds its substance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub into: Option<String>,
    /// The contribution it was written anew from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// Why it was decided so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The paragraph's place in the draft, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<usize>,
    /// The paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// Its fragment in the draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph_label: Option<String>,
    /// What it points at.
    pub target: String,
    /// The chosen words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<QuoteView>,
    /// The kind of comment.
    pub kind: String,
    /// What is said.
    pub text: String,
    /// The words proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_wording: Option<String>,
    /// The proposed words against the chosen ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redline: Option<Vec<OpView>>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
    /// The private note to the secretariat that goes with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The question of the round it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The language it is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When it was written.
    pub created_at: String,
    /// Whether this reader may write it anew.
    pub may_reword: bool,
}

/// Something a team says among itself.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TeamNoteView {
    /// Which.
    pub id: String,
    /// The name of who said it.
    pub author: String,
    /// Whether it is the reader's own.
    pub mine: bool,
    /// About which contribution.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contribution: Option<String>,
    /// What is said.
    pub text: String,
    /// When.
    pub created_at: String,
}

/// A set that was lodged.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LodgedSetView {
    /// Which.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// `submitted` or `replaced`.
    pub state: String,
    /// The name of who lodged it.
    pub by: String,
    /// When it was received, by the database's clock.
    pub at: String,
    /// Whether that was after the deadline.
    pub late: bool,
    /// What was recorded.
    pub sentence: String,
    /// The numbers of its comments.
    pub comments: Vec<String>,
}

/// What a team holds after its set has been stored.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubmissionReceipt {
    /// The set.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// When it was received, by the database's clock.
    pub received_at: String,
    /// Whether that was after the deadline.
    pub late: bool,
    /// The deadline.
    pub closes_at: String,
    /// What was recorded.
    pub sentence: String,
    /// The numbers of its comments.
    pub comments: Vec<String>,
    /// The number of the set it took the place of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced: Option<String>,
}
