//! The secret of the access tokens: made once, kept in a file only its owner reads.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use adref_api::TokenKey;
use anyhow::{Context, Result, bail};
use rand::RngExt;

/// Where the secret lies when no file is named.
pub(crate) fn usual(data: &Path) -> PathBuf {
    data.join("token-key")
}

/// Reads the secret; makes it first when it is ours to make.
pub(crate) fn read_or_make(named: Option<&Path>, data: &Path) -> Result<TokenKey> {
    let path = named.map_or_else(|| usual(data), Path::to_path_buf);
    if named.is_none() && !path.exists() {
        make(&path).with_context(|| format!("making the token key {}", path.display()))?;
    }
    read(&path).with_context(|| format!("reading the token key {}", path.display()))
}

/// Reads a secret of hexadecimal digits.
pub(crate) fn read(path: &Path) -> Result<TokenKey> {
    match TokenKey::new(digits(path)?) {
        Some(key) => Ok(key),
        None => bail!("it must hold at least {} bytes", TokenKey::LEAST),
    }
}

/// The bytes a file writes as hexadecimal digits.
pub(crate) fn digits(path: &Path) -> Result<Vec<u8>> {
    let mut text = String::new();
    File::open(path)?.take(4096).read_to_string(&mut text)?;
    hex::decode(text.trim()).context("it must hold hexadecimal digits")
}

/// Makes a file of 32 random bytes that only its owner reads.
pub(crate) fn make(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(hex::encode(rand::rng().random::<[u8; 32]>()).as_bytes())?;
    Ok(file.sync_all()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_only_its_owner_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        read_or_make(None, folder.path()).unwrap();
        let first = std::fs::read(usual(folder.path())).unwrap();
        read_or_make(None, folder.path()).unwrap();
        assert_eq!(first, std::fs::read(usual(folder.path())).unwrap());
        assert_eq!(first.len(), 64);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(usual(folder.path())).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_named_key_must_be_there_and_long_enough() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        assert!(read_or_make(Some(&path), folder.path()).is_err());
        std::fs::write(&path, "abcd").unwrap();
        assert!(read_or_make(Some(&path), folder.path()).is_err());
        std::fs::write(&path, "ab".repeat(32) + "\n").unwrap();
        assert!(read_or_make(Some(&path), folder.path()).is_ok());
    }
}
