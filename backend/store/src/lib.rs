//! The only room that knows SQL: SQLite for an office, PostgreSQL for many, behind the same functions.
//!
//! Promises: a read sees one state of everything; a write is one transaction, answered with `Ok` only once it is
//! durable; wordings, events, dispositions, the words of comments and issued drafts never change; a stored value
//! nobody knows is an error, never a guess; no error message holds what a row says.
//! Deliberately absent: rules about who may do what, the notation, and any type of diesel in a signature.

pub mod abouts;
pub mod acting;
pub mod adoption;
pub mod agreements;
pub mod api_tokens;
pub mod appointments;
pub mod comment_places;
pub mod comments;
pub mod copies;
pub mod decisions;
pub mod desk;
pub mod dispositions;
pub mod drafted_positions;
pub mod drafts;
pub mod events;
pub mod factors;
pub mod guesses;
pub mod hosting;
pub mod idempotency;
pub mod identities;
pub mod instruments;
pub mod judgements;
pub mod ledger;
pub mod library;
pub mod lineage;
pub mod link_requests;
pub mod links;
pub mod mail_choices;
pub mod mandates;
pub mod meetings;
pub mod milestones;
pub mod nomination_calls;
pub mod nominations;
pub mod notices;
pub mod of_person;
pub mod organizations;
pub mod parties;
pub mod people;
pub mod placements;
pub mod positions;
pub mod processes;
pub mod proposals;
pub mod public_comments;
pub mod public_keys;
pub mod rate_debts;
pub mod reasons;
pub mod replies;
pub mod rounds;
pub mod session_cards;
pub mod sessions;
pub mod sources;
pub mod stances;
pub mod submissions;
pub mod supports;
#[cfg(feature = "testing")]
pub mod testing;
pub mod wordings;

mod columns;
mod connection;
mod db;
mod error;
mod migrate;
mod options;
mod page;
mod pool;
mod postgresql;
mod same;
mod schema;
mod sqlite;
mod store;
mod turn;
mod watch;
mod writer;

pub use db::Db;
pub use error::StoreError;
pub use options::{Durability, Kind, Options};
pub use page::Page;
pub use store::Store;
pub use turn::Turn;
