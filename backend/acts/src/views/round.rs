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
    /// `planned`, `open` or `closed`, by the database's clock.
    pub state: String,
    /// The roles it is for.
    pub audience: Vec<String>,
    /// The region whose participants it is for; all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Who sees its comments: `own`, `round` or `everybody`.
    pub shown: String,
    /// What participants are asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guidance: Option<String>,
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
