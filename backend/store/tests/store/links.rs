//! Links open once, whoever comes first, and what was taken back stays so.

use adref_domain::Instant;
use adref_domain::ids::LinkId;
use adref_domain::link::LinkPurpose;
use adref_store::StoreError;
use adref_store::link_requests::{self, LinkRequest};
use adref_store::links::{self, Link};
use adref_store::testing::{World, on_both};

fn link(number: u128, world: &World, purpose: LinkPurpose) -> Link {
    Link {
        id: LinkId::from_bits(number),
        person: world.person.id.clone(),
        purpose,
        address: "person1@example.org".to_owned(),
        mandate: None,
        created_at: Instant(1),
        expires_at: Instant(2),
        used_at: None,
        withdrawn_at: None,
    }
}

#[test]
fn a_link_is_used_up_once_and_never_after_it_was_taken_back() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let (one, two) = (link(1, &world, LinkPurpose::SignIn), link(2, &world, LinkPurpose::Reset));
        let person = world.person.clone();
        store
            .write(move |db| {
                links::add(db, &one)?;
                links::add(db, &two)?;
                links::add_secret(db, &one.id, "first", Instant(1))?;
                links::add_secret(db, &one.id, "second", Instant(2))?;
                assert_eq!(links::by_secret(db, "first")?.as_ref(), Some(&one));
                assert_eq!(links::by_secret(db, "second")?.as_ref(), Some(&one), "either attempt may have arrived");
                assert_eq!(links::by_secret(db, "third")?, None);
                assert!(links::use_up(db, &one.id, Instant(5))?);
                assert!(!links::use_up(db, &one.id, Instant(6))?);
                let all = LinkPurpose::ALL;
                assert_eq!(links::withdraw(db, &person.id, all, Instant(7))?, 1, "what was used stays used");
                assert!(!links::use_up(db, &two.id, Instant(8))?);
                assert_eq!(links::sweep(db, Instant(2))?, 0, "both stopped at 2, not before");
                links::forget(db, &person.id, "gone@erased.invalid", Instant(9))?;
                assert_eq!(links::by_secret(db, "first")?, None);
                assert_eq!(links::by_id(db, &one.id)?.map(|link| link.address).as_deref(), Some("gone@erased.invalid"));
                assert_eq!((links::sweep(db, Instant(3))?, links::sweep(db, Instant(3))?), (2, 0));
                assert_eq!(links::by_id(db, &two.id)?.map(|link| link.address).as_deref(), Some(""));
                Ok::<_, StoreError>(())
            })
            .unwrap();
    });
}

#[test]
fn askings_are_taken_once_and_stale_ones_swept_out() {
    on_both(|store| {
        let request = |number: u128, at| LinkRequest {
            id: LinkId::from_bits(number),
            purpose: LinkPurpose::SignIn,
            address: "somebody@example.org".to_owned(),
            asked_at: Instant(at),
        };
        store
            .write(move |db| {
                assert!(!link_requests::waiting(db)?);
                for (number, at) in [(1, 10), (2, 20), (3, 30)] {
                    link_requests::add(db, &request(number, at))?;
                }
                assert_eq!(link_requests::sweep(db, Instant(15))?, 1);
                assert_eq!(link_requests::take(db, 1)?, vec![request(2, 20)]);
                assert_eq!(link_requests::take(db, 9)?, vec![request(3, 30)]);
                assert!(link_requests::take(db, 9)?.is_empty());
                Ok::<_, StoreError>(())
            })
            .unwrap();
    });
}
