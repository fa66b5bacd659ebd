//! Calls for nominations, opened and changed. An hour that moves, and a call that is closed or given up, say why.

use adref_domain::event::EventKind;
use adref_domain::ids::CallId;
use adref_domain::policy::Action;
use adref_domain::{CallState, CallStatus};
use adref_store::nomination_calls::{self, Call, CallChange};
use adref_store::processes::{self, Process};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{NominationFault, show, words};
use crate::house::chance_in_time;
use crate::record::Record;
use crate::views::CallView;
use crate::{Actor, Cx, Fault, process, text};

/// How many each State may nominate where nothing is said.
const PER_STATE: i64 = 2;

/// A call as it is written.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteCall {
    /// Its title.
    pub title: String,
    /// By what nominees are looked at: geography, gender, competences, in words.
    pub criteria: String,
    /// The competences wanted, each in a word or phrase.
    #[serde(default)]
    pub competences: Vec<String>,
    /// When it opens, RFC 3339 with its zone; at once, when absent.
    pub opens_at: Option<String>,
    /// When it closes, RFC 3339 with its zone.
    pub closes_at: String,
    /// How many each State may nominate; two, when absent.
    pub per_state: Option<i64>,
    /// How many members the group is to have.
    pub seats: i64,
    /// `open`, `closed` or `cancelled`; open, when absent.
    pub state: Option<String>,
    /// Why it is changed; asked for where its hours move and where it is closed or given up.
    pub reason: Option<String>,
}

/// Opens a call.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::DatesReversed`], [`Fault::Invalid`] with the field.
pub fn open(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &WriteCall) -> Result<CallView, Fault> {
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    may_call(actor, &process)?;
    let blank = Call {
        id: CallId::from_bits(chance_in_time()),
        process: process.id.clone(),
        title: String::new(),
        criteria: String::new(),
        competences: Vec::new(),
        opens_at: cx.now,
        closes_at: cx.now,
        per_state: PER_STATE,
        seats: 0,
        state: CallState::Open,
        version: 0,
        created_at: cx.now,
        changed_at: cx.now,
    };
    let row = Call { state: CallState::Open, ..filled(blank, input)? };
    if row.closes_at <= cx.now {
        return Err(Fault::invalid("closes_at", "an hour that is still to come"));
    }
    nomination_calls::add(cx.db, &row)?;
    let record = Record::of(EventKind::CallOpened, actor, row.id.as_str()).process(&process.id);
    record.after(&facts(&row)).data(hours(&row)).write(cx)?;
    show::call_view(cx, actor, &process, &row)
}

/// Changes, closes or gives up a call, against the version its editor saw.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::PreconditionRequired`] without a version,
/// [`NominationFault::CallChanged`] with what stands when somebody was quicker, [`Fault::ReasonRequired`], [`Fault::Invalid`].
pub fn change(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &WriteCall,
    if_match: Option<&str>,
) -> Result<CallView, Fault> {
    let (before, process) = super::call(cx, actor, id)?;
    may_call(actor, &process)?;
    if if_match.ok_or(Fault::PreconditionRequired)?.trim() != etag(&before) {
        return Err(stale(cx, actor, &process, &before.id));
    }
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let row = filled(before.clone(), input)?;
    if row == before {
        return show::call_view(cx, actor, &process, &row);
    }
    let moved = (row.opens_at, row.closes_at, row.state) != (before.opens_at, before.closes_at, before.state);
    if moved && reason.is_none() {
        return Err(Fault::ReasonRequired("say why: whoever has counted on it reads the reason"));
    }
    let row = Call { version: before.version + 1, changed_at: cx.now, ..row };
    if !nomination_calls::change(cx.db, &row, &CallChange::of(&before, reason.clone(), cx.now))? {
        return Err(stale(cx, actor, &process, &before.id));
    }
    let record = Record::of(EventKind::CallChanged, actor, row.id.as_str()).process(&process.id);
    let record = record.before(&facts(&before)).after(&facts(&row)).data(hours(&row));
    record.reason(reason.as_deref()).write(cx)?;
    show::call_view(cx, actor, &process, &row)
}

/// The entity tag of a call.
pub(super) fn etag(row: &Call) -> String {
    format!("\"{}-{}\"", row.id, row.version)
}

/// Goes on only while nominations are taken.
pub(super) fn must_be_open(cx: &Cx<'_, '_>, row: &Call) -> Result<(), Fault> {
    match status(cx, row) {
        CallStatus::Open => Ok(()),
        other => Err(NominationFault::CallNotOpen { status: other.to_string() }.into()),
    }
}

/// Where a call stands by the database's clock.
pub(super) fn status(cx: &Cx<'_, '_>, row: &Call) -> CallStatus {
    row.state.status_at(row.opens_at, row.closes_at, cx.now)
}

fn may_call(actor: &Actor, process: &Process) -> Result<(), Fault> {
    let facts = process::facts(process);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::CallNominations, &facts)?;
    Ok(())
}

fn stale(cx: &mut Cx<'_, '_>, actor: &Actor, process: &Process, id: &CallId) -> Fault {
    let theirs = nomination_calls::by_id(cx.db, id).map_err(Fault::from);
    let theirs = theirs.and_then(|row| show::call_view(cx, actor, process, &row.ok_or(Fault::NotFound)?));
    match theirs {
        Ok(theirs) => NominationFault::CallChanged(Box::new(theirs)).into(),
        Err(fault) => fault,
    }
}

fn filled(row: Call, input: &WriteCall) -> Result<Call, Fault> {
    let given = |at: &Option<String>| at.clone().filter(|at| !at.trim().is_empty());
    let opens_at = match given(&input.opens_at) {
        Some(at) => text::instant("opens_at", &at)?,
        None => row.opens_at,
    };
    let closes_at = text::instant("closes_at", &input.closes_at)?;
    if closes_at <= opens_at {
        return Err(Fault::invalid("closes_at", "a call closes after it opens"));
    }
    let state = input.state.as_deref().filter(|code| !code.is_empty());
    Ok(Call {
        title: text::written("title", &input.title, text::TITLE)?,
        criteria: text::written("criteria", &input.criteria, text::COMMENT)?,
        competences: words("competences", &input.competences)?,
        opens_at,
        closes_at,
        per_state: within("per_state", input.per_state.unwrap_or(row.per_state), 20)?,
        seats: within("seats", input.seats, 500)?,
        state: state.map(|code| text::code("state", code)).transpose()?.unwrap_or(row.state),
        ..row
    })
}

fn within(field: &'static str, number: i64, most: i64) -> Result<i64, Fault> {
    if (1..=most).contains(&number) {
        Ok(number)
    } else {
        Err(Fault::invalid(field, format!("a number from 1 to {most}")))
    }
}

/// All of a call that an act can change, as the ledger hashes it.
fn facts(row: &Call) -> serde_json::Value {
    json!({
        "title": row.title, "criteria": row.criteria, "competences": row.competences, "opens_at": row.opens_at,
        "closes_at": row.closes_at, "per_state": row.per_state, "seats": row.seats, "state": row.state,
    })
}

/// Its hours in clear: they are announced to everybody who knows of the process.
fn hours(row: &Call) -> serde_json::Value {
    json!({
        "opens_at": text::rfc3339(row.opens_at), "closes_at": text::rfc3339(row.closes_at), "state": row.state,
        "per_state": row.per_state, "seats": row.seats,
    })
}
