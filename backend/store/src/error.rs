//! What can go wrong between a caller and a row. No message ever holds what a row says.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Why the store could not do what it was asked. `Display` is safe to log: it never holds the content of a row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, is locked by another program, or gave up waiting. Trying again may help.
    #[error("the database is not available: {0}")]
    Unavailable(&'static str),
    /// More writes are waiting than the queue holds. Trying again later helps.
    #[error("too many writes are waiting")]
    Busy,
    /// The disk, or the room the database may take, is full.
    #[error("the database has no room left")]
    Full,
    /// A row with the same key is there already.
    #[error("`{constraint}` is taken")]
    Duplicate {
        /// Table and columns joined by `_`, the same on both databases: `people_email`, `drafts_instrument`.
        constraint: String,
    },
    /// The row asked for is not there.
    #[error("no such row")]
    NotFound,
    /// A row names another that is not there.
    #[error("a row names another that does not exist")]
    Dangling,
    /// What may never change was about to: a wording, an event, a disposition, a comment's words, an issued draft.
    #[error("`{table}` never changes")]
    Immutable {
        /// The table that refused.
        table: String,
    },
    /// A stored value is none the house knows: a code from a later version, or damage.
    #[error("a stored value is not a {what}")]
    Corrupt {
        /// What the value should have been, such as `role`.
        what: String,
    },
    /// The database is set up too weakly to be trusted, or the address names none.
    #[error("refused: {0}")]
    Refused(String),
    /// The code that ran inside the transaction broke; nothing of it was kept.
    #[error("the work inside the transaction broke off")]
    Panicked,
    /// A write was asked for from inside a write.
    #[error("a write inside a write")]
    Nested,
    /// Migrating failed.
    #[error("migrating failed: {0}")]
    Migration(String),
    /// Anything else the database says no to.
    #[error("the database refused: {0}")]
    Database(&'static str),
}

impl StoreError {
    /// The stable code of this kind of error, for logs and metrics.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unavailable(_) => "store_unavailable",
            Self::Busy => "store_busy",
            Self::Full => "store_full",
            Self::Duplicate { .. } => "store_duplicate",
            Self::NotFound => "store_not_found",
            Self::Dangling => "store_dangling",
            Self::Immutable { .. } => "store_immutable",
            Self::Corrupt { .. } => "store_corrupt",
            Self::Refused(_) => "store_refused",
            Self::Panicked => "store_panicked",
            Self::Nested => "store_nested",
            Self::Migration(_) => "store_migration",
            Self::Database(_) => "store_database",
        }
    }

    /// Whether the same call may succeed a little later.
    #[must_use]
    pub const fn is_transient(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Busy | Self::Full)
    }

    /// Whether a row with that key is there already.
    #[must_use]
    pub fn is_duplicate(&self, name: &str) -> bool {
        matches!(self, Self::Duplicate { constraint } if constraint == name)
    }
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        match error {
            DieselError::NotFound => Self::NotFound,
            DieselError::DatabaseError(kind, information) => {
                of_database(&kind, information.message(), information.constraint_name())
            }
            DieselError::DeserializationError(cause) => corrupt(cause.as_ref()),
            DieselError::RollbackErrorOnCommit { commit_error, .. } => Self::from(*commit_error),
            DieselError::BrokenTransactionManager => Self::Unavailable("the connection broke inside a transaction"),
            DieselError::RollbackTransaction => Self::Database("rolled back"),
            DieselError::AlreadyInTransaction | DieselError::NotInTransaction => Self::Database("transaction order"),
            DieselError::SerializationError(_) | DieselError::QueryBuilderError(_) | DieselError::InvalidCString(_) => {
                Self::Database("a value the database cannot hold")
            }
            _ => Self::Database("unknown"),
        }
    }
}

impl From<diesel::ConnectionError> for StoreError {
    fn from(_: diesel::ConnectionError) -> Self {
        // The cause may quote the address with its password.
        Self::Unavailable("no connection")
    }
}

impl From<diesel::r2d2::PoolError> for StoreError {
    fn from(_: diesel::r2d2::PoolError) -> Self {
        Self::Unavailable("no connection became free in time")
    }
}

/// Rows come back through `TryFrom` of their fields; the error says which noun was expected, never the text met.
fn corrupt(cause: &(dyn std::error::Error + 'static)) -> StoreError {
    let what = if let Some(unknown) = cause.downcast_ref::<adref_domain::codes::UnknownCode>() {
        unknown.noun
    } else if cause.is::<adref_domain::ids::NotAnId>() {
        "id"
    } else if let Some(malformed) = cause.downcast_ref::<crate::columns::Malformed>() {
        malformed.0
    } else {
        "value of its column"
    };
    StoreError::Corrupt { what: what.to_owned() }
}

fn of_database(kind: &DatabaseErrorKind, message: &str, constraint: Option<&str>) -> StoreError {
    if let Some(table) = message.strip_prefix("immutable: ") {
        return StoreError::Immutable { table: table.to_owned() };
    }
    match kind {
        DatabaseErrorKind::UniqueViolation => {
            StoreError::Duplicate { constraint: constraint.map_or_else(|| sqlite_constraint(message), str::to_owned) }
        }
        DatabaseErrorKind::ForeignKeyViolation => StoreError::Dangling,
        DatabaseErrorKind::NotNullViolation => StoreError::Database("an empty value where one is needed"),
        DatabaseErrorKind::CheckViolation => StoreError::Database("a value outside its range"),
        DatabaseErrorKind::SerializationFailure => StoreError::Unavailable("two transactions met"),
        DatabaseErrorKind::ReadOnlyTransaction => StoreError::Database("a write while reading"),
        DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => {
            StoreError::Unavailable("the connection closed")
        }
        _ => by_message(message),
    }
}

/// Neither database passes its code for these through diesel, so the first words of its message decide.
fn by_message(message: &str) -> StoreError {
    const KNOWN: &[(&str, StoreError)] = &[
        ("database or disk is full", StoreError::Full),
        ("No space left on device", StoreError::Full),
        ("database is locked", StoreError::Unavailable("locked by another program")),
        ("database table is locked", StoreError::Unavailable("locked by another program")),
        ("disk I/O error", StoreError::Unavailable("the disk fails")),
        ("unable to open database file", StoreError::Unavailable("the file cannot be opened")),
        ("attempt to write a readonly database", StoreError::Database("a write while reading")),
        ("canceling statement due to", StoreError::Unavailable("took too long")),
        ("deadlock detected", StoreError::Unavailable("two transactions met")),
        ("terminating connection", StoreError::Unavailable("the connection closed")),
        ("server closed the connection", StoreError::Unavailable("the connection closed")),
        ("the database system is", StoreError::Unavailable("starting or stopping")),
        ("too many connections", StoreError::Unavailable("too many connections")),
        ("current transaction is aborted", StoreError::Database("an earlier statement failed")),
        ("cannot store", StoreError::Database("a value of the wrong type")),
        ("invalid byte sequence", StoreError::Database("a value the database cannot hold")),
    ];
    KNOWN
        .iter()
        .find(|(words, _)| message.contains(words))
        .map_or(StoreError::Database("unknown"), |(_, error)| error.clone())
}

/// `UNIQUE constraint failed: drafts.instrument, drafts.slug` becomes `drafts_instrument_slug`, as PostgreSQL calls it.
fn sqlite_constraint(message: &str) -> String {
    let columns = message.rsplit(": ").next().unwrap_or_default();
    let mut name = String::new();
    for column in columns.split(", ") {
        let (table, column) = column.split_once('.').unwrap_or((column, ""));
        if name.is_empty() {
            name.push_str(table);
        }
        name.push('_');
        name.push_str(column);
    }
    name
}
