//! The limits on signing in: per account (counted by all replicas together, see `adref_acts::sign_in::guess`), per network, and
//! on the flow from one network (both counted by each replica alone).

use std::net::IpAddr;
use std::time::{Duration, Instant};

use adref_acts::House;
use adref_acts::sign_in::guess::{self, Asked, Guess};

use crate::attempts::{Attempts, Growth};
use crate::debts::Debts;
use crate::problem::Problem;

/// A mission or a plenary hall shares one address: wrong passwords count, right ones are given back.
pub(crate) const NETWORK: Growth = Growth {
    free: 100,
    first: Duration::from_secs(1),
    most: Duration::from_secs(300),
    quiet: Duration::from_secs(900),
};

/// Ten sign-ins a second from one network, two hundred at once: comparing a password takes a core for 40 ms.
const FLOW: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(20));

/// The limits and what has been counted.
pub(crate) struct Limits {
    networks: Attempts<IpAddr>,
    flow: Debts<IpAddr>,
}

/// An attempt that was let through.
pub(crate) struct Attempt {
    guess: Guess,
    network: IpAddr,
}

impl Limits {
    pub(crate) fn new() -> Self {
        Self { networks: Attempts::new(NETWORK), flow: Debts::new() }
    }

    /// Lets an attempt at an account through, or answers when to come back.
    pub(crate) async fn begin(&self, house: &House, address: &str, network: IpAddr) -> Result<Attempt, Problem> {
        self.from(network)?;
        match guess::begin(house, address).await? {
            Asked::Free(guess) => Ok(Attempt { guess, network }),
            Asked::Wait(wait) => Err(refusal(wait)),
        }
    }

    /// Lets an attempt from a network through that is at no account yet.
    pub(crate) fn from(&self, network: IpAddr) -> Result<(), Problem> {
        let now = Instant::now();
        let (one, most) = FLOW;
        self.flow.owe(&network, one, most, now).map_err(refusal)?;
        self.networks.begin(network, now).map_err(refusal)
    }

    /// The attempt was a right one.
    pub(crate) async fn succeeded(&self, house: &House, attempt: Attempt) -> Result<(), Problem> {
        self.networks.give_back(&attempt.network, Instant::now());
        Ok(guess::right(house, attempt.guess).await?)
    }
}

fn refusal(wait: Duration) -> Problem {
    Problem::new("too_many_attempts").retry_after(wait)
}
