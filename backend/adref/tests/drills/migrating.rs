//! Killed in the middle of migrating: the next start goes on from where the database was, and ends where an undisturbed one does.

use std::process::{Command, Stdio};
use std::time::Duration;

use adref_store::testing::bare_postgresql;
use adref_store::{Options, Store, copies};

use crate::place::Place;
use crate::runs;

#[test]
fn a_migration_that_was_killed_is_done_by_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    for run in 0..runs(4) {
        let bare = bare_postgresql().filter(|bare| Store::open(&bare.url, &Options::default()).is_ok());
        let file = format!("sqlite:{}", folder.path().join(format!("{run}.sqlite")).display());
        for url in [Some(file), bare.as_ref().map(|bare| bare.url.clone())].into_iter().flatten() {
            let mut migrating = Command::new(env!("CARGO_BIN_EXE_adref"))
                .args(["migrate", "--database", &url])
                .current_dir(folder.path())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            // From before the first statement to after the last.
            std::thread::sleep(Duration::from_millis(u64::try_from(run).unwrap() * 37 % 400));
            let _ = migrating.kill();
            migrating.wait().unwrap();
            let store = Store::open(&url, &Options::default()).unwrap();
            let ran = store.migrate().unwrap();
            assert!(store.pending().unwrap().is_empty());
            assert_eq!(store.damage().unwrap(), Vec::<String>::new());
            let whole = Place::sqlite().store().read(copies::counts).unwrap();
            assert_eq!(store.read(copies::counts).unwrap(), whole, "after {} migrations", ran.len());
        }
    }
}
