//! Deciding on a proposed appointment. Whoever approves is another person than whoever proposed, says on whose authority, and has
//! just proved who they are; then everybody named holds a mandate, in the one transaction with the letters.

use adref_domain::event::EventKind;
use adref_domain::geography::region_of;
use adref_domain::ids::{AppointmentId, MandateId};
use adref_domain::link::LinkPurpose;
use adref_domain::mandate::Capacity;
use adref_domain::notice::NoticeKind;
use adref_domain::{AppointmentState, Instant, MandateStatus, NominationState};
use adref_store::appointments::{self, Appointment};
use adref_store::mandates::{self, Move};
use adref_store::nominations::{self, Nomination};
use adref_store::people;
use adref_store::processes::Process;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{NominationFault, appoint, call_to_fill, letters};
use crate::mandate::{Because, NewMandate};
use crate::record::Record;
use crate::views::AppointmentView;
use crate::{Actor, Cx, Fault, link, mandate, text};

/// A day, in seconds.
const DAY: i64 = 24 * 3600;

/// The second person's yes.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {
    /// On whose authority: the head of the body, and the document that says so.
    pub authority: String,
}

/// Approves what somebody else proposed: everybody named is appointed.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::StepUpRequired`], [`NominationFault::SecondPerson`],
/// [`NominationFault::AppointmentDecided`], [`NominationFault::NotAppointable`], [`Fault::Invalid`].
pub fn approve(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Approve) -> Result<AppointmentView, Fault> {
    let (before, process) = waiting(cx, actor, id)?;
    actor.must_be_fresh(cx)?;
    let approver = actor.person()?.clone();
    if approver == before.proposed_by {
        return Err(NominationFault::SecondPerson.into());
    }
    let row = Appointment {
        state: AppointmentState::Approved,
        decided_by: Some(approver),
        decided_at: Some(cx.now),
        authority: Some(text::written("authority", &input.authority, text::TITLE)?),
        ..before.clone()
    };
    decide(cx, &row)?;
    let named = appointments::named(cx.db, &row.id)?;
    let mut granted = Vec::new();
    for id in &named {
        let nominee = nominations::by_id(cx.db, id)?.ok_or(Fault::NotFound)?;
        granted.push(appointed(cx, actor, &process, &row, &nominee)?);
    }
    if row.concludes {
        conclude(cx, &process, &row)?;
    }
    let record = Record::of(EventKind::AppointmentApproved, actor, row.id.as_str()).process(&process.id);
    let record = record.before(&appoint::fingerprint(&before, &named)).after(&appoint::fingerprint(&row, &named));
    record.data(json!({ "call": row.call, "nominations": named, "mandates": granted })).write(cx)?;
    appoint::view(cx, actor, &row)
}

/// Turns a proposal down; whoever made it takes it back the same way.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`NominationFault::AppointmentDecided`], [`Fault::ReasonRequired`].
pub fn refuse(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Because) -> Result<AppointmentView, Fault> {
    let (before, process) = waiting(cx, actor, id)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let reason = reason.ok_or(Fault::ReasonRequired("say why it is turned down: who proposed it reads the reason"))?;
    let row = Appointment {
        state: AppointmentState::Refused,
        decided_by: Some(actor.person()?.clone()),
        decided_at: Some(cx.now),
        reason: Some(reason.clone()),
        ..before.clone()
    };
    decide(cx, &row)?;
    let named = appointments::named(cx.db, &row.id)?;
    let record = Record::of(EventKind::AppointmentRefused, actor, row.id.as_str()).process(&process.id);
    let record = record.before(&appoint::fingerprint(&before, &named)).after(&appoint::fingerprint(&row, &named));
    record.data(json!({ "call": row.call })).reason(Some(&reason)).write(cx)?;
    appoint::view(cx, actor, &row)
}

/// A proposal that waits for its second person.
fn waiting(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(Appointment, Process), Fault> {
    let id = AppointmentId::parse(id).map_err(|_| Fault::NotFound)?;
    let found = appointments::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let (_, process) = call_to_fill(cx, actor, found.call.as_str())?;
    let row = appointments::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    match row.state {
        AppointmentState::Proposed => Ok((row, process)),
        other => Err(NominationFault::AppointmentDecided { state: other.to_string() }.into()),
    }
}

fn decide(cx: &mut Cx<'_, '_>, row: &Appointment) -> Result<(), Fault> {
    let decided = || NominationFault::AppointmentDecided { state: row.state.to_string() };
    if appointments::decide(cx.db, row)? { Ok(()) } else { Err(decided().into()) }
}

/// One of those named becomes a member: the mandate, the letter, and an invitation for who has no account yet.
fn appointed(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    process: &Process,
    appointment: &Appointment,
    before: &Nomination,
) -> Result<MandateId, Fault> {
    appoint::must_be_free(before)?;
    let not = |why: &str| NominationFault::NotAppointable { name: before.name.clone(), why: why.to_owned() };
    let person = people::by_id(cx.db, &before.person)?.filter(|person| person.disabled_at.is_none());
    let person = person.ok_or_else(|| not("the account is closed"))?;
    let new = NewMandate {
        region: region_of(&before.party),
        process: Some(process.id.clone()),
        since: Some(text::moment("first_day", &appointment.first_day)?),
        until: after(appointment.last_day.as_deref())?,
        note: appointment.authority.clone(),
        ..NewMandate::of(Capacity::Expert).for_party(&before.party)
    };
    let held = mandate::store(cx, actor.subject.person.as_ref(), &person, new).map_err(|fault| match fault {
        Fault::AlreadyHolds => not("the person holds this mandate already; end that one first").into(),
        Fault::AdministratorAlone => not("the person administers the platform and holds no other mandate").into(),
        other => other,
    })?;
    if held.status == MandateStatus::Invited {
        link::mail(cx, &person, LinkPurpose::Invitation, &person.email, Some(&held.id))?;
    }
    let row = Nomination {
        state: NominationState::Appointed,
        mandate: Some(held.id.clone()),
        changed_at: cx.now,
        ..before.clone()
    };
    nominations::change(cx.db, before.state, &row)?;
    if let Some(replaced) = &appointment.replaces {
        let member = nominations::by_id(cx.db, replaced)?.ok_or(Fault::NotFound)?;
        replace(cx, actor, &member, &row)?;
    }
    letters::tell(cx, NoticeKind::ExpertAppointed, Some(&row.person), process)?;
    Ok(held.id)
}

/// A member's place is somebody else's now, and their mandate ends.
fn replace(cx: &mut Cx<'_, '_>, actor: &Actor, member: &Nomination, successor: &Nomination) -> Result<(), Fault> {
    let row = Nomination {
        state: NominationState::Replaced,
        successor: Some(successor.id.clone()),
        changed_at: cx.now,
        ..member.clone()
    };
    if !nominations::change(cx.db, NominationState::Appointed, &row)? {
        let why = format!("the member in whose place it is is {}", member.state);
        return Err(NominationFault::NotAppointable { name: successor.name.clone(), why }.into());
    }
    let Some(id) = &member.mandate else { return Ok(()) };
    let Some(held) = mandates::by_id(cx.db, id)?.filter(|held| held.status != MandateStatus::Ended) else {
        return Ok(());
    };
    let by = actor.subject.person.clone();
    let to = Move { status: MandateStatus::Ended, by, at: cx.now, reason: Some("replaced".to_owned()) };
    mandates::set_status(cx.db, id, held.status, &to)?;
    Ok(())
}

/// Whoever agreed and is not a member is told.
fn conclude(cx: &mut Cx<'_, '_>, process: &Process, appointment: &Appointment) -> Result<(), Fault> {
    for before in nominations::of_call(cx.db, &appointment.call)? {
        if !matches!(before.state, NominationState::Confirmed | NominationState::Shortlisted) {
            continue;
        }
        let row = Nomination { state: NominationState::NotAppointed, changed_at: cx.now, ..before.clone() };
        nominations::change(cx.db, before.state, &row)?;
        letters::tell(cx, NoticeKind::ExpertNotAppointed, Some(&row.person), process)?;
    }
    Ok(())
}

/// The moment after a last day.
fn after(last_day: Option<&str>) -> Result<Option<Instant>, Fault> {
    let day = last_day.map(|day| text::moment("last_day", day)).transpose()?;
    Ok(day.map(|day| day.plus_seconds(DAY)))
}
