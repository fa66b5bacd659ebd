//! Rates that all replicas count together. Each counts for itself at once, and every second they add up in the database what came
//! in meanwhile: a request costs nothing there, and whoever asks at many doors has used up what they used at all of them.

use adref_store::rate_debts;

use crate::secrets::of_this_month;
use crate::{Fault, House};

/// As many are added up in one transaction, so that nobody who writes waits for long.
const AT_ONCE: usize = 500;

/// How much more of a rate somebody has used up, or uses up in all, in microseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Who, and of which rate. It is stored as a keyed hash, whose key changes every thirty days.
    pub who: String,
    /// How long what they used takes to be free again.
    pub micros: i64,
}

/// Adds up what came in at this replica with what came in at all others; gives for each how much is used up in all.
///
/// # Errors
/// Those of the store; then some of it may be added already, which is to the disadvantage of those who ask much.
pub async fn add_up(house: &House, mut more: Vec<Owed>) -> Result<Vec<Owed>, Fault> {
    // In one order everywhere: no two replicas wait for each other.
    more.sort_by(|a, b| a.who.cmp(&b.who));
    let mut all = Vec::with_capacity(more.len());
    for some in more.chunks(AT_ONCE) {
        let some = some.to_vec();
        let added = house.write(move |cx| {
            let (now, mut added) = (cx.now, Vec::with_capacity(some.len()));
            let hashed = some.into_iter().map(|owed| (of_this_month(cx, "rates", &owed.who, now), owed));
            let mut hashed: Vec<_> = hashed.collect();
            hashed.sort_by(|(a, _), (b, _)| a.cmp(b));
            for (who, owed) in hashed {
                let until = rate_debts::add(cx.db, &who, owed.micros, now)?;
                added.push(Owed { micros: until.0.saturating_sub(now.0).max(0), ..owed });
            }
            Ok(added)
        });
        all.extend(added.await?);
    }
    Ok(all)
}
