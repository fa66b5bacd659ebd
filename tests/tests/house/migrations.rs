//! Both databases have every migration, under the same name, forwards and backwards.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::workspace::root;

fn names(database: &str) -> BTreeSet<String> {
    let folder = root().join("migrations").join(database);
    let entries = fs::read_dir(&folder).unwrap_or_else(|_| panic!("{} is missing", folder.display()));
    entries
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn is_written(file: &Path) -> bool {
    fs::read_to_string(file).is_ok_and(|text| !text.trim().is_empty())
}

#[test]
fn both_databases_have_the_same_migrations() {
    let (sqlite, postgresql) = (names("sqlite"), names("postgresql"));
    assert!(!sqlite.is_empty(), "no migrations at all");
    assert_eq!(sqlite, postgresql);
}

#[test]
fn every_migration_goes_up_and_down() {
    for database in ["sqlite", "postgresql"] {
        for name in names(database) {
            for file in ["up.sql", "down.sql"] {
                let file = root().join("migrations").join(database).join(&name).join(file);
                assert!(is_written(&file), "{} is missing or empty", file.display());
            }
        }
    }
}
