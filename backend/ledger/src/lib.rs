//! The tamper-evident ledger, without files, network, clock or chance: what a leaf is, the tree over the leaves
//! (RFC 6962), proofs from it, the signed checkpoint (c2sp.org/tlog-checkpoint), the export, and what checks them all.
//!
//! Promises: whoever holds one earlier checkpoint finds every later edit, deletion, swap, truncation and fork; erasing
//! what is personal in an entry leaves every proof whole.
//! Deliberately absent: where entries are stored, who may see them, and any trust in the clock of who asks.

pub mod canonical;
pub mod checkpoint;
pub mod entry;
pub mod export;
pub mod finding;
pub mod hash;
pub mod note;
pub mod proof;
pub mod tree;
pub mod verify;

pub use checkpoint::Checkpoint;
pub use entry::{Entry, Payload};
pub use finding::Finding;
pub use hash::Hash;
pub use note::{NoteError, SigningKey, VerifyingKey};
pub use tree::{Frontier, Place};
pub use verify::{Report, Verifier};
