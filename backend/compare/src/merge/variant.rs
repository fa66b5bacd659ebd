//! A wording seen from the base it was made from: which words it kept, and its edits.

use crate::options::Meter;
use crate::redline;
use crate::tokens::{Interner, Token};
use crate::wording::Wording;
use std::ops::Range;

/// The base wording with its words.
pub(super) struct Base<'t> {
    pub(super) text: &'t str,
    pub(super) wording: Wording,
}

impl<'t> Base<'t> {
    pub(super) fn new(text: &'t str, names: &mut Interner<'t>) -> Self {
        Self { text, wording: Wording::read(&[text], names) }
    }

    pub(super) fn tokens(&self) -> &[Token] {
        &self.wording.tokens
    }
}

/// Words of the base, in token indices, that became words of the variant. Either may be empty.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub(super) base: Range<usize>,
    pub(super) new: Range<usize>,
}

/// One changed wording.
pub(super) struct Variant<'t> {
    pub(super) text: &'t str,
    pub(super) wording: Wording,
    /// The variant's token for every token of the base it kept.
    pub(super) kept: Vec<Option<usize>>,
    pub(super) edits: Vec<Edit>,
}

impl<'t> Variant<'t> {
    pub(super) fn new(text: &'t str, base: &Base<'t>, names: &mut Interner<'t>, meter: &Meter<'_>) -> Self {
        let wording = Wording::read(&[text], names);
        let pairs = redline::matched_tokens((base.text, &base.wording), (text, &wording), meter);
        let mut kept = vec![None; base.tokens().len()];
        let mut edits = Vec::new();
        let mut from = (0, 0);
        for to in pairs.iter().copied().chain(std::iter::once((base.tokens().len(), wording.tokens.len()))) {
            if from != to {
                edits.push(Edit { base: from.0..to.0, new: from.1..to.1 });
            }
            if let Some(place) = kept.get_mut(to.0) {
                *place = Some(to.1);
            }
            from = (to.0 + 1, to.1 + 1);
        }
        Self { text, wording, kept, edits }
    }

    pub(super) fn tokens(&self) -> &[Token] {
        &self.wording.tokens
    }

    /// The tokens of both marks of every bracket.
    pub(super) fn brackets(&self) -> Vec<(usize, usize)> {
        redline::bracket_tokens(&self.wording)
    }

    /// The variant's token for token `index` of the base.
    pub(super) fn kept(&self, index: usize) -> Option<usize> {
        self.kept.get(index).copied().flatten()
    }

    /// The characters of a range of tokens, without the space around them.
    pub(super) fn words(&self, range: &Range<usize>) -> &'t str {
        words(self.text, self.tokens(), range)
    }
}

/// The characters of a range of tokens, without the space around them.
pub(super) fn words<'t>(text: &'t str, tokens: &[Token], range: &Range<usize>) -> &'t str {
    let run = tokens.get(range.clone()).unwrap_or_default();
    match (run.first(), run.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or_default(),
        _ => "",
    }
}
