//! Access tokens: JSON Web Tokens that name a person and a session for ten minutes. They carry no rights: those are read live.

use std::time::{SystemTime, UNIX_EPOCH};

use adref_domain::ids::{PersonId, SessionId};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};

use crate::problem::Problem;
use crate::settings::TokenKey;

/// How long an access token lives, in seconds.
pub(crate) const LIFETIME: u64 = 600;
/// Clocks of replicas may differ by this many seconds.
const LEEWAY: u64 = 10;
/// Ours have about 400 bytes; nothing longer is looked at.
const LONGEST: usize = 2048;
const ISSUER: &str = "adref";
const AUDIENCE: &str = "adref-api";
const KIND: &str = "access";
const HEADER_KIND: &str = "at+jwt";

/// Everything a token says; all of it must be there, with its type, and nothing else.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    aud: String,
    sub: PersonId,
    sid: SessionId,
    typ: String,
    iat: u64,
    nbf: u64,
    exp: u64,
}

/// Signs and reads access tokens.
pub(crate) struct Tokens {
    signing: EncodingKey,
    reading: DecodingKey,
    validation: Validation,
    header: Header,
}

/// Whom a token names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bearer {
    pub(crate) person: PersonId,
    pub(crate) session: SessionId,
}

impl Tokens {
    pub(crate) fn new(key: &TokenKey) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_audience(&[AUDIENCE]);
        validation.set_issuer(&[ISSUER]);
        validation.set_required_spec_claims(&["exp", "nbf", "aud", "iss", "sub"]);
        validation.validate_nbf = true;
        validation.leeway = LEEWAY;
        let mut header = Header::new(Algorithm::HS256);
        header.typ = Some(HEADER_KIND.to_owned());
        Self {
            signing: EncodingKey::from_secret(&key.0),
            reading: DecodingKey::from_secret(&key.0),
            validation,
            header,
        }
    }

    /// A token for a person in a session.
    pub(crate) fn issue(&self, bearer: &Bearer) -> Result<String, Problem> {
        let now = seconds();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: bearer.person.clone(),
            sid: bearer.session.clone(),
            typ: KIND.to_owned(),
            iat: now,
            nbf: now,
            exp: now + LIFETIME,
        };
        encode(&self.header, &claims, &self.signing).map_err(|error| Problem::new("internal").inside(error.to_string()))
    }

    /// Whom the token names. Why a token is refused is not said.
    pub(crate) fn read(&self, token: &str) -> Option<Bearer> {
        if token.len() > LONGEST || token.split('.').count() != 3 {
            return None;
        }
        let read = decode::<Claims>(token, &self.reading, &self.validation).ok()?;
        let claims = read.claims;
        let ours = read.header == self.header && claims.typ == KIND;
        let lifetime = claims.iat <= claims.nbf && claims.nbf < claims.exp && claims.exp - claims.nbf <= LIFETIME;
        (ours && lifetime).then_some(Bearer { person: claims.sub, session: claims.sid })
    }
}

fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "token_corpus.rs"]
mod corpus;
