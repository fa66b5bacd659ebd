//! The nouns of a negotiation, their labels and state changes, and the one policy: who may do what,
//! and who may see which field. No files, network, clock, environment or async.

pub mod paragraph;

pub use paragraph::ParagraphKind;
