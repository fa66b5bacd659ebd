//! Whether an ID token is to be believed (OpenID Connect Core 1.0, section 3.1.3.7).

use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;

use super::{Provider, refused};
use crate::problem::Problem;

/// Clocks of providers may differ by this many seconds.
const LEEWAY: u64 = 60;
/// Longer ones are not looked at.
const LONGEST: usize = 16 * 1024;

/// Whom a provider names.
#[derive(Debug)]
pub(crate) struct Who {
    /// For ever.
    pub(crate) subject: String,
    email: Option<String>,
    verified: bool,
}

impl Who {
    /// The address, if the provider has verified it and may speak for its domain.
    pub(crate) fn email_for(&self, provider: &Provider) -> Option<String> {
        let email = self.email.as_deref().filter(|_| self.verified)?.trim().to_lowercase();
        let (_, domain) = email.rsplit_once('@')?;
        provider.domains.iter().any(|allowed| allowed.eq_ignore_ascii_case(domain)).then(|| email.clone())
    }
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    aud: Audience,
    azp: Option<String>,
    nonce: Option<String>,
    iat: u64,
    email: Option<String>,
    email_verified: Option<Verified>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

/// Some providers write the word.
#[derive(Deserialize)]
#[serde(untagged)]
enum Verified {
    Said(bool),
    Written(String),
}

/// The key a token says it is signed with, among those shown; `None` when none of them is it.
pub(super) fn key_for<'k>(token: &str, keys: &'k JwkSet) -> Result<Option<&'k Jwk>, Problem> {
    if token.len() > LONGEST {
        return Err(refused("a token longer than is read"));
    }
    let header = decode_header(token).map_err(|error| refused(error.to_string()))?;
    let fits = |key: &&Jwk| fits(key, header.alg);
    match &header.kid {
        Some(kid) => Ok(keys.keys.iter().filter(fits).find(|key| key.common.key_id.as_ref() == Some(kid))),
        None => {
            let mut fitting = keys.keys.iter().filter(fits);
            // Without a name there must be no choice.
            Ok(fitting.next().filter(|_| fitting.next().is_none()))
        }
    }
}

/// Whether a key may check a signature of this kind. Two kinds are taken: both with a public key.
fn fits(key: &Jwk, algorithm: Algorithm) -> bool {
    let kind = match &key.algorithm {
        AlgorithmParameters::RSA(_) => algorithm == Algorithm::RS256,
        AlgorithmParameters::EllipticCurve(curve) => {
            algorithm == Algorithm::ES256 && curve.curve == EllipticCurve::P256
        }
        _ => false,
    };
    let signs = key.common.public_key_use.as_ref().is_none_or(|it| *it == PublicKeyUse::Signature);
    kind && signs
}

/// Whom the token names, if every part of it is right.
pub(super) fn read(token: &str, provider: &Provider, keys: &JwkSet, nonce: &str) -> Result<Who, Problem> {
    let key = key_for(token, keys)?.ok_or_else(|| refused("signed with no key the provider shows"))?;
    let header = decode_header(token).map_err(|error| refused(error.to_string()))?;
    if header.crit.is_some() {
        return Err(refused("a token that asks for what is not understood"));
    }
    let mut validation = Validation::new(header.alg);
    validation.set_audience(&[&provider.client_id]);
    validation.set_issuer(&[&provider.issuer]);
    validation.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
    validation.validate_nbf = true;
    validation.leeway = LEEWAY;
    let key = DecodingKey::from_jwk(key).map_err(|error| refused(error.to_string()))?;
    let claims = decode::<Claims>(token, &key, &validation).map_err(|error| refused(error.to_string()))?.claims;
    if claims.nonce.as_deref() != Some(nonce) {
        return Err(refused("another nonce"));
    }
    let alone = match &claims.aud {
        Audience::One(one) => *one == provider.client_id,
        Audience::Many(many) => many.iter().all(|one| *one == provider.client_id),
    };
    if !alone || claims.azp.is_some_and(|azp| azp != provider.client_id) {
        return Err(refused("made for somebody else too"));
    }
    if claims.iat > jsonwebtoken::get_current_timestamp() + LEEWAY {
        return Err(refused("made in the future"));
    }
    if claims.sub.is_empty() || claims.sub.len() > 255 {
        return Err(refused("a subject of no length that is taken"));
    }
    let verified = match claims.email_verified {
        Some(Verified::Said(said)) => said,
        Some(Verified::Written(word)) => word == "true",
        None => false,
    };
    Ok(Who { subject: claims.sub, email: claims.email, verified })
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
