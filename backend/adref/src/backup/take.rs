//! `adref backup`: a folder that is there as a whole or not at all.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use adref_store::{Kind, Options, Store, StoreError, copies};
use anyhow::{Context, Result, bail};
use indicatif::ProgressBar;
use serde_json::json;

use super::manifest::{Holds, Manifest, now};
use super::postgresql;
use crate::cli::BackupArguments;
use crate::out::Out;
use crate::settings::{self, Places};

/// Makes a backup while the service goes on.
pub(crate) fn run(arguments: BackupArguments, file: settings::File, out: &Out) -> Result<ExitCode> {
    let places = arguments.places.or(file);
    let to = arguments.to.unwrap_or_else(|| places.data().join("backups"));
    let store = places.open()?;
    fs::create_dir_all(&to).with_context(|| format!("making {}", to.display()))?;
    let made_at = now();
    let name = format!("adref-{}", made_at.replace(':', "-"));
    let (partial, whole) = (to.join(format!(".{name}.{}.partial", std::process::id())), to.join(&name));
    if whole.exists() {
        bail!("{} is there already: two backups in one second", whole.display());
    }
    let busy = out.busy("copying");
    let made = fill(&partial, &store, &places, &made_at, &busy).and_then(|manifest| {
        // The folder gets its name once everything in it is on the disk: half a backup never looks like one.
        sync(&partial)?;
        fs::rename(&partial, &whole)?;
        sync(&to)?;
        Ok(manifest)
    });
    busy.finish_and_clear();
    if made.is_err() {
        // What is left of a copy that failed takes room that may be the reason.
        let _ = fs::remove_dir_all(&partial);
    }
    let manifest = made.with_context(|| format!("no backup was made in {}", to.display()))?;
    let said = format!(
        "{}\n{} rows in {} tables, {} bytes, SHA-256 {}\nThe keys are not in it: keep ledger-key, secrets-key and token-key of the data folder in another place.\n",
        whole.display(),
        manifest.holds.rows(),
        manifest.holds.tables.len(),
        manifest.bytes,
        manifest.sha256,
    );
    out.either(&json!({ "backup": whole, "manifest": manifest }), &said)?;
    Ok(ExitCode::SUCCESS)
}

/// Copies the database into a new folder and writes the manifest beside it.
fn fill(folder: &Path, store: &Store, places: &Places, made_at: &str, busy: &ProgressBar) -> Result<Manifest> {
    private_folder(folder).with_context(|| format!("making {}", folder.display()))?;
    let (file, holds) = match store.kind() {
        Kind::Sqlite => of_sqlite(folder, store, busy)?,
        Kind::Postgresql => of_postgresql(folder, store, &places.database())?,
    };
    busy.set_message("computing its hash");
    let manifest = Manifest::of(store.kind(), &file, holds, made_at)?;
    manifest.write(folder)?;
    Ok(manifest)
}

/// A copy by SQLite itself, looked through before it counts.
fn of_sqlite(folder: &Path, store: &Store, busy: &ProgressBar) -> Result<(PathBuf, Holds)> {
    let file = folder.join("adref.sqlite");
    store.copy_into(&file).context("copying the database")?;
    busy.set_message("checking the copy");
    let copy = Store::open(&format!("sqlite:{}", file.display()), &Options::default()).context("opening the copy")?;
    let damage = copy.damage()?;
    if !damage.is_empty() {
        bail!("the database is damaged, and so is its copy: {}", damage.join("; "));
    }
    let holds = copy.read(Holds::of)?;
    drop(copy);
    File::open(&file)?.sync_all()?;
    Ok((file, holds))
}

/// A dump by PostgreSQL's own tool, of the same state in which the rows are counted.
fn of_postgresql(folder: &Path, store: &Store, url: &str) -> Result<(PathBuf, Holds)> {
    let file = folder.join("adref.dump");
    let holds = store.read(|db| {
        let snapshot = copies::share_snapshot(db)?.ok_or(StoreError::Database("unknown"))?;
        let holds = Holds::of(db)?;
        postgresql::dump(url, &snapshot, &file)?;
        anyhow::Ok(holds)
    })?;
    File::open(&file)?.sync_all()?;
    Ok((file, holds))
}

/// A backup holds everything: only its owner may read it.
fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A name is on the disk once its folder is.
fn sync(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
