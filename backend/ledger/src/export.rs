//! The export: one JSON object a line, each exactly as it is written here, so that no byte of it can change unseen.

use serde::{Deserialize, Serialize};

use crate::{Entry, Hash};

/// The form this version writes and reads.
pub const VERSION: u32 = 1;

/// One line: first `ledger`, then the keys and checkpoints, then the entries in the order of the tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "lowercase", deny_unknown_fields)]
pub enum Line {
    /// What this file is.
    Ledger {
        /// The form of the file.
        version: u32,
    },
    /// A key the ledger was signed with.
    Key {
        /// `name+hash+base64`.
        key: String,
    },
    /// A checkpoint.
    Checkpoint {
        /// The signed note.
        note: String,
    },
    /// An entry.
    Entry {
        /// Its number in the tree, from 0.
        leaf: u64,
        /// The hash of the leaf, as it was sealed.
        hash: Hash,
        /// What was hashed.
        entry: Box<Entry>,
        /// The salt of the commitment; gone when the payload was erased.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        salt: Option<String>,
        /// What is personal; gone when it was erased.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        payload: Option<String>,
    },
}

impl Line {
    /// The line without its end.
    #[must_use]
    pub fn written(&self) -> String {
        // Strings and integers alone: writing them cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a line; `None` unless it is exactly what [`Line::written`] would write.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let line: Self = serde_json::from_str(text).ok()?;
        (line.written() == text).then_some(line)
    }
}
