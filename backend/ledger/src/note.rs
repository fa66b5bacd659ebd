//! Signed notes (c2sp.org/signed-note): a text, and below it who signed it. Keys in the text forms of the same standard.

use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Ed25519, among the kinds of key of the standard.
const KIND: u8 = 1;
const PRIVATE: &str = "PRIVATE+KEY+";
/// What a line of signature begins with.
const SIGNED: &str = "\u{2014} ";

/// Why a note cannot be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// It has not the form of a note.
    #[error("it is not a signed note")]
    Malformed,
    /// Nobody who is known signed it.
    #[error("none of the known keys signed it")]
    UnknownKey,
    /// A known key is named, but the signature is not its own.
    #[error("the signature is not right: the text or the signature was changed")]
    WrongSignature,
}

/// A text that is not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key has the form name+hash+base64 (c2sp.org/signed-note)")]
pub struct NotAKey;

/// The public half: whom signatures are checked against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyingKey {
    name: String,
    public: [u8; 32],
}

/// The private half.
pub struct SigningKey {
    public: VerifyingKey,
    seed: [u8; 32],
    pair: Ed25519KeyPair,
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains('+') && !name.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// `name+hash+key`, the key as its 32 bytes behind its kind.
fn parts(text: &str) -> Option<(String, u32, [u8; 32])> {
    let mut parts = text.splitn(3, '+');
    let (name, hash, key) = (parts.next()?, parts.next()?, parts.next()?);
    let bytes = STANDARD.decode(key).ok()?;
    let (kind, key) = bytes.split_first()?;
    let well = is_name(name) && hash.len() == 8 && *kind == KIND;
    Some((name.to_owned(), u32::from_str_radix(hash, 16).ok().filter(|_| well)?, key.try_into().ok()?))
}

fn encoded(key: &[u8; 32]) -> String {
    STANDARD.encode([&[KIND], &key[..]].concat())
}

impl VerifyingKey {
    /// Reads `name+hash+base64`.
    ///
    /// # Errors
    /// [`NotAKey`], also when the hash belongs to another key.
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        let (name, hash, public) = parts(text).ok_or(NotAKey)?;
        let key = Self { name, public };
        // One key has one form.
        if key.hash() == hash && key.to_string() == text { Ok(key) } else { Err(NotAKey) }
    }

    /// Whose it is.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    fn hash(&self) -> u32 {
        let digest: [u8; 32] = Sha256::new_with_prefix(self.name.as_bytes())
            .chain_update([b'\n', KIND])
            .chain_update(self.public)
            .finalize()
            .into();
        let [a, b, c, d, ..] = digest;
        u32::from_be_bytes([a, b, c, d])
    }

    /// The short name: `name+hash`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}+{:08x}", self.name, self.hash())
    }
}

impl std::fmt::Display for VerifyingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}+{}", self.id(), encoded(&self.public))
    }
}

impl SigningKey {
    /// A key from 32 bytes drawn by the caller; `None` when the name is empty or holds a space or a plus.
    #[must_use]
    pub fn from_seed(name: &str, seed: [u8; 32]) -> Option<Self> {
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).ok().filter(|_| is_name(name))?;
        let public = pair.public_key().as_ref().try_into().ok()?;
        Some(Self { public: VerifyingKey { name: name.to_owned(), public }, seed, pair })
    }

    /// Reads `PRIVATE+KEY+name+hash+base64`.
    ///
    /// # Errors
    /// [`NotAKey`], also when the hash belongs to another key.
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        let (name, hash, seed) = text.trim().strip_prefix(PRIVATE).and_then(parts).ok_or(NotAKey)?;
        Self::from_seed(&name, seed).filter(|key| key.public.hash() == hash).ok_or(NotAKey)
    }

    /// The form it is kept in; never shown.
    #[must_use]
    pub fn secret(&self) -> String {
        format!("{PRIVATE}{}+{}", self.public.id(), encoded(&self.seed))
    }

    /// The public half.
    #[must_use]
    pub const fn public(&self) -> &VerifyingKey {
        &self.public
    }

    /// Signs a text, which must end with a line end.
    #[must_use]
    pub fn sign(&self, text: &str) -> String {
        let signature = self.pair.sign(text.as_bytes());
        let bytes = [&self.public.hash().to_be_bytes()[..], signature.as_ref()].concat();
        format!("{text}\n{SIGNED}{} {}\n", self.public.name, STANDARD.encode(bytes))
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey({})", self.public.id())
    }
}

/// The text of a note and the key that signed it, one of those given. Signatures of others are passed over.
///
/// # Errors
/// [`NoteError`].
pub fn open<'n, 'k>(note: &'n str, keys: &'k [VerifyingKey]) -> Result<(&'n str, &'k VerifyingKey), NoteError> {
    let (body, signatures) = note.rsplit_once("\n\n").ok_or(NoteError::Malformed)?;
    let text = note.get(..=body.len()).ok_or(NoteError::Malformed)?;
    let lines = signatures.strip_suffix('\n').ok_or(NoteError::Malformed)?.split('\n');
    let (mut signed, mut named) = (None, false);
    for line in lines {
        let (name, signature) =
            line.strip_prefix(SIGNED).and_then(|rest| rest.split_once(' ')).ok_or(NoteError::Malformed)?;
        let bytes = STANDARD.decode(signature).map_err(|_| NoteError::Malformed)?;
        let (hash, signature) = bytes.split_first_chunk::<4>().ok_or(NoteError::Malformed)?;
        let Some(key) = keys.iter().find(|key| key.name == name && key.hash().to_be_bytes() == *hash) else { continue };
        named = true;
        if UnparsedPublicKey::new(&ED25519, key.public).verify(text.as_bytes(), signature).is_ok() {
            signed = Some(key);
        } else {
            return Err(NoteError::WrongSignature);
        }
    }
    match signed {
        Some(key) => Ok((text, key)),
        None if named => Err(NoteError::WrongSignature),
        None => Err(NoteError::UnknownKey),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(seed: u8) -> SigningKey {
        SigningKey::from_seed("adref.example.org/ledger", [seed; 32]).unwrap()
    }

    #[test]
    fn the_standards_own_note_is_read() {
        // From golang.org/x/mod/sumdb/note, whose form the standard took over.
        let peter = VerifyingKey::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").unwrap();
        let text =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        let signature = "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        let note = format!("{text}\n{signature}");
        assert_eq!(open(&note, std::slice::from_ref(&peter)), Ok((text, &peter)));
        assert_eq!(peter.to_string(), "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    #[test]
    fn keys_read_back_and_no_other_passes_for_them() {
        let (a, b) = (key(1), key(2));
        assert_eq!(SigningKey::parse(&a.secret()).unwrap().public(), a.public());
        assert_eq!(&VerifyingKey::parse(&a.public().to_string()).unwrap(), a.public());
        assert!(SigningKey::parse(&a.public().to_string()).is_err() && VerifyingKey::parse(&a.secret()).is_err());
        assert!(
            VerifyingKey::parse(&a.public().to_string().replace("ledger", "other")).is_err(),
            "the hash holds the name"
        );
        assert!(SigningKey::from_seed("two words", [1; 32]).is_none());
        assert!(!format!("{a:?}").contains(&encoded(&a.seed)));
        let (note, keys) = (a.sign("one\n"), [a.public().clone()]);
        assert_eq!(open(&note, &keys).map(|(text, _)| text), Ok("one\n"));
        assert_eq!(open(&b.sign("one\n"), &keys), Err(NoteError::UnknownKey));
        assert_eq!(open(&note.replace("one", "two"), &keys), Err(NoteError::WrongSignature));
        for broken in ["", "one\n", "one\n\n", "one\n\n\u{2014} x\n", &note.replace('\u{2014}', "-"), note.trim_end()] {
            assert_eq!(open(broken, &keys), Err(NoteError::Malformed), "{broken:?}");
        }
    }
}
