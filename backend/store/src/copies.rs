//! Copies of everything: how one is taken while the service goes on, and what a copy is held against.

use std::collections::BTreeMap;
use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use crate::connection::{Address, AnyConnection, Use};
use crate::{Db, Kind, Store, StoreError, sqlite};

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Newest {
    #[diesel(sql_type = Nullable<Text>)]
    version: Option<String>,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

impl Store {
    /// Writes one state of a SQLite database into a new file, readable by its owner alone; reading and writing go on meanwhile.
    /// The file is on the disk when this returns.
    ///
    /// # Errors
    /// [`StoreError::Refused`] on PostgreSQL, whose own tool makes copies; [`StoreError::Full`] when the copy has no room.
    pub fn copy_into(&self, file: &Path) -> Result<(), StoreError> {
        let Address::Sqlite { .. } = self.address() else {
            return Err(StoreError::Refused("pg_dump makes copies of PostgreSQL".to_owned()));
        };
        let path = file.to_str().ok_or_else(|| StoreError::Refused("the path of the copy is not UTF-8".to_owned()))?;
        sqlite::create(file)?;
        let mut connection = self.address().connect(Use::Write)?;
        let AnyConnection::Sqlite(own) = &mut connection else { return Err(StoreError::Database("unknown")) };
        diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(path).execute(own)?;
        let synced = std::fs::File::open(file).and_then(|file| file.sync_all());
        synced.map_err(|_| StoreError::Unavailable("the copy is not on the disk"))
    }

    /// What SQLite finds wrong with its file, in its own words, which hold no content; nothing is what is hoped for.
    /// PostgreSQL checks its pages by their checksums as it reads them, so there it finds nothing.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be asked.
    pub fn damage(&self) -> Result<Vec<String>, StoreError> {
        if self.kind() == Kind::Postgresql {
            return Ok(Vec::new());
        }
        self.read(|db| {
            let said: Vec<Line> =
                diesel::sql_query("SELECT integrity_check AS line FROM pragma_integrity_check").load(db.connection)?;
            let dangling: Vec<Line> = diesel::sql_query(
                "SELECT 'a row of ' || \"table\" || ' names one of ' || parent || ' that is not there' AS line \
                 FROM pragma_foreign_key_check LIMIT 100",
            )
            .load(db.connection)?;
            let all = said.into_iter().chain(dangling).map(|row| row.line);
            Ok(all.filter(|line| line != "ok").collect())
        })
    }
}

/// The name under which other connections to the same PostgreSQL see what this transaction sees; `None` on SQLite. From now on
/// this transaction may wait for whoever uses it.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn share_snapshot(db: &mut Db<'_>) -> Result<Option<String>, StoreError> {
    if db.kind() == Kind::Sqlite {
        return Ok(None);
    }
    db.connection.batch_execute("SET LOCAL idle_in_transaction_session_timeout = 0")?;
    let row: Line = diesel::sql_query("SELECT pg_export_snapshot() AS line").get_result(db.connection)?;
    Ok(Some(row.line))
}

/// How many rows each table has.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn counts(db: &mut Db<'_>) -> Result<BTreeMap<String, i64>, StoreError> {
    if db.kind() == Kind::Postgresql {
        // Counting a large table may take longer than any question of the service.
        db.connection.batch_execute("SET LOCAL statement_timeout = 0")?;
    }
    let mut counts = BTreeMap::new();
    for table in tables(db)? {
        let ask = format!("SELECT count(*) AS rows FROM \"{}\"", table.replace('"', "\"\""));
        let count: Count = diesel::sql_query(ask).get_result(db.connection)?;
        counts.insert(table, count.rows);
    }
    Ok(counts)
}

/// The names of all tables of ours, in their order; of an empty database none.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn tables(db: &mut Db<'_>) -> Result<Vec<String>, StoreError> {
    let ask = match db.kind() {
        Kind::Sqlite => {
            "SELECT name AS line FROM sqlite_master WHERE type = 'table' \
             AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '__diesel_schema_migrations' ORDER BY 1"
        }
        Kind::Postgresql => {
            "SELECT table_name::text AS line FROM information_schema.tables WHERE table_schema = 'public' \
             AND table_type = 'BASE TABLE' AND table_name <> '__diesel_schema_migrations' ORDER BY 1"
        }
    };
    let rows: Vec<Line> = diesel::sql_query(ask).load(db.connection)?;
    Ok(rows.into_iter().map(|row| row.line).collect())
}

/// Whether there is nothing at all in the database, not even the list of migrations.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn is_empty(db: &mut Db<'_>) -> Result<bool, StoreError> {
    Ok(tables(db)?.is_empty() && !has_migrations(db)?)
}

/// The newest migration that has run; `None` where none has.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn migration(db: &mut Db<'_>) -> Result<Option<String>, StoreError> {
    if !has_migrations(db)? {
        return Ok(None);
    }
    let newest: Newest = diesel::sql_query("SELECT max(version) AS version FROM __diesel_schema_migrations")
        .get_result(db.connection)?;
    Ok(newest.version)
}

fn has_migrations(db: &mut Db<'_>) -> Result<bool, StoreError> {
    let ask = match db.kind() {
        Kind::Sqlite => "SELECT count(*) AS rows FROM sqlite_master WHERE name = '__diesel_schema_migrations'",
        Kind::Postgresql => {
            "SELECT count(*) AS rows FROM information_schema.tables \
             WHERE table_schema = 'public' AND table_name = '__diesel_schema_migrations'"
        }
    };
    let there: Count = diesel::sql_query(ask).get_result(db.connection)?;
    Ok(there.rows > 0)
}
