//! All or nothing, answered only when durable, and nobody harmed by a neighbour.

use std::sync::mpsc::channel;
use std::time::Duration;

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_store::events::NewEvent;
use adref_store::testing::{World, databases, on_both, sqlite};
use adref_store::{Kind, Options, Store, StoreError, events, people};

fn event(data: &str) -> NewEvent {
    NewEvent { data: data.to_owned(), ..NewEvent::new(Instant(1), EventKind::SignedIn, "") }
}

fn recorded(store: &Store) -> Vec<String> {
    store.read(|db| events::list(db, 0, 10_000)).unwrap().into_iter().map(|event| event.data).collect()
}

#[derive(Debug, PartialEq)]
enum Own {
    Mine,
    Store(StoreError),
}

impl From<StoreError> for Own {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

#[test]
fn sixteen_writers_lose_nothing() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        std::thread::scope(|scope| {
            for writer in 0..16 {
                let id = world.instrument.id.clone();
                scope.spawn(move || {
                    for turn in 0..50 {
                        let (id, event) = (id.clone(), event(&format!("{writer}/{turn}")));
                        let done: Result<i64, StoreError> = store.write(move |db| {
                            // Reads before it writes, as acts do.
                            adref_store::instruments::by_id(db, &id)?;
                            adref_store::instruments::take_receipt(db, &id)?;
                            events::append(db, &event)
                        });
                        done.unwrap();
                    }
                });
            }
        });
        let mut all = recorded(store);
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 800);
        let instrument = store.read(|db| adref_store::instruments::by_id(db, &world.instrument.id)).unwrap().unwrap();
        assert_eq!(instrument.next_receipt, 801);
    });
}

#[test]
fn an_error_leaves_nothing_and_comes_back_as_it_was() {
    on_both(|store| {
        let outcome: Result<(), Own> = store.write(|db| {
            events::append(db, &event("undone"))?;
            Err(Own::Mine)
        });
        assert_eq!(outcome, Err(Own::Mine));
        assert_eq!(recorded(store), Vec::<String>::new());
    });
}

#[test]
fn a_panic_harms_nobody_else() {
    on_both(|store| {
        std::thread::scope(|scope| {
            for number in 0..40 {
                scope.spawn(move || {
                    let outcome: Result<i64, Own> = store.write(move |db| {
                        let seq = events::append(db, &event(&number.to_string()))?;
                        assert!(number % 4 != 0, "a fault of the caller, part of this test");
                        Ok(seq)
                    });
                    if number % 4 == 0 {
                        assert_eq!(outcome, Err(Own::Store(StoreError::Panicked)));
                    } else {
                        outcome.unwrap();
                    }
                });
            }
        });
        assert_eq!(recorded(store).len(), 30);
        let panicked: Result<(), StoreError> = store.read(|_| panic!("a fault of a reader, part of this test"));
        assert_eq!(panicked, Err(StoreError::Panicked));
        // Within a savepoint of its own, too.
        let panicked: Result<(), StoreError> = store.write(|db| {
            db.attempt(|db| {
                events::append(db, &event("deep"))?;
                panic!("a fault of the caller, part of this test")
            })
        });
        assert_eq!(panicked, Err(StoreError::Panicked));
        store.write(|db| events::append(db, &event("after"))).unwrap();
        assert_eq!(recorded(store).len(), 31);
    });
}

#[test]
fn an_attempt_that_fails_is_undone_and_the_rest_stays() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let person = world.person.clone();
        let outcome: Result<bool, StoreError> = store.write(move |db| {
            events::append(db, &event("before"))?;
            let tried = db.attempt(|db| {
                events::append(db, &event("within"))?;
                people::add(db, &person)
            });
            events::append(db, &event("after"))?;
            Ok(tried.is_err_and(|error| error.code() == "store_duplicate"))
        });
        assert_eq!(outcome, Ok(true));
        assert_eq!(recorded(store), ["before", "after"]);
    });
}

/// PostgreSQL turns the COMMIT of a spoilt transaction into a ROLLBACK and calls it a success.
#[test]
fn a_swallowed_refusal_is_never_answered_with_ok_and_nothing() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let person = world.person.clone();
        let outcome: Result<(), StoreError> = store.write(move |db| {
            events::append(db, &event("kept?"))?;
            let _ = people::add(db, &person);
            Ok(())
        });
        match (store.kind(), outcome) {
            // A refused statement does not spoil a transaction here.
            (Kind::Sqlite, Ok(())) => assert_eq!(recorded(store), ["kept?"]),
            (Kind::Postgresql, Err(_)) => assert_eq!(recorded(store), Vec::<String>::new()),
            other => panic!("{other:?}"),
        }
        store.write(|db| events::append(db, &event("after"))).unwrap();
    });
}

#[test]
fn a_reader_sees_one_state_of_everything() {
    on_both(|store| {
        let outcome: Result<(), StoreError> = store.read(|db| {
            assert_eq!(events::list(db, 0, 10)?.len(), 0);
            store.write(|db| events::append(db, &event("meanwhile")))?;
            assert_eq!(events::list(db, 0, 10)?.len(), 0, "what came meanwhile is not seen");
            Ok(())
        });
        outcome.unwrap();
        assert_eq!(recorded(store), ["meanwhile"]);
    });
}

#[test]
fn readers_do_not_wait_for_the_writer() {
    on_both(|store| {
        let (started, begun) = channel();
        let (go, wait) = channel::<()>();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                store
                    .write(move |db| {
                        let seq = events::append(db, &event("slow"))?;
                        started.send(()).unwrap();
                        wait.recv_timeout(Duration::from_secs(10)).unwrap();
                        Ok::<_, StoreError>(seq)
                    })
                    .unwrap();
            });
            begun.recv().unwrap();
            assert_eq!(recorded(store), Vec::<String>::new());
            go.send(()).unwrap();
        });
        assert_eq!(recorded(store), ["slow"]);
    });
}

#[test]
fn a_full_queue_refuses_and_a_write_inside_a_write_too() {
    let fresh = sqlite(&Options { queue: 2, ..Options::default() });
    let store = &fresh.store;
    let inner = store.clone();
    let nested: Result<i64, StoreError> = store.write(move |_| inner.write(|db| events::append(db, &event("no"))));
    assert_eq!(nested, Err(StoreError::Nested));

    let (started, begun) = channel();
    let (go, wait) = channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            store.write(move |_| {
                started.send(()).unwrap();
                wait.recv_timeout(Duration::from_secs(10)).unwrap();
                Ok::<_, StoreError>(())
            })
        });
        begun.recv().unwrap();
        let (answer, answers) = channel();
        for number in 0..20 {
            let answer = answer.clone();
            scope.spawn(move || {
                answer.send(store.write(move |db| events::append(db, &event(&number.to_string())))).unwrap();
            });
        }
        // Two wait in the queue; the other eighteen are told at once.
        let busy = (0..18).filter(|_| answers.recv().unwrap() == Err(StoreError::Busy)).count();
        assert_eq!(busy, 18);
        go.send(()).unwrap();
        assert!(answers.recv().unwrap().is_ok() && answers.recv().unwrap().is_ok());
    });
    assert_eq!(recorded(store).len(), 2);
}

#[test]
fn what_was_answered_is_there_for_the_next_to_open_it() {
    for fresh in databases(&Options::default()) {
        fresh.store.write(|db| events::append(db, &event("kept"))).unwrap();
        let options = Options { durability: adref_store::Durability::NotNeeded, ..Options::default() };
        let second = Store::open(fresh.url(), &options).unwrap();
        assert_eq!(recorded(&second), ["kept"]);
        second.write(|db| events::append(db, &event("by another"))).unwrap();
        assert_eq!(recorded(&fresh.store), ["kept", "by another"]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn async_callers_get_the_same() {
    for fresh in databases(&Options::default()) {
        let store = fresh.store.clone();
        let writes: Vec<_> = (0..50)
            .map(|number| {
                let store = store.clone();
                tokio::spawn(async move {
                    store.write_async(move |db| events::append(db, &event(&number.to_string()))).await
                })
            })
            .collect();
        for write in writes {
            write.await.unwrap().unwrap();
        }
        let read: Result<_, StoreError> = store.read_async(|db| events::list(db, 0, 100)).await;
        assert_eq!(read.unwrap().len(), 50);
        let failed: Result<(), Own> = store.write_async(|_| Err(Own::Mine)).await;
        assert_eq!(failed, Err(Own::Mine));
        let broken: Result<(), Own> = store.read_async(|_| panic!("a fault of a reader, part of this test")).await;
        assert_eq!(broken, Err(Own::Store(StoreError::Panicked)));
    }
}
