//! Options: `Option 1:`, `Option II: No text`, `Option 2: (paragraphs 3-3quater)`, and how far each reaches.

use crate::leaf::{LeafKind, Scanned};
use crate::model::Place;
use serde::Serialize;

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
    /// Just after its last character.
    pub end: Place,
    /// Options of one number are rivals.
    pub set: u32,
    /// How many options are around it.
    pub level: u16,
    /// `paragraphs 3-3quater`, if it names them.
    pub range: Option<String>,
    /// True for `No text` and the like: the option is to have nothing.
    pub no_text: bool,
}

impl OptionPart {
    /// Which it is by its label: 3 for `3`, `III` and `(c)`. None beyond nine for Roman numbers.
    pub(super) fn number(&self) -> Option<u32> {
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

/// Finds the options of a draft and where each ends: at the next of the same or an outer style,
/// or at the next numbered paragraph if it began behind such a number.
pub(super) fn options(sources: &[String], scans: &[Scanned]) -> Vec<OptionPart> {
    let mut found: Vec<OptionPart> = Vec::new();
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut sets = 0;
    for (paragraph, (scan, source)) in (0u32..).zip(scans.iter().zip(sources)) {
        let heads = scan.leaves.iter().filter(|l| l.kind == LeafKind::OptionHead);
        let mut heads = heads.peekable();
        if heads.peek().is_none() && open.iter().all(|(_, labelled)| !labelled) {
            continue;
        }
        let mut numbered = numbered_lines(source).into_iter().peekable();
        loop {
            let line = numbered.next_if(|at| heads.peek().is_none_or(|h| *at <= h.start));
            if let Some(at) = line {
                let place = place_at(source, scan, paragraph, at);
                while open.last().is_some_and(|(_, labelled)| *labelled) {
                    finish(&mut found, open.pop(), place);
                }
                continue;
            }
            let Some(head) = heads.next() else { break };
            let place = Place { paragraph, byte: head.start, chars: head.chars };
            let text = source.get(head.start as usize..head.end as usize).unwrap_or("");
            let (label, style) = name(text);
            let labelled = line_label(source, head.start);
            let (mut set, mut carried) = (None, false);
            if let Some(level) = open.iter().position(|(i, _)| found.get(*i).is_some_and(|o| o.style == style)) {
                carried = open.get(level).is_some_and(|(_, labelled)| *labelled);
                set = open.get(level).and_then(|(i, _)| found.get(*i)).map(|o| o.set);
                while open.len() > level {
                    finish(&mut found, open.pop(), place);
                }
            }
            let first = matches!(label.trim_matches(['(', ')']), "1" | "I" | "a" | "A" | "i");
            let set = set.filter(|_| !first).unwrap_or(sets);
            sets = sets.max(set + 1);
            let after = source.get(head.end as usize..).unwrap_or("");
            let level = u16::try_from(open.len()).unwrap_or(u16::MAX);
            let inherits = labelled || carried || open.last().is_some_and(|(_, l)| *l);
            open.push((found.len(), inherits));
            found.push(OptionPart {
                label,
                style,
                place,
                end: place,
                set,
                level,
                range: range(after),
                no_text: no_text(after),
            });
        }
    }
    let last = scans.len().saturating_sub(1);
    let end = scans.last().zip(sources.last()).map(|(scan, source)| {
        place_at(source, scan, u32::try_from(last).unwrap_or(0), crate::scan::small(source.len()))
    });
    while let (Some(part), Some(end)) = (open.pop(), end) {
        finish(&mut found, Some(part), end);
    }
    found
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
    let label = head.trim_start_matches("Option").trim_end_matches(':').trim().to_owned();
    let word = label.trim_matches(['(', ')', '.']);
    let style = if word.chars().all(|c| c.is_ascii_digit()) {
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

fn no_text(after: &str) -> bool {
    let line = after.get(..after.floor_char_boundary(40)).unwrap_or(after).trim_start_matches(' ').to_ascii_lowercase();
    ["no text", "no provision", "no paragraph", "no article"].iter().any(|w| line.starts_with(w))
}
