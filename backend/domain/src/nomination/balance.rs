//! How a choice of people is spread over regions, States, genders and competences. It counts and says nothing else: it neither
//! orders people nor rates them, so that choosing stays with those who answer for it.

use std::collections::BTreeMap;

use super::Gender;
use crate::mandate::Region;

/// What of a nominee is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The State that nominated, by its code.
    pub state: String,
    /// The region it lies in, where that is known.
    pub region: Option<Region>,
    /// What the nominee says of their gender.
    pub gender: Option<Gender>,
    /// What they know.
    pub competences: Vec<String>,
    /// Whether they are chosen.
    pub chosen: bool,
}

/// How many are chosen, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// The chosen ones.
    pub chosen: usize,
    /// All of them.
    pub all: usize,
}

impl Share {
    fn count(&mut self, chosen: bool) {
        self.all += 1;
        self.chosen += usize::from(chosen);
    }
}

/// How a choice is spread.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// People.
    pub people: Share,
    /// States.
    pub states: Share,
    /// People by region; every region stands here, and what is not known where there is any of it.
    pub regions: Vec<(Option<Region>, Share)>,
    /// People by gender; every one stands here, and those who said nothing.
    pub genders: Vec<(Option<Gender>, Share)>,
    /// People by competence, those wanted first and in their order, then the others by their words.
    pub competences: Vec<(String, Share)>,
    /// People by State, by its code.
    pub by_state: Vec<(String, Share)>,
    /// Of the States asked, those nobody was nominated by, in the order they were given.
    pub without_nominee: Vec<String>,
}

/// Counts a choice. `wanted` are the competences a call asks for, `asked` the States it goes to.
#[must_use]
pub fn balance(candidates: &[Candidate], wanted: &[String], asked: &[&str]) -> Balance {
    let mut people = Share::default();
    let mut regions: BTreeMap<Option<Region>, Share> =
        Region::ALL.iter().map(|one| (Some(*one), Share::default())).collect();
    let mut genders: BTreeMap<Option<Gender>, Share> =
        Gender::ALL.iter().map(|one| (Some(*one), Share::default())).collect();
    genders.insert(None, Share::default());
    let mut by_state: BTreeMap<String, Share> = BTreeMap::new();
    let mut known: BTreeMap<String, Share> = BTreeMap::new();
    for one in candidates {
        people.count(one.chosen);
        regions.entry(one.region).or_default().count(one.chosen);
        genders.entry(one.gender).or_default().count(one.chosen);
        by_state.entry(one.state.clone()).or_default().count(one.chosen);
        let mut own: Vec<&String> = one.competences.iter().collect();
        own.sort();
        own.dedup();
        for competence in own {
            known.entry(competence.clone()).or_default().count(one.chosen);
        }
    }
    let mut states = Share::default();
    for share in by_state.values() {
        states.count(share.chosen > 0);
    }
    let mut competences: Vec<(String, Share)> = Vec::new();
    for one in wanted {
        if competences.iter().all(|(word, _)| word != one) {
            competences.push((one.clone(), known.remove(one).unwrap_or_default()));
        }
    }
    competences.extend(known);
    let without = asked.iter().filter(|code| !by_state.contains_key(**code));
    Balance {
        people,
        states,
        regions: known_last(regions),
        genders: known_last(genders),
        competences,
        without_nominee: without.map(|code| (*code).to_owned()).collect(),
        by_state: by_state.into_iter().collect(),
    }
}

/// What is not known stands last.
fn known_last<T: Ord + Copy>(map: BTreeMap<Option<T>, Share>) -> Vec<(Option<T>, Share)> {
    let (none, some): (Vec<_>, Vec<_>) = map.into_iter().partition(|(key, _)| key.is_none());
    some.into_iter().chain(none).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geography::region_of;

    const ASKED: [&str; 6] = ["KEN", "FRA", "URY", "JPN", "USA", "EGY"];
    const WANTED: [&str; 3] = ["planning", "data", "law"];

    fn anybody() -> impl Strategy<Value = Candidate> {
        let state = proptest::sample::select(vec!["KEN", "FRA", "URY", "JPN", "USA", "EGY", "XAA"]);
        let gender = proptest::option::of(proptest::sample::select(Gender::ALL.to_vec()));
        let words = proptest::sample::subsequence(vec!["planning", "data", "law", "housing"], 0..=4);
        (state, gender, words, any::<bool>()).prop_map(|(state, gender, words, chosen)| Candidate {
            state: state.to_owned(),
            region: region_of(state),
            gender,
            competences: words.into_iter().map(str::to_owned).collect(),
            chosen,
        })
    }

    fn counted(candidates: &[Candidate]) -> Balance {
        balance(candidates, &WANTED.map(str::to_owned), &ASKED)
    }

    fn sum<'a>(shares: impl Iterator<Item = &'a Share>) -> (usize, usize) {
        shares.fold((0, 0), |(chosen, all), share| (chosen + share.chosen, all + share.all))
    }

    proptest! {
        #[test]
        fn everybody_is_counted_once_in_each_way(candidates in proptest::collection::vec(anybody(), 0..40)) {
            let found = counted(&candidates);
            let people = (found.people.chosen, found.people.all);
            prop_assert_eq!(people, (candidates.iter().filter(|one| one.chosen).count(), candidates.len()));
            prop_assert_eq!(sum(found.regions.iter().map(|(_, share)| share)), people);
            prop_assert_eq!(sum(found.genders.iter().map(|(_, share)| share)), people);
            prop_assert_eq!(sum(found.by_state.iter().map(|(_, share)| share)), people);
            prop_assert_eq!(found.states.all, found.by_state.len());
            let words: usize = candidates.iter().map(|one| one.competences.len()).sum();
            prop_assert_eq!(sum(found.competences.iter().map(|(_, share)| share)).1, words);
            for code in ASKED {
                let nominated = candidates.iter().any(|one| one.state == code);
                prop_assert_eq!(found.without_nominee.iter().any(|it| it == code), !nominated);
            }
        }

        #[test]
        fn it_makes_no_difference_in_which_order_people_come(
            (one, other) in proptest::collection::vec(anybody(), 0..20).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
        ) {
            prop_assert_eq!(counted(&one), counted(&other));
        }

        #[test]
        fn choosing_one_more_counts_one_more(mut candidates in proptest::collection::vec(anybody(), 1..20), which in any::<proptest::sample::Index>()) {
            let which = which.index(candidates.len());
            candidates[which].chosen = false;
            let before = counted(&candidates);
            candidates[which].chosen = true;
            let after = counted(&candidates);
            prop_assert_eq!(after.people.chosen, before.people.chosen + 1);
            prop_assert_eq!(after.people.all, before.people.all);
            prop_assert_eq!(after.without_nominee, before.without_nominee);
            prop_assert!(after.states.chosen >= before.states.chosen);
        }
    }

    #[test]
    fn what_is_wanted_and_known_by_nobody_is_shown_as_none() {
        let found = counted(&[]);
        assert_eq!(found.competences.len(), 3);
        assert!(found.competences.iter().all(|(_, share)| *share == Share::default()));
        assert_eq!(found.without_nominee, ASKED);
        assert_eq!((found.regions.len(), found.genders.len()), (6, 4));
    }
}
