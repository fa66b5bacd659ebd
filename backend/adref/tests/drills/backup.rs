//! A backup under eight writers holds everything that was acknowledged before it began, and says so when it does not.

use std::path::Path;

use adref_store::testing::bare_postgresql;
use adref_store::{Kind, Options, Store};

use crate::place::{Place, answer};
use crate::served::Served;
use crate::world::{World, all_there};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_before_a_backup_is_in_it() {
    for place in Place::all() {
        let served = Served::start(&place);
        let world = World::begin(&place, &served, 8).await;
        let writing = world.write(&served);
        writing.until(60).await;
        let before = writing.acknowledged();
        let made = tokio::task::block_in_place(|| place.adref(&["backup", "--json"]));
        let after = writing.end().await;
        assert_eq!(made.status.code(), Some(0), "{made:?}");
        let made = answer(&made);
        let folder = made["backup"].as_str().unwrap().to_owned();
        let bare = bare_postgresql();
        // PostgreSQL has no place of its own to try a backup in; SQLite is tried in one, and restored after it.
        let target = match place.kind() {
            Kind::Postgresql => bare.as_ref().unwrap().url.clone(),
            Kind::Sqlite => {
                let tried = place.adref(&["restore", &folder, "--verify", "--json"]);
                assert_eq!((tried.status.code(), &answer(&tried)["well"]), (Some(0), &true.into()), "{tried:?}");
                format!("sqlite:{}", place.folder().join("restored/adref.sqlite").display())
            }
        };
        let restored = place.adref(&["restore", &folder, "--into", &target, "--json"]);
        assert_eq!(restored.status.code(), Some(0), "{restored:?}");
        let checked = answer(&restored)["checked"].clone();
        assert_eq!((&checked["drafts"], &checked["ledger"]["whole"]), (&1.into(), &true.into()), "{checked}");
        let store = Store::open(&target, &Options::default()).unwrap();
        all_there(&store, &before);
        let comments = store.read(adref_store::copies::counts).unwrap()["comments"];
        assert!((before.len()..=after.len() + 8).contains(&usize::try_from(comments).unwrap()));
        let again = place.adref(&["restore", &folder, "--into", &target]);
        assert_eq!(again.status.code(), Some(2), "nothing is written over: {again:?}");
        eprintln!(
            "{}: {} acknowledged before the backup, {comments} in it, {} in the end",
            place.kind().name(),
            before.len(),
            after.len()
        );
    }
}

/// A small backup of SQLite.
fn a_backup() -> (Place, String) {
    let place = Place::sqlite();
    let made = place.adref(&["backup", "--to", "safe", "--json"]);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let folder = answer(&made)["backup"].as_str().unwrap().to_owned();
    (place, folder)
}

#[test]
fn a_backup_that_was_changed_is_not_restored() {
    let (place, folder) = a_backup();
    let file = place.folder().join(&folder).join("adref.sqlite");
    let whole = std::fs::read(&file).unwrap();
    let verify = || place.adref(&["restore", &folder, "--verify"]);
    assert_eq!(verify().status.code(), Some(0), "{:?}", verify());
    let mut one = whole.clone();
    one[5_000] ^= 1;
    for (bytes, why) in
        [(one, "is damaged"), (whole[..whole.len() / 2].to_vec(), "is damaged"), (Vec::new(), "is damaged")]
    {
        std::fs::write(&file, bytes).unwrap();
        let tried = verify();
        assert_eq!(tried.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&tried.stderr).contains(why), "{tried:?}");
    }
    std::fs::write(&file, whole).unwrap();
    let manifest = place.folder().join(&folder).join("manifest.json");
    let text = std::fs::read_to_string(&manifest).unwrap();
    for (from, to, code, why) in [
        ("\"people\": 0", "\"people\": 7", 1, "people: 0 rows, and 7 rows"),
        ("adref-backup/1", "adref-backup/9", 2, "a form this version does not know"),
        ("\"file\": \"adref.sqlite\"", "\"file\": \"../adref.sqlite\"", 2, "outside of its folder"),
        ("\"database\": \"sqlite\"", "\"database\": \"postgresql\"", 2, "name an empty database of that kind"),
    ] {
        assert!(text.contains(from), "{from} is not in {text}");
        std::fs::write(&manifest, text.replace(from, to)).unwrap();
        let tried = verify();
        let said = format!("{}{}", String::from_utf8_lossy(&tried.stdout), String::from_utf8_lossy(&tried.stderr));
        assert_eq!((tried.status.code(), said.contains(why)), (Some(code), true), "{to}: {said}");
    }
}

#[test]
fn a_backup_nobody_else_can_read_and_no_half_of_one() {
    let (place, folder) = a_backup();
    let safe = place.folder().join("safe");
    let names = |folder: &Path| -> Vec<String> {
        let all = std::fs::read_dir(folder).unwrap();
        all.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    assert_eq!(names(&safe).len(), 1);
    let mut inside = names(&place.folder().join(&folder));
    inside.sort();
    assert_eq!(inside, ["adref.sqlite", "manifest.json"], "the log of the copy is folded into it");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o077;
        assert_eq!(
            (mode(&place.folder().join(&folder)), mode(&place.folder().join(&folder).join("adref.sqlite"))),
            (0, 0)
        );
    }
    // A file stands where the folder should be.
    std::fs::write(place.folder().join("taken"), "").unwrap();
    let refused = place.adref(&["backup", "--to", "taken"]);
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    let empty = tempfile::tempdir().unwrap();
    let nothing = std::process::Command::new(env!("CARGO_BIN_EXE_adref"))
        .args(["backup", "--data", "new"])
        .current_dir(empty.path())
        .output()
        .unwrap();
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("the database is empty"), "{nothing:?}");
    assert_eq!(names(&empty.path().join("new/backups")), Vec::<String>::new(), "half a backup was left");
}
