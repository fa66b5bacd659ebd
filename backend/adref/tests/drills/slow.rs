//! Callers who are slow hold nothing up, and are cut: headers that never end, bodies of a byte now and then, answers read like that.

use std::time::{Duration, Instant};

use reqwest::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinSet;

use crate::place::Place;
use crate::runs;
use crate::served::Served;
use crate::world::{World, ask, client};

/// After so long somebody who still drips has not been cut: the body has thirty seconds at most, the headers five.
const CUT_WITHIN: Duration = Duration::from_secs(40);

/// Sends a beginning and then a byte now and then, until the line is closed: what was said before that, and after how long.
async fn drip(host: String, beginning: String) -> (String, Duration) {
    let begun = Instant::now();
    let mut line = TcpStream::connect(&host).await.unwrap();
    line.write_all(beginning.as_bytes()).await.unwrap();
    let (mut said, mut some) = (Vec::new(), [0; 2048]);
    while begun.elapsed() < CUT_WITHIN {
        match tokio::time::timeout(Duration::from_millis(500), line.read(&mut some)).await {
            Ok(Ok(0) | Err(_)) => return (String::from_utf8_lossy(&said).into_owned(), begun.elapsed()),
            Ok(Ok(many)) => said.extend_from_slice(&some[..many]),
            // Nothing was said: one byte more.
            Err(_) if line.write_all(b"x").await.is_err() => {
                return (String::from_utf8_lossy(&said).into_owned(), begun.elapsed());
            }
            Err(_) => {}
        }
    }
    panic!("still not cut after {CUT_WITHIN:?}: {}", String::from_utf8_lossy(&said));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_drips_is_cut_and_holds_nobody_up() {
    let place = Place::sqlite();
    let mut served = Served::start(&place);
    let world = World::begin(&place, &served, 1).await;
    let host = served.address.trim_start_matches("http://").to_owned();
    let each = 100 * runs(1);
    let body = format!(
        "POST /api/v1/rounds/{}/comments HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\n\
         Content-Length: 100000\r\n\r\n{{",
        world.round, world.experts[0],
    );
    let mut dripping = JoinSet::new();
    for _ in 0..each {
        dripping.spawn(drip(host.clone(), format!("GET /health/live HTTP/1.1\r\nHost: {host}\r\nX-Slow: ")));
        dripping.spawn(drip(host.clone(), body.clone()));
    }
    // Meanwhile everybody else is served.
    let client = client();
    let mut answered = 0;
    let mut ends = Vec::new();
    while !dripping.is_empty() {
        let path = "/instruments/principles/drafts/zero";
        let (status, answer) = ask(&client, &served.address, (Method::GET, path), "", None).await.unwrap();
        assert_eq!(status, 200, "{answer}");
        answered += 1;
        while let Some(ended) = dripping.try_join_next() {
            ends.push(ended.unwrap());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(ends.len(), 2 * each);
    for (said, _) in &ends {
        let told = said.is_empty() || said.starts_with("HTTP/1.1 408");
        assert!(told, "{said}");
    }
    assert!(ends.iter().filter(|(said, _)| said.contains("body_too_slow")).count() >= each / 2, "{:?}", ends.first());
    assert!(served.lives());
    let last = ends.iter().map(|(_, after)| after.as_millis()).max().unwrap_or_default();
    eprintln!("{} slow callers, the last cut after {last} ms; {answered} others answered meanwhile", ends.len());
}

/// After so long a line nobody reads from is closed: thirty seconds of nothing taken, and what the kernel adds in looking. A line that
/// has nothing to send any more is kept for longer.
const READ_WITHIN: Duration = Duration::from_secs(60);

/// Asks for something long and reads a byte now and then, for ever: that the line was given up is not told to whoever does not read.
async fn sip(host: String) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(2048).unwrap();
    let mut line = socket.connect(host.parse().unwrap()).await.unwrap();
    let asked = format!("GET /api/v1/openapi.json HTTP/1.1\r\nHost: {host}\r\n\r\n");
    line.write_all(asked.as_bytes()).await.unwrap();
    let mut one = [0; 1];
    while matches!(line.read(&mut one).await, Ok(1)) {
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sips_is_cut_and_holds_nobody_up() {
    let place = Place::sqlite();
    let mut served = Served::start(&place);
    let _world = World::begin(&place, &served, 1).await;
    let host = served.address.trim_start_matches("http://").to_owned();
    let client = client();
    let many = 200 * runs(1);
    let (open, before) = (served.open(), served.memory());
    let mut sipping = JoinSet::new();
    for _ in 0..many {
        sipping.spawn(sip(host.clone()));
    }
    let begun = Instant::now();
    let (mut took, mut most, mut lines) = (Vec::new(), before, open);
    // At first they come, at last they are gone.
    while begun.elapsed() < Duration::from_secs(3) || lines > open + 4 {
        assert!(begun.elapsed() < READ_WITHIN, "{} of {many} still not cut after {READ_WITHIN:?}", lines - open);
        let asked = Instant::now();
        let path = "/instruments/principles/drafts/zero";
        let (status, answer) = ask(&client, &served.address, (Method::GET, path), "", None).await.unwrap();
        assert_eq!(status, 200, "{answer}");
        took.push(asked.elapsed());
        tokio::time::sleep(Duration::from_millis(20)).await;
        lines = served.open();
        most = most.max(served.memory());
    }
    assert!(served.lives());
    took.sort_unstable();
    let (last, slow) = (begun.elapsed(), took[took.len() * 99 / 100]);
    eprintln!(
        "{many} slow readers, the last cut after {last:?}; {} others answered meanwhile, 99 of 100 within {slow:?}; memory {before} kB, at \
         most {most} kB",
        took.len()
    );
}
