//! Who follows drafts at this moment: how many, and the word that they are to go.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::watch::{Sender, channel};

/// Lines of one service on which drafts are followed, at most: each holds a connection, and about 20 KB.
pub(crate) const MOST: usize = 10_000;

/// The followers of one service.
pub(crate) struct Followers {
    count: Arc<AtomicUsize>,
    going: Sender<bool>,
}

impl Default for Followers {
    fn default() -> Self {
        Self { count: Arc::default(), going: channel(false).0 }
    }
}

impl Followers {
    /// A place among them, if there is one.
    pub(crate) fn place(&self) -> Option<Place> {
        let place = Place(Arc::clone(&self.count));
        (place.0.fetch_add(1, Ordering::Relaxed) < MOST).then_some(place)
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }

    /// Lets all go, now and from now on.
    pub(crate) fn let_go(&self) {
        self.going.send_replace(true);
    }

    /// Ends when they are to go.
    pub(crate) async fn going(&self) {
        // The sender is ours, so there is always one.
        let _ = self.going.subscribe().wait_for(|going| *going).await;
    }
}

/// A place, given back when it is dropped.
pub(crate) struct Place(Arc<AtomicUsize>);

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn places_are_counted_and_given_back() {
        let followers = Followers::default();
        let places: Vec<_> = (0..MOST).filter_map(|_| followers.place()).collect();
        assert_eq!((places.len(), followers.count()), (MOST, MOST));
        assert!(followers.place().is_none());
        drop(places);
        assert_eq!(followers.count(), 0);
        assert!(followers.place().is_some());
        followers.let_go();
        followers.going().await;
    }
}
