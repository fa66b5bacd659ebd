//! What the database refuses, and what a caller hears: a kind, never a row's content.

use adref_domain::ids::{CommentId, DraftId, PersonId, RoundId};
use adref_store::testing::{World, databases, on_both};
use adref_store::{Kind, Options, Page, StoreError, comments, drafts, notices, people, rounds};

use crate::immutable::bare;

#[test]
fn a_number_column_refuses_words() {
    for fresh in databases(&Options::default()) {
        World::settle(&fresh.store).unwrap();
        for change in ["UPDATE people SET created_at = 'seven'", "UPDATE rounds SET closes_at = 'seven'"] {
            assert!(bare(&fresh, change).is_err(), "{change}");
        }
        assert!(bare(&fresh, "UPDATE processes SET public = 'perhaps'").is_err());
    }
}

#[test]
fn a_row_may_not_name_what_is_not_there() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let mut comment = world.comment(1);
        comment.round = RoundId::from_bits(99);
        assert_eq!(store.write(move |db| comments::add(db, &comment)), Err(StoreError::Dangling));
        let mut draft = world.draft(2);
        draft.based_on = Some(DraftId::from_bits(99));
        draft.status = adref_domain::DraftStatus::Issued;
        assert_eq!(store.write(move |db| drafts::add(db, &draft)), Err(StoreError::Dangling));
    });
}

#[test]
fn a_stored_code_nobody_knows_is_an_error_and_says_which() {
    for fresh in databases(&Options::default()) {
        let world = World::settle(&fresh.store).unwrap();
        let comment = world.comment(1);
        fresh.store.write(move |db| comments::add(db, &comment)).unwrap();
        let id = world.notice(1);
        fresh.store.write(move |db| notices::queue(db, &id)).unwrap();
        let corrupt = |what: &str| Err(StoreError::Corrupt { what: what.to_owned() });
        bare(&fresh, "UPDATE rounds SET audience = 'expert emperor'").unwrap();
        assert_eq!(fresh.store.read(|db| rounds::by_id(db, &world.round.id)).map(drop), corrupt("role"));
        bare(&fresh, "UPDATE comments SET quote_exact = 'half a quote'").unwrap();
        let read = fresh.store.read(|db| comments::by_id(db, &CommentId::from_bits(1)));
        assert_eq!(read.map(drop), corrupt("quote"));
        bare(&fresh, "UPDATE notices SET state = 'lost'").unwrap();
        assert_eq!(fresh.store.read(notices::counts_by_state).map(drop), corrupt("state of a notice"));
        bare(&fresh, "UPDATE sessions SET id = id; INSERT INTO people SELECT 'not an id', 'x', name, language, password_hash, created_at, disabled_at, number, erased_at, joined_at FROM people").unwrap();
        assert_eq!(fresh.store.read(|db| people::by_email(db, "x")).map(drop), corrupt("id"));
        // What was understood yesterday is understood still.
        assert!(fresh.store.read(|db| drafts::by_id(db, &world.draft.id)).unwrap().is_some());
    }
}

#[test]
fn no_message_holds_what_a_row_says() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let mut person = world.person(2);
        person.email = world.person.email.clone();
        person.name = "SECRET".to_owned();
        let error = store.write(move |db| people::add(db, &person)).unwrap_err();
        for said in [format!("{error}"), format!("{error:?}")] {
            assert!(!said.contains("SECRET") && !said.contains("example.org"), "{said}");
        }
        let mut comment = world.comment(1);
        comment.text = "SECRET \0".to_owned();
        // SQLite would keep a NUL and PostgreSQL refuses it; the acts refuse it before it comes here.
        if store.kind() == Kind::Postgresql {
            let error = store.write(move |db| comments::add(db, &comment)).unwrap_err();
            assert!(!format!("{error:?}").contains("SECRET"), "{error:?}");
        }
    });
}

#[test]
fn a_reader_cannot_write() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let person = world.person(2);
        let refused = store.read(|db| people::add(db, &person)).unwrap_err();
        assert_eq!(refused.code(), "store_database");
        assert_eq!(store.read(people::count).unwrap(), 1);
        let absent = store.read(|db| people::by_id(db, &PersonId::from_bits(2))).unwrap();
        assert_eq!(absent, None);
        assert_eq!(store.read(|db| people::list(db, &Page::first(9))).unwrap().len(), 1);
    });
}
