//! The way of a text as one reader sees it: of drafts they may not read, neither steps nor symbols are there.

use adref_domain::AdoptionStep;
use adref_domain::adoption::symbol_key;
use adref_store::adoption::{self, Step};
use adref_store::drafts::Draft;

use super::symbol::symbols_of;
use crate::lookup::{self, Text};
use crate::views::{CycleView, DraftStepView, SymbolView, WayStepView, WayView};
use crate::{Actor, Cx, Fault, text};

/// How far a text has come, with what was recorded of it.
///
/// # Errors
/// Those of the store.
pub(crate) fn way(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<WayView, Fault> {
    let drafts = lookup::readable(cx, actor, text)?;
    let steps = adoption::steps_of_text(cx.db, &text.instrument.id)?;
    let cycles = adoption::cycles_of(cx.db, &text.instrument.id)?;
    let begun = |draft: &Draft| cycles.iter().any(|cycle| cycle.from_draft == draft.id);
    let stands = |draft: &Draft| steps.iter().rfind(|step| step.draft == draft.id);
    let adopted = |draft: &&Draft| stands(draft).is_some_and(|step| step.step == AdoptionStep::Adopted);
    let closed = drafts.iter().any(|draft| adopted(&draft) && !begun(draft));
    // What counts is the latest draft of which anything is said, unless work has begun again since.
    let latest = drafts.iter().rev().find_map(|draft| stands(draft).map(|step| (begun(draft), step.step)));
    let step = match latest {
        Some((false, step)) => step,
        _ => AdoptionStep::WorkingGroup,
    };
    // Of what was recorded at one moment, the earlier draft stands first.
    let mut in_time: Vec<_> = steps.iter().filter_map(|step| Some((step, of(&drafts, step)?))).collect();
    in_time.sort_by_key(|(step, (place, _))| (step.recorded_at, *place, step.ordinal));
    let records = in_time.iter().map(|(step, (_, draft))| recorded(draft, step, &steps)).collect();
    let of_cycle = |cycle: &adoption::Cycle| {
        let draft = drafts.iter().find(|draft| draft.id == cycle.from_draft)?;
        Some(CycleView {
            draft: draft.slug.clone(),
            draft_label: draft.label.clone(),
            day: cycle.day.clone(),
            reason: cycle.reason.clone(),
        })
    };
    Ok(WayView {
        step: step.to_string(),
        closed,
        records,
        symbols: symbols(&drafts, &steps),
        cycles: cycles.iter().filter_map(of_cycle).collect(),
    })
}

/// Where a draft stands, for a list; nothing where nothing was recorded.
///
/// # Errors
/// Those of the store.
pub(crate) fn short(cx: &mut Cx<'_, '_>, draft: &Draft) -> Result<Option<DraftStepView>, Fault> {
    let step = super::standing(cx, draft)?;
    Ok(step.map(|step| DraftStepView { step: step.step.to_string(), day: step.day, body: step.body }))
}

/// The draft of a step, if this reader reads it, with its place.
fn of<'d>(drafts: &'d [Draft], step: &Step) -> Option<(usize, &'d Draft)> {
    drafts.iter().enumerate().find(|(_, draft)| draft.id == step.draft)
}

fn recorded(draft: &Draft, row: &Step, steps: &[Step]) -> WayStepView {
    let later = || steps.iter().filter(|step| step.draft == row.draft && step.ordinal > row.ordinal);
    let next = later().min_by_key(|step| step.ordinal);
    WayStepView {
        draft: draft.slug.clone(),
        draft_label: draft.label.clone(),
        step: row.step.to_string(),
        day: row.day.clone(),
        body: row.body.clone(),
        symbol: row.symbol.clone(),
        reason: row.reason.clone(),
        corrected: next.is_some_and(|next| next.corrects),
        stands: next.is_none(),
        recorded_at: text::rfc3339(row.recorded_at),
    }
}

/// Each symbol once, by the day it was borne first; those without a day last.
fn symbols(drafts: &[Draft], steps: &[Step]) -> Vec<SymbolView> {
    let mut all: Vec<(String, SymbolView)> = Vec::new();
    for draft in drafts {
        for (symbol, day) in symbols_of(draft, steps) {
            let key = symbol_key(symbol);
            if all.iter().all(|(known, _)| *known != key) {
                let view = SymbolView {
                    symbol: symbol.to_owned(),
                    day: day.map(str::to_owned),
                    draft: draft.slug.clone(),
                    draft_label: draft.label.clone(),
                };
                all.push((key, view));
            }
        }
    }
    all.sort_by(|(_, x), (_, y)| (x.day.is_none(), &x.day).cmp(&(y.day.is_none(), &y.day)));
    all.into_iter().map(|(_, view)| view).collect()
}
