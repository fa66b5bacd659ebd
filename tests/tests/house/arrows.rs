//! Which room may name which, and who alone may name the outside libraries that belong to one room.

use std::collections::BTreeMap;

use crate::workspace::members;

const PURE: [&str; 4] = ["adref-notation", "adref-domain", "adref-compare", "adref-formats"];

/// Room → the rooms its manifest may name.
fn allowed() -> BTreeMap<&'static str, Vec<&'static str>> {
    let rooms = |groups: &[&[&'static str]]| groups.concat();
    BTreeMap::from([
        ("adref-notation", vec![]),
        ("adref-domain", vec!["adref-notation"]),
        ("adref-compare", vec!["adref-notation"]),
        ("adref-formats", vec!["adref-domain", "adref-notation"]),
        ("adref-ledger", vec![]),
        ("adref-store", vec!["adref-domain"]),
        ("adref-mail", vec!["adref-domain"]),
        ("adref-acts", rooms(&[&PURE, &["adref-ledger", "adref-store", "adref-mail"]])),
        ("adref-api", vec!["adref-acts", "adref-domain", "adref-compare", "adref-notation"]),
        ("adref", rooms(&[&PURE, &["adref-ledger", "adref-api", "adref-acts", "adref-store", "adref-mail"]])),
        ("adref-tests", rooms(&[&PURE, &["adref-ledger", "adref-api", "adref-acts", "adref-store", "adref-mail"]])),
        ("xtask", vec![]),
    ])
}

/// Library (or the beginning of its name) → the one room that may name it.
const ONE_ROOM: [(&str, &str); 6] = [
    ("actix", "adref-api"),
    ("jsonwebtoken", "adref-api"),
    ("diesel", "adref-store"),
    ("libsqlite3-sys", "adref-store"),
    ("pq-sys", "adref-store"),
    ("lettre", "adref-mail"),
];

#[test]
fn every_room_is_on_the_plan() {
    let plan = allowed();
    for package in members() {
        assert!(plan.contains_key(package.name.as_str()), "{} is a new room: give it its arrows here", package.name);
    }
}

#[test]
fn no_arrow_points_upwards() {
    let plan = allowed();
    let mut wrong = Vec::new();
    for package in members() {
        let own = plan.get(package.name.as_str()).cloned().unwrap_or_default();
        for dependency in package.dependencies.iter().filter(|dependency| dependency.path.is_some()) {
            // A room may switch its own test helper on for its own tests.
            let itself = dependency.name == package.name.as_str();
            if !itself && !own.contains(&dependency.name.as_str()) {
                wrong.push(format!("{} -> {}", package.name, dependency.name));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that are not on the plan: {wrong:?}");
}

#[test]
fn a_library_that_belongs_to_one_room_is_named_by_no_other() {
    let mut wrong = Vec::new();
    for package in members() {
        for dependency in &package.dependencies {
            let owner = ONE_ROOM.iter().find(|(library, _)| dependency.name.starts_with(library));
            if owner.is_some_and(|(_, room)| package.name.as_str() != *room) {
                wrong.push(format!("{} names {}", package.name, dependency.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
