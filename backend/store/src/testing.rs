//! Throw-away databases. A test written once runs on SQLite and, when `ADREF_TEST_POSTGRES` names a server, on a fresh
//! PostgreSQL database as well. This module is for tests, so it panics when it cannot do what a test needs.
#![expect(clippy::panic, reason = "a test that has no database must stop at once and say why")]

mod shape;
mod world;

use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::SimpleConnection;
use diesel::{Connection, ExpressionMethods, PgConnection, QueryDsl, RunQueryDsl, SqliteConnection};

use crate::schema::notices;
use crate::{Durability, Kind, Options, Store, StoreError};

pub use world::World;

/// The address of a PostgreSQL server on which databases may be created, such as `postgres://me@127.0.0.1:5432/postgres`.
pub const SERVER: &str = "ADREF_TEST_POSTGRES";

/// A migrated database that goes away when this does.
#[derive(Debug)]
pub struct Fresh {
    /// The store opened on it.
    pub store: Store,
    url: String,
    // Dropped after the store: fields are dropped in this order.
    _place: Place,
}

impl Fresh {
    /// The address it was opened by.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Which database it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.store.kind()
    }
}

/// A query, to the lines it gives.
type Asking = Box<dyn FnMut(&str) -> Vec<String>>;

#[derive(diesel::QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

impl Fresh {
    /// Every row of every table, as JSON with the table's name before it: for tests that look for what must not be there.
    #[must_use]
    pub fn everything(&self) -> Vec<String> {
        let (tables, mut connection): (_, Asking) = match self.kind() {
            Kind::Sqlite => {
                let mut opened = SqliteConnection::establish(self.url.trim_start_matches("sqlite:"))
                    .unwrap_or_else(|error| panic!("the test database does not open: {error}"));
                let ask = "SELECT m.name || ' ' || (SELECT group_concat('\"' || c.name || '\"') FROM pragma_table_info(m.name) AS c) \
                           AS line FROM sqlite_master AS m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'";
                (ask, Box::new(move |query| lines(diesel::sql_query(query).load(&mut opened))))
            }
            Kind::Postgresql => {
                let mut opened = PgConnection::establish(&self.url)
                    .unwrap_or_else(|error| panic!("the test database does not open: {error}"));
                let ask =
                    "SELECT table_name || ' t' AS line FROM information_schema.tables WHERE table_schema = 'public'";
                (ask, Box::new(move |query| lines(diesel::sql_query(query).load(&mut opened))))
            }
        };
        let mut all = Vec::new();
        for table in connection(tables) {
            let (name, columns) = table.split_once(' ').unwrap_or((&table, "t"));
            let row = if columns == "t" { "row_to_json(t)::text".to_owned() } else { format!("json_array({columns})") };
            let rows = connection(&format!("SELECT {row} AS line FROM \"{name}\" AS t"));
            all.extend(rows.into_iter().map(|row| format!("{name} {row}")));
        }
        all
    }
}

fn lines(rows: Result<Vec<Line>, diesel::result::Error>) -> Vec<String> {
    rows.unwrap_or_else(|error| panic!("the test database cannot be read: {error}"))
        .into_iter()
        .map(|row| row.line)
        .collect()
}

#[derive(Debug)]
enum Place {
    Folder { _folder: tempfile::TempDir },
    Database { server: String, name: String },
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Self::Database { server, name } = self
            && let Ok(mut connection) = PgConnection::establish(server)
        {
            // A database that stays behind on a throw-away server harms nobody.
            let _ = connection.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// Lets a month go by for the mails that wait, so that each may be tried at once and in the order it was to be; says how many wait.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn let_mails_be_due(store: &Store) -> Result<usize, StoreError> {
    const MONTH: i64 = 30 * 24 * 3600 * 1_000_000;
    store.write(|db| {
        let waiting = notices::table.filter(notices::state.eq("queued"));
        Ok(diesel::update(waiting).set(notices::next_at.eq(notices::next_at - MONTH)).execute(db.connection)?)
    })
}

/// Runs a test on every database there is.
pub fn on_both(test: impl Fn(&Store)) {
    for fresh in databases(&Options::default()) {
        test(&fresh.store);
    }
}

/// A migrated SQLite database and, when a server is named, a migrated PostgreSQL one.
#[must_use]
pub fn databases(options: &Options) -> Vec<Fresh> {
    [Some(sqlite(options)), postgresql(options)].into_iter().flatten().collect()
}

/// A migrated SQLite database in a folder of its own.
#[must_use]
pub fn sqlite(options: &Options) -> Fresh {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
    let url = format!("sqlite:{}", folder.path().join("adref.db").display());
    migrated(url, Place::Folder { _folder: folder }, options)
}

/// A migrated PostgreSQL database of its own, when a server is named.
#[must_use]
pub fn postgresql(options: &Options) -> Option<Fresh> {
    let Bare { url, _place: place } = created(|server, connection| Some(shape::on(server, connection)))?;
    // A throw-away server may well trade durability for speed.
    let options = Options { durability: Durability::NotNeeded, ..options.clone() };
    Some(migrated(url, place, &options))
}

/// An empty PostgreSQL database that goes away when this does.
#[derive(Debug)]
pub struct Bare {
    /// Its address.
    pub url: String,
    _place: Place,
}

/// An empty PostgreSQL database of its own, when a server is named.
#[must_use]
pub fn bare_postgresql() -> Option<Bare> {
    created(|_, _| None)
}

/// A PostgreSQL database, copied from the one that is named.
fn created(from: impl Fn(&str, &mut PgConnection) -> Option<String>) -> Option<Bare> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let Ok(server) = std::env::var(SERVER) else {
        eprintln!("{SERVER} names no server: this test runs on SQLite alone");
        return None;
    };
    let name = format!("adref_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let mut connection = must("the server answers", PgConnection::establish(&server));
    let copied = from(&server, &mut connection).map(|whole| format!(" TEMPLATE {whole}")).unwrap_or_default();
    must("what is left goes", connection.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
    must("databases may be created", connection.batch_execute(&format!("CREATE DATABASE {name}{copied}")));
    let url = on_server(&server, &name);
    Some(Bare { url, _place: Place::Database { server, name } })
}

fn migrated(url: String, place: Place, options: &Options) -> Fresh {
    let store = Store::open(&url, options).unwrap_or_else(|error| panic!("the test database does not open: {error}"));
    store.migrate().unwrap_or_else(|error| panic!("the test database does not migrate: {error}"));
    Fresh { store, url, _place: place }
}

/// What a test cannot do without.
fn must<T, E: std::fmt::Display>(what: &str, result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("on the server that {SERVER} names: {what}: {error}"))
}

/// The same server, another database.
fn on_server(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').map_or((server, None), |(address, query)| (address, Some(query)));
    let (scheme, rest) = address.split_once("://").unwrap_or(("postgres", address));
    let authority = rest.split('/').next().unwrap_or_default();
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{scheme}://{authority}/{name}{query}")
}
