//! What remarks and repairs say: as data, which a reader is told in a language of theirs, and in English.

use serde::Serialize;
use std::fmt;

/// A sentence of the reader. The snake-case name is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sentence {
    /// A bracket is opened and never closed.
    BracketNotClosed,
    /// The same, and where it is read as ending.
    BracketSupposed,
    /// Of two brackets the first is never closed.
    BracketExtra,
    /// A bracket begins in one quotation and ends in another.
    PairCrossesQuotation,
    /// A `]` closes nothing.
    BracketClosesNothing,
    /// A quotation begins in a bracket and is not closed in it.
    QuotationUnbalanced,
    /// A `{` is never closed.
    BraceNotClosed,
    /// A `}` closes nothing.
    BraceClosesNothing,
    /// A position has no end.
    PositionNotClosed,
    /// A `~~` has no partner.
    StrikeNotClosed,
    /// An owner without a colon.
    ColonMissing,
    /// A bracket of another shape.
    OtherBracket,
    /// A slash beside a bracket.
    SlashOutside,
    /// A party nobody knows.
    UnknownParty,
    /// A name of several parties.
    SharedName,
    /// A tag behind no bracket.
    TagWithoutBracket,
    /// A second tag behind one bracket.
    TagSecond,
    /// The same parties in favour of two rivals.
    TagOnRivals,
    /// A tag behind struck words.
    TagOnStruck,
    /// A tag where two brackets end.
    TagInnerOrOuter,
    /// A tag behind two neighbours.
    TagNeighbour,
    /// A tag of an unusual form.
    TagForm,
    /// A party wants the same words and does not want them.
    Contradiction,
    /// The same words in two brackets.
    PossibleMove,
    /// Day and month can change places.
    StampAmbiguous,
    /// A date or a time that does not exist.
    StampDate,
    /// A sign nobody sees.
    HiddenSign,
    /// A sign that turns the order of what follows.
    TurningSign,
    /// Many marks on one letter.
    HeapedMarks,
    /// Letters of two scripts in a word.
    MixedLetters,
    /// More of the same kind.
    MoreOfTheSame,
    /// Repair: take a sign away.
    Remove,
    /// Repair: close a bracket behind some words.
    CloseBehind,
    /// Repair: close a bracket at the end of the paragraph.
    CloseAtEnd,
    /// Repair: open a bracket.
    OpenHere,
    /// Repair: close a position.
    ClosePosition,
    /// Repair: write the colon.
    WriteColon,
    /// Repair: write some signs for others.
    WriteFor,
    /// Repair: name one party.
    WriteParty,
}

/// A sentence, with what fills its gaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Says {
    /// Which.
    pub sentence: Sentence,
    /// The words it is about; empty where it is about none.
    pub words: String,
    /// Others it needs.
    pub more: String,
    /// How many things it is about.
    pub count: usize,
}

impl Sentence {
    /// The sentence about these words.
    pub(crate) fn of(self, words: impl Into<String>) -> Says {
        Says { sentence: self, words: words.into(), more: String::new(), count: 0 }
    }

    /// The sentence about so many.
    pub(crate) fn counting(self, count: usize) -> Says {
        Says { count, ..self.of("") }
    }
}

impl Says {
    /// And these words.
    pub(crate) fn and(self, more: impl Into<String>) -> Self {
        Self { more: more.into(), ..self }
    }
}

impl fmt::Display for Says {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pieces = self.sentence.english().split('%');
        f.write_str(pieces.next().unwrap_or_default())?;
        for piece in pieces {
            match piece.split_at_checked(1) {
                Some(("w", rest)) => write!(f, "{}{rest}", self.words)?,
                Some(("m", rest)) => write!(f, "{}{rest}", self.more)?,
                Some((_, rest)) => write!(f, "{}{rest}", self.count)?,
                None => {}
            }
        }
        Ok(())
    }
}

impl Sentence {
    /// In English: `%w` stands for the words, `%m` for the others, `%n` for the number.
    #[expect(clippy::too_many_lines, reason = "one sentence a line")]
    const fn english(self) -> &'static str {
        match self {
            Self::BracketNotClosed => "“%w” is opened and never closed.",
            Self::BracketSupposed => {
                "“%w” is opened and never closed. It is read as ending behind “%m”, before the next bracket."
            }
            Self::BracketExtra => {
                "“%w”: of the two brackets that open here the first is never closed. It seems to be one too many."
            }
            Self::PairCrossesQuotation => {
                "“%w”: the counts agree, but this bracket ends in one quotation and begins in another, so it is two errors: this one is not closed where it should be, and a later “]” closes nothing."
            }
            Self::BracketClosesNothing => "“%w” closes a bracket that was not opened.",
            Self::QuotationUnbalanced => {
                "A quotation begins in this bracket and is not closed in it. Check the quotation marks and the end of the bracket."
            }
            Self::BraceNotClosed => "“{” is opened and never closed.",
            Self::BraceClosesNothing => "“}” closes nothing.",
            Self::StrikeNotClosed => "“~~” begins to strike and nothing ends it.",
            Self::ColonMissing => "“%w” names an owner, but no colon parts it from the words.",
            Self::OtherBracket => {
                "“%w” is not a bracket of the notation and is read as text. Are these words under negotiation?"
            }
            Self::SlashOutside => "A slash stands beside a bracket, outside any bracket: rivals, or only words?",
            Self::PossibleMove => "The words “%w” stand in two brackets of this paragraph: perhaps one phrase, moved.",
            Self::StampAmbiguous => "Day and month of the stamp “%w” can change places. Write the month as a word.",
            Self::StampDate => "The stamp “%w” has a date or a time that does not exist.",
            Self::HiddenSign => "A sign stands here that nobody sees, %w. Delete it, unless it has a reason.",
            Self::TurningSign => {
                "A sign that nobody sees, %w, turns the order in which the words behind it are drawn. Delete it, and read the words again."
            }
            Self::HeapedMarks => "%n marks are heaped on one letter. Delete those it does not have.",
            Self::MixedLetters => {
                "“%w” has letters of two scripts that look alike. Write the word anew in one of them."
            }
            Self::MoreOfTheSame => "There are %n more like the one here.",
            Self::PositionNotClosed => "The position “%w” has no end.",
            Self::UnknownParty => "“%w” is not a party that is known here. It is kept as it is written.",
            Self::SharedName => {
                "“%w” can be %m. It is read as neither until it says which; write the one that is meant."
            }
            Self::TagWithoutBracket => "%w stands behind no bracket. It is taken to speak of the whole paragraph.",
            Self::TagSecond => {
                "%w is the second tag behind one bracket; it may speak of the whole paragraph or of a larger bracket."
            }
            Self::TagOnRivals => {
                "%w names the same parties in favour of two rivals; they may accept both, or have brought the pair."
            }
            Self::TagOnStruck => {
                "%w stands behind struck words; it may be for or against the words, or for or against striking them."
            }
            Self::TagInnerOrOuter => "%w stands where an inner and an outer bracket end; it may speak of either.",
            Self::TagNeighbour => {
                "%w stands behind two neighbours of which the first has no tag; it may speak of both."
            }
            Self::TagForm => "%w can be read in more than one way.",
            Self::Contradiction => "With %w, %m both wants the same words and does not want them.",
            Self::Remove => "Remove this “%w”",
            Self::CloseBehind => "Close the bracket behind “%w”",
            Self::CloseAtEnd => "Close the bracket at the end of the paragraph",
            Self::OpenHere => "Open a bracket where these words begin",
            Self::ClosePosition => "Close the position",
            Self::WriteColon => "Write the colon",
            Self::WriteFor => "Write “%w” for “%m”",
            Self::WriteParty => "Write “%w” for %m",
        }
    }
}
