//! Nominations taken from a file and given to one.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that finds nothing stops there")]

use std::path::Path;
use std::process::{Command, Output};

use adref_acts::nomination::{WriteCall, open};
use adref_acts::process::{CreateProcess, create};
use adref_acts::{Actor, House};
use adref_store::{Options, Store};
use serde_json::Value;

fn adref(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adref"));
    command.args(arguments).current_dir(folder).env_remove("ADREF_DATABASE").env_remove("ADREF_DATA").output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
}

/// A process with an open call, in the database of the folder.
fn called(folder: &Path) -> String {
    assert!(adref(&["migrate"], folder).status.success());
    let database = folder.join("data/adref.sqlite");
    let house = House::new(Store::open(&format!("sqlite:{}", database.display()), &Options::default()).unwrap());
    let opened = house.write_blocking(|cx| {
        let holder = Actor::holder_of_the_machine();
        let process = CreateProcess {
            slug: "cities".to_owned(),
            title: "Cities".to_owned(),
            summary: String::new(),
            zone: "UTC".to_owned(),
            public: true,
        };
        create(cx, &holder, &process)?;
        let call = WriteCall {
            title: "Experts".to_owned(),
            criteria: "All regions".to_owned(),
            closes_at: "2099-01-01T00:00:00Z".to_owned(),
            seats: 5,
            ..WriteCall::default()
        };
        open(cx, &holder, "cities", &call)
    });
    opened.unwrap().id
}

#[test]
fn a_file_of_nominations_is_taken_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let call = called(here);
    let import = |file: &str, more: &[&str]| {
        adref(&[&["nominations", "import", file, "--call", &call, "--json"], more].concat(), here)
    };
    let good = "state,name,email,competences,statement\nKEN,A One,a@example.org,planning; law,\"Knows, much\"\n\
                France,B Two,b@example.org,,\n";
    std::fs::write(here.join("good.csv"), good).unwrap();
    let rehearsed = json(&import("good.csv", &["--dry-run"]));
    assert_eq!((&rehearsed["rows"], &rehearsed["stored"]), (&Value::from(2), &Value::from(false)));

    // One row too many of a State, one of a group, one without a State: each is named, and nothing is stored.
    let bad = format!(
        "{good}KEN,C,c@example.org,,\nKEN,D,d@example.org,,\nEUN,E,e@example.org,,\n,F,f@example.org,,\nURY,G,none,,\n"
    );
    std::fs::write(here.join("bad.csv"), bad).unwrap();
    let output = import("bad.csv", &[]);
    assert!(!output.status.success());
    let faults = json(&output)["faults"].as_array().unwrap().clone();
    let told: Vec<(u64, &str)> =
        faults.iter().map(|fault| (fault["line"].as_u64().unwrap(), fault["code"].as_str().unwrap())).collect();
    assert_eq!(
        told,
        [(5, "state_full"), (6, "states_nominate"), (7, "invalid_field"), (8, "invalid_field")],
        "{faults:?}"
    );
    for (heads, named) in
        [("state,name,mail\n", "no column `mail`"), ("state,name\nKEN,A\n", "lacks the columns email")]
    {
        std::fs::write(here.join("heads.csv"), heads).unwrap();
        let refused = import("heads.csv", &[]);
        assert!(!refused.status.success());
        assert!(String::from_utf8_lossy(&refused.stderr).contains(named), "{refused:?}");
    }

    assert_eq!(json(&import("good.csv", &[]))["stored"], true);
    assert!(!import("good.csv", &[]).status.success(), "both are nominated already");
    for name in ["all.csv", "all.xlsx", "all.json"] {
        let output = adref(&["nominations", "export", name, "--call", &call], here);
        assert!(output.status.success(), "{output:?}");
    }
    let table = std::fs::read_to_string(here.join("all.csv")).unwrap();
    assert!(table.contains("A One") && table.contains("planning; law") && table.contains("a@example.org"), "{table}");
    assert!(!adref(&["nominations", "export", "all.pdf", "--call", &call], here).status.success());
}
