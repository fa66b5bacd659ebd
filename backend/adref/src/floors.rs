//! The libraries this binary was built with, held against the oldest versions without an advisory: a binary that somebody has
//! built from older ones says so before it serves anybody.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

const LOCK: &str = include_str!("../../../Cargo.lock");
const FLOORS: &str = include_str!("../floors.txt");

/// What only tests are built with: the lock file does not tell them apart.
const OF_TESTS: [&str; 1] = ["insta"];

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    /// Each by its name, and by its version too where there are several of that name.
    #[serde(default)]
    dependencies: Vec<String>,
}

/// How many libraries were looked at, once none of them is older than it may be.
///
/// # Errors
/// With every library that is older, and the floor.
pub(crate) fn check() -> Result<usize> {
    held_against(LOCK, FLOORS)
}

fn held_against(lock: &str, floors: &str) -> Result<usize> {
    let lock: Lock = toml::from_str(lock).context("the list of libraries cannot be read")?;
    let (mut looked_at, mut older) = (0, Vec::new());
    let built = built_with(&lock);
    for floor in floors.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let (name, least) = floor.split_once(' ').with_context(|| format!("no floor: {floor}"))?;
        for package in built.iter().filter(|package| package.name == name) {
            looked_at += 1;
            if parts(&package.version) < parts(least) {
                older.push(format!("{name} {}, at least {least}", package.version));
            }
        }
    }
    if looked_at == 0 {
        bail!("the libraries of this binary are not known");
    }
    if !older.is_empty() {
        bail!("built with libraries that have known faults: {}", older.join("; "));
    }
    Ok(looked_at)
}

/// Everything the binary is built with, from itself downwards.
fn built_with(lock: &Lock) -> Vec<&Package> {
    let mut by_name: HashMap<&str, Vec<&Package>> = HashMap::new();
    for package in &lock.package {
        by_name.entry(&package.name).or_default().push(package);
    }
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    let mut waiting = vec!["adref"];
    while let Some(named) = waiting.pop() {
        let mut words = named.split(' ');
        let (name, version) = (words.next().unwrap_or_default(), words.next());
        if OF_TESTS.contains(&name) || !seen.insert(named) {
            continue;
        }
        let all = by_name.get(name).into_iter().flatten().copied();
        for package in all.filter(|package| version.is_none_or(|version| package.version == version)) {
            waiting.extend(package.dependencies.iter().map(String::as_str));
            found.push(package);
        }
    }
    found
}

/// A version as numbers; what is no number, as before a release, is older than any.
fn parts(version: &str) -> Vec<u64> {
    let plain = version.split('+').next().unwrap_or_default();
    let (numbers, early) = plain.split_once('-').map_or((plain, 1), |(numbers, _)| (numbers, 0));
    numbers.split('.').map(|part| part.parse().unwrap_or(0)).chain([early]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_binary_is_above_the_floors() {
        assert!(check().unwrap() >= 7);
    }

    #[test]
    fn an_older_library_is_named() {
        let of = |name: &str, version: &str, dependencies: &str| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\ndependencies = [{dependencies}]\n\n")
        };
        let lock = |diesel: &str| {
            of("adref", "0.1.0", "\"diesel\", \"zip\", \"insta\"")
                + &of("diesel", diesel, "\"h2 0.4.16\"")
                + &of("zip", "9.8.1", "")
                + &of("h2", "0.4.16", "")
                + &of("h2", "0.3.0", "")
                + &of("insta", "1.0.0", "\"similar\"")
                + &of("similar", "2.7.0", "")
        };
        let error = held_against(&lock("2.3.9"), FLOORS).unwrap_err().to_string();
        assert!(error.contains("diesel 2.3.9, at least 2.3.10") && !error.contains("zip"), "{error}");
        assert_eq!(
            held_against(&lock("2.3.10"), FLOORS).unwrap(),
            3,
            "what only tests use, and what nobody uses, is not looked at"
        );
        assert!(held_against(&lock("2.3.10-rc.1"), FLOORS).is_err());
        assert!(held_against(&of("adref", "0.1.0", ""), FLOORS).is_err(), "nothing known is not well");
    }
}
