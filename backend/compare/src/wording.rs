//! One side of a comparison: the tokens of one or several paragraphs, read as one text.

use crate::marks::{Mark, marks, may_have_marks};
use crate::tokens::{Interner, Token, tokenise};

/// The tokens and marks of a text; bytes count from its beginning, paragraphs are parted by one line feed.
pub(crate) struct Wording {
    pub(crate) tokens: Vec<Token>,
    pub(crate) marks: Vec<Mark>,
}

impl Wording {
    pub(crate) fn read<'t>(parts: &[&'t str], names: &mut Interner<'t>) -> Self {
        let reading = parts.iter().any(|part| may_have_marks(part)).then(|| adref_notation::read(parts));
        let mut wording = Self { tokens: Vec::new(), marks: Vec::new() };
        let mut at = 0;
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                wording.tokens.push(Interner::paragraph_break(at));
                at += 1;
            }
            let mut found = reading.as_ref().map_or_else(Vec::new, |reading| marks(reading, index));
            wording.tokens.extend(tokenise(part, at, (&found, wording.marks.len()), names));
            for mark in &mut found {
                mark.start += at;
                mark.end += at;
            }
            wording.marks.extend(found);
            at += part.len();
        }
        wording
    }

    /// The mark a token is, if it is one.
    pub(crate) fn mark(&self, token: &Token) -> Option<&Mark> {
        token.mark.and_then(|index| self.marks.get(index as usize))
    }
}
