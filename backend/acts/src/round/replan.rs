//! A round before it opens: all of it can be planned anew, or it is given up with a reason.

use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_domain::{RoundKind, RoundState};
use adref_store::public_comments;
use adref_store::rounds::{self, Round};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::plan::{self, CreateRound, state};
use super::{facts, view_for};
use crate::lookup::{self, FoundRound};
use crate::record::Record;
use crate::views::RoundView;
use crate::{Actor, Cx, Fault, public, text};

/// Why a round is given up.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelRound {
    /// The reason; whoever sees the round reads it.
    pub reason: String,
}

/// Plans a round anew, all of it: what is left out is left out. It stays the same round under the same address.
///
/// # Errors
/// [`Fault::NotFound`]; [`Fault::Invalid`] with the field, and for a round that has opened; [`Fault::RoundCancelled`].
pub fn replan(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &CreateRound) -> Result<RoundView, Fault> {
    let found = lookup::round(cx, actor, id, Action::OpenRound)?;
    must_be_planned(cx, &found)?;
    let (draft, _) = lookup::draft(cx, actor, &found.text, &input.draft)?;
    let row = Round {
        id: found.round.id.clone(),
        created_at: found.round.created_at,
        ..plan::planned(cx, &found.text, &draft, input)?
    };
    let moderation = plan::moderation(input)?;
    let before = whole(cx, &found.round)?;
    if !rounds::replan(cx.db, &row, cx.now)? {
        return Err(opened());
    }
    ask(cx, &row, input)?;
    if let Some(moderation) = moderation {
        public_comments::set_moderation(cx.db, &row.id, moderation)?;
    }
    let after = whole(cx, &row)?;
    let facts = found.text.round_facts(cx, &row, &draft);
    let found = FoundRound { draft, round: row, facts, ..found };
    if before != after {
        let data = json!({ "draft": found.draft.id, "kind": found.round.kind, "closes_at": found.round.closes_at });
        let record = Record::of(EventKind::RoundChanged, actor, found.round.id.as_str());
        record.process(&found.text.process.id).before(&before).after(&after).data(data).write(cx)?;
    }
    view_for(cx, actor, &found)
}

/// Gives a planned round up. It stays where it was announced, with the reason, and takes no comments.
///
/// # Errors
/// [`Fault::NotFound`]; [`Fault::Invalid`] without a reason, and for a round that has opened.
pub fn cancel(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &CancelRound) -> Result<RoundView, Fault> {
    let mut found = lookup::round(cx, actor, id, Action::OpenRound)?;
    let reason = text::written("reason", &input.reason, text::COMMENT)?;
    if state(cx, &found.round) == RoundState::Cancelled {
        return view_for(cx, actor, &found);
    }
    must_be_planned(cx, &found)?;
    if !rounds::cancel(cx.db, &found.round.id, cx.now, &reason)? {
        return Err(opened());
    }
    let before = facts(&found.round);
    (found.round.cancelled_at, found.round.cancelled_reason) = (Some(cx.now), Some(reason.clone()));
    found.facts = found.text.round_facts(cx, &found.round, &found.draft);
    let record = Record::of(EventKind::RoundCancelled, actor, found.round.id.as_str()).process(&found.text.process.id);
    record.before(&before).after(&facts(&found.round)).reason(Some(&reason)).write(cx)?;
    view_for(cx, actor, &found)
}

fn must_be_planned(cx: &Cx<'_, '_>, found: &FoundRound) -> Result<(), Fault> {
    match state(cx, &found.round) {
        RoundState::Planned => Ok(()),
        RoundState::Cancelled => Err(Fault::RoundCancelled),
        _ => Err(opened()),
    }
}

fn opened() -> Fault {
    Fault::invalid("round", "has opened: only its hours can be moved now; extend or close it")
}

/// What a round asks from now on. The same questions stay the same ones.
fn ask(cx: &mut Cx<'_, '_>, row: &Round, input: &CreateRound) -> Result<(), Fault> {
    let asked = plan::questions(&row.id, input.questions.as_deref().unwrap_or_default())?;
    let texts = |questions: &[rounds::Question]| questions.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
    if texts(&rounds::questions(cx.db, &row.id)?) != texts(&asked) {
        rounds::drop_questions(cx.db, &row.id, cx.now)?;
        rounds::add_questions(cx.db, &asked)?;
    }
    Ok(())
}

/// All of a planned round, with what it asks.
fn whole(cx: &mut Cx<'_, '_>, row: &Round) -> Result<serde_json::Value, Fault> {
    let asked: Vec<_> = rounds::questions(cx.db, &row.id)?.into_iter().map(|question| question.text).collect();
    let moderation = if row.kind == RoundKind::Public { Some(public::asked(cx, &row.id)?) } else { None };
    Ok(json!({ "round": facts(row), "questions": asked, "moderation": moderation }))
}
