//! What the service must be told to run.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::oidc::Provider;

/// The secret access tokens are signed with: 32 bytes or more, the same on every replica.
#[derive(Clone)]
pub struct TokenKey(pub(crate) Vec<u8>);

impl TokenKey {
    /// The fewest bytes a key may have (RFC 7518, section 3.2: as many as the hash gives).
    pub const LEAST: usize = 32;

    /// A key from bytes drawn by the caller; `None` when there are fewer than [`TokenKey::LEAST`].
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        (bytes.len() >= Self::LEAST).then_some(Self(bytes))
    }
}

impl std::fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenKey(…)")
    }
}

/// The settings of one running service.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where it listens; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The address people reach it by, such as `https://adref.example.org`; without one, the Host header of each request.
    pub base_url: Option<String>,
    /// The secret of the access tokens.
    pub token_key: TokenKey,
    /// Threads that answer; without a number, as many as there are cores.
    pub workers: Option<usize>,
    /// Whether a proxy of ours stands in front, whose last `X-Forwarded-For` names the caller.
    pub behind_proxy: bool,
    /// The institutions people may sign in through.
    pub providers: Vec<Provider>,
    /// Whether requests are counted and refused beyond the table of rates. Attempts at passwords always are.
    pub counts_requests: bool,
    /// Where figures are given to whoever watches over the service; nowhere without an address.
    pub figures: Option<SocketAddr>,
    /// The data folder, whose disk must have room.
    pub data: Option<PathBuf>,
    /// How long a running answer may take after the signal to stop.
    pub stop_within: Duration,
}

impl Settings {
    /// Settings for one machine: only the address and the secret are needed.
    #[must_use]
    pub fn local(listen: SocketAddr, token_key: TokenKey) -> Self {
        Self {
            listen,
            base_url: None,
            token_key,
            workers: None,
            behind_proxy: false,
            providers: Vec::new(),
            counts_requests: true,
            figures: None,
            data: None,
            stop_within: Duration::from_secs(20),
        }
    }
}
