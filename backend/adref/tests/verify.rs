//! `adref verify` and `adref ledger export`: whole, changed behind the service's back, broken; and what each exits with.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper of tests fails by panicking"
)]

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use adref_acts::{House, demo, ledger};
use adref_ledger::SigningKey;
use adref_store::{Options, Store};
use serde_json::Value;

fn adref(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adref")).args(arguments).current_dir(folder).output().unwrap()
}

fn report(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn codes(output: &Output) -> Vec<String> {
    let report = report(output);
    let findings = report["findings"].as_array().unwrap();
    let mut codes: Vec<_> = findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect();
    codes.sort();
    codes.dedup();
    codes
}

/// The demonstration, sealed, with its newest checkpoint in `kept.txt` and its export in `ledger.jsonl`.
fn sealed() -> (tempfile::TempDir, SigningKey) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("data/adref.sqlite").display());
    std::fs::create_dir(folder.path().join("data")).unwrap();
    let store = Store::open(&url, &Options::default()).unwrap();
    store.migrate().unwrap();
    let house = House::new(store);
    demo::load(&house).unwrap();
    let seed = || SigningKey::from_seed("adref.test/ledger", [3; 32]).unwrap();
    ledger::introduce(&house, &seed()).unwrap();
    let key = Arc::new(seed());
    while ledger::seal(&house, &key, 4).unwrap().is_some() {}
    let stranger = adref_acts::Actor::stranger();
    let shown = house.read_blocking(|cx| ledger::ledger(cx, &stranger)).unwrap();
    std::fs::write(folder.path().join("kept.txt"), format!("A mail.\n\n  {}", shown.checkpoints[0].note)).unwrap();
    drop(house);
    let exported = adref(&["ledger", "export", "ledger.jsonl", "--json"], folder.path());
    assert_eq!(exported.status.code(), Some(0), "{exported:?}");
    (folder, seed())
}

#[test]
fn a_database_and_its_export_are_whole() {
    let (folder, key) = sealed();
    let public = key.public().to_string();
    for arguments in [
        &["verify", "--json"][..],
        &["verify", "--json", "--checkpoint", "kept.txt"],
        &["verify", "--json", "--export", "ledger.jsonl", "--checkpoint", "kept.txt", "--key", &public],
    ] {
        let output = adref(arguments, folder.path());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let report = report(&output);
        assert_eq!(report["whole"], true);
        assert_eq!(report["sure_to"], report["entries"]);
        assert_eq!(report["keys_of_its_own"], !arguments.contains(&"--key"));
    }
    let said = adref(&["verify"], folder.path());
    assert!(String::from_utf8_lossy(&said.stdout).contains("The ledger is whole."), "{said:?}");
    let keys = adref(&["ledger", "keys"], folder.path());
    assert!(String::from_utf8_lossy(&keys.stdout).contains(&public), "{keys:?}");
    let doctor = adref(&["doctor", "--json"], folder.path());
    let sealer =
        report(&doctor)["findings"].as_array().unwrap().iter().find(|one| one["what"] == "sealer").unwrap().clone();
    assert_eq!(sealer["good"], true, "{sealer}");
}

#[test]
fn what_was_changed_in_an_export_is_named() {
    let (folder, _) = sealed();
    let whole = std::fs::read_to_string(folder.path().join("ledger.jsonl")).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let first = lines.iter().position(|line| line.starts_with("{\"line\":\"entry\"")).unwrap();
    let verified = |text: &str| {
        std::fs::write(folder.path().join("changed.jsonl"), text).unwrap();
        adref(&["verify", "--json", "--export", "changed.jsonl", "--checkpoint", "kept.txt"], folder.path())
    };
    let cut = verified(&(lines[..first + 3].join("\n") + "\n"));
    assert_eq!(cut.status.code(), Some(1));
    assert!(codes(&cut).contains(&"checkpoint_ahead".to_owned()), "{cut:?}");
    let mut without = lines.clone();
    without.remove(first + 1);
    assert!(codes(&verified(&(without.join("\n") + "\n"))).contains(&"entries_missing".to_owned()));
    let edited = verified(&whole.replacen("person_added", "person_closed", 1));
    assert_eq!(edited.status.code(), Some(1));
    assert_eq!(codes(&edited), ["entry_changed", "root_differs"]);
    let broken = verified(&whole.replacen("\"leaf\":1,", "\"leaf\": 1,", 1));
    assert!(codes(&broken).contains(&"broken_line".to_owned()), "{broken:?}");
}

#[test]
fn what_was_changed_in_a_database_is_named() {
    let (folder, _) = sealed();
    let file = folder.path().join("data/adref.sqlite");
    let store = Store::open(&format!("sqlite:{}", file.display()), &Options::default()).unwrap();
    // Whoever owns the file is not held by triggers; here the payload of an entry goes, which they allow.
    let person = store.read(|db| adref_store::people::list(db, &adref_store::Page::first(1))).unwrap()[0].id.clone();
    let gone = store.write(move |db| adref_store::events::erase(db, &person)).unwrap();
    drop(store);
    let output = adref(&["verify", "--json"], folder.path());
    assert_eq!(output.status.code(), Some(1), "{gone:?} {output:?}");
    assert_eq!(codes(&output), ["payload_missing"]);
}

#[test]
fn what_cannot_be_checked_is_trouble_and_says_why() {
    let (folder, _) = sealed();
    std::fs::write(folder.path().join("empty.jsonl"), "").unwrap();
    std::fs::write(folder.path().join("other.jsonl"), "{\"a\":1}\n").unwrap();
    for (arguments, why) in [
        (&["verify", "--export", "absent.jsonl"][..], "absent.jsonl"),
        (&["verify", "--export", "empty.jsonl"], "is empty"),
        (&["verify", "--export", "other.jsonl"], "is not an export of a ledger"),
        (&["verify", "--key", "nonsense"], "neither a key nor a file"),
        (&["verify", "--checkpoint", "absent.txt"], "absent.txt"),
        (&["ledger", "export", "ledger.jsonl"], "ledger.jsonl"),
    ] {
        let output = adref(arguments, folder.path());
        assert_eq!(output.status.code(), Some(2), "{arguments:?} {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(why), "{arguments:?} {output:?}");
    }
    let other = SigningKey::from_seed("adref.test/ledger", [4; 32]).unwrap().public().to_string();
    let wrong_key = adref(&["verify", "--json", "--key", &other], folder.path());
    assert_eq!(wrong_key.status.code(), Some(1));
    assert_eq!(codes(&wrong_key), ["unknown_key", "unsigned"]);
    std::fs::write(folder.path().join("no.txt"), "nothing was kept").unwrap();
    let nothing = adref(&["verify", "--json", "--checkpoint", "no.txt"], folder.path());
    assert_eq!(codes(&nothing), ["not_a_checkpoint"]);
}
