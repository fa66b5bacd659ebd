//! The demonstration process: a text of our own writing, carried through a whole cycle by the same acts people use.

mod evidence;
mod experts;
mod meetings;
mod people;
mod story;
mod timeline;

use adref_store::processes;

use crate::{Fault, House};

pub use people::{PASSWORD, SIGN_INS, SignInCard};

/// The name of the demonstration process in addresses.
pub const PROCESS: &str = "shared-rivers";
/// The name of its text in addresses.
pub const INSTRUMENT: &str = "river-principles";

/// Loads the demonstration unless it is there already. True if it was loaded now.
///
/// # Errors
/// Those of the acts: a demonstration that cannot be played is a defect.
pub fn load(house: &House) -> Result<bool, Fault> {
    if house.read_blocking(|cx| Ok(processes::by_slug(cx.db, PROCESS)?))?.is_some() {
        return Ok(false);
    }
    house.write_blocking(|cx| {
        let cast = people::Cast::arrive(cx)?;
        story::play(cx, &cast)
    })?;
    Ok(true)
}
