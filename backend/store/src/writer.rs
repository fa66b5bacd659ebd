//! SQLite's one writer: a thread of its own, a bounded queue before it, and one commit for all that waits.
//!
//! A commit with `synchronous=FULL` waits for the disk; sharing it among the writes that queued up meanwhile is what
//! makes durable writes affordable. Each write has its own savepoint, so one that fails takes nobody with it, and
//! nobody is answered before the shared commit is on the disk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{JoinHandle, ThreadId};

use diesel::Connection;
use diesel::connection::TransactionManager;

use crate::connection::{Address, AnyConnection, Use};
use crate::db::Db;
use crate::error::StoreError;
use crate::options::Options;
use crate::turn::Turn;

/// One write in the queue.
pub(crate) trait Job: Send {
    /// Runs the work; true when it wants to be committed.
    fn run(&mut self, db: &mut Db<'_>) -> bool;
    /// Gives the caller its answer: its own result, or `failed` when its work was undone under it.
    fn answer(self: Box<Self>, failed: Option<StoreError>);
}

/// A closure, its result and the way back to the caller.
pub(crate) struct Task<F, T, E, R> {
    work: Option<F>,
    result: Option<Result<T, E>>,
    reply: R,
}

impl<F, T, E, R> Task<F, T, E, R> {
    pub(crate) const fn new(work: F, reply: R) -> Self {
        Self { work: Some(work), result: None, reply }
    }
}

impl<F, T, E, R> Job for Task<F, T, E, R>
where
    F: FnOnce(&mut Db<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
    R: FnOnce(Result<T, E>) + Send,
{
    fn run(&mut self, db: &mut Db<'_>) -> bool {
        let Some(work) = self.work.take() else { return false };
        let result = catch_unwind(AssertUnwindSafe(|| work(db))).unwrap_or_else(|_| Err(StoreError::Panicked.into()));
        let wanted = result.is_ok();
        self.result = Some(result);
        wanted
    }

    fn answer(self: Box<Self>, failed: Option<StoreError>) {
        let result = match (self.result, failed) {
            (Some(Err(own)), _) => Err(own),
            (_, Some(error)) => Err(error.into()),
            (Some(Ok(value)), None) => Ok(value),
            (None, None) => Err(StoreError::Unavailable("the write was never run").into()),
        };
        (self.reply)(result);
    }
}

/// The queue's entrance.
pub(crate) struct Writer {
    queue: Option<SyncSender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
    id: ThreadId,
}

impl Writer {
    /// Starts the thread with a connection of its own.
    pub(crate) fn start(address: Address, options: &Options, turn: Turn) -> Result<Self, StoreError> {
        let connection = address.connect(Use::Write)?;
        let (sender, receiver) = sync_channel(options.queue.max(1));
        let room = Room { connection: Some(connection), address, group: options.group.max(1), turn };
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || room.serve(&receiver))
            .map_err(|_| StoreError::Unavailable("no thread for the writer"))?;
        let id = thread.thread().id();
        Ok(Self { queue: Some(sender), thread: Some(thread), id })
    }

    /// Queues a write. A full queue refuses at once: a caller that waits here would only hide the overload.
    pub(crate) fn send(&self, job: Box<dyn Job>) -> Result<(), StoreError> {
        if std::thread::current().id() == self.id {
            return Err(StoreError::Nested);
        }
        let queue = self.queue.as_ref().ok_or(StoreError::Unavailable("the writer has stopped"))?;
        queue.try_send(job).map_err(|refused| match refused {
            TrySendError::Full(_) => StoreError::Busy,
            TrySendError::Disconnected(_) => StoreError::Unavailable("the writer has stopped"),
        })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.queue.take());
        // Waiting lets the queued writes end and the file close; the last handle may also fall inside a write.
        if let Some(thread) = self.thread.take()
            && std::thread::current().id() != self.id
        {
            let _ = thread.join();
        }
    }
}

/// The thread's own room.
struct Room {
    connection: Option<AnyConnection>,
    address: Address,
    group: usize,
    turn: Turn,
}

impl Room {
    fn serve(mut self, queue: &Receiver<Box<dyn Job>>) {
        while let Ok(first) = queue.recv() {
            self.serve_group(first, queue);
        }
    }

    /// Runs `first` and whatever waits behind it in one transaction, then answers them all.
    fn serve_group(&mut self, first: Box<dyn Job>, queue: &Receiver<Box<dyn Job>>) {
        let mut done = Vec::new();
        let outcome = self.run_group(first, queue, &mut done);
        let failed = outcome.err();
        self.turn.pass();
        if let Some(error) = &failed {
            tracing::warn!(code = error.code(), writes = done.len(), "a group of writes was not committed");
        }
        for job in done {
            // A caller that went away, or whose answer breaks, is no reason to leave the others waiting.
            let failed = failed.clone();
            let _ = catch_unwind(AssertUnwindSafe(|| job.answer(failed)));
        }
    }

    fn run_group(
        &mut self,
        first: Box<dyn Job>,
        queue: &Receiver<Box<dyn Job>>,
        done: &mut Vec<Box<dyn Job>>,
    ) -> Result<(), StoreError> {
        let mut connection = match self.connection.take().map_or_else(|| self.address.connect(Use::Write), Ok) {
            Ok(connection) => connection,
            Err(error) => {
                done.push(first);
                return Err(error);
            }
        };
        let outcome = run_all(&mut connection, first, queue, self.group, done);
        if connection.roll_back_to(0) {
            self.connection = Some(connection);
        }
        outcome
    }
}

fn run_all(
    connection: &mut AnyConnection,
    first: Box<dyn Job>,
    queue: &Receiver<Box<dyn Job>>,
    group: usize,
    done: &mut Vec<Box<dyn Job>>,
) -> Result<(), StoreError> {
    let begun = connection.begin_write();
    let mut next = Some(first);
    let mut outcome = begun;
    while let Some(mut job) = next.take() {
        if outcome.is_ok() {
            outcome = run_one(connection, job.as_mut());
        }
        done.push(job);
        if outcome.is_ok() && done.len() < group {
            next = queue.try_recv().ok();
        }
    }
    outcome?;
    connection.commit()
}

/// Runs one write in its savepoint. An error means that the whole transaction is lost, not that this write failed.
fn run_one(connection: &mut AnyConnection, job: &mut dyn Job) -> Result<(), StoreError> {
    type Manager = <AnyConnection as Connection>::TransactionManager;
    Manager::begin_transaction(connection)?;
    let inside = connection.depth();
    let wanted = job.run(&mut Db::new(connection));
    if wanted && connection.depth() == inside {
        return Ok(Manager::commit_transaction(connection)?);
    }
    // A full disk makes SQLite undo the whole transaction by itself; then the savepoint is gone and this fails.
    if connection.roll_back_to(1) { Ok(()) } else { Err(StoreError::Unavailable("the transaction was lost")) }
}

#[cfg(test)]
mod tests;
