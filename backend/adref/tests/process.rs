//! Processes begun from the command line.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that finds nothing stops there")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn adref(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adref"));
    command.args(arguments).current_dir(folder).env_remove("ADREF_DATABASE").env_remove("ADREF_DATA").output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
}

const NEW: [&str; 9] =
    ["process", "new", "cities", "--title", "Cities", "--template", "two-years", "--adoption", "2027-06"];

#[test]
fn a_process_is_rehearsed_and_then_begun_with_its_timeline() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    assert!(adref(&["migrate"], here).status.success());
    let with = |more: &[&str]| adref(&[&NEW[..], more].concat(), here);
    let rehearsed = json(&with(&["--dry-run", "--json"]));
    assert_eq!(
        (rehearsed["stored"].as_bool(), rehearsed["timeline"]["milestones"].as_array().unwrap().len()),
        (Some(false), 15)
    );
    let begun = json(&with(&["--language", "ru", "--public", "--json"]));
    let milestones = begun["timeline"]["milestones"].as_array().unwrap();
    assert_eq!((&milestones[0]["when"], &milestones[0]["title"]), (&Value::from("2025-06"), &Value::from("Мандат")));
    assert_eq!((begun["stored"].as_bool(), begun["process"]["public"].as_bool()), (Some(true), Some(true)));
    let again = with(&[]);
    assert!(!again.status.success() && String::from_utf8_lossy(&again.stderr).contains("in use"), "{again:?}");
}

#[test]
fn nothing_is_begun_where_something_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    assert!(adref(&["migrate"], here).status.success());
    let (bad_month, alone) = (
        ["process", "new", "c", "--title", "C", "--template", "two-years", "--adoption", "June"],
        ["process", "new", "c", "--title", "C", "--template", "two-years"],
    );
    assert!(!adref(&bad_month, here).status.success());
    assert!(!adref(&alone, here).status.success(), "a template needs its month");
    // Had the process been stored before its timeline was refused, its name would be in use now.
    let whole = adref(&["process", "new", "c", "--title", "C"], here);
    assert!(whole.status.success(), "{whole:?}");
}
