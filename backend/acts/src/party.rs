//! Parties: States, observers and groups, with what the secretariat added to those everybody knows.

mod add;
mod members;
mod shelf;
mod show;
mod speaker;

pub use add::{AddParty, add};
pub use members::{ChangeMembers, MemberChange, change_members};
pub use shelf::Parties;
pub(crate) use shelf::Shelf;
pub use show::{DayQuery, list, read};
pub(crate) use speaker::speaker;
