//! Many who follow one draft while it changes: how long a change takes until it is with each of them.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Error, ErrorKind, Write};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use adref_store::testing::Fresh;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::report;
use crate::scene::Scene;

/// Lines at once.
const FOLLOWERS: usize = 5000;
/// Changes, and the time between two of them.
const CHANGES: usize = 20;
const BETWEEN: Duration = Duration::from_millis(500);
/// Nobody waits longer for an event.
const PATIENCE: Duration = Duration::from_secs(20);
/// What is asked of 99 of 100 deliveries, and of the memory of the service and all who follow.
const WITHIN: Duration = Duration::from_secs(1);
const MEMORY: u64 = 200;

/// What came in on one line: versions, each as a number of its own, and when. Callers are kept small: their memory is counted too.
type Heard = Vec<(u64, Instant)>;

/// Lets the draft change and prints how it was followed.
pub(crate) async fn measure(fresh: Fresh) -> std::io::Result<()> {
    let mut scene = Scene::set(fresh).await?;
    scene.show_comments().await;
    let before = report::resident();
    let mut lines = Vec::with_capacity(FOLLOWERS);
    for _ in 0..FOLLOWERS {
        lines.push(begin(scene.address, &scene.live_path()).await?);
    }
    let mut following = JoinSet::new();
    let (stop, stopped) = tokio::sync::watch::channel(false);
    for line in lines {
        following.spawn(follow(line, stopped.clone()));
    }
    let mut sent = HashMap::new();
    for number in 0..CHANGES {
        tokio::time::sleep(BETWEEN).await;
        let begun = Instant::now();
        sent.insert(numbered(&scene.change(number).await?), begun);
    }
    tokio::time::sleep(Duration::from_secs(3)).await;
    let memory = report::resident();
    stop.send_replace(true);
    let (mut took, mut whole) = (Vec::new(), 0);
    let last = sent.iter().max_by_key(|(_, begun)| **begun).map(|(version, _)| *version);
    while let Some(heard) = following.join_next().await {
        let heard = heard.map_err(Error::other)??;
        whole += usize::from(heard.last().map(|(version, _)| *version) == last);
        took.extend(heard.iter().filter_map(|(version, at)| Some(at.duration_since(*sent.get(version)?))));
    }
    took.sort_unstable();
    let slow = took.get((took.len() * 99 / 100).min(took.len().saturating_sub(1))).copied().unwrap_or_default();
    let held = slow <= WITHIN && memory <= MEMORY && whole == FOLLOWERS;
    writeln!(
        std::io::stdout(),
        "\n{FOLLOWERS} follow the draft, {CHANGES} changes, two a second: {} deliveries, {whole} lines with the last of them, p99 {:.0} ms, \
         memory {memory} MB with theirs, {before} before   p99 <= {} ms, <= {MEMORY} MB: {}",
        took.len(),
        slow.as_secs_f64() * 1000.0,
        WITHIN.as_millis(),
        if held { "held" } else { "NOT held" },
    )
}

/// A line on which the version there is has been told.
async fn begin(address: SocketAddr, path: &str) -> std::io::Result<TcpStream> {
    let mut line = TcpStream::connect(address).await?;
    line.write_all(format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n").as_bytes()).await?;
    let mut head = [0; 2048];
    let mut held = 0;
    while head.get(..held).is_none_or(|seen| version(seen).is_none()) {
        let read = line.read(head.get_mut(held..).unwrap_or_default()).await?;
        if read == 0 {
            return Err(Error::new(ErrorKind::UnexpectedEof, String::from_utf8_lossy(&head).into_owned()));
        }
        held += read;
    }
    Ok(line)
}

async fn follow(mut line: TcpStream, mut stopped: tokio::sync::watch::Receiver<bool>) -> std::io::Result<Heard> {
    let mut heard = Heard::with_capacity(CHANGES);
    let mut event = [0; 512];
    loop {
        tokio::select! {
            read = tokio::time::timeout(PATIENCE, line.read(&mut event)) => {
                let read = read.map_err(Error::other)??;
                if read == 0 {
                    return Err(ErrorKind::UnexpectedEof.into());
                }
                if let Some(version) = event.get(..read).and_then(version) {
                    heard.push((numbered(&version), Instant::now()));
                }
            }
            _ = stopped.wait_for(|stopped| *stopped) => return Ok(heard),
        }
    }
}

fn numbered(version: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    version.hash(&mut hasher);
    hasher.finish()
}

/// The version of the last whole event in what came in.
fn version(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (events, _) = text.rsplit_once("\n\n")?;
    let id = events.rsplit("id: ").next().filter(|_| events.contains("id: "))?;
    id.lines().next().map(str::to_owned)
}
