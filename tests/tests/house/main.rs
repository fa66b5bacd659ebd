//! The house rules: which room may name what, what every room keeps, and what the workspace is built on.
//! They read the workspace as it lies on disk; docs/ARCHITECTURE.md says why each rule is there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "test helpers outside test functions"
)]

mod arrows;
mod containers;
mod dependencies;
mod doors;
mod licences;
mod migrations;
mod pure;
mod sources;
mod unused;
mod workspace;
