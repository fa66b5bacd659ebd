//! Where a service keeps everything: a folder, and a database on SQLite or PostgreSQL.

use std::path::Path;
use std::process::{Command, Output};

use adref_store::testing::{Fresh, SERVER, postgresql};
use adref_store::{Durability, Kind, Options, Store};
use serde_json::Value;

/// A data folder and a migrated database; both go away with it.
pub(crate) struct Place {
    url: String,
    _fresh: Option<Fresh>,
    folder: tempfile::TempDir,
}

impl Place {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("adref.sqlite").display());
        let place = Self { url, _fresh: None, folder };
        place.store().migrate().unwrap();
        place
    }

    /// On the server the tests are told of, if it keeps what it acknowledges: the binary refuses any other.
    pub(crate) fn postgresql() -> Option<Self> {
        let fresh = postgresql(&Options::default())?;
        if let Err(error) = Store::open(fresh.url(), &Options::default()) {
            eprintln!("the server {SERVER} names is not one to serve from ({error}): not played on PostgreSQL");
            return None;
        }
        let url = fresh.url().to_owned();
        Some(Self { url, _fresh: Some(fresh), folder: tempfile::tempdir().unwrap() })
    }

    /// On every database there is.
    pub(crate) fn all() -> Vec<Self> {
        [Some(Self::sqlite()), Self::postgresql()].into_iter().flatten().collect()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn kind(&self) -> Kind {
        if self.url.starts_with("sqlite:") { Kind::Sqlite } else { Kind::Postgresql }
    }

    /// The database, opened beside whoever has it open.
    pub(crate) fn store(&self) -> Store {
        Store::open(&self.url, &Options { durability: Durability::NotNeeded, ..Options::default() }).unwrap()
    }

    /// The binary, with this place and these arguments.
    pub(crate) fn adref(&self, arguments: &[&str]) -> Output {
        self.adref_under(&[], arguments)
    }

    /// The same, started by another program.
    pub(crate) fn adref_under(&self, around: &[&str], arguments: &[&str]) -> Output {
        let words: Vec<&str> = around.iter().copied().chain([env!("CARGO_BIN_EXE_adref")]).collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).args(arguments).current_dir(self.folder()).env("ADREF_DATA", self.folder());
        command.env("ADREF_DATABASE", &self.url).output().unwrap()
    }
}

/// What the binary has answered.
pub(crate) fn answer(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}
