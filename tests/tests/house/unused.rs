//! Nothing is named that nobody uses: every library a manifest names stands in the sources of its package.

use std::fs;
use std::path::Path;

use crate::workspace::members;

/// Named for what it brings with it: SQLite and PostgreSQL's client built from source, the allocator-free crypto of a TLS we switch on.
const FOR_WHAT_IT_BRINGS: [&str; 2] = ["libsqlite3-sys", "pq-sys"];

fn sources(folder: &Path, all: &mut String) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// Whether a name stands in a text as a word of its own.
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let (before, rest) = text.split_at(at);
        !word(before.chars().next_back()) && !word(rest.split_at(name.len()).1.chars().next())
    })
}

#[test]
fn every_library_that_is_named_is_used() {
    let mut unused = Vec::new();
    for package in members() {
        let folder = package.manifest_path.parent().unwrap().as_std_path();
        let mut text = fs::read_to_string(folder.join("build.rs")).unwrap_or_default();
        for part in ["src", "tests", "benches", "examples"] {
            sources(&folder.join(part), &mut text);
        }
        for dependency in &package.dependencies {
            let name = dependency.rename.as_ref().unwrap_or(&dependency.name);
            let itself = dependency.name == package.name.as_str();
            if !itself && !FOR_WHAT_IT_BRINGS.contains(&name.as_str()) && !names(&text, &name.replace('-', "_")) {
                unused.push(format!("{} names {name}", package.name));
            }
        }
    }
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn a_name_inside_a_word_is_no_use_of_it() {
    assert!(names("use time::Duration;", "time") && names("time", "time"));
    assert!(!names("lifetimes and at_time", "time"));
}
