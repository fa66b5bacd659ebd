//! The line to PostgreSQL is cut, hangs or swallows what is sent: callers are told at once that the database cannot be reached, and
//! are served again once it can be.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use reqwest::{Client, Method};
use serde_json::json;

use crate::place::Place;
use crate::runs;
use crate::served::Served;
use crate::world::{World, all_there, ask};

/// Everything passes.
const PASSES: u8 = 0;
/// Lines are cut, and new ones are cut at once.
const CUT: u8 = 1;
/// Lines stay and nothing passes on them, in neither direction; new ones are taken and left alone.
const HANGS: u8 = 2;
/// What the server says gets lost; what it is told arrives.
const DEAF: u8 = 3;

/// A caller that gets no answer for so long has been left hanging.
const HANGING: Duration = Duration::from_secs(5);

/// A line between the service and the database.
struct Line {
    state: Arc<AtomicU8>,
    open: Arc<Mutex<Vec<TcpStream>>>,
    port: u16,
}

impl Line {
    fn to(server: String) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let line = Self { state: Arc::default(), open: Arc::default(), port };
        let (state, open) = (Arc::clone(&line.state), Arc::clone(&line.open));
        std::thread::spawn(move || {
            while let Ok((near, _)) = listener.accept() {
                if state.load(Ordering::Relaxed) == CUT {
                    continue;
                }
                let far = TcpStream::connect(&server).unwrap();
                open.lock().unwrap().extend([near.try_clone().unwrap(), far.try_clone().unwrap()]);
                carry(near.try_clone().unwrap(), far.try_clone().unwrap(), Arc::clone(&state), &[HANGS]);
                carry(far, near, Arc::clone(&state), &[HANGS, DEAF]);
            }
        });
        line
    }

    fn becomes(&self, state: u8) {
        self.state.store(state, Ordering::Relaxed);
        if state == CUT {
            for stream in self.open.lock().unwrap().drain(..) {
                // It may have been closed by either end.
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
    }
}

/// Carries what comes in on one side to the other, but in these states.
fn carry(mut from: TcpStream, mut to: TcpStream, state: Arc<AtomicU8>, held: &'static [u8]) {
    std::thread::spawn(move || {
        let mut bytes = [0; 16 * 1024];
        while let Ok(many @ 1..) = from.read(&mut bytes) {
            while held.contains(&state.load(Ordering::Relaxed)) {
                std::thread::sleep(Duration::from_millis(10));
            }
            if to.write_all(&bytes[..many]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Both);
        let _ = from.shutdown(Shutdown::Both);
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_away_is_said_and_found_again() {
    let Some(place) = Place::postgresql() else { return };
    let (server, behind) = place.url().split_once("://").unwrap().1.split_once('/').unwrap();
    let (user, server) = server.split_once('@').unwrap_or(("postgres", server));
    let line = Line::to(server.to_owned());
    let database = format!("postgres://{user}@127.0.0.1:{}/{behind}", line.port);
    let mut served = Served::start_on(&place, &database, &[], &[]);
    let world = World::begin(&place, &served, 8).await;
    let (mut kept, mut slowest, mut back) = (Vec::new(), Duration::ZERO, Vec::new());
    for state in [CUT, HANGS, DEAF].into_iter().cycle().take(3 * runs(1)) {
        let writing = world.write(&served);
        writing.until(10).await;
        line.becomes(state);
        slowest = slowest.max(all_told(&world, &served).await);
        line.becomes(PASSES);
        let begun = Instant::now();
        let so_far = writing.acknowledged().len();
        let found = tokio::time::timeout(Duration::from_secs(30), writing.until(so_far + 1)).await;
        assert!(found.is_ok(), "not served again after the line came back from state {state}: {}", served.logged());
        back.push((begun.elapsed(), state));
        kept.extend(writing.end().await);
        assert!(served.lives());
    }
    // What was on its way when the line fell may be done without an acknowledgement, never the other way round.
    all_there(&place.store(), &kept);
    back.sort_unstable();
    let (median, (longest, state)) = (back[back.len() / 2].0, back[back.len() - 1]);
    eprintln!(
        "{} times cut, hanging or deaf: told within {} ms, served again within {} ms (median; {} at most, from state {state}), \
         {} acknowledged and all there",
        3 * runs(1),
        slowest.as_millis(),
        median.as_millis(),
        longest.as_millis(),
        kept.len(),
    );
}

/// Every caller is told; how long the slowest of them waited.
async fn all_told(world: &World, served: &Served) -> Duration {
    let client = Client::builder().no_proxy().timeout(HANGING).build().unwrap();
    let body = json!({ "paragraph": world.paragraph, "kind": "general", "text": "Is anybody there?" });
    let lodge = format!("/rounds/{}/comments", world.round);
    let mut slowest = Duration::ZERO;
    // The first to ask may meet a line that has not been missed yet.
    for _ in 0..3 {
        let mut callers = tokio::task::JoinSet::new();
        for caller in 0..8 {
            let (client, address, token) = (client.clone(), served.address.clone(), world.experts[caller].clone());
            let (lodge, body) = (lodge.clone(), body.clone());
            callers.spawn(async move {
                let begun = Instant::now();
                let asked = if caller % 2 == 0 {
                    ask(&client, &address, (Method::POST, &lodge), &token, Some(&body)).await
                } else {
                    ask(&client, &address, (Method::GET, "/me/comments"), &token, None).await
                };
                (asked, begun.elapsed())
            });
        }
        for (asked, took) in callers.join_all().await {
            let (status, answer) = asked.unwrap_or_else(|| panic!("a caller was left hanging for {took:?}"));
            assert_eq!((status, answer["code"].as_str()), (503, Some("unavailable")), "{answer}");
            slowest = slowest.max(took);
        }
    }
    let live = client.get(format!("{}/health/live", served.address)).send().await.unwrap();
    assert_eq!(live.status().as_u16(), 200, "the process itself is well");
    let ready = client.get(format!("{}/health/ready", served.address)).send().await.unwrap();
    assert_eq!(ready.status().as_u16(), 503);
    slowest
}
