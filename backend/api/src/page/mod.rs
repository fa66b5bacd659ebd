//! The page: its files, its shell, and the text the server writes into the shell so that it can be read before any script runs.

mod answer;
mod assets;
mod errors;
mod html;
mod language;
mod public;
mod shell;
mod texts;
mod unsubscribe;
mod words;

pub(crate) use answer::configure;

use assets::Assets;
use shell::Shell;

/// Everything of the page that does not change while the service runs.
pub(crate) struct Page {
    assets: Assets,
    shell: Shell,
}

impl Page {
    /// Reads the files out of the binary.
    pub(crate) fn load() -> Self {
        let assets = Assets::load();
        let shell = Shell::new(assets.shell());
        Self { assets, shell }
    }
}
