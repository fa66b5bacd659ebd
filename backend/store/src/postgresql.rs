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

/// What a line must be told to notice that nobody is at its other end: within seconds, not within the two hours of the system.
const EVERY_LINE: [(&str, &str); 5] = [
    ("connect_timeout", "2"),
    ("keepalives_idle", "5"),
    ("keepalives_interval", "2"),
    ("keepalives_count", "3"),
    ("tcp_user_timeout", "10000"),
];

/// The address with what it does not say itself.
fn impatient(url: &str) -> String {
    let mut whole = url.to_owned();
    for (name, value) in EVERY_LINE.into_iter().filter(|(name, _)| !url.contains(&format!("{name}="))) {
        whole.push(if whole.contains('?') { '&' } else { '?' });
        whole.push_str(&format!("{name}={value}"));
    }
    whole
}

/// Connects and sets everything a connection must have.
pub(crate) fn connect(url: &str, durability: Durability, purpose: Use) -> Result<PgConnection, StoreError> {
    let mut connection = PgConnection::establish(&impatient(url))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_itself_stays() {
        let told = impatient("postgres://me@db/adref?connect_timeout=9");
        assert!(told.starts_with("postgres://me@db/adref?connect_timeout=9&keepalives_idle=5&"), "{told}");
        assert!(impatient("postgres:///adref").starts_with("postgres:///adref?connect_timeout=2&"));
    }
}
