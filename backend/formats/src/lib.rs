//! Files to paragraphs and back, with a list of losses.
//!
//! [`import`] takes the bytes of a Markdown or plain-text file and gives labelled paragraphs, the title block and everything that
//! was dropped, joined or healed on the way; [`Imported::reconstruct`] gives the decoded source back byte for byte, so that no
//! reading is final. [`export_markdown`] writes paragraphs so that importing them again gives the same paragraphs.

mod blocks;
mod build;
mod classify;
mod decode;
mod ends;
mod error;
mod export;
mod fences;
mod foot;
mod frames;
mod front;
mod furniture;
mod gather;
mod headings;
mod hint;
mod import;
mod join;
mod labels;
mod layout;
mod lines;
mod lists;
mod losses;
mod model;
mod notes;
mod options;
mod page;
mod standing;
mod tables;
mod undone;
mod words_as_labels;

pub mod calendar;
pub mod commenting;
pub mod markup;
pub mod sheet;
pub mod verbatim;

pub use error::ImportError;
pub use export::{Provision, export_markdown, export_with_foot};
pub use foot::{Foot, Sealed};
pub use import::{MAX_BYTES, detect, import, import_undone};
pub use layout::{Layout, Role, Segment};
pub use model::{Call, Format, Front, FrontLine, FrontRole, Imported, ImportedParagraph, LOSS_CODES, Loss};
pub use options::{OptionGroup, OptionRange, groups as option_groups};
pub use standing::{Sheet as StandingSheet, html as standing_html};
pub use undone::{NoHealing, Undone};
