//! Parties and organizations as readers see them.

use serde::Serialize;
use utoipa::ToSchema;

/// A State, observer or group.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PartyView {
    /// ISO 3166 alpha-3 code of a State, or the code of a group.
    pub code: String,
    /// `state`, `observer` or `group`.
    pub kind: String,
    /// ISO 3166 alpha-2 code of a State, from which its name in any language is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha2: Option<String>,
    /// Name in English.
    pub english: String,
    /// Name in French.
    pub french: String,
    /// Other names it is found under, in lower case where case does not matter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Everybody ever known as a member of a group; absent where membership is not known here, and in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<MemberView>>,
    /// The groups it belongs to on that day.
    pub groups: Vec<String>,
    /// The day membership is stated for.
    pub day: String,
}

/// A member of a group.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MemberView {
    /// Its code.
    pub code: String,
    /// Its name in English.
    pub name: String,
    /// First day, if it was not always one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// First day outside, if it left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Whether it is a member on the day asked for.
    pub member: bool,
    /// Whether it does not stand behind the group's positions.
    pub exception: bool,
}

/// An organization that takes part.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OrganizationView {
    /// Which.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its class, such as `civil_society`.
    pub class: String,
    /// Its region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}
