//! No room left on the disk: nothing is acknowledged that is not there, reading goes on, and writing again once there is room.
//! Played on a small disk in memory that only the service sees, which takes a Linux that lets us make one.

use std::process::Command;
use std::time::Duration;

use adref_store::{Options, Store};
use reqwest::{Client, Method};
use serde_json::{Value, json};

use crate::place::{Place, answer};
use crate::runs;
use crate::served::Served;
use crate::world::{World, all_there, ask, client};

/// Makes the disk, puts the database on it and something that takes room beside it, and becomes the service.
const ON_A_SMALL_DISK: &str = "set -e; mount -t tmpfs -o size=24m adref \"$1\"; cp adref.sqlite \"$1/\"; \
    head -c 8388608 /dev/zero > \"$1/ballast\"; shift; exec \"$@\"";

/// Whether a disk can be made here.
fn can_make_disks() -> bool {
    let tried = Command::new("unshare").args(["--mount", "sh", "-c", "mount -t tmpfs none /mnt"]).output();
    let may = tried.is_ok_and(|output| output.status.success());
    if !may {
        eprintln!("no disk of our own can be made here: a full one was NOT played");
    }
    may
}

/// A caller who lodges long comments and keeps what was acknowledged.
struct Caller<'w> {
    client: Client,
    served: &'w Served,
    world: &'w World,
    kept: Vec<String>,
    refused: usize,
}

impl Caller<'_> {
    /// Lodges one; false when there was no room for it.
    async fn lodges(&mut self) -> bool {
        let text = "All of it is about rivers. ".repeat(600);
        let body = json!({ "paragraph": self.world.paragraph, "kind": "general", "text": text });
        let path = format!("/rounds/{}/comments", self.world.round);
        let token = &self.world.experts[0];
        let asked = ask(&self.client, &self.served.address, (Method::POST, &path), token, Some(&body)).await;
        let (status, answer) = asked.unwrap();
        match (status, answer["code"].as_str()) {
            (201, _) => self.kept.push(answer["id"].as_str().unwrap().to_owned()),
            (507, Some("no_room")) => self.refused += 1,
            _ => panic!("{status}: {answer}"),
        }
        status == 201
    }

    async fn reads(&self, path: &str, token: &str) {
        let asked = ask(&self.client, &self.served.address, (Method::GET, path), token, None).await.unwrap();
        assert_eq!(asked.0, 200, "{path}: {}", asked.1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_room_writing_is_refused_and_reading_goes_on() {
    if !can_make_disks() {
        return;
    }
    let place = Place::sqlite();
    let disk = place.folder().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let served = Served::start(&place);
    let world = World::begin(&place, &served, 1).await;
    served.ask_to_stop();
    assert!(served.wait().success());
    let around = ["unshare", "--mount", "sh", "-c", ON_A_SMALL_DISK, "sh", disk.to_str().unwrap()];
    let served = Served::start_on(&place, &format!("sqlite:{}", disk.join("adref.sqlite").display()), &around, &[]);
    let id = served.id().to_string();
    let inside = ["nsenter", "--target", &id, "--mount"];
    let url = format!("sqlite:{}", disk.join("adref.sqlite").display());
    let mut caller = Caller { client: client(), served: &served, world: &world, kept: Vec::new(), refused: 0 };
    while caller.lodges().await {}
    for _ in 0..20 * runs(1) {
        // Something small may still find room.
        caller.lodges().await;
        caller.reads("/instruments/principles/drafts/zero", "").await;
        caller.reads("/me/comments", &world.experts[0]).await;
    }
    // A backup that finds no room says so, and leaves nothing.
    let backups = disk.join("backups");
    let made = place.adref_under(&inside, &["backup", "--database", &url, "--to", backups.to_str().unwrap(), "--json"]);
    assert_eq!(made.status.code(), Some(2), "{made:?}");
    let said: Value = serde_json::from_slice(&made.stderr).unwrap_or_default();
    assert!(said["error"].as_str().is_some_and(|error| error.contains("no backup was made")), "{made:?}");
    let in_there = |words: &[&str]| Command::new(inside[0]).args(&inside[1..]).args(words).output().unwrap();
    let left = in_there(&["ls", "-A", backups.to_str().unwrap()]);
    assert_eq!(String::from_utf8_lossy(&left.stdout), "", "half a backup was left");
    assert!(in_there(&["rm", disk.join("ballast").to_str().unwrap()]).status.success());
    let again = async {
        while !caller.lodges().await {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), again).await.unwrap();
    // Taken out of there, and looked through.
    let safe = place.folder().join("safe");
    let made = place.adref_under(&inside, &["backup", "--database", &url, "--to", safe.to_str().unwrap(), "--json"]);
    let target = format!("sqlite:{}", place.folder().join("out.sqlite").display());
    let restored = place.adref(&["restore", answer(&made)["backup"].as_str().unwrap(), "--into", &target]);
    assert_eq!(restored.status.code(), Some(0), "{restored:?}");
    all_there(&Store::open(&target, &Options::default()).unwrap(), &caller.kept);
    eprintln!("{} acknowledged around a full disk, {} refused, reading never", caller.kept.len(), caller.refused);
}
