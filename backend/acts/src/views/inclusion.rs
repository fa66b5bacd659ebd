//! Who took part in a process, in figures, and who has been silent.

use serde::Serialize;
use utoipa::ToSchema;

use super::figures::{CellView, KindCell};
use super::home::ProcessRef;
use super::meeting::MeetingAbout;

/// The figures of a process.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InclusionView {
    /// The process.
    pub process: ProcessRef,
    /// Whether numbers are told as they are. Otherwise they are told in full fives, and a number below five is only said to be small.
    /// Regions, kinds of organization and genders are told then of closed rounds and of meetings that were held, where they are of
    /// five people at least and no small number follows from them.
    pub exact: bool,
    /// The rounds one may see, oldest first.
    pub rounds: Vec<RoundVoices>,
    /// All rounds together whose comments one may see: who spoke in several is counted once.
    pub whole: Voices,
    /// The meetings one may know of, by their hours; cancelled ones are left out.
    pub meetings: Vec<MeetingVoices>,
    /// All meetings together of which it is told who came: who was at several is counted once.
    pub gathered: Presence,
    /// The working group of experts; absent where the process has not called for nominations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupFigures>,
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
    /// Those of them whose people came to a meeting; others are told of five at least.
    pub attended: CellView,
}

/// One meeting.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingVoices {
    /// What it is.
    #[serde(flatten)]
    pub about: MeetingAbout,
    /// Who was invited and who came; absent for others than the secretariat until it was held and it is known who came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<Presence>,
}

/// Who was at meetings, counted by people.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Presence {
    /// People entered, invited by mail or not.
    pub invited: CellView,
    /// Those of them who agreed to come.
    pub agreed: CellView,
    /// Those who came; withheld until that was entered.
    pub attended: CellView,
    /// Parties those who came are of.
    pub delegations: CellView,
    /// These parties, by code; for the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parties: Option<Vec<String>>,
    /// People by region; `none` where it was not said.
    pub by_region: Vec<PresenceRow>,
    /// People by kind of organization; `none` where they are of none.
    pub by_class: Vec<PresenceRow>,
    /// People by gender: `female`, `male`, `other`, or `none` where it was not given.
    pub by_gender: Vec<PresenceRow>,
}

/// One kind of people at meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PresenceRow {
    /// The kind.
    pub kind: String,
    /// How many were invited; for the secretariat.
    pub invited: CellView,
    /// How many agreed to come; for the secretariat.
    pub agreed: CellView,
    /// How many came.
    pub attended: CellView,
}

/// The working group of experts, counted by people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct GroupFigures {
    /// People nominated, without those taken back; for the secretariat, as everything that is not about members.
    pub nominated: CellView,
    /// States that nominated them.
    pub nominating: CellView,
    /// Those who agreed.
    pub agreed: CellView,
    /// Members of the group.
    pub appointed: CellView,
    /// States they were nominated by.
    pub states: CellView,
    /// By the region of the State.
    pub by_region: Vec<GroupRow>,
    /// By gender: `female`, `male`, `other`, or `none` where nothing was said; for the secretariat.
    pub by_gender: Vec<GroupRow>,
}

/// One kind of nominees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct GroupRow {
    /// The kind.
    pub kind: String,
    /// How many were nominated.
    pub nominated: CellView,
    /// How many agreed.
    pub agreed: CellView,
    /// How many were appointed.
    pub appointed: CellView,
}

/// Who has not been heard: in no round, and for the secretariat at no meeting either.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Silent {
    /// Whether those who came to a meeting are no longer counted as silent. Who that was is the secretariat's to know.
    pub meetings: bool,
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
