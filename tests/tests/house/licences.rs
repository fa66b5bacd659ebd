//! Licences of what is built on: all of them let the whole be given under the EUPL.

use crate::workspace::metadata;

/// The same list stands in deny.toml for cargo-deny.
const ALLOWED: [&str; 15] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "ISC",
    "Zlib",
    "BSL-1.0",
    "CC0-1.0",
    "Unlicense",
    "Unicode-3.0",
    "PostgreSQL",
    // Certificate authorities' data, no code.
    "CDLA-Permissive-2.0",
];

/// Whether an SPDX expression can be met with allowed licences alone. `/` is the old way to write OR.
fn is_met(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (met, read) = either(&words, 0);
    met && read == words.len()
}

fn either(words: &[&str], start: usize) -> (bool, usize) {
    let (mut met, mut at) = both(words, start);
    while words.get(at) == Some(&"OR") {
        let (other, next) = both(words, at + 1);
        (met, at) = (met | other, next);
    }
    (met, at)
}

fn both(words: &[&str], start: usize) -> (bool, usize) {
    let (mut met, mut at) = one(words, start);
    while words.get(at) == Some(&"AND") {
        let (other, next) = one(words, at + 1);
        (met, at) = (met & other, next);
    }
    (met, at)
}

fn one(words: &[&str], start: usize) -> (bool, usize) {
    match words.get(start) {
        Some(&"(") => {
            let (met, at) = either(words, start + 1);
            (met && words.get(at) == Some(&")"), at + 1)
        }
        Some(name) if words.get(start + 1) == Some(&"WITH") => {
            let exception = words.get(start + 2).copied().unwrap_or_default();
            (ALLOWED.contains(&format!("{name} WITH {exception}").as_str()), start + 3)
        }
        Some(name) => (ALLOWED.contains(name), start + 1),
        None => (false, start),
    }
}

#[test]
fn every_licence_is_on_the_list() {
    let outside = metadata().packages.iter().filter(|package| !metadata().workspace_members.contains(&package.id));
    let wrong: Vec<String> = outside
        .filter(|package| !package.license.as_deref().is_some_and(is_met))
        .map(|package| format!("{} {}: {:?}", package.name, package.version, package.license))
        .collect();
    assert!(wrong.is_empty(), "licences to look at: {wrong:#?}");
}

#[test]
fn our_own_packages_are_under_the_eupl() {
    for package in metadata().workspace_packages() {
        assert_eq!(package.license.as_deref(), Some("EUPL-1.2"), "{}", package.name);
    }
}

#[test]
fn the_list_of_cargo_deny_is_the_same() {
    let text = std::fs::read_to_string(crate::workspace::root().join("deny.toml")).unwrap();
    for licence in ALLOWED {
        assert!(text.contains(&format!("\"{licence}\"")), "deny.toml does not allow {licence}");
    }
    let theirs = text.split("allow = [").nth(1).unwrap().split(']').next().unwrap().matches('"').count() / 2;
    assert_eq!(theirs, ALLOWED.len(), "deny.toml allows more");
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    for met in ["MIT", "MIT/GPL-3.0", "GPL-3.0 OR (MIT AND ISC)", "Apache-2.0 WITH LLVM-exception", "(MIT)"] {
        assert!(is_met(met), "{met}");
    }
    for unmet in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND GPL-3.0", "MIT WITH x", "(MIT", "MIT)", ""] {
        assert!(!is_met(unmet), "{unmet}");
    }
}
