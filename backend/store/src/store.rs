//! The store: opened once, cloned freely.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::connection::{Address, AnyConnection, Use};
use crate::db::Db;
use crate::error::StoreError;
use crate::options::{Kind, Options};
use crate::pool::{Lent, Pool};
use crate::sqlite;
use crate::turn::Turn;
use crate::watch::Watch;
use crate::writer::{Task, Writer};

/// A database, opened. Cloning shares it; the last clone that goes waits for queued writes and closes it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    address: Address,
    pool: Pool,
    /// How long a caller waits for a free connection.
    wait: Duration,
    /// SQLite's one writer; PostgreSQL writes through the pool.
    writer: Option<Writer>,
    /// Moves when something was written.
    turn: Turn,
    fsync_micros: Option<u64>,
    /// Tells what goes on at the database beside us, where that is wanted.
    watch: Option<Watch>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The address may hold a password.
        f.debug_struct("Store").field("kind", &self.kind()).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens `sqlite:PATH` (file and folder are created when absent) or `postgres://…`. Does not migrate.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when the address names neither, or the database may lose what it acknowledges;
    /// [`StoreError::Unavailable`] when it cannot be reached.
    pub fn open(url: &str, options: &Options) -> Result<Self, StoreError> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            Self::open_sqlite(&sqlite::file_of(path)?, options)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Self::open_postgresql(url, options)
        } else {
            Err(StoreError::Refused("an address begins with sqlite: or postgres://".to_owned()))
        }
    }

    fn open_sqlite(file: &Path, options: &Options) -> Result<Self, StoreError> {
        let path = file
            .to_str()
            .ok_or_else(|| StoreError::Refused("the path of the database is not UTF-8".to_owned()))?
            .to_owned();
        sqlite::create(file)?;
        let fsync_micros = sqlite::fsync_latency(file);
        if let Some(slow) = fsync_micros.filter(|micros| *micros > 10_000) {
            tracing::warn!(fsync_micros = slow, "the disk is slow to confirm writes; every commit waits for it");
        }
        let address = Address::Sqlite { path, busy: options.wait };
        let turn = Turn::default();
        let writer = Writer::start(address.clone(), options, turn.clone())?;
        let pool = Pool::start(address.clone(), Use::Read, options.readers)?;
        let watch = options.watched.then(|| Watch::start(address.clone(), turn.clone())).transpose()?;
        let inner = Inner { address, pool, wait: options.wait, writer: Some(writer), turn, fsync_micros, watch };
        Ok(Self { inner: Arc::new(inner) })
    }

    fn open_postgresql(url: &str, options: &Options) -> Result<Self, StoreError> {
        let address = Address::Postgresql { url: url.to_owned(), durability: options.durability };
        let pool = Pool::start(address.clone(), Use::Write, options.connections)?;
        let turn = Turn::default();
        let watch = options.watched.then(|| Watch::start(address.clone(), turn.clone())).transpose()?;
        let inner = Inner { address, pool, wait: options.wait, writer: None, turn, fsync_micros: None, watch };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Which database this is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.inner.address {
            Address::Sqlite { .. } => Kind::Sqlite,
            Address::Postgresql { .. } => Kind::Postgresql,
        }
    }

    /// How long the disk took, when SQLite was opened, to confirm a small write: a median in microseconds.
    #[must_use]
    pub fn fsync_latency(&self) -> Option<u64> {
        self.inner.fsync_micros
    }

    /// Moves after every write through this store, before the writer is answered; and, where the store is watched, soon after another
    /// process wrote.
    #[must_use]
    pub fn turn(&self) -> &Turn {
        &self.inner.turn
    }

    pub(crate) fn address(&self) -> &Address {
        &self.inner.address
    }

    /// Lends a connection with a transaction begun on it. Connections that died in the pool, as after a restart of
    /// the server, are noticed here and replaced, which is cheaper than asking each before every use.
    fn begin(&self, begin: fn(&mut AnyConnection) -> Result<(), StoreError>) -> Result<Lent, StoreError> {
        for _ in 0..self.inner.pool.size() {
            let mut lent = self.inner.pool.lend(self.inner.wait)?;
            if begin(&mut lent).is_ok() {
                return Ok(lent);
            }
        }
        let mut lent = self.inner.pool.lend(self.inner.wait)?;
        begin(&mut lent)?;
        Ok(lent)
    }

    /// Runs `f` on one consistent state of the database. Nothing can be written.
    ///
    /// # Errors
    /// Those of `f`, and [`StoreError`] when the database cannot be reached.
    pub fn read<T, E: From<StoreError>>(&self, f: impl FnOnce(&mut Db<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut lent = self.begin(AnyConnection::begin_read)?;
        let connection: &mut AnyConnection = &mut lent;
        let result = guarded(connection, f);
        if !connection.roll_back_to(0) {
            tracing::warn!("a connection broke while reading");
        }
        result
    }

    /// Runs `f` in one transaction. `Ok` comes only when everything `f` wrote is durable; `Err` leaves nothing of it.
    ///
    /// # Errors
    /// Those of `f`, and [`StoreError`] when the database cannot be reached, is full, or too many writes wait.
    pub fn write<T, E>(&self, f: impl FnOnce(&mut Db<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let Some(writer) = &self.inner.writer else { return self.write_directly(f) };
        let (sender, receiver) = std::sync::mpsc::sync_channel(1);
        writer.send(Box::new(Task::new(f, move |result| drop(sender.send(result)))))?;
        receiver.recv().unwrap_or_else(|_| Err(StoreError::Unavailable("the writer has stopped").into()))
    }

    fn write_directly<T, E: From<StoreError>>(&self, f: impl FnOnce(&mut Db<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut lent = self.begin(AnyConnection::begin_write)?;
        let connection: &mut AnyConnection = &mut lent;
        let result = guarded(connection, f).and_then(|value| {
            if connection.depth() == Some(1) {
                connection.commit()?;
                Ok(value)
            } else {
                Err(StoreError::Unavailable("the transaction was lost").into())
            }
        });
        if !connection.roll_back_to(0) {
            tracing::warn!("a connection broke while writing");
        }
        self.inner.turn.pass();
        result
    }

    /// [`read`](Self::read) for async callers: runs on a thread that may block.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub async fn read_async<T, E>(&self, f: impl FnOnce(&mut Db<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let store = self.clone();
        self.heard(blocking(move || store.read(f))).await
    }

    /// [`write`](Self::write) for async callers. On SQLite no thread waits: the writer answers by itself.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub async fn write_async<T, E>(&self, f: impl FnOnce(&mut Db<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let Some(writer) = &self.inner.writer else {
            let store = self.clone();
            return self.heard(blocking(move || store.write_directly(f))).await;
        };
        let (sender, receiver) = tokio::sync::oneshot::channel();
        writer.send(Box::new(Task::new(f, move |result| drop(sender.send(result)))))?;
        receiver.await.unwrap_or_else(|_| Err(StoreError::Unavailable("the writer has stopped").into()))
    }

    /// What `work` gives, as long as the server is heard meanwhile. What was sent to a server that fell silent may still be done when it
    /// is heard again: whoever asks again with the same key gets the answer of the first time.
    async fn heard<T, E: From<StoreError>>(&self, work: impl Future<Output = Result<T, E>>) -> Result<T, E> {
        const SILENT: StoreError = StoreError::Unavailable("the server is not heard");
        // SQLite is no server: it is in this process.
        let Some(watch) = self.inner.watch.as_ref().filter(|_| self.kind() == Kind::Postgresql) else {
            return work.await;
        };
        if watch.is_silent() {
            return Err(SILENT.into());
        }
        tokio::select! {
            done = work => done,
            () = watch.until_silent() => Err(SILENT.into()),
        }
    }

    /// Asks the database for its clock: answers when it can be read.
    ///
    /// # Errors
    /// When it cannot.
    pub fn ping(&self) -> Result<(), StoreError> {
        self.read(|db| db.now().map(drop))
    }
}

/// Runs `f` so that a panic becomes an error and the transaction can still be rolled back.
fn guarded<T, E: From<StoreError>>(
    connection: &mut AnyConnection,
    f: impl FnOnce(&mut Db<'_>) -> Result<T, E>,
) -> Result<T, E> {
    catch_unwind(AssertUnwindSafe(|| f(&mut Db::new(connection)))).unwrap_or_else(|_| Err(StoreError::Panicked.into()))
}

async fn blocking<T, E>(work: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err(StoreError::Panicked.into()))
}
