//! Settings: an option wins over its environment variable, that over the file, that over the default.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use adref_mail::{Sender, Transport};
use adref_store::{Options, Store};
use anyhow::{Context, Result};
use clap::Args;
use serde::Deserialize;

use crate::cli::{LogFormat, SecondFactorSetting};
use crate::providers::ProviderSetting;

/// The settings file. Every key is an option of the command line with `_` for `-`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) data: Option<PathBuf>,
    pub(crate) database: Option<String>,
    pub(crate) listen: Option<SocketAddr>,
    pub(crate) base_url: Option<String>,
    pub(crate) mail: Option<String>,
    pub(crate) mail_from: Option<String>,
    pub(crate) token_key_file: Option<PathBuf>,
    pub(crate) ledger_key_file: Option<PathBuf>,
    pub(crate) secrets_key_file: Option<PathBuf>,
    pub(crate) second_factor: Option<SecondFactorSetting>,
    /// The institutions people may sign in through; in the file alone.
    #[serde(default)]
    pub(crate) providers: Vec<ProviderSetting>,
    pub(crate) behind_proxy: Option<bool>,
    pub(crate) limits: Option<bool>,
    pub(crate) workers: Option<usize>,
    pub(crate) figures: Option<SocketAddr>,
    pub(crate) log: Option<String>,
    pub(crate) log_format: Option<LogFormat>,
}

/// The file that is read when it is there and none is named.
const USUAL: &str = "adref.toml";

impl File {
    /// Reads the named file, or the usual one if there is one.
    pub(crate) fn read(named: Option<&Path>) -> Result<Self> {
        let path = named.unwrap_or(Path::new(USUAL));
        if named.is_none() && !path.exists() {
            return Ok(Self::default());
        }
        let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("the settings in {}", path.display()))
    }
}

/// Where everything is kept.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Places {
    /// Folder of the database, the keys and undelivered mail [default: ./data].
    #[arg(long, value_name = "FOLDER", env = "ADREF_DATA")]
    pub(crate) data: Option<PathBuf>,
    /// `sqlite:PATH` or `postgres://user@host/database` [default: SQLite in the data folder].
    #[arg(long, value_name = "URL", env = "ADREF_DATABASE", hide_env_values = true)]
    pub(crate) database: Option<String>,
}

impl Places {
    /// These places, and the file's where none is named.
    pub(crate) fn or(self, file: File) -> Self {
        Self { data: self.data.or(file.data), database: self.database.or(file.database) }
    }

    /// The data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| PathBuf::from("data"))
    }

    /// The address of the database.
    pub(crate) fn database(&self) -> String {
        let own = || format!("sqlite:{}", self.data().join("adref.sqlite").display());
        self.database.clone().unwrap_or_else(own)
    }

    /// Opens the database as it is.
    pub(crate) fn open(&self) -> Result<Store> {
        Store::open(&self.database(), &Options::default()).context("opening the database")
    }

    /// The same for a service: a server that falls silent is noticed.
    pub(crate) fn open_to_serve(&self) -> Result<Store> {
        let options = Options { watched: true, ..Options::default() };
        let store = Store::open(&self.database(), &options).context("opening the database")?;
        store.migrate().context("migrating the database")?;
        Ok(store)
    }

    /// Opens the database and brings it to this version.
    pub(crate) fn open_current(&self) -> Result<Store> {
        let store = self.open()?;
        store.migrate().context("migrating the database")?;
        Ok(store)
    }
}

/// How mail leaves.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct MailArguments {
    /// `smtp://user:password@host:port`, `smtps://…`, `folder:PATH` or `none` [default: a folder below the data folder].
    #[arg(long, value_name = "URL", env = "ADREF_MAIL", hide_env_values = true)]
    pub(crate) mail: Option<String>,
    /// The sender of mails [default: Adref <no-reply@localhost>].
    #[arg(long, value_name = "ADDRESS", env = "ADREF_MAIL_FROM")]
    pub(crate) mail_from: Option<String>,
    /// The address people reach the service by; links in mails begin with it [default: where it listens].
    #[arg(long, value_name = "URL", env = "ADREF_BASE_URL")]
    pub(crate) base_url: Option<String>,
}

/// A way for mail to leave, and whom it is from.
pub(crate) struct Post {
    pub(crate) transport: Transport,
    pub(crate) sender: Sender,
    pub(crate) by: String,
}

impl MailArguments {
    /// These arguments, and the file's where none is given.
    pub(crate) fn or(self, mail: Option<String>, from: Option<String>, base_url: Option<String>) -> Self {
        Self { mail: self.mail.or(mail), mail_from: self.mail_from.or(from), base_url: self.base_url.or(base_url) }
    }

    /// The way out; `None` when mail is to stay in the outbox.
    pub(crate) fn post(&self, data: &Path, reached_at: &str) -> Result<Option<Post>> {
        let own = || format!("folder:{}", data.join("mail").display());
        let address = self.mail.clone().unwrap_or_else(own);
        if address == "none" {
            return Ok(None);
        }
        let transport = Transport::from_url(&address).context("the setting `mail`")?;
        let by = match &transport {
            Transport::Smtp(_) => "a mail server".to_owned(),
            Transport::Folder(path) => format!("folder {}", path.display()),
            Transport::Memory(_) => "memory, lost at the end".to_owned(),
        };
        let sender = Sender {
            from: self.mail_from.clone().unwrap_or_else(|| "Adref <no-reply@localhost>".to_owned()),
            base_url: self.base_url.clone().unwrap_or_else(|| reached_at.to_owned()).trim_end_matches('/').to_owned(),
        };
        Ok(Some(Post { transport, sender, by }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_wins_over_the_file_and_the_file_over_the_default() {
        let file = || toml::from_str::<File>("data = \"/srv/adref\"\nlog_format = \"json\"").unwrap();
        assert_eq!(Places::default().or(file()).database(), "sqlite:/srv/adref/adref.sqlite");
        let named = Places { data: Some("here".into()), database: None };
        assert_eq!(named.or(file()).data(), Path::new("here"));
        assert_eq!(Places::default().data(), Path::new("data"));
        assert_eq!(file().log_format, Some(LogFormat::Json));
    }

    #[test]
    fn a_key_nobody_knows_is_refused() {
        assert!(toml::from_str::<File>("listne = \"127.0.0.1:1\"").is_err());
    }
}
