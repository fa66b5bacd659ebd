//! Proposing an appointment: the set as one person of the secretariat has chosen it. Another one decides.

use adref_domain::event::EventKind;
use adref_domain::ids::{AppointmentId, NominationId};
use adref_domain::policy::Action;
use adref_domain::{AppointmentState, CallStatus, NominationState};
use adref_store::appointments::{self, Appointment};
use adref_store::nominations::{self, Nomination};
use adref_store::people;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{NominationFault, call, call_to_fill, named};
use crate::house::chance_in_time;
use crate::record::Record;
use crate::text::rfc3339;
use crate::views::{AppointmentView, NomineeRef};
use crate::{Actor, Cx, Fault, process, text};

/// As many as one proposal names.
const MOST: usize = 200;

/// Who is to be appointed.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeAppointment {
    /// The nominations, by their ids.
    pub nominations: Vec<String>,
    /// First day of the term, `2027-03-01`.
    pub first_day: String,
    /// Last day of it; without end when absent.
    pub last_day: Option<String>,
    /// Whether all who agreed and are not among them are told that they are not appointed.
    #[serde(default)]
    pub concludes: bool,
    /// The member in whose place the one named is appointed, by the id of the nomination.
    pub replaces: Option<String>,
    /// What the other person should know.
    pub note: Option<String>,
}

/// Proposes to appoint people.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`], [`Fault::DatesReversed`], [`NominationFault::AppointmentWaits`],
/// [`NominationFault::NotAppointable`].
pub fn propose(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &ProposeAppointment,
) -> Result<AppointmentView, Fault> {
    let (call, process) = call_to_fill(cx, actor, id)?;
    let proposer = actor.person()?.clone();
    if appointments::of_call(cx.db, &call.id)?.iter().any(|one| one.state == AppointmentState::Proposed) {
        return Err(NominationFault::AppointmentWaits.into());
    }
    let all = nominations::of_call(cx.db, &call.id)?;
    let chosen = chosen(&all, &input.nominations)?;
    let replaces = replaced(&all, &chosen, input)?;
    if input.concludes && matches!(call::status(cx, &call), CallStatus::Open | CallStatus::Planned) {
        let message = "the call is still open: close it first, so that nobody is told no while others are nominated";
        return Err(Fault::invalid("concludes", message));
    }
    let (first_day, last_day) = days(input)?;
    let row = Appointment {
        id: AppointmentId::from_bits(chance_in_time()),
        call: call.id.clone(),
        note: text::optional("note", input.note.as_deref(), text::COMMENT)?,
        first_day,
        last_day,
        concludes: input.concludes,
        replaces,
        state: AppointmentState::Proposed,
        proposed_by: proposer,
        proposed_at: cx.now,
        decided_by: None,
        decided_at: None,
        authority: None,
        reason: None,
    };
    let ids: Vec<NominationId> = chosen.iter().map(|one| one.id.clone()).collect();
    appointments::add(cx.db, &row, &ids)?;
    let record = Record::of(EventKind::AppointmentProposed, actor, row.id.as_str()).process(&process.id);
    record.after(&fingerprint(&row, &ids)).data(json!({ "call": call.id, "nominations": ids })).write(cx)?;
    view(cx, actor, &row)
}

/// The proposals for a call, the latest first.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`].
pub fn appointments(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Vec<AppointmentView>, Fault> {
    let (call, process) = call(cx, actor, id)?;
    actor.must_openly(Action::Appoint, &process::facts(&process))?;
    let rows = appointments::of_call(cx.db, &call.id)?;
    rows.iter().rev().map(|row| view(cx, actor, row)).collect()
}

/// Goes on only if a nominee can be appointed.
pub(super) fn must_be_free(row: &Nomination) -> Result<(), Fault> {
    if row.state.can_be_chosen() {
        return Ok(());
    }
    let why = format!("the nomination is {}", row.state);
    Err(NominationFault::NotAppointable { name: row.name.clone(), why }.into())
}

/// A proposal as the record fingerprints it.
pub(super) fn fingerprint(row: &Appointment, named: &[NominationId]) -> serde_json::Value {
    json!({
        "appointment": row.id, "call": row.call, "nominations": named, "first_day": row.first_day, "last_day": row.last_day,
        "concludes": row.concludes, "replaces": row.replaces, "state": row.state, "decided_by": row.decided_by,
    })
}

/// One proposal; the caller has ruled that it may be seen.
pub(super) fn view(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Appointment) -> Result<AppointmentView, Fault> {
    let mut named = Vec::new();
    for id in appointments::named(cx.db, &row.id)? {
        named.extend(nominee(cx, &id)?);
    }
    let replaces = match &row.replaces {
        Some(id) => nominee(cx, id)?,
        None => None,
    };
    let waits = row.state == AppointmentState::Proposed;
    Ok(AppointmentView {
        id: row.id.to_string(),
        call: row.call.to_string(),
        note: row.note.clone(),
        first_day: row.first_day.clone(),
        last_day: row.last_day.clone(),
        concludes: row.concludes,
        replaces,
        nominees: named,
        state: row.state.to_string(),
        proposed_by: name(cx, Some(&row.proposed_by))?.unwrap_or_default(),
        proposed_at: rfc3339(row.proposed_at),
        decided_by: name(cx, row.decided_by.as_ref())?,
        decided_at: row.decided_at.map(rfc3339),
        authority: row.authority.clone(),
        reason: row.reason.clone(),
        can_approve: waits && actor.subject.person.as_ref() != Some(&row.proposed_by),
    })
}

fn chosen(all: &[Nomination], ids: &[String]) -> Result<Vec<Nomination>, Fault> {
    let chosen = named(all, ids)?;
    if chosen.is_empty() || chosen.len() > MOST {
        return Err(Fault::invalid("nominations", format!("one nominee at least, {MOST} at most")));
    }
    chosen.iter().try_for_each(must_be_free)?;
    Ok(chosen)
}

/// The member in whose place somebody is appointed, if so: one for one.
fn replaced(
    all: &[Nomination],
    chosen: &[Nomination],
    input: &ProposeAppointment,
) -> Result<Option<NominationId>, Fault> {
    let Some(id) = input.replaces.as_deref().filter(|id| !id.is_empty()) else { return Ok(None) };
    let member = all.iter().find(|row| row.id.as_str() == id && row.state == NominationState::Appointed);
    let member = member.ok_or_else(|| Fault::invalid("replaces", "names a member of the group, by the nomination"))?;
    if chosen.len() != 1 || input.concludes {
        return Err(Fault::invalid(
            "replaces",
            "one nominee takes the place of one member, and nothing else is decided",
        ));
    }
    Ok(Some(member.id.clone()))
}

fn days(input: &ProposeAppointment) -> Result<(String, Option<String>), Fault> {
    let first = text::date("first_day", Some(&input.first_day))?;
    let first = first.ok_or_else(|| Fault::invalid("first_day", "a date, such as 2026-05-31"))?;
    let last = text::date("last_day", input.last_day.as_deref())?;
    if last.as_ref().is_some_and(|last| *last < first) {
        return Err(Fault::DatesReversed);
    }
    Ok((first, last))
}

fn nominee(cx: &mut Cx<'_, '_>, id: &NominationId) -> Result<Option<NomineeRef>, Fault> {
    let row = nominations::by_id(cx.db, id)?;
    Ok(row.map(|row| NomineeRef { id: row.id.to_string(), name: row.name, party: row.party }))
}

fn name(cx: &mut Cx<'_, '_>, person: Option<&adref_domain::ids::PersonId>) -> Result<Option<String>, Fault> {
    let Some(person) = person else { return Ok(None) };
    Ok(people::by_id(cx.db, person)?.map(|person| person.name))
}
