//! Blocks: lines that stand together, before anything is known about the whole text.

use crate::hint::Hint;
use crate::labels::{self, Label};
use crate::page::Page;

/// What a block is, told from its own lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Words.
    Text,
    /// A Markdown heading of so many hashes.
    Hashes(u8),
    /// A footnote with its number or mark.
    Note(String),
    /// A row of a table: cells between tabs or bars.
    Row,
    /// A rule between rows, or across the page.
    Rule,
    /// Lines between fences, kept as they stand.
    Code,
}

/// What lies between a block and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// A line end.
    Line,
    /// Blank lines.
    Blank,
    /// The end of a page.
    Page,
}

/// A stretch of the source, in bytes.
pub(crate) type Span = (usize, usize);

/// Lines that stand together.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) form: Form,
    pub(crate) gap: Gap,
    /// The 1-based number of its first line.
    pub(crate) number: usize,
    /// Columns before its first line, and before its last.
    pub(crate) indents: (usize, usize),
    /// The mark before its words: a list dash, hashes, a footnote's number.
    pub(crate) mark: Option<Span>,
    /// A dash or bullet stands before it.
    pub(crate) dash: bool,
    pub(crate) label: Option<Label>,
    /// Its words and the label in them, line by line, as they stand in the source.
    pub(crate) spans: Vec<Span>,
    /// Its words and the label in them, joined.
    pub(crate) text: String,
    /// It stands in the middle of the page.
    pub(crate) centred: bool,
    /// Its last line is as long as lines get.
    pub(crate) full: bool,
    /// What our own export says about it.
    pub(crate) hint: Option<Hint>,
    /// A person has said that it does not go on with the list before it.
    pub(crate) apart: bool,
}

impl Block {
    /// The words without a label that stands free before them.
    pub(crate) fn words(&self) -> &str {
        let until = self.label.as_ref().filter(|l| l.stands_free()).map_or(0, |l| l.until);
        self.text.get(until..).unwrap_or_default()
    }

    /// A label and nothing else.
    pub(crate) fn is_bare(&self) -> bool {
        self.label.as_ref().is_some_and(|l| self.text.len() <= l.until)
    }

    /// A mark without words behind it is words itself, with the hashes that close it.
    pub(crate) fn keep_words(&mut self, page: &Page<'_>) {
        if let Some((start, end)) = self.mark.filter(|_| self.text.is_empty()) {
            let line = page.lines.get(page.lines.partition_point(|line| line.start < start));
            let end = line.map_or(end, |line| line.end.max(end));
            let text = page.source.get(start..end).unwrap_or_default().trim_end();
            (self.form, self.mark, self.dash) = (Form::Text, None, false);
            self.spans = vec![(start, start + text.len())];
            text.clone_into(&mut self.text);
        }
    }

    /// Labels and nothing else: `13. Option 1:`.
    pub(crate) fn only_announces(&self) -> bool {
        self.is_bare() || labels::parse(self.words()).is_some_and(|l| l.until >= self.words().len())
    }

    /// Makes words of a note: it stays where it stands, with the number before it.
    pub(crate) fn stay_in_text(&mut self, page: &Page<'_>) {
        (self.form, self.label) = (Form::Text, None);
        if let (Some((start, _)), Some(first)) = (self.mark.take(), self.spans.first_mut()) {
            self.text.insert_str(0, page.source.get(start..first.0).unwrap_or_default());
            first.0 = start;
        }
    }

    /// Puts the lines of another block behind its own.
    pub(crate) fn append(&mut self, page: &Page<'_>, other: Self) {
        let first = other.spans.first().copied().unwrap_or_default();
        self.text.push_str(page.glue(self.spans.last().copied(), first));
        self.text.push_str(&other.text);
        self.spans.extend(other.spans);
        self.indents.1 = other.indents.1;
        self.full = other.full;
    }
}

/// Only capitals, and at least two of them.
pub(crate) fn shouts(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > 2 && text.chars().all(|c| !c.is_lowercase())
}

/// The bytes of a list dash and the white space after it.
pub(crate) fn dash(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['-', '–', '—', '•', '▪', '·', '*', '+', '◦', '●'])?;
    let words = rest.trim_start();
    (words.len() < rest.len()).then(|| text.len() - words.len())
}
