//! Reads negotiated wording: brackets, alternatives, positions, strikes and stamps, without losing a character.
//!
//! Three rules stand above all others. Reading never refuses. Every character is kept: what is printed is what was read,
//! byte for byte. What looks wrong is remarked, with its place and a repair of marks, and a person decides.
//!
//! ```
//! let reading = adref_notation::read_one("the [equitable] {EUN+ USA-} involvement");
//! assert_eq!(reading.totals().tag_entries, 2);
//! assert_eq!(reading.print(0), "the [equitable] {EUN+ USA-} involvement");
//! ```

mod alternatives;
mod change;
mod clauses;
mod counts;
mod edit;
pub mod label;
mod leaf;
mod model;
mod open;
mod parties;
mod party;
mod project;
mod reading;
mod remark;
mod report;
mod run;
mod runs;
mod says;
mod scan;
mod signs;
mod stated;
mod strip;
mod structure;
mod verbs;
mod walk;

pub use alternatives::{Alternative, Alternatives};
pub use change::{Change, Splice, Stale};
pub use counts::Counts;
pub use edit::{EditError, Operation, can_be_stamped, canonical_tag};
pub use model::*;
pub use open::OpenItem;
pub use parties::{GroupRow, Membership, Party, PartyKind, Registry, Stay, UnStanding, state_name, un_standing};
pub use project::{Choice, Projection, Unknown, Voices, Why};
pub use reading::{Options, Placed, Reading, read, read_at, read_one, read_with};
pub use remark::{Code, Remark, Repair};
pub use report::{Report, StampRow, TagRow};
pub use run::{Run, RunKind};
pub use says::{Says, Sentence};
pub use scan::tongues::says_nothing;
pub use signs::hides;
pub use strip::{Stripped, without_positions};
pub use structure::options::{OptionHead, OptionPart, OptionStyle, option_head};
