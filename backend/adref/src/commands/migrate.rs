//! `adref migrate`.

use std::process::ExitCode;

use anyhow::{Context, Result};
use serde_json::json;

use crate::out::Out;
use crate::settings::Places;

/// Brings the database to this version.
pub(crate) fn run(places: &Places, out: &Out) -> Result<ExitCode> {
    let store = places.open()?;
    let done = store.migrate().context("migrating the database")?;
    let said = match done.len() {
        0 => "The database is at this version already.\n".to_owned(),
        _ => done.iter().map(|name| format!("migrated {name}\n")).collect(),
    };
    out.either(&json!({ "migrated": done, "database": store.kind().name() }), &said)?;
    Ok(ExitCode::SUCCESS)
}
