//! Where letters go: a mail server, a folder, or memory.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use lettre::Message;

use crate::error::{MailError, SendError};
use crate::letter::Letter;
use crate::smtp::Smtp;
use crate::{mask, message};

/// A way for letters to leave. Cloning shares it.
#[derive(Clone)]
pub enum Transport {
    /// A mail server.
    Smtp(Arc<Smtp>),
    /// A folder that gets one `.eml` file per letter.
    Folder(PathBuf),
    /// A list, for tests.
    Memory(Arc<Mutex<Vec<Letter>>>),
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A mail server's settings hold a password.
        f.write_str(match self {
            Self::Smtp(_) => "Transport::Smtp",
            Self::Folder(_) => "Transport::Folder",
            Self::Memory(_) => "Transport::Memory",
        })
    }
}

impl Transport {
    /// Reads `smtp://user:password@host:port`, `smtps://…`, `folder:/path` or `memory:`.
    ///
    /// Plain `smtp://` speaks without TLS; with a password it demands STARTTLS unless the server is this machine.
    /// `?tls=required` and `?tls=opportunistic` say it outright.
    ///
    /// # Errors
    /// [`MailError::Transport`] when the address is none of these.
    pub fn from_url(url: &str) -> Result<Self, MailError> {
        if url == "memory:" {
            return Ok(Self::Memory(Arc::default()));
        }
        if let Some(path) = url.strip_prefix("folder:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() {
                return Err(MailError::Transport("and a folder needs a path"));
            }
            return Ok(Self::Folder(PathBuf::from(path)));
        }
        if !url.starts_with("smtp://") && !url.starts_with("smtps://") {
            return Err(MailError::Transport("and this is neither"));
        }
        Ok(Self::Smtp(Arc::new(Smtp::new(url, &[])?)))
    }

    /// Hands a letter over; returns once it was taken. Blocks.
    ///
    /// # Errors
    /// [`SendError`], which says whether another attempt makes sense.
    pub fn send(&self, letter: &Letter) -> Result<(), SendError> {
        // Built for every transport, so that a letter no server would take fails in tests too.
        let mail = message::build(letter)?;
        let outcome = match self {
            Self::Smtp(server) => server.send(&mail),
            Self::Folder(folder) => write(folder, letter, &mail),
            Self::Memory(letters) => {
                letters.lock().unwrap_or_else(PoisonError::into_inner).push(letter.clone());
                Ok(())
            }
        };
        match &outcome {
            Ok(()) => tracing::debug!(to = mask(&letter.to), id = letter.message_id, "a letter was taken"),
            Err(error) => tracing::warn!(
                to = mask(&letter.to),
                id = letter.message_id,
                permanent = error.permanent,
                "a letter was not taken: {error}"
            ),
        }
        outcome
    }

    /// The letters a memory transport took, in order. The others keep none.
    #[must_use]
    pub fn sent(&self) -> Vec<Letter> {
        match self {
            Self::Memory(letters) => letters.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Self::Smtp(_) | Self::Folder(_) => Vec::new(),
        }
    }
}

/// One file per `Message-ID`, so that a second attempt replaces the first. Written aside and renamed: a reader never
/// meets half a letter.
fn write(folder: &Path, letter: &Letter, mail: &Message) -> Result<(), SendError> {
    let name = letter.message_id.trim_matches(['<', '>']);
    let file = folder.join(format!("{name}.eml"));
    let aside = folder.join(format!(".{name}.part"));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&aside, mail.formatted()))
        .and_then(|()| std::fs::rename(&aside, &file))
        .map_err(|_| SendError::later("the folder for letters cannot be written"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_transport_is_refused() {
        for url in
            ["", "mail.example.org", "http://mail.example.org", "folder:", "smtp://", "smtp://host?tls=no", "memory"]
        {
            assert!(Transport::from_url(url).is_err(), "{url}");
        }
    }
}
