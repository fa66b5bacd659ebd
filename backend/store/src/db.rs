//! What a caller holds inside a transaction.

use std::time::{SystemTime, UNIX_EPOCH};

use adref_domain::Instant;
use diesel::data_types::PgTimestamp;
use diesel::prelude::*;

use crate::connection::AnyConnection;
use crate::error::StoreError;
use crate::options::Kind;

/// How many values one statement binds at most in a list: SQLite takes 32,766, PostgreSQL 65,535.
pub(crate) const BINDS: usize = 500;

/// An open transaction. Every function of this room that touches rows takes it first.
pub struct Db<'c> {
    pub(crate) connection: &'c mut AnyConnection,
}

/// 2000-01-01T00:00:00Z, from which PostgreSQL counts.
const YEAR_2000: Instant = Instant(946_684_800_000_000);

diesel::define_sql_function! {
    /// PostgreSQL's clock. Asked for by its name, the statement is prepared once for each connection.
    fn clock_timestamp() -> diesel::sql_types::Timestamptz;
}

impl<'c> Db<'c> {
    pub(crate) const fn new(connection: &'c mut AnyConnection) -> Self {
        Self { connection }
    }

    /// Which database this is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.connection.kind()
    }

    /// The database's clock: the one deadlines are judged by. Milliseconds on SQLite, microseconds on PostgreSQL.
    /// SQLite lives in this process and asks the system for the time as anybody would, so it is asked here, without a
    /// statement; PostgreSQL may live elsewhere and is asked itself.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn now(&mut self) -> Result<Instant, StoreError> {
        match self.connection {
            AnyConnection::Sqlite(_) => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH);
                let since = since.map_err(|_| StoreError::Database("the clock"))?;
                Ok(Instant(i64::try_from(since.as_millis()).unwrap_or(i64::MAX) * 1000))
            }
            AnyConnection::Postgresql(connection) => {
                let PgTimestamp(since) = diesel::select(clock_timestamp()).get_result(connection)?;
                Ok(Instant(YEAR_2000.0.saturating_add(since)))
            }
        }
    }

    /// Runs `f` in a savepoint: when it fails, what it wrote is undone and the transaction goes on. Without it, a
    /// refused statement such as a duplicate spoils the whole transaction on PostgreSQL.
    ///
    /// # Errors
    /// Those of `f`, and those of the savepoint itself.
    pub fn attempt<T, E: From<StoreError>>(&mut self, f: impl FnOnce(&mut Db<'_>) -> Result<T, E>) -> Result<T, E> {
        enum Failed<E> {
            Inside(E),
            Around(StoreError),
        }
        impl<E> From<diesel::result::Error> for Failed<E> {
            fn from(error: diesel::result::Error) -> Self {
                Self::Around(StoreError::from(error))
            }
        }
        self.connection.transaction(|connection| f(&mut Db::new(connection)).map_err(Failed::Inside)).map_err(
            |failed| match failed {
                Failed::Inside(error) => error,
                Failed::Around(error) => E::from(error),
            },
        )
    }
}

impl std::fmt::Debug for Db<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Db").field("kind", &self.kind()).finish_non_exhaustive()
    }
}
