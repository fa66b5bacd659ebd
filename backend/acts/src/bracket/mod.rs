//! Brackets through all drafts: one identity from birth to end, whatever the paragraph is called or where it stands.

mod biography;
mod list;
mod lives;
mod origins;

pub(crate) use biography::proposals_in;
pub use biography::{biography, exported};
pub use list::brackets;
pub(crate) use list::{Found, OnDraft};
pub(crate) use lives::{Ending, Life, Lives, Stand, words_inside};
pub use origins::origins;

use adref_domain::ids::{BracketId, WordingId};
use sha2::{Digest, Sha256};

/// The identity of a bracket: where it was born. Wordings never change, so it never does, and nobody can guess it.
pub(crate) fn identity(wording: &WordingId, number: usize) -> BracketId {
    let mut hasher = Sha256::new();
    hasher.update(wording.as_str().as_bytes());
    hasher.update(number.to_string().as_bytes());
    let hash = hasher.finalize();
    let bits = hash.iter().take(16).fold(0u128, |bits, byte| (bits << 8) | u128::from(*byte));
    BracketId::from_bits(bits)
}
