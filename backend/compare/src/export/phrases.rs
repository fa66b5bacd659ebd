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

impl Phrases<'static> {
    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self { language: "en", right_to_left: false, say: &|term| english(term).into() }
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

fn english(term: Term) -> &'static str {
    match term {
        Term::Kind(kind) => kind_in_english(kind),
        Term::Counted(what) => counted_in_english(what),
        Term::Added => "added:",
        Term::EndAdded => "end of added.",
        Term::Removed => "removed:",
        Term::EndRemoved => "end of removed.",
        Term::NotSure => "not sure, please look",
        Term::NoChange => "Nothing changed.",
        Term::Coarse => "The texts are large and unlike: this comparison is coarser than it could be.",
        Term::Opened => "bracket opened",
        Term::RivalAdded => "rival text added",
        Term::LiftedKept => "bracket lifted, words kept",
        Term::LiftedDropped => "bracket dropped with its words",
        Term::PositionAdded => "position taken",
        Term::PositionChanged => "position changed",
        Term::PositionWithdrawn => "position withdrawn",
        Term::StampSet => "agreed",
        Term::StampRemoved => "agreement reopened",
    }
}

fn kind_in_english(kind: PairKind) -> &'static str {
    match kind {
        PairKind::Same => "unchanged",
        PairKind::Edited => "changed",
        PairKind::Moved => "moved",
        PairKind::MovedEdited => "moved and changed",
        PairKind::Split => "split",
        PairKind::Merged => "merged",
        PairKind::Renumbered => "renumbered",
        PairKind::New => "new",
        PairKind::Dropped => "dropped",
    }
}

fn counted_in_english(what: What) -> &'static str {
    match what {
        What::Changed => "paragraphs changed",
        What::Moved => "moved",
        What::Split => "split",
        What::Merged => "merged",
        What::Renumbered => "renumbered",
        What::New => "new",
        What::Dropped => "dropped",
        What::BracketsOpened => "brackets opened",
        What::BracketsLifted => "brackets lifted",
        What::BracketsDropped => "brackets dropped with their words",
        What::PositionsChanged => "positions changed",
        What::StampsSet => "stamps set",
        What::StampsRemoved => "stamps removed",
        What::Invisible => "changed only in what nobody sees",
        What::Unsure => "to look at",
    }
}
