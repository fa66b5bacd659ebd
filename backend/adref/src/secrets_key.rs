//! The key secrets in the database are sealed with: made once, kept in a file only its owner reads, never in the database or
//! with its backups. Without it second factors cannot be checked and must be set up anew.

use std::path::{Path, PathBuf};

use adref_acts::SecretsKey;
use anyhow::{Context, Result};

use crate::token_key;

/// Where the key lies when no file is named.
pub(crate) fn usual(data: &Path) -> PathBuf {
    data.join("secrets-key")
}

/// Reads the key; makes it first when it is ours to make.
pub(crate) fn read_or_make(named: Option<&Path>, data: &Path) -> Result<SecretsKey> {
    let path = named.map_or_else(|| usual(data), Path::to_path_buf);
    if named.is_none() && !path.exists() {
        token_key::make(&path).with_context(|| format!("making the key of secrets {}", path.display()))?;
    }
    read(&path).with_context(|| format!("reading the key of secrets {}", path.display()))
}

/// Reads a key of 64 hexadecimal digits.
pub(crate) fn read(path: &Path) -> Result<SecretsKey> {
    let bytes = <[u8; 32]>::try_from(token_key::digits(path)?).ok();
    bytes.map(SecretsKey::new).context("it must hold 64 hexadecimal digits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_a_named_one_must_be_whole() {
        let folder = tempfile::tempdir().unwrap();
        read_or_make(None, folder.path()).unwrap();
        let first = std::fs::read(usual(folder.path())).unwrap();
        read_or_make(None, folder.path()).unwrap();
        assert_eq!(first, std::fs::read(usual(folder.path())).unwrap());
        let path = folder.path().join("key");
        assert!(read_or_make(Some(&path), folder.path()).is_err());
        for wrong in ["", "abcd", &"ab".repeat(33)] {
            std::fs::write(&path, wrong).unwrap();
            assert!(read_or_make(Some(&path), folder.path()).is_err(), "{wrong}");
        }
        std::fs::write(&path, "ab".repeat(32) + "\n").unwrap();
        assert!(read_or_make(Some(&path), folder.path()).is_ok());
    }
}
