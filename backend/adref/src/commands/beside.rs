//! Work beside the service, on a thread of its own: a round of it that breaks is tried again, and the end is not waited for for ever.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// So long the service waits for such work when it stops: a database that is not heard must not keep it from stopping.
const PATIENCE: Duration = Duration::from_secs(5);

/// A thread that works until it is told to stop.
pub(crate) struct Beside {
    stop: Sender<()>,
    over: Receiver<()>,
    name: &'static str,
}

impl Beside {
    /// Begins; `work` ends once what it is given hangs up.
    pub(crate) fn begin(
        name: &'static str,
        work: impl FnOnce(&Receiver<()>) + Send + 'static,
    ) -> std::io::Result<Self> {
        let (stop, stopped) = channel();
        let (alive, over) = channel::<()>();
        std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            work(&stopped);
            drop(alive);
        })?;
        Ok(Self { stop, over, name })
    }

    /// Tells it to stop, and waits a little until it has. What it leaves undone is done after the next start.
    pub(crate) fn end(self) {
        drop(self.stop);
        if matches!(self.over.recv_timeout(PATIENCE), Err(RecvTimeoutError::Timeout)) {
            tracing::warn!(work = self.name, "still at work: not waited for any longer");
        }
    }
}

/// One round of such work.
pub(crate) fn unharmed(what: &'static str, work: impl FnOnce()) {
    if catch_unwind(AssertUnwindSafe(work)).is_err() {
        tracing::error!(what, "this broke off; it is tried again");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn work_that_breaks_goes_on_and_ends_when_told() {
        let rounds = Arc::<AtomicUsize>::default();
        let counted = Arc::clone(&rounds);
        let beside = Beside::begin("test", move |stop| {
            while matches!(stop.recv_timeout(Duration::from_millis(1)), Err(RecvTimeoutError::Timeout)) {
                unharmed("a round", || {
                    counted.fetch_add(1, Ordering::Relaxed);
                    panic!("it breaks");
                });
            }
        });
        let beside = beside.unwrap();
        while rounds.load(Ordering::Relaxed) < 5 {
            std::thread::yield_now();
        }
        beside.end();
        let after = rounds.load(Ordering::Relaxed);
        std::thread::sleep(Duration::from_millis(20));
        assert_eq!(rounds.load(Ordering::Relaxed), after);
    }
}
