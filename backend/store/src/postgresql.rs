//! PostgreSQL: what every connection is set to, and what is refused.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::connection::Use;
use crate::error::StoreError;
use crate::options::Durability;

const EVERY_CONNECTION: &str = "
    SET statement_timeout = '5s';
    SET lock_timeout = '1s';
    SET idle_in_transaction_session_timeout = '10s';
    SET client_min_messages = 'warning';
    SET timezone = 'UTC';
";

// A migration may wait for a long rewrite and for another replica that migrates at the same time.
const MIGRATING: &str = "
    SET statement_timeout = 0;
    SET lock_timeout = '60s';
    SET idle_in_transaction_session_timeout = 0;
";

/// Connects and sets everything a connection must have.
pub(crate) fn connect(url: &str, durability: Durability, purpose: Use) -> Result<PgConnection, StoreError> {
    let mut connection = PgConnection::establish(url)?;
    connection.batch_execute(EVERY_CONNECTION)?;
    if purpose == Use::Migrate {
        connection.batch_execute(MIGRATING)?;
    }
    if durability == Durability::Required {
        check(&mut connection)?;
    }
    Ok(connection)
}

#[derive(QueryableByName)]
struct Settings {
    #[diesel(sql_type = Text)]
    fsync: String,
    #[diesel(sql_type = Text)]
    synchronous_commit: String,
    #[diesel(sql_type = Text)]
    full_page_writes: String,
}

fn check(connection: &mut PgConnection) -> Result<(), StoreError> {
    let set: Settings = diesel::sql_query(
        "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit, \
         current_setting('full_page_writes') AS full_page_writes",
    )
    .get_result(connection)?;
    for (name, value) in [
        ("fsync", set.fsync),
        ("synchronous_commit", set.synchronous_commit),
        ("full_page_writes", set.full_page_writes),
    ] {
        if value == "off" {
            return Err(StoreError::Refused(format!("PostgreSQL runs with {name} = off")));
        }
    }
    Ok(())
}
