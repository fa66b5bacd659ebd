//! Where the marks of the notation stand in a wording: brackets, tags, stamps, strikes, emphasis, calls of footnotes.

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// `[`
    Open,
    /// `]`
    Close,
    /// `{EUN+ USA-}` or `<EUN+>`
    Tag,
    /// `[ad ref 31 May 2023 19.39]`
    Stamp,
    /// A link, kept in one piece.
    Link,
    /// `~~`
    Strike,
    /// `*` or `**`
    Emphasis,
    /// The call of a footnote.
    Call,
}

/// One mark, in bytes of the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// What it is.
    pub kind: MarkKind,
}

/// All marks of a wording, in order, without overlap.
#[must_use]
pub fn scan(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(['[', ']', '{', '<', '~', '*', '\\'])) {
        let start = at + found;
        let Some(rest) = text.get(start..) else { break };
        let (length, kind) = mark_at(text, start, rest);
        if let Some(kind) = kind {
            marks.push(Mark { start, end: start + length, kind });
        }
        at = start + length;
    }
    marks
}

/// How far the mark at the beginning of `rest` reaches, and what it is; what is no mark is passed over.
fn mark_at(text: &str, start: usize, rest: &str) -> (usize, Option<MarkKind>) {
    match rest.chars().next() {
        Some('[') => bracket_at(text, start, rest),
        Some(']') => (1, Some(MarkKind::Close)),
        Some('{') => match enclosed(rest, '}') {
            Some(length) => (length, Some(MarkKind::Tag)),
            None => (1, None),
        },
        Some('<') => match enclosed(rest, '>') {
            Some(length) if rest.get(1..length - 1).is_some_and(all_signs) => (length, Some(MarkKind::Tag)),
            _ => (1, None),
        },
        Some('~') if rest.starts_with("~~") => (2, Some(MarkKind::Strike)),
        Some('*') => (if rest.starts_with("**") { 2 } else { 1 }, Some(MarkKind::Emphasis)),
        Some('\\') => (1 + rest.chars().nth(1).map_or(0, char::len_utf8), None),
        _ => (1, None),
    }
}

fn bracket_at(text: &str, start: usize, rest: &str) -> (usize, Option<MarkKind>) {
    let Some(close) = rest.find(']').filter(|close| rest.get(1..*close).is_some_and(|inner| !inner.contains('[')))
    else {
        return (1, Some(MarkKind::Open));
    };
    let inner = rest.get(1..close).unwrap_or_default();
    let after = rest.get(close + 1..).unwrap_or_default();
    let stamp = inner.trim_start().to_lowercase();
    let stamp = stamp.starts_with("ad ref") || stamp.starts_with("agreed ad ref");
    if let Some(length) = after.strip_prefix('(').and_then(|target| target.find(')')) {
        let kind = if stamp { MarkKind::Stamp } else { MarkKind::Link };
        return (close + 1 + length + 2, Some(kind));
    }
    if stamp {
        return (close + 1, Some(MarkKind::Stamp));
    }
    let digits = inner.strip_prefix('^').unwrap_or(inner);
    if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        return (close + 1, Some(MarkKind::Call));
    }
    let quoted = text.get(..start).is_some_and(|before| before.ends_with(['“', '"', '„', '«']));
    if quoted
        && inner.chars().count() == 1
        && inner.chars().all(char::is_alphabetic)
        && after.starts_with(char::is_lowercase)
    {
        return (close + 1, None);
    }
    (1, Some(MarkKind::Open))
}

/// Length of `{…}` or `<…>` on one line without another mark inside.
fn enclosed(rest: &str, close: char) -> Option<usize> {
    let end = rest.find(close)?;
    rest.get(1..end)?.chars().all(|c| !matches!(c, '{' | '<' | '[' | ']' | '\n')).then_some(end + close.len_utf8())
}

fn all_signs(body: &str) -> bool {
    let mut words = body.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| word.len() > 1 && word.ends_with(['+', '-', '–', '−', '±', '?']))
}
