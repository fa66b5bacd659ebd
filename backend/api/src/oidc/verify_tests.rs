use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{EncodingKey, Header, encode};
use serde_json::{Value, json};

use super::*;

const NONCE: &str = "a nonce";

struct House {
    provider: Provider,
    key: EncodingKey,
    keys: JwkSet,
}

fn key() -> EncodingKey {
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
    EncodingKey::from_ec_der(pkcs8.as_ref())
}

fn shown(key: &EncodingKey, kid: &str) -> Jwk {
    let mut jwk = Jwk::from_encoding_key(key, Algorithm::ES256).unwrap();
    jwk.common.key_id = Some(kid.to_owned());
    jwk
}

impl House {
    fn new() -> Self {
        let (key, old) = (key(), key());
        let keys = JwkSet { keys: vec![shown(&key, "now"), shown(&old, "old")] };
        let provider = Provider {
            id: "an-institute".into(),
            name: "An institute".into(),
            issuer: "https://login.example.org".into(),
            client_id: "adref".into(),
            client_secret: None,
            domains: vec!["example.org".into()],
        };
        Self { provider, key, keys }
    }

    fn header(&self) -> Header {
        Header { kid: Some("now".into()), ..Header::new(Algorithm::ES256) }
    }

    fn reads(&self, token: &str) -> Result<Who, Problem> {
        read(token, &self.provider, &self.keys, NONCE)
    }

    fn signed(&self, claims: &Value) -> String {
        encode(&self.header(), claims, &self.key).unwrap()
    }
}

fn claims() -> Value {
    let now = jsonwebtoken::get_current_timestamp();
    json!({
        "iss": "https://login.example.org", "aud": "adref", "sub": "ana", "nonce": NONCE, "iat": now, "exp": now + 300,
        "email": "Ana@Example.org", "email_verified": true,
    })
}

fn with(change: &Value) -> Value {
    let mut all = claims();
    for (name, value) in change.as_object().unwrap() {
        if value == "gone" {
            all.as_object_mut().unwrap().remove(name)
        } else {
            all.as_object_mut().unwrap().insert(name.clone(), value.clone())
        };
    }
    all
}

#[test]
fn a_right_token_names_its_person() {
    let house = House::new();
    let who = house.reads(&house.signed(&claims())).unwrap();
    assert_eq!(who.subject, "ana");
    assert_eq!(who.email_for(&house.provider).as_deref(), Some("ana@example.org"));
    for good in [json!({ "aud": ["adref"] }), json!({ "azp": "adref" }), json!({ "email_verified": "true" })] {
        assert!(house.reads(&house.signed(&with(&good))).is_ok(), "{good}");
    }
}

#[test]
fn an_address_counts_only_when_it_is_verified_and_of_an_allowed_domain() {
    let house = House::new();
    for change in [
        json!({ "email_verified": false }),
        json!({ "email_verified": "gone" }),
        json!({ "email_verified": "yes" }),
        json!({ "email": "gone" }),
        json!({ "email": "ana@example.com" }),
        json!({ "email": "ana@sub.example.org" }),
        json!({ "email": "ana@example.org@example.com" }),
        json!({ "email": "example.org" }),
    ] {
        let who = house.reads(&house.signed(&with(&change))).unwrap();
        assert_eq!(who.email_for(&house.provider), None, "{change}");
    }
}

#[test]
fn whatever_is_wrong_with_the_claims_is_refused() {
    let house = House::new();
    let now = jsonwebtoken::get_current_timestamp();
    for change in [
        json!({ "nonce": "another" }),
        json!({ "nonce": "gone" }),
        json!({ "nonce": "" }),
        json!({ "aud": "somebody else" }),
        json!({ "aud": ["somebody else"] }),
        json!({ "aud": ["adref", "somebody else"] }),
        json!({ "aud": "gone" }),
        json!({ "azp": "somebody else" }),
        json!({ "iss": "https://login.example.com" }),
        json!({ "iss": "https://login.example.org/" }),
        json!({ "iss": "gone" }),
        json!({ "exp": now - 61 }),
        json!({ "exp": "gone" }),
        json!({ "exp": (now + 300).to_string() }),
        json!({ "nbf": now + 120 }),
        json!({ "iat": now + 120 }),
        json!({ "iat": "gone" }),
        json!({ "sub": "gone" }),
        json!({ "sub": "" }),
        json!({ "sub": 7 }),
        json!({ "sub": "x".repeat(300) }),
    ] {
        assert!(house.reads(&house.signed(&with(&change))).is_err(), "{change}");
    }
}

#[test]
fn whatever_is_wrong_with_the_signature_is_refused() {
    let house = House::new();
    let good = house.signed(&claims());
    let parts: Vec<&str> = good.split('.').collect();
    let text = |header: &Value| URL_SAFE_NO_PAD.encode(header.to_string());
    let stranger = encode(&house.header(), &claims(), &key()).unwrap();
    let unknown = Header { kid: Some("new".into()), ..house.header() };
    let nameless = Header { kid: None, ..house.header() };
    let x = match &house.keys.keys[0].algorithm {
        AlgorithmParameters::EllipticCurve(curve) => curve.x.clone(),
        _ => unreachable!(),
    };
    let mixed = Header { kid: Some("now".into()), ..Header::new(Algorithm::HS256) };
    let hostile = [
        stranger,
        encode(&unknown, &claims(), &house.key).unwrap(),
        // Two keys would fit: which one is meant must be said.
        encode(&nameless, &claims(), &house.key).unwrap(),
        // The public key taken for a secret.
        encode(&mixed, &claims(), &EncodingKey::from_secret(x.as_bytes())).unwrap(),
        format!("{}.{}.", text(&json!({ "alg": "none" })), parts[1]),
        format!("{}.{}.", text(&json!({ "alg": "None", "kid": "now" })), parts[1]),
        format!("{}.{}.{}", text(&json!({ "alg": "RS256", "kid": "now" })), parts[1], parts[2]),
        format!("{}.{}.{}", text(&json!({ "alg": "ES384", "kid": "now" })), parts[1], parts[2]),
        format!("{}.{}.{}", parts[0], text(&claims()), parts[2]).replace(parts[1], "x"),
        format!("{}.{}.", parts[0], parts[1]),
        format!("{}.{}", parts[0], parts[1]),
        format!("{good}.{good}"),
        String::new(),
        "a.b.c".into(),
        "x".repeat(20_000),
    ];
    for token in hostile {
        assert!(house.reads(&token).is_err(), "{}", token.chars().take(80).collect::<String>());
    }
    let crit = Header { crit: Some(vec!["exp".into()]), ..house.header() };
    assert!(house.reads(&encode(&crit, &claims(), &house.key).unwrap()).is_err());
}

#[test]
fn a_key_shown_for_encryption_checks_no_signature() {
    let mut house = House::new();
    house.keys.keys[0].common.public_key_use = Some(PublicKeyUse::Encryption);
    assert!(house.reads(&house.signed(&claims())).is_err());
}
