//! What a backup says of itself: whoever restores it holds the result against this.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use adref_acts::ledger::written;
use adref_store::{Db, Kind, StoreError, copies, ledger};
use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The form this version writes and reads.
const FORMAT: &str = "adref-backup/1";
/// Its name in the folder of the backup.
const NAME: &str = "manifest.json";
/// No manifest is longer.
const LONGEST: u64 = 1 << 20;

/// The manifest of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    /// `adref-backup/1`.
    pub(crate) format: String,
    /// When it was made.
    pub(crate) made_at: String,
    /// By which version.
    pub(crate) made_by: String,
    /// `sqlite` or `postgresql`.
    pub(crate) database: String,
    /// The file beside this one that holds the rows.
    pub(crate) file: String,
    /// Its length.
    pub(crate) bytes: u64,
    /// Its hash.
    pub(crate) sha256: String,
    /// What is in it.
    pub(crate) holds: Holds,
}

/// What a database holds, as far as can be said in few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Holds {
    /// The newest migration it has run.
    pub(crate) migration: String,
    /// How many rows each table has.
    pub(crate) tables: BTreeMap<String, i64>,
    /// The newest checkpoint of the ledger: a witness of what was sealed before.
    pub(crate) checkpoint: Option<Kept>,
}

/// A checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kept {
    /// Over how many entries.
    pub(crate) size: i64,
    /// The root over them.
    pub(crate) root: String,
    /// As it was signed.
    pub(crate) note: String,
}

impl Holds {
    /// What this transaction sees.
    pub(crate) fn of(db: &mut Db<'_>) -> Result<Self, StoreError> {
        let migration = copies::migration(db)?
            .ok_or_else(|| StoreError::Refused("the database is empty; is it the right one?".to_owned()))?;
        let newest = ledger::latest(db)?;
        let checkpoint = newest.map(|row| Kept { size: row.size, root: row.root, note: row.note });
        Ok(Self { migration, tables: copies::counts(db)?, checkpoint })
    }

    /// How many rows there are in all.
    pub(crate) fn rows(&self) -> i64 {
        self.tables.values().sum()
    }

    /// Where a restored database differs, in sentences.
    pub(crate) fn missed_by(&self, other: &Self) -> Vec<String> {
        let mut missed = Vec::new();
        if self.migration != other.migration {
            missed.push(format!("its newest migration is {}, not {}", other.migration, self.migration));
        }
        for name in self.tables.keys().chain(other.tables.keys().filter(|name| !self.tables.contains_key(*name))) {
            let (wanted, found) = (self.tables.get(name), other.tables.get(name));
            if wanted != found {
                let said =
                    |rows: Option<&i64>| rows.map_or_else(|| "no table".to_owned(), |rows| format!("{rows} rows"));
                missed.push(format!("{name}: {}, and {} when the backup was made", said(found), said(wanted)));
            }
        }
        if self.checkpoint != other.checkpoint {
            missed.push("its newest checkpoint is another one".to_owned());
        }
        missed
    }
}

impl Manifest {
    /// A manifest of a file that is complete.
    pub(crate) fn of(kind: Kind, file: &Path, holds: Holds, made_at: &str) -> Result<Self> {
        let (bytes, sha256) = weigh(file)?;
        let name = file.file_name().and_then(|name| name.to_str()).context("a name that is not UTF-8")?.to_owned();
        Ok(Self {
            format: FORMAT.to_owned(),
            made_at: made_at.to_owned(),
            made_by: env!("CARGO_PKG_VERSION").to_owned(),
            database: kind.name().to_owned(),
            file: name,
            bytes,
            sha256,
            holds,
        })
    }

    /// Writes it, onto the disk.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let mut out = File::create_new(folder.join(NAME))?;
        serde_json::to_writer_pretty(&mut out, self)?;
        out.write_all(b"\n")?;
        Ok(out.sync_all()?)
    }

    /// Reads the manifest of a backup.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(NAME);
        let mut text = String::new();
        let opened = File::open(&path).and_then(|file| file.take(LONGEST).read_to_string(&mut text));
        opened.with_context(|| format!("{} is no backup: reading {}", folder.display(), path.display()))?;
        let manifest: Self = serde_json::from_str(&text).with_context(|| format!("reading {}", path.display()))?;
        ensure!(manifest.format == FORMAT, "this backup is of a form this version does not know: {}", manifest.format);
        // A name that leads elsewhere was not written by us.
        let plain = Path::new(&manifest.file).file_name().is_some_and(|name| name == manifest.file.as_str());
        ensure!(plain, "{} names a file outside of its folder", path.display());
        Ok(manifest)
    }

    /// The file with the rows, once its length and hash are those it was made with.
    pub(crate) fn sound(&self, folder: &Path) -> Result<PathBuf> {
        let file = folder.join(&self.file);
        let (bytes, sha256) = weigh(&file)?;
        if bytes != self.bytes || sha256 != self.sha256 {
            bail!(
                "{} is damaged: {bytes} bytes with the SHA-256 {sha256}, not {} with {}",
                file.display(),
                self.bytes,
                self.sha256
            );
        }
        Ok(file)
    }
}

/// The length of a file and its SHA-256.
fn weigh(file: &Path) -> Result<(u64, String)> {
    let reading = || format!("reading {}", file.display());
    let mut hasher = Sha256::new();
    let mut opened = File::open(file).with_context(reading)?;
    let mut piece = vec![0; 1 << 20];
    let mut bytes = 0_u64;
    loop {
        let read = opened.read(&mut piece).with_context(reading)?;
        let Some(part) = piece.get(..read).filter(|part| !part.is_empty()) else { break };
        hasher.update(part);
        bytes += read as u64;
    }
    Ok((bytes, hex::encode(hasher.finalize())))
}

/// This second, as it is written.
pub(crate) fn now() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    written(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
