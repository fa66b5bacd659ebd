//! Limits on guessing at one account, the same for all replicas: some guesses are free, then each must wait twice as long as
//! the one before, and after a quiet time all is forgotten. A guess counts when it begins, so that guesses sent at once do not
//! slip through, and is given back when it was right. Nobody is locked out for longer than the longest wait.

use std::time::Duration;

use adref_domain::Instant;
use adref_store::StoreError;
use adref_store::guesses::{self, Guesses};

use crate::secrets::{PERIOD, of_this_month};
use crate::{Cx, Fault, House};

/// At most ten guesses at one account in fifteen minutes, from wherever they come.
const FREE: i64 = 5;
/// The first wait, in seconds; doubled each time.
const FIRST: i64 = 15;
/// The longest wait, in seconds.
const MOST: i64 = 900;
/// After so many seconds without a guess all is forgotten; longer than the longest wait.
const QUIET: i64 = 1800;
/// How often a guess is counted anew when others count at the same moment.
const TRIES: usize = 8;

/// A guess that was let through.
#[derive(Clone, Debug)]
pub struct Guess {
    who: String,
}

/// What became of asking for a guess.
#[derive(Clone, Debug)]
pub enum Asked {
    /// It may be made.
    Free(Guess),
    /// Not before so long.
    Wait(Duration),
}

/// Counts a guess at the account with this address that begins now, whether or not there is such an account.
///
/// # Errors
/// Those of the store.
pub async fn begin(house: &House, address: &str) -> Result<Asked, Fault> {
    let address = address.trim().to_lowercase();
    house.write(move |cx| counted(cx, &address)).await
}

/// The guess was right: nothing is held against the account any more.
///
/// # Errors
/// Those of the store.
pub async fn right(house: &House, guess: Guess) -> Result<(), Fault> {
    house.write(move |cx| Ok(guesses::forget(cx.db, &guess.who)?)).await
}

/// What is kept of guesses that say nothing any more; says how many accounts those were.
pub(crate) fn sweep(cx: &mut Cx<'_, '_>) -> Result<usize, Fault> {
    Ok(guesses::sweep(cx.db, cx.now.plus_seconds(-2 * QUIET))?)
}

/// Forgets guesses at an address, in this period and the one before.
pub(crate) fn forget(cx: &mut Cx<'_, '_>, address: &str) -> Result<(), Fault> {
    for now in [cx.now, cx.now.plus_seconds(-PERIOD)] {
        guesses::forget(cx.db, &who(cx, &address.to_lowercase(), now))?;
    }
    Ok(())
}

fn counted(cx: &mut Cx<'_, '_>, address: &str) -> Result<Asked, Fault> {
    let who = who(cx, address, cx.now);
    for _ in 0..TRIES {
        let Some(seen) = guesses::of(cx.db, &who)? else {
            let first = Guesses { who: who.clone(), count: 1, last_at: cx.now, free_at: cx.now };
            match guesses::add(cx.db, &first) {
                Ok(()) => return Ok(Asked::Free(Guess { who })),
                Err(StoreError::Duplicate { .. }) => continue,
                Err(error) => return Err(error.into()),
            }
        };
        match next(&seen, cx.now) {
            Err(wait) => return Ok(Asked::Wait(wait)),
            Ok(now) if guesses::count_on(cx.db, &seen, &now)? => return Ok(Asked::Free(Guess { who })),
            Ok(_) => {}
        }
    }
    Ok(Asked::Wait(Duration::from_secs(1)))
}

/// The account after one more guess, or how long it has to wait.
fn next(seen: &Guesses, now: Instant) -> Result<Guesses, Duration> {
    let quiet = seen.last_at.plus_seconds(QUIET) <= now;
    let wait = seen.free_at.0.saturating_sub(now.0);
    if !quiet && wait > 0 {
        return Err(Duration::from_micros(wait.unsigned_abs()));
    }
    let count = if quiet { 1 } else { seen.count.saturating_add(1) };
    Ok(Guesses { who: seen.who.clone(), count, last_at: now, free_at: now.plus_seconds(wait_after(count)) })
}

fn wait_after(count: i64) -> i64 {
    let Ok(beyond) = u32::try_from(count - FREE) else { return 0 };
    FIRST.saturating_mul(2_i64.saturating_pow(beyond)).min(MOST)
}

/// The address as it stands in the database.
fn who(cx: &Cx<'_, '_>, address: &str, now: Instant) -> String {
    of_this_month(cx, "guesses", address, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Guesses as fast as allowed for a while, at one account.
    fn made(seconds: i64) -> usize {
        let mut account = Guesses { who: String::new(), count: 0, last_at: Instant(0), free_at: Instant(0) };
        let mut made = 0;
        for second in 1..=seconds {
            if let Ok(counted) = next(&account, Instant(0).plus_seconds(second)) {
                account = counted;
                made += 1;
            }
        }
        made
    }

    #[test]
    fn an_account_can_be_guessed_at_ten_times_in_a_quarter_of_an_hour() {
        assert!((FREE..=10).contains(&i64::try_from(made(900)).unwrap()), "{}", made(900));
        assert!(made(24 * 3600) <= 110);
    }

    #[test]
    fn quiet_forgets_and_nobody_waits_longer_than_the_longest_wait() {
        let mut account = Guesses { who: String::new(), count: 0, last_at: Instant(0), free_at: Instant(0) };
        for _ in 0..200 {
            let at = account.free_at;
            account = next(&account, at).unwrap();
            assert!(account.free_at <= account.last_at.plus_seconds(MOST));
        }
        assert!(next(&account, account.last_at).is_err());
        let later = next(&account, account.last_at.plus_seconds(QUIET)).unwrap();
        assert_eq!((later.count, later.free_at), (1, later.last_at));
    }
}
