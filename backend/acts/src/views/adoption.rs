//! The way of a text to its adoption as a reader sees it.

use serde::Serialize;
use utoipa::ToSchema;

/// How far a text has come, and under which symbols.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WayView {
    /// Where it stands now: `working_group`, `submitted`, `provisional`, `adopted` or `revised`.
    pub step: String,
    /// Whether it is adopted and nobody has begun again: then it is not worked on.
    pub closed: bool,
    /// What was recorded of its drafts, in that order.
    pub records: Vec<WayStepView>,
    /// The symbols it went by, oldest first; it is found by each.
    pub symbols: Vec<SymbolView>,
    /// Where work began again.
    pub cycles: Vec<CycleView>,
}

/// A step of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WayStepView {
    /// The draft, by its name in addresses.
    pub draft: String,
    /// What people call it.
    pub draft_label: String,
    /// `working_group`, `submitted`, `provisional`, `adopted` or `revised`.
    pub step: String,
    /// The day it was taken.
    pub day: String,
    /// Who took it.
    pub body: String,
    /// The symbol it goes by from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Why it is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether a later record corrects it.
    pub corrected: bool,
    /// Whether this is where the draft stands.
    pub stands: bool,
    /// When it was recorded.
    pub recorded_at: String,
}

/// A symbol a text goes by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SymbolView {
    /// As it is printed.
    pub symbol: String,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// The draft that bore it first, by its name in addresses.
    pub draft: String,
    /// What people call that draft.
    pub draft_label: String,
}

/// Where work began again from an adopted draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CycleView {
    /// The adopted draft, by its name in addresses.
    pub draft: String,
    /// What people call it.
    pub draft_label: String,
    /// Since when.
    pub day: String,
    /// Why.
    pub reason: String,
}

/// Where a draft stands, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftStepView {
    /// `working_group`, `submitted`, `provisional`, `adopted` or `revised`.
    pub step: String,
    /// Since when.
    pub day: String,
    /// Who took the step.
    pub body: String,
}
