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
    let people = store.read(|db| adref_store::people::list(db, &adref_store::Page::first(100))).unwrap();
    let erased = |one: &adref_store::people::Person| {
        let person = one.id.clone();
        store.write(move |db| adref_store::events::erase(db, &person)).unwrap()
    };
    // Not every person's account has an act with something personal in it.
    let gone = people.iter().map(erased).find(|acts| !acts.is_empty()).unwrap();
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

/// A draft taken along as data, beside the ledger.
fn with_draft() -> (tempfile::TempDir, Value) {
    let (folder, _) = sealed();
    let url = format!("sqlite:{}", folder.path().join("data/adref.sqlite").display());
    let house = House::new(Store::open(&url, &Options::default()).unwrap());
    let ask = adref_acts::draft::DraftAsk {
        slug: demo::INSTRUMENT,
        draft: "latest",
        view: None,
        language: None,
        accepted: None,
    };
    let holder = adref_acts::Actor::holder_of_the_machine();
    let json = adref_acts::draft::DraftFormat::Json;
    let made = house.read_blocking(|cx| adref_acts::draft::export(cx, &holder, &ask, json)).unwrap();
    std::fs::write(folder.path().join("draft.json"), &made.bytes).unwrap();
    (folder, serde_json::from_slice(&made.bytes).unwrap())
}

#[test]
fn a_draft_that_was_taken_along_is_held_against_its_hash_and_the_ledger() {
    let (folder, draft) = with_draft();
    for place in [&["--export", "ledger.jsonl"][..], &[]] {
        let arguments = [&["verify", "--json", "--draft", "draft.json"], place].concat();
        let output = adref(&arguments, folder.path());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let found = report(&output);
        assert_eq!((&found["draft"]["words"], &found["draft"]["issued"]), (&Value::Bool(true), &Value::Bool(true)));
        assert_eq!(found["checkpoints"].as_u64().map(|count| count > 0), Some(true));
    }
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut copy = draft.clone();
        change(&mut copy);
        std::fs::write(folder.path().join("changed.json"), copy.to_string()).unwrap();
        adref(&["verify", "--json", "--draft", "changed.json"], folder.path())
    };
    let words = changed(&|copy| {
        let wording = &mut copy["paragraphs"][0]["wording"];
        *wording = Value::from(format!("{} not", wording.as_str().unwrap()));
    });
    assert_eq!(words.status.code(), Some(1));
    assert_eq!(report(&words)["draft"]["words"], false);
    let another = changed(&|copy| copy["card"]["hash"] = Value::from("ab".repeat(32)));
    assert_eq!(another.status.code(), Some(1));
    assert_eq!(report(&another)["draft"]["issued"], false);
    let partial = changed(&|copy| copy["whole"] = Value::from(false));
    assert_eq!((partial.status.code(), &report(&partial)["draft"]["words"]), (Some(1), &Value::Null));
    let worked_on = changed(&|copy| copy["card"]["hash"] = Value::Null);
    assert_eq!(worked_on.status.code(), Some(2), "{worked_on:?}");
    let strange = changed(&|copy| copy["format"] = Value::from("adref-draft/9"));
    assert_eq!(strange.status.code(), Some(2), "{strange:?}");
    let said = adref(&["verify", "--draft", "draft.json"], folder.path());
    assert!(String::from_utf8_lossy(&said.stdout).contains("its words are those of its hash"), "{said:?}");
}

#[test]
fn a_markdown_copy_is_a_witness_of_the_ledger() {
    let (folder, draft) = with_draft();
    let note = draft["checkpoint"]["note"].as_str().unwrap();
    let copy = format!("1. Decides.\n\n<!-- adref: under the text\n\nA draft\n\n{note}\n-->\n");
    std::fs::write(folder.path().join("copy.md"), copy).unwrap();
    let output = adref(&["verify", "--json", "--checkpoint", "copy.md"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}
