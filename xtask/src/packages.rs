//! Installing system packages, where that is possible and allowed.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::places;

/// Installs Debian packages when this is root on a system with apt-get; the output goes to the log.
///
/// # Errors
/// `otherwise`, the sentence that tells a person what to do, when this may not install; the tail of the log when apt failed.
pub(crate) fn install(packages: &[&str], otherwise: &str, log: &Path) -> Result<()> {
    ensure!(places::is_root() && places::on_path(&["apt-get"]).is_some(), "{otherwise}");
    // A stale list of one source must not keep the others from serving.
    let _ = apt(&["update"], log)?;
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(packages);
    ensure!(apt(&words, log)?, "apt-get could not install {}; its words are in {}", packages.join(" "), log.display());
    Ok(())
}

fn apt(words: &[&str], log: &Path) -> Result<bool> {
    let out = File::options().create(true).append(true).open(log).context("opening the log of apt-get")?;
    let status = Command::new("apt-get")
        .args(["-o", "Acquire::Retries=3", "-o", "Dpkg::Use-Pty=0", "-o", "Dpkg::Options::=--force-confold"])
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive")
        // Debian's way of saying "do not start services while installing": no server of ours is wanted on its port.
        .env("RUNLEVEL", "1")
        .stdin(std::process::Stdio::null())
        .stdout(out.try_clone()?)
        .stderr(out)
        .status()
        .context("starting apt-get")?;
    Ok(status.success())
}
