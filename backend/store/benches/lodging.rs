//! How many comments can be lodged durably, each with its event and its letter: writes that share a commit beside
//! writes that each wait for their own, on the same disk in the same run. `cargo bench -p adref-store`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops at once and prints")]

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use adref_domain::event::EventKind;
use adref_store::events::NewEvent;
use adref_store::testing::{Fresh, World, postgresql, sqlite};
use adref_store::{Options, Store, StoreError, comments, events, instruments, notices};

const THREADS: u32 = 16;
const ROUND: Duration = Duration::from_secs(2);

fn lodge(store: &Store, world: &World, number: u32) {
    let (mut comment, notice, id) = (world.comment(number), world.notice(number), world.instrument.id.clone());
    let event = NewEvent {
        actor: Some(comment.author.clone()),
        process: Some(world.process.id.clone()),
        data: "{\"late\":false}".to_owned(),
        role: Some("expert".to_owned()),
        party: Some("KEN".to_owned()),
        hash_after: Some("5b".repeat(32)),
        commitment: Some("c".repeat(44)),
        salt: Some("s".repeat(44)),
        personal: Some("{}".to_owned()),
        ..NewEvent::new(comment.created_at, EventKind::CommentLodged, comment.id.as_str())
    };
    let done: Result<(), StoreError> = store.write(move |db| {
        let receipt = instruments::take_receipt(db, &id)?;
        comment.number = format!("G-{receipt:04}");
        comments::add(db, &comment)?;
        events::append(db, &event)?;
        notices::queue(db, &notice)
    });
    done.unwrap();
}

/// Comments per second, and the 99th percentile of their waits in milliseconds.
fn measure(fresh: &Fresh) -> (f64, f64) {
    let world = World::settle(&fresh.store).unwrap();
    let next = AtomicU32::new(1);
    let begin = Instant::now();
    let mut waits: Vec<Duration> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|_| {
                scope.spawn(|| {
                    let mut waits = Vec::new();
                    while begin.elapsed() < ROUND {
                        let start = Instant::now();
                        lodge(&fresh.store, &world, next.fetch_add(1, Ordering::Relaxed));
                        waits.push(start.elapsed());
                    }
                    waits
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    let rate = waits.len() as f64 / begin.elapsed().as_secs_f64();
    waits.sort_unstable();
    let p99 = waits.get(waits.len() * 99 / 100).map_or(0.0, |wait| wait.as_secs_f64() * 1_000.0);
    (rate, p99)
}

fn main() {
    let shared = sqlite(&Options::default());
    let alone = sqlite(&Options { group: 1, ..Options::default() });
    println!("disk confirms a small write in {} µs", shared.store.fsync_latency().unwrap_or_default());
    let (a, a99) = measure(&shared);
    let (b, b99) = measure(&alone);
    println!("{THREADS} threads, comment + event + letter, synchronous=FULL");
    println!("SQLite, shared commits:   {a:>7.0}/s  p99 {a99:>6.1} ms");
    println!("SQLite, one commit each:  {b:>7.0}/s  p99 {b99:>6.1} ms");
    println!("ratio:                    {:>7.2}", a / b);
    if let Some(server) = postgresql(&Options::default()) {
        let (c, c99) = measure(&server);
        println!("PostgreSQL, pool of 8:    {c:>7.0}/s  p99 {c99:>6.1} ms");
    }
}
