//! Puts a merged wording together: words from any side, and between them the space that side had there.

use super::variant::{Base, Variant};
use crate::tokens::Token;
use std::ops::Range;

/// A piece of the output and where its first and last word stand in the base and in the two variants.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) first: [Option<usize>; 3],
    pub(super) last: [Option<usize>; 3],
}

/// The three sides: base, mine, theirs.
pub(super) struct Sides<'t> {
    texts: [&'t str; 3],
    tokens: [&'t [Token]; 3],
}

impl<'t> Sides<'t> {
    pub(super) fn new(base: &'t Base<'t>, mine: &'t Variant<'t>, theirs: &'t Variant<'t>) -> Self {
        Self { texts: [base.text, mine.text, theirs.text], tokens: [base.tokens(), mine.tokens(), theirs.tokens()] }
    }

    fn text(&self, side: usize, range: Range<usize>) -> &'t str {
        self.texts.get(side).and_then(|text| text.get(range)).unwrap_or_default()
    }

    fn token(&self, side: usize, index: usize) -> Option<&'t Token> {
        self.tokens.get(side).and_then(|tokens| tokens.get(index))
    }

    /// The space in front of token `index`, which may be the end of the text.
    fn space_before(&self, side: usize, index: usize) -> &'t str {
        let from = index.checked_sub(1).and_then(|before| self.token(side, before)).map_or(0, |token| token.end);
        let whole = self.texts.get(side).map_or(0, |text| text.len());
        let to = self.token(side, index).map_or(whole, |token| token.start);
        self.text(side, from..to)
    }

    /// The space between two neighbours of the output.
    fn space(&self, before: Option<&Piece>, after: Option<&Piece>) -> &'t str {
        let mut known: [Option<&'t str>; 3] = [None; 3];
        for (side, place) in known.iter_mut().enumerate() {
            let next = match before {
                None => Some(0),
                Some(piece) => piece.last.get(side).copied().flatten().map(|last| last + 1),
            };
            let first = match after {
                None => self.tokens.get(side).map(|tokens| tokens.len()),
                Some(piece) => piece.first.get(side).copied().flatten(),
            };
            if let (Some(next), Some(first)) = (next, first)
                && next == first
            {
                *place = Some(self.space_before(side, first));
            }
        }
        match known {
            [Some(base), Some(mine), Some(theirs)] => {
                if mine == base {
                    theirs
                } else {
                    mine
                }
            }
            [_, Some(mine), _] => mine,
            [_, None, Some(theirs)] => theirs,
            [Some(base), None, None] => base,
            [None, None, None] => self.new_space(before, after),
        }
    }

    /// The space between two words that were neighbours on no side.
    fn new_space(&self, before: Option<&Piece>, after: Option<&Piece>) -> &'t str {
        let place =
            |places: &[Option<usize>; 3]| [1, 2, 0].into_iter().find_map(|side| Some((side, (*places.get(side)?)?)));
        let behind =
            after.and_then(|piece| place(&piece.first)).map_or("", |(side, first)| self.space_before(side, first));
        if !behind.is_empty() {
            return behind;
        }
        let front =
            before.and_then(|piece| place(&piece.last)).map_or("", |(side, last)| self.space_before(side, last + 1));
        let ends = before.is_some_and(|piece| piece.text.ends_with(char::is_alphanumeric));
        let begins = after.is_some_and(|piece| piece.text.starts_with(char::is_alphanumeric));
        if front.is_empty() && ends && begins { " " } else { front }
    }

    /// All pieces with the space between them, and the first byte of every piece.
    pub(super) fn join(&self, pieces: &[Piece]) -> (String, Vec<usize>) {
        let mut wording = String::new();
        let mut starts = Vec::with_capacity(pieces.len());
        let mut before = None;
        for piece in pieces {
            wording.push_str(self.space(before, Some(piece)));
            starts.push(wording.len());
            wording.push_str(&piece.text);
            before = Some(piece);
        }
        wording.push_str(self.space(before, None));
        (wording, starts)
    }
}
