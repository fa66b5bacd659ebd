//! What the kernel sees: between a comment's arrival and the acknowledgement the log of the database was forced onto the disk.
//! A kill cannot test that: the kernel writes what a dead process left behind. Seen with strace, on SQLite.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use crate::place::Place;
use crate::runs;
use crate::served::Served;
use crate::world::World;

/// strace, from where it leaves its lines.
const TRACED: &str = "trace=pwrite64,fdatasync,fsync,read,recvfrom,write,writev,sendto,sendmsg";

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledgement_comes_after_the_disk_has_it() {
    if !can_trace() {
        eprintln!("strace is not here, or may not trace: the order of writing was NOT seen");
        return;
    }
    let place = Place::sqlite();
    let lines = place.folder().join("trace");
    let wanted = runs(1) * 300;
    let served = Served::start_under(
        &place,
        &["strace", "-f", "-y", "-s", "40", "-e", TRACED, "-o", lines.to_str().unwrap()],
        &["--workers", "2"],
    );
    let world = World::begin(&place, &served, 8).await;
    let writing = world.write(&served);
    writing.until(wanted).await;
    let acknowledged = writing.end().await;
    // strace hands the signal on, and writes what it has seen.
    served.ask_to_stop();
    served.wait();
    let seen = read(&lines);
    assert_eq!(seen.violations, Vec::<String>::new());
    assert!(
        seen.acknowledged >= acknowledged.len(),
        "{} of {} answers were seen",
        seen.acknowledged,
        acknowledged.len()
    );
    eprintln!("{} acknowledgements, {} syncs of the log before them, 0 out of order", seen.acknowledged, seen.syncs);
}

fn can_trace() -> bool {
    Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success())
}

struct Seen {
    acknowledged: usize,
    syncs: usize,
    violations: Vec<String>,
}

/// Reads the lines in the order in which the calls ended: one that is interrupted by others stands there with its beginning first.
fn read(lines: &Path) -> Seen {
    let text = std::fs::read(lines).unwrap();
    let text = String::from_utf8_lossy(&text);
    let mut begun: HashMap<String, String> = HashMap::new();
    // By connection: how much had been written and forced onto the disk when its request came.
    let mut asked: HashMap<String, (usize, usize)> = HashMap::new();
    let mut seen = Seen { acknowledged: 0, syncs: 0, violations: Vec::new() };
    let mut written = 0;
    for line in text.lines() {
        let Some((process, call)) = line.split_once(' ') else { continue };
        let call = call.trim_start();
        // An answer counts from its beginning, everything else from its end: that is the stricter reading.
        if let Some(first) = call.strip_suffix(" <unfinished ...>") {
            if first.contains("HTTP/1.1 201") {
                answer(&mut seen, &mut asked, first, line, written);
            }
            begun.insert(process.to_owned(), first.to_owned());
            continue;
        }
        let resumed = call.starts_with("<... ");
        let whole = if resumed {
            let rest = call.split_once(" resumed>").map_or("", |(_, rest)| rest);
            begun.remove(process).unwrap_or_default() + rest
        } else {
            call.to_owned()
        };
        if whole.starts_with("pwrite64(") && whole.contains("-wal>") {
            written += 1;
        } else if (whole.starts_with("fdatasync(") || whole.starts_with("fsync(")) && whole.contains("-wal>") {
            assert!(whole.trim_end().ends_with("= 0"), "{whole}");
            seen.syncs += 1;
        } else if whole.contains("POST /api/v1/rounds/") {
            asked.insert(connection(&whole), (written, seen.syncs));
        } else if whole.contains("HTTP/1.1 201") && !resumed {
            answer(&mut seen, &mut asked, &whole, line, written);
        }
    }
    seen
}

/// The second part of `sendto(12<socket:[4711]>, …`.
fn connection(call: &str) -> String {
    call.split_once('(').and_then(|(_, rest)| rest.split_once('>')).map(|(name, _)| name.to_owned()).unwrap_or_default()
}

fn answer(seen: &mut Seen, asked: &mut HashMap<String, (usize, usize)>, call: &str, line: &str, written: usize) {
    // Other things than comments are made before the writers begin; those are not looked at.
    let Some((written_then, synced_then)) = asked.remove(&connection(call)) else { return };
    seen.acknowledged += 1;
    if written == written_then || seen.syncs == synced_then {
        seen.violations.push(line.to_owned());
    }
}
