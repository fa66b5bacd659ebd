//! SQLite: what every connection is set to, and what is refused.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::connection::Use;
use crate::error::StoreError;

/// The oldest SQLite whose write-ahead log is free of known losses.
const OLDEST: (u32, u32, u32) = (3, 51, 3);

// The bundled SQLite shares one page cache among all connections; once others have filled it, a connection falls back
// to hundreds of small reads and becomes 2 to 2.5 times slower. Its own cache and a memory map prevent that. The map
// covers committed pages only and a local disk is demanded anyway, which answers the usual objections to mapping.
const EVERY_CONNECTION: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -32000;
    PRAGMA mmap_size = 268435456;
    PRAGMA temp_store = MEMORY;
";

/// The file behind the part after `sqlite:`, made absolute so that SQLite never takes it for a `file:` address.
pub(crate) fn file_of(path: &str) -> Result<PathBuf, StoreError> {
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path == ":memory:" {
        return Err(StoreError::Refused("sqlite: needs the path of a file".to_owned()));
    }
    std::path::absolute(path).map_err(|_| StoreError::Refused("the path of the database is unusable".to_owned()))
}

/// Creates the file, readable by its owner alone, and its folder; leaves an existing one as it is.
pub(crate) fn create(file: &Path) -> Result<(), StoreError> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|_| StoreError::Unavailable("the folder cannot be created"))?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop).map_err(|_| StoreError::Unavailable("the file cannot be opened"))
}

/// Connects and sets everything a connection must have.
pub(crate) fn connect(path: &str, busy: Duration, purpose: Use) -> Result<SqliteConnection, StoreError> {
    let mut connection = SqliteConnection::establish(path)?;
    // First of all: switching to the write-ahead log may itself have to wait.
    connection.batch_execute(&format!("PRAGMA busy_timeout = {};", busy.as_millis()))?;
    connection.batch_execute(EVERY_CONNECTION)?;
    check(&mut connection)?;
    match purpose {
        Use::Read => connection.batch_execute("PRAGMA query_only = ON;")?,
        // A table that is rebuilt is dropped under its children; the check before the commit makes up for it.
        Use::Migrate => connection.batch_execute("PRAGMA foreign_keys = OFF;")?,
        Use::Write => {}
    }
    Ok(connection)
}

#[derive(QueryableByName)]
struct Settings {
    #[diesel(sql_type = Text)]
    version: String,
    #[diesel(sql_type = Text)]
    journal: String,
    #[diesel(sql_type = BigInt)]
    synchronous: i64,
    #[diesel(sql_type = BigInt)]
    foreign_keys: i64,
}

/// SQLite ignores what it does not know or cannot do, so what was set is read back.
fn check(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let set: Settings = diesel::sql_query(
        "SELECT sqlite_version() AS version, (SELECT journal_mode FROM pragma_journal_mode) AS journal, \
         (SELECT synchronous FROM pragma_synchronous) AS synchronous, \
         (SELECT foreign_keys FROM pragma_foreign_keys) AS foreign_keys",
    )
    .get_result(connection)?;
    if version(&set.version) < OLDEST {
        return Err(StoreError::Refused(format!("SQLite {} is older than 3.51.3", set.version)));
    }
    if set.journal != "wal" {
        return Err(StoreError::Refused("the database has no write-ahead log; it needs a local disk".to_owned()));
    }
    if set.synchronous < 2 {
        return Err(StoreError::Refused("synchronous is not FULL".to_owned()));
    }
    if set.foreign_keys != 1 {
        return Err(StoreError::Refused("foreign keys are not checked".to_owned()));
    }
    Ok(())
}

fn version(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

/// How long this folder's disk takes to say that a small write is safe: the median of seven, in microseconds.
pub(crate) fn fsync_latency(file: &Path) -> Option<u64> {
    use std::io::Write;
    let probe = file.with_extension(format!("probe-{}", std::process::id()));
    let measure = || -> std::io::Result<Vec<u64>> {
        let mut out = std::fs::File::create(&probe)?;
        let mut taken = Vec::new();
        for _ in 0..7 {
            let begin = Instant::now();
            out.write_all(&[0; 4096])?;
            out.sync_data()?;
            taken.push(u64::try_from(begin.elapsed().as_micros()).unwrap_or(u64::MAX));
        }
        Ok(taken)
    };
    let taken = measure();
    // A probe that cannot be removed harms nobody and is overwritten next time.
    let _ = std::fs::remove_file(&probe);
    let mut taken = taken.ok()?;
    taken.sort_unstable();
    taken.get(taken.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(version("3.9.0") < OLDEST);
        assert!(version("3.51.3") >= OLDEST);
        assert!(version("3.100") > OLDEST);
    }

    #[test]
    fn the_plan_of_a_statement_stays_while_its_values_change() -> Result<(), Box<dyn std::error::Error>> {
        let mut connection = SqliteConnection::establish(":memory:")?;
        let built: i32 =
            diesel::select(diesel::dsl::sql::<diesel::sql_types::Integer>("sqlite_compileoption_used('ENABLE_QPSG')"))
                .get_result(&mut connection)?;
        assert_eq!(built, 1, ".cargo/config.toml sets it for whoever builds in this folder");
        Ok(())
    }
}
