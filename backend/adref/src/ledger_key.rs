//! The key the ledger's checkpoints are signed with: made once, kept in a file only its owner reads.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use adref_ledger::SigningKey;
use anyhow::{Context, Result, anyhow};
use rand::RngExt;

/// Where the key lies when no file is named.
pub(crate) fn usual(data: &Path) -> PathBuf {
    data.join("ledger-key")
}

/// The name of a ledger that begins: the host people reach it by, or one nobody else has.
pub(crate) fn name(base_url: Option<&str>) -> String {
    let host = base_url.and_then(|url| url.split_once("://")).and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    let plain =
        |host: &&str| !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:".contains(&b));
    match host.filter(plain) {
        Some(host) => format!("{host}/ledger"),
        None => format!("adref-{}/ledger", hex::encode(rand::rng().random::<[u8; 6]>())),
    }
}

/// Reads the key; makes it first, under this name, when it is ours to make.
pub(crate) fn read_or_make(named: Option<&Path>, data: &Path, name: impl FnOnce() -> String) -> Result<SigningKey> {
    let path = named.map_or_else(|| usual(data), Path::to_path_buf);
    let name = name();
    if named.is_none() && !path.exists() {
        make(&path, &name).with_context(|| format!("making the ledger key {}", path.display()))?;
    }
    read(&path, &name).with_context(|| format!("reading the ledger key {}", path.display()))
}

/// Reads a key as it was made, or 64 hexadecimal digits from elsewhere, which get this name.
pub(crate) fn read(path: &Path, name: &str) -> Result<SigningKey> {
    let mut text = String::new();
    File::open(path)?.take(4096).read_to_string(&mut text)?;
    if let Ok(key) = SigningKey::parse(&text) {
        return Ok(key);
    }
    let seed = hex::decode(text.trim()).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    let key = seed.and_then(|seed| SigningKey::from_seed(name, seed));
    key.context("it must hold a private key as it was made, or 64 hexadecimal digits")
}

fn make(path: &Path, name: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let key = SigningKey::from_seed(name, rand::rng().random()).ok_or_else(|| anyhow!("`{name}` cannot name a key"))?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{}", key.secret())?;
    Ok(file.sync_all()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_only_its_owner_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let first = read_or_make(None, folder.path(), || name(Some("https://adref.example.org/x"))).unwrap();
        assert_eq!(first.public().name(), "adref.example.org/ledger");
        let again = read_or_make(None, folder.path(), || "another".to_owned()).unwrap();
        assert_eq!(first.public(), again.public());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(usual(folder.path())).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_named_key_must_be_there_and_be_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        assert!(read_or_make(Some(&path), folder.path(), String::new).is_err());
        for wrong in ["", "PRIVATE+KEY+x", "ab", &"g".repeat(64)] {
            std::fs::write(&path, wrong).unwrap();
            assert!(read_or_make(Some(&path), folder.path(), || "a".to_owned()).is_err(), "{wrong}");
        }
        std::fs::write(&path, "ab".repeat(32) + "\n").unwrap();
        assert_eq!(read_or_make(Some(&path), folder.path(), || "a".to_owned()).unwrap().public().name(), "a");
        assert!(name(None).starts_with("adref-") && name(Some("nonsense")).starts_with("adref-"));
        assert_eq!(name(Some("http://127.0.0.1:8080")), "127.0.0.1:8080/ledger");
    }
}
