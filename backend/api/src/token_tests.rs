//! Hostile tokens: all of them are refused, and the refusal is the same for all.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::*;

const PERSON: &str = "000000000000000000000000000000aa";
const SESSION: &str = "000000000000000000000000000000bb";

fn key(byte: u8) -> TokenKey {
    TokenKey::new(vec![byte; 32]).unwrap()
}

fn claims() -> Value {
    let now = seconds();
    json!({
        "iss": "adref", "aud": "adref-api", "sub": PERSON, "sid": SESSION,
        "typ": "access", "iat": now, "nbf": now, "exp": now + 600,
    })
}

fn header() -> Value {
    json!({ "typ": "at+jwt", "alg": "HS256" })
}

/// Signs header and claims exactly as they are written, which the library's own types would not do.
fn signed_text(header: &str, claims: &str, key: &TokenKey, algorithm: Algorithm) -> String {
    let message = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    let signature =
        jsonwebtoken::crypto::sign(message.as_bytes(), &EncodingKey::from_secret(&key.0), algorithm).unwrap();
    format!("{message}.{signature}")
}

fn signed(header: &Value, claims: &Value) -> String {
    signed_text(&header.to_string(), &claims.to_string(), &key(1), Algorithm::HS256)
}

fn with(mut object: Value, name: &str, value: Value) -> Value {
    object[name] = value;
    object
}

fn without(mut object: Value, name: &str) -> Value {
    object.as_object_mut().unwrap().remove(name);
    object
}

#[expect(clippy::too_many_lines, reason = "one case a line")]
fn wrong_claims() -> Vec<(String, String)> {
    let now = seconds();
    let mut all = Vec::new();
    for name in ["iss", "aud", "sub", "sid", "typ", "iat", "nbf", "exp"] {
        all.push((format!("without {name}"), signed(&header(), &without(claims(), name))));
        all.push((format!("{name} null"), signed(&header(), &with(claims(), name, Value::Null))));
        all.push((format!("{name} of another type"), signed(&header(), &with(claims(), name, json!(["x"])))));
    }
    let changes = [
        ("exp", json!((now + 600).to_string())),
        ("exp", json!(now as f64 + 600.5)),
        ("exp", json!(-1)),
        ("exp", json!(u64::MAX)),
        ("exp", json!(now - 60)),
        ("exp", json!(now + 86_400)),
        ("nbf", json!("0")),
        ("nbf", json!(now + 300)),
        ("iat", json!("now")),
        ("iat", json!(now + 3600)),
        ("iat", json!(-1)),
        ("iat", json!(true)),
        ("exp", json!({ "$gt": 0 })),
        ("exp", json!(true)),
        ("exp", json!("Infinity")),
        ("exp", json!(1e30)),
        ("exp", json!(0)),
        ("nbf", json!(now as f64 + 0.5)),
        ("nbf", json!(false)),
        ("nbf", json!(u64::MAX)),
        ("nbf", json!(now - 10_000)),
        ("aud", json!("ADREF-API")),
        ("aud", json!("adref-api ")),
        ("aud", json!([])),
        ("aud", json!({ "adref-api": true })),
        ("iss", json!("https://adref")),
        ("iss", json!("adref\u{0}")),
        ("iss", json!("\u{FF41}dref")),
        ("sub", json!("000000000000000000000000000000AA")),
        ("sub", json!("０00000000000000000000000000000aa")),
        ("sub", json!("000000000000000000000000000000aa\u{200B}")),
        ("sub", json!(170)),
        ("sub", json!("a".repeat(100_000))),
        ("sid", json!("000000000000000000000000000000aa000000000000000000000000000000bb")),
        ("typ", json!("ACCESS")),
        ("typ", json!(["access"])),
        ("jti", json!("reused")),
        ("scope", json!("desk")),
        ("__proto__", json!({ "role": "secretariat" })),
        ("aud", json!(["adref-api", "other"])),
        ("aud", json!("other")),
        ("iss", json!("other")),
        ("iss", json!(["adref"])),
        ("sub", json!("../../etc/passwd")),
        ("sub", json!("' or 1=1 --")),
        ("sid", json!("")),
        ("typ", json!("refresh")),
        ("role", json!("secretariat")),
    ];
    all.extend(
        changes
            .into_iter()
            .map(|(name, value)| (format!("{name} = {value}"), signed(&header(), &with(claims(), name, value)))),
    );
    all
}

fn wrong_headers() -> Vec<(String, String)> {
    let extras = [
        ("kid", json!("../../dev/null")),
        ("kid", json!("' union select 'x")),
        ("kid", json!("/dev/null")),
        ("kid", json!("|cat /etc/passwd")),
        ("kid", json!("a".repeat(10_000))),
        ("kid", json!(1)),
        ("kid", json!("")),
        ("epk", json!({ "kty": "EC" })),
        ("p2c", json!(1_000_000_000)),
        ("typ", json!("AT+JWT")),
        ("alg", json!("")),
        ("alg", json!(null)),
        ("alg", json!(["HS256"])),
        ("alg", json!("hs256")),
        ("alg", json!("HS256 ")),
        ("alg", json!("PS256")),
        ("jku", json!("https://example.org/keys")),
        ("x5u", json!("https://example.org/cert")),
        ("x5c", json!(["MIIB"])),
        ("jwk", json!({ "kty": "oct", "k": "AQEB" })),
        ("crit", json!(["exp"])),
        ("cty", json!("JWT")),
        ("zip", json!("DEF")),
        ("b64", json!(false)),
        ("typ", json!("JWT")),
        ("alg", json!("none")),
        ("alg", json!("None")),
        ("alg", json!("nOnE")),
        ("alg", json!("HS384")),
        ("alg", json!("RS256")),
        ("alg", json!("ES256")),
        ("alg", json!("EdDSA")),
    ];
    let mut all: Vec<_> = extras
        .into_iter()
        .map(|(name, value)| (format!("header {name} = {value}"), signed(&with(header(), name, value), &claims())))
        .collect();
    all.push(("header without typ".into(), signed(&without(header(), "typ"), &claims())));
    all.push(("header without alg".into(), signed(&without(header(), "alg"), &claims())));
    all.push((
        "signed with HS512".into(),
        signed_text(
            &json!({ "typ": "at+jwt", "alg": "HS512" }).to_string(),
            &claims().to_string(),
            &key(1),
            Algorithm::HS512,
        ),
    ));
    all
}

fn wrong_forms() -> Vec<(String, String)> {
    let good = signed(&header(), &claims());
    let parts: Vec<_> = good.split('.').collect();
    let (head, body, signature) = (parts[0], parts[1], parts[2]);
    let text = claims().to_string();
    let twice = text.replacen('{', "{\"exp\":1,", 1);
    vec![
        ("empty".into(), String::new()),
        ("dots".into(), "..".into()),
        ("two parts".into(), format!("{head}.{body}")),
        ("no signature".into(), format!("{head}.{body}.")),
        ("four parts".into(), format!("{good}.{signature}")),
        ("body twice".into(), format!("{head}.{body}.{body}.{signature}")),
        ("a letter more".into(), format!("{good}A")),
        ("padding".into(), format!("{good}=")),
        ("upper case".into(), good.to_uppercase()),
        ("unsigned none".into(), format!("{}.{body}.", URL_SAFE_NO_PAD.encode(br#"{"typ":"at+jwt","alg":"none"}"#))),
        ("another key".into(), signed_text(&header().to_string(), &text, &key(2), Algorithm::HS256)),
        ("a claim twice".into(), signed_text(&header().to_string(), &twice, &key(1), Algorithm::HS256)),
        ("claims no object".into(), signed_text(&header().to_string(), "[]", &key(1), Algorithm::HS256)),
        ("claims no JSON".into(), signed_text(&header().to_string(), "{", &key(1), Algorithm::HS256)),
        ("a megabyte".into(), "a".repeat(1_000_000)),
        ("a megabyte of dots".into(), ".".repeat(1_000_000)),
        ("a megabyte of claims".into(), signed(&header(), &with(claims(), "typ", json!("a".repeat(1_000_000))))),
        ("not ASCII".into(), format!("{head}.{body}.é")),
        ("spaces".into(), format!(" {good} ")),
        ("a line more".into(), format!("{good}\n")),
        ("a NUL".into(), format!("{good}\0")),
        ("signature of the body alone".into(), format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode([0; 32]))),
        ("an empty header".into(), format!(".{body}.{signature}")),
        ("parts changed about".into(), format!("{body}.{head}.{signature}")),
        ("encrypted, five parts".into(), format!("{head}.{body}.{body}.{body}.{signature}")),
        ("as JSON".into(), json!({ "payload": body, "protected": head, "signature": signature }).to_string()),
        ("nested".into(), signed_text(&header().to_string(), &json!(good).to_string(), &key(1), Algorithm::HS256)),
        ("a token as the subject".into(), signed(&header(), &with(claims(), "sub", json!(good)))),
        ("deep".into(), signed_text(&header().to_string(), &"[".repeat(1000), &key(1), Algorithm::HS256)),
        ("a key of zeros".into(), signed_text(&header().to_string(), &text, &key(0), Algorithm::HS256)),
        (
            "a mark before the claims".into(),
            signed_text(&header().to_string(), &format!("\u{FEFF}{text}"), &key(1), Algorithm::HS256),
        ),
        (
            "claims in another case".into(),
            signed_text(&header().to_string(), &text.replace("\"sub\"", "\"SUB\""), &key(1), Algorithm::HS256),
        ),
    ]
}

#[test]
fn every_hostile_token_is_refused() {
    let tokens = Tokens::new(&key(1));
    let hostile: Vec<_> = wrong_claims().into_iter().chain(wrong_headers()).chain(wrong_forms()).collect();
    assert!(hostile.len() >= 120, "{}", hostile.len());
    let different: std::collections::BTreeSet<_> = hostile.iter().map(|(_, token)| token).collect();
    assert_eq!(different.len(), hostile.len(), "the same case twice");
    for (name, token) in hostile {
        assert_eq!(tokens.read(&token), None, "{name}");
    }
}

#[test]
fn our_own_token_is_read_back() {
    let tokens = Tokens::new(&key(1));
    let bearer = Bearer { person: PersonId::parse(PERSON).unwrap(), session: SessionId::parse(SESSION).unwrap() };
    let token = tokens.issue(&bearer).unwrap();
    assert_eq!(tokens.read(&token), Some(bearer.clone()));
    assert_eq!(Tokens::new(&key(2)).read(&token), None);
    assert_eq!(tokens.read(&signed(&header(), &claims())), Some(bearer));
}
