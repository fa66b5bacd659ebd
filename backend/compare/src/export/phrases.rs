//! The words of a redline file that are not the drafts' own.

use crate::align::PairKind;
use crate::told::What;
use std::borrow::Cow;

/// The language of a file and its words.
#[derive(Clone, Copy)]
pub struct Phrases<'a> {
    /// BCP 47 code, such as `en` or `ar`.
    pub language: &'a str,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// The word for every term.
    pub say: &'a dyn Fn(Term) -> Cow<'static, str>,
}

impl Phrases<'_> {
    pub(super) fn say(&self, term: Term) -> Cow<'static, str> {
        (self.say)(term)
    }
}

/// What has to be said. Counts follow behind a colon, so that no language needs plural forms here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// What became of a paragraph.
    Kind(PairKind),
    /// A counted fact.
    Counted(What),
    /// Said to who hears the page, before and behind added words.
    Added,
    /// The end of added words.
    EndAdded,
    /// Before removed words.
    Removed,
    /// The end of removed words.
    EndRemoved,
    /// Said before words the text itself strikes.
    Struck,
    /// The end of struck words.
    EndStruck,
    /// A person should look at this pair.
    NotSure,
    /// Nothing changed.
    NoChange,
    /// The answer is coarser than it could be.
    Coarse,
    /// A bracket was put around words.
    Opened,
    /// A rival was added.
    RivalAdded,
    /// A bracket was lifted, its words kept.
    LiftedKept,
    /// A bracket is gone with its words.
    LiftedDropped,
    /// A position was taken.
    PositionAdded,
    /// A position was changed.
    PositionChanged,
    /// A position was withdrawn.
    PositionWithdrawn,
    /// Agreed ad referendum.
    StampSet,
    /// A stamp was removed.
    StampRemoved,
}
