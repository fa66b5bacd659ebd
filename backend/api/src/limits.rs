//! The limits on signing in: per account, per network, and on the flow from one network.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use sha2::{Digest, Sha256};

use crate::attempts::{Attempts, Growth};
use crate::problem::Problem;

/// At most ten guesses at one account in fifteen minutes, from wherever they come; never a lock for longer than that.
pub(crate) const ACCOUNT: Growth = Growth {
    free: 5,
    first: Duration::from_secs(15),
    most: Duration::from_secs(900),
    quiet: Duration::from_secs(1800),
};

/// A mission or a plenary hall shares one address: wrong passwords count, right ones are given back.
pub(crate) const NETWORK: Growth = Growth {
    free: 100,
    first: Duration::from_secs(1),
    most: Duration::from_secs(300),
    quiet: Duration::from_secs(900),
};

/// Sign-ins a second from one network, and how many at once: comparing a password takes a core for 40 ms.
const FLOW: Quota =
    Quota::per_second(NonZeroU32::MIN.saturating_add(9)).allow_burst(NonZeroU32::MIN.saturating_add(199));

/// The limits and what has been counted.
pub(crate) struct Limits {
    accounts: Attempts<[u8; 32]>,
    networks: Attempts<IpAddr>,
    flow: DefaultKeyedRateLimiter<IpAddr>,
}

/// An attempt that was let through.
pub(crate) struct Attempt {
    account: [u8; 32],
    network: IpAddr,
}

impl Limits {
    pub(crate) fn new() -> Self {
        Self { accounts: Attempts::new(ACCOUNT), networks: Attempts::new(NETWORK), flow: RateLimiter::keyed(FLOW) }
    }

    /// Lets an attempt at an account through, or answers when to come back. The address is kept as a hash only.
    pub(crate) fn begin(&self, address: &str, network: IpAddr) -> Result<Attempt, Problem> {
        let refusal = |wait: Duration| Problem::new("too_many_attempts").retry_after(wait);
        let now = Instant::now();
        if self.flow.len() > 50_000 {
            self.flow.retain_recent();
        }
        self.flow
            .check_key(&network)
            .map_err(|not_until| refusal(not_until.wait_time_from(DefaultClock::default().now())))?;
        self.networks.begin(network, now).map_err(refusal)?;
        let account: [u8; 32] = Sha256::digest(address.trim().to_lowercase().as_bytes()).into();
        self.accounts.begin(account, now).map_err(refusal)?;
        Ok(Attempt { account, network })
    }

    /// The attempt was a right one.
    pub(crate) fn succeeded(&self, attempt: &Attempt) {
        self.accounts.forget(&attempt.account);
        self.networks.give_back(&attempt.network, Instant::now());
    }
}
