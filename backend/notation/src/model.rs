//! The nouns of a reading: brackets, tags, stamps, strikes and groups, as flat rows that point at each other by number.

use serde::{Deserialize, Serialize};

/// Number of a bracket within one reading: its index in [`crate::Reading::brackets`].
pub type BracketId = u32;
/// Number of a group of alternatives within one reading.
pub type GroupId = u32;

pub(crate) fn is_false(value: &bool) -> bool {
    !*value
}

/// A point in the draft. Offsets count from the start of the paragraph's wording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Index of the paragraph.
    pub paragraph: u32,
    /// Offset in bytes.
    pub byte: u32,
    /// Offset in Unicode code points.
    pub chars: u32,
}

/// What a party has said about words (or, in a delete tag, about their deletion).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Wants the words in.
    Support,
    /// Does not want the words.
    Oppose,
    /// Has reserved its position.
    Reserve,
    /// The words are in the base text and the party wants them out.
    Delete,
    /// The words are in the base text and the party wants them kept.
    Retain,
    /// Is still considering.
    Pending,
    /// Can live with the words, and without them.
    Flexible,
    /// Is named, but what it wants cannot be read with certainty.
    Unclear,
}

/// One party and its stance, the party as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Entry {
    /// Code or name as written: `EUN`, `G77`, `Costa Rica`.
    pub party: String,
    /// What the party said.
    pub stance: Stance,
}

/// How a position was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TagForm {
    /// `{EUN+ USA-}` or `<EUN+>`.
    Signs,
    /// `{EUN reserve}`, `{reserve IND, EGY}`.
    Reserve,
    /// `{EUN delete; USA retain}` and other words.
    Words,
    /// `{delete entire para a RUS+}`: the entries speak of the deletion, not of the words.
    DeleteParagraph,
    /// `{EU/CH/J: infringement of …}`: rival wording inside the tag.
    Rival,
    /// `{EUN}`: a party and nothing else.
    Named,
    /// `[US propose: …]`: owner before the words.
    Prefix,
    /// `ALT a (EU): …`: owner of a labelled paragraph.
    Label,
    /// `[… - US; G77 delete]`: owner after the words, inside the bracket.
    Suffix,
    /// `[…] (G77)`: owner after the bracket.
    Parenthesis,
    /// `[… and EU]`: last word, only in a text declared attributed.
    LastWord,
}

/// What a tag or a stamp belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// This bracket.
    Bracket(BracketId),
    /// The paragraph it stands in.
    Paragraph,
    /// The option of this number (index in [`crate::Reading::options`]).
    Option(u32),
}

/// Why a tag's target or meaning is not certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// A second tag after the same bracket may speak of something larger.
    SecondTag,
    /// The same parties support two neighbours that look like rivals.
    SameOnRivals,
    /// The words are struck and the tag is not: for the words, or for striking them?
    StruckWords,
    /// The bracket ends with another bracket or tag: inner or outer?
    InnerOrOuter,
    /// The neighbour before it has no tag: one or both?
    NeighbourUntagged,
    /// The form itself leaves it open.
    Form,
    /// Several parties go by a name or code in it: `NAM`.
    SharedName,
}

/// A position written in the text: a tag in braces or angle signs, or an owner in a bracket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tag {
    /// Where it begins.
    pub place: Place,
    /// First byte after it, in its paragraph.
    pub end: u32,
    /// The characters of the tag, `{EUN+ USA+}`.
    pub text: String,
    /// How it was written.
    pub form: TagForm,
    /// Who says what.
    pub entries: Vec<Entry>,
    /// What it belongs to.
    pub target: Target,
    /// True if target or meaning is a choice among readings.
    pub uncertain: bool,
    /// Why it is uncertain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// True if it stands in struck words: settled, kept as history.
    #[serde(skip_serializing_if = "is_false")]
    pub struck: bool,
}

/// How a bracket ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// By a `]` in the text.
    Written,
    /// The `]` is missing; the end is where the reader supposes it.
    Supposed,
}

/// What the content of a bracket is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BracketKind {
    /// Words.
    Words,
    /// `[…]`, `[X]`, `[ ]`, `[Placeholder for …]`.
    Placeholder,
    /// Punctuation or quotation marks only.
    Punctuation,
    /// Part of a word: `knowledge[s]`, `[t][T]argets`.
    Letters,
    /// Begins with `ALT`, `alt.`: an alternative to what comes before.
    Alternative,
    /// Begins with `Option 1:`.
    Option,
}

/// Text that is not agreed. Stray signs are not brackets; they are in [`crate::Reading::strays`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bracket {
    /// Index in the reading, in order of opening.
    pub id: BracketId,
    /// The bracket around it.
    pub parent: Option<BracketId>,
    /// 1 for an outermost bracket; stops at 65,535.
    pub depth: u16,
    /// Place of `[`.
    pub open: Place,
    /// Place just after `]` (or where it is supposed).
    pub end: Place,
    /// Whether the `]` is written.
    pub closing: Closing,
    /// What is in it.
    pub kind: BracketKind,
    /// Group of alternatives it belongs to.
    pub group: Option<GroupId>,
    /// Group of the parts between its slashes.
    pub parts: Option<GroupId>,
    /// True if all of it stands in struck words.
    pub struck: bool,
    /// True if another pairing is as likely.
    pub uncertain: bool,
}

/// A bracket sign without a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stray {
    /// `[` that is never closed.
    NotClosed,
    /// `]` that closes nothing.
    ClosesNothing,
}

/// Agreement, ad referendum or on a higher rung, written in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stamp {
    /// Where it begins.
    pub place: Place,
    /// First byte after it.
    pub end: u32,
    /// The characters of the stamp, link address included.
    pub text: String,
    /// `2023-05-31`, if the stamp has a date that exists.
    pub date: Option<String>,
    /// `19:39`, if the stamp has a time that exists.
    pub time: Option<String>,
    /// The name of its rung, where that is not ad referendum: `committee`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Words of a condition: `placement tbd`.
    pub condition: Option<String>,
    /// What is agreed: the bracket it stands in or behind, else the paragraph.
    pub target: Target,
}

/// A struck span: a proposed deletion. May cross brackets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Strike {
    /// Place of the first `~`.
    pub place: Place,
    /// First byte after the last `~`.
    pub end: u32,
    /// The struck characters, without the tildes.
    pub text: String,
}

/// Why brackets or parts are in one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupBasis {
    /// Neighbours with nothing between: `[shall][should]`.
    Neighbours,
    /// Neighbours with different owners: `[US propose: shall] [NZ propose: may]`.
    Owners,
    /// Parts of one bracket between slashes: `[agreed / made]`.
    Slash,
    /// `ALT` against what it replaces.
    Alt,
    /// `Option 1:`, `Option 2:`.
    Options,
}

/// A part of one bracket between slashes, or of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Part {
    /// Where it begins.
    pub from: Place,
    /// Just after its end.
    pub to: Place,
}

/// Alternatives at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Index in the reading.
    pub id: GroupId,
    /// Why they are together.
    pub basis: GroupBasis,
    /// False: only *possible* alternatives, until a person says so.
    pub certain: bool,
    /// The rival brackets, in order. None for options that stand outside brackets of their own.
    pub members: Vec<BracketId>,
    /// The rival parts: of the one member for [`GroupBasis::Slash`], of the draft for [`GroupBasis::Options`].
    pub parts: Vec<Part>,
}

/// A heading, note or placeholder in braces: kept, never a position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Where it begins.
    pub place: Place,
    /// First byte after it.
    pub end: u32,
}
/// A sign without a partner, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StrayMark {
    /// Where the sign is.
    pub place: Place,
    /// Which it is.
    pub stray: Stray,
}

/// How much there is of each mark. The field names are a contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Negotiation `[`.
    pub brackets_open: usize,
    /// Negotiation `]`.
    pub brackets_close: usize,
    /// Links and stamps written as links.
    pub links: usize,
    /// Editorial brackets, `“[a]dopting`.
    pub editorial: usize,
    /// Tags in braces or angle signs.
    pub tags: usize,
    /// Entries of these tags.
    pub tag_entries: usize,
    /// Agreement stamps.
    pub stamps: usize,
    /// Struck spans.
    pub strikes: usize,
    /// `[` that are never closed.
    pub unclosed: usize,
    /// `]` that close nothing.
    pub stray: usize,
}
