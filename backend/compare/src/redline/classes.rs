//! What kind of change a run is, so that noise can be folded and a number or a bracket never hides in it.

use super::OpClass;
use crate::fold::{fold, fold_unseen};
use crate::marks::MarkKind;
use crate::tokens::{Token, TokenKind};

/// The class of the tokens changed at one place; `before` is the kept token in front of them, with its text.
pub(super) fn of_run(old: &[Token], old_text: &str, new: &[Token], new_text: &str, before: Option<&str>) -> OpClass {
    let highest = old.iter().chain(new).map(|token| of_token(token.kind)).max().unwrap_or(OpClass::Invisible);
    if highest < OpClass::Words {
        return highest;
    }
    let letters = |tokens: &[Token], text: &str| {
        tokens
            .iter()
            .filter(|token| token.is_content())
            .filter_map(|token| text.get(token.start..token.end))
            .flat_map(|word| {
                fold(word).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<Vec<_>>()
            })
            .collect::<String>()
    };
    if !old.is_empty() && !new.is_empty() && letters(old, old_text) == letters(new, new_text) {
        return old
            .iter()
            .chain(new)
            .filter(|token| !token.is_content())
            .map(|token| of_token(token.kind))
            .max()
            .unwrap_or(OpClass::Punctuation);
    }
    let mut content = old.iter().chain(new).filter(|token| token.is_content());
    let is_label = before.is_none_or(is_reference) && content.all(|token| token.kind == TokenKind::Number);
    if is_label { OpClass::Numbering } else { OpClass::Words }
}

/// Words after which a number names a place in the text.
fn is_reference(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "paragraph"
            | "paragraphs"
            | "para"
            | "paras"
            | "article"
            | "articles"
            | "section"
            | "sections"
            | "annex"
            | "footnote"
            | "chapter"
    )
}

fn of_token(kind: TokenKind) -> OpClass {
    match kind {
        TokenKind::Word | TokenKind::Number | TokenKind::Break | TokenKind::Mark(MarkKind::Link) => OpClass::Words,
        TokenKind::Mark(MarkKind::Open | MarkKind::Close | MarkKind::Strike) => OpClass::Brackets,
        TokenKind::Mark(MarkKind::Tag | MarkKind::Stamp) => OpClass::Positions,
        TokenKind::Mark(MarkKind::Call) => OpClass::Numbering,
        TokenKind::Punctuation | TokenKind::Mark(MarkKind::Emphasis) => OpClass::Punctuation,
    }
}

/// The class of two spellings that count as the same word.
pub(super) fn of_spelling(old: &str, new: &str) -> OpClass {
    if fold_unseen(old) == fold_unseen(new) || old.split_whitespace().eq(new.split_whitespace()) {
        OpClass::Invisible
    } else {
        OpClass::Punctuation
    }
}
