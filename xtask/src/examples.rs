//! Which packages have examples in their documentation comments. Cargo asked about the others builds what they stand on once more, with
//! other features than the tests do, to run nothing.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{places, stamp};

/// The names of the packages that have examples.
///
/// # Errors
/// When the rooms of the workspace cannot be read.
pub(crate) fn packages() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(places::root().join("backend")).context("reading the rooms")? {
        let room = entry?.path();
        if room.is_dir() && has_one(&room.join("src"))? {
            names.push(name(&room.join("Cargo.toml"))?);
        }
    }
    names.sort();
    Ok(names)
}

fn has_one(folder: &Path) -> Result<bool> {
    for file in stamp::files(folder, &[])?.iter().filter(|file| file.extension().is_some_and(|end| end == "rs")) {
        if fs::read_to_string(file)?.lines().any(opens) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn opens(line: &str) -> bool {
    let line = line.trim_start();
    ["//!", "///"].iter().any(|mark| line.strip_prefix(mark).is_some_and(|words| words.trim_start().starts_with("```")))
}

fn name(manifest: &Path) -> Result<String> {
    let text = fs::read_to_string(manifest).with_context(|| format!("reading {}", manifest.display()))?;
    let quoted = text.lines().find_map(|line| line.strip_prefix("name = "));
    let quoted = quoted.with_context(|| format!("{} names no package", manifest.display()))?;
    Ok(quoted.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_notation_are_found() {
        assert!(packages().unwrap().contains(&"adref-notation".to_owned()));
    }

    #[test]
    fn an_example_is_told_from_words_about_one() {
        assert!(opens("    /// ```") && opens("//! ```rust"));
        assert!(!opens("// ```") && !opens("/// write ``` first") && !opens("let text = \"```\";"));
    }
}
