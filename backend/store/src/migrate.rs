//! Migrations travel inside the program: a pair of folders with the same names, one per database.

use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::connection::{AnyConnection, MultiBackend, Use};
use crate::error::StoreError;
use crate::options::Kind;
use crate::store::Store;

const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
const POSTGRESQL: EmbeddedMigrations = embed_migrations!("../../migrations/postgresql");

type Failure = Box<dyn std::error::Error + Send + Sync>;

const fn migrations(kind: Kind) -> EmbeddedMigrations {
    match kind {
        Kind::Sqlite => SQLITE,
        Kind::Postgresql => POSTGRESQL,
    }
}

impl Store {
    /// Runs every migration that has not run, all or none, and names those it ran. Replicas may call it at once.
    ///
    /// # Errors
    /// [`StoreError::Migration`] with the cause; the database is then as it was.
    pub fn migrate(&self) -> Result<Vec<String>, StoreError> {
        self.alone(|connection, source| {
            let ran = connection.run_pending_migrations(source)?;
            Ok(ran.iter().map(ToString::to_string).collect())
        })
    }

    /// The migrations this program has and the database has not run, in order.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn pending(&self) -> Result<Vec<String>, StoreError> {
        self.alone(|connection, source| {
            let pending: Vec<Box<dyn Migration<MultiBackend>>> = connection.pending_migrations(source)?;
            Ok(pending.iter().map(|migration| migration.name().to_string()).collect())
        })
    }

    /// The newest migration the database has run, where this program does not know it: then a newer one has been at work.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn newer(&self) -> Result<Option<String>, StoreError> {
        self.alone(|connection, source| {
            let known: Vec<Box<dyn Migration<MultiBackend>>> = source.migrations()?;
            let newest = known.iter().map(|migration| migration.name().version().as_owned()).max();
            let ran = connection.applied_migrations()?.into_iter().max();
            Ok(ran.filter(|ran| newest.is_none_or(|newest| *ran > newest)).map(|ran| ran.to_string()))
        })
    }

    /// Takes every migration back, with everything the database holds. For tests.
    ///
    /// # Errors
    /// [`StoreError::Migration`] with the cause; the database is then as it was.
    pub fn revert_all(&self) -> Result<Vec<String>, StoreError> {
        self.alone(|connection, source| {
            let reverted = connection.revert_all_migrations(source)?;
            Ok(reverted.iter().map(ToString::to_string).collect())
        })
    }

    /// One transaction, held against every other program that migrates.
    fn alone<T>(
        &self,
        work: impl FnOnce(&mut AnyConnection, EmbeddedMigrations) -> Result<T, Failure>,
    ) -> Result<T, StoreError> {
        let mut connection = self.address().connect(Use::Migrate)?;
        connection.begin_write()?;
        if self.kind() == Kind::Postgresql {
            connection.batch_execute("SELECT pg_advisory_xact_lock(4711202602220001)")?;
        }
        // The messages of a migration speak of tables and columns, not of what people wrote.
        let value =
            work(&mut connection, migrations(self.kind())).map_err(|cause| StoreError::Migration(cause.to_string()))?;
        unbroken_references(&mut connection)?;
        connection.commit()?;
        Ok(value)
    }
}

#[derive(QueryableByName)]
struct Broken {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    rows: i64,
}

/// SQLite migrates with foreign keys unchecked, so they are checked once at the end.
fn unbroken_references(connection: &mut AnyConnection) -> Result<(), StoreError> {
    if connection.kind() == Kind::Postgresql {
        return Ok(());
    }
    let broken: Broken =
        diesel::sql_query("SELECT count(*) AS rows FROM pragma_foreign_key_check").get_result(connection)?;
    if broken.rows == 0 {
        Ok(())
    } else {
        Err(StoreError::Migration(format!("{} rows would name rows that do not exist", broken.rows)))
    }
}
