//! The commands that need the database or a server, one file each.

mod beside;
pub(crate) mod comments;
pub(crate) mod deliver;
pub(crate) mod doctor;
pub(crate) mod health;
pub(crate) mod import;
pub(crate) mod ledger;
pub(crate) mod links;
pub(crate) mod migrate;
pub(crate) mod nominations;
pub(crate) mod party;
pub(crate) mod people;
pub(crate) mod process;
pub(crate) mod seal;
pub(crate) mod secrets;
pub(crate) mod serve;
mod taken;
pub(crate) mod user;
