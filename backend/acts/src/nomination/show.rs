//! What of calls, nominations and appointed experts each reader sees.

use adref_domain::MandateStatus;
use adref_domain::NominationState;
use adref_domain::geography::region_of;
use adref_domain::policy::Action;
use adref_store::nomination_calls::{self, Call, CallChange};
use adref_store::nominations::{self, Nomination};
use adref_store::processes::{self, Process};
use adref_store::{mandates, people};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{call, facts_of, facts_of_party, letters, nominate};
use crate::party::Parties;
use crate::text::rfc3339;
use crate::views::{CallChangeView, CallView, ExpertView, ExpertsView, NominationView, StateView};
use crate::{Actor, Cx, Fault, mandate, process, text};

/// Which nominations are wanted.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NominationsQuery {
    /// Of this State; coordinators see their own alone.
    pub party: Option<String>,
}

/// The experts of a process with its calls, and one's own nominations there.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn experts(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<ExpertsView, Fault> {
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&process))?;
    let changes = nomination_calls::changes_of(cx.db, &process.id)?;
    let (mut calls, mut experts, mut own) = (Vec::new(), Vec::new(), Vec::new());
    for row in nomination_calls::of_process(cx.db, &process.id)? {
        let its: Vec<&CallChange> = changes.iter().filter(|change| change.call == row.id).collect();
        calls.push(with_changes(cx, actor, &process, &row, &its)?);
        for nomination in nominations::of_call(cx.db, &row.id)? {
            experts.extend(expert(cx, &nomination)?);
            if Some(&nomination.person) == actor.subject.person.as_ref() {
                own.push(view(cx, actor, &process, &nomination)?);
            }
        }
    }
    calls.reverse();
    experts.sort_by(|a: &ExpertView, b| (&a.state.name, &a.name).cmp(&(&b.state.name, &b.name)));
    let party = actor.subject.party().map(str::to_owned);
    let may = actor.may_codes(&facts_of_party(&process, party.as_deref()));
    Ok(ExpertsView { process: process::in_full(&process), calls, experts, own, consent: letters::consents(), may })
}

/// The nominations for a call: all of them for the secretariat, those of the own State for a coordinator.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::UnknownParty`].
pub fn list(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    query: &NominationsQuery,
) -> Result<Vec<NominationView>, Fault> {
    let (call, process) = call(cx, actor, id)?;
    let party = match query.party.as_deref().map(str::trim).filter(|party| !party.is_empty()) {
        Some(named) => Some(cx.parties()?.meant(named)?.code.clone()),
        None => actor.subject.party().map(str::to_owned),
    };
    actor.must(Action::SeeNomination, &facts_of_party(&process, party.as_deref()))?;
    let mut rows = nominations::of_call(cx.db, &call.id)?;
    rows.retain(|row| party.as_ref().is_none_or(|party| row.party == *party));
    rows.retain(|row| actor.may(Action::SeeNomination, &facts_of(&process, row)));
    rows.iter().map(|row| view(cx, actor, &process, row)).collect()
}

/// One nomination.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<NominationView, Fault> {
    let (row, _, process) = super::nomination(cx, actor, id)?;
    view(cx, actor, &process, &row)
}

/// One call; the caller has ruled that its process may be seen.
pub(super) fn call_view(cx: &mut Cx<'_, '_>, actor: &Actor, process: &Process, row: &Call) -> Result<CallView, Fault> {
    let changes = nomination_calls::changes_of(cx.db, &process.id)?;
    let its: Vec<&CallChange> = changes.iter().filter(|change| change.call == row.id).collect();
    with_changes(cx, actor, process, row, &its)
}

fn with_changes(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    process: &Process,
    row: &Call,
    changes: &[&CallChange],
) -> Result<CallView, Fault> {
    let party = actor.subject.party().map(str::to_owned);
    let facts = facts_of_party(process, party.as_deref());
    // A State learns how many more it may name; of others' nominations not even the number is told.
    let left = match &party {
        Some(party) if actor.may(Action::Nominate, &facts) => {
            let all = nominations::of_call(cx.db, &row.id)?;
            let own = all.iter().filter(|one| one.state.lives() && one.party == *party).count();
            Some((row.per_state - i64::try_from(own).unwrap_or(i64::MAX)).max(0))
        }
        _ => None,
    };
    Ok(CallView {
        id: row.id.to_string(),
        title: row.title.clone(),
        criteria: row.criteria.clone(),
        competences: row.competences.clone(),
        opens_at: rfc3339(row.opens_at),
        closes_at: rfc3339(row.closes_at),
        per_state: row.per_state,
        seats: row.seats,
        state: row.state.to_string(),
        status: call::status(cx, row).to_string(),
        left,
        changes: changes.iter().map(|change| change_view(change)).collect(),
        etag: call::etag(row),
    })
}

fn change_view(change: &CallChange) -> CallChangeView {
    CallChangeView {
        title: change.title.clone(),
        opens_at: rfc3339(change.opens_at),
        closes_at: rfc3339(change.closes_at),
        per_state: change.per_state,
        seats: change.seats,
        state: change.state.to_string(),
        reason: change.reason.clone(),
        at: rfc3339(change.changed_at),
    }
}

/// One nomination, with what of it this reader may see; the caller has ruled that it may be seen at all.
pub(super) fn view(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    process: &Process,
    row: &Nomination,
) -> Result<NominationView, Fault> {
    let said = actor.may(Action::SeeNominee, &facts_of(process, row));
    let parties = cx.parties()?;
    let person = people::by_id(cx.db, &row.person)?.filter(|_| said);
    let successor = match &row.successor {
        Some(id) => nominations::by_id(cx.db, id)?.map(|one| one.name),
        None => None,
    };
    Ok(NominationView {
        id: row.id.to_string(),
        call: row.call.to_string(),
        state_of: state_view(&parties, &row.party),
        name: row.name.clone(),
        email: person.map(|person| person.email),
        competences: row.competences.clone(),
        statement: row.statement.clone(),
        by_secretariat: row.by_secretariat,
        state: row.state.to_string(),
        reason: row.reason.clone(),
        cv: row.cv.clone().filter(|_| said),
        gender: row.gender.filter(|_| said).map(String::from),
        consent: row.consent.clone().filter(|_| said),
        consent_at: row.consent_at.filter(|_| said).map(rfc3339),
        successor,
        created_at: rfc3339(row.created_at),
        changed_at: rfc3339(row.changed_at),
        may: nominate::may(actor, process, row),
    })
}

/// Whether somebody stands in the list of members.
pub(crate) fn is_listed(cx: &mut Cx<'_, '_>, row: &Nomination) -> Result<bool, Fault> {
    Ok(expert(cx, row)?.is_some())
}

/// A member of the group, for everybody who may know of the process; nobody whose mandate is over.
fn expert(cx: &mut Cx<'_, '_>, row: &Nomination) -> Result<Option<ExpertView>, Fault> {
    let (NominationState::Appointed, Some(id)) = (row.state, &row.mandate) else { return Ok(None) };
    let now = cx.now;
    let held = mandates::by_id(cx.db, id)?.filter(|held| mandate::status_of(held, now) != MandateStatus::Ended);
    let Some(held) = held else { return Ok(None) };
    let parties = cx.parties()?;
    Ok(Some(ExpertView {
        name: row.name.clone(),
        state: state_view(&parties, &row.party),
        competences: row.competences.clone(),
        from: text::day(held.since),
        to: held.until.map(|until| text::day(until.plus_seconds(-1))),
    }))
}

pub(super) fn state_view(parties: &Parties, code: &str) -> StateView {
    let party = parties.find(code);
    StateView {
        code: code.to_owned(),
        name: party.map_or_else(|| code.to_owned(), |party| party.english.clone()),
        french: party.map(|party| party.french.clone()),
        alpha2: party.and_then(|party| party.alpha2.clone()),
        region: region_of(code).map(String::from),
    }
}
