//! Options as a party wants them: what it supports stays without its head, what it opposes goes.

use super::verdict::{Asked, Wish};
use super::{Unknown, Verdict, Why};
use crate::model::{BracketKind, Closing, GroupBasis, Place, Tag, Target};
use crate::reading::Reading;
use crate::structure::options::OptionPart;

/// What is decided of the options of a draft.
#[derive(Default)]
pub(super) struct Chosen {
    /// Words that go, in order of place, not overlapping.
    pub(super) cuts: Vec<(Place, Place)>,
    pub(super) unknown: Vec<Unknown>,
    /// Rival words in braces that stay, in order of place.
    pub(super) rivals: Vec<Place>,
}

impl Chosen {
    /// Nothing is decided: every set of options is open.
    pub(super) fn none(reading: &Reading) -> Self {
        let sets = reading.groups().iter().filter(|g| g.basis == GroupBasis::Options);
        let unknown = sets.filter_map(|g| g.parts.first()).map(|part| undecided(part.from)).collect();
        Self { unknown, ..Self::default() }
    }

    /// Nothing is decided and nothing is agreed: each set of rivals goes as one.
    pub(super) fn open(reading: &Reading) -> Self {
        let mut sets: Vec<Option<(&OptionPart, &OptionPart)>> = Vec::new();
        for option in reading.options() {
            let set = option.set as usize;
            if sets.len() <= set {
                sets.resize(set + 1, None);
            }
            if let Some(slot) = sets.get_mut(set) {
                *slot = Some((slot.map_or(option, |(first, _)| first), option));
            }
        }
        let rivals = sets.into_iter().flatten().filter(|(first, last)| first.place < last.place);
        let mut cuts: Vec<(Place, Place)> =
            rivals.map(|(first, last)| (first.place, before_space(reading, last.end))).collect();
        cuts.sort_unstable();
        cuts.dedup_by(|later, earlier| later.1 <= earlier.1);
        Self { cuts, ..Self::none(reading) }
    }

    /// True if the place lies in words that go.
    pub(super) fn covers(&self, place: Place) -> bool {
        let before = self.cuts.partition_point(|(from, _)| *from <= place);
        before.checked_sub(1).and_then(|i| self.cuts.get(i)).is_some_and(|(_, to)| place < *to)
    }
}

/// The line break before what comes next is not part of the last option.
fn before_space(reading: &Reading, place: Place) -> Place {
    let words = reading.wording(place.paragraph as usize).get(..place.byte as usize).unwrap_or("");
    Place { byte: crate::scan::small(words.trim_end().len()), ..place }
}

fn undecided(place: Place) -> Unknown {
    Unknown { bracket: None, place, why: Why::Options }
}

/// An option with everything that is said on it.
struct Row<'a> {
    option: &'a OptionPart,
    /// The bracket that it fills, and whether somebody has spoken on that.
    bracket: Option<(u32, bool)>,
    wish: Wish,
}

/// Decides the options. A bracket that an option fills is decided as brackets are, unless nobody has spoken on it.
pub(super) fn chosen(
    reading: &Reading,
    positions: &[Vec<&Tag>],
    asked: Option<Asked<'_>>,
    verdicts: &mut [Verdict],
    reasons: &mut [Option<Why>],
) -> Chosen {
    let Some(asked) = asked.filter(|_| !reading.options().is_empty()) else { return Chosen::none(reading) };
    let mut spoken: Vec<Vec<&Tag>> = vec![Vec::new(); reading.options().len()];
    for tag in reading.positions().filter(|t| !t.struck) {
        if let Target::Option(number) = tag.target
            && let Some(row) = spoken.get_mut(number as usize)
        {
            row.push(tag);
        }
    }
    let mut sets: Vec<Vec<Row<'_>>> = Vec::new();
    for (option, mut tags) in reading.options().iter().zip(spoken) {
        let bracket = filled(reading, option).map(|b| (b, positions.get(b as usize).map_or(&[][..], Vec::as_slice)));
        tags.extend(bracket.iter().flat_map(|(_, tags)| *tags));
        let bracket = bracket.map(|(b, tags)| (b, !tags.is_empty()));
        let set = option.set as usize;
        if sets.len() <= set {
            sets.resize_with(set + 1, Vec::new);
        }
        if let Some(row) = sets.get_mut(set) {
            row.push(Row { option, bracket, wish: asked.wish(&tags) });
        }
    }
    let mut out = Chosen::default();
    for set in &sets {
        decide(set, &mut out, verdicts, reasons);
    }
    out.cuts.sort_unstable();
    out.cuts.dedup_by(|later, earlier| later.1 <= earlier.1);
    let unknown = std::mem::take(&mut out.unknown);
    out.unknown = unknown.into_iter().filter(|u| u.why == Why::Silent || !out.covers(u.place)).collect();
    out
}

/// The bracket whose first words are the head of this option.
fn filled(reading: &Reading, option: &OptionPart) -> Option<u32> {
    let before = reading.brackets().partition_point(|b| b.open < option.place);
    let bracket = before.checked_sub(1).and_then(|i| reading.brackets().get(i))?;
    let near = bracket.open.paragraph == option.place.paragraph && bracket.open.byte + 1 == option.place.byte;
    let closing = u32::from(bracket.closing == Closing::Written);
    let whole = (option.end.paragraph, option.end.byte + closing) == (bracket.end.paragraph, bracket.end.byte);
    (near && whole && bracket.kind == BracketKind::Option).then_some(bracket.id)
}

fn decide(set: &[Row<'_>], out: &mut Chosen, verdicts: &mut [Verdict], reasons: &mut [Option<Why>]) {
    let certain = (1..).zip(set).all(|(n, row)| row.option.number() == Some(n));
    let wanted = set.iter().filter(|row| row.wish == Wish::Keep).count();
    let wished = set.iter().any(|row| row.wish != Wish::Silent);
    let rivals = set.len() > 1;
    // One that is wanted stands for the others only where they are rivals for certain.
    let exclusive = wanted > 0 && rivals && certain;
    let left = set.iter().filter(|row| row.wish != Wish::Drop && !(exclusive && row.wish != Wish::Keep)).count();
    for row in set {
        let keeps = row.wish == Wish::Keep;
        let goes = row.wish == Wish::Drop || (exclusive && !keeps);
        let unmarked = keeps && left == 1;
        let why = row.wish.unknown().filter(|_| wished);
        if let Some((bracket, spoken)) = row.bracket {
            if goes && !spoken {
                set_at(verdicts, bracket, Verdict::Drop);
                set_at(reasons, bracket, why);
            }
            continue;
        }
        if goes || (unmarked && row.option.no_text) {
            out.cuts.push((row.option.place, row.option.end));
        } else if unmarked {
            out.cuts.push((row.option.place, row.option.head));
        }
        out.unknown.extend(why.map(|why| Unknown { bracket: None, place: row.option.place, why }));
    }
    if let Some(first) = set.first().filter(|_| rivals && left > 1) {
        out.unknown.push(undecided(first.option.place));
    }
}

fn set_at<T>(rows: &mut [T], index: u32, value: T) {
    if let Some(row) = rows.get_mut(index as usize) {
        *row = value;
    }
}
