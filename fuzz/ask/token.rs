//! Everything that is asked of an access token, however it is made: one that was not signed with the key is never read; one that
//! was is read only if it says exactly what a token of ours says, and then it names whom it says.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::Value;

use crate::settings::TokenKey;
use crate::token::{LIFETIME, Tokens};

const KEY: [u8; 32] = [1; 32];
const OTHER: [u8; 32] = [2; 32];
/// Clocks may differ by this many seconds, and the test may take one itself.
const LEEWAY: u64 = 12;
/// Claims as a token of ours has them; `@` is the present second, `@+600` one ten minutes on.
const CLAIMS: &str = r#"{"iss":"adref","aud":"adref-api","sub":"000000000000000000000000000000aa","sid":"000000000000000000000000000000bb","typ":"access","iat":@,"nbf":@,"exp":@+600}"#;
const HEADER: &str = r#"{"typ":"at+jwt","alg":"HS256"}"#;

/// Header and claims, parted by a form feed, as they are signed; behind another, what stands in the place of the signature.
pub(crate) fn ask(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let tokens = Tokens::new(&TokenKey::new(KEY.to_vec()).unwrap());
    assert_eq!(tokens.read(&text), None, "a token nobody signed: {text:?}");
    let mut parts = text.split('\u{c}');
    let header = parts.next().filter(|part| !part.is_empty()).unwrap_or(HEADER);
    let claims = dated(parts.next().filter(|part| !part.is_empty()).unwrap_or(CLAIMS));
    let message = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(&claims));
    for algorithm in [Algorithm::HS384, Algorithm::HS512] {
        assert_eq!(tokens.read(&signed(&message, &KEY, algorithm)), None, "{algorithm:?}");
    }
    assert_eq!(tokens.read(&signed(&message, &OTHER, Algorithm::HS256)), None, "another key");
    let own = signed(&message, &KEY, Algorithm::HS256);
    if let Some(signature) = parts.next() {
        let forged = format!("{message}.{signature}");
        assert!(forged == own || tokens.read(&forged).is_none(), "forged: {forged}");
    }
    match tokens.read(&own) {
        None => assert!(!is_plainly_ours(header, &claims), "a token of ours is refused: {header} {claims}"),
        Some(bearer) => {
            assert!(is_ours(header, &claims, LEEWAY), "read, and not ours: {header} {claims}");
            let said: Value = serde_json::from_str(&claims).unwrap();
            assert_eq!(
                (said["sub"].as_str(), said["sid"].as_str()),
                (Some(bearer.person.as_str()), Some(bearer.session.as_str()))
            );
            let again = tokens.issue(&bearer).unwrap_or_else(|_| panic!("who was read can be issued a token"));
            assert_eq!(tokens.read(&again), Some(bearer));
        }
    }
}

fn now() -> u64 {
    jsonwebtoken::get_current_timestamp()
}

/// The text with each `@` as seconds.
fn dated(text: &str) -> String {
    let mut pieces = text.split('@');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_digit() && !matches!(c, '+' | '-')).unwrap_or(piece.len());
        let (said, rest) = piece.split_at(end);
        match said.parse::<i32>() {
            Ok(seconds) => out.push_str(&format!("{}{rest}", now().saturating_add_signed(seconds.into()))),
            Err(_) => out.push_str(&format!("{}{piece}", now())),
        }
    }
    out
}

fn signed(message: &str, key: &[u8], algorithm: Algorithm) -> String {
    let key = EncodingKey::from_secret(key);
    format!("{message}.{}", jsonwebtoken::crypto::sign(message.as_bytes(), &key, algorithm).unwrap())
}

/// Nothing in it could be written otherwise: no white space, nothing twice.
fn is_plainly_ours(header: &str, claims: &str) -> bool {
    let plain = serde_json::from_str::<Value>(claims).is_ok_and(|read| read.to_string().len() == claims.len());
    header == HEADER && plain && is_ours(header, claims, 0)
}

/// Judged from the words alone, by another reader of JSON than the tokens have.
fn is_ours(header: &str, claims: &str, leeway: u64) -> bool {
    let (Ok(Value::Object(header)), Ok(Value::Object(claims))) =
        (serde_json::from_str::<Value>(header), serde_json::from_str::<Value>(claims))
    else {
        return false;
    };
    let said = |name: &str, value: &str| claims.get(name).and_then(Value::as_str) == Some(value);
    let is_id = |name: &str| {
        let id = claims.get(name).and_then(Value::as_str).unwrap_or_default();
        id.len() == 32 && id.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    };
    let second = |name: &str| claims.get(name).and_then(Value::as_u64);
    let (Some(iat), Some(nbf), Some(exp)) = (second("iat"), second("nbf"), second("exp")) else { return false };
    let lives = iat <= nbf && nbf < exp && exp - nbf <= LIFETIME;
    let timely = nbf <= now() + leeway && now() < exp + leeway;
    let headed = header.get("typ").and_then(Value::as_str) == Some("at+jwt")
        && header.get("alg").and_then(Value::as_str) == Some("HS256")
        && header.iter().all(|(name, value)| matches!(name.as_str(), "typ" | "alg") || value.is_null());
    let named = said("iss", "adref") && said("aud", "adref-api") && said("typ", "access");
    headed && named && is_id("sub") && is_id("sid") && claims.len() == 8 && lives && timely
}
