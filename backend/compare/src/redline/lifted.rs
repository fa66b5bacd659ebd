//! Words that stay while the brackets around them come or go: a change of brackets, not of words.

use super::gap::align_gap;
use crate::tokens::{Token, TokenKind};

/// Largest table filled for one replaced stretch, in cells.
const MOST_CELLS: usize = 40_000;

/// Looks at every replaced stretch with marks in it again, without the marks.
pub(super) fn keep_lifted_words(a: &[Token], b: &[Token], pairs: &mut Vec<(usize, usize)>) {
    let mut found = Vec::new();
    let mut from = (0, 0);
    for to in pairs.iter().copied().chain(std::iter::once((a.len(), b.len()))) {
        let old = a.get(from.0..to.0).unwrap_or_default();
        let new = b.get(from.1..to.1).unwrap_or_default();
        let marked = old.iter().chain(new).any(|token| matches!(token.kind, TokenKind::Mark(_)));
        if !old.is_empty() && !new.is_empty() && marked {
            found.extend(common_words(old, new).into_iter().map(|(i, j)| (i + from.0, j + from.1)));
        }
        from = (to.0 + 1, to.1 + 1);
    }
    if !found.is_empty() {
        pairs.extend(found);
        pairs.sort_unstable();
    }
}

/// The common words of two stretches, if they are most of both.
fn common_words(old: &[Token], new: &[Token]) -> Vec<(usize, usize)> {
    let (old_words, old_index) = plain(old);
    let (new_words, new_index) = plain(new);
    if old_words.len().saturating_mul(new_words.len()) > MOST_CELLS {
        return Vec::new();
    }
    let pairs = align_gap(&old_words, &new_words);
    let weight = |tokens: &[Token]| tokens.iter().map(|token| token.weight).sum::<i32>();
    let kept: i32 = pairs.iter().filter_map(|pair| old_words.get(pair.0)).map(|token| token.weight).sum();
    // Three fifths: less than that is a new text that happens to share a word.
    if kept * 5 < weight(&old_words).max(weight(&new_words)) * 3 {
        return Vec::new();
    }
    pairs.into_iter().filter_map(|(i, j)| Some((*old_index.get(i)?, *new_index.get(j)?))).collect()
}

fn plain(tokens: &[Token]) -> (Vec<Token>, Vec<usize>) {
    tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| !matches!(token.kind, TokenKind::Mark(_)))
        .map(|(index, token)| (*token, index))
        .unzip()
}
