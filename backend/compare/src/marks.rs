//! Where the marks of the notation stand in a wording. The notation's own reading says what is a mark; here it only
//! becomes a list of places.

use adref_notation::{Closing, Entry, Reading, RunKind, Stance};

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkKind {
    /// `[`
    Open,
    /// `]`
    Close,
    /// Who wants what: `{EUN+ USA-}`, `(G77)`.
    Tag,
    /// `[ad ref 31 May 2023 19.39]`
    Stamp,
    /// A note in braces, or either end of a link, whose words are words like others.
    Link,
    /// `~~`
    Strike,
    /// `*` or `**`
    Emphasis,
    /// The call of a footnote.
    Call,
}

/// One mark, in bytes of the wording.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: MarkKind,
    /// The bracket it opens or closes, if both marks are written; for a tag the bracket it belongs to.
    pub(crate) bracket: Option<u32>,
    /// Who says what, for a tag.
    pub(crate) entries: Vec<Entry>,
}

/// Whether a wording may have marks at all; most have none and need no reading.
pub(crate) fn may_have_marks(text: &str) -> bool {
    // A stamp needs no bracket: `ad ref`, `Ad ref`, `AD REF`.
    let stamp = ["d ref", "AD REF"].iter().any(|stamp| text.contains(stamp));
    stamp || text.bytes().any(|b| matches!(b, b'[' | b']' | b'{' | b'<' | b'~' | b'*' | b'('))
}

/// The marks of one paragraph of a reading, in order.
pub(crate) fn marks(reading: &Reading, paragraph: usize) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    for run in reading.runs(paragraph) {
        let start = at;
        at += run.text.len();
        let whole =
            || run.bracket.filter(|id| reading.bracket(*id).is_some_and(|bracket| bracket.closing == Closing::Written));
        let (kind, bracket) = match run.kind {
            RunKind::Open => (MarkKind::Open, whole().filter(|_| run.stray.is_none())),
            RunKind::Close => (MarkKind::Close, whole().filter(|_| run.stray.is_none())),
            RunKind::Tag | RunKind::Owner => (MarkKind::Tag, run.target),
            RunKind::Stamp => (MarkKind::Stamp, run.target),
            RunKind::Link => {
                marks.extend(link_ends(&run.text, start));
                continue;
            }
            RunKind::Note => (MarkKind::Link, None),
            RunKind::FootnoteRef => (MarkKind::Call, None),
            RunKind::Mark if run.text == "~~" => (MarkKind::Strike, None),
            RunKind::Mark if run.text.starts_with('*') => (MarkKind::Emphasis, None),
            RunKind::Text | RunKind::Slash | RunKind::Option | RunKind::Editorial | RunKind::Mark => continue,
        };
        marks.push(Mark { start, end: at, kind, bracket, entries: run.entries });
    }
    marks
}

/// The marks of a link, `[` and `](target)`; what has no words of its own is one mark.
fn link_ends(link: &str, start: usize) -> Vec<Mark> {
    let mark = |from: usize, to: usize| Mark {
        start: start + from,
        end: start + to,
        kind: MarkKind::Link,
        bracket: None,
        entries: Vec::new(),
    };
    match link.rfind("](").filter(|_| link.starts_with('[')) {
        Some(target) => vec![mark(0, 1), mark(target, link.len())],
        None => vec![mark(0, link.len())],
    }
}

/// The stable code of a stance.
pub(crate) fn stance_code(stance: Stance) -> &'static str {
    match stance {
        Stance::Support => "support",
        Stance::Oppose => "oppose",
        Stance::Reserve => "reserve",
        Stance::Delete => "delete",
        Stance::Retain => "retain",
        Stance::Pending => "pending",
        Stance::Flexible => "flexible",
        Stance::Unclear => "unclear",
    }
}
