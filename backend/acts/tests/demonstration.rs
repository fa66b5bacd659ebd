//! The demonstration is a whole cycle played by the same acts people use: if it plays, the main job works.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its house must stop there")]

use std::collections::BTreeMap;

use adref_acts::{Actor, House, Rules, SecondFactor, demo, draft, instrument, outbox, sign_in};
use adref_store::{Options, Store};

/// As the demonstration is served: its invented people have no phones.
fn relaxed() -> Rules {
    Rules { second_factor: SecondFactor::Optional, ..Rules::default() }
}

fn house() -> (House, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("adref.sqlite").display());
    let store = Store::open(&url, &Options::default()).unwrap();
    store.migrate().unwrap();
    (House::new(store).under(relaxed()), folder)
}

#[test]
fn the_demonstration_plays_once_and_a_stranger_sees_only_what_is_public() {
    let (house, _folder) = house();
    assert!(demo::load(&house).unwrap());
    assert!(!demo::load(&house).unwrap(), "a second start keeps what is there");
    let stranger = Actor::stranger();
    let home = house.read_blocking(|cx| instrument::home(cx, &stranger, demo::INSTRUMENT)).unwrap();
    assert_eq!(home.drafts.iter().map(|d| d.slug.as_str()).collect::<Vec<_>>(), ["zero", "first"]);
    let (first, _) = house.read_blocking(|cx| draft::read(cx, &stranger, demo::INSTRUMENT, "first", None)).unwrap();
    assert!(!first.positions_shown);
    let body = serde_json::to_string(&first).unwrap();
    for party in ["KEN", "BRA", "EUN", "USA", "IND"] {
        assert!(!body.contains(party), "{party} leaks to strangers");
    }
    assert!(house.read_blocking(|cx| draft::read(cx, &stranger, demo::INSTRUMENT, "working", None)).is_err());
}

#[tokio::test]
async fn the_secretariat_signs_in_and_finds_the_story() {
    let (house, _folder) = house();
    let loading = house.clone();
    tokio::task::spawn_blocking(move || demo::load(&loading)).await.unwrap().unwrap();
    let input = sign_in::SignIn { email: "Secretariat@adref.example".to_owned(), password: demo::PASSWORD.to_owned() };
    let signed_in = sign_in::sign_in(&house, input, String::new()).await.unwrap();
    let (person, session) = (signed_in.person_id.clone(), signed_in.session.clone());
    let actor = house.read(move |cx| sign_in::actor(cx, &person, &session)).await.unwrap();
    let amina = actor.clone();
    let home = house.read(move |cx| instrument::home(cx, &amina, demo::INSTRUMENT)).await.unwrap();
    assert_eq!(home.drafts.len(), 3, "the working draft too");
    assert_eq!(home.rounds.len(), 3);
    assert_eq!(home.unanswered, Some(2));
    assert!(home.latest_change.unwrap().summary.changed >= 5);
    let all = outbox::OutboxQuery { limit: Some(200), ..outbox::OutboxQuery::default() };
    let queue = house.read(move |cx| outbox::list(cx, &actor, &all)).await.unwrap();
    let mut owed: BTreeMap<&str, usize> = BTreeMap::new();
    for mail in &queue.items {
        *owed.entry(&mail.kind).or_default() += 1;
    }
    assert_eq!(
        owed,
        BTreeMap::from([
            ("comment_received", 5),
            ("comment_answered", 3),
            ("draft_issued", 3),
            ("mandate_granted", 1),
            ("nomination_asked", 41),
            ("nomination_confirmed", 3),
            ("expert_appointed", 31),
            ("expert_not_appointed", 4),
            ("invitation", 31),
            ("hosts_decided", 1),
        ])
    );
    // A token works once; a second use at the same moment is a race between two windows, and ends nothing.
    let again = sign_in::refresh(&house, &signed_in.refresh).await.unwrap();
    let raced = sign_in::refresh(&house, &signed_in.refresh).await.unwrap_err();
    assert_eq!(raced.code(), "refresh_raced");
    assert!(sign_in::refresh(&house, &again.refresh).await.is_ok(), "the session goes on");
}
