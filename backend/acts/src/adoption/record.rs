//! A step of a draft on its way, recorded; or a record that was wrong, corrected.

use adref_domain::adoption::NoStep;
use adref_domain::event::EventKind;
use adref_domain::ids::DraftId;
use adref_domain::policy::Action;
use adref_domain::{AdoptionStep, DraftStatus};
use adref_store::adoption::{self, Step};
use adref_store::drafts::{self, Draft};
use adref_store::placements;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{standing, symbol, told, way};
use crate::lookup::{self, Text};
use crate::record::Record;
use crate::views::WayView;
use crate::{Actor, Cx, Fault, text};

/// A step as it is recorded.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordStep {
    /// `working_group`, `submitted`, `provisional`, `adopted` or `revised`.
    pub step: String,
    /// The day it was taken, `YYYY-MM-DD`; one that has come.
    pub day: String,
    /// Who took it: a working group, a board, an assembly.
    pub body: String,
    /// The symbol the text goes by from then on, if it got one.
    pub symbol: Option<String>,
    /// Whether this corrects the record before; then any step may stand, and why is said.
    #[serde(default)]
    pub corrects: bool,
    /// Why; asked for where a record is corrected, and where a text with open brackets is approved for the time being.
    pub reason: Option<String>,
}

/// Records how far an issued draft has come.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::StepUpRequired`]; [`Fault::StepBackwards`] and the like for what cannot
/// follow, [`Fault::LaterDraft`], [`Fault::BracketsOpen`], [`Fault::ReasonRequired`], [`Fault::SymbolTaken`], [`Fault::Invalid`].
pub fn record(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    input: &RecordStep,
) -> Result<WayView, Fault> {
    let (text, draft, _) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must_openly(Action::Adopt, &text.draft_facts(&draft))?;
    actor.must_be_fresh(cx)?;
    let before = standing(cx, &draft)?;
    let row = written(cx, &draft, before.as_ref(), input)?;
    may_follow(cx, &text, &draft, before.as_ref(), &row)?;
    symbol::take(cx, &text, row.symbol.as_deref())?;
    adoption::add_step(cx.db, &row)?;
    let revised = if row.step == AdoptionStep::Adopted { take_the_place(cx, &text, &row)? } else { Vec::new() };
    told::step(cx, actor, &text, &draft, &row)?;
    let data = json!({
        "step": row.step, "day": row.day, "symbol": row.symbol, "corrects": row.corrects, "hash": draft.hash,
        "revised": revised,
    });
    let record = Record::of(EventKind::DraftStepRecorded, actor, draft.id.as_str()).process(&text.process.id);
    let record = record.before(&before.as_ref().map(facts)).after(&facts(&row));
    record.reason(row.reason.as_deref()).data(data).write(cx)?;
    way(cx, actor, &text)
}

/// What was adopted before, and begun again from, is revised with this: on the same day, by the same body.
fn take_the_place(cx: &mut Cx<'_, '_>, text: &Text, row: &Step) -> Result<Vec<DraftId>, Fault> {
    let mut revised = Vec::new();
    for cycle in adoption::cycles_of(cx.db, &text.instrument.id)? {
        let before = drafts::by_id(cx.db, &cycle.from_draft)?.ok_or(Fault::NotFound)?;
        let Some(stands) = standing(cx, &before)?.filter(|step| step.step == AdoptionStep::Adopted) else { continue };
        if before.id == row.draft {
            continue;
        }
        let step = Step {
            draft: before.id.clone(),
            ordinal: stands.ordinal + 1,
            step: AdoptionStep::Revised,
            symbol: None,
            corrects: false,
            reason: None,
            ..row.clone()
        };
        adoption::add_step(cx.db, &step)?;
        revised.push(before.id);
    }
    Ok(revised)
}

fn facts(row: &Step) -> serde_json::Value {
    json!([row.step, row.day, row.body, row.symbol, row.corrects, row.ordinal])
}

fn written(cx: &Cx<'_, '_>, draft: &Draft, before: Option<&Step>, input: &RecordStep) -> Result<Step, Fault> {
    let day = text::date("day", Some(&input.day))?.ok_or_else(|| Fault::invalid("day", "the day it was taken"))?;
    // It is that day somewhere on earth.
    if day > text::day(cx.now.plus_seconds(14 * 3600)) {
        return Err(Fault::invalid("day", "a day that has come: a step is recorded when it was taken"));
    }
    if let Some(before) = before.filter(|before| !input.corrects && day < before.day) {
        return Err(Fault::invalid("day", format!("not before {}, when the step before was taken", before.day)));
    }
    Ok(Step {
        draft: draft.id.clone(),
        ordinal: before.map_or(0, |before| before.ordinal + 1),
        step: text::code("step", &input.step)?,
        day,
        body: text::written("body", &input.body, text::TITLE)?,
        symbol: text::optional("symbol", input.symbol.as_deref(), 120)?,
        corrects: input.corrects,
        reason: text::optional("reason", input.reason.as_deref(), text::COMMENT)?,
        recorded_at: cx.now,
    })
}

fn may_follow(cx: &mut Cx<'_, '_>, text: &Text, draft: &Draft, before: Option<&Step>, row: &Step) -> Result<(), Fault> {
    if draft.status != DraftStatus::Issued {
        return Err(Fault::invalid("step", "steps are of issued drafts: issue the working draft first"));
    }
    row.step.after(before.map(|before| before.step), row.corrects).map_err(|why| match why {
        NoStep::Backwards => Fault::StepBackwards,
        NoStep::NotAdopted => Fault::NotAdopted,
        NoStep::NothingToCorrect => Fault::invalid("corrects", "nothing was recorded of this draft yet"),
    })?;
    let begun = adoption::cycles_of(cx.db, &text.instrument.id)?;
    let reopened = begun.iter().any(|cycle| cycle.from_draft == draft.id);
    if row.corrects && row.step < AdoptionStep::Adopted && reopened {
        return Err(Fault::invalid("step", "a new cycle has begun from this draft, so it stays adopted or revised"));
    }
    if row.step == AdoptionStep::Adopted && !row.corrects {
        latest(cx, draft)?;
    }
    let approved = matches!(row.step, AdoptionStep::Provisional | AdoptionStep::Adopted);
    let open = if approved { open_brackets(cx, draft)? } else { Vec::new() };
    if !open.is_empty() && row.step == AdoptionStep::Adopted {
        return Err(Fault::BracketsOpen { places: open });
    }
    if row.reason.is_none() && (row.corrects || !open.is_empty()) {
        return Err(Fault::ReasonRequired(
            "say why: a record that is corrected, and words approved with open brackets, ask for a reason all can read",
        ));
    }
    Ok(())
}

/// What was adopted is the last that was issued: another is issued first, so that the text goes on from what was agreed.
fn latest(cx: &mut Cx<'_, '_>, draft: &Draft) -> Result<(), Fault> {
    match drafts::latest_issued(cx.db, &draft.instrument)? {
        Some(latest) if latest.id != draft.id => Err(Fault::LaterDraft { label: latest.label }),
        _ => Ok(()),
    }
}

/// The paragraphs with open brackets, and how many.
fn open_brackets(cx: &mut Cx<'_, '_>, draft: &Draft) -> Result<Vec<String>, Fault> {
    let places = placements::places(cx.db, &draft.id)?;
    let open = places.into_iter().filter(|place| place.brackets > 0);
    Ok(open.map(|place| format!("{}: {}", place.label.as_deref().unwrap_or("–"), place.brackets)).collect())
}
