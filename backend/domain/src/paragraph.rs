//! What kinds of provision a draft is made of.

use serde::{Deserialize, Serialize};

/// The kind of a provision. The kind is decided on import and by the secretariat, never guessed when reading back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphKind {
    /// A heading inside the text; its level says how deep.
    Heading,
    /// A preambular paragraph of a resolution.
    Preambular,
    /// An operative paragraph of a resolution.
    Operative,
    /// A numbered or plain paragraph of any other instrument.
    Paragraph,
    /// A lettered, numbered or dashed item of a list.
    Item,
    /// A footnote, kept out of the run of text.
    Footnote,
    /// One row of a table, cells separated by tabs.
    TableRow,
    /// One entry of a glossary: term, tab, definition.
    GlossaryEntry,
    /// A caption of a figure or table.
    Caption,
    /// The beginning of an annex.
    Annex,
}

impl ParagraphKind {
    /// Every kind, in the order people meet them.
    pub const ALL: [Self; 10] = [
        Self::Heading,
        Self::Preambular,
        Self::Operative,
        Self::Paragraph,
        Self::Item,
        Self::Footnote,
        Self::TableRow,
        Self::GlossaryEntry,
        Self::Caption,
        Self::Annex,
    ];

    /// The stable code of the kind, as stored and as sent.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Preambular => "preambular",
            Self::Operative => "operative",
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::Footnote => "footnote",
            Self::TableRow => "table_row",
            Self::GlossaryEntry => "glossary_entry",
            Self::Caption => "caption",
            Self::Annex => "annex",
        }
    }

    /// The kind behind a code, if it is one of ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
