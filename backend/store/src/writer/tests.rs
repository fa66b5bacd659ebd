//! What only the inside can stage: commits that fail, disks that fill up, groups of a known make-up.

use std::sync::mpsc::channel;
use std::time::Duration;

use diesel::connection::SimpleConnection;

use crate::testing::{World, sqlite};
use crate::{Db, Options, Store, StoreError, people};

type Outcome = Result<(), StoreError>;

/// Runs writes so that they share one commit, and gives their outcomes in order.
fn together(store: &Store, writes: Vec<fn(&mut Db<'_>) -> Outcome>) -> Vec<Outcome> {
    let (started, begun) = channel();
    let (go, wait) = channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            store.write(move |_| {
                started.send(()).unwrap();
                // Long enough for all others to be in the queue behind this one.
                wait.recv_timeout(Duration::from_secs(10)).unwrap();
                std::thread::sleep(Duration::from_millis(200));
                Ok::<_, StoreError>(())
            })
        });
        begun.recv().unwrap();
        let threads: Vec<_> = writes
            .into_iter()
            .map(|write| {
                let thread = scope.spawn(move || store.write(write));
                std::thread::sleep(Duration::from_millis(20));
                thread
            })
            .collect();
        go.send(()).unwrap();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

fn add(db: &mut Db<'_>, number: u32) -> Result<(), StoreError> {
    people::add(db, &World::default().person(number))
}

fn count(store: &Store) -> i64 {
    store.read(people::count).unwrap()
}

#[test]
fn one_that_fails_takes_nobody_with_it() {
    let fresh = sqlite(&Options::default());
    let outcomes = together(
        &fresh.store,
        vec![|db| add(db, 1), |db| add(db, 2).and(Err(StoreError::NotFound)), |db| add(db, 1), |db| add(db, 3)],
    );
    assert_eq!(outcomes[0], Ok(()));
    assert_eq!(outcomes[1], Err(StoreError::NotFound));
    assert_eq!(outcomes[2].as_ref().unwrap_err().code(), "store_duplicate");
    assert_eq!(outcomes[3], Ok(()));
    assert_eq!(count(&fresh.store), 2);
}

#[test]
fn a_commit_that_fails_is_a_failure_for_everybody_in_it() {
    let fresh = sqlite(&Options::default());
    let world = World::settle(&fresh.store).unwrap();
    let before = count(&fresh.store);
    let outcomes = together(
        &fresh.store,
        vec![
            |db| add(db, 11),
            |db| {
                // A reference that is checked only when committing.
                db.connection.batch_execute(
                    "PRAGMA defer_foreign_keys = ON; \
                     INSERT INTO rounds (id, instrument, draft, title, kind, opens_at, closes_at, zone, audience, \
                     shown, guidance, closed_by_hand_at, created_at, region) SELECT 'x', instrument, 'nowhere', title, kind, opens_at, closes_at, zone, \
                     audience, shown, guidance, closed_by_hand_at, created_at, region FROM rounds",
                )?;
                Ok(())
            },
            |db| add(db, 12),
            |_| Err(StoreError::NotFound),
        ],
    );
    assert_eq!(outcomes[..3], [Err(StoreError::Dangling), Err(StoreError::Dangling), Err(StoreError::Dangling)]);
    assert_eq!(outcomes[3], Err(StoreError::NotFound), "its own reason comes first");
    assert_eq!(count(&fresh.store), before);
    fresh.store.write(|db| add(db, 13)).unwrap();
    assert_eq!(count(&fresh.store), before + 1);
    let rounds = fresh.store.read(|db| crate::rounds::list_of(db, &world.instrument.id)).unwrap();
    assert_eq!(rounds.len(), 1);
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_written() {
    let fresh = sqlite(&Options::default());
    fresh.store.write(|db| add(db, 1)).unwrap();
    let limit = |pages: u32| {
        fresh.store.write(move |db| {
            Ok::<_, StoreError>(db.connection.batch_execute(&format!("PRAGMA max_page_count = {pages}"))?)
        })
    };
    limit(1).unwrap();
    let fill = |from: u32| {
        fresh.store.write(move |db| {
            (from..from + 100).try_for_each(|number| {
                let mut person = World::default().person(number);
                person.name = "x".repeat(5_000);
                people::add(db, &person)
            })
        })
    };
    assert_eq!(fill(1_000), Err(StoreError::Full));
    assert_eq!(count(&fresh.store), 1);
    limit(1_000_000).unwrap();
    fill(1_000).unwrap();
    assert_eq!(count(&fresh.store), 101);
}

#[test]
fn the_last_handle_may_fall_inside_a_write() {
    let fresh = sqlite(&Options::default());
    let store = Store::open(fresh.url(), &Options::default()).unwrap();
    let (done, finished) = channel();
    let inside = store.clone();
    let outer = std::thread::spawn(move || {
        let outcome: Result<(), StoreError> = store.write(move |_| {
            done.send(()).unwrap();
            drop(inside);
            Ok(())
        });
        drop(store);
        outcome
    });
    finished.recv().unwrap();
    assert_eq!(outer.join().unwrap(), Ok(()));
}
