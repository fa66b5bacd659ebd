//! The text as it lies on the page: its lines, how long they get, what is furniture.

use std::collections::{HashMap, HashSet};

use crate::blocks::Span;
use crate::furniture::{self, Furniture};
use crate::lines::{self, Line};
use crate::model::Format;
use crate::notes;

/// The source and what is known about its lines.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    pub(crate) source: &'a str,
    pub(crate) lines: Vec<Line>,
    pub(crate) furniture: Furniture,
    /// Line ends between plain lines may mean something (not so in wrapped Markdown).
    pub(crate) breaks_mean_something: bool,
    /// The column most full lines reach.
    edge: usize,
    /// Footnotes at the feet of pages, by the line they begin at.
    foot_notes: HashMap<usize, String>,
    /// Asterisks after words: the mark and the first line it is called on.
    stars: HashMap<String, usize>,
    /// Words written with a hyphen in the middle of a line.
    hyphened: HashSet<&'a str>,
    /// Words written without one, where a line ends in a hyphen at all.
    plain: HashSet<&'a str>,
}

impl<'a> Page<'a> {
    /// Measures a text.
    pub(crate) fn new(source: &'a str, format: Format) -> Self {
        let lines = lines::split(source);
        let furniture = furniture::find(source, &lines);
        let edge = edge(&lines);
        let mut page = Page {
            source,
            furniture,
            breaks_mean_something: format == Format::PlainText || edge > 200,
            edge,
            foot_notes: HashMap::new(),
            stars: HashMap::new(),
            hyphened: HashSet::new(),
            plain: HashSet::new(),
            lines,
        };
        page.foot_notes = notes::at_feet(&page);
        page.stars = notes::stars(&page);
        page.learn_hyphens();
        page
    }

    /// What is to be seen of a line.
    pub(crate) fn text(&self, line: &Line) -> &'a str {
        self.source.get(line.start..line.end).unwrap_or_default()
    }

    /// A line with the white space before it.
    pub(crate) fn raw(&self, line: &Line) -> &'a str {
        let before = self.source.get(..line.start).unwrap_or_default();
        let begin = before.trim_end_matches([' ', '\t']).len();
        self.source.get(begin..line.end).unwrap_or_default()
    }

    pub(crate) fn starts_page(&self, at: usize) -> bool {
        self.furniture.page_start.get(at).copied().unwrap_or(false)
    }

    pub(crate) fn is_furniture(&self, at: usize) -> bool {
        self.furniture.dropped.get(at).copied().unwrap_or(false)
    }

    /// The number of the footnote that begins at a line at the foot of its page.
    pub(crate) fn foot_note(&self, at: usize) -> Option<&str> {
        self.foot_notes.get(&at).map(String::as_str)
    }

    /// Asterisks that were called before a line.
    pub(crate) fn is_starred(&self, mark: &str, line: usize) -> bool {
        self.stars.get(mark).is_some_and(|called| *called < line)
    }

    /// The line of the first call of a mark of asterisks.
    pub(crate) fn star_call(&self, mark: &str) -> Option<usize> {
        self.stars.get(mark).copied()
    }

    /// The next word would have found room (and `slack` hundredths of a line more): somebody chose to end the line.
    pub(crate) fn is_chosen_break(&self, line: &Line, next: &str, slack: usize) -> bool {
        let word = next.split_whitespace().next().map_or(0, |w| w.chars().take(self.edge + 1).count());
        line.indent + line.width + 1 + word + self.edge * slack / 100 <= self.edge
    }

    /// The line is about as long as lines get.
    pub(crate) fn is_full(&self, line: &Line) -> bool {
        (line.indent + line.width) * 10 >= self.edge * 8
    }

    /// The line stands in the middle of the page.
    pub(crate) fn is_centred(&self, line: &Line) -> bool {
        let right = line.indent + line.width;
        self.edge <= 200
            && line.indent >= 12
            && right < self.edge
            && line.indent.abs_diff(self.edge - right) * 5 <= self.edge
    }

    /// What goes between two lines of one paragraph.
    pub(crate) fn glue(&self, before: Option<Span>, after: Span) -> &'static str {
        let Some((start, end)) = before else { return "" };
        let above = self.source.get(start..end).unwrap_or_default();
        let below = self.source.get(after.0..after.1).unwrap_or_default();
        let Some((left, right)) = hyphen_pair(above, below) else { return " " };
        let digits = left.ends_with(|c: char| c.is_ascii_digit()) && right.starts_with(|c: char| c.is_ascii_digit());
        let suspended = matches!(right, "and" | "or" | "to" | "und" | "et" | "y" | "ou");
        let split = left.ends_with(char::is_alphabetic) && right.starts_with(char::is_lowercase) && !suspended;
        if digits || split { "" } else { " " }
    }

    /// The hyphen at the end of a line was put there by the line end: elsewhere the word has none.
    pub(crate) fn is_soft_hyphen(&self, before: Span, after: Span) -> bool {
        let above = self.source.get(before.0..before.1).unwrap_or_default();
        if above.ends_with('\u{ad}') {
            return true;
        }
        let below = self.source.get(after.0..after.1).unwrap_or_default();
        let Some((left, right)) = hyphen_pair(above, below).filter(|_| above.ends_with('-')) else { return false };
        !self.hyphened.contains(format!("{left}-{right}").as_str())
            && self.plain.contains(format!("{left}{right}").as_str())
    }

    fn learn_hyphens(&mut self) {
        let ends = |l: &Line| self.source.get(l.start..l.end).is_some_and(|t| t.ends_with(['-', '\u{ad}']));
        if !self.lines.iter().any(ends) {
            return;
        }
        for word in self.source.split(|c: char| !(c.is_alphabetic() || c == '-')).filter(|w| !w.is_empty()) {
            if word.contains('-') {
                self.hyphened.insert(word)
            } else {
                self.plain.insert(word)
            };
        }
    }
}

/// The word before a hyphen at a line's end and the word the next line begins with.
fn hyphen_pair<'a>(above: &'a str, below: &'a str) -> Option<(&'a str, &'a str)> {
    let stem = above.strip_suffix(['-', '–', '\u{ad}'])?;
    let left = stem.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    let right = below.split(|c: char| !c.is_alphanumeric()).next()?;
    (!left.is_empty() && !right.is_empty()).then_some((left, right))
}

/// The column that all but the longest two in a hundred lines stay within.
fn edge(lines: &[Line]) -> usize {
    let mut ends: Vec<usize> = lines.iter().filter(|l| !l.is_blank()).map(|l| l.indent + l.width).collect();
    let at = ends.len().saturating_sub(1) * 98 / 100;
    if ends.is_empty() { 0 } else { *ends.select_nth_unstable(at).1 }
}
