//! The text as it lies on the page: its lines, how long they get, what is furniture.

use std::collections::{HashMap, HashSet};

use crate::blocks::Span;
use crate::foot;
use crate::frames;
use crate::furniture::{self, Furniture};
use crate::hint;
use crate::lines::{self, Line};
use crate::model::Format;
use crate::notes;
use crate::undone::Undone;

/// The source and what is known about its lines.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    pub(crate) source: &'a str,
    pub(crate) lines: Vec<Line>,
    pub(crate) furniture: Furniture,
    /// The lines at which frames began that were taken off.
    pub(crate) frames: Vec<usize>,
    /// Line ends between plain lines may mean something (not so in wrapped Markdown).
    pub(crate) breaks_mean_something: bool,
    /// The column most full lines reach.
    edge: usize,
    /// Footnotes at the feet of pages, by the line they begin at.
    foot_notes: HashMap<usize, String>,
    /// Asterisks after words: the mark and the lines it is called on.
    stars: HashMap<String, Vec<usize>>,
    /// Words written with a hyphen in the middle of a line.
    hyphened: HashSet<&'a str>,
    /// Words written without one, where a line ends in a hyphen at all.
    plain: HashSet<&'a str>,
}

impl<'a> Page<'a> {
    /// Measures a text.
    pub(crate) fn new(source: &'a str, format: Format, undone: &Undone) -> Self {
        let mut lines = lines::split(source);
        // What our own export has marked is not judged by its looks.
        let marked = source.contains(hint::OPEN);
        let frames =
            if format == Format::PlainText && !marked { frames::take_off(source, &mut lines) } else { Vec::new() };
        let mut furniture = if marked { Furniture::default() } else { furniture::find(source, &lines, undone) };
        foot::mark(source, &lines, |line| undone.has(furniture::FURNITURE, line), &mut furniture);
        let edge = edge(source, &lines);
        let mut page = Page {
            source,
            furniture,
            frames,
            breaks_mean_something: format == Format::PlainText || edge > 200,
            edge,
            foot_notes: HashMap::new(),
            stars: HashMap::new(),
            hyphened: HashSet::new(),
            plain: HashSet::new(),
            lines,
        };
        page.mark_centred();
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

    /// How often a mark of asterisks is called before `line`.
    pub(crate) fn star_calls(&self, mark: &str, line: usize) -> usize {
        self.stars.get(mark).map_or(0, |called| called.partition_point(|at| *at < line))
    }

    /// The line that calls a note of asterisks which stands on `line`: the last one before it.
    pub(crate) fn star_call(&self, mark: &str, line: usize) -> Option<usize> {
        let before = self.star_calls(mark, line).checked_sub(1)?;
        self.stars.get(mark)?.get(before).copied()
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

    /// Marks the lines that stand in the middle of the page: as far from both edges, and not the end of a paragraph above.
    fn mark_centred(&mut self) {
        if self.edge > 200 {
            return;
        }
        let mut above: Option<Line> = None;
        for at in 0..self.lines.len() {
            let Some(line) = self.lines.get(at).copied() else { continue };
            let next = self.lines.get(at + 1).filter(|l| !l.is_blank());
            let right = (line.indent + line.width).min(self.edge);
            let even = line.indent >= 12
                && line.indent.abs_diff(self.edge - right) <= (self.edge / 12).max(4)
                && line.width * 10 <= self.edge * 7;
            let alone = [above.as_ref(), next].into_iter().flatten().all(|other| other.indent != line.indent);
            let fresh = above.is_none_or(|a| a.centred || self.is_chosen_break(&a, self.text(&line), 0));
            let begins = !self.text(&line).starts_with(char::is_lowercase);
            let centred = !line.is_blank() && even && alone && fresh && begins;
            if let Some(line) = self.lines.get_mut(at) {
                line.centred = centred;
            }
            above = (!line.is_blank()).then_some(Line { centred, ..line });
        }
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
fn edge(source: &str, lines: &[Line]) -> usize {
    // Rows of a table are not wrapped with the text.
    let is_row = |l: &Line| source.get(l.start..l.end).is_some_and(|text| text.contains('\t'));
    let ends_of = |rows: bool| lines.iter().filter(move |l| !l.is_blank() && (rows || !is_row(l)));
    let mut ends: Vec<usize> = ends_of(false).map(|l| l.indent + l.width).collect();
    if ends.is_empty() {
        ends = ends_of(true).map(|l| l.indent + l.width).collect();
    }
    let at = ends.len().saturating_sub(1) * 98 / 100;
    if ends.is_empty() { 0 } else { *ends.select_nth_unstable(at).1 }
}
