//! The way of a text to its adoption: the steps of its drafts, the symbols it is found by, and work that begins again from what
//! was adopted.

mod cycle;
mod record;
mod symbol;
mod told;
mod way;

pub use cycle::{BeginCycle, begin};
pub use record::{RecordStep, record};
pub(crate) use symbol::{found, take};
pub(crate) use way::{short, way};

use adref_domain::AdoptionStep;
use adref_domain::ids::InstrumentId;
use adref_store::adoption::{self, Step};
use adref_store::drafts::{self, Draft};

use crate::{Cx, Fault};

/// The record of a draft that counts: the last one.
fn standing(cx: &mut Cx<'_, '_>, draft: &Draft) -> Result<Option<Step>, Fault> {
    Ok(adoption::steps_of(cx.db, &draft.id)?.pop())
}

/// The adopted draft of a text from which nobody has begun again, if there is one: nothing is worked on then.
fn closing(cx: &mut Cx<'_, '_>, instrument: &InstrumentId) -> Result<Option<(Draft, Step)>, Fault> {
    let steps = adoption::steps_of_text(cx.db, instrument)?;
    if steps.is_empty() {
        return Ok(None);
    }
    let begun = adoption::cycles_of(cx.db, instrument)?;
    for draft in drafts::list_of(cx.db, instrument)?.into_iter().rev() {
        let stands = steps.iter().rfind(|step| step.draft == draft.id);
        let open = begun.iter().all(|cycle| cycle.from_draft != draft.id);
        if let Some(step) = stands.filter(|step| step.step == AdoptionStep::Adopted && open) {
            return Ok(Some((draft, step.clone())));
        }
    }
    Ok(None)
}

/// Goes on only if the text may be worked on: an adopted one is left as it is until a new cycle begins.
///
/// # Errors
/// [`Fault::TextAdopted`] with the draft and the day.
pub(crate) fn still_in_work(cx: &mut Cx<'_, '_>, instrument: &InstrumentId) -> Result<(), Fault> {
    match closing(cx, instrument)? {
        Some((draft, step)) => Err(Fault::TextAdopted { draft: draft.label, day: step.day }),
        None => Ok(()),
    }
}
