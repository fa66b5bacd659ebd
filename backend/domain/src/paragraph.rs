//! What kinds of provision a draft is made of.

use crate::codes::coded;

coded! {
    /// The kind of a provision. It is decided on import and by the secretariat, never guessed when reading back.
    ParagraphKind, "kind of paragraph" {
        /// A heading inside the text; its level says how deep.
        Heading => "heading",
        /// A preambular paragraph of a resolution.
        Preambular => "preambular",
        /// An operative paragraph of a resolution.
        Operative => "operative",
        /// A numbered or plain paragraph of any other instrument.
        Paragraph => "paragraph",
        /// A lettered, numbered or dashed item of a list.
        Item => "item",
        /// A footnote, kept out of the run of text.
        Footnote => "footnote",
        /// One row of a table, cells separated by tabs.
        TableRow => "table_row",
        /// One entry of a glossary: term, tab, definition.
        GlossaryEntry => "glossary_entry",
        /// A caption of a figure or table.
        Caption => "caption",
        /// The beginning of an annex.
        Annex => "annex",
    }
}
