//! Explanations of the policy.

use serde::Serialize;
use utoipa::ToSchema;

/// What somebody may see and do, and why.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ExplanationView {
    /// Who, as asked.
    pub subject: String,
    /// Whether they read who holds which position.
    pub positions: bool,
    /// Whether they read the names of people.
    pub names: bool,
    /// Every action there is.
    pub actions: Vec<ExplainedAction>,
}

/// One action.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ExplainedAction {
    /// Which.
    pub action: String,
    /// Whether it is allowed.
    pub allowed: bool,
    /// Whom the rule that allows it is for: `anyone`, `signed_in`, or capacities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub whom: Vec<String>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The code of the condition that holds or does not, or of the reason against it: `not_signed_in`, `no_mandate`, `not_active`,
    /// `other_process`, `not_this_capacity`.
    pub rule: String,
    /// The condition that holds, or the reason against it, in words.
    pub because: String,
}
