//! What can be found wrong with a ledger, each with its code and its sentence.

use std::fmt;

use serde::Serialize;

/// Something that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Finding {
    /// The entry is not the one that was sealed here.
    EntryChanged {
        /// Its number in the tree.
        leaf: u64,
        /// Its number in the database.
        seq: i64,
    },
    /// Entries are not there.
    EntriesMissing {
        /// The first.
        from: u64,
        /// The first that is there again.
        to: u64,
    },
    /// An entry stands where another belongs.
    EntryMisplaced {
        /// Its number in the tree.
        leaf: u64,
    },
    /// A number of the database stands in two entries.
    EntryTwice {
        /// The number.
        seq: i64,
    },
    /// The payload is not the one that was committed to.
    PayloadChanged {
        /// The number in the tree.
        leaf: u64,
        /// The number in the database.
        seq: i64,
    },
    /// The payload is gone, and no entry says that it was erased.
    PayloadMissing {
        /// The number in the tree.
        leaf: u64,
        /// The number in the database.
        seq: i64,
    },
    /// A kept node of the tree is not what the entries give: proofs made from it would fail.
    NodeChanged {
        /// Its height.
        height: u32,
        /// Its number at that height.
        index: u64,
    },
    /// The entries give another root than the checkpoint.
    RootDiffers {
        /// The size of the checkpoint.
        size: u64,
        /// Where the checkpoint comes from.
        checkpoint: String,
    },
    /// Two signed checkpoints of one size have two roots: two histories were shown.
    Fork {
        /// The size.
        size: u64,
        /// Where the two come from.
        checkpoints: [String; 2],
    },
    /// The checkpoint is of more entries than there are.
    CheckpointAhead {
        /// The size of the checkpoint.
        size: u64,
        /// How many entries there are.
        held: u64,
        /// Where it comes from.
        checkpoint: String,
    },
    /// The checkpoint bears a time that has not come yet, or an earlier one than a smaller checkpoint.
    CheckpointTime {
        /// The size of the checkpoint.
        size: u64,
        /// The time it bears.
        time: String,
        /// Where it comes from.
        checkpoint: String,
    },
    /// The checkpoint was not signed by a known key.
    UnknownKey {
        /// Where it comes from.
        checkpoint: String,
    },
    /// The signature under the checkpoint is not right.
    WrongSignature {
        /// Where it comes from.
        checkpoint: String,
    },
    /// It is no checkpoint at all.
    NotACheckpoint {
        /// Where it comes from.
        checkpoint: String,
    },
    /// The checkpoint is of another ledger.
    OtherLedger {
        /// Where it comes from.
        checkpoint: String,
        /// The ledger it names.
        origin: String,
    },
    /// Sealed entries without any checkpoint over the last of them.
    Unsigned {
        /// How many the last checkpoint covers.
        covered: u64,
        /// How many there are.
        held: u64,
    },
    /// A line of the export, or a row of the database, cannot be read, or is not as it was written.
    BrokenLine {
        /// Its number, from 1.
        line: u64,
    },
}

impl Finding {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        value.get("code").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EntryChanged { leaf, seq } => write!(f, "entry {leaf} (event {seq}) is not the one that was sealed"),
            Self::EntriesMissing { from, to } => write!(f, "entries {from} to {} are missing", to.saturating_sub(1)),
            Self::EntryMisplaced { leaf } => write!(f, "entry {leaf} does not stand in its place"),
            Self::EntryTwice { seq } => write!(f, "event {seq} stands in two entries"),
            Self::PayloadChanged { leaf, seq } => {
                write!(f, "what people said in entry {leaf} (event {seq}) was changed")
            }
            Self::PayloadMissing { leaf, seq } => {
                write!(
                    f,
                    "what people said in entry {leaf} (event {seq}) is gone, and no entry says that it was erased"
                )
            }
            Self::NodeChanged { height, index } => {
                write!(f, "node {index} at height {height} of the tree is not what the entries give")
            }
            Self::RootDiffers { size, checkpoint } => {
                write!(f, "the first {size} entries are not those of the checkpoint {checkpoint}")
            }
            Self::Fork { size, checkpoints: [one, other] } => {
                write!(f, "{one} and {other} are of the same {size} entries and differ: two histories were signed")
            }
            Self::CheckpointAhead { size, held, checkpoint } => write!(
                f,
                "the checkpoint {checkpoint} is of {size} entries, here are {held}: entries were cut off, or this is an older copy"
            ),
            Self::CheckpointTime { size, time, checkpoint } => {
                write!(f, "the checkpoint {checkpoint} of {size} entries bears a time that cannot be: {time}")
            }
            Self::UnknownKey { checkpoint } => {
                write!(
                    f,
                    "the checkpoint {checkpoint} was not signed by a known key; name its key with --key if you trust it"
                )
            }
            Self::WrongSignature { checkpoint } => {
                write!(f, "the signature under the checkpoint {checkpoint} is not right")
            }
            Self::NotACheckpoint { checkpoint } => write!(f, "{checkpoint} is not a checkpoint"),
            Self::OtherLedger { checkpoint, origin } => {
                write!(f, "the checkpoint {checkpoint} is of another ledger, {origin}")
            }
            Self::Unsigned { covered, held } => {
                write!(f, "{held} entries are sealed, but the last checkpoint covers {covered} of them")
            }
            Self::BrokenLine { line } => write!(f, "line {line} cannot be read, or was changed after it was written"),
        }
    }
}
