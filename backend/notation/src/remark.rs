//! What the reader found odd: a code, a place, a sentence and, where one exists, a repair that changes marks and never words.

use crate::change::Change;
use crate::says::Says;
use serde::Serialize;

/// What is odd. The snake-case name is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// `[` without `]`.
    BracketNotClosed,
    /// `[[` of which the outer one is never closed.
    BracketExtra,
    /// `]` without `[`.
    BracketClosesNothing,
    /// Equal counts, but the pair swallows a quotation mark each way: two errors that hide each other.
    PairCrossesQuotation,
    /// A bracket ends in a quotation that began outside it, or the other way round.
    QuotationUnbalanced,
    /// `{` without `}`.
    BraceNotClosed,
    /// `}` without `{`.
    BraceClosesNothing,
    /// A party that the registry does not know.
    UnknownParty,
    /// A name or code in a position that several parties go by.
    SharedName,
    /// A tag with no bracket before it.
    TagWithoutBracket,
    /// A tag of which target or meaning is a choice.
    TagUncertain,
    /// One party wants the same words in and out.
    Contradiction,
    /// `[US propose [` without a colon.
    ColonMissing,
    /// Brackets of another width or shape, `［ ］` or `【 】`: text, unless a person means a bracket.
    OtherBracket,
    /// `~~` without partner.
    StrikeNotClosed,
    /// A stamp with a date or time that does not exist.
    StampDate,
    /// The same words in two brackets of a paragraph: perhaps moved.
    PossibleMove,
    /// A slash beside a bracket, outside any bracket.
    SlashOutside,
    /// A sign nobody sees, one that turns the order of what follows, or a heap of marks on one letter.
    HiddenSign,
    /// A word of letters of two scripts that look alike.
    MixedLetters,
    /// More of the same kind were found than are listed.
    MoreOfTheSame,
}

/// A change of marks that would put it right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// What it does.
    pub label: Says,
    /// The change.
    pub change: Change,
}

/// Something odd, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// What.
    pub code: Code,
    /// Index of the paragraph.
    pub paragraph: usize,
    /// Offset in the wording, in bytes.
    pub offset: usize,
    /// Offset in the wording, in code points.
    pub char_offset: usize,
    /// How many bytes are meant.
    pub length: usize,
    /// Line, 1-based: of the wording, or of the file if the caller said where the paragraph stands.
    pub line: usize,
    /// Column in code points, 1-based.
    pub column: usize,
    /// What it says to a secretary.
    pub message: Says,
    /// The repair the reader proposes.
    pub repair: Option<Repair>,
    /// Other repairs that fit as well.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_repairs: Vec<Repair>,
}
