//! What goes on at the database beside this store: whether a PostgreSQL server still answers, and whether another process wrote. A line
//! that hangs says nothing, and whoever waits on it waits for ever: no statement has a timeout where the server is not heard. One
//! connection of its own asks again and again; the age of its last answer tells, and another answer than before moves the turn.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use diesel::RunQueryDsl;
use diesel::sql_types::Text;

use crate::connection::{Address, AnyConnection, Use};
use crate::error::StoreError;
use crate::turn::Turn;

/// Pause between two questions.
const PAUSE: Duration = Duration::from_millis(250);
/// Silent for so long, the server is given up until it answers again.
const SILENT: Duration = Duration::from_millis(1_500);

/// The thread that asks. It ends when this goes away.
pub(crate) struct Watch {
    begun: Instant,
    /// When it answered last, in milliseconds since `begun`.
    answered: Arc<AtomicU64>,
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Begins to ask; a server that has just been connected to is taken to answer.
    pub(crate) fn start(address: Address, turn: Turn) -> Result<Self, StoreError> {
        let (begun, answered) = (Instant::now(), Arc::<AtomicU64>::default());
        let (stop, stopped) = channel();
        let shared = Arc::clone(&answered);
        let waited_for = matches!(address, Address::Sqlite { .. });
        let ask = move || keep_asking(&address, &turn, begun, &shared, &stopped);
        let thread = std::thread::Builder::new()
            .name("store-watch".to_owned())
            .spawn(ask)
            .map_err(|_| StoreError::Unavailable("no thread for the watch"))?;
        // A file is put in order when its last connection closes. A server is left to itself: one that is deaf would keep us waiting.
        let thread = waited_for.then_some(thread);
        Ok(Self { begun, answered, stop: Some(stop), thread })
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

impl Drop for Watch {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn keep_asking(address: &Address, turn: &Turn, begun: Instant, answered: &AtomicU64, stop: &Receiver<()>) {
    let (mut connection, mut before) = (None, None);
    while matches!(stop.recv_timeout(PAUSE), Err(RecvTimeoutError::Timeout)) {
        let mut asked = connection.take().map_or_else(|| address.connect(Use::Read), Ok);
        if let Ok(own) = &mut asked
            && let Ok(sign) = sign(own)
        {
            answered.store(u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX), Ordering::Relaxed);
            connection = asked.ok();
            let now = Some(sign);
            if before != now {
                turn.pass();
            }
            before = now;
        } else {
            // A connection made anew counts from another beginning.
            before = None;
        }
    }
}

#[derive(diesel::QueryableByName)]
struct Sign {
    #[diesel(sql_type = Text)]
    sign: String,
}

/// What is another text once anybody has written: the counter SQLite keeps for each connection, or which transactions PostgreSQL has
/// under way and behind it.
fn sign(connection: &mut AnyConnection) -> Result<String, StoreError> {
    let ask = match connection {
        AnyConnection::Sqlite(_) => "SELECT CAST(data_version AS TEXT) AS sign FROM pragma_data_version",
        AnyConnection::Postgresql(_) => "SELECT pg_current_snapshot()::text AS sign",
    };
    Ok(diesel::sql_query(ask).get_result::<Sign>(connection)?.sign)
}
