//! A mail server, spoken to over lettre's connection rather than through its transport: that writes a letter and the dot that ends it
//! apart, the kernel keeps the dot until the server has acknowledged the letter (Nagle's algorithm against delayed acknowledgements,
//! RFC 1122 4.2.3.2), and a process killed in those 40 ms has sent what it never heard of. Here a letter and its dot are one write.

mod letter;
mod server;

use std::error::Error as _;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::Message;
use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::{Certificate, SmtpConnection};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::MailParameter;

use self::letter::Ended;
use self::server::Server;
use crate::error::{MailError, SendError};

/// How long a mail server may take to say goodbye.
const FAREWELL: Duration = Duration::from_secs(1);

/// How long a line is kept between letters. One that was silent for longer may be dead without anybody having said so.
const KEPT: Duration = Duration::from_secs(20);

/// A mail server and the line to it that is kept between letters, with the time of the last one.
pub struct Smtp {
    server: Server,
    kept: Mutex<Option<(SmtpConnection, Instant)>>,
}

impl Smtp {
    /// `trusted` are authorities beside those of the machine.
    ///
    /// # Errors
    /// [`MailError::Transport`] when the address of the server cannot be read.
    pub(crate) fn new(url: &str, trusted: &[Certificate]) -> Result<Self, MailError> {
        Ok(Self { server: Server::from_url(url, trusted)?, kept: Mutex::default() })
    }

    /// Hands a mail over; returns once it was taken. Two at once have a line each, of which one is kept.
    ///
    /// # Errors
    /// [`SendError`], which says whether another attempt makes sense.
    pub(crate) fn send(&self, mail: &Message) -> Result<(), SendError> {
        let (options, letter) = letter::written(mail)?;
        let mut line = self.line().map_err(|error| refusal(&error))?;
        letter::understood(&line, &options)?;
        match hand_over(&mut line, mail.envelope(), options, &letter) {
            Ok(()) => {
                *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some((line, Instant::now()));
                Ok(())
            }
            Err(error) => {
                hang_up(line);
                Err(refusal(&error))
            }
        }
    }

    /// The line that is kept when the server still answers on it, or a new one.
    fn line(&self) -> Result<SmtpConnection, Error> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some((mut line, last)) = kept {
            if last.elapsed() < KEPT && line.test_connected() {
                return Ok(line);
            }
            hang_up(line);
        }
        self.server.connect()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        if let Some((line, _)) = self.kept.get_mut().unwrap_or_else(PoisonError::into_inner).take() {
            hang_up(line);
        }
    }
}

fn hand_over(
    line: &mut SmtpConnection,
    envelope: &Envelope,
    options: Vec<MailParameter>,
    letter: &str,
) -> Result<(), Error> {
    line.command(Mail::new(envelope.from().cloned(), options))?;
    for to in envelope.to() {
        line.command(Rcpt::new(to.clone(), Vec::new()))?;
    }
    line.command(Data)?;
    line.command(Ended(letter)).map(drop)
}

/// Says so, and does not wait long for an answer: whoever stops the service waits for this.
fn hang_up(mut line: SmtpConnection) {
    if line.set_timeout(Some(FAREWELL)).is_ok() {
        line.abort();
    }
}

/// Whether it was for want of a secure line. Shaking hands happens while the first word is read, and rustls tells what it thinks of a
/// certificate as data that makes no sense.
fn insecure(error: &Error) -> bool {
    let mut cause = error.source();
    while let Some(one) = cause {
        if one.downcast_ref().is_some_and(|io: &std::io::Error| io.kind() == std::io::ErrorKind::InvalidData) {
            return true;
        }
        cause = one.source();
    }
    error.is_tls()
}

fn refusal(error: &Error) -> SendError {
    let Some(code) = error.status() else {
        return SendError::later(if error.is_timeout() {
            "the mail server did not answer in time"
        } else if insecure(error) {
            "no secure line to the mail server: is its certificate known to the authorities of this machine?"
        } else {
            "the mail server could not be reached or hung up"
        });
    };
    let what = format!("the mail server answered {code}");
    // 530 to 538 refuse the house's own sign-in; no recipient is to blame for that.
    let number: u16 = code.into();
    if error.is_permanent() && !(530..=538).contains(&number) { SendError::never(what) } else { SendError::later(what) }
}

#[cfg(test)]
mod tests;
