//! `adref comments`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::settings::Places;

/// `adref comments`.
#[derive(Subcommand)]
pub(crate) enum CommentsCommand {
    /// Lodge a table (.xlsx, .csv) in a round, in somebody's name: every row of it, or none.
    Import(ImportCommentsArguments),
    /// Write the comments of a round into a new table; the ending of its name says in which form: .xlsx, .docx, .csv or .json.
    Export(ExportCommentsArguments),
}

/// `adref comments import`.
#[derive(Args)]
pub(crate) struct ImportCommentsArguments {
    /// The round, by its id.
    pub(crate) round: String,
    /// The table.
    pub(crate) file: PathBuf,
    /// The address of the person in whose name the comments are lodged.
    #[arg(long = "as", value_name = "EMAIL")]
    pub(crate) person: String,
    /// Say where every row would go and store nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Lodge rows without a place on the whole draft, their places kept in words.
    #[arg(long)]
    pub(crate) whole: bool,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref comments export`.
#[derive(Args)]
pub(crate) struct ExportCommentsArguments {
    /// The round, by its id.
    pub(crate) round: String,
    /// The file to be written; it must not be there yet.
    pub(crate) file: PathBuf,
    /// The address of the person who may see them [default: the secretariat].
    #[arg(long = "as", value_name = "EMAIL")]
    pub(crate) person: Option<String>,
    #[command(flatten)]
    pub(crate) places: Places,
}
