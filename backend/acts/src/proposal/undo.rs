//! Undoing the last change of a paragraph of the working draft: the words before come back, what was done stays recorded.

use adref_domain::event::EventKind;
use adref_domain::ids::WordingId;
use adref_domain::policy::Action;
use adref_domain::{ProposalKind, ProposalState, StepKind};
use adref_store::desk::{self, Step};
use adref_store::drafts::{self, Draft};
use adref_store::proposals::Proposal;
use adref_store::{placements, proposals, wordings};
use serde_json::json;

use super::facts;
use super::step::Reasoned;
use super::take::{Exactness, shift, sort_of};
use crate::lookup::{self, Text};
use crate::record::Record;
use crate::views::Undone;
use crate::{Actor, Cx, Fault, agreement, text, wording};

/// Undoes the last act on a paragraph: the wording before it comes back as a wording of its own, a moved paragraph goes back,
/// one that was put in goes out. Proposals that were taken in by it are tabled again.
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
) -> Result<Undone, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::EditWording)?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let at = At { actor, text: &text, draft: &draft, placed: &placed, reason: reason.as_deref(), if_match };
    match last_step(cx, &draft, &placed)? {
        Some(step) => at.place(cx, &step),
        None => at.words(cx),
    }
}

/// What is undone where.
struct At<'a> {
    actor: &'a Actor,
    text: &'a Text,
    draft: &'a Draft,
    placed: &'a placements::PlacedWording,
    reason: Option<&'a str>,
    if_match: Option<&'a str>,
}

impl At<'_> {
    /// The words before come back.
    fn words(&self, cx: &mut Cx<'_, '_>) -> Result<Undone, Fault> {
        let (placed, draft) = (self.placed, self.draft);
        let last = wordings::by_id(cx.db, &placed.wording)?.ok_or(Fault::NotFound)?;
        let before = match &last.previous {
            Some(id) if !issued_as_it_is(cx, draft, placed)? => wordings::by_id(cx.db, id)?,
            _ => None,
        };
        let before = before.ok_or(Fault::NothingToUndo)?;
        wording::expect(cx, placed, self.if_match, &before.text)?;
        let change = wording::Change { wording: &before.text, reason: self.reason };
        let stored = wording::store(cx, self.actor, draft, placed, &change)?;
        let again = tabled_again(cx, &placed.wording, |_| true)?;
        let data = json!({
            "draft": draft.id, "wording": stored, "previous": placed.wording, "restores": before.id,
        });
        self.recorded(cx, &again, &json!({ "wording": before.text }), data)?;
        self.shown(cx, &again)
    }

    /// The paragraph goes back, or out. Words that were taken in with a move go with it.
    fn place(&self, cx: &mut Cx<'_, '_>, step: &Step) -> Result<Undone, Fault> {
        let (placed, draft) = (self.placed, self.draft);
        wording::expect(cx, placed, self.if_match, &placed.text)?;
        let moved = step.kind == StepKind::Moved;
        let again = tabled_again(cx, &step.wording, |row| {
            if moved { row.kind == ProposalKind::Move } else { sort_of(row).is_some() }
        })?;
        if moved {
            shift(cx, draft, &placed.paragraph, step.behind.as_ref(), Exactness::Right)?;
        } else {
            agreement::guard(cx, &draft.instrument, placed, "")?;
            if !placements::take_out(cx.db, &draft.id, &placed.paragraph, placed.revision)? {
                return Err(Fault::NotFound);
            }
            drafts::touch(cx.db, &draft.id)?;
            wording::rederive(cx, draft)?;
        }
        if !desk::undone(cx.db, &step.id, cx.now)? {
            return Err(Fault::NothingToUndo);
        }
        let data = json!({ "draft": draft.id, "step": step.kind, "behind": step.behind });
        self.recorded(cx, &again, &json!({ "behind": step.behind, "out": !moved }), data)?;
        if moved {
            return self.shown(cx, &again);
        }
        Ok(Undone { paragraph: None, tabled_again: numbers(&again) })
    }

    fn recorded(
        &self,
        cx: &mut Cx<'_, '_>,
        again: &[Proposal],
        now: &serde_json::Value,
        mut data: serde_json::Value,
    ) -> Result<(), Fault> {
        if let Some(data) = data.as_object_mut() {
            data.insert("tabled_again".to_owned(), json!(numbers(again)));
        }
        let after = json!({ "now": now, "proposals": again.iter().map(facts).collect::<Vec<_>>() });
        let record = Record::of(EventKind::WordingUndone, self.actor, self.placed.paragraph.as_str());
        let record = record.process(&self.text.process.id);
        let before = json!({ "wording": self.placed.text, "ordinal": self.placed.ordinal, "proposals": [] });
        record.before(&before).after(&after).reason(self.reason).data(data).write(cx)
    }

    fn shown(&self, cx: &mut Cx<'_, '_>, again: &[Proposal]) -> Result<Undone, Fault> {
        let paragraph = wording::view(cx, self.draft, self.placed.paragraph.as_str())?;
        Ok(Undone { paragraph: Some(paragraph), tabled_again: numbers(again) })
    }
}

fn numbers(rows: &[Proposal]) -> Vec<String> {
    rows.iter().filter_map(|row| row.number.clone()).collect()
}

/// Proposals that were taken in with a wording are before all again.
fn tabled_again(
    cx: &mut Cx<'_, '_>,
    wording: &WordingId,
    wanted: impl Fn(&Proposal) -> bool,
) -> Result<Vec<Proposal>, Fault> {
    let mut again = Vec::new();
    for mut row in proposals::landed_in(cx.db, wording)? {
        if row.state == ProposalState::Merged && wanted(&row) {
            (row.state, row.changed_at, row.landed) = (ProposalState::Tabled, cx.now, None);
            proposals::advance(cx.db, ProposalState::Merged, &row)?;
            again.push(row);
        }
    }
    Ok(again)
}

/// The step that was the last act on a paragraph: its words are those it had then, and no draft was issued since.
fn last_step(cx: &mut Cx<'_, '_>, draft: &Draft, placed: &placements::PlacedWording) -> Result<Option<Step>, Fault> {
    let step = desk::last_step(cx.db, &draft.id, &placed.paragraph)?.filter(|step| step.wording == placed.wording);
    let issued = match &draft.based_on {
        Some(id) => drafts::by_id(cx.db, id)?.and_then(|draft| draft.issued_at),
        None => None,
    };
    Ok(step.filter(|step| issued.is_none_or(|issued| step.at > issued)))
}

/// Whether the words are those of the issued draft the working one began from: what was issued is not undone.
fn issued_as_it_is(cx: &mut Cx<'_, '_>, draft: &Draft, placed: &placements::PlacedWording) -> Result<bool, Fault> {
    let Some(issued) = &draft.based_on else { return Ok(false) };
    let there = placements::one(cx.db, issued, &placed.paragraph)?;
    Ok(there.is_some_and(|there| there.wording == placed.wording))
}
