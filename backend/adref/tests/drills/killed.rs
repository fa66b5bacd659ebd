//! Killed at any moment under sixteen writers: whatever was acknowledged is found again, whole.

use std::time::Duration;

use adref_acts::{House, ledger};
use adref_ledger::Verifier;
use adref_store::{Kind, copies};

use crate::place::Place;
use crate::runs;
use crate::served::Served;
use crate::world::{World, all_there};

const WRITERS: usize = 16;

#[tokio::test(flavor = "multi_thread")]
async fn whatever_was_acknowledged_is_found_again_after_a_kill() {
    for place in Place::all() {
        let many = match place.kind() {
            Kind::Sqlite => runs(2),
            // Two of three runs are played on SQLite, where the file is ours to lose.
            Kind::Postgresql => runs(1).div_ceil(3),
        };
        let mut served = Served::start(&place);
        let world = World::begin(&place, &served, WRITERS).await;
        let (mut acknowledged, mut ready) = (Vec::new(), Vec::new());
        for run in 0..many {
            let writing = world.write(&served);
            writing.until(1).await;
            // Another moment in every run, spread over the first third of a second.
            let moment = u64::try_from(run).unwrap() * 7919 % 331;
            tokio::time::sleep(Duration::from_millis(20 + moment)).await;
            served.kill();
            acknowledged.extend(writing.end().await);
            served = Served::start(&place);
            ready.push(served.ready_after);
            all_there(&place.store(), &acknowledged);
        }
        sealed(&place).await;
        ready.sort_unstable();
        eprintln!(
            "{}: {many} kills under {WRITERS} writers, {} acknowledged, none lost; ready again after {} ms, at most {} ms",
            place.kind().name(),
            acknowledged.len(),
            ready[ready.len() / 2].as_millis(),
            ready[ready.len() - 1].as_millis(),
        );
        let damage = place.store().damage().unwrap();
        assert!(damage.is_empty(), "{damage:?}");
    }
}

/// Every act got its place in the tree from a service that was started anew, and the whole ledger is in order.
async fn sealed(place: &Place) {
    let house = House::new(place.store());
    while house.read_blocking(ledger::lag).unwrap().waiting > 0 {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let report = house
        .read_blocking(|cx| {
            let mut verifier = Verifier::new(Vec::new(), "2999-01-01T00:00:00Z");
            ledger::verify(cx, &mut verifier, &[])?;
            Ok(verifier.report())
        })
        .unwrap();
    let events = house.store.read(copies::counts).unwrap()["events"];
    assert!(report.whole, "{:?}", report.findings);
    assert_eq!(report.entries, u64::try_from(events).unwrap());
}
