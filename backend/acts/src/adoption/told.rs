//! Who commented on a text is told how far it has come, if they may read the draft that has. A mail names only what is public.

use adref_domain::notice::NoticeKind;
use adref_domain::{AdoptionStep, Openness};
use adref_store::adoption::Step;
use adref_store::drafts::Draft;
use serde_json::json;

use crate::lookup::Text;
use crate::{Actor, Cx, Fault, issue, outbox};

/// Tells of a step. A correction is nobody's news, nor what was so before.
pub(super) fn step(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, draft: &Draft, row: &Step) -> Result<(), Fault> {
    let kind = match row.step {
        AdoptionStep::WorkingGroup => return Ok(()),
        AdoptionStep::Submitted => NoticeKind::DraftSubmitted,
        AdoptionStep::Provisional => NoticeKind::DraftProvisional,
        AdoptionStep::Adopted => NoticeKind::DraftAdopted,
        AdoptionStep::Revised => NoticeKind::DraftRevised,
    };
    if row.corrects {
        return Ok(());
    }
    let beside = json!({ "body": row.body, "step_days": row.day, "symbol": row.symbol });
    tell(cx, actor, (text, draft), kind, &beside)
}

/// Tells that work has begun again.
pub(super) fn cycle(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, adopted: &Draft) -> Result<(), Fault> {
    tell(cx, actor, (text, adopted), NoticeKind::CycleBegun, &json!({}))
}

fn tell(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    (text, draft): (&Text, &Draft),
    kind: NoticeKind,
    beside: &serde_json::Value,
) -> Result<(), Fault> {
    let opens = draft.embargo_until.map_or(cx.now, |until| until.max(cx.now));
    let public = draft.openness == Openness::Public;
    let mut data = outbox::facts(json!({
        "draft": draft.id,
        "instrument_title": text.instrument.title,
        "draft_label": public.then(|| draft.label.clone()),
    }));
    if public {
        data.extend(outbox::facts(beside.clone()));
    }
    let path = format!("/t/{}", text.instrument.slug);
    for person in issue::followers(cx, actor, &text.at(opens), draft)? {
        outbox::queue_to(cx, kind, person, &path, opens, data.clone())?;
    }
    Ok(())
}
