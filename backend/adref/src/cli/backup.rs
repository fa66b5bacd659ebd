//! What can be typed about backups.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use crate::settings::Places;

/// `adref backup`.
#[derive(Args)]
pub(crate) struct BackupArguments {
    /// Folder that gets one folder more for each backup [default: `backups` in the data folder].
    #[arg(long, value_name = "FOLDER", env = "ADREF_BACKUPS")]
    pub(crate) to: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref restore`.
#[derive(Args)]
#[command(group(ArgGroup::new("where").args(["verify", "into"]).required(true).multiple(true)))]
pub(crate) struct RestoreArguments {
    /// The folder of the backup, as `adref backup` has named it.
    pub(crate) backup: PathBuf,
    /// Only try it: restore into a place that goes away again, and check everything there.
    #[arg(long)]
    pub(crate) verify: bool,
    /// Restore into this empty database: `sqlite:PATH` or `postgres://user@host/database`. A backup of PostgreSQL needs one to be
    /// tried in, too.
    #[arg(long, value_name = "URL", hide_env_values = true)]
    pub(crate) into: Option<String>,
}
