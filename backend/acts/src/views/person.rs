//! People as they see themselves.

use serde::Serialize;
use utoipa::ToSchema;

/// The account of the person who asks.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PersonView {
    /// The account.
    pub id: String,
    /// The name.
    pub name: String,
    /// The address mails go to.
    pub email: String,
    /// `secretariat`, `delegate`, `expert`, `participant`, `observer` or `administrator`.
    pub role: String,
    /// The delegation or group spoken for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// BCP 47 language of mails.
    pub language: String,
    /// What the person may do at all.
    pub may: Vec<String>,
}
