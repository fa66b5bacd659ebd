//! `adref mail`.

use clap::{Args, Subcommand};

use crate::settings::{MailArguments, Places};

/// `adref mail`.
#[derive(Subcommand)]
pub(crate) enum MailCommand {
    /// List the letters there are.
    Kinds,
    /// Show a letter as it reads, with made-up values.
    Preview(PreviewArguments),
    /// Send a letter with made-up values to an address, past the outbox, and say what the mail server answers.
    Test(TestMailArguments),
}

/// `adref mail preview`.
#[derive(Args)]
pub(crate) struct PreviewArguments {
    /// The letter, by its code; `adref mail kinds` lists them.
    pub(crate) kind: String,
    /// Its language: ar, zh, en, fr, ru or es.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    /// As the HTML that is mailed beside the text.
    #[arg(long)]
    pub(crate) html: bool,
}

/// `adref mail test`.
#[derive(Args)]
pub(crate) struct TestMailArguments {
    /// Where it goes.
    pub(crate) address: String,
    /// The letter, by its code.
    #[arg(long, default_value = "round_opened", value_name = "KIND")]
    pub(crate) kind: String,
    /// Its language.
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) language: String,
    #[command(flatten)]
    pub(crate) places: Places,
    #[command(flatten)]
    pub(crate) mail: MailArguments,
}
