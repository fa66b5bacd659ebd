//! What opens something about a public comment to whoever holds it. Codes that confirm can be typed; the other keys stand in
//! links. Those that are mailed are drawn when the mail leaves: neither the outbox nor a copy of the database opens anything.

use adref_domain::ids::CommentId;
use adref_domain::notice::NoticeKind;
use adref_domain::{KeyPurpose, PublicState};
use adref_store::notices::Notice;
use adref_store::public_comments::{self, PublicComment};
use adref_store::public_keys::{self, PublicKey};
use rand::RngExt;
use serde::Deserialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::link::Gone;
use crate::sign_in::{hash_token, secret};
use crate::{Cx, Fault};

/// Letters and digits nobody takes for one another.
const LETTERS: &[u8; 30] = b"ABCDEFGHJKMNPQRSTVWXYZ23456789";
/// As many as stand in a code: some 39 bits, of which a network may guess a few a minute for half an hour.
const LENGTH: usize = 8;

/// Under which name a mail in the outbox says which public comment it carries keys of.
pub(crate) const ABOUT: &str = "public";

/// The number of a public comment and a key to it.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// The number of the receipt, such as `SC-0481`.
    pub number: String,
    /// The key that came with the receipt, or stands in a mailed link.
    pub key: String,
}

/// Draws a key; only its hash stays.
pub(super) fn drawn(cx: &mut Cx<'_, '_>, row: &PublicComment, purpose: KeyPurpose) -> Result<String, Fault> {
    let key = if purpose == KeyPurpose::Confirm { code() } else { secret() };
    let kept = PublicKey {
        hash: hash(&row.number, &key),
        comment: row.id.clone(),
        purpose,
        expires_at: cx.now.plus_seconds(purpose.seconds()),
        used_at: None,
    };
    public_keys::add(cx.db, &kept)?;
    Ok(key)
}

/// The key behind what was typed, and the comment it is about, if it opens this and still does.
pub(super) fn opened(
    cx: &mut Cx<'_, '_>,
    input: &Key,
    purpose: KeyPurpose,
) -> Result<(PublicKey, PublicComment), Fault> {
    let found = public_keys::by_hash(cx.db, &hash(&input.number, &input.key))?;
    let key = found.filter(|key| key.purpose == purpose).ok_or(Fault::LinkUnknown)?;
    if key.used_at.is_some() {
        return Err(Fault::LinkGone(Gone::Used));
    }
    if key.expires_at <= cx.now {
        return Err(Fault::LinkGone(Gone::Expired));
    }
    let row = super::known(cx, &key.comment)?;
    Ok((key, row))
}

/// Numbers and codes are typed in any way; keys of links are small letters and digits, which this leaves as they are.
fn hash(number: &str, key: &str) -> String {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    hash_token(&format!("{}:{}", plain(number), plain(key)))
}

fn code() -> String {
    let mut rng = rand::rng();
    let letter = |at: usize| char::from(LETTERS.get(at).copied().unwrap_or(b'A'));
    let mut code: String = (0..LENGTH).map(|_| letter(rng.random_range(0..LETTERS.len()))).collect();
    code.insert(LENGTH / 2, '-');
    code
}

/// Puts the keys into a mail about a public comment that is about to leave, in memory alone; says why the mail is not owed any
/// more, if it is not.
pub(crate) fn fill_in(cx: &mut Cx<'_, '_>, row: &mut Notice) -> Result<Option<&'static str>, Fault> {
    let mut data: Map<String, Value> = serde_json::from_str(&row.data).unwrap_or_default();
    let Some(id) = data.get(ABOUT).and_then(|id| CommentId::parse(id.as_str()?).ok()) else { return Ok(None) };
    let Some(comment) = public_comments::by_id(cx.db, &id)? else { return Ok(Some("the comment is gone")) };
    match comment.state {
        PublicState::Disowned => return Ok(Some("the owner of the address has not sent it")),
        PublicState::Lapsed => return Ok(Some("nobody confirmed the address in time")),
        _ => {}
    }
    let language = data.get("page_language").and_then(Value::as_str).unwrap_or("en").to_owned();
    let link = |page: &str, key: &str| Value::from(format!("/{language}/{page}#{}.{key}", comment.number));
    if row.kind == NoticeKind::ConfirmComment {
        if comment.state != PublicState::Unconfirmed {
            return Ok(Some("the address is confirmed"));
        }
        let code = drawn(cx, &comment, KeyPurpose::Confirm)?;
        data.insert("link".to_owned(), link("confirm", &code));
        data.insert("code".to_owned(), code.into());
    } else {
        let key = drawn(cx, &comment, KeyPurpose::Follow)?;
        data.insert("link".to_owned(), link("receipt", &key));
    }
    let key = drawn(cx, &comment, KeyPurpose::Disown)?;
    data.insert("disown".to_owned(), link("not-me", &key));
    row.data = Value::Object(data).to_string();
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_as_people_type() {
        assert_eq!(hash("SC-0481", "K3F9-Q2M7"), hash(" sc 0481", "k3f9 q2m7"));
        assert_ne!(hash("SC-0481", "K3F9-Q2M7"), hash("SC-0482", "K3F9-Q2M7"));
        let code = code();
        assert!(code.len() == LENGTH + 1 && code.as_bytes()[LENGTH / 2] == b'-', "{code}");
    }
}
