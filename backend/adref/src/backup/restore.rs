//! `adref restore`: a backup put where nothing is yet, and everything in it checked there.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use adref_store::{Options, Store, copies};
use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use super::check::{Checked, check};
use super::manifest::Manifest;
use super::postgresql;
use crate::cli::RestoreArguments;
use crate::out::Out;

/// Something is not as it was; as with `adref verify`.
const FOUND: u8 = 1;

/// Restores a backup and says whether it is what it was made of.
pub(crate) fn run(arguments: &RestoreArguments, out: &Out) -> Result<ExitCode> {
    let manifest = Manifest::read(&arguments.backup)?;
    let busy = out.busy("checking the file");
    let file = manifest.sound(&arguments.backup)?;
    busy.set_message("restoring");
    // Goes away with everything in it at the end.
    let scratch = tempfile::tempdir().context("making a folder to try it in")?;
    let url = match &arguments.into {
        Some(url) => url.clone(),
        None => format!("sqlite:{}", scratch.path().join("adref.sqlite").display()),
    };
    let kind = if url.starts_with("sqlite:") { "sqlite" } else { "postgresql" };
    if kind != manifest.database {
        bail!("this is a backup of {}: name an empty database of that kind with --into", manifest.database);
    }
    let store = if kind == "sqlite" { into_file(&file, &url)? } else { into_server(&file, &url)? };
    let checked = check(store, &manifest, &busy);
    busy.finish_and_clear();
    let checked = checked.context("the backup was restored, and could not be checked")?;
    let kept = arguments.into.as_ref().map(|_| "The database is there. Mails it still has to send may have left before: see docs/operations.md before you start the service.\n");
    out.either(&json!({ "well": checked.well(), "checked": checked }), &said(&checked, kept.unwrap_or_default()))?;
    Ok(if checked.well() { ExitCode::SUCCESS } else { ExitCode::from(FOUND) })
}

/// Puts the file where no database is, and only there once it is whole.
fn into_file(file: &Path, url: &str) -> Result<Store> {
    let path = PathBuf::from(url.trim_start_matches("sqlite:").trim_start_matches("//"));
    for ending in ["", "-wal", "-shm", "-journal", ".partial"] {
        let mut there = path.clone().into_os_string();
        there.push(ending);
        let there = PathBuf::from(there);
        ensure!(!there.exists(), "{} is there: move it away first; nothing is written over", there.display());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    let partial = PathBuf::from(format!("{}.partial", path.display()));
    let copied = fs::copy(file, &partial)
        .and_then(|_| File::open(&partial)?.sync_all())
        .and_then(|()| fs::rename(&partial, &path));
    if copied.is_err() {
        // What is left of it takes room that may be the reason.
        let _ = fs::remove_file(&partial);
    }
    copied.with_context(|| format!("writing {}", path.display()))?;
    Store::open(url, &Options::default()).context("opening what was restored")
}

fn into_server(file: &Path, url: &str) -> Result<Store> {
    let store = Store::open(url, &Options::default()).context("opening the database to restore into")?;
    ensure!(store.read(copies::is_empty)?, "the database is not empty; nothing is written over: make a new one");
    postgresql::restore(url, file).context("restoring")?;
    Ok(store)
}

fn said(checked: &Checked, kept: &str) -> String {
    let mut text: String = checked.findings.iter().map(|finding| format!("✗ {finding}\n")).collect();
    text.push_str(&format!(
        "{} rows in {} tables, {} migrations run, {} entries of the ledger, {} issued drafts read again\n{kept}",
        checked.rows,
        checked.tables,
        checked.migrated.len(),
        checked.ledger.entries,
        checked.drafts,
    ));
    text.push_str(if checked.well() { "The backup is whole.\n" } else { "The backup is NOT what it was made of.\n" });
    text
}
