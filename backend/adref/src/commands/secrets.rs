//! `adref secrets`: another key for the secrets in the database, without anybody having to set up a second factor anew.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use adref_acts::sign_in::reseal;
use adref_acts::{House, Rules};
use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use serde_json::json;

use crate::out::Out;
use crate::secrets_key;
use crate::settings::{File, Places};

/// `adref secrets`.
#[derive(Subcommand)]
pub(crate) enum SecretsCommand {
    /// Put a new key before the one in use, which still opens what it has sealed. Then start every server anew.
    NewKey(SecretsArguments),
    /// Seal everything with the newest key, and drop the older ones from the file.
    Reseal(SecretsArguments),
}

/// Which file, which database.
#[derive(Args)]
pub(crate) struct SecretsArguments {
    /// File with the keys of secrets, the newest first [default: secrets-key in the data folder].
    #[arg(long, value_name = "FILE", env = "ADREF_SECRETS_KEY_FILE")]
    pub(crate) secrets_key_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// Plays the command.
pub(crate) fn run(command: SecretsCommand, mut file: File, out: &Out) -> Result<ExitCode> {
    let named = file.secrets_key_file.take();
    match command {
        SecretsCommand::NewKey(arguments) => {
            let places = arguments.places.or(file);
            new_key(&place(arguments.secrets_key_file.or(named), &places.data()), out)
        }
        SecretsCommand::Reseal(arguments) => {
            let places = arguments.places.or(file);
            let path = place(arguments.secrets_key_file.or(named), &places.data());
            let keys = secrets_key::read(&path).with_context(|| format!("reading {}", path.display()))?;
            let rules = Rules { secrets: Some(keys), ..Rules::default() };
            let house = House::new(places.open_current()?).under(rules);
            let resealed = house.write_blocking(reseal::reseal).context("nothing was changed")?;
            let dropped = secrets_key::drop_older(&path).with_context(|| format!("writing {}", path.display()))?;
            let said =
                format!("{resealed} secrets sealed anew; {dropped} older keys dropped from {}\n", path.display());
            out.either(&json!({ "resealed": resealed, "dropped": dropped, "file": path }), &said)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn place(named: Option<PathBuf>, data: &Path) -> PathBuf {
    named.unwrap_or_else(|| secrets_key::usual(data))
}

fn new_key(path: &Path, out: &Out) -> Result<ExitCode> {
    secrets_key::put_before(path).with_context(|| format!("writing {}", path.display()))?;
    let said = format!(
        "a new key stands first in {}\nstart every server anew, so that all know it; then run adref secrets reseal\n",
        path.display()
    );
    out.either(&json!({ "file": path }), &said)?;
    Ok(ExitCode::SUCCESS)
}
