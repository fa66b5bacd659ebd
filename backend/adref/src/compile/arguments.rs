//! What can be typed behind `adref compile`.

use std::path::PathBuf;

use clap::Args;

use super::parties::PartyFile;

/// `adref compile`.
#[derive(Args)]
pub(crate) struct CompileArguments {
    /// The text all started from.
    pub(crate) base: PathBuf,
    /// A party and the text it proposes, such as EUN=eun.md.
    #[arg(required = true, value_name = "PARTY=FILE")]
    pub(crate) drafts: Vec<PartyFile>,
    /// Write the compilation to this file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}
