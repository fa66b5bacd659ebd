//! Sealing what must be read again but must not be readable in the database or its backups: AES-256-GCM under a key that lies
//! beside the database, not in it. Each text is bound to what it is for, so that none can be put in the place of another.

use std::sync::OnceLock;

use adref_domain::Instant;
use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::hmac;

use crate::{Cx, Fault};

/// The key secrets are sealed with, the same on every replica, and older ones that still open what they have sealed.
#[derive(Clone)]
pub struct SecretsKey {
    current: [u8; 32],
    older: Vec<[u8; 32]>,
}

impl std::fmt::Debug for SecretsKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretsKey(…)")
    }
}

impl SecretsKey {
    /// A key from bytes drawn by the caller.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self { current: bytes, older: Vec::new() }
    }

    /// The same with older keys, for what was sealed before there was this one.
    #[must_use]
    pub fn and_older(mut self, older: Vec<[u8; 32]>) -> Self {
        self.older = older;
        self
    }

    fn key(bytes: &[u8; 32]) -> Result<RandomizedNonceKey, Fault> {
        RandomizedNonceKey::new(&AES_256_GCM, bytes).map_err(|_| Fault::Internal("the key of secrets".to_owned()))
    }

    /// A hash of a text for one purpose, which nobody makes without the key.
    pub(crate) fn hash(&self, purpose: &str, text: &str) -> String {
        let of_purpose = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &self.current), purpose.as_bytes());
        let key = hmac::Key::new(hmac::HMAC_SHA256, of_purpose.as_ref());
        hex::encode(hmac::sign(&key, text.as_bytes()))
    }

    /// A key for something else, which tells nothing of this one.
    pub(crate) fn derived(&self, purpose: &str) -> [u8; 32] {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.current);
        let tag = hmac::sign(&key, format!("derived for {purpose}").as_bytes());
        tag.as_ref().try_into().unwrap_or(self.current)
    }

    /// Seals bytes for one purpose: nonce, then what was sealed, as hexadecimal digits.
    ///
    /// # Errors
    /// A defect of ours.
    pub(crate) fn seal(&self, purpose: &str, plain: &[u8]) -> Result<String, Fault> {
        let mut sealed = plain.to_vec();
        let nonce = Self::key(&self.current)?.seal_in_place_append_tag(Aad::from(purpose), &mut sealed);
        let nonce = nonce.map_err(|_| Fault::Internal("sealing failed".to_owned()))?;
        Ok(hex::encode([nonce.as_ref().as_slice(), &sealed].concat()))
    }

    /// Opens what was sealed for the same purpose.
    ///
    /// # Errors
    /// [`Fault::Internal`] when it was sealed with another key, for another purpose, or changed since.
    pub(crate) fn open(&self, purpose: &str, sealed: &str) -> Result<Vec<u8>, Fault> {
        let keys = std::iter::once(&self.current).chain(&self.older);
        let mut opened = keys.map(|key| Self::opened(key, purpose, sealed));
        let broken = Fault::Internal("a sealed secret cannot be opened: is it the key it was sealed with?".to_owned());
        opened.find_map(Result::ok).ok_or(broken)
    }

    /// Whether the key in use opens it: then it need not be sealed anew.
    pub(crate) fn opens_now(&self, purpose: &str, sealed: &str) -> bool {
        Self::opened(&self.current, purpose, sealed).is_ok()
    }

    fn opened(key: &[u8; 32], purpose: &str, sealed: &str) -> Result<Vec<u8>, Fault> {
        let broken = || Fault::Internal("a sealed secret cannot be opened".to_owned());
        let bytes = hex::decode(sealed).map_err(|_| broken())?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN).ok_or_else(broken)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| broken())?;
        let mut sealed = sealed.to_vec();
        let plain = Self::key(key)?.open_in_place(nonce, Aad::from(purpose), &mut sealed).map_err(|_| broken())?;
        Ok(plain.to_vec())
    }
}

/// For so many seconds one key hashes what is counted.
pub(crate) const PERIOD: i64 = 30 * 24 * 3600;

/// A text as a hash nobody can make without the key of the house, and only for these thirty days.
pub(crate) fn of_this_month(cx: &Cx<'_, '_>, purpose: &str, text: &str, now: Instant) -> String {
    // A house without a key serves nobody for long: what it counts is lost with it.
    static DRAWN: OnceLock<SecretsKey> = OnceLock::new();
    let key = cx.rules.secrets.as_ref().unwrap_or_else(|| DRAWN.get_or_init(|| SecretsKey::new(rand::random())));
    key.hash(&format!("{purpose} {}", now.seconds().div_euclid(PERIOD)), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_key_opens_and_the_newest_seals() {
        let (old, new) = ([1; 32], [2; 32]);
        let sealed = SecretsKey::new(old).seal("a", b"words").unwrap();
        let both = SecretsKey::new(new).and_older(vec![[3; 32], old]);
        assert_eq!(both.open("a", &sealed).unwrap(), b"words");
        assert!(!both.opens_now("a", &sealed));
        let anew = both.seal("a", b"words").unwrap();
        assert!(SecretsKey::new(new).opens_now("a", &anew) && SecretsKey::new(old).open("a", &anew).is_err());
    }

    #[test]
    fn a_hash_depends_on_key_purpose_and_text() {
        let key = SecretsKey::new([1; 32]);
        let hash = key.hash("a", "text");
        assert_eq!((hash.len(), &hash), (64, &key.hash("a", "text")));
        for other in [key.hash("b", "text"), key.hash("a", "texts"), SecretsKey::new([2; 32]).hash("a", "text")] {
            assert_ne!(hash, other);
        }
    }

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
