//! Finding the browser of the tests.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::{packages, places};

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const OTHER_PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const OTHERWISE: &str = "The browser tests need Chromium or Chrome. Debian, Ubuntu: apt install chromium; \
    Fedora: dnf install chromium; macOS: brew install --cask chromium. \
    One that lies elsewhere is named by the environment variable CHROMIUM.";

/// The browser's path: `CHROMIUM` from the environment, else one on the PATH, else one installed now.
///
/// # Errors
/// No browser and no way to install one.
pub(crate) fn find(log: &Path) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        if named.is_file() {
            return Ok(named);
        }
        bail!("CHROMIUM names {}, which is not a file", named.display());
    }
    if let Some(found) = present() {
        return Ok(found);
    }
    packages::install(&["chromium", "fonts-liberation"], OTHERWISE, log)?;
    present().ok_or_else(|| anyhow::anyhow!("chromium was installed and still is not found. {OTHERWISE}"))
}

fn present() -> Option<PathBuf> {
    places::on_path(&NAMES).or_else(|| OTHER_PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}
