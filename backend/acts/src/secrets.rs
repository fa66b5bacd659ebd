//! Sealing what must be read again but must not be readable in the database or its backups: AES-256-GCM under a key that lies
//! beside the database, not in it. Each text is bound to what it is for, so that none can be put in the place of another.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::hmac;

use crate::Fault;

/// The key secrets are sealed with, the same on every replica.
#[derive(Clone)]
pub struct SecretsKey([u8; 32]);

impl std::fmt::Debug for SecretsKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretsKey(…)")
    }
}

impl SecretsKey {
    /// A key from bytes drawn by the caller.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    fn key(&self) -> Result<RandomizedNonceKey, Fault> {
        RandomizedNonceKey::new(&AES_256_GCM, &self.0).map_err(|_| Fault::Internal("the key of secrets".to_owned()))
    }

    /// A key for something else, which tells nothing of this one.
    pub(crate) fn derived(&self, purpose: &str) -> [u8; 32] {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.0);
        let tag = hmac::sign(&key, format!("derived for {purpose}").as_bytes());
        tag.as_ref().try_into().unwrap_or(self.0)
    }

    /// Seals bytes for one purpose: nonce, then what was sealed, as hexadecimal digits.
    ///
    /// # Errors
    /// A defect of ours.
    pub(crate) fn seal(&self, purpose: &str, plain: &[u8]) -> Result<String, Fault> {
        let mut sealed = plain.to_vec();
        let nonce = self.key()?.seal_in_place_append_tag(Aad::from(purpose), &mut sealed);
        let nonce = nonce.map_err(|_| Fault::Internal("sealing failed".to_owned()))?;
        Ok(hex::encode([nonce.as_ref().as_slice(), &sealed].concat()))
    }

    /// Opens what was sealed for the same purpose.
    ///
    /// # Errors
    /// [`Fault::Internal`] when it was sealed with another key, for another purpose, or changed since.
    pub(crate) fn open(&self, purpose: &str, sealed: &str) -> Result<Vec<u8>, Fault> {
        let broken =
            || Fault::Internal("a sealed secret cannot be opened: is it the key it was sealed with?".to_owned());
        let bytes = hex::decode(sealed).map_err(|_| broken())?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN).ok_or_else(broken)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| broken())?;
        let mut sealed = sealed.to_vec();
        let plain = self.key()?.open_in_place(nonce, Aad::from(purpose), &mut sealed).map_err(|_| broken())?;
        Ok(plain.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_its_key_for_its_purpose_and_unchanged_alone() {
        let key = SecretsKey::new([1; 32]);
        let sealed = key.seal("a", b"secret words").unwrap();
        assert!(!sealed.contains(&hex::encode("secret")));
        assert_ne!(sealed, key.seal("a", b"secret words").unwrap(), "no nonce is used twice");
        assert_eq!(key.open("a", &sealed).unwrap(), b"secret words");
        assert!(key.open("b", &sealed).is_err());
        assert!(SecretsKey::new([2; 32]).open("a", &sealed).is_err());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
            assert!(key.open("a", &String::from_utf8(changed).unwrap()).is_err(), "{at}");
        }
        for short in ["", "ab", "zz"] {
            assert!(key.open("a", short).is_err());
        }
    }
}
