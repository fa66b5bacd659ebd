//! Undoing the last change of a paragraph of the working draft: the words before come back, what was done stays recorded.

use adref_domain::ProposalState;
use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_store::{placements, proposals, wordings};
use serde_json::json;

use super::facts;
use super::step::Reasoned;
use crate::lookup;
use crate::record::Record;
use crate::views::ParagraphView;
use crate::{Actor, Cx, Fault, text, wording};

/// Brings back the wording before the last one, as a wording of its own. Proposals that were taken in with the last one are
/// tabled again.
///
/// # Errors
/// [`Fault::Stale`] against an old version, [`Fault::NothingToUndo`] for a paragraph as it came in, [`Fault::NotFound`].
pub fn undo(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    paragraph: &str,
    input: &Reasoned,
    if_match: Option<&str>,
) -> Result<ParagraphView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::EditWording)?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let last = wordings::by_id(cx.db, &placed.wording)?.ok_or(Fault::NotFound)?;
    let before = match &last.previous {
        Some(id) if !issued_as_it_is(cx, &draft, &placed)? => wordings::by_id(cx.db, id)?,
        _ => None,
    };
    let before = before.ok_or(Fault::NothingToUndo)?;
    wording::expect(cx, &placed, if_match, &before.text)?;
    let change = wording::Change { wording: &before.text, reason: reason.as_deref() };
    let stored = wording::store(cx, actor, &draft, &placed, &change)?;
    let mut again = Vec::new();
    for mut row in proposals::landed_in(cx.db, &placed.wording)? {
        if row.state == ProposalState::Merged {
            (row.state, row.changed_at, row.landed) = (ProposalState::Tabled, cx.now, None);
            proposals::advance(cx.db, ProposalState::Merged, &row)?;
            again.push(row);
        }
    }
    let numbers: Vec<_> = again.iter().filter_map(|row| row.number.clone()).collect();
    let data = json!({
        "draft": draft.id, "wording": stored, "previous": placed.wording, "restores": before.id, "tabled_again": numbers,
    });
    let after = json!({ "wording": before.text, "proposals": again.iter().map(facts).collect::<Vec<_>>() });
    let record = Record::of(EventKind::WordingUndone, actor, placed.paragraph.as_str()).process(&text.process.id);
    let record = record.before(&json!({ "wording": placed.text, "proposals": [] })).after(&after);
    record.reason(reason.as_deref()).data(data).write(cx)?;
    wording::view(cx, &draft, paragraph)
}

/// Whether the words are those of the issued draft the working one began from: what was issued is not undone.
fn issued_as_it_is(
    cx: &mut Cx<'_, '_>,
    draft: &adref_store::drafts::Draft,
    placed: &placements::PlacedWording,
) -> Result<bool, Fault> {
    let Some(issued) = &draft.based_on else { return Ok(false) };
    let there = placements::one(cx.db, issued, &placed.paragraph)?;
    Ok(there.is_some_and(|there| there.wording == placed.wording))
}
