//! Words as compared: UAX 29 segments, hyphenated words and numbers in one piece, marks of the notation in one piece.
//! White space is no token: it lies in the gaps between them.

use crate::fold::{fold, is_blank, is_dash, is_invisible};
use crate::function_words::is_function_word;
use crate::marks::{Mark, MarkKind};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Word,
    Number,
    Punctuation,
    /// A break between two paragraphs that are compared as one text.
    Break,
    Mark(MarkKind),
}

/// One token; `key` is equal for what counts as the same word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) key: u32,
    /// What keeping it is worth, in hundredths of a word.
    pub(crate) weight: i32,
    pub(crate) kind: TokenKind,
    /// Number of the mark it is.
    pub(crate) mark: Option<u32>,
}

impl Token {
    pub(crate) fn is_mark(&self, kind: MarkKind) -> bool {
        self.kind == TokenKind::Mark(kind)
    }

    /// Words and numbers: what a sentence is made of.
    pub(crate) fn is_content(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }
}

/// Gives every word its number; both sides of a comparison share one.
#[derive(Default)]
pub(crate) struct Interner<'t> {
    keys: FxHashMap<Cow<'t, str>, (u32, i32, TokenKind)>,
    exact: bool,
}

impl<'t> Interner<'t> {
    /// Words are the same only when their characters are.
    pub(crate) fn exact() -> Self {
        Self { exact: true, ..Self::default() }
    }

    fn word(&mut self, text: &'t str) -> (u32, i32, TokenKind) {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let form = if self.exact { Cow::Borrowed(text) } else { fold(text) };
        *self.keys.entry(form).or_insert_with_key(|word| {
            let (weight, kind) = weigh(word);
            (next, weight, kind)
        })
    }

    fn mark(&mut self, text: &'t str, kind: MarkKind) -> (u32, i32, TokenKind) {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let form: Cow<'t, str> = match kind {
            // Not the bracket that looks like it.
            MarkKind::Link if text == "[" => "\0[".into(),
            _ if self.exact => text.into(),
            MarkKind::Tag => text.split_whitespace().collect::<Vec<_>>().join(" ").into(),
            MarkKind::Stamp => text.split("](").next().unwrap_or(text).trim_end_matches(']').to_lowercase().into(),
            _ => text.into(),
        };
        let weight = match kind {
            MarkKind::Open | MarkKind::Close => 25,
            MarkKind::Tag => 60,
            MarkKind::Stamp | MarkKind::Link => 80,
            MarkKind::Strike => 20,
            MarkKind::Emphasis => 8,
            MarkKind::Call => 40,
        };
        *self.keys.entry(form).or_insert((next, weight, TokenKind::Mark(kind)))
    }

    /// A break between paragraphs at byte `at`.
    pub(crate) fn paragraph_break(at: usize) -> Token {
        Token { start: at, end: at + 1, key: u32::MAX, weight: 30, kind: TokenKind::Break, mark: None }
    }
}

/// What keeping a word is worth, and what it is.
fn weigh(word: &str) -> (i32, TokenKind) {
    let mut chars = word.chars();
    let first = chars.next().unwrap_or(' ');
    if word.chars().any(|c| c.is_ascii_digit()) && word.chars().all(|c| !c.is_alphabetic()) {
        return (100, TokenKind::Number);
    }
    if word.chars().all(is_superscript) {
        return (40, TokenKind::Mark(MarkKind::Call));
    }
    if !word.chars().any(char::is_alphanumeric) {
        return (15, TokenKind::Punctuation);
    }
    // A single sign of a script that writes without spaces is less than a word.
    if chars.next().is_none() && first >= '\u{e00}' {
        return (60, TokenKind::Word);
    }
    (if is_function_word(word) { 50 } else { 100 }, TokenKind::Word)
}

/// Superscript digits, as PDF text and Markdown print the calls of footnotes.
pub(crate) fn is_superscript(c: char) -> bool {
    matches!(c, '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}' | '\u{2074}'..='\u{2079}')
}

/// The tokens of `text`, whose first byte is byte `offset` of the whole and whose first mark has number `marks.1`.
pub(crate) fn tokenise<'t>(
    text: &'t str,
    offset: usize,
    marks: (&[Mark], usize),
    names: &mut Interner<'t>,
) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 6 + 1);
    for (start, end, mark) in spans(text, marks.0) {
        let Some(piece) = text.get(start..end) else { continue };
        let known = mark.and_then(|index| marks.0.get(index));
        let (key, weight, kind) = match known {
            Some(mark) => names.mark(piece, mark.kind),
            None => names.word(piece),
        };
        let mark = mark.and_then(|index| u32::try_from(index + marks.1).ok());
        tokens.push(Token { start: start + offset, end: end + offset, key, weight, kind, mark });
    }
    tokens
}

/// First byte, byte after the last, number of the mark.
type Span = (usize, usize, Option<usize>);

/// Byte spans of the tokens of a text.
fn spans(text: &str, marks: &[Mark]) -> Vec<Span> {
    let mut marks = marks.iter().enumerate().peekable();
    let mut spans: Vec<Span> = Vec::with_capacity(text.len() / 6 + 1);
    let mut covered = 0;
    for (start, piece) in text.split_word_bound_indices() {
        let end = start + piece.len();
        if start < covered {
            if let Some(last) = spans.last_mut() {
                last.1 = end;
            }
            continue;
        }
        while marks.next_if(|(_, mark)| mark.start < start).is_some() {}
        if let Some((number, mark)) = marks.next_if(|(_, mark)| mark.start < end) {
            covered = mark.end;
            spans.push((start, end, Some(number)));
        } else if !piece.chars().all(|c| is_blank(c) || is_invisible(c)) {
            join_or_push(text, &mut spans, start, end);
        }
    }
    if text.chars().any(|c| c >= '\u{300}' && !('\u{2010}'..='\u{205e}').contains(&c)) {
        whole_graphemes(text, spans)
    } else {
        spans
    }
}

/// Hyphenated words, numbers with a stroke and runs of superscripts are one token.
fn join_or_push(text: &str, spans: &mut Vec<Span>, start: usize, end: usize) {
    let piece = text.get(start..end).unwrap_or_default();
    if piece.chars().all(is_superscript)
        && let Some(last) = spans.last_mut().filter(|last| last.1 == start && last.2.is_none())
        && text.get(last.0..last.1).is_some_and(|before| before.chars().all(is_superscript))
    {
        last.1 = end;
        return;
    }
    let mut backwards = spans.iter().rev();
    if let (Some(&(joint_start, joint_end, None)), Some(&(word_start, word_end, None))) =
        (backwards.next(), backwards.next())
        && joint_end == start
        && word_end == joint_start
        && joins(
            text.get(word_start..word_end).unwrap_or_default(),
            text.get(joint_start..joint_end).unwrap_or_default(),
            piece,
        )
    {
        spans.pop();
        if let Some(last) = spans.last_mut() {
            last.1 = end;
        }
        return;
    }
    spans.push((start, end, None));
}

/// Whether `joint` binds the words before and after it into one.
fn joins(before: &str, joint: &str, after: &str) -> bool {
    let mut chars = joint.chars();
    let (Some(joint), None) = (chars.next(), chars.next()) else { return false };
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let words = last.is_alphanumeric() && first.is_alphanumeric() && !is_superscript(first);
    match joint {
        '/' => words && (last.is_ascii_digit() || first.is_ascii_digit()),
        '\u{2012}'..='\u{2015}' => last.is_ascii_digit() && first.is_ascii_digit(),
        joint => words && is_dash(joint),
    }
}

/// Widens tokens until no boundary cuts what a reader sees as one character.
fn whole_graphemes(text: &str, spans: Vec<Span>) -> Vec<Span> {
    let mut edges = text.grapheme_indices(true).map(|(start, _)| start).chain(std::iter::once(text.len())).peekable();
    let mut before = 0;
    let mut whole: Vec<Span> = Vec::with_capacity(spans.len());
    for (start, end, mark) in spans {
        while let Some(edge) = edges.next_if(|edge| *edge <= start) {
            before = edge;
        }
        let start = before;
        while let Some(edge) = edges.next_if(|edge| *edge < end) {
            before = edge;
        }
        let end = if before == end { end } else { edges.peek().copied().unwrap_or(end) };
        match whole.last_mut() {
            Some(last) if last.1 > start => last.1 = last.1.max(end),
            _ => whole.push((start, end, mark)),
        }
    }
    whole
}
