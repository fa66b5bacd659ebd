//! Sealing: what committed late is not skipped, what is sealed stays, what is personal can go.

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_store::events::{NewEvent, Wanted};
use adref_store::ledger::{Checkpoint, Key, Node};
use adref_store::testing::{World, databases, on_both};
use adref_store::{Kind, Options, Page, StoreError, events, ledger};

use crate::immutable::bare;

fn event(number: u32) -> NewEvent {
    NewEvent {
        commitment: Some("c".to_owned()),
        salt: Some("s".to_owned()),
        personal: Some(format!("{{\"reason\":\"{number}\"}}")),
        ..NewEvent::new(Instant(i64::from(number)), EventKind::SignedIn, "an object")
    }
}

#[test]
fn an_act_that_commits_late_waits_to_be_sealed_whatever_its_number() {
    for fresh in databases(&Options::default()) {
        let store = &fresh.store;
        let (go_on, wait) = std::sync::mpsc::channel::<()>();
        let (begun, begin) = std::sync::mpsc::channel::<i64>();
        let slow = store.clone();
        let late = std::thread::spawn(move || {
            let done: Result<(), StoreError> = slow.write(move |db| {
                begun.send(events::append(db, &event(1))?).unwrap();
                // SQLite has one writer; there nobody can overtake, and this ends at once.
                let _ = wait.recv_timeout(std::time::Duration::from_secs(5));
                Ok(())
            });
            done.unwrap();
        });
        let first = begin.recv().unwrap();
        if fresh.kind() == Kind::Sqlite {
            go_on.send(()).unwrap();
        }
        let second = store.write(|db| events::append(db, &event(2))).unwrap();
        let waiting = store.read(|db| ledger::unsealed(db, 10)).unwrap();
        if fresh.kind() == Kind::Postgresql {
            assert_eq!(
                waiting.iter().map(|event| event.seq).collect::<Vec<_>>(),
                [second],
                "the first is not there yet"
            );
            store.write(move |db| ledger::place(db, 0, &[second])).unwrap();
            go_on.send(()).unwrap();
        }
        late.join().unwrap();
        let waiting = store.read(|db| ledger::unsealed(db, 10)).unwrap();
        let seqs: Vec<_> = waiting.iter().map(|event| event.seq).collect();
        assert!(seqs.contains(&first) && first < second, "{seqs:?}");
        let count = seqs.len() as i64;
        assert_eq!(store.read(ledger::waiting).unwrap(), (count, Some(Instant(1))));
        let from = 2 - count;
        store.write(move |db| ledger::place(db, from, &seqs)).unwrap();
        assert_eq!(store.read(ledger::waiting).unwrap(), (0, None));
        let order: Vec<_> =
            store.read(|db| ledger::sealed(db, 0, 10)).unwrap().iter().map(|e| (e.leaf, e.seq)).collect();
        let expected = if fresh.kind() == Kind::Sqlite { [first, second] } else { [second, first] };
        assert_eq!(order, [(Some(0), expected[0]), (Some(1), expected[1])]);
        assert_eq!(store.read(|db| ledger::sealed(db, 1, 10)).unwrap().len(), 1);
    }
}

#[test]
fn a_thousand_acts_get_their_places_and_two_sealers_never_the_same() {
    on_both(|store| {
        let seqs: Result<Vec<i64>, StoreError> =
            store.write(|db| (0..1_200).map(|number| events::append(db, &event(number))).collect());
        let seqs = seqs.unwrap();
        let (all, again) = (seqs.clone(), seqs.clone());
        store.write(move |db| ledger::place(db, 0, &all)).unwrap();
        let placed = store.read(|db| ledger::sealed(db, 0, 2_000)).unwrap();
        assert!(
            placed.iter().zip(0..).all(|(event, leaf)| event.leaf == Some(leaf) && event.seq == seqs[leaf as usize])
        );
        assert!(store.write(move |db| ledger::place(db, 0, &again)).is_err(), "a place is given once");
        let more = store.write(|db| events::append(db, &event(9))).unwrap();
        assert!(matches!(store.write(move |db| ledger::place(db, 7, &[more])), Err(StoreError::Duplicate { .. })));
        let nodes: Vec<_> =
            (0..1_200).map(|position| Node { height: 0, position, hash: format!("h{position}") }).collect();
        let (grown, twice) = (nodes.clone(), nodes[5..6].to_vec());
        store.write(move |db| ledger::grow(db, &grown)).unwrap();
        assert!(matches!(store.write(move |db| ledger::grow(db, &twice)), Err(StoreError::Duplicate { .. })));
        let found = store.read(|db| ledger::nodes(db, &[(0, 3), (1, 3), (0, 1_199)])).unwrap();
        assert_eq!(found, [nodes[3].clone(), nodes[1_199].clone()]);
        assert_eq!(store.read(|db| ledger::nodes_at(db, 0, 1_198, 9)).unwrap(), nodes[1_198..]);
    });
}

#[test]
fn checkpoints_and_keys_are_kept_in_order_and_for_ever() {
    for fresh in databases(&Options::default()) {
        let store = &fresh.store;
        assert_eq!(store.read(ledger::latest).unwrap(), None);
        for size in [3, 10, 4] {
            let checkpoint = Checkpoint {
                size,
                root: "r".to_owned(),
                note: format!("note {size}"),
                signer: "k".to_owned(),
                at: Instant(size),
            };
            store.write(move |db| ledger::keep(db, &checkpoint)).unwrap();
        }
        let sizes = |all: Vec<Checkpoint>| all.into_iter().map(|one| one.size).collect::<Vec<_>>();
        assert_eq!(store.read(ledger::latest).unwrap().unwrap().size, 10);
        assert_eq!(store.read(|db| ledger::covering(db, 3)).unwrap().unwrap().size, 4);
        assert_eq!(store.read(|db| ledger::covering(db, 10)).unwrap(), None);
        assert_eq!(store.read(|db| ledger::checkpoint(db, 5)).unwrap(), None);
        assert_eq!(sizes(store.read(|db| ledger::newest(db, &Page::first(1))).unwrap()), [10, 4]);
        let rest = Page { after: Some("4".to_owned()), limit: 9 };
        assert_eq!(sizes(store.read(|db| ledger::newest(db, &rest)).unwrap()), [3]);
        assert_eq!(sizes(store.read(|db| ledger::oldest(db, 3, 9)).unwrap()), [4, 10]);
        for at in [1, 2] {
            store.write(move |db| ledger::know(db, &Key { verifier: "k".to_owned(), at: Instant(at) })).unwrap();
        }
        assert_eq!(store.read(ledger::keys).unwrap(), [Key { verifier: "k".to_owned(), at: Instant(1) }]);
        store.write(|db| ledger::grow(db, &[Node { height: 0, position: 0, hash: "h".to_owned() }])).unwrap();
        for table in ["ledger_nodes", "ledger_checkpoints", "ledger_keys"] {
            let column = match table {
                "ledger_nodes" => "hash",
                "ledger_keys" => "verifier",
                _ => "note",
            };
            for change in [format!("UPDATE {table} SET {column} = 'else'"), format!("DELETE FROM {table}")] {
                let refused = bare(&fresh, &change).unwrap_err();
                assert!(refused.contains(&format!("immutable: {table}")), "{change}: {refused}");
            }
        }
    }
}

#[test]
fn what_is_personal_goes_and_nothing_else() {
    for fresh in databases(&Options::default()) {
        let (store, world) = (&fresh.store, World::settle(&fresh.store).unwrap());
        let (person, process) = (world.person.id.clone(), world.process.id.clone());
        let own = NewEvent { actor: Some(person.clone()), ..event(1) };
        let about = NewEvent { object: person.to_string(), ..event(2) };
        let record = NewEvent { process: Some(process.clone()), ..own.clone() };
        let of_others = event(4);
        let seqs: Result<Vec<i64>, StoreError> = store
            .write(move |db| [own, about, record, of_others].iter().map(|event| events::append(db, event)).collect());
        let seqs = seqs.unwrap();
        let forgotten = person.clone();
        assert_eq!(store.write(move |db| events::erase(db, &forgotten)).unwrap(), seqs[..2]);
        let again = person.clone();
        assert_eq!(store.write(move |db| events::erase(db, &again)).unwrap(), [], "what is gone is gone");
        let kept: Vec<_> = seqs.iter().map(|seq| store.read(|db| events::by_seq(db, *seq)).unwrap().unwrap()).collect();
        let there: Vec<_> = kept.iter().map(|event| event.salt.is_some() && event.personal.is_some()).collect();
        assert_eq!(there, [false, false, true, true]);
        assert!(kept.iter().all(|event| event.commitment.is_some()));
        for change in
            ["SET salt = 'x'", "SET personal = 'x'", "SET commitment = NULL", "SET hash_after = 'x'", "SET role = 'x'"]
        {
            let refused = bare(&fresh, &format!("UPDATE events {change}")).unwrap_err();
            assert!(refused.contains("immutable: events"), "{change}: {refused}");
        }
        let found = |wanted: Wanted| -> Vec<i64> {
            store
                .read(|db| events::newest(db, &wanted, &Page::first(9)))
                .unwrap()
                .iter()
                .map(|event| event.seq)
                .collect()
        };
        assert_eq!(found(Wanted::Process(process)), [seqs[2]]);
        assert_eq!(found(Wanted::Actor(person)), [seqs[2], seqs[0]]);
        assert_eq!(found(Wanted::Platform), [seqs[3], seqs[1], seqs[0]]);
        let object = store.read(|db| events::first_on(db, "an object", EventKind::SignedIn)).unwrap().unwrap();
        assert_eq!(object.seq, seqs[0]);
        assert_eq!(store.read(|db| events::first_on(db, "an object", EventKind::DraftIssued)).unwrap(), None);
    }
}
