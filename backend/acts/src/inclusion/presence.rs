//! Counting who was invited to meetings, who agreed to come and who came: people, and in the whole each of them once.

use std::collections::{BTreeMap, BTreeSet};

use adref_domain::geography::region_of;
use adref_domain::ids::PersonId;
use adref_domain::{Gender, MeetingReply};
use adref_store::meetings::Attendee;

use super::guard::{Sum, WITHHELD, cell, tells, whole_tells};
use super::voices::{NONE, classes, regions};
use crate::figures::FEW;
use crate::views::{CellView, Presence, PresenceRow};

/// What people of meetings are counted by.
const DIMENSIONS: [Dimension; 3] = [Dimension::Region, Dimension::Class, Dimension::Gender];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dimension {
    Region,
    Class,
    Gender,
}

impl Dimension {
    fn kinds(self) -> Vec<String> {
        match self {
            Self::Region => regions().collect(),
            Self::Class => classes().collect(),
            Self::Gender => Gender::ALL.iter().map(ToString::to_string).chain([NONE.to_owned()]).collect(),
        }
    }

    fn said(self, row: &Attendee) -> Option<String> {
        match self {
            // Who came for a State is of its region, where nothing else was said.
            Self::Region => row.region.or_else(|| region_of(row.party.as_deref()?)).map(String::from),
            Self::Class => row.class.map(String::from),
            Self::Gender => row.gender.map(String::from),
        }
    }
}

/// Somebody at one meeting or at several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Person {
    agreed: bool,
    attended: bool,
    /// What was said last of each dimension.
    kinds: [Option<String>; DIMENSIONS.len()],
    /// The parties they came for.
    parties: BTreeSet<String>,
}

/// The people of some meetings, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Crowd {
    people: Vec<Person>,
    /// Whether anybody said who came.
    entered: bool,
}

impl Crowd {
    /// The people of these lists; later ones tell better where somebody is from.
    pub(super) fn of<'a>(lists: impl Iterator<Item = &'a [Attendee]>) -> Self {
        let rows: Vec<&Attendee> = lists.flatten().collect();
        let held: BTreeMap<&str, &str> =
            rows.iter().filter_map(|row| Some((row.email.as_deref()?, row.person.as_ref()?.as_str()))).collect();
        let mut people: BTreeMap<&str, Person> = BTreeMap::new();
        for row in &rows {
            let email = row.email.as_deref();
            let account = row.person.as_ref().map(PersonId::as_str);
            let known = account.or_else(|| email.and_then(|email| held.get(email).copied())).or(email);
            people.entry(known.unwrap_or(row.id.as_str())).or_default().meet(row);
        }
        let entered = rows.iter().any(|row| row.attended.is_some());
        Self { people: people.into_values().collect(), entered }
    }

    /// The parties of those who came.
    pub(super) fn parties(&self) -> BTreeSet<String> {
        self.people.iter().flat_map(|one| one.parties.iter().cloned()).collect()
    }

    /// The regions or kinds of organization of those who came.
    pub(super) fn regions(&self) -> BTreeSet<String> {
        self.came_of(0)
    }

    pub(super) fn classes(&self) -> BTreeSet<String> {
        self.came_of(1)
    }

    fn came_of(&self, dimension: usize) -> BTreeSet<String> {
        let came = self.people.iter().filter(|one| one.attended);
        came.filter_map(|one| one.kinds.get(dimension).cloned().flatten()).collect()
    }

    fn number(&self, test: impl Fn(&Person) -> bool) -> usize {
        self.people.iter().filter(|one| test(one)).count()
    }

    /// How many of each kind came.
    fn came(&self, place: usize, dimension: Dimension) -> Vec<usize> {
        let of = |kind: String| self.number(|one| one.attended && one.is(place, &kind));
        dimension.kinds().into_iter().map(of).collect()
    }
}

impl Person {
    fn meet(&mut self, row: &Attendee) {
        self.agreed |= row.reply == MeetingReply::Accepted;
        for (kept, dimension) in self.kinds.iter_mut().zip(DIMENSIONS) {
            if let Some(said) = dimension.said(row) {
                *kept = Some(said);
            }
        }
        if row.attended == Some(true) {
            self.attended = true;
            self.parties.extend(row.party.clone());
        }
    }

    fn is(&self, place: usize, kind: &str) -> bool {
        self.kinds.get(place).is_some_and(|said| said.as_deref().unwrap_or(NONE) == kind)
    }
}

/// Which tables are told to somebody, in the order of [`DIMENSIONS`].
pub(super) struct Told([bool; DIMENSIONS.len()]);

impl Told {
    /// Of one meeting.
    pub(super) fn alone(crowd: &Crowd, exact: bool) -> Self {
        let mut told = [exact; DIMENSIONS.len()];
        for (place, (told, dimension)) in told.iter_mut().zip(DIMENSIONS).enumerate() {
            *told |= tells(&crowd.came(place, dimension), Sum::Told);
        }
        Self(told)
    }

    /// Of all meetings, beside what is told of each of them.
    pub(super) fn together(meetings: &[Crowd], all: &Crowd, exact: bool) -> Self {
        let mut told = [exact; DIMENSIONS.len()];
        for (place, (told, dimension)) in told.iter_mut().zip(DIMENSIONS).enumerate() {
            let parts: Vec<_> = meetings.iter().map(|one| one.came(place, dimension)).collect();
            *told = *told || whole_tells(&parts, &all.came(place, dimension), Sum::Told);
        }
        Self(told)
    }
}

/// A crowd in figures. Who was invited and agreed is told by kinds to the secretariat alone.
pub(super) fn counted(crowd: &Crowd, told: &Told, exact: bool) -> Presence {
    let came = crowd.number(|one| one.attended);
    let attended = |count| if crowd.entered { cell(count, exact) } else { WITHHELD };
    let parties = crowd.parties();
    let mut tables = DIMENSIONS.iter().zip(told.0).enumerate().map(|(place, (dimension, told))| {
        let kinds = dimension.kinds().into_iter().zip(crowd.came(place, *dimension));
        let row = |(kind, came): (String, usize)| PresenceRow {
            invited: only(exact, crowd.number(|one| one.is(place, &kind))),
            agreed: only(exact, crowd.number(|one| one.agreed && one.is(place, &kind))),
            attended: if told { attended(came) } else { WITHHELD },
            kind,
        };
        kinds.map(row).collect::<Vec<_>>()
    });
    Presence {
        invited: cell(crowd.people.len(), exact),
        agreed: cell(crowd.number(|one| one.agreed), exact),
        attended: attended(came),
        delegations: if exact || came >= FEW { attended(parties.len()) } else { WITHHELD },
        by_region: tables.next().unwrap_or_default(),
        by_class: tables.next().unwrap_or_default(),
        by_gender: tables.next().unwrap_or_default(),
        parties: exact.then(|| parties.into_iter().collect()),
    }
}

const fn only(exact: bool, count: usize) -> CellView {
    if exact { cell(count, true) } else { WITHHELD }
}

#[cfg(test)]
mod tests {
    use adref_domain::Instant;
    use adref_domain::ids::{AttendeeId, MeetingId};

    use super::*;

    fn row(number: u128, came: Option<bool>, gender: Option<Gender>) -> Attendee {
        Attendee {
            id: AttendeeId::from_bits(number),
            meeting: MeetingId::from_bits(1),
            person: None,
            name: format!("Person {number}"),
            email: None,
            language: "en".to_owned(),
            party: None,
            region: None,
            class: None,
            gender,
            reply: MeetingReply::None,
            replied_at: None,
            invited_at: None,
            reminded_at: None,
            attended: came,
            created_at: Instant(0),
        }
    }

    fn of(rows: &[PresenceRow], kind: &str) -> CellView {
        rows.iter().find(|row| row.kind == kind).unwrap().attended
    }

    #[test]
    fn somebody_at_two_meetings_is_one_person_by_account_or_address() {
        let account = Some(PersonId::from_bits(7));
        let email = Some("a@b.example".to_owned());
        let first = [Attendee { email: email.clone(), gender: Some(Gender::Female), ..row(1, Some(true), None) }];
        let second =
            [Attendee { email, person: account.clone(), ..row(2, Some(true), None) }, row(3, Some(false), None)];
        let third = [Attendee { person: account, party: Some("KEN".to_owned()), ..row(4, Some(true), None) }];
        let crowd = Crowd::of([&first[..], &second[..], &third[..]].into_iter());
        let counted = counted(&crowd, &Told::alone(&crowd, true), true);
        assert_eq!((counted.invited.count, counted.attended.count), (Some(2), Some(1)));
        assert_eq!((of(&counted.by_gender, "female").count, of(&counted.by_gender, NONE).count), (Some(1), Some(0)));
        assert_eq!(of(&counted.by_region, "africa").count, Some(1), "of the region of the State they came for");
        assert_eq!(counted.parties.unwrap(), ["KEN"]);
    }

    #[test]
    fn others_are_told_who_came_in_fives_and_nothing_of_four() {
        let women = |count: u128| (0..count).map(|number| row(number, Some(true), Some(Gender::Female)));
        let man = row(90, Some(true), Some(Gender::Male));
        let told = |rows: &[Attendee]| {
            let crowd = Crowd::of([rows].into_iter());
            counted(&crowd, &Told::alone(&crowd, false), false)
        };
        let eleven = told(&women(10).chain([man.clone()]).collect::<Vec<_>>());
        assert_eq!((eleven.attended.count, of(&eleven.by_gender, "female").count), (Some(10), Some(10)));
        assert!(of(&eleven.by_gender, "male").few && eleven.parties.is_none());
        assert!(eleven.by_region.iter().all(|row| row.invited == WITHHELD && row.agreed == WITHHELD));
        let four = told(&women(3).chain([man]).collect::<Vec<_>>());
        assert!(four.attended.few && four.by_gender.iter().all(|row| row.attended == WITHHELD), "{four:?}");
        assert_eq!(four.delegations, WITHHELD);
    }

    #[test]
    fn nothing_is_said_of_who_came_until_somebody_said_it() {
        let rows = [row(1, None, None), row(2, None, None)];
        let crowd = Crowd::of([&rows[..]].into_iter());
        let counted = counted(&crowd, &Told::alone(&crowd, true), true);
        assert_eq!((counted.invited.count, counted.attended), (Some(2), WITHHELD));
        assert_eq!(of(&counted.by_gender, NONE), WITHHELD);
    }
}
