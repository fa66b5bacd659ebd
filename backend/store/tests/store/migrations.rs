//! Up, down and up again is up; and both databases have the same tables and columns.

use std::collections::BTreeMap;

use adref_store::testing::{Fresh, databases};
use adref_store::{Kind, Options};
use diesel::prelude::*;
use diesel::sql_types::Text;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(fresh: &Fresh, sqlite: &str, postgresql: &str) -> Vec<String> {
    let rows: Vec<Line> = match fresh.kind() {
        Kind::Sqlite => {
            let path = fresh.url().trim_start_matches("sqlite:");
            diesel::sql_query(sqlite).load(&mut SqliteConnection::establish(path).unwrap()).unwrap()
        }
        Kind::Postgresql => {
            diesel::sql_query(postgresql).load(&mut PgConnection::establish(fresh.url()).unwrap()).unwrap()
        }
    };
    rows.into_iter().map(|row| row.line).collect()
}

/// Everything the database knows about its own shape.
pub(crate) fn shape(fresh: &Fresh) -> Vec<String> {
    lines(
        fresh,
        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_master \
         WHERE name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1",
        "SELECT line FROM (
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity AS line
                FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%'
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_diesel%'
            UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE '\\_\\_diesel%'
            UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT proname || prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        ) AS all_of_it ORDER BY 1",
    )
}

/// Table → columns with their nullability and broad type.
fn columns(fresh: &Fresh) -> BTreeMap<String, Vec<String>> {
    let rows = lines(
        fresh,
        "SELECT m.name || ' ' || c.name || ' ' || c.type || ' ' || (CASE WHEN c.\"notnull\" = 1 THEN 'NO' ELSE 'YES' END) \
         AS line FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' \
         AND m.name NOT LIKE '\\_\\_diesel%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, c.cid",
        "SELECT table_name || ' ' || column_name || ' ' || replace(data_type, ' ', '_') || ' ' || is_nullable AS line \
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%' \
         ORDER BY table_name, ordinal_position",
    );
    let mut tables = BTreeMap::<String, Vec<String>>::new();
    for row in rows {
        let [table, column, kind, empty] = row.split(' ').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let kind = match kind {
            "TEXT" | "text" => "text",
            "INTEGER" | "bigint" | "boolean" => "whole",
            "REAL" | "double_precision" => "real",
            other => panic!("{other} is no type of ours"),
        };
        tables.entry(table.to_owned()).or_default().push(format!("{column} {kind} {empty}"));
    }
    tables
}

#[test]
fn up_down_up_is_up() {
    for fresh in databases(&Options::default()) {
        let before = shape(&fresh);
        assert!(before.len() > 40);
        assert!(fresh.store.pending().unwrap().is_empty());
        assert!(fresh.store.migrate().unwrap().is_empty(), "a second run has nothing to do");
        let reverted = fresh.store.revert_all().unwrap();
        assert_eq!(shape(&fresh), Vec::<String>::new(), "down leaves nothing");
        assert_eq!(fresh.store.pending().unwrap().len(), reverted.len());
        assert_eq!(fresh.store.migrate().unwrap().len(), reverted.len());
        assert_eq!(shape(&fresh), before);
    }
}

#[test]
fn down_goes_down_over_rows_too() {
    for fresh in databases(&Options::default()) {
        let world = adref_store::testing::World::settle(&fresh.store).unwrap();
        let comment = world.comment(1);
        fresh.store.write(move |db| adref_store::comments::add(db, &comment)).unwrap();
        fresh.store.revert_all().unwrap();
        fresh.store.migrate().unwrap();
        adref_store::testing::World::settle(&fresh.store).unwrap();
    }
}

#[test]
fn both_databases_have_the_same_tables_and_columns() {
    let all = databases(&Options::default());
    let tables: Vec<_> = all.iter().map(columns).collect();
    assert_eq!(tables[0].len(), 92);
    for other in &tables[1..] {
        assert_eq!(&tables[0], other);
    }
}

#[test]
fn two_programs_that_migrate_at_once_do_not_meet() {
    for fresh in databases(&Options::default()) {
        fresh.store.revert_all().unwrap();
        let ran: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| fresh.store.migrate().unwrap().len())).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(ran, fresh.store.revert_all().unwrap().len(), "each migration runs once");
    }
}
