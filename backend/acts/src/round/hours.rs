//! The hours of a round, moved by hand: opened early, closed early, extended, and said to be done with.

use adref_domain::event::EventKind;
use adref_domain::ids::ExtensionId;
use adref_domain::policy::Action;
use adref_domain::{CommentState, RoundState};
use adref_store::comments::{self, Filter};
use adref_store::public_comments;
use adref_store::rounds::{self, Extension};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::plan::state;
use super::{facts, view_for};
use crate::house::chance_in_time;
use crate::lookup::{self, FoundRound};
use crate::record::Record;
use crate::views::RoundView;
use crate::{Actor, Cx, Fault, comment, text};

/// Why a round is closed before its hour.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseRound {
    /// The reason, for the record.
    pub reason: Option<String>,
}

/// A later deadline.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtendRound {
    /// When it closes now.
    pub closes_at: String,
    /// Why; whoever sees the round reads it.
    pub reason: String,
}

/// That the secretariat is done with a round.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnsweredRound {
    /// Why comments stay unanswered, where some do.
    pub reason: Option<String>,
}

/// Opens a planned round at once. Opening an open one changes nothing.
///
/// # Errors
/// [`Fault::NotFound`]; [`Fault::Invalid`] for a closed one, [`Fault::RoundCancelled`].
pub fn open(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<RoundView, Fault> {
    let mut found = lookup::round(cx, actor, id, Action::OpenRound)?;
    match state(cx, &found.round) {
        RoundState::Open | RoundState::Extended => return view_for(cx, actor, &found),
        RoundState::Closed | RoundState::Answered => {
            return Err(Fault::invalid("round", "has closed; extend it, or plan a new one"));
        }
        RoundState::Cancelled => return Err(Fault::RoundCancelled),
        RoundState::Planned => {}
    }
    rounds::open_now(cx.db, &found.round.id, cx.now)?;
    let before = facts(&found.round);
    found.round.opens_at = cx.now;
    note(cx, actor, &mut found, EventKind::RoundOpened, &before, None)?;
    view_for(cx, actor, &found)
}

/// Closes a round before its hour. What arrives later is kept and marked late.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::RoundCancelled`].
pub fn close(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &CloseRound) -> Result<RoundView, Fault> {
    let mut found = lookup::round(cx, actor, id, Action::CloseRound)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    if state(cx, &found.round) == RoundState::Cancelled {
        return Err(Fault::RoundCancelled);
    }
    if !state(cx, &found.round).is_over() {
        rounds::close_now(cx.db, &found.round.id, cx.now)?;
        let before = facts(&found.round);
        found.round.closed_by_hand_at = Some(cx.now);
        note(cx, actor, &mut found, EventKind::RoundClosed, &before, reason.as_deref())?;
    }
    view_for(cx, actor, &found)
}

/// Gives a round a later deadline, before or after it has closed. What came late meanwhile stays late: it was, and the record
/// says so.
///
/// # Errors
/// [`Fault::NotFound`]; [`Fault::Invalid`] for an hour that is not later, and for a round that is answered.
pub fn extend(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &ExtendRound) -> Result<RoundView, Fault> {
    let mut found = lookup::round(cx, actor, id, Action::CloseRound)?;
    let to = text::instant("closes_at", &input.closes_at)?;
    let reason = text::written("reason", &input.reason, text::COMMENT)?;
    match state(cx, &found.round) {
        RoundState::Answered => return Err(Fault::invalid("round", "has been answered; plan a new one")),
        RoundState::Cancelled => return Err(Fault::RoundCancelled),
        RoundState::Planned | RoundState::Open | RoundState::Extended | RoundState::Closed => {}
    }
    let from = found.round.closed_by_hand_at.unwrap_or(found.round.closes_at).min(found.round.closes_at);
    if to <= from || to <= cx.now {
        return Err(Fault::invalid("closes_at", "an hour to come, later than the round closes now"));
    }
    let extension = Extension {
        id: ExtensionId::from_bits(chance_in_time()),
        round: found.round.id.clone(),
        from_closes_at: from,
        to_closes_at: to,
        reason: reason.clone(),
        extended_by: actor.subject.person.clone(),
        extended_at: cx.now,
    };
    let first = found.round.first_closes_at.unwrap_or(found.round.closes_at);
    rounds::extend(cx.db, &extension, first)?;
    let before = facts(&found.round);
    (found.round.closes_at, found.round.first_closes_at) = (to, Some(first));
    found.round.closed_by_hand_at = None;
    note(cx, actor, &mut found, EventKind::RoundExtended, &before, Some(&reason))?;
    view_for(cx, actor, &found)
}

/// Says that the secretariat is done with a closed round: every comment has its answer, or a reason says why not.
///
/// # Errors
/// [`Fault::NotFound`]; [`Fault::Invalid`] for a round that has not closed; [`Fault::InputsUnanswered`] with their numbers.
pub fn answered(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &AnsweredRound) -> Result<RoundView, Fault> {
    let mut found = lookup::round(cx, actor, id, Action::CloseRound)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    match state(cx, &found.round) {
        RoundState::Answered => return view_for(cx, actor, &found),
        RoundState::Closed => {}
        _ => return Err(Fault::invalid("round", "has not closed yet; close it first")),
    }
    let waiting = waiting(cx, &found)?;
    if !waiting.is_empty() && reason.is_none() {
        return Err(Fault::InputsUnanswered { numbers: waiting });
    }
    rounds::answered_now(cx.db, &found.round.id, cx.now)?;
    let before = facts(&found.round);
    found.round.answered_at = Some(cx.now);
    note(cx, actor, &mut found, EventKind::RoundAnswered, &before, reason.as_deref())?;
    view_for(cx, actor, &found)
}

/// The numbers of a round's comments that wait for an answer, for another where their authors said that it misses the point, or
/// for somebody to look at them.
fn waiting(cx: &mut Cx<'_, '_>, found: &FoundRound) -> Result<Vec<String>, Fault> {
    let filter =
        Filter { round: Some(found.round.id.clone()), states: Some(vec![CommentState::Received]), ..Filter::default() };
    let rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: 10_000 })?;
    let objected = comment::objected(cx, &found.round.id)?;
    let mut numbers: Vec<String> = rows.into_iter().rev().chain(objected).map(|row| row.number).collect();
    numbers.extend(public_comments::waiting_in(cx.db, &found.round.id)?);
    Ok(numbers)
}

/// Records what was done, and lets what is shown from here on know of it.
fn note(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &mut FoundRound,
    kind: EventKind,
    before: &serde_json::Value,
    reason: Option<&str>,
) -> Result<(), Fault> {
    found.facts = found.text.round_facts(cx, &found.round, &found.draft);
    let record = Record::of(kind, actor, found.round.id.as_str()).process(&found.text.process.id);
    let data = json!({ "closes_at": found.round.closes_at });
    record.before(before).after(&facts(&found.round)).reason(reason).data(data).write(cx)
}
