//! Remarks of participants and what becomes of them.

use crate::codes::coded;

coded! {
    /// What a comment is about.
    CommentKind, "kind of comment" {
        /// About the whole.
        General => "general",
        /// About the substance.
        Substantive => "substantive",
        /// About a technical point.
        Technical => "technical",
        /// About form and language.
        Editorial => "editorial",
        /// About a language version.
        Translation => "translation",
        /// A question.
        Question => "question",
    }
}

coded! {
    /// What a comment points at.
    CommentTarget, "target of a comment" {
        /// Chosen words of a paragraph.
        Words => "words",
        /// A whole paragraph.
        Paragraph => "paragraph",
        /// A footnote.
        Footnote => "footnote",
        /// A provision that is missing after a paragraph, or at the beginning when none is named.
        After => "after",
        /// The whole draft.
        Whole => "whole",
    }
}

coded! {
    /// To whom a reply is said.
    Reach, "reach of a reply" {
        /// All who see the comment.
        Readers => "readers",
        /// The secretariat alone: a private note.
        Secretariat => "secretariat",
        /// The delegation of who says it, and nobody else.
        Delegation => "delegation",
    }
}

coded! {
    /// How far a comment has come.
    CommentState, "state of a comment" {
        /// Lodged and waiting for an answer.
        Received => "received",
        /// Taken back by its author.
        Withdrawn => "withdrawn",
        /// Answered by the secretariat.
        Answered => "answered",
    }
}

coded! {
    /// How far a comment has come, as its author follows it.
    CommentStage, "stage of a comment" {
        /// Stored, with a number.
        Received => "received",
        /// Others see it.
        Published => "published",
        /// The round has closed; the secretariat works through what was said.
        Considered => "considered",
        /// Answered by the secretariat.
        Answered => "answered",
        /// Taken back by its author.
        Withdrawn => "withdrawn",
    }
}

coded! {
    /// The secretariat's answer.
    DispositionKind, "disposition" {
        /// The proposed words are in the text.
        Accepted => "accepted",
        /// In the text, in other words.
        AcceptedWithModification => "accepted_with_modification",
        /// Partly in the text.
        PartlyAccepted => "partly_accepted",
        /// Not in the text.
        NotAccepted => "not_accepted",
        /// Read and kept in mind.
        Noted => "noted",
        /// Not a matter of this text.
        OutOfScope => "out_of_scope",
        /// Taken up later.
        Deferred => "deferred",
        /// The same as another comment.
        Duplicate => "duplicate",
    }
}

impl DispositionKind {
    /// Whether the author must be told why: everything but a plain yes, a plain acknowledgement, and being the same as another
    /// comment, which names that one.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        !matches!(self, Self::Accepted | Self::Noted | Self::Duplicate)
    }

    /// Whether words of the comment are in the text, so that the answer says where.
    #[must_use]
    pub const fn lands(self) -> bool {
        matches!(self, Self::Accepted | Self::AcceptedWithModification | Self::PartlyAccepted)
    }
}

/// The number a person can quote, such as `SC-0481`: letters from the instrument's slug, then the running number.
#[must_use]
pub fn receipt_number(slug: &str, running: i64) -> String {
    let letters: String = slug
        .split('-')
        .filter_map(|word| word.chars().find(char::is_ascii_alphabetic))
        .take(3)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let letters = if letters.is_empty() { "C".to_owned() } else { letters };
    format!("{letters}-{running:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipt_numbers_read_well() {
        assert_eq!(receipt_number("smart-cities", 481), "SC-0481");
        assert_eq!(receipt_number("7", 12_345), "C-12345");
    }
}
