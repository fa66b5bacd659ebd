//! The connections of a store, lent and taken back; and when the last of them has closed. The pool's own threads may hold one a moment
//! longer than whoever drops it, and a file of SQLite is in order, its log folded into it, only when its last connection has closed.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use diesel::r2d2::{ManageConnection, Pool as R2d2Pool, PooledConnection, R2D2Connection};

use crate::connection::{Address, AnyConnection, Use};
use crate::error::StoreError;

/// A server that was away is connected to again within twice this time once it is back: the pool doubles its pauses up to half of its
/// own timeout, which is no caller's.
const AGAIN: Duration = Duration::from_millis(250);
/// Nobody waits longer for connections to close.
const PATIENCE: Duration = Duration::from_secs(5);

/// A connection that somebody may use until they drop it.
pub(crate) type Lent = PooledConnection<Manager>;

/// Connections of one purpose. Dropped, it has closed all of them to a file.
pub(crate) struct Pool {
    /// Absent only while it is dropped.
    inner: Option<R2d2Pool<Manager>>,
    open: Open,
    awaited: bool,
}

impl Pool {
    /// Makes the first connection at once: the pool would hide why it fails.
    pub(crate) fn start(address: Address, purpose: Use, size: u32) -> Result<Self, StoreError> {
        let open = Open::default();
        // A file is put in order when its last connection closes. A server is left to itself: one that is deaf would keep us waiting.
        let awaited = matches!(address, Address::Sqlite { .. });
        let manager = Manager { address, purpose, open: open.clone() };
        drop(manager.connect()?);
        let inner = R2d2Pool::builder()
            .max_size(size.max(1))
            .min_idle(Some(0))
            .test_on_check_out(false)
            .connection_timeout(AGAIN * 2)
            .build(manager)?;
        Ok(Self { inner: Some(inner), open, awaited })
    }

    /// Lends a connection, once one is free.
    pub(crate) fn lend(&self, wait: Duration) -> Result<Lent, StoreError> {
        let inner = self.inner.as_ref().ok_or(StoreError::Unavailable("the store is closing"))?;
        Ok(inner.get_timeout(wait)?)
    }

    /// How many connections there are at most.
    pub(crate) fn size(&self) -> u32 {
        self.inner.as_ref().map_or(0, R2d2Pool::max_size)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        drop(self.inner.take());
        if self.awaited {
            self.open.until_none();
        }
    }
}

/// How many connections are open.
#[derive(Clone, Debug, Default)]
struct Open(Arc<(Mutex<usize>, Condvar)>);

impl Open {
    fn count(&self) -> MutexGuard<'_, usize> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn one_more(&self) -> OneOpen {
        *self.count() += 1;
        OneOpen(self.clone())
    }

    fn until_none(&self) {
        // One that does not close within the time is no reason to keep the process.
        drop(self.0.1.wait_timeout_while(self.count(), PATIENCE, |open| *open > 0));
    }
}

/// One of them.
#[derive(Debug)]
struct OneOpen(Open);

impl Drop for OneOpen {
    fn drop(&mut self) {
        *self.0.count() -= 1;
        self.0.0.1.notify_all();
    }
}

/// A connection that is counted until it has closed.
pub(crate) struct Counted {
    connection: AnyConnection,
    // Goes away after the connection: fields are dropped in their order.
    _open: OneOpen,
}

impl Deref for Counted {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        &self.connection
    }
}

impl DerefMut for Counted {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.connection
    }
}

/// Makes connections for a pool.
#[derive(Debug)]
pub(crate) struct Manager {
    address: Address,
    purpose: Use,
    open: Open,
}

impl ManageConnection for Manager {
    type Connection = Counted;
    type Error = StoreError;

    fn connect(&self) -> Result<Counted, StoreError> {
        let open = self.open.one_more();
        Ok(Counted { connection: self.address.connect(self.purpose)?, _open: open })
    }

    fn is_valid(&self, connection: &mut Counted) -> Result<(), StoreError> {
        Ok(connection.ping()?)
    }

    fn has_broken(&self, connection: &mut Counted) -> bool {
        std::thread::panicking() || connection.is_broken()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn a_pool_goes_when_its_last_connection_has_closed_whoever_holds_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("adref.db").display().to_string();
        let wait = Duration::from_secs(1);
        let pool = Pool::start(Address::Sqlite { path, busy: wait }, Use::Write, 1).unwrap();
        let lent = pool.lend(wait).unwrap();
        let closed = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(Duration::from_millis(100));
                closed.store(true, Ordering::SeqCst);
                drop(lent);
            });
            drop(pool);
            assert!(closed.load(Ordering::SeqCst), "the pool went while a connection was open");
        });
    }
}
