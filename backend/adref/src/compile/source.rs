//! A file as it is compiled: as it stands, or, where it had to be healed, as it was read.

use adref_formats::{Imported, export_markdown, import};
use anyhow::{Result, anyhow};

use crate::standing::{line_end, stands};

/// A text that is compiled.
pub(super) struct Source {
    pub(super) text: String,
    /// The paragraphs of the text.
    pub(super) imported: Imported,
    /// The text is that of the file, line ends aside; else parts of it were joined, healed or left out.
    pub(super) stands: bool,
}

impl Source {
    /// The text of a file with the line ends of the base, which has its own.
    ///
    /// # Errors
    /// A text that cannot be read again in the form it is written in.
    pub(super) fn of(imported: Imported, base: Option<&Self>) -> Result<Self> {
        let stands = stands(&imported);
        let own = if stands {
            imported.layout.source().to_owned()
        } else {
            export_markdown(&imported.front, &imported.paragraphs)
        };
        let text = match base.map(|base| line_end(&base.text)) {
            Some(wanted) if line_end(&own) != wanted => own.replace("\r\n", "\n").replace('\n', wanted),
            _ => own,
        };
        let imported = if stands {
            imported
        } else {
            import(Some("draft.md"), text.as_bytes()).map_err(|error| anyhow!("{error}"))?
        };
        Ok(Self { text, imported, stands })
    }
}
