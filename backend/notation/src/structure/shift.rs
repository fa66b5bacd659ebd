//! Numbers of brackets, groups and options, moved by as many as were added or taken away before them.

use super::assemble::Structure;
use crate::leaf::{NONE, Scanned};
use crate::model::{Bracket, Group, Target};
use std::ops::Range;

/// How far each kind of number moves. What goes down is written as what wraps around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shift {
    brackets: u32,
    groups: u32,
    options: u32,
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}

impl Shift {
    pub(super) fn by(brackets: usize, groups: usize, options: usize) -> Self {
        Self { brackets: small(brackets), groups: small(groups), options: small(options) }
    }

    /// From so many brackets, groups and options before, to so many now.
    pub(super) fn between(old: (usize, usize, usize), new: (usize, usize, usize)) -> Self {
        let change = |old: usize, new: usize| small(new).wrapping_sub(small(old));
        Self { brackets: change(old.0, new.0), groups: change(old.1, new.1), options: change(old.2, new.2) }
    }

    pub(super) fn is_none(self) -> bool {
        self == Self::by(0, 0, 0)
    }

    fn number(self, number: &mut u32) {
        if *number != NONE {
            *number = number.wrapping_add(self.brackets);
        }
    }

    fn bracket(self, bracket: &mut Bracket) {
        self.number(&mut bracket.id);
        bracket.parent.iter_mut().for_each(|p| self.number(p));
        bracket.group.iter_mut().chain(&mut bracket.parts).for_each(|g| *g = g.wrapping_add(self.groups));
    }

    fn group(self, group: &mut Group) {
        group.id = group.id.wrapping_add(self.groups);
        group.members.iter_mut().for_each(|m| self.number(m));
    }

    fn target(self, target: &mut Target) {
        match target {
            Target::Bracket(number) => self.number(number),
            Target::Option(number) => *number = number.wrapping_add(self.options),
            Target::Paragraph => {}
        }
    }

    /// Everything in a structure.
    pub(super) fn structure(self, found: &mut Structure) {
        let all = 0..0;
        self.tail(found, &all, (0, 0));
    }

    /// Everything behind these paragraphs, brackets and groups.
    pub(super) fn tail(self, found: &mut Structure, range: &Range<usize>, (brackets, groups): (usize, usize)) {
        let behind = |paragraph: u32| paragraph as usize >= range.end;
        found.brackets.iter_mut().skip(brackets).for_each(|b| self.bracket(b));
        found.groups.iter_mut().skip(groups).for_each(|g| self.group(g));
        let tags = found.tags.iter_mut().chain(&mut found.owners);
        tags.filter(|t| behind(t.place.paragraph)).for_each(|t| self.target(&mut t.target));
        found.stamps.iter_mut().filter(|s| behind(s.place.paragraph)).for_each(|s| self.target(&mut s.target));
        found.tops.iter_mut().skip(range.end).for_each(|t| self.number(t));
        found.supposed.iter_mut().filter(|s| behind(s.paragraph)).for_each(|s| self.number(&mut s.bracket));
    }

    pub(super) fn leaves(self, scans: &mut [Scanned]) {
        scans.iter_mut().flat_map(|s| &mut s.leaves).for_each(|l| self.number(&mut l.bracket));
    }
}
