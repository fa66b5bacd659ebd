//! Rounds as a reader sees them.

use serde::Serialize;
use utoipa::ToSchema;

/// A window in which an audience may comment on one issued draft.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoundView {
    /// The round.
    pub id: String,
    /// Its title.
    pub title: String,
    /// `expert`, `regional`, `thematic`, `stakeholder`, `member_state` or `public`.
    pub kind: String,
    /// The text, by its name in addresses.
    pub instrument: String,
    /// The draft, by its name in addresses.
    pub draft: String,
    /// What people call the draft.
    pub draft_label: String,
    /// When it opens.
    pub opens_at: String,
    /// When it closes; what arrives from then on is late.
    pub closes_at: String,
    /// The IANA zone the deadline is stated in.
    pub zone: String,
    /// `planned`, `open`, `extended`, `closed`, `answered` or `cancelled`, by the database's clock.
    pub state: String,
    /// The roles it is for.
    pub audience: Vec<String>,
    /// The region whose participants it is for; all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The kinds of organization whose participants it is for; all participants when there are none.
    pub classes: Vec<String>,
    /// Who sees its comments: `own`, `delegation`, `round` or `everybody`.
    pub shown: String,
    /// From when: `at_once` or `after_close`.
    pub shown_from: String,
    /// Whether they are told the names of those who commented.
    pub names: bool,
    /// The languages comments are asked for in; any when there are none.
    pub languages: Vec<String>,
    /// What participants are asked to look at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guidance: Option<String>,
    /// What they are asked.
    pub questions: Vec<QuestionView>,
    /// The later deadlines it was given, oldest first.
    pub extensions: Vec<ExtensionView>,
    /// When the secretariat said that it is done with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<String>,
    /// When it was given up before it opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_at: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_reason: Option<String>,
    /// Whose comments somebody looks at before they are published, in a round for the public: `nobody`, `newcomers` or
    /// `everybody`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moderation: Option<String>,
    /// How many comments this reader may see in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<usize>,
    /// What this reader may do here.
    pub may: Vec<String>,
}

/// Something a round asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct QuestionView {
    /// The question.
    pub id: String,
    /// What is asked.
    pub text: String,
}

/// A later deadline, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ExtensionView {
    /// When the round would have closed, or did close.
    pub from_closes_at: String,
    /// When it closes since.
    pub to_closes_at: String,
    /// Why.
    pub reason: String,
    /// When that was said.
    pub at: String,
}

/// What somebody meets in a round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RehearsalView {
    /// As whom, as asked.
    pub subject: String,
    /// Whether they read the draft.
    pub reads: bool,
    /// Whether they read who holds which position in it.
    pub positions: bool,
    /// The round as they see it while it is open; absent when they do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundView>,
    /// What they may do before it opens, while it takes comments, and after the close.
    pub states: Vec<RehearsedState>,
}

/// What somebody may do in one state of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RehearsedState {
    /// `planned`, `open` or `closed`.
    pub state: String,
    /// Whether they may comment.
    pub comments: bool,
    /// Whether what they say then is late.
    pub late: bool,
    /// Whether they see what others of their delegation said.
    pub sees_delegation: bool,
    /// Whether they see what others said.
    pub sees_others: bool,
    /// Whether they are told who said it.
    pub sees_names: bool,
    /// Whether they may support it.
    pub supports: bool,
}
