//! What a tag belongs to: the bracket that closes before it, over spaces, one sign of punctuation and earlier tags.

use super::assemble::Assembler;
use crate::leaf::{Leaf, LeafKind, NONE, Scanned};
use crate::model::{Doubt, Place, Stance, Tag, TagForm, Target};
use crate::scan::is_blank;

/// What stands directly before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Near {
    /// The bracket that closed, if only spaces, tags and one sign before each have followed.
    closed: Option<u32>,
    /// A sign of punctuation has been passed since the last tag.
    passed: bool,
    /// A sign of punctuation has been passed at all.
    parted: bool,
    /// The last tag spoke of that bracket.
    tagged: bool,
    /// A bracket or a tag has just ended; only spaces since.
    nested: bool,
}

impl Near {
    pub(super) fn closed(number: u32) -> Self {
        Self { closed: Some(number), nested: true, ..Self::default() }
    }

    pub(super) fn words(&mut self) {
        *self = Self::default();
    }

    pub(super) fn target(&self) -> Option<u32> {
        self.closed
    }

    /// The bracket before, if nothing but spaces and tags is between: a neighbour.
    pub(super) fn neighbour(&self) -> Option<u32> {
        self.closed.filter(|_| !self.parted)
    }

    pub(super) fn just_closed(&self) -> bool {
        self.nested
    }
}

/// What only the assembly needs to know of a bracket.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extra {
    pub(super) neighbour: Option<u32>,
    /// All its words are struck, inside the brackets.
    pub(super) struck_words: bool,
    pub(super) ends_nested: bool,
    pub(super) tagged: bool,
    pub(super) option: bool,
    pub(super) prefixed: bool,
    /// First tag, as a number in the table of tags.
    pub(super) tag: u32,
}

impl Extra {
    pub(super) fn new(neighbour: Option<u32>, struck_words: bool, option: bool) -> Self {
        Self { neighbour, struck_words, ends_nested: false, tagged: false, option, prefixed: false, tag: NONE }
    }
}

impl Assembler<'_> {
    pub(super) fn text(&mut self, leaf: &Leaf, place: Place) {
        if leaf.end - leaf.start > 16 {
            self.near.words();
            return;
        }
        let text = self.slice(place.paragraph, leaf.start, leaf.end).trim_matches(is_blank);
        if text.is_empty() {
            return;
        }
        let sign = matches!(text, "," | ";" | "." | "-" | "–" | ":" | "،" | "؛" | "，" | "、" | "；" | "。" | "：");
        if sign && !self.near.passed {
            (self.near.passed, self.near.parted) = (true, true);
            self.near.nested = false;
        } else {
            self.near.words();
        }
    }

    pub(super) fn tag(&mut self, scan: &Scanned, leaf: &Leaf, place: Place) {
        let Some(body) = scan.tags.get(leaf.data as usize) else { return };
        let tag = leaf.kind == LeafKind::Tag;
        let (target, doubt) = match body.form {
            TagForm::Prefix | TagForm::Suffix | TagForm::LastWord => (self.enclosing(), None),
            TagForm::DeleteParagraph | TagForm::Label => (Target::Paragraph, None),
            _ => self.behind(body.form, tag),
        };
        if let Target::Bracket(number) = target {
            self.note_tag(number, body.form, tag);
        }
        let text = self.slice(place.paragraph, leaf.start, leaf.end).to_owned();
        let row = Tag {
            place,
            end: leaf.end,
            text,
            form: body.form,
            entries: body.entries.clone(),
            target,
            uncertain: body.uncertain || body.shared || doubt.is_some(),
            doubt: doubt.or(body.uncertain.then_some(Doubt::Form)).or(body.shared.then_some(Doubt::SharedName)),
            struck: self.struck,
        };
        let own = matches!(body.form, TagForm::DeleteParagraph | TagForm::Label | TagForm::Rival);
        let alone = target == Target::Paragraph && !own;
        self.raw.tag(&row, alone, body);
        if let Some(totals) = self.out.totals.last_mut().filter(|_| tag) {
            totals.tags += 1;
            totals.tag_entries += row.entries.len();
        }
        if tag {
            self.out.tags.push(row);
        } else {
            self.out.owners.push(row);
        }
        // An owner at the end of a bracket is part of it: what stands behind the bracket speaks of the bracket.
        self.near.nested = !matches!(body.form, TagForm::Suffix | TagForm::LastWord);
        (self.near.tagged, self.near.passed) = (self.near.closed.is_some(), false);
    }

    fn enclosing(&self) -> Target {
        self.out.brackets.get(self.inside as usize).map_or(Target::Paragraph, |b| Target::Bracket(b.id))
    }

    /// The target of a tag behind its words, and what is doubtful about it.
    fn behind(&self, form: TagForm, tag: bool) -> (Target, Option<Doubt>) {
        let Some(number) = self.near.closed else {
            return (self.option.map_or(Target::Paragraph, Target::Option), None);
        };
        let extra = self.extra.get(number as usize).copied();
        let Some(extra) = extra else { return (Target::Paragraph, None) };
        let before = extra.neighbour.and_then(|n| self.extra.get(n as usize));
        let doubt = if self.near.tagged && tag {
            Some(Doubt::SecondTag)
        } else if extra.struck_words && !self.struck {
            Some(Doubt::StruckWords)
        } else if extra.ends_nested {
            Some(Doubt::InnerOrOuter)
        } else if before.is_some_and(|b| !b.tagged && !b.prefixed) && form != TagForm::Parenthesis {
            Some(Doubt::NeighbourUntagged)
        } else {
            None
        };
        (Target::Bracket(number), doubt)
    }

    fn note_tag(&mut self, number: u32, form: TagForm, tag: bool) {
        let row = u32::try_from(self.out.tags.len()).unwrap_or(NONE);
        if let Some(extra) = self.extra.get_mut(number as usize) {
            if tag && !extra.tagged {
                extra.tag = row;
            }
            extra.tagged = true;
            extra.prefixed |= form == TagForm::Prefix;
        }
    }

    /// True if all entries support, and there are some.
    pub(super) fn all_support(&self, tag: u32) -> bool {
        let entries = self.out.tags.get(tag as usize).map_or(&[][..], |t| &t.entries);
        !entries.is_empty() && entries.iter().all(|e| e.stance == Stance::Support)
    }
}
