//! Options: `Option 1:`, `Option II: No text`, `Option 2: (paragraphs 3-3quater)`, and how far each reaches.

use super::assemble::Structure;
use crate::leaf::{LeafKind, Scanned};
use crate::model::{Closing, Place};
use serde::Serialize;

/// What stands before a wording and is no part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Lead {
    #[default]
    Nothing,
    /// A paragraph number.
    Number,
    /// A heading: a part of the text begins.
    Part,
}

impl Lead {
    pub(crate) fn of(label: Option<&str>, heading: bool) -> Self {
        match label {
            Some(label) if label.trim_start_matches('[').starts_with(|c: char| c.is_ascii_digit()) => Self::Number,
            _ if heading => Self::Part,
            _ => Self::Nothing,
        }
    }
}

/// How an option is numbered. Options of one style are rivals of each other; another style begins a level below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OptionStyle {
    /// `Option 1:`
    Arabic,
    /// `Option II:`
    Roman,
    /// `Option (a):`
    Letter,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OptionPart {
    /// What names it: `1`, `II`, `(a)`.
    pub label: String,
    /// How it is numbered.
    pub style: OptionStyle,
    /// Place of `Option`.
    pub place: Place,
    /// Just after its head: `Option 2 (EU): (paragraphs 3-3quater)`.
    pub head: Place,
    /// Just after its last character.
    pub end: Place,
    /// Options of one number are rivals.
    pub set: u32,
    /// Its group of alternatives, unless it stands in a bracket that is in one.
    pub group: Option<u32>,
    /// How many options are around it.
    pub level: u16,
    /// `paragraphs 3-3quater`, if it names them.
    pub range: Option<String>,
    /// True for `No text` and the like: the option is to have nothing.
    pub no_text: bool,
}

impl OptionPart {
    /// Which it is by its label: 3 for `3`, `III` and `(c)`. None beyond nine for Roman numbers.
    pub(crate) fn number(&self) -> Option<u32> {
        const ROMAN: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        let word = self.label.trim_matches(['(', ')', '.']);
        match self.style {
            OptionStyle::Arabic => word.parse().ok(),
            OptionStyle::Roman => (1..).zip(ROMAN).find(|(_, r)| *r == word).map(|(n, _)| n),
            OptionStyle::Letter => {
                let mut letters = word.chars();
                let letter = letters.next().filter(|_| letters.next().is_none())?.to_ascii_lowercase();
                ('a'..='z').zip(1..).find(|(l, _)| *l == letter).map(|(_, n)| n)
            }
        }
    }
}

/// The row of the option that begins here.
pub(super) fn number(options: &[OptionPart], place: Place) -> Option<u32> {
    options.binary_search_by_key(&place, |o| o.place).ok().and_then(|i| u32::try_from(i).ok())
}

/// Finds the options of a draft and where each ends: at the next of the same or an outer style, at a heading,
/// or at the next numbered paragraph if it began behind such a number.
pub(super) fn options(sources: &[String], scans: &[Scanned], leads: &[Lead]) -> Vec<OptionPart> {
    let mut finder = Finder::default();
    let leads = leads.iter().copied().chain(std::iter::repeat(Lead::Nothing));
    for (paragraph, ((scan, source), lead)) in (0u32..).zip(scans.iter().zip(sources).zip(leads)) {
        finder.paragraph(paragraph, scan, source, lead);
    }
    let last = scans.len().saturating_sub(1);
    let end = scans.last().zip(sources.last()).map(|(scan, source)| {
        place_at(source, scan, u32::try_from(last).unwrap_or(0), crate::scan::small(source.len()))
    });
    while let (Some(part), Some(end)) = (finder.open.pop(), end) {
        finish(&mut finder.found, Some(part), end);
    }
    finder.found
}

#[derive(Default)]
struct Finder {
    found: Vec<OptionPart>,
    /// The options that have not ended, and whether the next paragraph number ends them.
    open: Vec<(usize, bool)>,
    sets: u32,
}

impl Finder {
    fn paragraph(&mut self, paragraph: u32, scan: &Scanned, source: &str, lead: Lead) {
        let mut heads = scan.leaves.iter().enumerate().filter(|(_, l)| l.kind == LeafKind::OptionHead).peekable();
        let begins = heads.peek().is_some_and(|(_, h)| source.get(..h.start as usize).is_some_and(blank));
        let here = Place { paragraph, byte: 0, chars: 0 };
        match lead {
            Lead::Part if !begins => self.end_while(here, |_| true),
            Lead::Number => self.end_while(here, |labelled| labelled),
            _ => {}
        }
        if heads.peek().is_none() && self.open.iter().all(|(_, labelled)| !labelled) {
            return;
        }
        let mut numbered = numbered_lines(source).into_iter().peekable();
        loop {
            let line = numbered.next_if(|at| heads.peek().is_none_or(|(_, h)| *at <= h.start));
            if let Some(at) = line {
                self.end_while(place_at(source, scan, paragraph, at), |labelled| labelled);
                continue;
            }
            let Some((index, head)) = heads.next() else { break };
            let labelled = line_label(source, head.start)
                || (lead == Lead::Number && source.get(..head.start as usize).is_some_and(blank));
            self.head(Place { paragraph, byte: head.start, chars: head.chars }, scan, source, index, labelled);
        }
    }

    /// Ends the innermost options as long as they are such.
    fn end_while(&mut self, place: Place, such: impl Fn(bool) -> bool) {
        while self.open.last().is_some_and(|(_, labelled)| such(*labelled)) {
            finish(&mut self.found, self.open.pop(), place);
        }
    }

    fn head(&mut self, place: Place, scan: &Scanned, source: &str, index: usize, labelled: bool) {
        let Some(head) = scan.leaves.get(index) else { return };
        let text = source.get(head.start as usize..head.end as usize).unwrap_or("");
        let (label, style) = name(text);
        let (mut set, mut carried) = (None, false);
        if let Some(level) = self.open.iter().position(|(i, _)| self.found.get(*i).is_some_and(|o| o.style == style)) {
            carried = self.open.get(level).is_some_and(|(_, labelled)| *labelled);
            set = self.open.get(level).and_then(|(i, _)| self.found.get(*i)).map(|o| o.set);
            while self.open.len() > level {
                finish(&mut self.found, self.open.pop(), place);
            }
        }
        let first = matches!(label.trim_matches(['(', ')', '.']), "1" | "I" | "a" | "A" | "i");
        let set = set.filter(|_| !first).unwrap_or(self.sets);
        self.sets = self.sets.max(set + 1);
        let mut end = head_end(scan, source, index);
        let after = source.get(end as usize..).unwrap_or("");
        let range = range(after);
        if let Some(range) = &range {
            let spaces = after.len() - after.trim_start_matches(' ').len();
            end += crate::scan::small(spaces + range.len() + 2);
        }
        let level = u16::try_from(self.open.len()).unwrap_or(u16::MAX);
        let inherits = labelled || carried || self.open.last().is_some_and(|(_, l)| *l);
        self.open.push((self.found.len(), inherits));
        let no_text = crate::scan::says_nothing(after);
        let head = place_at(source, scan, place.paragraph, end);
        self.found.push(OptionPart { label, style, place, head, end: place, set, group: None, level, range, no_text });
    }
}

/// Nothing but brackets and emphasis.
fn blank(text: &str) -> bool {
    text.trim_matches([' ', '[', '*', '\u{a0}']).is_empty()
}

/// Where a head ends: behind its owners and its colon.
fn head_end(scan: &Scanned, source: &str, index: usize) -> u32 {
    let mut end = scan.leaves.get(index).map_or(0, |l| l.end);
    let colon = source.get(..end as usize).is_some_and(|t| t.ends_with(':'));
    for leaf in scan.leaves.iter().skip(index + 1).take(8) {
        let text = source.get(leaf.start as usize..leaf.end as usize).unwrap_or("");
        match leaf.kind {
            LeafKind::Owner | LeafKind::Tag => end = leaf.end,
            LeafKind::Text if text.trim_start_matches(' ').starts_with(':') && !colon => {
                return leaf.start + crate::scan::small(text.find(':').map_or(0, |at| at + 1));
            }
            LeafKind::Text if text.trim_matches([' ', '\u{a0}']).is_empty() => {}
            _ => break,
        }
    }
    end
}

/// An option that begins in a bracket ends in it.
pub(super) fn clip(found: &mut Structure) {
    let brackets = &found.brackets;
    let (mut inside, mut next) = (Vec::new(), brackets.iter().peekable());
    for option in &mut found.options {
        while let Some(bracket) = next.next_if(|b| b.open < option.place) {
            while inside.pop_if(|b: &mut &crate::model::Bracket| b.end <= bracket.open).is_some() {}
            inside.push(bracket);
        }
        while inside.pop_if(|b| b.end <= option.place).is_some() {}
        let Some(bracket) = inside.last() else { continue };
        let closing = u32::from(bracket.closing == Closing::Written);
        let end =
            Place { byte: bracket.end.byte - closing, chars: bracket.end.chars.saturating_sub(closing), ..bracket.end };
        option.end = option.end.min(end);
        option.head = option.head.min(option.end);
    }
}

fn finish(found: &mut [OptionPart], part: Option<(usize, bool)>, end: Place) {
    if let Some(option) = part.and_then(|(i, _)| found.get_mut(i)) {
        option.end = end;
    }
}

/// Places of lines that begin with a paragraph number.
fn numbered_lines(source: &str) -> Vec<u32> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in source.split_inclusive('\n') {
        if line.trim_start().starts_with(|c: char| c.is_ascii_digit()) && crate::label::length(line) > 0 {
            lines.push(crate::scan::small(at));
        }
        at += line.len();
    }
    lines
}

/// True if a number stands before this place on its line.
fn line_label(source: &str, at: u32) -> bool {
    let before = source.get(..at as usize).unwrap_or("");
    let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(40))..).unwrap_or("");
    let lead = near.rsplit('\n').next().unwrap_or("").trim_start();
    lead.starts_with(|c: char| c.is_ascii_digit()) && crate::label::length(lead) > 0
}

fn place_at(source: &str, scan: &Scanned, paragraph: u32, byte: u32) -> Place {
    let index = scan.leaves.partition_point(|l| l.start <= byte).saturating_sub(1);
    let (start, chars) = scan.leaves.get(index).map_or((0, 0), |l| (l.start, l.chars));
    let more = crate::scan::count(source.get(start as usize..byte as usize).unwrap_or(""));
    Place { paragraph, byte, chars: chars + more }
}

fn name(head: &str) -> (String, OptionStyle) {
    let label = head.trim_start_matches(|c: char| c.is_ascii_alphabetic()).trim_end_matches(':').trim();
    let label = label.strip_suffix('.').unwrap_or(label).to_owned();
    let word = label.trim_matches(['(', ')', '.']);
    let style = if word.starts_with(|c: char| c.is_ascii_digit()) {
        OptionStyle::Arabic
    } else if word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) {
        OptionStyle::Roman
    } else {
        OptionStyle::Letter
    };
    (label, style)
}

/// `(paragraphs 3-3quater)` straight behind the head.
fn range(after: &str) -> Option<String> {
    let inside = after.trim_start_matches(' ').strip_prefix('(')?;
    let window = inside.get(..inside.floor_char_boundary(80))?;
    let body = window.split(')').next().filter(|b| b.len() < window.len())?;
    body.starts_with("paragraph").then(|| body.to_owned())
}
