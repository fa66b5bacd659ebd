//! Mandates, what a session acts in, parties and organizations; and that none of them disappears.

use adref_domain::ids::{MandateId, OrganizationId, SessionId};
use adref_domain::{Capacity, Instant, MandateStatus, OrganizationClass, Region};
use adref_store::mandates::{Filter, Mandate, Move};
use adref_store::organizations::Organization;
use adref_store::parties::{Alias, Membership, Party};
use adref_store::testing::{World, on_both};
use adref_store::{Page, StoreError, acting, mandates, organizations, parties, people};

fn mandate(world: &World, number: u128, capacity: Capacity) -> Mandate {
    Mandate {
        id: MandateId::from_bits(number),
        person: world.person.id.clone(),
        capacity,
        party: Some("KEN".to_owned()),
        organization: None,
        region: Some(Region::Africa),
        process: Some(world.process.id.clone()),
        since: Instant(-5),
        until: Some(Instant(i64::MAX)),
        status: MandateStatus::Active,
        granted_by: Some(world.person.id.clone()),
        granted_at: Instant(i64::try_from(number).unwrap()),
        note: Some("as agreed".to_owned()),
        status_by: None,
        status_at: None,
        status_reason: None,
    }
}

#[test]
fn mandates_keep_every_field_and_only_their_status_moves() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        for (number, capacity) in (1..).zip(Capacity::ALL) {
            let row = mandate(&world, number, *capacity);
            let stored = row.clone();
            store.write(move |db| mandates::add(db, &stored)).unwrap();
            assert_eq!(store.read(|db| mandates::by_id(db, &row.id)).unwrap(), Some(row));
        }
        let held = store.read(|db| mandates::of_person(db, &world.person.id)).unwrap();
        assert_eq!(held.len(), Capacity::ALL.len());
        let first = held[0].clone();
        let step = |status, by| Move { status, by, at: Instant(9), reason: Some("why".to_owned()) };
        let (id, suspended) = (first.id.clone(), step(MandateStatus::Suspended, first.granted_by.clone()));
        let moved = store.write(move |db| mandates::set_status(db, &id, MandateStatus::Active, &suspended)).unwrap();
        assert!(moved);
        let (id, again) = (first.id.clone(), step(MandateStatus::Suspended, None));
        assert!(!store.write(move |db| mandates::set_status(db, &id, MandateStatus::Active, &again)).unwrap());
        let (id, ended) = (first.id.clone(), step(MandateStatus::Ended, None));
        assert!(store.write(move |db| mandates::set_status(db, &id, MandateStatus::Suspended, &ended)).unwrap());
        let (id, revived) = (first.id.clone(), step(MandateStatus::Active, None));
        let refused = store.write(move |db| mandates::set_status(db, &id, MandateStatus::Ended, &revived));
        assert_eq!(refused, Err(StoreError::Immutable { table: "mandates".to_owned() }));
        let read = store.read(|db| mandates::by_id(db, &first.id)).unwrap().unwrap();
        assert_eq!((read.status, read.status_reason.as_deref()), (MandateStatus::Ended, Some("why")));
    });
}

#[test]
fn people_are_found_by_the_mandates_they_hold() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        for number in 1..4_u128 {
            let row = mandate(&world, number, Capacity::Delegate);
            store.write(move |db| mandates::add(db, &row)).unwrap();
        }
        let page = Page { after: None, limit: 10 };
        let asked = |filter: Filter| store.read(|db| mandates::people_of(db, &filter, &page)).unwrap().len();
        assert_eq!(asked(Filter { capacity: Some(Capacity::Delegate), ..Filter::default() }), 1, "one person, once");
        assert_eq!(asked(Filter { party: Some("FRA".to_owned()), ..Filter::default() }), 0);
        assert_eq!(asked(Filter { process: Some(world.process.id.clone()), ..Filter::default() }), 1);
    });
}

#[test]
fn a_session_acts_in_one_mandate_at_a_time() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let session = SessionId::from_bits(1);
        assert_eq!(store.read(|db| acting::of(db, &session)).unwrap(), None);
        for number in 1..3_u128 {
            let (row, session) = (mandate(&world, number, Capacity::Delegate), session.clone());
            store
                .write(move |db| {
                    mandates::add(db, &row)?;
                    acting::choose(db, &session, &row.id, Instant(1))
                })
                .unwrap();
        }
        assert_eq!(store.read(|db| acting::of(db, &session)).unwrap(), Some(MandateId::from_bits(2)));
    });
}

#[test]
fn what_was_added_to_the_parties_comes_back_in_order() {
    on_both(|store| {
        let party = |code: &str| Party {
            code: code.to_owned(),
            kind: "group".to_owned(),
            english: "G".to_owned(),
            french: "G".to_owned(),
            added_by: None,
            added_at: Instant(1),
        };
        let member = |number: u32, since: Option<&str>| Membership {
            id: format!("{number:032x}"),
            party: "GRP".to_owned(),
            member: "KEN".to_owned(),
            since: since.map(str::to_owned),
            until: None,
            exception: number == 2,
            reason: None,
            added_by: None,
            added_at: Instant(i64::from(number)),
        };
        let rows = [member(1, None), member(2, Some("2026-01-01"))];
        let (one, other, added) = (party("GRP"), party("GRP"), rows.clone());
        store
            .write(move |db| {
                parties::add(db, &one)?;
                parties::add_alias(
                    db,
                    &Alias { alias: "Friends".to_owned(), party: "GRP".to_owned(), added_at: Instant(1) },
                )?;
                added.iter().try_for_each(|row| parties::add_membership(db, row))
            })
            .unwrap();
        let all = store.read(parties::all).unwrap();
        assert_eq!((all.parties.len(), all.aliases.len(), all.memberships), (1, 1, rows.to_vec()));
        let twice = store.write(move |db| parties::add(db, &other));
        assert!(twice.is_err_and(|error| error.is_duplicate("parties_code")));
        let organization = Organization {
            id: OrganizationId::from_bits(1),
            name: "Rivers United".to_owned(),
            class: OrganizationClass::CivilSociety,
            region: None,
            created_at: Instant(1),
        };
        let row = organization.clone();
        store.write(move |db| organizations::add(db, &row)).unwrap();
        assert_eq!(store.read(organizations::list).unwrap(), [organization]);
    });
}

#[test]
fn whoever_is_erased_gets_the_next_number() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        for number in 2..4_u32 {
            let person = world.person(number);
            let id = person.id.clone();
            store.write(move |db| people::add(db, &person)).unwrap();
            let given = store.write(move |db| people::erase(db, &id, Instant(7))).unwrap();
            assert_eq!(given, i64::from(number) - 1);
        }
        let second = world.person(3).id;
        let row = store.read(|db| people::by_id(db, &second)).unwrap().unwrap();
        assert_eq!((row.name.as_str(), row.email.as_str()), ("Participant 2", "participant-2@erased.invalid"));
        assert!(row.erased_at.is_some() && row.disabled_at.is_some() && row.password_hash.is_none());
    });
}
