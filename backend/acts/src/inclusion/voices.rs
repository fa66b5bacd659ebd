//! Counting who spoke: people, not comments, so that nothing follows for one comment from figures of another page.
//!
//! A comment says its day and in which role it was said; from which region, and for what kind of organization, it does not. So others
//! are told that of rounds that have closed alone, without what came late: a new comment changes nothing of it by itself. And it is
//! told where at least five people spoke.

use std::collections::BTreeSet;

use adref_domain::{OrganizationClass, Region, Role};
use adref_store::comments::Voice;

use crate::figures::FEW;
use crate::views::{CellView, KindCell, Voices};

/// The kinds of participant, as everywhere in figures.
const KINDS: [&str; 4] = ["delegate", "expert", "organization", "participant"];
/// What those are called who speak from no region, or for no organization.
pub(super) const NONE: &str = "none";

/// A number as this reader may know it: others are told full fives, so that one more or less says nothing.
pub(super) const fn cell(count: usize, exact: bool) -> CellView {
    if exact || count == 0 {
        CellView { count: Some(count), few: false }
    } else if count < FEW {
        CellView { count: None, few: true }
    } else {
        CellView { count: Some(count - count % FEW), few: false }
    }
}

/// A number nothing is told of.
const WITHHELD: CellView = CellView { count: None, few: false };

/// Whether it is told where those who said this come from.
pub(super) fn told(settled: &[&Voice], exact: bool) -> bool {
    exact || people(settled, |_| true) >= FEW
}

/// Who spoke with these comments and so many sets; where they come from is counted of the `settled` ones.
pub(super) fn counted(voices: &[&Voice], settled: &[&Voice], sets: usize, exact: bool) -> Voices {
    let told = told(settled, exact);
    let regions = Region::ALL.iter().map(|region| String::from(*region)).chain([NONE.to_owned()]);
    let classes = OrganizationClass::ALL.iter().map(ToString::to_string).chain([NONE.to_owned()]);
    Voices {
        comments: cell(voices.len(), exact),
        sets: cell(sets, exact),
        people: cell(people(voices, |_| true), exact),
        delegations: delegations(voices).into_iter().collect(),
        by_kind: cells(voices, KINDS.iter().map(|kind| (*kind).to_owned()), |one| kind_of(one).to_owned(), true, exact),
        by_region: cells(settled, regions, region_of, told, exact),
        by_class: cells(settled, classes, class_of, told, exact),
    }
}

/// The delegations that spoke. Experts speak for nobody, wherever they are from.
pub(super) fn delegations(voices: &[&Voice]) -> BTreeSet<String> {
    let official = voices.iter().filter(|one| one.role == Role::Delegate);
    official.filter_map(|one| one.party.clone()).collect()
}

/// The region somebody spoke from; long ago it was any text.
pub(super) fn region_of(one: &Voice) -> String {
    let known = one.region.as_deref().filter(|code| Region::from_code(code).is_ok());
    known.unwrap_or(NONE).to_owned()
}

pub(super) fn class_of(one: &Voice) -> String {
    one.class.map_or_else(|| NONE.to_owned(), |class| class.to_string())
}

fn kind_of(one: &Voice) -> &'static str {
    match (one.role, one.class) {
        (Role::Delegate, _) => "delegate",
        (Role::Expert, _) => "expert",
        (_, Some(_)) => "organization",
        _ => "participant",
    }
}

fn cells(
    voices: &[&Voice],
    names: impl Iterator<Item = String>,
    of: impl Fn(&Voice) -> String,
    told: bool,
    exact: bool,
) -> Vec<KindCell> {
    let number = |kind: &str| if told { cell(people(voices, |one| of(one) == kind), exact) } else { WITHHELD };
    names.map(|kind| KindCell { cell: number(&kind), kind }).collect()
}

fn people(voices: &[&Voice], test: impl Fn(&Voice) -> bool) -> usize {
    voices.iter().filter(|one| test(one)).map(|one| &one.author).collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use adref_domain::ids::{PersonId, RoundId};

    use super::*;

    fn voice(person: u128, role: Role, region: Option<&str>) -> Voice {
        Voice {
            round: RoundId::from_bits(1),
            author: PersonId::from_bits(person),
            role,
            party: (role != Role::Participant).then(|| "KEN".to_owned()),
            region: region.map(str::to_owned),
            class: None,
            late: false,
        }
    }

    fn all_of(voices: &[Voice], sets: usize, exact: bool) -> Voices {
        let voices: Vec<&Voice> = voices.iter().collect();
        counted(&voices, &voices, sets, exact)
    }

    #[test]
    fn people_are_counted_once_however_often_they_speak() {
        let all: Vec<Voice> = (0..12).map(|number| voice(number % 3, Role::Participant, Some("africa"))).collect();
        let voices = all_of(&all, 2, true);
        assert_eq!((voices.comments.count, voices.people.count, voices.sets.count), (Some(12), Some(3), Some(2)));
        let africa = voices.by_region.iter().find(|cell| cell.kind == "africa").unwrap();
        assert_eq!(africa.cell.count, Some(3));
        let sum: usize = voices.by_kind.iter().filter_map(|cell| cell.cell.count).sum();
        assert_eq!(sum, 3);
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

    #[test]
    fn an_expert_is_no_delegation() {
        let all = [voice(1, Role::Expert, None), voice(2, Role::Participant, Some("Atlantis"))];
        let voices = all_of(&all, 0, true);
        assert!(voices.delegations.is_empty());
        assert_eq!(voices.by_region.last().unwrap().cell.count, Some(2), "what was written long ago is no region");
        let all = [voice(1, Role::Delegate, None)];
        assert_eq!(all_of(&all, 0, true).delegations, ["KEN"]);
    }

    #[test]
    fn others_are_not_told_where_four_people_come_from_nor_of_what_is_not_settled() {
        let all: Vec<Voice> = (0..5).map(|number| voice(number, Role::Participant, Some("africa"))).collect();
        let told = |voices: &Voices| voices.by_region.iter().any(|cell| cell.cell != WITHHELD);
        assert!(told(&all_of(&all, 0, false)) && !told(&all_of(&all[..4], 0, false)));
        assert!(told(&all_of(&all[..4], 0, true)), "the secretariat knows");
        let (five, four): (Vec<&Voice>, Vec<&Voice>) = (all.iter().collect(), all[..4].iter().collect());
        assert!(!told(&counted(&five, &four, 0, false)), "the fifth changes nothing by itself");
    }
}
