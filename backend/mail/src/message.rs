//! From a letter to the bytes of a mail. Whatever a field holds, it cannot become a header or a recipient.

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

use crate::error::SendError;
use crate::letter::Letter;

/// RFC 5322 allows lines of 998 octets; nobody needs a longer id or address.
const LONGEST: usize = 320;

/// Builds the mail: one recipient, both bodies, the caller's `Message-ID`.
pub(crate) fn build(letter: &Letter) -> Result<Message, SendError> {
    // The house's own address is a setting: wrong for every letter alike, so none is given up because of it.
    let from: Mailbox = letter.from.parse().map_err(|_| SendError::later("the sender's address is unusable"))?;
    let to = recipient(&letter.to)?;
    let mut builder = Message::builder()
        .from(from)
        .to(Mailbox::new(None, to))
        .subject(subject(&letter.subject))
        .message_id(Some(message_id(&letter.message_id)?.to_owned()))
        .raw_header(header("Auto-Submitted", "auto-generated")?)
        .raw_header(header("Content-Language", language(&letter.language)?)?);
    if let Some(address) = &letter.list_unsubscribe {
        builder = builder.raw_header(header("List-Unsubscribe", &format!("<{}>", unsubscribe(address)?))?);
        // One click is enough where the address takes a POST (RFC 8058); a mailbox takes a letter.
        if address.starts_with("https://") {
            builder = builder.raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")?);
        }
    }
    builder
        .multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))
        .map_err(|_| SendError::never("the letter cannot be written as a mail"))
}

fn recipient(address: &str) -> Result<Address, SendError> {
    let unfit = || SendError::never("the recipient's address is unusable");
    let listed = |c: char| c.is_control() || c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '"' | '(' | ')');
    if address.len() > LONGEST || address.contains(listed) {
        return Err(unfit());
    }
    address.parse().map_err(|_| unfit())
}

fn subject(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `<left@right>` of plain characters.
fn message_id(id: &str) -> Result<&str, SendError> {
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+'))
    };
    let parts = id.strip_prefix('<').and_then(|id| id.strip_suffix('>')).and_then(|id| id.split_once('@'));
    match parts {
        Some((left, right)) if plain(left) && plain(right) && id.len() <= LONGEST => Ok(id),
        _ => Err(SendError::never("the Message-ID is unusable")),
    }
}

fn language(tag: &str) -> Result<&str, SendError> {
    let plain = tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if plain && !tag.is_empty() && tag.len() <= 35 {
        Ok(tag)
    } else {
        Err(SendError::never("the language tag is unusable"))
    }
}

fn unsubscribe(address: &str) -> Result<&str, SendError> {
    let known = address.starts_with("https://") || address.starts_with("mailto:");
    let plain = address.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b',' | b'"'));
    if known && plain && address.len() <= 900 {
        Ok(address)
    } else {
        Err(SendError::never("the address for unsubscribing is unusable"))
    }
}

fn header(name: &'static str, value: &str) -> Result<HeaderValue, SendError> {
    let name = HeaderName::new_from_ascii(name.to_owned()).map_err(|_| SendError::never("unusable header"))?;
    Ok(HeaderValue::new(name, value.to_owned()))
}

#[cfg(test)]
mod tests;
