//! A new cycle: work begins again from the adopted text. Its paragraphs keep who they are, and the adopted draft stays as it is.

use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_store::adoption::{self, Cycle};
use adref_store::{drafts, placements};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{closing, told, way};
use crate::record::Record;
use crate::views::WayView;
use crate::{Actor, Cx, Fault, issue, lookup, text};

/// What is needed to begin again.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginCycle {
    /// The day the new cycle begins, `YYYY-MM-DD`; today, when absent.
    pub day: Option<String>,
    /// Why: who asked for the revision, and where. Whoever reads the adopted draft reads it.
    pub reason: String,
}

/// Begins again from the adopted draft: the working draft becomes its copy, whatever was changed in it before.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::StepUpRequired`], [`Fault::NotAdopted`], [`Fault::Invalid`].
pub fn begin(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &BeginCycle) -> Result<WayView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    actor.must_openly(Action::Adopt, &text.facts())?;
    actor.must_be_fresh(cx)?;
    let (adopted, step) = closing(cx, &text.instrument.id)?.ok_or(Fault::NotAdopted)?;
    let day = text::date("day", input.day.as_deref())?.unwrap_or_else(|| text::day(cx.now));
    if day < step.day {
        return Err(Fault::invalid("day", format!("not before {}, when the text was adopted", step.day)));
    }
    let row = Cycle {
        from_draft: adopted.id.clone(),
        instrument: text.instrument.id.clone(),
        day,
        reason: text::written("reason", &input.reason, text::COMMENT)?,
        begun_at: cx.now,
    };
    adoption::add_cycle(cx.db, &row)?;
    let left = copied(cx, &text, &adopted)?;
    told::cycle(cx, actor, &text, &adopted)?;
    let record = Record::of(EventKind::CycleBegun, actor, text.instrument.id.as_str()).process(&text.process.id);
    let record = record.after(&json!([row.from_draft, row.day])).reason(Some(&row.reason));
    record.data(json!({ "from": adopted.id, "hash": adopted.hash, "day": row.day, "left": left })).write(cx)?;
    way(cx, actor, &text)
}

/// Makes the working draft a copy of the adopted one, and gives the hash of what it was if that was something else.
fn copied(cx: &mut Cx<'_, '_>, text: &lookup::Text, adopted: &drafts::Draft) -> Result<Option<String>, Fault> {
    let working = drafts::working(cx.db, &text.instrument.id)?.ok_or(Fault::NotFound)?;
    if working.revision == 0 {
        return Ok(None);
    }
    let left = issue::hash(&placements::of_draft(cx.db, &working.id)?);
    placements::clear(cx.db, &working.id)?;
    placements::copy(cx.db, &adopted.id, &working.id)?;
    drafts::update_front(cx.db, &working.id, &adopted.front)?;
    drafts::touch(cx.db, &working.id)?;
    Ok(Some(left))
}
