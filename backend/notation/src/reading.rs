//! A whole draft, read.

use crate::leaf::{NONE, Scanned};
use crate::model::{Bracket, BracketId, Group, Note, Place, Stamp, StrayMark, Strike, Tag, Target, Totals};
use crate::remark::Remark;
use crate::scan::scan;
use crate::structure::faults::place_remarks;
use crate::structure::options::{Lead, OptionPart};
use crate::structure::{Context, Segment, Structure, structure};

/// A wording and where it stands in the file it came from.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The wording.
    pub wording: &'a str,
    /// Line of its first character, 1-based.
    pub line: usize,
    /// Column of its first character in code points, 1-based.
    pub column: usize,
    /// What is printed before it, if that is no part of the wording: `1`, `7.bis`, `(a)`. An option ends at the next number.
    pub label: Option<&'a str>,
    /// True for a heading: it ends every option before it.
    pub heading: bool,
}

impl<'a> From<&'a str> for Placed<'a> {
    /// A wording by itself.
    fn from(wording: &'a str) -> Self {
        Placed { wording, line: 1, column: 1, label: None, heading: false }
    }
}

/// How a draft is to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The text is declared attributed: a party as the last word of a bracket owns it, `[poverty eradication and EU]`.
    pub attributed: bool,
}

/// A draft, read: its wordings and everything that stands in them. Owns what it needs, shares nothing.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub(crate) sources: Vec<String>,
    pub(crate) scans: Vec<Scanned>,
    starts: Vec<(usize, usize)>,
    leads: Vec<Lead>,
    options: Options,
    pub(crate) found: Structure,
}

/// Reads a whole draft: one wording per paragraph, in order. A bracket may open in one and close in a later one.
pub fn read<S: AsRef<str>>(wordings: &[S]) -> Reading {
    let placed: Vec<Placed<'_>> = wordings.iter().map(|w| w.as_ref().into()).collect();
    read_at(&placed)
}

/// Reads one wording by itself.
#[must_use]
pub fn read_one(wording: &str) -> Reading {
    read(&[wording])
}

/// Reads a whole draft; the remarks carry lines and columns of the file the wordings came from.
#[must_use]
pub fn read_at(wordings: &[Placed<'_>]) -> Reading {
    read_with(wordings, Options::default())
}

/// Reads a whole draft as the options say.
#[must_use]
pub fn read_with(wordings: &[Placed<'_>], options: Options) -> Reading {
    let mut reading = Reading {
        sources: wordings.iter().map(|p| p.wording.to_owned()).collect(),
        scans: wordings.iter().map(|p| scan(p.wording, options.attributed)).collect(),
        starts: wordings.iter().map(|p| (p.line, p.column)).collect(),
        leads: wordings.iter().map(|p| Lead::of(p.label, p.heading)).collect(),
        options,
        found: Structure::default(),
    };
    reading.settle();
    reading
}

impl Reading {
    fn settle(&mut self) {
        self.found = structure(&self.sources, &mut self.scans, &self.leads);
        place_remarks(&mut self.found.remarks, &self.sources, &self.starts);
    }

    /// Replaces the wording of one paragraph; the reading is then as if the draft had been read anew. Where the brackets of
    /// its segment (the paragraphs around it up to where no bracket is open) close before and after, only that is read again.
    /// Does nothing if there is no such paragraph.
    pub fn replace(&mut self, paragraph: usize, wording: &str) {
        let before = Segment::around(paragraph, &self.found, &self.sources, &self.scans);
        if let (Some(source), Some(leaves)) = (self.sources.get_mut(paragraph), self.scans.get_mut(paragraph)) {
            wording.clone_into(source);
            *leaves = scan(wording, self.options.attributed);
            let context = Context { sources: &self.sources, starts: &self.starts, leads: &self.leads };
            let read = before.and_then(|s| s.read(&self.found, &context, &mut self.scans));
            match read {
                Some(read) => read.put(&mut self.found, &mut self.scans),
                None => self.settle(),
            }
        }
    }

    /// Number of paragraphs.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sources.len()
    }

    /// True for a draft without paragraphs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }

    /// The wording of a paragraph, put together again from its leaves; empty if there is no such paragraph.
    #[must_use]
    pub fn print(&self, paragraph: usize) -> String {
        let (Some(source), Some(scan)) = (self.sources.get(paragraph), self.scans.get(paragraph)) else {
            return String::new();
        };
        let mut text = String::with_capacity(source.len());
        for leaf in &scan.leaves {
            text.push_str(source.get(leaf.start as usize..leaf.end as usize).unwrap_or(""));
        }
        let read = scan.leaves.last().map_or(0, |l| l.end as usize);
        text.push_str(source.get(read..).unwrap_or(""));
        text
    }

    /// The wording of a paragraph as it was given.
    #[must_use]
    pub fn wording(&self, paragraph: usize) -> &str {
        self.sources.get(paragraph).map_or("", String::as_str)
    }

    /// The brackets that are open when the paragraph begins, outermost first.
    #[must_use]
    pub fn open_at_start(&self, paragraph: usize) -> Vec<BracketId> {
        let top = self.found.tops.get(paragraph).copied().unwrap_or(NONE);
        self.path(top)
    }

    /// The brackets around and including this one, outermost first. Empty for a number that is none.
    #[must_use]
    pub fn path(&self, bracket: BracketId) -> Vec<BracketId> {
        let mut path = Vec::new();
        let mut next = self.bracket(bracket);
        while let Some(found) = next {
            path.push(found.id);
            next = found.parent.and_then(|p| self.bracket(p));
        }
        path.reverse();
        path
    }

    /// Positions in braces or angle signs, in order.
    #[must_use]
    pub fn tags(&self) -> &[Tag] {
        &self.found.tags
    }

    /// Owners written inside a bracket or in parentheses behind it, in order.
    #[must_use]
    pub fn owners(&self) -> &[Tag] {
        &self.found.owners
    }

    /// Tags and owners, in no particular order.
    pub fn positions(&self) -> impl Iterator<Item = &Tag> {
        self.found.tags.iter().chain(&self.found.owners)
    }

    /// Agreement stamps, in order.
    #[must_use]
    pub fn stamps(&self) -> &[Stamp] {
        &self.found.stamps
    }

    /// Brackets that end somewhere, in order of opening. The index is the id.
    #[must_use]
    pub fn brackets(&self) -> &[Bracket] {
        &self.found.brackets
    }

    /// One bracket.
    #[must_use]
    pub fn bracket(&self, id: BracketId) -> Option<&Bracket> {
        self.found.brackets.get(id as usize)
    }

    /// Signs without a partner, in order.
    #[must_use]
    pub fn strays(&self) -> &[StrayMark] {
        &self.found.strays
    }

    /// Struck spans, in order.
    #[must_use]
    pub fn strikes(&self) -> &[Strike] {
        &self.found.strikes
    }

    /// Alternatives, certain or possible. The index is the id.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.found.groups
    }

    /// Headings, notes and placeholders in braces, in order.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.found.notes
    }

    /// Options, in order.
    #[must_use]
    pub fn options(&self) -> &[OptionPart] {
        &self.found.options
    }

    /// What the reader found odd, in order of place. Of one kind at most a thousand are listed.
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        &self.found.remarks
    }

    /// How much there is of each mark in one paragraph.
    #[must_use]
    pub fn totals_of(&self, paragraph: usize) -> Totals {
        self.found.totals.get(paragraph).copied().unwrap_or_default()
    }

    /// How much there is of each mark in the draft.
    #[must_use]
    pub fn totals(&self) -> Totals {
        self.found.totals.iter().fold(Totals::default(), Totals::plus)
    }

    /// The exact text between two places; paragraphs are parted by a blank line.
    #[must_use]
    pub fn text_between(&self, from: Place, to: Place) -> String {
        if from.paragraph == to.paragraph {
            return self
                .wording(from.paragraph as usize)
                .get(from.byte as usize..to.byte as usize)
                .unwrap_or("")
                .to_owned();
        }
        let mut text = self.wording(from.paragraph as usize).get(from.byte as usize..).unwrap_or("").to_owned();
        for paragraph in from.paragraph + 1..to.paragraph {
            text.push_str("\n\n");
            text.push_str(self.wording(paragraph as usize));
        }
        text.push_str("\n\n");
        text.push_str(self.wording(to.paragraph as usize).get(..to.byte as usize).unwrap_or(""));
        text
    }

    /// The exact text of a bracket, its signs included.
    #[must_use]
    pub fn bracket_text(&self, id: BracketId) -> String {
        self.bracket(id).map(|b| self.text_between(b.open, b.end)).unwrap_or_default()
    }

    /// The exact text a tag or stamp belongs to; `None` for a paragraph as a whole.
    #[must_use]
    pub fn target_text(&self, target: Target) -> Option<String> {
        match target {
            Target::Bracket(id) => Some(self.bracket_text(id)),
            Target::Paragraph => None,
            Target::Option(number) => self.options().get(number as usize).map(|o| self.text_between(o.place, o.end)),
        }
    }
}

impl Totals {
    fn plus(self, other: &Self) -> Self {
        Self {
            brackets_open: self.brackets_open + other.brackets_open,
            brackets_close: self.brackets_close + other.brackets_close,
            links: self.links + other.links,
            editorial: self.editorial + other.editorial,
            tags: self.tags + other.tags,
            tag_entries: self.tag_entries + other.tag_entries,
            stamps: self.stamps + other.stamps,
            strikes: self.strikes + other.strikes,
            unclosed: self.unclosed + other.unclosed,
            stray: self.stray + other.stray,
        }
    }
}
