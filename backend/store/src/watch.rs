//! Whether a PostgreSQL server still answers. A line that hangs says nothing, and whoever waits on it waits for ever: no statement has
//! a timeout where the server is not heard. One connection of its own asks again and again, and the age of its last answer tells.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use diesel::r2d2::R2D2Connection;

use crate::connection::{Address, Use};
use crate::error::StoreError;

/// Pause between two questions.
const PAUSE: Duration = Duration::from_millis(250);
/// Silent for so long, the server is given up until it answers again.
const SILENT: Duration = Duration::from_millis(1_500);

/// The thread that asks. It ends when this goes away.
pub(crate) struct Watch {
    begun: Instant,
    /// When it answered last, in milliseconds since `begun`.
    answered: Arc<AtomicU64>,
    _stop: Sender<()>,
}

impl Watch {
    /// Begins to ask; a server that has just been connected to is taken to answer.
    pub(crate) fn start(address: Address) -> Result<Self, StoreError> {
        let (begun, answered) = (Instant::now(), Arc::<AtomicU64>::default());
        let (stop, stopped) = channel();
        let shared = Arc::clone(&answered);
        let ask = move || keep_asking(&address, begun, &shared, &stopped);
        std::thread::Builder::new()
            .name("store-watch".to_owned())
            .spawn(ask)
            .map_err(|_| StoreError::Unavailable("no thread for the watch"))?;
        Ok(Self { begun, answered, _stop: stop })
    }

    /// Whether the server has been silent for too long.
    pub(crate) fn is_silent(&self) -> bool {
        let last = Duration::from_millis(self.answered.load(Ordering::Relaxed));
        self.begun.elapsed().saturating_sub(last) > SILENT
    }

    /// Ends once the server has been silent for too long.
    pub(crate) async fn until_silent(&self) {
        while !self.is_silent() {
            tokio::time::sleep(PAUSE).await;
        }
    }
}

fn keep_asking(address: &Address, begun: Instant, answered: &AtomicU64, stop: &Receiver<()>) {
    let mut connection = None;
    while matches!(stop.recv_timeout(PAUSE), Err(RecvTimeoutError::Timeout)) {
        let mut asked = connection.take().map_or_else(|| address.connect(Use::Read), Ok);
        if let Ok(own) = &mut asked
            && own.ping().is_ok()
        {
            answered.store(u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX), Ordering::Relaxed);
            connection = asked.ok();
        }
    }
}
