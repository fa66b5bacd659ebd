//! Words that stay while the brackets around them come or go: a change of brackets, not of words.

use super::gap::align_gap;
use super::structure::Structure;
use crate::options::RUN_PRICE;
use crate::tokens::{Token, TokenKind};
use std::ops::Range;

/// Largest table filled for one replaced stretch, in cells.
const MOST_CELLS: usize = 40_000;

/// One side: its tokens and its brackets.
pub(super) type Marked<'t> = (&'t [Token], &'t Structure);

/// Looks at every replaced stretch with marks in it again, without the marks.
pub(super) fn keep_lifted_words(a: Marked<'_>, b: Marked<'_>, pairs: &mut Vec<(usize, usize)>) {
    let mut found = Vec::new();
    let mut from = (0, 0);
    for to in pairs.iter().copied().chain(std::iter::once((a.0.len(), b.0.len()))) {
        let (old, new) = (from.0..to.0, from.1..to.1);
        let marked = |side: Marked<'_>, run: &Range<usize>| {
            side.0.get(run.clone()).unwrap_or_default().iter().any(|token| matches!(token.kind, TokenKind::Mark(_)))
        };
        if !old.is_empty() && !new.is_empty() && (marked(a, &old) || marked(b, &new)) {
            let words = common_words(&plain(a, &old, false), &plain(b, &new, false));
            // Whole brackets that fell or came may hide that the words beside them stayed.
            let words =
                if words.is_empty() { common_words(&plain(a, &old, true), &plain(b, &new, true)) } else { words };
            found.extend(words);
        }
        from = (to.0 + 1, to.1 + 1);
    }
    if !found.is_empty() {
        pairs.extend(found);
        pairs.sort_unstable();
    }
}

/// The common words of two stretches, if they are most of both.
fn common_words(old: &(Vec<Token>, Vec<usize>), new: &(Vec<Token>, Vec<usize>)) -> Vec<(usize, usize)> {
    let ((old_words, old_index), (new_words, new_index)) = (old, new);
    if old_words.len().saturating_mul(new_words.len()) > MOST_CELLS {
        return Vec::new();
    }
    let pairs = align_gap(old_words, new_words, i32::from(RUN_PRICE));
    let weight = |tokens: &[Token]| tokens.iter().map(|token| token.weight).sum::<i32>();
    let kept: i32 = pairs.iter().filter_map(|pair| old_words.get(pair.0)).map(|token| token.weight).sum();
    // Three fifths: less than that is a new text that happens to share a word.
    if kept * 5 < weight(old_words).max(weight(new_words)) * 3 {
        return Vec::new();
    }
    pairs.into_iter().filter_map(|(i, j)| Some((*old_index.get(i)?, *new_index.get(j)?))).collect()
}

/// The tokens of a run without marks and, if asked, without what stands in its whole brackets.
fn plain(side: Marked<'_>, run: &Range<usize>, outside: bool) -> (Vec<Token>, Vec<usize>) {
    let hidden = if outside { side.1.enclosed(run) } else { vec![false; run.len()] };
    let seen = run.clone().zip(hidden).filter(|(_, hidden)| !hidden);
    seen.filter_map(|(index, _)| side.0.get(index).map(|token| (*token, index)))
        .filter(|(token, _)| !matches!(token.kind, TokenKind::Mark(_)))
        .unzip()
}
