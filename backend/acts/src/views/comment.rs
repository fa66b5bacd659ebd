//! Comments and their answers as a reader sees them.

use serde::Serialize;
use utoipa::ToSchema;

use super::{InstrumentRef, OpView, QuestionView, RoomView};

/// What a participant holds after a comment has been stored.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Receipt {
    /// The comment.
    pub id: String,
    /// The number to quote, such as `SC-0481`.
    pub number: String,
    /// When it was received, by the database's clock.
    pub received_at: String,
    /// Whether that was after the deadline. Late comments are kept and shown to the secretariat.
    pub late: bool,
    /// The deadline.
    pub closes_at: String,
    /// The numbers of the answers to questions that came with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
    /// What happens next, in a sentence.
    pub what_next: String,
}

/// Chosen words, as W3C TextQuoteSelector and TextPositionSelector (code points).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct QuoteView {
    /// The words.
    pub exact: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
    /// Where they begin in the wording.
    pub start: usize,
    /// Where they end.
    pub end: usize,
}

/// Who said it, as far as this reader may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AuthorView {
    /// The name; absent for those who see role and party only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The role at the time.
    pub role: String,
    /// The party spoken for at the time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// What somebody without an account says of themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<SpeakerView>,
    /// Said in a meeting, and entered by the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<RoomView>,
}

/// What somebody without an account says of themselves; nobody has checked it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SpeakerView {
    /// From which region.
    pub region: String,
    /// For what kind of organization; absent for oneself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_class: Option<String>,
    /// The organization's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// What is odd about the name that is shown: `invisible` characters, or `mixed_scripts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_odd: Option<String>,
}

/// Where the words of a comment landed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LandingView {
    /// The draft, by its name in addresses.
    pub draft: String,
    /// What people call the draft.
    pub draft_label: String,
    /// The paragraph.
    pub paragraph: String,
    /// The fragment of the paragraph in that draft.
    pub anchor: String,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The words in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// The secretariat's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DispositionView {
    /// `accepted`, `accepted_with_modification`, `partly_accepted`, `not_accepted`, `noted`, `out_of_scope`, `deferred` or `duplicate`.
    pub kind: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When.
    pub at: String,
    /// The number of the comment it is the same as, for those who may see that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<String>,
    /// Where the words landed, once that draft may be read by this reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub landing: Option<LandingView>,
}

/// One comment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CommentView {
    /// The comment.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// Of which text.
    pub instrument: InstrumentRef,
    /// In which round.
    pub round: String,
    /// The round's title.
    pub round_title: String,
    /// On which draft, by its name in addresses.
    pub draft: String,
    /// What people call the draft.
    pub draft_label: String,
    /// On which paragraph; absent for the whole draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// The fragment of the paragraph in that draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What is printed before the paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph_label: Option<String>,
    /// What it points at: `words`, `paragraph`, `footnote`, `after` (something is missing after the paragraph) or `whole`.
    pub target: String,
    /// The chosen words; absent for the whole paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<QuoteView>,
    /// Where it stands in a later draft that it was asked for by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stands: Option<StandsView>,
    /// `general`, `substantive`, `technical`, `editorial`, `translation` or `question`.
    pub kind: String,
    /// What is said.
    pub text: String,
    /// The language it is written in, when its author said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The question of the round it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionView>,
    /// The words proposed instead of the chosen ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_wording: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
    /// Who said it.
    pub author: AuthorView,
    /// Whether it is the reader's own.
    pub mine: bool,
    /// Whether it came after the deadline.
    pub late: bool,
    /// `received`, `withdrawn` or `answered`.
    pub state: String,
    /// When it was received.
    pub created_at: String,
    /// The answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition: Option<DispositionView>,
    /// The proposed words against the chosen ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redline: Option<Vec<OpView>>,
    /// Whether its author said that the answer reflects it; for the author and the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judgement: Option<JudgementView>,
    /// The number of the set it was lodged with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set: Option<String>,
    /// How far it has come: `received`, `published` (others see it), `considered` (the round has closed), `answered` or `withdrawn`.
    pub stage: String,
    /// How much is said about it, of that which this reader may see.
    pub replies: usize,
    /// Who supports it.
    pub support: SupportView,
    /// What this reader may do with it.
    pub may: Vec<String>,
}

/// What an author says of the answer to their comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct JudgementView {
    /// Whether it reflects what was meant.
    pub reflects: bool,
    /// What is said with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// When.
    pub at: String,
}

/// Who supports a comment, beside its author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SupportView {
    /// How many people.
    pub count: usize,
    /// The parties they speak for.
    pub parties: Vec<String>,
    /// Whether the reader does.
    pub mine: bool,
}

/// Something said about a comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReplyView {
    /// Which.
    pub id: String,
    /// Who said it.
    pub author: AuthorView,
    /// To whom: `readers` of the comment, the `secretariat` alone, or the `delegation` of who said it alone.
    pub reach: String,
    /// What is said.
    pub text: String,
    /// Whether it is the reader's own.
    pub mine: bool,
    /// When it was received.
    pub created_at: String,
}

/// One row of the answers table.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AnswerRow {
    /// The comment.
    pub id: String,
    /// The number to quote.
    pub number: String,
    /// Who said it.
    pub author: AuthorView,
    /// What it points at: `words`, `paragraph`, `footnote`, `after` or `whole`.
    pub target: String,
    /// `general`, `substantive`, `technical`, `editorial`, `translation` or `question`.
    pub kind: String,
    /// The paragraph's label then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph_label: Option<String>,
    /// The paragraph's fragment in that draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// The draft it was said on, by its name in addresses.
    pub draft: String,
    /// What people call that draft.
    pub draft_label: String,
    /// Where the paragraph stands in the newest issued draft this reader may read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<LandingView>,
    /// What was said.
    pub text: String,
    /// The words proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_wording: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
    /// The proposed words against the chosen ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redline: Option<Vec<OpView>>,
    /// The answer; absent while there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition: Option<DispositionView>,
}

/// A place in a later draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct StandsView {
    /// The draft, by its name in addresses.
    pub draft: String,
    /// What people call the draft.
    pub draft_label: String,
    /// The paragraph.
    pub paragraph: String,
    /// The fragment of the paragraph in that draft.
    pub anchor: String,
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How it begins.
    pub excerpt: String,
    /// The words in it; absent for the whole paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<QuoteView>,
}

/// A comment on an earlier draft, and where it stands in a later one.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CarriedRow {
    /// The comment, where it was made.
    pub comment: CommentView,
    /// `kept` (its very words), `edited` (surely its words, edited), `placed` (a person has said where), `stays` (a person has said
    /// that it stays where it was made), `uncertain` (a person must say) or `gone` (nothing of what it is about is left).
    pub place: String,
    /// Where it has followed to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<StandsView>,
    /// Where it might belong, while that is uncertain.
    pub candidates: Vec<StandsView>,
}

/// The unanswered comments on earlier drafts of a text, carried to its newest issued draft.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CarriedView {
    /// That draft.
    pub draft: super::DraftCard,
    /// Those that wait for a person first.
    pub items: Vec<CarriedRow>,
}
