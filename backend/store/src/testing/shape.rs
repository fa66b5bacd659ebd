//! One migrated PostgreSQL database that the tests' databases are copied from. Copying takes a third of the time of migrating, and every
//! test asks for a database of its own. It stays on the server for the next tests; another set of migrations makes another.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection;
use diesel::{ExpressionMethods, PgConnection, QueryDsl, RunQueryDsl};

use super::{must, on_server};
use crate::{Durability, Options, Store};

/// Held by whoever makes the database, so that tests which begin together make it once.
const MAKING: &str = "SELECT pg_advisory_lock(4711202602220002)";

diesel::table! {
    pg_database (datname) {
        datname -> Text,
        datistemplate -> Bool,
    }
}

/// The name of the database to copy, made on the server when it is not there yet.
pub(super) fn on(server: &str, connection: &mut PgConnection) -> String {
    let name = format!("adref_test_shape_{:016x}", migrations());
    if !is_whole(&name, connection) {
        must("one test alone makes it", connection.batch_execute(MAKING));
        if !is_whole(&name, connection) {
            make(&name, server, connection);
        }
        must("others may make it", connection.batch_execute("SELECT pg_advisory_unlock_all()"));
    }
    name
}

/// It is marked as a template when everything is in it.
fn is_whole(name: &str, connection: &mut PgConnection) -> bool {
    let marked = pg_database::table.filter(pg_database::datname.eq(name)).filter(pg_database::datistemplate);
    let count: i64 = must("it can be looked for", marked.count().get_result(connection));
    count > 0
}

fn make(name: &str, server: &str, connection: &mut PgConnection) {
    must("half of one goes", connection.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
    must("it is created", connection.batch_execute(&format!("CREATE DATABASE {name}")));
    let options = Options { durability: Durability::NotNeeded, connections: 1, ..Options::default() };
    let store = must("it opens", Store::open(&on_server(server, name), &options));
    must("it migrates", store.migrate());
    drop(store);
    must("it is marked", connection.batch_execute(&format!("ALTER DATABASE {name} IS_TEMPLATE true")));
}

/// A number that is another one as soon as a migration is.
fn migrations() -> u64 {
    let mut files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/postgresql"));
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        must("a migration can be read", fs::read(file)).hash(&mut hasher);
    }
    hasher.finish()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = must("the migrations lie beside the code", fs::read_dir(folder));
    let paths = entries.map(|entry| must("an entry can be read", entry).path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
