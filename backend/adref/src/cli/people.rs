//! `adref user` and `adref party`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::settings::Places;

/// `adref user`.
#[derive(Subcommand)]
pub(crate) enum UserCommand {
    /// Add an account. Without a password on standard input, one is made and shown once.
    Add(AddUserArguments),
    /// List everybody with their mandates.
    List(ListArguments),
    /// Grant a mandate for every row of a CSV file, or none: email,name,capacity,party,region,organization,process,from,to,language,reason.
    Import(ImportFileArguments),
    /// Grant a mandate.
    Grant(GrantArguments),
    /// Grant a mandate and print the link that answers it, once, for three days: for the first administrator, before mail works.
    Invite(InviteArguments),
    /// Print a link that sets a new password, once, for half an hour.
    Reset(ResetArguments),
    /// Take the second factor of somebody away who has lost phone and recovery codes; every session of theirs ends.
    RemoveFactor(OfAddressArguments),
    /// Erase a person, or what somebody sent without an account, for ever: address and name go, the record stays under a number.
    Erase(OfAddressArguments),
    /// End a mandate.
    End(EndArguments),
}

/// `adref user remove-factor` and `adref user erase`.
#[derive(Args)]
pub(crate) struct OfAddressArguments {
    /// The address.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) email: String,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref party`.
#[derive(Subcommand)]
pub(crate) enum PartyCommand {
    /// List every party.
    List(ListArguments),
    /// Show a party: other names, members with their days, groups.
    Show(ShowPartyArguments),
    /// Add parties (code,kind,english,french,aliases) or members of groups (group,member,from,to,exception,reason) from a CSV file.
    Import(ImportFileArguments),
}

/// `adref user list`, `adref party list`.
#[derive(Args)]
pub(crate) struct ListArguments {
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref party show`.
#[derive(Args)]
pub(crate) struct ShowPartyArguments {
    /// Its code or any of its names.
    pub(crate) party: String,
    /// The day membership is stated for, YYYY-MM-DD [default: today].
    #[arg(long)]
    pub(crate) day: Option<String>,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref user import`, `adref party import`.
#[derive(Args)]
pub(crate) struct ImportFileArguments {
    /// The CSV file; its first line names the columns.
    pub(crate) file: PathBuf,
    /// Say what would be taken and store nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref user grant`.
#[derive(Args)]
pub(crate) struct GrantArguments {
    /// The person's address; an account is made where there is none.
    #[arg(long)]
    pub(crate) email: String,
    /// The person's name, for a new account.
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// secretariat, administrator, coordinator, delegate, alternate, expert, regional, organization, public or observer.
    #[arg(long)]
    pub(crate) capacity: String,
    /// The delegation or group, by code or name.
    #[arg(long)]
    pub(crate) party: Option<String>,
    /// The region.
    #[arg(long)]
    pub(crate) region: Option<String>,
    /// The organization, by name.
    #[arg(long)]
    pub(crate) organization: Option<String>,
    /// The process, by its name in addresses [default: every process].
    #[arg(long)]
    pub(crate) process: Option<String>,
    /// The first day, YYYY-MM-DD [default: now].
    #[arg(long)]
    pub(crate) from: Option<String>,
    /// The first day after it.
    #[arg(long)]
    pub(crate) to: Option<String>,
    /// Why, for the record.
    #[arg(long)]
    pub(crate) reason: Option<String>,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref user invite`.
#[derive(Args)]
pub(crate) struct InviteArguments {
    #[command(flatten)]
    pub(crate) grant: GrantArguments,
    /// The language of mails and of the page the link opens: ar, zh, en, fr, ru or es.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    /// The address people reach the service by [default: http://127.0.0.1:8080].
    #[arg(long, value_name = "URL", env = "ADREF_BASE_URL")]
    pub(crate) base_url: Option<String>,
}

/// `adref user reset`.
#[derive(Args)]
pub(crate) struct ResetArguments {
    /// The person's address.
    #[arg(long)]
    pub(crate) email: String,
    /// The address people reach the service by [default: http://127.0.0.1:8080].
    #[arg(long, value_name = "URL", env = "ADREF_BASE_URL")]
    pub(crate) base_url: Option<String>,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref user end`.
#[derive(Args)]
pub(crate) struct EndArguments {
    /// The mandate, by its id; `adref user list` shows it.
    pub(crate) mandate: String,
    /// Why, for the record.
    #[arg(long)]
    pub(crate) reason: Option<String>,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref user add`.
#[derive(Args)]
pub(crate) struct AddUserArguments {
    /// The address to sign in with, which mails go to.
    #[arg(long)]
    pub(crate) email: String,
    /// The person's name.
    #[arg(long)]
    pub(crate) name: String,
    /// secretariat, administrator, coordinator, delegate, alternate, expert, regional, organization, public or observer.
    #[arg(long, alias = "role")]
    pub(crate) capacity: String,
    /// The delegation or group spoken for, such as KEN.
    #[arg(long)]
    pub(crate) party: Option<String>,
    /// The region: africa, arab_states, asia_pacific, europe, latin_america_caribbean or north_america.
    #[arg(long)]
    pub(crate) region: Option<String>,
    /// The language of mails: ar, zh, en, fr, ru or es.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    /// Read the password from standard input.
    #[arg(long)]
    pub(crate) password_stdin: bool,
    #[command(flatten)]
    pub(crate) places: Places,
}
