//! One connection type for both databases.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::{Connection, PgConnection, SqliteConnection};

use crate::error::StoreError;
use crate::options::{Durability, Kind};
use crate::{postgresql, sqlite};

/// A connection to whichever database the store was opened on.
#[derive(diesel::MultiConnection)]
pub(crate) enum AnyConnection {
    Sqlite(SqliteConnection),
    Postgresql(PgConnection),
}

/// The backend of [`AnyConnection`].
pub(crate) type AnyBackend = <AnyConnection as Connection>::Backend;

/// Runs the same diesel expression on the connection behind the enum. Only batch inserts need it: SQLite has no
/// query fragment for them, so they do not compile through the enum.
macro_rules! both {
    ($connection:expr, $c:ident => $run:expr) => {
        match $connection {
            $crate::connection::AnyConnection::Sqlite($c) => $run,
            $crate::connection::AnyConnection::Postgresql($c) => $run,
        }
    };
}
pub(crate) use both;

impl AnyConnection {
    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Sqlite(_) => Kind::Sqlite,
            Self::Postgresql(_) => Kind::Postgresql,
        }
    }

    /// Begins a transaction that will write. On SQLite it takes the write lock at once: a transaction that begins by
    /// reading and then writes fails with "locked" whenever another wrote in between, and no timeout helps.
    pub(crate) fn begin_write(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE")?,
            Self::Postgresql(c) => {
                AnsiTransactionManager::begin_transaction_sql(c, "BEGIN; SET LOCAL synchronous_commit TO off")?;
            }
        }
        Ok(())
    }

    /// Begins a transaction that sees one state of everything and cannot write.
    pub(crate) fn begin_read(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN DEFERRED")?,
            Self::Postgresql(c) => {
                AnsiTransactionManager::begin_transaction_sql(c, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
            }
        }
        Ok(())
    }

    /// Commits the outermost transaction; it is durable when this returns.
    pub(crate) fn commit(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(c) => AnsiTransactionManager::commit_transaction(c)?,
            // PostgreSQL answers COMMIT of a transaction in which a statement failed with a friendly ROLLBACK and no
            // error. A statement before it in the same message makes it an error, at no extra journey. The transaction lets go of its
            // locks before it is on the disk, and a line in the log behind it waits for both: so those who write to the same row, as
            // receipts of one text do, share the disk's answer instead of waiting for it one after the other.
            Self::Postgresql(c) => {
                c.batch_execute("SELECT 1; COMMIT; SELECT pg_logical_emit_message(true, 'adref', '')")?;
            }
        }
        Ok(())
    }

    /// How many transactions and savepoints are open; `None` when the connection can no longer tell.
    pub(crate) fn depth(&mut self) -> Option<u32> {
        let status = <Self as Connection>::TransactionManager::transaction_manager_status_mut(self);
        status.transaction_depth().ok().map(|depth| depth.map_or(0, std::num::NonZero::get))
    }

    /// Rolls back until `depth` transactions are open; false when the connection is of no more use.
    pub(crate) fn roll_back_to(&mut self, depth: u32) -> bool {
        loop {
            match self.depth() {
                Some(open) if open <= depth => return open == depth,
                Some(_) => {
                    if <Self as Connection>::TransactionManager::rollback_transaction(self).is_err() {
                        return false;
                    }
                }
                None => return false,
            }
        }
    }
}

/// How a connection is made, for pools and for work that wants one of its own.
#[derive(Clone, Debug)]
pub(crate) enum Address {
    Sqlite { path: String, busy: std::time::Duration },
    Postgresql { url: String, durability: Durability },
}

/// What a connection will be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Read,
    Write,
    Migrate,
}

impl Address {
    /// Connects, sets what must be set on every connection, and refuses what is too weak.
    pub(crate) fn connect(&self, purpose: Use) -> Result<AnyConnection, StoreError> {
        match self {
            Self::Sqlite { path, busy } => sqlite::connect(path, *busy, purpose).map(AnyConnection::Sqlite),
            Self::Postgresql { url, durability } => {
                postgresql::connect(url, *durability, purpose).map(AnyConnection::Postgresql)
            }
        }
    }
}
