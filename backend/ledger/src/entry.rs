//! One entry of the ledger: an act, in the form in which it is hashed.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Hash;

/// What a leaf is the hash of. The fields stand in the order of their names, which makes what serde writes canonical
/// (RFC 8785). What is personal or typed by people is not here, but under `commitment`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Who, by a lasting id that says nothing; absent when the house itself or a stranger acted.
    pub actor: Option<String>,
    /// The hash of the changed thing after the act.
    pub after: Option<String>,
    /// When, in microseconds since 1970.
    pub at: i64,
    /// The hash of the changed thing before the act.
    pub before: Option<String>,
    /// The salted commitment to what is personal; absent in entries from before there were any.
    pub commitment: Option<Hash>,
    /// Ids, codes and numbers, as the JSON text that was stored.
    pub data: String,
    /// What was done.
    pub kind: String,
    /// The mandate acted under.
    pub mandate: Option<String>,
    /// To what, by its id.
    pub object: String,
    /// The party spoken for.
    pub party: Option<String>,
    /// In which process; absent for what concerns the platform.
    pub process: Option<String>,
    /// The role acted in.
    pub role: Option<String>,
    /// The number the database gave.
    pub seq: i64,
}

impl Entry {
    /// The bytes that are hashed.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        // Strings and integers alone: writing them cannot fail.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The leaf: H(0x00 ‖ entry).
    #[must_use]
    pub fn leaf(&self) -> Hash {
        Hash::leaf(&self.canonical())
    }
}

/// What is personal in an act, beside the entry. Erasing both fields leaves the leaf as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payload<'a> {
    /// 32 random bytes in base64, without which the commitment says nothing.
    pub salt: Option<&'a str>,
    /// The JSON text.
    pub text: Option<&'a str>,
}

/// The commitment to a personal payload: H(salt ‖ payload). The salt has 32 bytes, so where it ends is no question.
#[must_use]
pub fn commitment(salt: &Hash, payload: &str) -> Hash {
    Hash(Sha256::new_with_prefix(salt.0).chain_update(payload.as_bytes()).finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) fn entry() -> Entry {
        Entry {
            actor: Some("a".repeat(32)),
            after: Some("b".repeat(64)),
            at: 1_795_000_000_000_000,
            before: None,
            commitment: Some(commitment(&Hash::of(b"salt"), "{}")),
            data: r#"{"number":"G-0001","late":false}"#.to_owned(),
            kind: "comment_lodged".to_owned(),
            mandate: None,
            object: "c".repeat(32),
            party: Some("KEN".to_owned()),
            process: Some("d".repeat(32)),
            role: Some("delegate".to_owned()),
            seq: 7,
        }
    }

    #[test]
    fn what_is_hashed_is_canonical() {
        let entry = entry();
        let value = serde_json::to_value(&entry).unwrap();
        assert_eq!(String::from_utf8(entry.canonical()).unwrap(), crate::canonical::written(&value));
        assert_eq!(entry.leaf().to_string(), "qQaJXcccAsVqhn4HxBe97YEova8j8ktfLyTX4XGrNkU=");
    }

    #[test]
    fn every_field_counts() {
        let whole = entry().leaf();
        let fields = serde_json::to_value(entry()).unwrap();
        for name in fields.as_object().unwrap().keys() {
            let mut other = fields.clone();
            other[name] = match &fields[name] {
                serde_json::Value::Number(_) => 8.into(),
                _ if name == "commitment" => Hash::of(b"x").to_string().into(),
                _ => "x".into(),
            };
            let other: Entry = serde_json::from_value(other).unwrap();
            assert_ne!(other.leaf(), whole, "{name}");
        }
    }
}
