//! What may be chosen when a store is opened, with the limits' units.

use std::time::Duration;

/// Which database a store keeps its rows in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One file beside the program.
    Sqlite,
    /// A server many replicas share.
    Postgresql,
}

impl Kind {
    /// The word used in configuration, logs and folder names.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgresql => "postgresql",
        }
    }
}

/// Whether an answer of the database means the bytes are on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Refuse a database that may lose what it has acknowledged.
    Required,
    /// Take such a database: for throw-away ones in tests alone.
    NotNeeded,
}

/// How a store is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// SQLite: connections that read beside the one that writes.
    pub readers: u32,
    /// PostgreSQL: connections of this replica.
    pub connections: u32,
    /// How long a caller waits for a free connection, and SQLite for a lock another program holds.
    pub wait: Duration,
    /// SQLite: how many writes may wait before the next is refused as busy.
    pub queue: usize,
    /// SQLite: how many waiting writes share one commit. 1 turns sharing off.
    pub group: usize,
    /// Whether it is noticed what other processes write, and when a PostgreSQL server is no longer heard, so that async callers are told
    /// instead of waiting with it.
    pub watched: bool,
    /// Whether a database that may lose acknowledged writes is taken.
    pub durability: Durability,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            readers: 4,
            connections: 8,
            wait: Duration::from_secs(5),
            queue: 1024,
            group: 64,
            watched: false,
            durability: Durability::Required,
        }
    }
}
