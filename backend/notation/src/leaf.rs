//! Leaves tile a wording: their characters, one after the other, are the wording.

use crate::model::{Entry, TagForm};

/// No bracket, no row.
pub(crate) const NONE: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeafKind {
    Text,
    /// A blank line: strikes, emphasis and repairs do not look beyond it.
    Break,
    Open,
    Close,
    /// `[` and `]` around digits that may be a reference or a number under negotiation.
    NumberOpen,
    NumberClose,
    Slash,
    Tag,
    Note,
    Stamp,
    Link,
    Editorial,
    FootnoteRef,
    Strike,
    Emphasis,
    Strong,
    /// The backslash of an escape.
    Escape,
    Owner,
    /// `Option 1:`.
    OptionHead,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Leaf {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Code points before it.
    pub(crate) chars: u32,
    pub(crate) kind: LeafKind,
    /// Row in a table of the paragraph (tags, stamps), number of the strike, how a number reads; or [`NONE`].
    pub(crate) data: u32,
    /// For `[` and `]`: the bracket, or [`NONE`] for a stray one. Written by the structure, not by the scanner.
    pub(crate) bracket: u32,
}

/// What a tag or owner says, before it is known what it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct TagBody {
    pub(crate) form: TagForm,
    pub(crate) entries: Vec<Entry>,
    pub(crate) unknown: Vec<String>,
    pub(crate) uncertain: bool,
    /// Several parties go by one of its names.
    pub(crate) shared: bool,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct StampBody {
    /// The name of a rung above ad referendum.
    pub(crate) level: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) time: Option<String>,
    pub(crate) condition: Option<String>,
    pub(crate) linked: bool,
    /// There is no such day or hour.
    pub(crate) impossible: bool,
    /// Day and month can change places: `02/06/2023`.
    pub(crate) ambiguous: bool,
}

/// A quotation mark: `true` opens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quote {
    pub(crate) at: u32,
    pub(crate) opens: bool,
}

/// Something odd that the scanner alone can see.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    BraceNotClosed,
    BraceClosesNothing,
    StrikeNotClosed,
    ColonMissing,
    TagNotClosed,
    /// `［…］`, from the sign that opens to the one that closes; or one of them alone.
    WideBracket,
}

/// One wording, scanned by itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scanned {
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) tags: Vec<TagBody>,
    pub(crate) stamps: Vec<StampBody>,
    pub(crate) quotes: Vec<Quote>,
    /// Fault, start, end.
    pub(crate) faults: Vec<(Fault, u32, u32)>,
    /// Numbers in brackets that read like numbers, not like references.
    pub(crate) plain_numbers: u32,
    /// Numbers in brackets that read like references, and definitions of notes `[3]:`.
    pub(crate) references: u32,
    pub(crate) definitions: u32,
}

/// How a number in brackets reads by itself.
pub(crate) const NUMBER_PLAIN: u32 = 0;
/// It reads like a reference to a note.
pub(crate) const NUMBER_REFERENCE: u32 = 1;
/// It begins the definition of a note.
pub(crate) const NUMBER_DEFINITION: u32 = 2;

impl Leaf {
    /// What the leaf is in this draft: a number in brackets depends on how the other numbers read.
    pub(crate) fn kind_in(&self, numbers: Numbers) -> LeafKind {
        let bracket = self.data == NUMBER_PLAIN || (self.data == NUMBER_REFERENCE && numbers == Numbers::Negotiated);
        match self.kind {
            LeafKind::NumberOpen if bracket => LeafKind::Open,
            LeafKind::NumberClose if bracket => LeafKind::Close,
            kind => kind,
        }
    }
}

/// What a number in brackets is, where it could be both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Numbers {
    /// A reference to a note.
    #[default]
    References,
    /// A number under negotiation: the draft has such numbers, and no notes.
    Negotiated,
}
