//! Every side door has a test that is there and runs. The doors stand here once more, so that none goes missing from the list.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::workspace::root;

/// The doors, by how their line in the list begins.
const DOORS: [&str; 30] = [
    "root or generic API field",
    "sibling endpoint",
    "embed",
    "version and compare page",
    "sort, filter, facet",
    "\"my items\"",
    "autocomplete",
    "notification, digest",
    "mail queued before",
    "live events",
    "administrator's activity log",
    "export file name",
    "export id collision",
    "signed download link",
    "RSS, sitemap",
    "ETag",
    "counters",
    "search index",
    "cache after",
    "backup",
    "token of another process",
    "invite accepted",
    "role granted across",
    "accept, reject, merge",
    "parallel double support",
    "redirect parameter",
    "user-given URL",
    "upload file name",
    "error page",
    "health, metrics",
];

/// Door → the tests named for it.
fn list() -> BTreeMap<String, Vec<(String, String)>> {
    let text = fs::read_to_string(root().join("tests/expected/side_doors.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let read = |line: &str| {
        let (door, tests) = line.split_once(": ").unwrap_or_else(|| panic!("a door without a test: {line}"));
        let tests = tests.split([',', ';']).map(str::trim).filter_map(|one| one.split_once("::"));
        (door.to_owned(), tests.map(|(file, test)| (file.to_owned(), test.to_owned())).collect())
    };
    lines.map(read).collect()
}

/// The source a test is named in.
fn source(file: &str) -> String {
    let tried = match file.split_once('/') {
        Some(("flows", name)) => {
            vec![format!("tests/tests/flows/{name}.rs"), format!("tests/tests/flows/{name}/mod.rs")]
        }
        _ => vec![format!("backend/{file}.rs")],
    };
    let found = tried.iter().find_map(|path| fs::read_to_string(root().join(path)).ok());
    found.unwrap_or_else(|| panic!("no file {file}"))
}

#[test]
fn every_side_door_is_on_the_list_with_tests_that_are_there() {
    let list = list();
    let mut missing: BTreeSet<&str> = DOORS.into_iter().collect();
    assert_eq!(missing.len(), list.len(), "the list and the doors written here are not as many");
    for (door, tests) in &list {
        let known = DOORS.iter().find(|begins| door.starts_with(*begins));
        assert!(
            known.is_some_and(|begins| missing.remove(begins)),
            "`{door}` is no door that is known, or stands twice"
        );
        assert!(!tests.is_empty(), "`{door}` has no test");
        for (file, test) in tests {
            let source = source(file);
            let lines: Vec<&str> = source.lines().map(str::trim).collect();
            let at = lines.iter().position(|line| line.contains(&format!("fn {test}(")));
            let at = at.unwrap_or_else(|| panic!("`{door}`: there is no test {file}::{test}"));
            // That it runs at all is held by the rule about sources.
            let mut marks = lines[at.saturating_sub(3)..at].iter();
            assert!(marks.any(|line| line.contains("test]")), "`{door}`: {file}::{test} is no test");
        }
    }
    assert!(missing.is_empty(), "not on the list: {missing:?}");
}
