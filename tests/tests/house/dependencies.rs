//! What the workspace is built on: from the registry alone, above the advisories, once each.

use std::collections::BTreeSet;

use cargo_metadata::semver::Version;

use crate::workspace::{members, metadata, root, shipped, tracked};

/// Oldest versions without a published advisory or a known fault of cost: the list the server holds itself against at its start.
const FLOORS: &str = include_str!("../../../backend/adref/floors.txt");

/// What must be on that list, written a second time.
const WATCHED: [&str; 9] =
    ["diesel", "jsonwebtoken", "lettre", "actix-http", "h2", "quick-xml", "zip", "similar", "libsqlite3-sys"];

/// Copyleft, storing HTML, or a standing advisory.
const REFUSED: [&str; 5] = ["actix-governor", "ammonia", "comrak", "rsa", "openssl-sys"];

/// The libraries the product is named to stand on: present, and in one version each.
const STANDS_ON: [&str; 7] = ["actix-web", "diesel", "serde", "jsonwebtoken", "similar", "lettre", "tokio"];

#[test]
fn everything_comes_from_the_registry() {
    let elsewhere: Vec<String> = metadata()
        .packages
        .iter()
        .filter(|package| !metadata().workspace_members.contains(&package.id))
        .filter(|package| !package.source.as_ref().is_some_and(cargo_metadata::Source::is_crates_io))
        .map(|package| format!("{} from {:?}", package.name, package.source))
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

#[test]
fn versions_are_above_the_advisories() {
    let lines = FLOORS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let floors: Vec<(&str, &str)> = lines.map(|line| line.split_once(' ').unwrap()).collect();
    assert_eq!(floors.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>(), WATCHED.into_iter().collect());
    for package in shipped() {
        if let Some((name, floor)) = floors.iter().find(|(name, _)| package.name.as_str() == *name) {
            let floor = Version::parse(floor).unwrap();
            assert!(package.version >= floor, "{name} {} is older than {floor}", package.version);
        }
    }
}

#[test]
fn refused_libraries_stay_outside() {
    let inside: Vec<&str> =
        shipped().iter().map(|package| package.name.as_str()).filter(|name| REFUSED.contains(name)).collect();
    assert!(inside.is_empty(), "{inside:?}");
}

#[test]
fn the_libraries_the_product_stands_on_are_there_once() {
    for name in STANDS_ON {
        let versions: BTreeSet<String> = shipped()
            .iter()
            .filter(|package| package.name.as_str() == name)
            .map(|package| package.version.to_string())
            .collect();
        assert_eq!(versions.len(), 1, "{name} is shipped in the versions {versions:?}");
    }
}

#[test]
fn the_number_of_packages_is_known() {
    let outside = shipped().len() - members().iter().filter(|member| shipped().contains(member)).count();
    let all = metadata().packages.len() - members().len();
    println!("{outside} packages of others are in the binary or its build, {all} in the lock file");
    assert!(outside < 450, "{outside} packages of others: which of them earns its place?");
}

#[test]
fn npm_lock_files_name_no_registry() {
    for lock in tracked().into_iter().filter(|path| path.ends_with("package-lock.json")) {
        let text = std::fs::read_to_string(root().join(&lock)).unwrap();
        let address = text.lines().find(|line| line.contains("\"resolved\": \"http"));
        assert!(address.is_none(), "{}: {address:?}; set omit-lockfile-registry-resolved in .npmrc", lock.display());
    }
}
