//! Rates as debts of time: each request owes what one takes of its rate, and there is room as long as not more is owed than the whole
//! time of the rate (the generic cell rate algorithm). A debt is one number, so that replicas can add theirs up: that is why no
//! library counts here, whose state stays within one process.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Beyond this many debtors those who owe nothing any more are swept out.
const SWEEP: usize = 50_000;

struct Debt {
    /// Until when it takes to be free of it.
    until: Instant,
    /// Microseconds added and given back that the others have not been told of.
    untold: i64,
}

fn micros(time: Duration) -> i64 {
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
}

/// Debts by whoever owes them.
pub(crate) struct Debts<K>(Mutex<HashMap<K, Debt>>);

impl<K: Hash + Eq + Clone> Debts<K> {
    pub(crate) fn new() -> Self {
        Self(Mutex::default())
    }

    fn all(&self) -> MutexGuard<'_, HashMap<K, Debt>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a debt if no more than `most` is owed with it, or says how long to wait for that.
    pub(crate) fn owe(&self, key: &K, more: Duration, most: Duration, now: Instant) -> Result<(), Duration> {
        let mut all = self.all();
        if all.len() > SWEEP {
            all.retain(|_, debt| debt.until > now || debt.untold != 0);
        }
        let begun = all.get(key).map_or(now, |debt| debt.until.max(now));
        let until = begun + more;
        let wait = until.duration_since(now).saturating_sub(most);
        if !wait.is_zero() {
            return Err(wait);
        }
        let debt = all.entry(key.clone()).or_insert(Debt { until, untold: 0 });
        debt.until = until;
        debt.untold += micros(more);
        Ok(())
    }

    /// Takes a debt back that was added before.
    pub(crate) fn give_back(&self, key: &K, less: Duration, now: Instant) {
        if let Some(debt) = self.all().get_mut(key) {
            debt.until = debt.until.checked_sub(less).unwrap_or(now);
            debt.untold -= micros(less);
        }
    }

    /// Microseconds added or given back since the others were told, and takes them as told.
    pub(crate) fn untold(&self) -> Vec<(K, i64)> {
        let mut all = self.all();
        let news = all.iter_mut().filter(|(_, debt)| debt.untold != 0);
        news.map(|(key, debt)| (key.clone(), std::mem::take(&mut debt.untold))).collect()
    }

    /// The others could not be told: next time, then.
    pub(crate) fn still_untold(&self, key: &K, more: i64) {
        if let Some(debt) = self.all().get_mut(key) {
            debt.untold += more;
        }
    }

    /// The microseconds owed in all, as they were added up at `now` with what this one had told.
    pub(crate) fn learn(&self, key: &K, owed: i64, now: Instant) {
        if let Some(debt) = self.all().get_mut(key) {
            let owed = u64::try_from(owed.saturating_add(debt.untold)).unwrap_or(0);
            debt.until = now + Duration::from_micros(owed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);
    const THIRD: Duration = Duration::from_secs(1200);

    #[test]
    fn as_much_as_a_rate_gives_is_free_at_once_and_then_one_after_the_other() {
        let (debts, start) = (Debts::new(), Instant::now());
        for _ in 0..3 {
            assert_eq!(debts.owe(&"a", THIRD, HOUR, start), Ok(()));
        }
        assert_eq!(debts.owe(&"a", THIRD, HOUR, start), Err(THIRD));
        assert_eq!(debts.owe(&"b", THIRD, HOUR, start), Ok(()), "others are others");
        assert_eq!(debts.owe(&"a", THIRD, HOUR, start + THIRD), Ok(()));
        assert_eq!(debts.owe(&"a", THIRD, HOUR, start + THIRD), Err(THIRD));
        assert_eq!(debts.owe(&"a", HOUR, HOUR, start + 9 * HOUR), Ok(()), "long afterwards all of it");
    }

    #[test]
    fn what_others_counted_is_owed_here_too_and_nothing_is_told_twice() {
        let (here, there, start) = (Debts::new(), Debts::new(), Instant::now());
        for debts in [&here, &there] {
            for _ in 0..2 {
                assert_eq!(debts.owe(&"a", THIRD, HOUR, start), Ok(()));
            }
        }
        let added: i64 = [&here, &there].iter().flat_map(|debts| debts.untold()).map(|(_, more)| more).sum();
        assert_eq!(added, 4 * micros(THIRD));
        assert_eq!(here.owe(&"a", THIRD, HOUR, start), Ok(()), "not told yet");
        here.learn(&"a", added, start);
        there.learn(&"a", added, start);
        assert_eq!(here.owe(&"a", THIRD, HOUR, start), Err(3 * THIRD));
        assert_eq!(there.owe(&"a", THIRD, HOUR, start), Err(2 * THIRD));
        assert_eq!((here.untold(), there.untold()), (vec![("a", micros(THIRD))], vec![]));
        here.still_untold(&"a", micros(THIRD));
        assert_eq!(here.untold(), vec![("a", micros(THIRD))]);
    }

    #[test]
    fn what_is_given_back_is_owed_nowhere() {
        let (here, there, start) = (Debts::new(), Debts::new(), Instant::now());
        for _ in 0..3 {
            assert_eq!(here.owe(&"a", THIRD, HOUR, start), Ok(()));
        }
        let told: i64 = here.untold().iter().map(|(_, more)| more).sum();
        here.give_back(&"a", THIRD, start);
        assert_eq!(here.owe(&"a", THIRD, HOUR, start), Ok(()));
        here.give_back(&"a", THIRD, start);
        here.give_back(&"b", THIRD, start);
        let taken_back: i64 = here.untold().iter().map(|(_, more)| more).sum();
        assert_eq!(taken_back, -micros(THIRD));
        assert_eq!(there.owe(&"a", THIRD, HOUR, start), Ok(()));
        let theirs: i64 = there.untold().iter().map(|(_, more)| more).sum();
        there.learn(&"a", told + taken_back + theirs, start);
        assert_eq!(there.owe(&"a", THIRD, HOUR, start), Err(THIRD));
    }
}
