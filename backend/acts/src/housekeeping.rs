//! What is kept no longer than it is needed: swept out beside the service, again and again, by any replica.

use adref_store::{idempotency, links, rate_debts, sessions};

use crate::link::{REMEMBERED, STALE};
use crate::public;
use crate::sign_in::guess;
use crate::{Fault, House};

/// For so long after it stopped a session is still listed to its owner, and a stolen token of it is still known: ninety days.
const SESSIONS: i64 = 90 * 24 * 3600;
/// For so long the answer to a request with a key is given again: a day.
const ANSWERS: i64 = 24 * 3600;

/// What was swept out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Swept {
    /// Refresh tokens of sessions that stopped long ago.
    pub sessions: usize,
    /// Mailed links whose address was forgotten.
    pub links: usize,
    /// Askings for a link nobody looked into.
    pub asked: usize,
    /// Answers kept for a repeated request.
    pub answers: usize,
    /// Accounts nobody guesses at any more.
    pub guesses: usize,
    /// Rates nothing is used up of any more.
    pub rates: usize,
    /// Comments without an account whose address nobody confirmed in time.
    pub unconfirmed: usize,
    /// Keys to comments without an account that stopped long ago.
    pub keys: usize,
}

/// Sweeps out what is no longer needed.
///
/// # Errors
/// Those of the store.
pub fn sweep(house: &House) -> Result<Swept, Fault> {
    house.write_blocking(|cx| {
        Ok(Swept {
            sessions: sessions::sweep(cx.db, cx.now.plus_seconds(-SESSIONS))?,
            links: links::sweep(cx.db, cx.now.plus_seconds(-REMEMBERED))?,
            asked: adref_store::link_requests::sweep(cx.db, cx.now.plus_seconds(-STALE))?,
            answers: idempotency::sweep(cx.db, cx.now.plus_seconds(-ANSWERS))?,
            guesses: guess::sweep(cx)?,
            rates: rate_debts::sweep(cx.db, cx.now)?,
            unconfirmed: public::lapse(cx)?,
            keys: public::sweep_keys(cx)?,
        })
    })
}
