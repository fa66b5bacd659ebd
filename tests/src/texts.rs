//! The texts the flows carry through the house.

use std::path::PathBuf;

/// A draft of our own writing, in the conventions of real ones.
pub const OURS: &str = include_str!("../../backend/acts/demo/first.md");

/// A real text from the folder beside the repository (or wherever `ADREF_TEXTS` says), if it is there. Says aloud when it is not.
#[must_use]
pub fn real_text(name: &str) -> Option<Vec<u8>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/texts");
    let path = PathBuf::from(std::env::var_os("ADREF_TEXTS").unwrap_or_else(|| beside.into())).join(name);
    let found = std::fs::read(&path).ok();
    if found.is_none() {
        eprintln!("../shared/texts/{name} is not there: going on without it");
    }
    found
}
