//! Where a mail server is, how safely it is spoken to and as whom, from one address.

use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT};
use percent_encoding::percent_decode_str;
use url::Url;

use crate::error::MailError;

/// How long a mail server may take to answer a command.
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) struct Server {
    host: String,
    port: u16,
    tls: Tls,
    credentials: Option<Credentials>,
    name: ClientId,
}

/// What an address says of safety.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Safety {
    Open,
    Opportunistic,
    StartTls,
    Tls,
}

impl Server {
    /// Reads `smtp://user:password@host:port/name-of-this-machine?tls=required` and the like.
    pub(super) fn from_url(url: &str, trusted: &[Certificate]) -> Result<Self, MailError> {
        let url = Url::parse(url).map_err(|_| unreadable())?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(unreadable)?.to_owned();
        let safety = safety(&url)?;
        let standard = match safety {
            Safety::Open => SMTP_PORT,
            Safety::Opportunistic | Safety::StartTls => SUBMISSION_PORT,
            Safety::Tls => SUBMISSIONS_PORT,
        };
        let tls = match safety {
            Safety::Open => Tls::None,
            Safety::Opportunistic => Tls::Opportunistic(authorities(&host, trusted)?),
            Safety::StartTls => Tls::Required(authorities(&host, trusted)?),
            Safety::Tls => Tls::Wrapper(authorities(&host, trusted)?),
        };
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(decoded(url.username())?, decoded(password)?)),
            None => None,
        };
        let name = match url.path().trim_matches('/') {
            "" => ClientId::default(),
            name => ClientId::Domain(decoded(name)?),
        };
        Ok(Self { host, port: url.port().unwrap_or(standard), tls, credentials, name })
    }

    /// A line on which a letter may be handed over: greeted, as safe as the address wants it, signed in.
    pub(super) fn connect(&self) -> Result<SmtpConnection, Error> {
        let wrapped = if let Tls::Wrapper(tls) = &self.tls { Some(tls) } else { None };
        // An address of IPv6 stands in brackets in a URL alone.
        let host = self.host.trim_matches(['[', ']']);
        let mut line = SmtpConnection::connect((host, self.port), Some(PATIENCE), &self.name, wrapped, None)?;
        match &self.tls {
            Tls::Required(tls) => line.starttls(tls, &self.name)?,
            Tls::Opportunistic(tls) if line.can_starttls() => line.starttls(tls, &self.name)?,
            _ => {}
        }
        if let Some(credentials) = &self.credentials {
            line.auth(&[Mechanism::Plain, Mechanism::Login], credentials)?;
        }
        Ok(line)
    }
}

/// A password goes over an open line only within this machine, unless the address says otherwise.
pub(super) fn safety(url: &Url) -> Result<Safety, MailError> {
    let said = url.query_pairs().find(|(key, _)| key == "tls").map(|(_, value)| value.into_owned());
    match (url.scheme(), said.as_deref()) {
        ("smtps", _) => Ok(Safety::Tls),
        ("smtp", Some("required")) => Ok(Safety::StartTls),
        ("smtp", Some("opportunistic")) => Ok(Safety::Opportunistic),
        ("smtp", None) if url.password().is_some() && !here(url) => Ok(Safety::StartTls),
        ("smtp", None) => Ok(Safety::Open),
        _ => Err(MailError::Transport("and `tls` is `required` or `opportunistic`")),
    }
}

fn here(url: &Url) -> bool {
    matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"))
}

fn authorities(host: &str, trusted: &[Certificate]) -> Result<TlsParameters, MailError> {
    let builder = TlsParameters::builder(host.trim_matches(['[', ']']).to_owned());
    let all = trusted.iter().fold(builder, |builder, one| builder.add_root_certificate(one.clone()));
    all.build()
        .map_err(|_| MailError::Transport("and a secure line needs the certificates of authorities on this machine"))
}

fn decoded(text: &str) -> Result<String, MailError> {
    Ok(percent_decode_str(text).decode_utf8().map_err(|_| unreadable())?.into_owned())
}

fn unreadable() -> MailError {
    MailError::Transport("and this address of a mail server cannot be read")
}
