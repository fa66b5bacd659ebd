//! Who can hold a position: States, from a library, and groups, from the table beside this file.

mod groups;
mod registry;
mod states;

pub use groups::{GroupRow, Membership};
pub use registry::{Party, PartyKind, Registry, Stay};
pub use states::{UnStanding, state_name, un_standing};
