//! Work that is done once and kept: comparisons of issued drafts, which never change. What is kept is what the pure rooms
//! gave, before anybody's rights; whoever gets it out of here has been ruled on, and is shown what is theirs to see.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Bytes kept at most: some dozen pairs of long drafts.
const MOST: usize = 48 * 1024 * 1024;

/// One value, while it is made and after.
type Slot<T> = Arc<Mutex<Option<Arc<T>>>>;

/// Values by what they were made from.
pub(crate) struct Kept<T> {
    held: Mutex<Held<T>>,
    made: AtomicU64,
    most: usize,
}

struct Held<T> {
    slots: HashMap<String, (Slot<T>, usize)>,
    order: VecDeque<String>,
    bytes: usize,
}

/// A value just made.
pub(crate) struct Made<T> {
    pub(crate) value: T,
    /// About how many bytes it takes.
    pub(crate) bytes: usize,
    /// Whether it would come out the same another time.
    pub(crate) lasting: bool,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self::of(MOST)
    }
}

impl<T> Kept<T> {
    fn of(most: usize) -> Self {
        let held = Held { slots: HashMap::new(), order: VecDeque::new(), bytes: 0 };
        Self { held: Mutex::new(held), made: AtomicU64::new(0), most }
    }

    /// How many values were made since the start.
    pub(crate) fn made(&self) -> u64 {
        self.made.load(Ordering::Relaxed)
    }

    /// The value of a key, made once however many ask for it at the same time: the others wait for the first.
    ///
    /// # Errors
    /// Those of making it; then the next who waits makes it.
    pub(crate) fn get<E>(&self, key: &str, make: impl FnOnce() -> Result<Made<T>, E>) -> Result<Arc<T>, E> {
        let slot = self.slot(key);
        let mut place = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(value) = place.as_ref() {
            return Ok(value.clone());
        }
        let made = make();
        self.made.fetch_add(1, Ordering::Relaxed);
        let Made { value, bytes, lasting } = match made {
            Ok(made) => made,
            Err(error) => {
                self.forget(key, &slot);
                return Err(error);
            }
        };
        let value = Arc::new(value);
        *place = Some(value.clone());
        drop(place);
        if lasting {
            self.weigh(key, &slot, bytes);
        } else {
            self.forget(key, &slot);
        }
        Ok(value)
    }

    fn slot(&self, key: &str) -> Slot<T> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.slots.entry(key.to_owned()).or_insert_with(|| (Arc::default(), 0)).0.clone()
    }

    /// Counts a value in, and lets the oldest go until there is room.
    fn weigh(&self, key: &str, slot: &Slot<T>, bytes: usize) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let held = &mut *held;
        match held.slots.get_mut(key) {
            Some((there, weight)) if Arc::ptr_eq(there, slot) && *weight == 0 => *weight = bytes.max(1),
            _ => return,
        }
        held.bytes += bytes.max(1);
        held.order.push_back(key.to_owned());
        while held.bytes > self.most {
            let Some(oldest) = held.order.pop_front() else { break };
            if let Some((_, weight)) = held.slots.remove(&oldest) {
                held.bytes = held.bytes.saturating_sub(weight);
            }
        }
    }

    fn forget(&self, key: &str, slot: &Slot<T>) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.slots.get(key).is_some_and(|(there, weight)| Arc::ptr_eq(there, slot) && *weight == 0) {
            held.slots.remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(value: usize, bytes: usize, lasting: bool) -> Result<Made<usize>, ()> {
        Ok(Made { value, bytes, lasting })
    }

    #[test]
    fn many_who_ask_at_once_have_it_made_once() {
        let kept: Kept<usize> = Kept::of(1000);
        let barrier = std::sync::Barrier::new(16);
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    barrier.wait();
                    let value = kept.get("a", || {
                        std::thread::sleep(std::time::Duration::from_millis(30));
                        made(7, 10, true)
                    });
                    assert_eq!(value.map(|value| *value), Ok(7));
                });
            }
        });
        assert_eq!(kept.made(), 1);
    }

    #[test]
    fn it_holds_no_more_than_it_may_and_the_oldest_goes_first() {
        let kept: Kept<usize> = Kept::of(100);
        for number in 0..50 {
            let _ = kept.get(&number.to_string(), || made(number, 30, true));
            assert!(kept.held.lock().unwrap().bytes <= 100);
        }
        let _ = kept.get("49", || -> Result<Made<usize>, ()> { panic!("it is there") });
        assert_eq!(kept.get("0", || made(100, 30, true)).map(|value| *value), Ok(100));
        assert_eq!(kept.held.lock().unwrap().slots.len(), 3);
    }

    #[test]
    fn what_failed_or_would_come_out_otherwise_is_made_again() {
        let kept: Kept<usize> = Kept::of(100);
        assert!(kept.get("a", || Err::<Made<usize>, _>("no")).is_err());
        assert_eq!(kept.get("a", || made(1, 10, false)).map(|value| *value), Ok(1));
        assert_eq!(kept.get("a", || made(2, 10, true)).map(|value| *value), Ok(2));
        assert_eq!(kept.get("a", || made(3, 10, true)).map(|value| *value), Ok(2));
    }
}
