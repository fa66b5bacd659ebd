//! One file per act, one transaction each. An act checks the policy, reads, decides in the pure rooms, and writes last:
//! the change, its event and its notices together. There is no HTTP here, no SQL and no SMTP.

pub mod actor;
pub mod api_token;
pub mod comment;
pub mod compare;
pub mod demo;
pub mod desk;
pub mod disposition;
pub mod draft;
pub mod explain;
pub mod fault;
pub mod history;
pub mod house;
pub mod idempotency;
pub mod import;
pub mod instrument;
pub mod issue;
mod kept;
pub mod ledger;
pub mod lineage;
pub mod link;
pub mod lookup;
pub mod mandate;
pub mod organization;
pub mod outbox;
pub mod paragraph;
pub mod party;
pub mod person;
pub mod process;
pub mod record;
pub mod round;
pub mod rules;
pub mod secrets;
mod show;
pub mod sign_in;
mod text;
pub mod views;
pub mod wording;

pub use actor::Actor;
pub use fault::{Fault, Stale};
pub use house::{Cx, House};
pub use rules::{Rules, SecondFactor};
pub use secrets::SecretsKey;
