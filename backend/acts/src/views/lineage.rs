//! How paragraphs of one draft became those of another, as far as a person has to look.

use serde::Serialize;
use utoipa::ToSchema;

use super::{OpView, WhyView};

/// A draft, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DraftRef {
    /// The name in addresses; `working` for the working draft.
    pub slug: String,
    /// What people call it.
    pub label: String,
    /// `zero`, `first`, `revised`, `compilation`, `final` or `working`.
    pub kind: String,
    /// `working` or `issued`.
    pub status: String,
    /// The document symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The date printed on it, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// When it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<String>,
}

/// A paragraph of a draft with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SideWords {
    /// The paragraph.
    pub id: String,
    /// Its fragment in that draft.
    pub anchor: String,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its place in that draft.
    pub ordinal: usize,
    /// The kind of provision.
    pub paragraph_kind: String,
    /// Its words.
    pub wording: String,
}

/// Paragraphs that may be one provision.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DoubtView {
    /// The paragraphs of the older draft.
    pub from: Vec<SideWords>,
    /// The paragraphs of the newer draft.
    pub to: Vec<SideWords>,
    /// How alike they are, 0 to 1.
    pub score: f64,
    /// Why they may belong together.
    pub why: WhyView,
    /// What would have changed.
    pub ops: Vec<OpView>,
}

/// What is not sure between two drafts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DoubtfulView {
    /// The older draft.
    pub from: DraftRef,
    /// The newer draft.
    pub to: DraftRef,
    /// Whether an answer changes identities: the newer draft is still the working one. Otherwise it is recorded beside them.
    pub may_change_identity: bool,
    /// What waits for an answer, in the order of the newer draft.
    pub items: Vec<DoubtView>,
    /// The answers that stand.
    pub decided: Vec<DecisionView>,
}

/// Who took an answer back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WithdrawnView {
    /// The name.
    pub by: String,
    /// When.
    pub at: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A person's answer about paragraphs of two drafts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DecisionView {
    /// The answer.
    pub id: String,
    /// `confirm`, `separate` or `pair`.
    pub kind: String,
    /// The older draft.
    pub from_draft: String,
    /// The newer draft.
    pub to_draft: String,
    /// Paragraphs of the older draft.
    pub from: Vec<String>,
    /// Paragraphs of the newer draft, by the identity they have since.
    pub to: Vec<String>,
    /// `identity` or `lineage`.
    pub effect: String,
    /// What it changed, in a sentence.
    pub said: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who.
    pub by: String,
    /// When.
    pub at: String,
    /// Who took it back, if somebody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<WithdrawnView>,
}
