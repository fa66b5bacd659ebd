//! Every migration, broken off before and after each of its statements, on both databases: nothing of it stays, and the next run ends
//! where an undisturbed one does.

use adref_store::testing::{Fresh, databases};
use adref_store::{Kind, Options};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};

use crate::migrations::shape;

/// The statements of a file, each whole: a semicolon inside the body of a trigger, of a function or of a text ends none.
fn statements(sql: &str) -> Vec<String> {
    let (mut all, mut one, mut inside) = (Vec::new(), String::new(), false);
    for line in sql.lines().filter(|line| !line.trim_start().starts_with("--")) {
        one.push_str(line);
        one.push('\n');
        let line = line.trim();
        inside ^= line.matches("$$").count() % 2 == 1;
        let upper = one.trim_start().to_uppercase();
        let trigger =
            upper.starts_with("CREATE TRIGGER") && upper.contains("BEGIN") && !upper.trim_end().ends_with("END;");
        if line.ends_with(';') && !inside && !trigger {
            all.push(std::mem::take(&mut one));
        }
    }
    assert_eq!(one.trim(), "", "a statement without an end");
    all
}

enum Line {
    Sqlite(SqliteConnection),
    Postgresql(PgConnection),
}

impl Line {
    fn to(fresh: &Fresh) -> Self {
        match fresh.kind() {
            Kind::Sqlite => {
                let mut line = SqliteConnection::establish(fresh.url().trim_start_matches("sqlite:")).unwrap();
                line.batch_execute("PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF;").unwrap();
                Self::Sqlite(line)
            }
            Kind::Postgresql => Self::Postgresql(PgConnection::establish(fresh.url()).unwrap()),
        }
    }

    fn says(&mut self, sql: &str) {
        match self {
            Self::Sqlite(line) => line.batch_execute(sql),
            Self::Postgresql(line) => line.batch_execute(sql),
        }
        .unwrap_or_else(|error| panic!("{error} in {sql}"));
    }

    /// Runs the next migration that has not run.
    fn migrates(&mut self, source: FileBasedMigrations) {
        match self {
            Self::Sqlite(line) => drop(line.run_next_migration(source).unwrap()),
            Self::Postgresql(line) => drop(line.run_next_migration(source).unwrap()),
        }
    }
}

#[test]
fn a_migration_broken_off_at_any_statement_leaves_nothing() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    for fresh in databases(&Options::default()) {
        let whole = shape(&fresh);
        fresh.store.revert_all().unwrap();
        let folder = std::path::Path::new(root).join(fresh.kind().name());
        let mut broken = 0;
        loop {
            let pending = fresh.store.pending().unwrap();
            let Some(next) = pending.first() else { break };
            let up = std::fs::read_to_string(folder.join(next).join("up.sql")).unwrap();
            let (statements, before) = (statements(&up), shape(&fresh));
            for done in 0..=statements.len() {
                let mut line = Line::to(&fresh);
                line.says("BEGIN");
                for statement in &statements[..done] {
                    line.says(statement);
                }
                // The line is gone, as when the process is killed.
                drop(line);
                broken += 1;
            }
            assert_eq!(shape(&fresh), before, "something of {next} stayed");
            assert_eq!(fresh.store.pending().unwrap(), pending);
            // From here the whole rest would run, as after any start; the first of it is enough to go on.
            Line::to(&fresh).migrates(FileBasedMigrations::from_path(&folder).unwrap());
        }
        assert_eq!(shape(&fresh), whole);
        assert!(fresh.store.migrate().unwrap().is_empty());
        eprintln!("{}: {broken} times broken off, nothing stayed", fresh.kind().name());
    }
}
