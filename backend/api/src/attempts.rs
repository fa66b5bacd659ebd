//! Limits on guessing that grow: some attempts are free, then each must wait twice as long as the one before, and after a
//! quiet time all is forgotten. An attempt counts when it begins, so guesses sent at once do not slip through, and is given
//! back when it succeeds; a limiter of rates can do neither.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// When waiting begins, how it grows and when it is forgotten.
#[derive(Clone, Copy)]
pub(crate) struct Growth {
    /// Attempts without waiting.
    pub(crate) free: u32,
    /// The first wait; doubled each time.
    pub(crate) first: Duration,
    /// The longest wait.
    pub(crate) most: Duration,
    /// After this time without an attempt all is forgotten; longer than the longest wait.
    pub(crate) quiet: Duration,
}

struct Entry {
    count: u32,
    last: Instant,
    free_at: Instant,
}

/// Attempts by key.
pub(crate) struct Attempts<K> {
    growth: Growth,
    entries: Mutex<HashMap<K, Entry>>,
}

/// Beyond this many keys the forgotten ones are swept out.
const SWEEP: usize = 20_000;

impl<K: Hash + Eq> Attempts<K> {
    pub(crate) fn new(growth: Growth) -> Self {
        Self { growth, entries: Mutex::default() }
    }

    /// Counts an attempt that begins now, or says how long to wait.
    pub(crate) fn begin(&self, key: K, now: Instant) -> Result<(), Duration> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.len() >= SWEEP {
            entries.retain(|_, entry| now.duration_since(entry.last) < self.growth.quiet);
        }
        let entry = entries.entry(key).or_insert(Entry { count: 0, last: now, free_at: now });
        if now.duration_since(entry.last) >= self.growth.quiet {
            entry.count = 0;
        }
        let wait = entry.free_at.saturating_duration_since(now);
        if entry.count > 0 && !wait.is_zero() {
            return Err(wait);
        }
        entry.count = entry.count.saturating_add(1);
        entry.last = now;
        entry.free_at = now + self.wait_after(entry.count);
        Ok(())
    }

    /// The attempt was a right one: it alone is not held against the key.
    pub(crate) fn give_back(&self, key: &K, now: Instant) {
        if let Some(entry) = self.entries.lock().unwrap_or_else(PoisonError::into_inner).get_mut(key) {
            entry.count = entry.count.saturating_sub(1);
            entry.free_at = now;
        }
    }

    fn wait_after(&self, count: u32) -> Duration {
        let Some(beyond) = count.checked_sub(self.growth.free) else { return Duration::ZERO };
        self.growth.first.saturating_mul(2_u32.saturating_pow(beyond)).min(self.growth.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::NETWORK;

    #[test]
    fn a_room_full_of_people_with_typing_errors_is_not_shut_out() {
        let attempts = Attempts::new(NETWORK);
        let start = Instant::now();
        for person in 0..400_u64 {
            let now = start + Duration::from_millis(person * 750);
            assert!(attempts.begin("room", now).is_ok(), "{person}");
            if person % 10 > 0 {
                attempts.give_back(&"room", now);
            }
        }
    }

    #[test]
    fn quiet_forgets() {
        let attempts = Attempts::new(NETWORK);
        let start = Instant::now();
        for _ in 0..NETWORK.free {
            assert!(attempts.begin(1, start).is_ok());
        }
        assert!(attempts.begin(1, start).is_err());
        assert!(attempts.begin(1, start + NETWORK.quiet).is_ok());
    }
}
