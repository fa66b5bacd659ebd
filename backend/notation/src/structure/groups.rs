//! Alternatives at one place: neighbours, parts between slashes, owners side by side.

use super::assemble::{Assembler, Structure};
use super::options::OptionPart;
use super::words;
use crate::leaf::NONE;
use crate::model::{Bracket, BracketKind, Doubt, Group, GroupBasis, Part, Place, TagForm, Target};

/// A slash with spaces around it, and the bracket it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slash {
    bracket: u32,
    place: Place,
}

/// Puts a bracket that opens directly behind another one into the other one's group.
pub(super) fn neighbours(assembler: &mut Assembler<'_>, number: u32, before: Option<u32>) {
    let Some(before) = before else { return };
    let known = assembler.out.brackets.get(before as usize).and_then(|b| b.group);
    let group = known.unwrap_or_else(|| {
        let id = u32::try_from(assembler.out.groups.len()).unwrap_or(NONE);
        assembler.out.groups.push(Group {
            id,
            basis: GroupBasis::Neighbours,
            certain: false,
            members: vec![before],
            parts: Vec::new(),
        });
        id
    });
    if let Some(row) = assembler.out.groups.get_mut(group as usize) {
        row.members.push(number);
    }
    for member in [before, number] {
        if let Some(bracket) = assembler.out.brackets.get_mut(member as usize) {
            bracket.group = Some(group);
        }
    }
}

impl Assembler<'_> {
    pub(super) fn slash(&mut self, place: Place, bracket_follows: bool) {
        if self.inside == NONE {
            if bracket_follows || self.near.target().is_some() {
                self.raw.slash(place);
            }
        } else {
            self.slashes.push(Slash { bracket: self.inside, place });
        }
        self.near.words();
    }
}

/// At the end of a bracket: its slashes make parts of it, rivals for certain.
pub(super) fn slashes(assembler: &mut Assembler<'_>, number: u32) {
    let mut mine = Vec::new();
    while let Some(slash) = assembler.slashes.pop_if(|s| s.bracket == number) {
        mine.push(slash.place);
    }
    let Some(bracket) = assembler.out.brackets.get(number as usize).filter(|_| !mine.is_empty()) else { return };
    let after = |place: Place| Place { byte: place.byte + 1, chars: place.chars + 1, ..place };
    let closing = u32::from(bracket.closing == crate::model::Closing::Written);
    let owner =
        assembler.out.owners.last().filter(|o| o.form == TagForm::Suffix && o.target == Target::Bracket(number));
    let last = Place { byte: bracket.end.byte - closing, chars: bracket.end.chars - closing, ..bracket.end };
    let last = owner.map_or(last, |o| o.place);
    let (mut from, mut parts) = (after(bracket.open), Vec::new());
    for place in mine.into_iter().rev() {
        parts.push(Part { from, to: place });
        from = after(place);
    }
    parts.push(Part { from, to: last });
    let id = u32::try_from(assembler.out.groups.len()).unwrap_or(NONE);
    assembler.out.groups.push(Group { id, basis: GroupBasis::Slash, certain: true, members: vec![number], parts });
    if let Some(bracket) = assembler.out.brackets.get_mut(number as usize) {
        bracket.parts = Some(id);
    }
}

/// When all is read: which neighbours are rivals for certain, and which tags that makes doubtful.
pub(super) fn finish(assembler: &mut Assembler<'_>) {
    let mut doubtful = Vec::new();
    for index in 0..assembler.out.groups.len() {
        let Some(group) = assembler.out.groups.get(index).filter(|g| g.basis == GroupBasis::Neighbours) else {
            continue;
        };
        let owned = group.members.iter().all(|m| assembler.extra.get(*m as usize).is_some_and(|e| e.prefixed));
        let alternative =
            group.members.iter().skip(1).any(|m| kind_of(assembler, *m) == Some(BracketKind::Alternative));
        let option = group.members.iter().all(|m| kind_of(assembler, *m) == Some(BracketKind::Option));
        for pair in group.members.windows(2) {
            if let [a, b] = pair {
                doubtful.extend(same_on_rivals(assembler, *a, *b).into_iter().flatten());
            }
        }
        let basis = match (owned, alternative, option) {
            (true, _, _) => GroupBasis::Owners,
            (_, true, _) => GroupBasis::Alt,
            (_, _, true) => GroupBasis::Options,
            _ => continue,
        };
        if let Some(group) = assembler.out.groups.get_mut(index) {
            (group.basis, group.certain) = (basis, true);
        }
    }
    for row in doubtful {
        if let Some(tag) = assembler.out.tags.get_mut(row as usize).filter(|t| !t.uncertain) {
            (tag.uncertain, tag.doubt) = (true, Some(Doubt::SameOnRivals));
        }
    }
}

fn kind_of(assembler: &Assembler<'_>, number: u32) -> Option<BracketKind> {
    assembler.out.brackets.get(number as usize).map(|b| b.kind)
}

/// The first tags of two neighbours, if the same parties support both and both look like rivals.
fn same_on_rivals(assembler: &Assembler<'_>, a: u32, b: u32) -> Option<[u32; 2]> {
    let (first, second) = (assembler.extra.get(a as usize)?.tag, assembler.extra.get(b as usize)?.tag);
    let (left, right) = (assembler.out.tags.get(first as usize)?, assembler.out.tags.get(second as usize)?);
    let mut names: [Vec<&str>; 2] = [left, right].map(|t| t.entries.iter().map(|e| e.party.as_str()).collect());
    names.iter_mut().for_each(|n| n.sort_unstable());
    let same = matches!(&names, [l, r] if l == r) && assembler.all_support(first) && assembler.all_support(second);
    let alike = words::only_joining(content(assembler, a)?) == words::only_joining(content(assembler, b)?);
    (same && alike && !left.struck && !right.struck).then_some([first, second])
}

/// The first characters between the signs of a bracket that stands in one paragraph.
pub(super) fn content<'a>(assembler: &'a Assembler<'_>, number: u32) -> Option<&'a str> {
    let bracket: &Bracket = assembler.out.brackets.get(number as usize)?;
    let inside = assembler.slice(bracket.open.paragraph, bracket.open.byte, bracket.end.byte);
    let inside = inside.get(..inside.floor_char_boundary(200)).unwrap_or(inside);
    (bracket.open.paragraph == bracket.end.paragraph).then(|| inside.trim_start_matches('[').trim_end_matches(']'))
}

/// Options of one set are rivals: for certain if they are counted without a gap, else possibly.
pub(super) fn options(out: &mut Structure) {
    let mut sets: Vec<Vec<usize>> = Vec::new();
    for (index, option) in out.options.iter().enumerate() {
        let set = option.set as usize;
        if sets.len() <= set {
            sets.resize(set + 1, Vec::new());
        }
        if let Some(row) = sets.get_mut(set) {
            row.push(index);
        }
    }
    for set in sets.into_iter().filter(|s| s.len() > 1) {
        let rows: Vec<&OptionPart> = set.iter().filter_map(|i| out.options.get(*i)).collect();
        if rows.iter().all(|o| grouped(out, o.place)) {
            continue;
        }
        let certain = (1..).zip(&rows).all(|(n, option)| option.number() == Some(n));
        let parts = rows.iter().map(|o| Part { from: o.place, to: o.end }).collect();
        let id = u32::try_from(out.groups.len()).unwrap_or(NONE);
        for index in &set {
            if let Some(option) = out.options.get_mut(*index) {
                option.group = Some(id);
            }
        }
        out.groups.push(Group { id, basis: GroupBasis::Options, certain, members: Vec::new(), parts });
    }
}

/// True if the option begins a bracket that is already in a group of options.
fn grouped(out: &Structure, place: Place) -> bool {
    let before = out.brackets.partition_point(|b| b.open < place);
    let bracket = before.checked_sub(1).and_then(|i| out.brackets.get(i));
    let group = bracket.filter(|b| b.kind == BracketKind::Option).and_then(|b| b.group);
    group
        .and_then(|g| out.groups.get(g as usize))
        .is_some_and(|g| g.basis == GroupBasis::Options && g.members.len() > 1)
}
