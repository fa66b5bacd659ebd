//! Counting who spoke: people, not comments, so that nothing follows for one comment from figures of another page.
//!
//! A comment says its day and in which role it was said; from which region, and for what kind of organization, it does not. So others
//! are told that of rounds that have closed alone, without what came late: a new comment changes nothing of it by itself. And it is
//! told where at least five people spoke, and where no small number follows from it (`guard`).

use std::collections::BTreeSet;

use adref_domain::{OrganizationClass, Region, Role};
use adref_store::comments::Voice;

use super::guard::{Sum, WITHHELD, cell, tells, whole_tells};
use crate::views::{KindCell, Voices};

/// The kinds of participant, as everywhere in figures.
const KINDS: [&str; 4] = ["delegate", "expert", "organization", "participant"];
/// What those are called who speak from no region, or for no organization.
pub(super) const NONE: &str = "none";

/// Whether it is told where those who said this come from, and for what kind of organization they spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) region: bool,
    pub(super) class: bool,
}

impl Told {
    /// Of one round.
    pub(super) fn alone(settled: &[&Voice], exact: bool) -> Self {
        let told = |counts: Vec<usize>| exact || tells(&counts, Sum::Known);
        Self { region: told(numbers(&by_region(settled))), class: told(numbers(&by_class(settled))) }
    }

    /// Of all rounds together, beside what is told of each of them.
    pub(super) fn together(rounds: &[Vec<&Voice>], settled: &[&Voice], exact: bool) -> Self {
        let told = |by: fn(&[&Voice]) -> Vec<(String, usize)>| {
            let parts: Vec<_> = rounds.iter().map(|round| numbers(&by(round))).collect();
            exact || whole_tells(&parts, &numbers(&by(settled)), Sum::Known)
        };
        Self { region: told(by_region), class: told(by_class) }
    }
}

/// Who spoke with these comments and so many sets; where they come from is counted of the `settled` ones.
pub(super) fn counted(voices: &[&Voice], settled: &[&Voice], sets: usize, told: Told, exact: bool) -> Voices {
    let by_kind = by(voices, KINDS.iter().map(|kind| (*kind).to_owned()), |one| kind_of(one).to_owned());
    Voices {
        comments: cell(voices.len(), exact),
        sets: cell(sets, exact),
        people: cell(people(voices, |_| true), exact),
        delegations: delegations(voices).into_iter().collect(),
        by_kind: cells(by_kind, true, exact),
        by_region: cells(by_region(settled), told.region, exact),
        by_class: cells(by_class(settled), told.class, exact),
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

/// The regions, and none.
pub(super) fn regions() -> impl Iterator<Item = String> {
    Region::ALL.iter().map(|region| String::from(*region)).chain([NONE.to_owned()])
}

/// The kinds of organization, and none.
pub(super) fn classes() -> impl Iterator<Item = String> {
    OrganizationClass::ALL.iter().map(ToString::to_string).chain([NONE.to_owned()])
}

fn by_region(voices: &[&Voice]) -> Vec<(String, usize)> {
    by(voices, regions(), region_of)
}

fn by_class(voices: &[&Voice]) -> Vec<(String, usize)> {
    by(voices, classes(), class_of)
}

/// How many people are of each of these kinds.
fn by(voices: &[&Voice], kinds: impl Iterator<Item = String>, of: impl Fn(&Voice) -> String) -> Vec<(String, usize)> {
    kinds.map(|kind| (people(voices, |one| of(one) == kind), kind)).map(|(count, kind)| (kind, count)).collect()
}

fn numbers(counts: &[(String, usize)]) -> Vec<usize> {
    counts.iter().map(|(_, count)| *count).collect()
}

fn cells(counts: Vec<(String, usize)>, told: bool, exact: bool) -> Vec<KindCell> {
    let number = |count| if told { cell(count, exact) } else { WITHHELD };
    counts.into_iter().map(|(kind, count)| KindCell { kind, cell: number(count) }).collect()
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
        counted(&voices, &voices, sets, Told::alone(&voices, exact), exact)
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
        let voices = counted(&five, &four, 0, Told::alone(&four, false), false);
        assert!(!told(&voices), "the fifth changes nothing by itself");
    }
}
