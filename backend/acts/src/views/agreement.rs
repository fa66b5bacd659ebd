//! The agreement ladder, and how far a text has come.

use serde::Serialize;
use utoipa::ToSchema;

use super::DraftRef;

/// The rungs of a process's ladder.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LevelsView {
    /// Their names, the lowest first.
    pub levels: Vec<String>,
}

/// An agreement.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementView {
    /// Which.
    pub id: String,
    /// The draft in which it was agreed.
    pub draft: DraftRef,
    /// `bracket`, `paragraph` or `package`.
    pub scope: String,
    /// The rung's name.
    pub level: String,
    /// The rung, from 0.
    pub rung: u32,
    /// Under which condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// What it waits for still.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending_on: Option<String>,
    /// In which meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<String>,
    /// Who had the chair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chair: Option<String>,
    /// The date and time stamped into the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stamp: Option<String>,
    /// When it was recorded.
    pub at: String,
    /// Whether it stands: not opened again, and what had to stay has stayed.
    pub holds: bool,
    /// What it is about.
    pub parts: Vec<AgreementPartView>,
    /// When it was opened again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reopened_at: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reopened_reason: Option<String>,
}

/// What an agreement is about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementPartView {
    /// The paragraph.
    pub paragraph: String,
    /// What is printed before it now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The bracket, when only that is agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bracket: Option<String>,
    /// Not agreed itself: it must stay as it is for the agreement to hold.
    pub stays: bool,
    /// The words then.
    pub words: String,
    /// Whether they are others now, or gone.
    pub changed: bool,
}

/// How far one draft has come.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProgressView {
    /// The draft.
    pub draft: DraftRef,
    /// Brackets that are open in it.
    pub open_brackets: usize,
    /// Its paragraphs, headings left out.
    pub paragraphs: SharesView,
    /// Their words.
    pub words: SharesView,
    /// Where every party that speaks in it stands, for those who may see positions on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parties: Option<Vec<PartyStanding>>,
}

/// On how many open brackets a party stands where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct PartyStanding {
    /// The party, by its code.
    pub party: String,
    /// Wants the words.
    pub wants: usize,
    /// Does not want them.
    pub opposes: usize,
    /// Has reserved, or waits.
    pub waits: usize,
}

/// What is agreed, bracketed and untouched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct SharesView {
    /// In paragraphs that bear a stamp and hold no open bracket.
    pub agreed: usize,
    /// In paragraphs with open brackets.
    pub bracketed: usize,
    /// In all others.
    pub untouched: usize,
}
