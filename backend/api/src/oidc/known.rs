//! What a provider says of itself (OpenID Connect Discovery 1.0), as far as it is used.

use jsonwebtoken::jwk::JwkSet;
use reqwest::Url;
use serde::Deserialize;

use super::{Provider, refused};
use crate::problem::Problem;

/// A provider's description.
#[derive(Deserialize)]
pub(super) struct Said {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    pub(super) jwks_uri: String,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

/// A provider's description that was looked at, and its keys.
pub(crate) struct Known {
    authorization: Url,
    token: Url,
    secret_in_form: bool,
    keys: JwkSet,
}

impl Known {
    /// Takes a description that is the provider's own: it must name the issuer that was asked.
    pub(super) fn new(provider: &Provider, said: Said, keys: JwkSet) -> Result<Self, Problem> {
        if said.issuer != provider.issuer {
            return Err(refused("the description names another issuer"));
        }
        let methods = said.token_endpoint_auth_methods_supported.unwrap_or_default();
        let has = |method: &str| methods.iter().any(|it| it == method);
        Ok(Self {
            authorization: Self::address(&said.authorization_endpoint)?,
            token: Self::address(&said.token_endpoint)?,
            // In the header is what the standard has when nothing is said.
            secret_in_form: has("client_secret_post") && !has("client_secret_basic"),
            keys,
        })
    }

    /// An address of a provider: encrypted, or on this machine.
    pub(super) fn address(text: &str) -> Result<Url, Problem> {
        let url = Url::parse(text).map_err(|error| refused(error.to_string()))?;
        let local = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        let safe = url.scheme() == "https" || url.scheme() == "http" && local;
        if safe { Ok(url) } else { Err(refused("an address without encryption")) }
    }

    pub(super) fn authorization(&self) -> Url {
        self.authorization.clone()
    }

    pub(super) fn token(&self) -> Url {
        self.token.clone()
    }

    pub(super) const fn secret_in_form(&self) -> bool {
        self.secret_in_form
    }

    pub(super) const fn keys(&self) -> &JwkSet {
        &self.keys
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_encrypted_addresses_are_asked_and_those_of_this_machine() {
        for good in ["https://login.example.org/a", "http://127.0.0.1:9/", "http://localhost:9/", "http://[::1]:9/"] {
            assert!(Known::address(good).is_ok(), "{good}");
        }
        for bad in
            ["http://login.example.org/", "http://127.0.0.1.example.org/", "file:///etc/passwd", "ftp://a/", "", "x"]
        {
            assert!(Known::address(bad).is_err(), "{bad}");
        }
    }
}
