//! The keys secrets in the database are sealed with: made once, kept in a file only its owner reads, never in the database or
//! with its backups. Without them second factors cannot be checked and must be set up anew. The first line is the key in use;
//! those below it still open what they have sealed, until `adref secrets reseal` has sealed it anew.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use adref_acts::SecretsKey;
use anyhow::{Context, Result, bail};
use rand::RngExt;

use crate::token_key;

/// As many keys as a file may hold.
const MOST: usize = 8;

/// Where the keys lie when no file is named.
pub(crate) fn usual(data: &Path) -> PathBuf {
    data.join("secrets-key")
}

/// Reads the keys; makes one first when it is ours to make.
pub(crate) fn read_or_make(named: Option<&Path>, data: &Path) -> Result<SecretsKey> {
    let path = named.map_or_else(|| usual(data), Path::to_path_buf);
    if named.is_none() && !path.exists() {
        token_key::make(&path).with_context(|| format!("making the key of secrets {}", path.display()))?;
    }
    read(&path).with_context(|| format!("reading the key of secrets {}", path.display()))
}

/// Reads keys of 64 hexadecimal digits, one a line.
pub(crate) fn read(path: &Path) -> Result<SecretsKey> {
    let mut keys = Vec::new();
    for line in lines(path)? {
        let bytes = hex::decode(&line).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        keys.push(bytes.context("every line must hold 64 hexadecimal digits")?);
    }
    let mut keys = keys.into_iter();
    let current = keys.next().context("it must hold 64 hexadecimal digits")?;
    Ok(SecretsKey::new(current).and_older(keys.collect()))
}

/// Puts a new key before those there are.
pub(crate) fn put_before(path: &Path) -> Result<()> {
    read(path)?;
    let mut all = lines(path)?;
    if all.len() >= MOST {
        bail!("it holds {MOST} keys already; run adref secrets reseal first");
    }
    all.insert(0, hex::encode(rand::rng().random::<[u8; 32]>()));
    write(path, &all)
}

/// Leaves the key in use alone; says how many others there were.
pub(crate) fn drop_older(path: &Path) -> Result<usize> {
    let mut all = lines(path)?;
    let older = all.len().saturating_sub(1);
    if older > 0 {
        all.truncate(1);
        write(path, &all)?;
    }
    Ok(older)
}

fn lines(path: &Path) -> Result<Vec<String>> {
    let mut text = String::new();
    File::open(path)?.take(4096).read_to_string(&mut text)?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

/// Writes the file beside and puts it in its place, so that no moment knows half a key.
fn write(path: &Path, lines: &[String]) -> Result<()> {
    let beside = path.with_extension("new");
    let _ = fs::remove_file(&beside);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    writeln!(file, "{}", lines.join("\n"))?;
    file.sync_all()?;
    Ok(fs::rename(&beside, path)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_a_named_one_must_be_whole() {
        let folder = tempfile::tempdir().unwrap();
        read_or_make(None, folder.path()).unwrap();
        let first = fs::read(usual(folder.path())).unwrap();
        read_or_make(None, folder.path()).unwrap();
        assert_eq!(first, fs::read(usual(folder.path())).unwrap());
        let path = folder.path().join("key");
        assert!(read_or_make(Some(&path), folder.path()).is_err());
        for wrong in ["", "abcd", &"ab".repeat(33), &format!("{}\nabcd", "ab".repeat(32))] {
            fs::write(&path, wrong).unwrap();
            assert!(read_or_make(Some(&path), folder.path()).is_err(), "{wrong}");
        }
        fs::write(&path, "ab".repeat(32) + "\n").unwrap();
        assert!(read_or_make(Some(&path), folder.path()).is_ok());
    }

    #[test]
    fn a_new_key_stands_first_and_older_ones_go_when_they_are_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        assert!(put_before(&path).is_err(), "where there is no key there is nothing to change");
        fs::write(&path, "ab".repeat(32)).unwrap();
        put_before(&path).unwrap();
        let all = lines(&path).unwrap();
        assert_eq!((all.len(), all[1].as_str()), (2, "ab".repeat(32).as_str()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        for _ in 2..MOST {
            put_before(&path).unwrap();
        }
        assert!(put_before(&path).is_err());
        let newest = lines(&path).unwrap().swap_remove(0);
        assert_eq!(drop_older(&path).unwrap(), MOST - 1);
        assert_eq!((lines(&path).unwrap(), drop_older(&path).unwrap()), (vec![newest], 0));
    }
}
