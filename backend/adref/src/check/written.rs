//! Where a repaired text goes. Nothing that stood there is lost.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The mark that some editors put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes the repaired text in place of the file, whose bytes go into a new file beside it first. Gives that file.
pub(super) fn in_place(file: &Path, was: &[u8], before: &str, after: &str) -> Result<PathBuf> {
    let (mark, rest) = was.split_at_checked(BYTE_ORDER_MARK.len()).unwrap_or((&[], was));
    let (mark, rest) = if mark == BYTE_ORDER_MARK { (mark, rest) } else { (&[][..], was) };
    if rest != before.as_bytes() {
        bail!("{} is not written in UTF-8; say with --out where a repaired text in UTF-8 may go", file.display());
    }
    let backup = kept(file, was)?;
    let bytes = [mark, after.as_bytes()].concat();
    std::fs::write(file, bytes)
        .with_context(|| format!("writing {}; it is kept as {}", file.display(), backup.display()))?;
    Ok(backup)
}

/// Keeps the bytes of a file as `FILE.bak`, `FILE.bak.1` and so on: what stands there is never written over.
fn kept(file: &Path, was: &[u8]) -> Result<PathBuf> {
    let mut name = file.as_os_str().to_owned();
    name.push(".bak");
    for number in 0..10_000 {
        let mut candidate = name.clone();
        if number > 0 {
            candidate.push(format!(".{number}"));
        }
        let path = PathBuf::from(candidate);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut backup) => {
                let written = backup.write_all(was).and_then(|()| backup.sync_all());
                written.with_context(|| format!("keeping {}", path.display()))?;
                return Ok(path);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(|| format!("keeping {}", path.display())),
        }
    }
    bail!("there are too many files {}; move some away", name.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.md");
        let was = b"\xef\xbb\xbf[a";
        std::fs::write(&file, was).unwrap();
        std::fs::write(folder.path().join("a.md.bak"), "older").unwrap();
        let backup = in_place(&file, was, "[a", "[a]").unwrap();
        assert_eq!(backup, folder.path().join("a.md.bak.1"));
        assert_eq!(std::fs::read(&backup).unwrap(), was);
        assert_eq!(std::fs::read(&file).unwrap(), b"\xef\xbb\xbf[a]");
        assert_eq!(std::fs::read(folder.path().join("a.md.bak")).unwrap(), b"older");
        assert!(crate::texts::write_new(&file, "x").is_err());
        assert!(in_place(&file, b"caf\xe9 [a", "café [a", "café [a]").is_err());
        assert_eq!(std::fs::read(&file).unwrap(), b"\xef\xbb\xbf[a]");
    }
}
