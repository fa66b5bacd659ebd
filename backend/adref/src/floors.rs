//! The libraries this binary was built with, held against the oldest versions without an advisory: a binary that somebody has
//! built from older ones says so before it serves anybody.

use anyhow::{Context, Result, bail};

const LOCK: &str = include_str!("../../../Cargo.lock");
const FLOORS: &str = include_str!("../floors.txt");

/// How many libraries were looked at, once none of them is older than it may be.
///
/// # Errors
/// With every library that is older, and the floor.
pub(crate) fn check() -> Result<usize> {
    held_against(LOCK, FLOORS)
}

fn held_against(lock: &str, floors: &str) -> Result<usize> {
    let (mut looked_at, mut older) = (0, Vec::new());
    for floor in floors.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let (name, least) = floor.split_once(' ').with_context(|| format!("no floor: {floor}"))?;
        for version in versions(lock, name) {
            looked_at += 1;
            if parts(version) < parts(least) {
                older.push(format!("{name} {version}, at least {least}"));
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

/// Every version of a library in the lock file.
fn versions<'l>(lock: &'l str, name: &str) -> Vec<&'l str> {
    let named = format!("name = \"{name}\"");
    let lines = lock.lines().zip(lock.lines().skip(1));
    let found = lines.filter(|(line, _)| *line == named).map(|(_, version)| version);
    found.filter_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"')).collect()
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
        let lock =
            "[[package]]\nname = \"diesel\"\nversion = \"2.3.9\"\n\n[[package]]\nname = \"zip\"\nversion = \"9.8.1\"\n";
        let error = held_against(lock, FLOORS).unwrap_err().to_string();
        assert!(error.contains("diesel 2.3.9, at least 2.3.10") && !error.contains("zip"), "{error}");
        assert!(held_against("", FLOORS).is_err(), "nothing known is not well");
        assert_eq!(held_against(&lock.replace("2.3.9", "2.3.10"), FLOORS).unwrap(), 2);
        assert!(held_against(&lock.replace("2.3.9", "2.3.10-rc.1"), FLOORS).is_err());
    }
}
