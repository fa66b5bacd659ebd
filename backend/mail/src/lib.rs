//! The only room that knows SMTP: composes what people are told and hands it to a mail server, a folder or memory.
//!
//! Promises: a letter goes to exactly one recipient, whatever its fields hold; it carries a number, a title, a label,
//! an answer with its reason and a link, never the text that is negotiated; its `Message-ID` is the caller's, so a
//! second attempt is recognised; no address reaches a log unmasked.
//! Deliberately absent: queues, retries and clocks for them (the outbox of the acts), pictures, tracking, attachments.

mod catalogue;
mod compose;
mod error;
mod layout;
mod letter;
mod mask;
mod matters;
mod message;
mod preview;
mod smtp;
mod transport;

pub use compose::{Sender, compose};
pub use error::{MailError, SendError};
pub use letter::{Content, Letter};
pub use mask::mask;
pub use matters::days;
pub use preview::{LANGUAGES, preview, sample};
pub use smtp::Smtp;
pub use transport::Transport;
