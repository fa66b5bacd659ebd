//! What goes over the line after `DATA`.

use std::fmt;

use lettre::Message;
use lettre::transport::smtp::client::SmtpConnection;
use lettre::transport::smtp::extension::{Extension, MailBodyParameter, MailParameter};

use crate::error::SendError;

/// The parameters its `MAIL` command needs, and the mail itself. What lettre builds is text: bodies that are none are encoded.
pub(super) fn written(mail: &Message) -> Result<(Vec<MailParameter>, String), SendError> {
    let letter =
        String::from_utf8(mail.formatted()).map_err(|_| SendError::never("the letter cannot be written as a mail"))?;
    let mut options = Vec::new();
    let envelope = mail.envelope();
    if !envelope.from().into_iter().chain(envelope.to()).all(|address| AsRef::<str>::as_ref(address).is_ascii()) {
        options.push(MailParameter::SmtpUtfEight);
    }
    if !letter.is_ascii() {
        options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    Ok((options, letter))
}

/// Whether the server speaks what the parameters ask of it.
pub(super) fn understood(line: &SmtpConnection, options: &[MailParameter]) -> Result<(), SendError> {
    let lacking = options.iter().any(|option| match option {
        MailParameter::SmtpUtfEight => !line.server_info().supports_feature(Extension::SmtpUtfEight),
        MailParameter::Body(MailBodyParameter::EightBitMime) => {
            !line.server_info().supports_feature(Extension::EightBitMime)
        }
        _ => false,
    });
    if lacking { Err(SendError::later("the mail server takes no address of this script")) } else { Ok(()) }
}

/// A letter with the dot that ends it; a line of the letter that begins with one gets a second (RFC 5321 4.5.2).
pub(super) struct Ended<'a>(pub(super) &'a str);

impl fmt::Display for Ended<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.0.split_inclusive("\r\n") {
            if line.starts_with('.') {
                f.write_str(".")?;
            }
            f.write_str(line)?;
        }
        f.write_str(if self.0.is_empty() || self.0.ends_with("\r\n") { ".\r\n" } else { "\r\n.\r\n" })
    }
}
