//! From leaves to the tree of the whole draft: pairing, recovery, assembly.

pub(crate) mod assemble;
mod attach;
mod contradictions;
pub(crate) mod faults;
mod groups;
mod moves;
pub(crate) mod options;
mod pair;
mod quotes;
mod recover;
mod segment;
mod shift;
mod unpaired;
pub(crate) mod words;

pub(crate) use assemble::{Structure, structure};
pub(crate) use segment::{Context, Segment};
