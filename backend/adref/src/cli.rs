//! What can be typed, with the help that teaches it.

mod backup;
mod comments;
#[cfg(test)]
mod documented;
mod mail;
mod people;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

use crate::commands::nominations::NominationsCommand;
use crate::commands::process::ProcessCommand;
use crate::commands::secrets::SecretsCommand;
use crate::compare::arguments::CompareArguments;
use crate::compile::arguments::CompileArguments;
use crate::quotes::QuotesArguments;
use crate::settings::{MailArguments, Places};
pub(crate) use backup::{BackupArguments, RestoreArguments};
pub(crate) use comments::{CommentsCommand, ExportCommentsArguments, ImportCommentsArguments};
pub(crate) use mail::{MailCommand, PreviewArguments, TestMailArguments};
pub(crate) use people::{
    AddUserArguments, EndArguments, GrantArguments, ImportFileArguments, InviteArguments, ListArguments,
    OfAddressArguments, PartyCommand, ResetArguments, ShowPartyArguments, UserCommand,
};

const EXAMPLES: &str = "\
First steps:
  adref serve --demo                      a demonstration on http://127.0.0.1:8080
  adref check draft.md                    what stands in a text, and what is odd in it
  adref check draft.md --fix              repair its marks, never its words
  adref project draft.md --open           what is open in it, and who holds it open
  adref project draft.md --as EUN         the text as a party or group wants it
  adref compare zero.md first.md          what changed between two texts
  adref compare a.md b.md --base zero.md  what each of two made of a third, and where they collide
  adref compile zero.md EUN=e.md USA=u.md what parties propose, as one text with brackets

Checking, projecting, comparing and compiling work on files: no server, no database.";

/// Texts under negotiation: read, compared, commented on, merged and issued.
#[derive(Parser)]
#[command(name = "adref", version, after_help = EXAMPLES, propagate_version = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Settings file in TOML; `adref.toml` in this folder when there is one.
    #[arg(long, global = true, value_name = "FILE", env = "ADREF_CONFIG")]
    pub(crate) config: Option<PathBuf>,
    /// Answer in JSON, for programs.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// When to use colour.
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// When a person looks on.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What the binary does.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serve the page and the API; migrates first.
    Serve(ServeArguments),
    /// Bring the database to this version.
    Migrate(Places),
    /// Bring a text into an instrument as its working draft, as the secretariat.
    Import(ImportArguments),
    /// Read a text and say what stands in it and what is odd.
    Check(CheckArguments),
    /// Show a text as it would be if its brackets were decided, or what is open in it.
    Project(ProjectArguments),
    /// Compare two texts, or what both made of a third. Exit code 0: the same; 1: different; 2: trouble.
    Compare(CompareArguments),
    /// Find the sentences of a draft that quote adopted texts, and what differs.
    Quotes(QuotesArguments),
    /// Put what parties made of a text into one text with attributed brackets; `adref project` reads each one's back.
    Compile(CompileArguments),
    /// Send the mails that are due now.
    Deliver(DeliverArguments),
    /// How letters read, and whether mail leaves.
    #[command(subcommand)]
    Mail(MailCommand),
    /// Accounts.
    #[command(subcommand)]
    User(UserCommand),
    /// Check the ledger of a database or an export. Exit code 0: whole; 1: something was changed; 2: trouble.
    Verify(VerifyArguments),
    /// Copy everything into a new folder while the service goes on.
    Backup(BackupArguments),
    /// Put a backup where nothing is yet, or try whether it could be, and check everything in it. Exit code 0: it is what it was
    /// made of; 1: something is missing or changed; 2: trouble.
    Restore(RestoreArguments),
    /// The ledger.
    #[command(subcommand)]
    Ledger(LedgerCommand),
    /// Parties: States, observers and groups.
    #[command(subcommand)]
    Party(PartyCommand),
    /// Processes, with their timelines.
    #[command(subcommand)]
    Process(ProcessCommand),
    /// Nominations of experts.
    #[command(subcommand)]
    Nominations(NominationsCommand),
    /// Comments as a table in the layout of the commenting template of ISO and IEC.
    #[command(subcommand)]
    Comments(CommentsCommand),
    /// The key the secrets in the database are sealed with.
    #[command(subcommand)]
    Secrets(SecretsCommand),
    /// Ask a running server whether it is ready; for the health checks of containers.
    Health(HealthArguments),
    /// Look at settings, database and mail, and say what is wrong.
    Doctor(DoctorArguments),
}

/// `adref serve`.
#[derive(Args)]
pub(crate) struct ServeArguments {
    #[command(flatten)]
    pub(crate) places: Places,
    #[command(flatten)]
    pub(crate) mail: MailArguments,
    /// Address and port to listen on; port 0 takes a free one [default: 127.0.0.1:8080].
    #[arg(long, value_name = "ADDRESS", env = "ADREF_LISTEN")]
    pub(crate) listen: Option<SocketAddr>,
    /// File with the secret of the access tokens, 64 hexadecimal digits or more, the same on all replicas
    /// [default: made in the data folder].
    #[arg(long, value_name = "FILE", env = "ADREF_TOKEN_KEY_FILE")]
    pub(crate) token_key_file: Option<PathBuf>,
    /// File with the key the ledger's checkpoints are signed with, as the service makes it or 64 hexadecimal digits, the same on all
    /// replicas [default: made in the data folder].
    #[arg(long, value_name = "FILE", env = "ADREF_LEDGER_KEY_FILE")]
    pub(crate) ledger_key_file: Option<PathBuf>,
    /// File with the key secrets in the database are sealed with, 64 hexadecimal digits, the same on all replicas, kept apart from
    /// backups: without it second factors must be set up anew [default: made in the data folder].
    #[arg(long, value_name = "FILE", env = "ADREF_SECRETS_KEY_FILE")]
    pub(crate) secrets_key_file: Option<PathBuf>,
    /// Whether administrators, the secretariat and coordinators must set up a second factor to act
    /// [default: required; optional with --demo].
    #[arg(long, value_enum, value_name = "RULE", env = "ADREF_SECOND_FACTOR")]
    pub(crate) second_factor: Option<SecondFactorSetting>,
    /// A proxy of ours stands in front: take the caller's address from the last X-Forwarded-For [default: false].
    #[arg(long, env = "ADREF_BEHIND_PROXY", num_args = 0..=1, default_missing_value = "true", value_name = "BOOL")]
    pub(crate) behind_proxy: Option<bool>,
    /// Count requests, and refuse for a while what goes beyond the rates in docs/operations.md [default: true].
    #[arg(long, env = "ADREF_LIMITS", num_args = 0..=1, default_missing_value = "true", value_name = "BOOL")]
    pub(crate) limits: Option<bool>,
    /// Threads that answer [default: number of cores].
    #[arg(long, value_name = "N", env = "ADREF_WORKERS")]
    pub(crate) workers: Option<usize>,
    /// Give figures for Prometheus at /metrics of this address, on which nothing else answers [default: nowhere].
    #[arg(long, value_name = "ADDRESS", env = "ADREF_FIGURES")]
    pub(crate) figures: Option<SocketAddr>,
    /// Load a demonstration process with invented people, once.
    #[arg(long)]
    pub(crate) demo: bool,
    /// What to log: error, warn, info or debug, or a filter such as `info,adref_api=debug` [default: info].
    #[arg(long, value_name = "FILTER", env = "ADREF_LOG")]
    pub(crate) log: Option<String>,
    /// How to log [default: text when a person looks on, else json].
    #[arg(long, value_enum, value_name = "FORMAT", env = "ADREF_LOG_FORMAT")]
    pub(crate) log_format: Option<LogFormat>,
}

/// Whether a second factor is required of those whose mandates open much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SecondFactorSetting {
    /// Without one their mandates give nothing.
    Required,
    /// Whoever has set one up is asked for it; nobody has to.
    Optional,
}

/// How lines are logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// `adref import`.
#[derive(Args)]
pub(crate) struct ImportArguments {
    /// The text: Markdown or plain text.
    pub(crate) file: PathBuf,
    /// The instrument, by its name in addresses.
    #[arg(long, value_name = "INSTRUMENT")]
    pub(crate) into: String,
    /// Take the place of changes that were never issued.
    #[arg(long)]
    pub(crate) replace: bool,
    /// Leave out healings that `adref check` lists, by their names, such as joined_break@120.
    #[arg(long, value_name = "HEALING", value_delimiter = ',')]
    pub(crate) undo: Vec<String>,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref check`.
#[derive(Args)]
#[command(group(ArgGroup::new("writes").args(["fix", "html"])))]
pub(crate) struct CheckArguments {
    /// The text: Markdown or plain text; `-` reads standard input.
    pub(crate) file: PathBuf,
    /// Apply the repairs: marks only, never words. The file as it was is kept beside it with `.bak` behind its name.
    #[arg(long)]
    pub(crate) fix: bool,
    /// Say what --fix would do, and write nothing.
    #[arg(long, requires = "fix")]
    pub(crate) dry_run: bool,
    /// Read without these healings, by the names they are listed with, such as joined_break@120.
    #[arg(long, value_name = "HEALING", value_delimiter = ',')]
    pub(crate) undo: Vec<String>,
    /// Answer with a page for browsers: the text, its remarks beside it, no scripts.
    #[arg(long)]
    pub(crate) html: bool,
    /// Write into this new file: the repaired text in place of the file itself, or the page in place of standard output.
    #[arg(long, value_name = "FILE", requires = "writes")]
    pub(crate) out: Option<PathBuf>,
    /// In this text a party as the last word of a bracket owns it: `[poverty eradication and EU]`.
    #[arg(long)]
    pub(crate) attributed: bool,
}

/// `adref project`.
#[derive(Args)]
#[command(group(ArgGroup::new("view").args(["party", "clean", "base", "open"]).required(true)))]
pub(crate) struct ProjectArguments {
    /// The text: Markdown or plain text; `-` reads standard input.
    pub(crate) file: PathBuf,
    /// As this party or group wants it: a code or a name, such as EUN, KEN or "Costa Rica".
    #[arg(long = "as", value_name = "PARTY")]
    pub(crate) party: Option<String>,
    /// Who belongs to which group on this day, such as 2026-05-31 [default: those who have not left].
    #[arg(long, value_name = "DATE", requires = "party", conflicts_with_all = ["clean", "base", "open"], value_parser = day)]
    pub(crate) on: Option<String>,
    /// Only what is agreed; every open bracket is a gap.
    #[arg(long)]
    pub(crate) clean: bool,
    /// The text before anybody proposed anything.
    #[arg(long)]
    pub(crate) base: bool,
    /// The brackets that are open: where, and held by whom.
    #[arg(long)]
    pub(crate) open: bool,
    /// In this text a party as the last word of a bracket owns it: `[poverty eradication and EU]`.
    #[arg(long)]
    pub(crate) attributed: bool,
}

/// A day as it is written in the registry of parties: days are compared as text.
fn day(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, size| {
        (part.len() == size && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let [year, month, day] = parts.as_slice() else { return Err("a day is written as 2026-05-31".to_owned()) };
    let (year, month, day) = (number(year, 4), number(month, 2), number(day, 2));
    let last = match (month, year) {
        (Some(1 | 3 | 5 | 7 | 8 | 10 | 12), Some(_)) => 31,
        (Some(4 | 6 | 9 | 11), Some(_)) => 30,
        (Some(2), Some(year)) if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        (Some(2), Some(_)) => 28,
        _ => return Err("a day is written as 2026-05-31".to_owned()),
    };
    if day.is_some_and(|day| (1..=last).contains(&day)) {
        Ok(text.to_owned())
    } else {
        Err("there is no such day".to_owned())
    }
}

/// `adref deliver`.
#[derive(Args)]
pub(crate) struct DeliverArguments {
    #[command(flatten)]
    pub(crate) places: Places,
    #[command(flatten)]
    pub(crate) mail: MailArguments,
}

/// `adref verify`.
#[derive(Args)]
pub(crate) struct VerifyArguments {
    /// Check this export instead of a database.
    #[arg(long, value_name = "FILE", conflicts_with = "database")]
    pub(crate) export: Option<PathBuf>,
    /// A checkpoint that was kept: the note alone, or the mail it came with. May be given again.
    #[arg(long, value_name = "FILE")]
    pub(crate) checkpoint: Vec<PathBuf>,
    /// Believe this public key and no other: `name+hash+base64`, or a file that holds it. May be given again.
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Vec<String>,
    /// Also hold a draft against it that was taken along as `.json`: its words against its hash, and the hash against what was issued.
    #[arg(long, value_name = "FILE")]
    pub(crate) draft: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref ledger`.
#[derive(Subcommand)]
pub(crate) enum LedgerCommand {
    /// Write the whole ledger into a new file, one JSON object a line, for `adref verify --export`. It holds what is personal.
    Export(ExportLedgerArguments),
    /// Show the public keys the ledger was signed with.
    Keys(Places),
}

/// `adref ledger export`.
#[derive(Args)]
pub(crate) struct ExportLedgerArguments {
    /// The file to be written; it must not be there yet.
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref health`.
#[derive(Args)]
pub(crate) struct HealthArguments {
    /// The server to ask.
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    pub(crate) url: String,
}

/// `adref doctor`.
#[derive(Args)]
pub(crate) struct DoctorArguments {
    #[command(flatten)]
    pub(crate) places: Places,
    #[command(flatten)]
    pub(crate) mail: MailArguments,
    /// File with the secret of the access tokens.
    #[arg(long, value_name = "FILE", env = "ADREF_TOKEN_KEY_FILE")]
    pub(crate) token_key_file: Option<PathBuf>,
    /// File with the key of the ledger.
    #[arg(long, value_name = "FILE", env = "ADREF_LEDGER_KEY_FILE")]
    pub(crate) ledger_key_file: Option<PathBuf>,
    /// File with the key of secrets.
    #[arg(long, value_name = "FILE", env = "ADREF_SECRETS_KEY_FILE")]
    pub(crate) secrets_key_file: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn days_are_days() {
        for good in ["2026-05-31", "2024-02-29", "2000-02-29"] {
            assert_eq!(day(good).as_deref(), Ok(good));
        }
        for bad in
            ["2026-5-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-05-00", "today", "+026-05-31"]
        {
            assert!(day(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_command_line_is_well_formed_and_explains_everything() {
        let mut command = Cli::command();
        command.build();
        let mut waiting = vec![command];
        while let Some(command) = waiting.pop() {
            let documented = command.get_about().is_some();
            assert!(documented, "{} says nothing of itself", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
            waiting.extend(command.get_subcommands().cloned());
        }
        Cli::command().debug_assert();
    }
}
