//! Who took part in a process, in figures, and who has been silent.

use serde::Serialize;
use utoipa::ToSchema;

use super::figures::{CellView, KindCell};
use super::home::ProcessRef;

/// The figures of a process.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InclusionView {
    /// The process.
    pub process: ProcessRef,
    /// Whether numbers are told as they are. Otherwise they are told in full fives, a number below five is only said to be small, and
    /// regions and kinds of organization are told of closed rounds alone, where at least five people spoke in time.
    pub exact: bool,
    /// The rounds one may see, oldest first.
    pub rounds: Vec<RoundVoices>,
    /// All rounds together whose comments one may see: who spoke in several is counted once.
    pub whole: Voices,
    /// Groups of States, and how many of their members have spoken.
    pub groups: Vec<GroupVoices>,
    /// Who has not spoken in the rounds one may see; absent where the comments of one of them are not this reader's to see, since
    /// then nobody's silence is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<Silent>,
}

/// One round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoundVoices {
    /// The round.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its text, by its name in addresses.
    pub instrument: String,
    /// The title of the text.
    pub instrument_title: String,
    /// What people call the draft.
    pub draft_label: String,
    /// `expert`, `regional`, `thematic`, `stakeholder`, `member_state` or `public`.
    pub kind: String,
    /// Where it stands.
    pub state: String,
    /// When it opens.
    pub opens_at: String,
    /// When it closes.
    pub closes_at: String,
    /// The zone its hours are stated in.
    pub zone: String,
    /// Who spoke; absent where its comments are not this reader's to see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<Voices>,
}

/// Who spoke, counted by people.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Voices {
    /// Comments that were not taken back.
    pub comments: CellView,
    /// Sets lodged by delegations and participants.
    pub sets: CellView,
    /// People.
    pub people: CellView,
    /// Delegations that spoke, by code: comments say for which party they are said.
    pub delegations: Vec<String>,
    /// People by kind of participant: `delegate`, `expert`, `organization`, `participant`.
    pub by_kind: Vec<KindCell>,
    /// People by region; `none` for those who speak from none.
    pub by_region: Vec<KindCell>,
    /// People by kind of organization; `none` for those who speak for none.
    pub by_class: Vec<KindCell>,
}

/// One group of States.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct GroupVoices {
    /// Its code.
    pub code: String,
    /// Its name in English.
    pub english: String,
    /// Its name in French.
    pub french: String,
    /// Whether the group itself has spoken.
    pub itself: bool,
    /// Its members.
    pub members: usize,
    /// Those of them that have spoken.
    pub spoken: usize,
}

/// Who has not spoken in any round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Silent {
    /// Member States.
    pub states: Vec<SilentParty>,
    /// Groups none of whose members has spoken, nor they themselves.
    pub groups: Vec<SilentParty>,
    /// Regions nobody has spoken from; absent where it is not told where people come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<Vec<String>>,
    /// Kinds of organization nobody has spoken for; absent likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classes: Option<Vec<String>>,
}

/// A party that has not spoken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SilentParty {
    /// Its code.
    pub code: String,
    /// ISO 3166 alpha-2 code of a State, from which its name in any language is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha2: Option<String>,
    /// Its name in English.
    pub english: String,
    /// Its name in French.
    pub french: String,
}
