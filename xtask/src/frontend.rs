//! Packages and build of the page: each done only when its inputs changed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::{places, stamp};

/// Folders in the page's tree that are made, not written.
const MADE: [&str; 5] = ["node_modules", "build", ".svelte-kit", "compiled", "test-results"];

/// Something that can run a command and says whether it held.
pub(crate) type Runner<'r> = &'r mut dyn FnMut(Command) -> Result<()>;

/// The page's folder.
pub(crate) fn folder() -> PathBuf {
    places::root().join("frontend")
}

/// Installs a folder's npm packages when its lock file changed since the last time.
///
/// # Errors
/// npm's failure.
pub(crate) fn install(folder: &Path, run: Runner<'_>) -> Result<()> {
    ensure!(folder.join("package-lock.json").is_file(), "no package-lock.json in {}", folder.display());
    let inputs = [folder.join("package.json"), folder.join("package-lock.json"), folder.join(".npmrc")];
    let wanted = format!("{} {}", stamp::of(&inputs, &[])?, node_version());
    // `npm ci` empties this folder first, so the stamp cannot outlive what it speaks of.
    let file = folder.join("node_modules/.adref-stamp");
    if stamp::holds(&file, &wanted) {
        return Ok(());
    }
    run(places::npm(folder, &["ci", "--no-audit", "--no-fund"]))?;
    stamp::set(&file, &wanted)
}

/// Builds the page when its sources changed, or when what was built is not what was left there.
///
/// # Errors
/// npm's failure.
pub(crate) fn build(run: Runner<'_>) -> Result<()> {
    let folder = folder();
    install(&folder, run)?;
    let file = places::notes().join("frontend.stamp");
    if stamp::holds(&file, &state(&folder)?) {
        return Ok(());
    }
    run(places::npm(&folder, &["run", "build"]))?;
    stamp::set(&file, &state(&folder)?)
}

/// Sources and result together: a result that was removed or replaced by a placeholder is built again.
fn state(folder: &Path) -> Result<String> {
    let sources = stamp::of(&[folder.to_path_buf()], &MADE)?;
    let result = stamp::of(&[folder.join("build")], &[])?;
    Ok(format!("{sources} {result} {}", node_version()))
}

/// Native parts of npm packages are made for one Node.js.
fn node_version() -> String {
    places::says("node", &["--version"]).unwrap_or_default()
}
