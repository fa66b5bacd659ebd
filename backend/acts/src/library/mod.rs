//! The library of a process: adopted texts its drafts quote, brought in from elsewhere or adopted here.

mod add;
mod quotes;
mod show;

pub use add::{AddText, PutAway, add, may_add, put_away};
pub use quotes::{Found, agreed_language};
pub use show::{list, read};

use adref_domain::AdoptionStep;
use adref_domain::policy::Action;
use adref_store::drafts::Draft;
use adref_store::library::{self, LibraryText};
use adref_store::{adoption, drafts, instruments, processes};

use crate::lookup::{Text, reading};
use crate::{Actor, Cx, Fault};

/// An adopted text a reader may read.
enum Adopted {
    /// Brought in from elsewhere.
    Brought(Box<LibraryText>),
    /// Adopted here: a draft that stands as adopted or revised, with its text.
    Here(Box<(Text, Draft, adoption::Step)>),
}

impl Adopted {
    /// The day it was adopted, for the order of the library.
    fn day(&self) -> Option<&str> {
        match self {
            Self::Brought(row) => row.day.as_deref(),
            Self::Here(here) => Some(&here.2.day),
        }
    }

    /// What identifies its words.
    fn mark(&self) -> String {
        match self {
            Self::Brought(row) => row.id.to_string(),
            Self::Here(here) => here.1.id.to_string(),
        }
    }
}

/// What a reader may read of the library of a process, by the days of adoption.
fn of_process(cx: &mut Cx<'_, '_>, actor: &Actor, process: &processes::Process) -> Result<Vec<Adopted>, Fault> {
    let mut all = Vec::new();
    if actor.may(Action::ReadProcess, &crate::process::facts(process)) {
        all.extend(library::of_process(cx.db, &process.id)?.into_iter().map(|row| Adopted::Brought(Box::new(row))));
    }
    for instrument in instruments::list_of(cx.db, &process.id)? {
        let steps = adoption::steps_of_text(cx.db, &instrument.id)?;
        if steps.is_empty() {
            continue;
        }
        let text = Text { process: process.clone(), instrument, now: cx.now };
        for draft in drafts::list_of(cx.db, &text.instrument.id)? {
            let stands = steps.iter().rfind(|step| step.draft == draft.id);
            let Some(stands) = stands.filter(|step| step.step >= AdoptionStep::Adopted) else { continue };
            if actor.may(reading(&draft), &text.draft_facts(&draft)) {
                all.push(Adopted::Here(Box::new((text.at(cx.now), draft, stands.clone()))));
            }
        }
    }
    all.sort_by(|x, y| (x.day().is_none(), x.day()).cmp(&(y.day().is_none(), y.day())));
    Ok(all)
}
