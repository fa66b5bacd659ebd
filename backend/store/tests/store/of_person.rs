//! No column that names a person or tells of one is forgotten when they ask for everything kept about them.

use std::collections::BTreeSet;

use adref_store::of_person::{COLUMNS, Held};
use adref_store::testing::databases;
use adref_store::{Kind, Options};
use diesel::prelude::*;
use diesel::sql_types::Text;

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    of: String,
    #[diesel(sql_type = Text)]
    name: String,
}

/// Columns that point at a person, and columns whose name says that they tell of one.
fn found(fresh: &adref_store::testing::Fresh) -> BTreeSet<(String, String)> {
    let named = "('email', 'address', 'device', 'subject', 'password_hash', 'personal')";
    let rows: Vec<Column> = match fresh.kind() {
        Kind::Sqlite => {
            let path = fresh.url().trim_start_matches("sqlite:");
            let query = format!(
                "SELECT m.name AS \"of\", k.\"from\" AS name FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS k \
                 WHERE m.type = 'table' AND k.\"table\" = 'people' \
                 UNION SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c \
                 WHERE m.type = 'table' AND c.name IN {named}"
            );
            diesel::sql_query(query).load(&mut SqliteConnection::establish(path).unwrap()).unwrap()
        }
        Kind::Postgresql => {
            let query = format!(
                "SELECT c.conrelid::regclass::text AS \"of\", a.attname::text AS name FROM pg_constraint c \
                 JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) \
                 WHERE c.contype = 'f' AND c.confrelid = 'people'::regclass \
                 UNION SELECT table_name::text, column_name::text FROM information_schema.columns \
                 WHERE table_schema = 'public' AND column_name IN {named}"
            );
            diesel::sql_query(query).load(&mut PgConnection::establish(fresh.url()).unwrap()).unwrap()
        }
    };
    rows.into_iter().map(|column| (column.of, column.name)).collect()
}

#[test]
fn every_column_that_tells_of_a_person_is_given_to_them_or_has_a_reason() {
    let listed: BTreeSet<(String, String)> =
        COLUMNS.iter().map(|(table, column, _)| ((*table).to_owned(), (*column).to_owned())).collect();
    assert_eq!(listed.len(), COLUMNS.len(), "each stands there once");
    for fresh in databases(&Options::default()) {
        let found = found(&fresh);
        assert!(found.len() > 25, "the schema is not looked at: {found:?}");
        let missing: Vec<_> = found.difference(&listed).collect();
        assert!(
            missing.is_empty(),
            "say in store/src/of_person.rs where people find what these keep of them, put it there (acts/src/person/mine.rs), \
             and see that erasing covers it (acts/src/person/close.rs): {missing:?}"
        );
    }
    for (table, column, held) in COLUMNS {
        if let Held::Because(reason) = held {
            assert!(reason.len() > 12, "{table}.{column}: a reason is a sentence");
        }
    }
}
