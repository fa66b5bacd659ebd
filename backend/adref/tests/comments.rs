//! Comments as a table from the command line: looked at, lodged in somebody's name, taken along.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that finds nothing stops there")]

use std::path::Path;
use std::process::{Command, Output};

use adref_acts::{Actor, House, demo, round};
use adref_store::{Options, Store};
use serde_json::Value;

fn adref(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adref"));
    let house = format!("sqlite:{}", folder.join("adref.sqlite").display());
    command.args(arguments).args(["--database", &house]).current_dir(folder).output().unwrap()
}

fn json(output: &Output) -> Value {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{output:?}"))
}

/// The demonstration in a folder, and its round that is open to experts.
fn demonstration() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("adref.sqlite").display());
    let store = Store::open(&url, &Options::default()).unwrap();
    store.migrate().unwrap();
    let house = House::new(store);
    assert!(demo::load(&house).unwrap());
    let rounds = house.read_blocking(|cx| round::list(cx, &Actor::holder_of_the_machine(), demo::INSTRUMENT)).unwrap();
    let open = rounds.into_iter().find(|it| it.state == "open" && it.audience.iter().any(|role| role == "expert"));
    (folder, open.unwrap().id)
}

#[test]
fn a_table_is_looked_at_lodged_and_taken_along() {
    let (folder, round) = demonstration();
    let here = folder.path();
    let table = "Clause,Type,Comments\nop1,ed,Shorter.\nnowhere,ge,Lost.\n";
    std::fs::write(here.join("comments.csv"), table).unwrap();
    let import = ["comments", "import", round.as_str(), "comments.csv", "--as", "expert@adref.example", "--json"];
    let rehearsed = adref(&[&import[..], &["--dry-run"]].concat(), here);
    assert_eq!(rehearsed.status.code(), Some(1), "a row has no place: {rehearsed:?}");
    let report = json(&rehearsed);
    assert_eq!((report["placed"].as_u64(), report["unplaced"].as_u64()), (Some(1), Some(1)));
    let refused = adref(&import, here);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("cannot be placed"), "{refused:?}");
    let lodged = adref(&[&import[..], &["--whole"]].concat(), here);
    assert!(lodged.status.success(), "{lodged:?}");
    assert_eq!(json(&lodged)["receipts"].as_array().map(Vec::len), Some(2));
    for name in ["out.xlsx", "out.csv", "out.json"] {
        let written = adref(&["comments", "export", &round, name], here);
        assert!(written.status.success(), "{written:?}");
        assert!(!adref(&["comments", "export", &round, name], here).status.success(), "nothing is written over");
    }
    let read = adref_formats::sheet::read(&std::fs::read(here.join("out.xlsx")).unwrap()).unwrap();
    let rows = adref_formats::commenting::rows(&read).unwrap();
    assert!(rows.iter().any(|row| row.comment == "Shorter." && row.clause == "op1"), "{rows:?}");
    let again =
        adref(&["comments", "import", &round, "out.xlsx", "--as", "expert@adref.example", "--dry-run", "--json"], here);
    assert_eq!(json(&again)["known"].as_u64().map(|known| known >= 2), Some(true), "{again:?}");
    let nobody = ["comments", "import", round.as_str(), "comments.csv", "--as", "nobody@adref.example"];
    assert_eq!(adref(&nobody, here).status.code(), Some(2));
    let observer = ["comments", "import", round.as_str(), "comments.csv", "--as", "observer@adref.example"];
    assert_eq!(adref(&observer, here).status.code(), Some(2), "who may not comment may not by a table either");
}
