//! What strangers were told a moment ago. Who is not signed in may read what is public alone, so they all get the same, and at a
//! deadline they all ask for the same. An answer is told again for as long as nothing was written here and no hour has come that opens
//! or closes anything; and never for longer than it may take until what another process wrote is seen.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::http::Uri;
use actix_web::web::Data;
use adref_acts::draft::Standing;
use tokio::sync::OwnedMutexGuard;

use crate::answer::Made;
use crate::etag::Holding;
use crate::state::State;

/// How long an answer is told again at most: what is withdrawn elsewhere is gone here after that.
const MOMENT: Duration = Duration::from_millis(250);
/// Addresses remembered at most.
const MOST: usize = 4096;

/// Versions by the address they were asked for at, all found at one turn of the house.
#[derive(Default)]
pub(crate) struct Recents {
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    turn: u64,
    versions: HashMap<String, Known>,
    looks: HashMap<String, Arc<Look>>,
}

/// Held by the one who looks for all that wait for the same.
type Look = tokio::sync::Mutex<()>;

/// A version that was found.
#[derive(Clone)]
pub(crate) struct Known {
    /// How the version is called.
    pub(crate) version: String,
    /// When it may be another though nothing is written.
    pub(crate) hour: Option<Instant>,
    /// Until when it is told again.
    until: Instant,
}

impl Recents {
    fn get(&self, turn: u64, address: &str) -> Option<Known> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let known = held.versions.get(address).filter(|_| held.turn == turn)?;
        (Instant::now() < known.until).then(|| known.clone())
    }

    fn put(&self, turn: u64, address: String, known: Known) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.turn > turn {
            return;
        }
        if held.turn < turn || held.versions.len() >= MOST {
            held.versions.clear();
            held.looks.clear();
            held.turn = turn;
        }
        held.versions.insert(address, known);
    }

    fn look(&self, address: &str) -> Arc<Look> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(held.looks.entry(address.to_owned()).or_default())
    }
}

/// A stranger's question about an address, with the turn of the house before anything was looked up.
pub(crate) struct Recent {
    state: Data<State>,
    address: String,
    turn: u64,
    asked: Instant,
}

impl Recent {
    /// A question whose answer hangs on nothing but its address.
    pub(crate) fn of(state: &Data<State>, uri: &Uri) -> Self {
        let address = uri.path_and_query().map_or_else(String::new, |address| address.as_str().to_owned());
        Self { state: state.clone(), address, turn: state.house.turn(), asked: Instant::now() }
    }

    /// What was found a moment ago.
    pub(crate) fn known(&self) -> Option<Known> {
        self.state.recents.get(self.turn, &self.address)
    }

    /// What was found a moment ago, or by who looks at this moment; else the one who asks is to look, and keeps the others waiting.
    pub(crate) async fn known_or_mine(mut self) -> Result<Known, (Self, OwnedMutexGuard<()>)> {
        if let Some(known) = self.known() {
            return Ok(known);
        }
        let mine = self.state.recents.look(&self.address).lock_owned().await;
        (self.turn, self.asked) = (self.state.house.turn(), Instant::now());
        self.known().ok_or((self, mine))
    }

    /// The answer of a moment ago with its version, if it is at hand.
    pub(crate) fn answer(&self, holding: &Holding) -> Option<(String, Made)> {
        let version = self.known()?.version;
        if holding.has(&version) {
            return Some((version, Made::Unchanged));
        }
        let body = self.state.drafts.get(&version)?;
        Some((version, Made::Body(body)))
    }

    /// Remembers what was found, under the version it is sent with.
    pub(crate) fn remember(self, standing: &Standing, version: &str) -> Known {
        let hour = standing.lasts.map(|lasts| self.asked + lasts);
        let until = hour.into_iter().chain([self.asked + MOMENT]).min().unwrap_or(self.asked);
        let known = Known { version: version.to_owned(), hour, until };
        self.state.recents.put(self.turn, self.address, known.clone());
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(version: &str, lasts: u64) -> Known {
        Known { version: version.to_owned(), hour: None, until: Instant::now() + Duration::from_secs(lasts) }
    }

    fn told(recents: &Recents, turn: u64, address: &str) -> Option<String> {
        recents.get(turn, address).map(|known| known.version)
    }

    #[test]
    fn nothing_outlives_a_write_or_its_hour() {
        let recents = Recents::default();
        recents.put(1, "/a".into(), known("v1", 60));
        recents.put(1, "/b".into(), known("v1", 0));
        assert_eq!(told(&recents, 1, "/a").as_deref(), Some("v1"));
        assert_eq!(told(&recents, 1, "/b"), None);
        assert_eq!(told(&recents, 2, "/a"), None);
        recents.put(2, "/c".into(), known("v2", 60));
        // Found before the write and remembered after it: forgotten.
        recents.put(1, "/a".into(), known("v1", 60));
        assert_eq!((told(&recents, 1, "/a"), told(&recents, 2, "/a")), (None, None));
        assert_eq!(told(&recents, 2, "/c").as_deref(), Some("v2"));
    }

    #[test]
    fn it_remembers_no_more_than_it_may() {
        let recents = Recents::default();
        for number in 0..3 * MOST {
            recents.put(7, number.to_string(), known("v", 60));
            assert!(recents.held.lock().unwrap().versions.len() <= MOST);
        }
        assert!(recents.get(7, &(3 * MOST - 1).to_string()).is_some());
    }
}
