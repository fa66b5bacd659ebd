//! What a database must be to be opened, and what every connection is set to.

use adref_store::testing::{SERVER, databases, on_both, sqlite};
use adref_store::{Durability, Kind, Options, Store, StoreError};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

fn refused(url: &str) -> StoreError {
    Store::open(url, &Options::default()).unwrap_err()
}

#[test]
fn an_address_names_a_database() {
    for url in ["", "adref.db", "mysql://localhost/adref", "sqlite:", "sqlite::memory:", "http://example.org"] {
        assert_eq!(refused(url).code(), "store_refused", "{url}");
    }
}

#[test]
fn a_server_that_does_not_answer_is_unavailable_and_its_password_stays_secret() {
    let error = refused("postgres://me:hunter2@127.0.0.1:1/adref");
    assert_eq!(error.code(), "store_unavailable");
    assert!(!format!("{error:?} {error}").contains("hunter2"));
    let folder = tempfile::tempdir().unwrap();
    let error = refused(&format!("sqlite:{}", folder.path().display()));
    assert_eq!(error.code(), "store_unavailable");
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    std::fs::write(&file, "Dear friends, ".repeat(1000)).unwrap();
    assert!(Store::open(&format!("sqlite:{}", file.display()), &Options::default()).is_err());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "Dear friends, ".repeat(1000));
}

#[test]
fn file_and_folder_are_made_and_the_file_is_its_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new folder").join("file:?odd #name.db");
    let url = format!("sqlite:{}", file.display());
    let store = Store::open(&url, &Options::default()).unwrap();
    store.migrate().unwrap();
    assert!(file.is_file());
    assert!(store.fsync_latency().is_some());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let log = file.with_file_name("file:?odd #name.db-wal");
        assert_eq!(std::fs::metadata(log).unwrap().permissions().mode() & 0o777, 0o600);
    }
    drop(store);
    let left: Vec<_> =
        std::fs::read_dir(file.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["file:?odd #name.db"], "closing folds the log into the file");
}

#[test]
fn a_second_program_on_the_same_file_is_waited_for() {
    let fresh = sqlite(&Options::default());
    let path = fresh.url().trim_start_matches("sqlite:").to_owned();
    let mut other = SqliteConnection::establish(&path).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let patient = std::thread::spawn({
        let store = fresh.store.clone();
        move || adref_store::testing::World::settle(&store).map(drop)
    });
    std::thread::sleep(std::time::Duration::from_millis(200));
    other.batch_execute("COMMIT").unwrap();
    patient.join().unwrap().unwrap();

    let hasty = Options { wait: std::time::Duration::from_millis(50), ..Options::default() };
    let store = Store::open(fresh.url(), &hasty).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let person = adref_store::testing::World::default().person(2);
    let error = store.write(move |db| adref_store::people::add(db, &person)).unwrap_err();
    assert!(error.is_transient(), "{error:?}");
}

#[test]
fn a_postgresql_that_may_lose_writes_is_refused() {
    let Ok(server) = std::env::var(SERVER) else {
        eprintln!("{SERVER} names no server: not played");
        return;
    };
    let joint = if server.contains('?') { '&' } else { '?' };
    let weak = format!("{server}{joint}options=-c%20synchronous_commit%3Doff");
    assert_eq!(refused(&weak), StoreError::Refused("PostgreSQL runs with synchronous_commit = off".to_owned()));
    let taken = Options { durability: Durability::NotNeeded, ..Options::default() };
    assert_eq!(Store::open(&weak, &taken).unwrap().kind(), Kind::Postgresql);
}

#[test]
fn the_database_has_a_clock_and_it_runs() {
    on_both(|store| {
        let now = || store.read(|db| db.now().map(|at| at.0)).unwrap();
        let (first, here) = (now(), std::time::SystemTime::now());
        let here = here.duration_since(std::time::UNIX_EPOCH).unwrap().as_micros();
        assert!(u128::try_from(first).unwrap().abs_diff(here) < 5_000_000);
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert!(now() > first);
        store.ping().unwrap();
    });
}

#[test]
fn names_of_kinds_are_those_of_the_folders() {
    for fresh in databases(&Options::default()) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations/");
        assert!(std::path::Path::new(folder).join(fresh.kind().name()).is_dir());
        assert!(!format!("{:?}", fresh.store).contains("://"));
    }
}

#[test]
fn a_watched_file_is_whole_once_it_is_closed() {
    let options = Options { watched: true, ..Options::default() };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("adref.sqlite");
    let store = Store::open(&format!("sqlite:{}", file.display()), &options).unwrap();
    store.migrate().unwrap();
    // Long enough for the watch to have a connection of its own.
    std::thread::sleep(std::time::Duration::from_millis(600));
    drop(store);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["adref.sqlite"], "whoever copies the file copies everything");
}
