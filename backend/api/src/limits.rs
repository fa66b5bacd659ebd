//! The limits on guessing: per account, where the wait grows (see `adref_acts::sign_in::guess`), and per network, by the table of
//! rates. Both are counted by all replicas together.

use std::net::IpAddr;
use std::time::Duration;

use adref_acts::sign_in::guess::{self, Asked, Guess};

use crate::problem::Problem;
use crate::state::State;

/// An attempt that was let through.
pub(crate) struct Attempt {
    guess: Guess,
    network: IpAddr,
}

/// Lets an attempt at an account through, or answers when to come back.
pub(crate) async fn begin(state: &State, address: &str, network: IpAddr) -> Result<Attempt, Problem> {
    from(state, network)?;
    state.gate.tries_a_secret(network).map_err(refusal)?;
    match guess::begin(&state.house, address).await? {
        Asked::Free(guess) => Ok(Attempt { guess, network }),
        Asked::Wait(wait) => Err(refusal(wait)),
    }
}

/// Lets an attempt from a network through that is at no account yet.
pub(crate) fn from(state: &State, network: IpAddr) -> Result<(), Problem> {
    state.gate.begins_to_sign_in(network).map_err(refusal)
}

/// The attempt was a right one.
pub(crate) async fn succeeded(state: &State, attempt: Attempt) -> Result<(), Problem> {
    state.gate.was_right(attempt.network);
    Ok(guess::right(&state.house, attempt.guess).await?)
}

fn refusal(wait: Duration) -> Problem {
    Problem::new("too_many_attempts").retry_after(wait)
}
