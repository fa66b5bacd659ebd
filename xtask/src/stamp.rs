//! Stamps: a short file that says from which inputs something was made, so that it is made again only when they change.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A number that changes when a file below these paths changes, appears or disappears.
/// Folders with one of the names in `but` are passed over; a path that is not there counts as empty.
///
/// # Errors
/// A folder or file that cannot be read.
pub(crate) fn of(paths: &[PathBuf], but: &[&str]) -> Result<String> {
    let mut all = Vec::new();
    for path in paths {
        all.extend(files(path, but)?);
    }
    all.sort();
    let mut hasher = DefaultHasher::new();
    for file in all {
        file.hash(&mut hasher);
        fs::read(&file).with_context(|| format!("reading {}", file.display()))?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// The files below a path, in no order; folders with one of the names in `but` are passed over.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn files(start: &Path, but: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut waiting = vec![start.to_path_buf()];
    while let Some(path) = waiting.pop() {
        if path.is_file() {
            files.push(path);
        } else if path.is_dir() {
            for entry in fs::read_dir(&path).with_context(|| format!("reading {}", path.display()))? {
                let entry = entry?;
                if !but.contains(&entry.file_name().to_string_lossy().as_ref()) {
                    waiting.push(entry.path());
                }
            }
        }
    }
    Ok(files)
}

/// Whether the stamp file holds this text.
pub(crate) fn holds(file: &Path, text: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|held| held == text)
}

/// Writes the stamp file, and the folder it lies in when that is missing.
///
/// # Errors
/// A disk that refuses.
pub(crate) fn set(file: &Path, text: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text).with_context(|| format!("writing {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_follows_contents_and_names_but_not_what_is_passed_over() {
        let folder = std::env::temp_dir().join(format!("adref-stamp-{}", std::process::id()));
        fs::create_dir_all(folder.join("made")).unwrap();
        let stamp = || of(std::slice::from_ref(&folder), &["made"]).unwrap();
        fs::write(folder.join("a"), "1").unwrap();
        let first = stamp();
        fs::write(folder.join("made/b"), "1").unwrap();
        assert_eq!(first, stamp(), "a folder that is passed over changed the stamp");
        fs::write(folder.join("a"), "2").unwrap();
        let second = stamp();
        assert_ne!(first, second);
        fs::rename(folder.join("a"), folder.join("c")).unwrap();
        assert_ne!(second, stamp());
        fs::remove_dir_all(&folder).unwrap();
    }
}
