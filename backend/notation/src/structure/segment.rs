//! One paragraph replaced: only the segment it stands in is read again, where that gives what a whole reading would give.
//!
//! A segment reaches from one paragraph at whose beginning no bracket is open to the next such paragraph. If everything that
//! opens in it closes in it, before and after the edit, the rest of the draft cannot tell the edit, save for what is judged over
//! the whole draft: how numbers in brackets read, whether far pairs are believed, where a party is named first, how many remarks
//! there are, and options. Each of these is looked at here; where one could differ, there is no shortcut.

use super::assemble::{Structure, assemble, number, numbers};
use super::faults::{Found, MOST, place_remarks};
use super::options;
use super::pair::{Habit, pair_alone};
use super::shift::Shift;
use crate::leaf::{LeafKind, NONE, Scanned};
use crate::remark::{Code, Remark};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

/// What a draft is besides its leaves: wordings, lines and columns, and what stands before each wording.
pub(crate) struct Context<'a> {
    pub(crate) sources: &'a [String],
    pub(crate) starts: &'a [(usize, usize)],
    pub(crate) leads: &'a [options::Lead],
}

/// A segment before its edit.
pub(crate) struct Segment {
    range: Range<usize>,
    habit: Habit,
    /// Nothing before it was left open.
    alone: bool,
    unknown: BTreeSet<String>,
}

/// A segment after its edit, to be put in the place of the old one.
pub(crate) struct Renewed {
    range: Range<usize>,
    /// What stands in the segment; its options are those of the whole draft.
    new: Structure,
}

impl Segment {
    /// The segment around a paragraph that will change. None if the whole draft has to be read again.
    pub(crate) fn around(paragraph: usize, found: &Structure, sources: &[String], scans: &[Scanned]) -> Option<Self> {
        let closed = |p: &usize| found.tops.get(*p) == Some(&NONE);
        let start = (0..=paragraph).rev().find(closed)?;
        let end = (paragraph + 1..scans.len()).find(closed).unwrap_or(scans.len());
        let listed = found.remarks.iter().all(|r| r.code != Code::MoreOfTheSame);
        if !listed || !found.habit.careful() {
            return None;
        }
        let range = start..end;
        let (_, habit) = pair_alone(sources, scans, found.numbers, range.clone())?;
        let alone = found.totals.iter().all(|t| t.unclosed == 0);
        let unknown = unknown(scans, &range);
        (alone || !habit.doubted()).then_some(Self { range, habit, alone, unknown })
    }

    /// Reads the segment again, now that the paragraph has changed. None if the whole draft has to be read again.
    pub(crate) fn read(self, found: &Structure, context: &Context<'_>, scans: &mut [Scanned]) -> Option<Renewed> {
        let Context { sources, starts, leads } = *context;
        let Self { range, habit: old, alone, unknown: named } = self;
        if numbers(scans) != found.numbers || unknown(scans, &range) != named {
            return None;
        }
        let (pairing, habit) = pair_alone(sources, scans, found.numbers, range.clone())?;
        let all = found.habit.with(old, habit);
        if !all.careful() || (habit.doubted() && !alone) {
            return None;
        }
        scans.get_mut(range.clone())?.iter_mut().flat_map(|s| &mut s.leaves).for_each(|l| l.bracket = NONE);
        number(&pairing.nodes, scans);
        let heads = scans.get(range.clone())?.iter().flat_map(|s| &s.leaves).any(|l| l.kind == LeafKind::OptionHead);
        let options =
            if heads || !found.options.is_empty() { options::options(sources, scans, leads) } else { Vec::new() };
        let out = Structure { numbers: found.numbers, habit: all, options, ..Structure::default() };
        let before = if named.is_empty() { BTreeSet::new() } else { unknown(scans, &(0..range.start)) };
        let before: HashSet<String> = before.into_iter().collect();
        let mut new = assemble(sources, scans, range.clone(), &pairing, out, Found::knowing(before));
        place_remarks(&mut new.remarks, sources, starts);
        let others = found.remarks.iter().filter(|r| !range.contains(&r.paragraph));
        few(others.chain(&new.remarks)).then_some(Renewed { range, new })
    }
}

/// The parties nobody knows that are named in these paragraphs.
fn unknown(scans: &[Scanned], range: &Range<usize>) -> BTreeSet<String> {
    let scans = scans.get(range.clone()).unwrap_or(&[]);
    let named = |scan: &'_ Scanned| -> Vec<String> {
        let rows = scan.leaves.iter().filter(|l| matches!(l.kind, LeafKind::Tag | LeafKind::Owner));
        rows.filter_map(|l| scan.tags.get(l.data as usize)).flat_map(|t| t.unknown.iter().cloned()).collect()
    };
    scans.iter().filter(|s| s.tags.iter().any(|t| !t.unknown.is_empty())).flat_map(named).collect()
}

/// True if there is room for all remarks of each kind.
fn few<'a>(remarks: impl Iterator<Item = &'a Remark>) -> bool {
    let mut counts: HashMap<Code, usize> = HashMap::new();
    for remark in remarks {
        let count = counts.entry(remark.code).or_default();
        *count += 1;
        if *count > MOST || remark.code == Code::MoreOfTheSame {
            return false;
        }
    }
    true
}

/// Rows of these paragraphs in a table that is in order of paragraphs.
fn rows<T>(table: &[T], range: &Range<usize>, paragraph: impl Fn(&T) -> usize) -> Range<usize> {
    let from = table.partition_point(|row| paragraph(row) < range.start);
    from..table.partition_point(|row| paragraph(row) < range.end)
}

/// Puts new rows in the place of old ones. Says where the rest begins.
fn exchange<T>(table: &mut Vec<T>, old: Range<usize>, new: Vec<T>) -> usize {
    let rest = old.start + new.len();
    table.splice(old, new);
    rest
}

impl Renewed {
    /// Puts the segment in its place, and numbers what follows anew.
    pub(crate) fn put(self, found: &mut Structure, scans: &mut [Scanned]) {
        let Self { range, mut new } = self;
        let brackets = rows(&found.brackets, &range, |b| b.open.paragraph as usize);
        let groups = in_groups(found, &brackets);
        let options = rows(&found.options, &range, |o| o.place.paragraph as usize);
        let now = rows(&new.options, &range, |o| o.place.paragraph as usize);
        let here = Shift::by(brackets.start, groups.start, 0);
        let rest = Shift::between(
            (brackets.len(), groups.len(), options.len()),
            (new.brackets.len(), new.groups.len(), now.len()),
        );
        here.structure(&mut new);
        here.leaves(scans.get_mut(range.clone()).unwrap_or(&mut []));
        if !rest.is_none() {
            rest.tail(found, &range, (brackets.end, groups.end));
            rest.leaves(scans.get_mut(range.end..).unwrap_or(&mut []));
        }
        found.habit = new.habit;
        exchange(&mut found.brackets, brackets, new.brackets);
        let tags = rows(&found.tags, &range, |t| t.place.paragraph as usize);
        exchange(&mut found.tags, tags, new.tags);
        let owners = rows(&found.owners, &range, |t| t.place.paragraph as usize);
        exchange(&mut found.owners, owners, new.owners);
        let stamps = rows(&found.stamps, &range, |s| s.place.paragraph as usize);
        exchange(&mut found.stamps, stamps, new.stamps);
        let strikes = rows(&found.strikes, &range, |s| s.place.paragraph as usize);
        exchange(&mut found.strikes, strikes, new.strikes);
        let notes = rows(&found.notes, &range, |n| n.place.paragraph as usize);
        exchange(&mut found.notes, notes, new.notes);
        let remarks = rows(&found.remarks, &range, |r| r.paragraph);
        exchange(&mut found.remarks, remarks, new.remarks);
        exchange(&mut found.totals, range.clone(), new.totals);
        exchange(&mut found.tops, range, new.tops);
        exchange(&mut found.groups, groups, new.groups);
        let bracketed = found.groups.partition_point(|g| !g.members.is_empty());
        found.groups.truncate(bracketed);
        found.options = new.options;
        options::clip(found);
        super::groups::options(found);
    }
}

/// The groups of these brackets: what stands in one segment is grouped before what stands in the next.
fn in_groups(found: &Structure, brackets: &Range<usize>) -> Range<usize> {
    let before = |end: usize| found.groups.partition_point(|g| g.members.first().is_some_and(|m| (*m as usize) < end));
    before(brackets.start)..before(brackets.end)
}
