//! `adref quotes`: the names programs rely on, what people read, and odd files.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const DRAFT: &str = "\
Recalling that everyone living beside a shared river {KEN+} has the right to take part in every decision about it,

1. Requests the secretariat to prepare a handbook before the next session of the Assembly;
";
const CHARTER: &str = "\
1. Everyone living beside a river has the right to take part in decisions about it.

2. Nothing in this Charter changes a boundary.
";

fn adref(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adref")).args(arguments).current_dir(folder).output().unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("draft.md", DRAFT), ("charter.md", CHARTER), ("copy.md", CHARTER)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

#[test]
fn programs_are_told_where_words_come_from_and_what_differs() {
    let folder = folder();
    let output = adref(&["--json", "quotes", "draft.md", "--in", "charter.md", "copy.md"], folder.path());
    let found: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    assert_eq!(found["texts"], serde_json::json!(["charter.md", "copy.md"]));
    let quotes = found["quotes"].as_array().unwrap();
    assert_eq!(quotes.len(), 1, "{found}");
    let one = &quotes[0];
    assert_eq!((one["text"].as_u64(), one["source_label"].as_str()), (Some(0), Some("1")));
    assert_eq!((one["exact"].as_bool(), &one["also"]), (Some(false), &serde_json::json!([1])));
    let side = |not: &str| -> String {
        let ops = one["ops"].as_array().unwrap();
        ops.iter().filter(|op| op["op"] != not).map(|op| op["text"].as_str().unwrap()).collect()
    };
    assert_eq!(
        (side("ins"), side("del")),
        (one["source"].as_str().unwrap().to_owned(), one["words"].as_str().unwrap().to_owned())
    );
    assert!(!one["words"].as_str().unwrap().contains("KEN"), "positions are no words");
}

#[test]
fn people_read_the_differences_and_a_sum() {
    let folder = folder();
    let output = adref(&["quotes", "draft.md", "--in", "charter.md"], folder.path());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("p1 quotes charter.md, p1 (95 % alike)") && text.contains("{+shared +}"), "{text}");
    assert!(text.ends_with("Sentences: 2; quotations: 1, word for word: 0.\n"), "{text}");
    let missing = adref(&["quotes", "draft.md", "--in", "nowhere.md"], folder.path());
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8(missing.stderr).unwrap().contains("nowhere.md"));
    assert_eq!(adref(&["quotes", "draft.md"], folder.path()).status.code(), Some(2));
}
