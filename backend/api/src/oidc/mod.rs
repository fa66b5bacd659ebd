//! OpenID Connect as the party that relies on it: the code flow with PKCE, nonce and state, for the providers the operator has
//! named. This is the one place where the service asks another host for anything, and the hosts are those of its settings.
//! A crate for the whole protocol brings an RSA library with a standing advisory; what is used of the protocol is small, and the
//! signatures are checked by the library that checks our own tokens.

mod ask;
mod known;
mod verify;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngExt;
use sha2::{Digest, Sha256};

pub(crate) use ask::Exchange;
pub(crate) use known::Known;

use crate::problem::Problem;

/// An institution people may sign in through.
#[derive(Clone)]
pub struct Provider {
    /// Its name in addresses, such as `unep`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its issuer, exactly as it names itself; `https`, or `http` on this machine.
    pub issuer: String,
    /// What it calls us.
    pub client_id: String,
    /// What we prove ourselves with; without one, PKCE alone does it.
    pub client_secret: Option<String>,
    /// The domains of mail it may speak for when an account is linked for the first time.
    pub domains: Vec<String>,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("id", &self.id).field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// The providers, and what is known of each for now.
pub(crate) struct Providers {
    all: Vec<Provider>,
    http: Option<reqwest::Client>,
    known: Mutex<HashMap<String, (Arc<Known>, Instant)>>,
}

/// What travels with a sign-in, and what stays here to check it by.
pub(crate) struct Way {
    pub(crate) state: String,
    pub(crate) nonce: String,
    pub(crate) verifier: String,
}

impl Way {
    pub(crate) fn drawn() -> Self {
        Self { state: secret(), nonce: secret(), verifier: secret() }
    }
}

/// 256 bits nobody guesses.
pub(crate) fn secret() -> String {
    hex::encode(rand::rng().random::<[u8; 32]>())
}

/// Where the browser is to go to sign in.
pub(crate) fn go_to(provider: &Provider, known: &Known, way: &Way, back: &str) -> String {
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(way.verifier.as_bytes()));
    let mut address = known.authorization();
    address
        .query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("scope", "openid email")
        .append_pair("client_id", &provider.client_id)
        .append_pair("redirect_uri", back)
        .append_pair("state", &way.state)
        .append_pair("nonce", &way.nonce)
        .append_pair("code_challenge", &challenge)
        .append_pair("code_challenge_method", "S256");
    address.into()
}

/// Why a provider's answer is not believed: for the log alone.
fn refused(why: impl Into<String>) -> Problem {
    Problem::new("provider_refused").inside(why)
}
