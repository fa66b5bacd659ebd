//! Asking a provider: its description, its keys, and a token for a code. Nothing is followed elsewhere, nothing is waited for
//! long, nothing large is read.

use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use reqwest::redirect::Policy;
use reqwest::{RequestBuilder, Url};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::known::{Known, Said};
use super::verify::{self, Who};
use super::{Provider, Providers, refused};
use crate::problem::Problem;

/// How long a provider may take to answer.
const WITHIN: Duration = Duration::from_secs(5);
/// The most that is read of an answer.
const MOST: usize = 256 * 1024;
/// For how long a description and keys are believed.
const BELIEVED: Duration = Duration::from_secs(3600);
/// Keys are asked for anew at most so often when one is unknown.
const AGAIN: Duration = Duration::from_secs(10);

/// What is exchanged for a token.
pub(crate) struct Exchange<'a> {
    pub(crate) code: &'a str,
    pub(crate) verifier: &'a str,
    pub(crate) redirect_uri: &'a str,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

impl Providers {
    pub(crate) fn new(all: Vec<Provider>) -> Self {
        let build = || reqwest::Client::builder().redirect(Policy::none()).timeout(WITHIN).build();
        // Without providers no certificates are loaded and nobody is ever asked.
        let http = (!all.is_empty()).then(build).and_then(|built| {
            built.inspect_err(|error| tracing::error!(%error, "nobody can sign in through a provider")).ok()
        });
        Self { all, http, known: Default::default() }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Provider> {
        self.all.iter()
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Provider> {
        self.all.iter().find(|provider| provider.id == id)
    }

    /// What the provider says of itself, asked for once an hour.
    pub(crate) async fn known(&self, provider: &Provider) -> Result<Arc<Known>, Problem> {
        match self.remembered(provider) {
            Some((known, since)) if since.elapsed() < BELIEVED => Ok(known),
            _ => self.asked(provider).await,
        }
    }

    /// The token the provider gives for a code.
    pub(crate) async fn exchange(
        &self,
        provider: &Provider,
        known: &Known,
        exchange: &Exchange<'_>,
    ) -> Result<String, Problem> {
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", exchange.code),
            ("redirect_uri", exchange.redirect_uri),
            ("code_verifier", exchange.verifier),
            ("client_id", provider.client_id.as_str()),
        ];
        let in_form = known.secret_in_form();
        if let Some(secret) = provider.client_secret.as_deref().filter(|_| in_form) {
            form.push(("client_secret", secret));
        }
        let mut body = Url::parse("http://form.invalid").map_err(|error| refused(error.to_string()))?;
        body.query_pairs_mut().extend_pairs(form);
        let mut request = self
            .http()?
            .post(known.token())
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.query().unwrap_or_default().to_owned());
        if let Some(secret) = provider.client_secret.as_deref().filter(|_| !in_form) {
            request = request.basic_auth(encoded(&provider.client_id), Some(encoded(secret)));
        }
        Ok(read::<Tokens>(request).await?.id_token)
    }

    /// Who the token names, if everything about it is right. A key nobody knows is asked for once more: providers change them.
    pub(crate) async fn verified(
        &self,
        provider: &Provider,
        known: &Known,
        token: &str,
        nonce: &str,
    ) -> Result<Who, Problem> {
        if verify::key_for(token, known.keys())?.is_some() {
            return verify::read(token, provider, known.keys(), nonce);
        }
        let stale = self.remembered(provider).is_none_or(|(_, since)| since.elapsed() >= AGAIN);
        if !stale {
            return Err(refused("signed with a key the provider does not show"));
        }
        verify::read(token, provider, self.asked(provider).await?.keys(), nonce)
    }

    fn http(&self) -> Result<&reqwest::Client, Problem> {
        self.http.as_ref().ok_or_else(|| unreachable("no client"))
    }

    fn remembered(&self, provider: &Provider) -> Option<(Arc<Known>, Instant)> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&provider.id).cloned()
    }

    async fn asked(&self, provider: &Provider) -> Result<Arc<Known>, Problem> {
        let http = self.http()?;
        let place = format!("{}/.well-known/openid-configuration", provider.issuer.trim_end_matches('/'));
        let said: Said = read(http.get(Known::address(&place)?)).await?;
        let keys = Known::address(&said.jwks_uri)?;
        let known = Arc::new(Known::new(provider, said, read(http.get(keys)).await?)?);
        let mut all = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(provider.id.clone(), (Arc::clone(&known), Instant::now()));
        Ok(known)
    }
}

fn unreachable(why: impl Into<String>) -> Problem {
    Problem::new("provider_unreachable").inside(why)
}

/// A JSON answer. That a provider refuses a code is its answer to it; that it fails is its own trouble.
async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, Problem> {
    let mut answer = request.send().await.map_err(|error| unreachable(error.to_string()))?;
    let status = answer.status();
    if status.is_server_error() {
        return Err(unreachable(format!("answered {status}")));
    }
    if !status.is_success() {
        return Err(refused(format!("answered {status}")));
    }
    let mut bytes = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|error| unreachable(error.to_string()))? {
        bytes.extend_from_slice(&piece);
        if bytes.len() > MOST {
            return Err(refused("answered more than is read"));
        }
    }
    serde_json::from_slice(&bytes).map_err(|error| refused(error.to_string()))
}

/// As in a form, before it goes into the header (RFC 6749, section 2.3.1).
fn encoded(text: &str) -> String {
    let mut form = Url::parse("http://form.invalid").ok();
    if let Some(form) = &mut form {
        form.query_pairs_mut().append_key_only(text);
    }
    form.and_then(|form| form.query().map(str::to_owned)).unwrap_or_default()
}
