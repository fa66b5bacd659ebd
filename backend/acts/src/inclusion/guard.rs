//! What others than the secretariat are told in numbers: full fives, of a number below five only that it is small, and no table at all
//! out of which a small number would follow.
//!
//! How many people there are in all is told in fives as well, where it is told by us alone. Where it can be counted elsewhere (comments
//! stand beside the text with who made them) it is reckoned with as known: eleven people, of whom ten or more are said to be of one
//! region and some few of another, would be one of the other. Whether a table is told depends on nothing but what it would tell and on
//! that sum.

use std::collections::VecDeque;

use crate::figures::FEW;
use crate::views::CellView;

/// A number nothing is told of.
pub(super) const WITHHELD: CellView = CellView { count: None, few: false };

/// A number as this reader may know it: others are told full fives, so that one more or less says nothing.
pub(crate) const fn cell(count: usize, exact: bool) -> CellView {
    if exact || count == 0 {
        CellView { count: Some(count), few: false }
    } else if count < FEW {
        CellView { count: None, few: true }
    } else {
        CellView { count: Some(count - count % FEW), few: false }
    }
}

/// From where to where a number may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bounds {
    low: usize,
    high: usize,
}

impl Bounds {
    const fn of(count: usize) -> Self {
        match count {
            0 => Self { low: 0, high: 0 },
            small if small < FEW => Self { low: 1, high: FEW - 1 },
            _ => Self { low: count - count % FEW, high: count - count % FEW + FEW - 1 },
        }
    }

    /// Makes it narrower; says whether it became so.
    fn narrow(&mut self, low: usize, high: usize) -> bool {
        let before = *self;
        self.low = self.low.max(low);
        self.high = self.high.min(high);
        before != *self
    }

    /// Whether a small number is no longer one of several. Bounds that cross are of numbers that do not add up: nothing is told then.
    const fn gives_away(self, count: usize) -> bool {
        count > 0 && count < FEW && self.low >= self.high
    }
}

/// What is known of how many people there are in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sum {
    /// It can be counted elsewhere.
    Known,
    /// It is told in fives.
    Told,
}

/// One table: how many people of each kind, each person in one kind.
struct Table {
    counts: Vec<usize>,
    bounds: Vec<Bounds>,
    sum: Bounds,
}

impl Table {
    fn told(counts: &[usize], sum: Sum) -> Self {
        let bounds = counts.iter().map(|count| Bounds::of(*count)).collect();
        Self { counts: counts.to_vec(), bounds, sum: sum.of(counts) }
    }

    /// One of which only the sum is known.
    fn untold(counts: &[usize], sum: Sum) -> Self {
        let sum = sum.of(counts);
        Self { counts: Vec::new(), bounds: vec![Bounds { low: 0, high: sum.high }; counts.len()], sum }
    }

    /// Draws the conclusions from the sum; says whether there were any.
    fn conclude(&mut self) -> bool {
        let low: usize = self.bounds.iter().map(|one| one.low).sum();
        let high: usize = self.bounds.iter().map(|one| one.high).sum();
        let mut narrower = false;
        for one in &mut self.bounds {
            let (others_low, others_high) = (low - one.low, high - one.high);
            narrower |= one.narrow(self.sum.low.saturating_sub(others_high), self.sum.high.saturating_sub(others_low));
        }
        narrower
    }

    fn gives_away(&self) -> bool {
        self.counts.iter().zip(&self.bounds).any(|(count, bounds)| bounds.gives_away(*count))
    }
}

impl Sum {
    fn of(self, counts: &[usize]) -> Bounds {
        let sum = counts.iter().sum();
        match self {
            Self::Known => Bounds { low: sum, high: sum },
            Self::Told => Bounds::of(sum),
        }
    }
}

/// Whether others may be told a table: of five people at least, and no small number follows from their sum.
pub(super) fn tells(counts: &[usize], sum: Sum) -> bool {
    let mut table = Table::told(counts, sum);
    table.conclude();
    enough(counts) && !table.gives_away()
}

fn enough(counts: &[usize]) -> bool {
    counts.iter().sum::<usize>() >= FEW
}

/// Whether others may be told a table of all people of several occasions, beside the tables of these: nobody is in the whole who is in
/// none of the parts, and everybody who is in a part is in the whole. It is not told beside one that had to be kept back, since it
/// would tell which kinds there are in that one.
pub(super) fn whole_tells(parts: &[Vec<usize>], whole: &[usize], sum: Sum) -> bool {
    let kept_back = |counts: &Vec<usize>| enough(counts) && !tells(counts, sum);
    if !tells(whole, sum) || parts.iter().any(kept_back) {
        return false;
    }
    let table = |counts: &Vec<usize>| {
        if enough(counts) { Table::told(counts, sum) } else { Table::untold(counts, sum) }
    };
    let mut tables: VecDeque<Table> = parts.iter().map(table).collect();
    let mut whole = Table::told(whole, sum);
    // Each round narrows a bound or is the last; the number of rounds is held low by hand, and what is not settled by then stays untold.
    for _ in 0..200 {
        let mut narrower = whole.conclude();
        for part in &mut tables {
            narrower |= part.conclude();
        }
        for place in 0..whole.bounds.len() {
            narrower |= narrow_at(place, &mut tables, &mut whole);
        }
        if !narrower {
            return !whole.gives_away() && !tables.iter().any(Table::gives_away);
        }
    }
    false
}

/// One kind, in the parts and in the whole. No more people of it can be in the whole alone than people there are in the whole alone.
fn narrow_at(place: usize, parts: &mut VecDeque<Table>, whole: &mut Table) -> bool {
    let of_whole = whole.sum;
    let Some(all) = whole.bounds.get_mut(place) else { return false };
    let most: usize = parts.iter().filter_map(|part| part.bounds.get(place)).map(|one| one.high).sum();
    let least = parts.iter().filter_map(|part| part.bounds.get(place)).map(|one| one.low).max().unwrap_or_default();
    let mut narrower = all.narrow(least, most);
    for part in parts.iter_mut() {
        let elsewhere = of_whole.high.saturating_sub(part.sum.low);
        let Some(one) = part.bounds.get_mut(place) else { continue };
        narrower |= all.narrow(0, one.high + elsewhere);
        let others = elsewhere.min(most - one.high.min(most));
        narrower |= one.narrow(all.low.saturating_sub(others), all.high);
    }
    narrower
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// All ways in which so many people can be of so many kinds.
    fn spread(people: usize, kinds: usize) -> Vec<Vec<usize>> {
        if kinds == 1 {
            return vec![vec![people]];
        }
        let rest =
            |first: usize| spread(people - first, kinds - 1).into_iter().map(move |rest| [vec![first], rest].concat());
        (0..=people).flat_map(rest).collect()
    }

    /// Fails where all worlds that give the same answer agree in a small number that is told as small.
    fn holds(worlds: BTreeMap<String, Vec<Vec<usize>>>) -> usize {
        let mut small = 0;
        for (answer, numbers) in worlds {
            let first = &numbers[0];
            for place in (0..first.len()).filter(|place| (1..FEW).contains(&first[*place])) {
                small += 1;
                let other = numbers.iter().any(|one| one[place] != first[place]);
                assert!(other, "{answer} is told of {first:?} alone");
            }
        }
        small
    }

    #[test]
    fn others_are_told_full_fives_and_of_a_small_number_that_it_is_small() {
        for count in 0..40 {
            let told = cell(count, false);
            assert_eq!(told.few, count > 0 && count < FEW, "{count}");
            assert!(told.count.is_none_or(|told| told <= count && told % FEW == 0), "{count}");
            assert_eq!(cell(count, true).count, Some(count));
        }
    }

    fn said(counts: &[usize], sum: Sum, told: bool) -> String {
        let all: usize = counts.iter().sum();
        let all = if sum == Sum::Known { format!("{all}") } else { format!("{:?}", cell(all, false)) };
        let cells: Vec<CellView> = counts.iter().map(|count| cell(*count, false)).collect();
        if told { format!("{all} {cells:?} ") } else { format!("{all} untold ") }
    }

    #[test]
    fn no_small_number_follows_from_a_table_and_its_sum() {
        for sum in [Sum::Known, Sum::Told] {
            let mut worlds: BTreeMap<String, Vec<Vec<usize>>> = BTreeMap::new();
            for people in 0..=24 {
                // As many kinds as there are genders with what was not given; nothing has fewer.
                for counts in spread(people, 4) {
                    worlds.entry(said(&counts, sum, tells(&counts, sum))).or_default().push(counts);
                }
            }
            assert!(holds(worlds) > 30, "{sum:?}");
        }
        assert!(!tells(&[10, 1, 0, 0], Sum::Known), "eleven people of whom ten are told leave one");
        assert!(tells(&[10, 1, 0, 0], Sum::Told), "ten or more people, ten or more of whom are of one kind");
        assert!(tells(&[10, 2, 0, 0], Sum::Known) && tells(&[11, 1, 0, 0], Sum::Known));
        assert!(!tells(&[4], Sum::Told) && !tells(&[1, 1, 1, 1], Sum::Told) && !tells(&[4; 5], Sum::Told));
    }

    #[test]
    fn a_table_of_genders_is_never_kept_back_where_the_sum_is_told_in_fives() {
        let all = (FEW..=24).flat_map(|people| spread(people, 4));
        assert!(all.into_iter().all(|counts| tells(&counts, Sum::Told)), "so that keeping it back tells nothing");
    }

    /// Everything that follows for a reader from the tables of two occasions and of both together, in all worlds: each person is at
    /// the first, at the second, or at both.
    fn of_two_occasions(kinds: usize, most: usize, sum: Sum) -> (usize, usize) {
        let mut worlds: BTreeMap<String, Vec<Vec<usize>>> = BTreeMap::new();
        let mut told_whole = 0;
        for people in 0..=most {
            for world in spread(people, 3 * kinds) {
                let of = |which: &[usize]| -> Vec<usize> {
                    world.chunks(3).map(|kind| which.iter().map(|place| kind[*place]).sum()).collect()
                };
                let (parts, whole) = ([of(&[0, 2]), of(&[1, 2])], of(&[0, 1, 2]));
                let all = whole_tells(&parts, &whole, sum);
                told_whole += usize::from(all);
                let tables = parts.iter().map(|part| (part, tells(part, sum))).chain([(&whole, all)]);
                let tables: Vec<_> = tables.collect();
                let answer = tables.iter().map(|(counts, told)| said(counts, sum, *told)).collect();
                let numbers =
                    tables.iter().flat_map(|(counts, told)| counts.iter().map(|count| if *told { *count } else { 0 }));
                worlds.entry(answer).or_default().push(numbers.collect());
            }
        }
        (told_whole, holds(worlds))
    }

    #[test]
    fn no_small_number_follows_from_the_whole_beside_its_parts() {
        // Where people can be counted elsewhere, who is at both can be as well, and no rule about numbers hides what follows from
        // that: this holds for what is told in fives.
        for (kinds, most) in [(2, 13), (3, 9)] {
            let (told, small) = of_two_occasions(kinds, most, Sum::Told);
            assert!(told > 500 && small > 20, "{kinds}: {told} {small}");
        }
    }
}
