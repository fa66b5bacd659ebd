//! The turn of a store: a number that moves whenever something may have been written. What was read under a number is still so while
//! the number stands.

use tokio::sync::watch::{Sender, channel};

/// The number, shared by whoever moves it and whoever waits for it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Turn(Sender<u64>);

impl Default for Turn {
    fn default() -> Self {
        Self(channel(0).0)
    }
}

impl Turn {
    /// The number now.
    #[must_use]
    pub fn number(&self) -> u64 {
        *self.0.borrow()
    }

    /// Moves it, after a write has ended and before the writer is answered; or when something else that was read has changed, such as
    /// the hour of a clock that is set.
    pub fn pass(&self) {
        self.0.send_modify(|number| *number = number.wrapping_add(1));
    }

    /// Ends when the number is another than `seen`.
    pub async fn after(&self, seen: u64) {
        // The sender is ours, so there is always one.
        let _ = self.0.subscribe().wait_for(|number| *number != seen).await;
    }
}
