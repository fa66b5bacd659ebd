//! The card of a process.

use serde::Serialize;
use utoipa::ToSchema;

/// What a process rests on, whom to ask about it, what it needs and what was promised to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct AboutView {
    /// On whose decision it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandate: Option<String>,
    /// Whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// What it needs.
    pub needed: Vec<ResourceView>,
    /// What was promised to it, and by whom.
    pub pledged: Vec<ResourceView>,
    /// When it became what it is; absent while nothing was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<String>,
    /// The entity tag to change it with.
    pub etag: String,
}

/// Something a process needs, or was promised.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct ResourceView {
    /// What it is.
    pub what: String,
    /// How much of it, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// Who promised it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}
