//! The store's promises, played on SQLite and, when `ADREF_TEST_POSTGRES` names a server, on PostgreSQL.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests, their helpers included, stop at once"
)]

mod broken_migrations;
mod conditional;
mod cursors;
mod immutable;
mod ledger;
mod links;
mod lists;
mod mandates;
mod migrations;
mod milestones;
mod of_person;
mod refusals;
mod round_trips;
mod settings;
mod transactions;
