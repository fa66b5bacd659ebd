//! From leaves to runs.

use crate::leaf::{Leaf, LeafKind, NONE};
use crate::model::{Place, Stray, Tag, Target};
use crate::reading::Reading;
use crate::run::{Run, RunKind};
use crate::structure::assemble::SupposedClose;

struct Drawer<'a> {
    reading: &'a Reading,
    paragraph: u32,
    inside: u32,
    struck: bool,
    emphasis: bool,
    strong: bool,
    out: Vec<Run>,
}

impl Reading {
    /// The runs of a paragraph, for drawing. Their texts, one after the other, are its wording.
    #[must_use]
    pub fn runs(&self, paragraph: usize) -> Vec<Run> {
        let (Some(scan), Ok(number)) = (self.scans.get(paragraph), u32::try_from(paragraph)) else { return Vec::new() };
        let inside = self.found.tops.get(paragraph).copied().unwrap_or(NONE);
        let mut drawer = Drawer {
            reading: self,
            paragraph: number,
            inside,
            struck: false,
            emphasis: false,
            strong: false,
            out: Vec::new(),
        };
        let mut closes = self.supposed_in(number).iter().peekable();
        for leaf in &scan.leaves {
            let mut rest = *leaf;
            while let Some(close) = closes.next_if(|c| c.byte <= leaf.end) {
                drawer.leaf(&Leaf { end: close.byte, ..rest });
                rest.start = close.byte;
                drawer.leave(close.bracket);
            }
            drawer.leaf(&rest);
        }
        let read = scan.leaves.last().map_or(0, |l| l.end as usize);
        drawer.push(self.wording(paragraph).get(read..).unwrap_or(""), RunKind::Text);
        drawer.out
    }

    /// The places in a paragraph where a bracket ends unwritten.
    pub(crate) fn supposed_in(&self, paragraph: u32) -> &[SupposedClose] {
        let all = &self.found.supposed;
        let (from, to) =
            (all.partition_point(|c| c.paragraph < paragraph), all.partition_point(|c| c.paragraph <= paragraph));
        all.get(from..to).unwrap_or(&[])
    }

    /// The tag or owner that begins at this byte.
    pub(crate) fn position_at(&self, paragraph: u32, byte: u32) -> Option<&Tag> {
        let key = (paragraph, byte);
        [self.tags(), self.owners()].into_iter().find_map(|rows| {
            let index = rows.binary_search_by_key(&key, |t| (t.place.paragraph, t.place.byte)).ok()?;
            rows.get(index)
        })
    }
}

impl Drawer<'_> {
    fn leave(&mut self, bracket: u32) {
        self.inside = self.reading.bracket(bracket).and_then(|b| b.parent).unwrap_or(NONE);
    }

    fn leaf(&mut self, leaf: &Leaf) {
        let text =
            self.reading.wording(self.paragraph as usize).get(leaf.start as usize..leaf.end as usize).unwrap_or("");
        if text.is_empty() {
            return;
        }
        match leaf.kind_in(self.reading.found.numbers) {
            LeafKind::Open => self.sign(leaf, text, RunKind::Open),
            LeafKind::Close => self.sign(leaf, text, RunKind::Close),
            LeafKind::Strike if leaf.data != NONE => self.toggle(text, |d| &mut d.struck),
            LeafKind::Emphasis => self.toggle(text, |d| &mut d.emphasis),
            LeafKind::Strong => self.toggle(text, |d| &mut d.strong),
            LeafKind::Tag | LeafKind::Owner => self.position(leaf, text),
            LeafKind::Stamp => self.stamp(leaf, text),
            LeafKind::Slash if self.inside != NONE => {
                let group = self.reading.bracket(self.inside).and_then(|b| b.parts);
                self.out.push(Run { group, ..self.run(text, RunKind::Slash) });
            }
            LeafKind::OptionHead => {
                let place = Place { paragraph: self.paragraph, byte: leaf.start, chars: leaf.chars };
                let group = self.reading.group_of_option(place);
                self.out.push(Run { group, ..self.run(text, RunKind::Option) });
            }
            LeafKind::Note => self.push(text, RunKind::Note),
            LeafKind::Link => self.push(text, RunKind::Link),
            LeafKind::Editorial => self.push(text, RunKind::Editorial),
            LeafKind::FootnoteRef | LeafKind::NumberOpen | LeafKind::NumberClose => {
                self.push(text, RunKind::FootnoteRef);
            }
            LeafKind::Escape => self.push(text, RunKind::Mark),
            LeafKind::Text if self.in_reference() => self.push(text, RunKind::FootnoteRef),
            LeafKind::Text | LeafKind::Break | LeafKind::Strike | LeafKind::Slash => {
                self.push(text, RunKind::Text);
            }
        }
    }

    /// The digits of `[3]` belong to the reference.
    fn in_reference(&self) -> bool {
        self.out.last().is_some_and(|r| r.kind == RunKind::FootnoteRef && r.text == "[")
    }

    fn run(&self, text: &str, kind: RunKind) -> Run {
        let bracket = self.reading.bracket(self.inside);
        Run {
            kind,
            text: text.to_owned(),
            depth: bracket.map_or(0, |b| b.depth),
            bracket: bracket.map(|b| b.id),
            group: bracket.and_then(|b| b.group),
            struck: self.struck,
            emphasis: self.emphasis,
            strong: self.strong,
            ..Run::default()
        }
    }

    fn push(&mut self, text: &str, kind: RunKind) {
        if text.is_empty() {
            return;
        }
        let run = self.run(text, kind);
        match self.out.last_mut() {
            Some(last) if matches!(kind, RunKind::Text | RunKind::FootnoteRef) && last.continues(&run) => {
                last.text.push_str(text);
            }
            _ => self.out.push(run),
        }
    }

    fn sign(&mut self, leaf: &Leaf, text: &str, kind: RunKind) {
        let known = self.reading.bracket(leaf.bracket);
        if kind == RunKind::Open
            && let Some(bracket) = known
        {
            self.inside = bracket.id;
        }
        let mut run = self.run(text, kind);
        if let Some(bracket) = known {
            run.depth = bracket.depth;
            (run.bracket, run.group, run.uncertain) = (Some(bracket.id), bracket.group, bracket.uncertain);
            run.stray = (bracket.closing == crate::model::Closing::Supposed).then_some(Stray::NotClosed);
        } else {
            run.stray = Some(if kind == RunKind::Open { Stray::NotClosed } else { Stray::ClosesNothing });
        }
        self.out.push(run);
        if kind == RunKind::Close
            && let Some(bracket) = known
        {
            self.leave(bracket.id);
        }
    }

    fn toggle(&mut self, text: &str, which: fn(&mut Self) -> &mut bool) {
        let flag = which(self);
        let was = *flag;
        *flag = true;
        let run = self.run(text, RunKind::Mark);
        self.out.push(run);
        *which(self) = !was;
    }

    fn position(&mut self, leaf: &Leaf, text: &str) {
        let kind = if leaf.kind == LeafKind::Tag { RunKind::Tag } else { RunKind::Owner };
        let mut run = self.run(text, kind);
        if let Some(tag) = self.reading.position_at(self.paragraph, leaf.start) {
            run.entries.clone_from(&tag.entries);
            run.uncertain = tag.uncertain;
            run.target = bracket_of(tag.target);
        }
        self.out.push(run);
    }

    fn stamp(&mut self, leaf: &Leaf, text: &str) {
        let mut run = self.run(text, RunKind::Stamp);
        let stamps = self.reading.stamps();
        let index = stamps.binary_search_by_key(&(self.paragraph, leaf.start), |s| (s.place.paragraph, s.place.byte));
        run.target = index.ok().and_then(|i| stamps.get(i)).and_then(|s| bracket_of(s.target));
        self.out.push(run);
    }
}

fn bracket_of(target: Target) -> Option<u32> {
    match target {
        Target::Bracket(id) => Some(id),
        Target::Paragraph | Target::Option(_) => None,
    }
}

impl Run {
    /// True if `next` is drawn like this one.
    fn continues(&self, next: &Self) -> bool {
        let closed = self.kind == RunKind::FootnoteRef && self.text.ends_with(']');
        !closed && Self { text: String::new(), ..self.clone() } == Self { text: String::new(), ..next.clone() }
    }
}
