//! Recovery codes: ten, each good once, for the day the phone is lost. Eighty bits each, so a plain hash keeps them.

use adref_domain::ids::PersonId;
use adref_store::factors;
use rand::RngExt;
use sha2::{Digest, Sha256};

use super::totp::base32;
use crate::{Cx, Fault};

/// How many there are.
pub(super) const HOW_MANY: usize = 10;

/// Makes new codes in the place of all earlier ones; shown once, kept as hashes.
pub(super) fn renewed(cx: &mut Cx<'_, '_>, person: &PersonId) -> Result<Vec<String>, Fault> {
    let codes: Vec<String> = (0..HOW_MANY).map(|_| drawn()).collect();
    let hashes: Vec<String> = codes.iter().map(|code| hash(person, code)).collect();
    factors::renew_codes(cx.db, person, &hashes, cx.now)?;
    Ok(codes)
}

/// Spends a code as it was typed; false when it is none, or was spent.
pub(super) fn spent(cx: &mut Cx<'_, '_>, person: &PersonId, typed: &str) -> Result<bool, Fault> {
    Ok(factors::spend_code(cx.db, person, &hash(person, typed), cx.now)?)
}

/// Sixteen letters in groups of four.
fn drawn() -> String {
    let letters = base32(&rand::rng().random::<[u8; 10]>()).to_lowercase();
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// However it is typed: in capitals, without the hyphens, with spaces.
fn hash(person: &PersonId, code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    hex::encode(Sha256::digest(format!("recovery code of {person}: {plain}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed_and_to_its_owner_alone() {
        let (one, other) = (PersonId::from_bits(1), PersonId::from_bits(2));
        let code = drawn();
        assert_eq!(code.len(), 19);
        assert_eq!(hash(&one, &code), hash(&one, &format!(" {} ", code.to_uppercase().replace('-', " "))));
        assert_ne!(hash(&one, &code), hash(&other, &code));
        assert_ne!(drawn(), drawn());
    }
}
