//! Nominating: a State names a person, who is asked by mail whether they agree.

use adref_domain::event::EventKind;
use adref_domain::ids::NominationId;
use adref_domain::policy::Action;
use adref_domain::{CallStatus, NominationState};
use adref_notation::{PartyKind, UnStanding, un_standing};
use adref_store::nomination_calls::{self, Call};
use adref_store::nominations::{self, Nomination};
use adref_store::people;
use adref_store::processes::Process;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{NominationFault, call, facts_of, facts_of_party, fingerprint, letters, show, words};
use crate::house::chance_in_time;
use crate::record::Record;
use crate::views::NominationView;
use crate::{Actor, Cx, Fault, person, text};

/// Who is nominated.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nominate {
    /// The State that nominates, by code or name; one's own, when absent.
    pub party: Option<String>,
    /// The nominee's name.
    pub name: String,
    /// The nominee's address, where they are asked whether they agree.
    pub email: String,
    /// BCP 47 language of mails to them; `en` when absent.
    pub language: Option<String>,
    /// What they know, each in a word or phrase; they can change it.
    #[serde(default)]
    pub competences: Vec<String>,
    /// Why this person.
    pub statement: Option<String>,
}

/// Nominates somebody and mails them the question.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::UnknownParty`], [`NominationFault::CallNotOpen`],
/// [`NominationFault::StatesNominate`], [`NominationFault::StateFull`], [`NominationFault::NominatedAlready`], [`Fault::Invalid`].
pub fn nominate(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Nominate) -> Result<NominationView, Fault> {
    let (found, process) = call(cx, actor, id)?;
    let party = speaks_for(cx, actor, input.party.as_deref())?;
    actor.must_openly(Action::Nominate, &facts_of_party(&process, Some(&party)))?;
    // Whoever else nominates for this call waits, so that no State has one too many.
    let call = nomination_calls::held(cx.db, &found.id)?.ok_or(Fault::NotFound)?;
    call::must_be_open(cx, &call)?;
    is_a_state(cx, &party)?;
    let name = text::written("name", &input.name, text::TITLE)?;
    let nominee = person::found_or_made(cx, &input.email, Some(&name), input.language.as_deref())?;
    has_room(cx, &call, &party, &nominee)?;
    let row = Nomination {
        id: NominationId::from_bits(chance_in_time()),
        call: call.id.clone(),
        by_secretariat: actor.subject.party() != Some(&party),
        party,
        person: nominee.id.clone(),
        name,
        competences: words("competences", &input.competences)?,
        statement: text::optional("statement", input.statement.as_deref(), text::COMMENT)?,
        cv: None,
        gender: None,
        consent: None,
        consent_at: None,
        nominated_by: actor.subject.person.clone(),
        state: NominationState::Proposed,
        reason: None,
        mandate: None,
        successor: None,
        created_at: cx.now,
        changed_at: cx.now,
    };
    nominations::add(cx.db, &row)?;
    let link = letters::ask(cx, &nominee, &row)?;
    let record =
        Record::of(EventKind::Nominated, actor, row.id.as_str()).process(&process.id).after(&fingerprint(&row));
    let data = json!({ "call": call.id, "person": nominee.id, "party": row.party, "link": link });
    record.data(data).write(cx)?;
    show::view(cx, actor, &process, &row)
}

/// The same for whoever holds the machine, for a row of a file.
///
/// # Errors
/// As [`nominate`].
pub fn by_holder(cx: &mut Cx<'_, '_>, id: &str, input: &Nominate) -> Result<(), Fault> {
    nominate(cx, &Actor::holder_of_the_machine(), id, input).map(|_| ())
}

/// Asks a nominee once more; the links mailed before stop working.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`NominationFault::Stands`] once they have answered,
/// [`NominationFault::CallNotOpen`] for a call that was given up.
pub fn ask_again(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<NominationView, Fault> {
    let (row, call, process) = super::nomination(cx, actor, id)?;
    actor.must_openly(Action::Nominate, &facts_of_party(&process, Some(&row.party)))?;
    if row.state != NominationState::Proposed {
        return Err(NominationFault::Stands { state: row.state.to_string() }.into());
    }
    if call::status(cx, &call) == CallStatus::Cancelled {
        return Err(NominationFault::CallNotOpen { status: CallStatus::Cancelled.to_string() }.into());
    }
    let nominee = people::by_id(cx.db, &row.person)?.filter(|person| person.disabled_at.is_none());
    let nominee = nominee.ok_or_else(|| Fault::invalid("email", "this account is closed"))?;
    nominations::withdraw_links(cx.db, &row.id, cx.now)?;
    let link = letters::ask(cx, &nominee, &row)?;
    let record = Record::of(EventKind::NominationAskedAgain, actor, row.id.as_str()).process(&process.id);
    record.after(&json!({ "nomination": row.id, "link": link })).data(json!({ "link": link })).write(cx)?;
    show::view(cx, actor, &process, &row)
}

/// The party a nomination is made for.
fn speaks_for(cx: &mut Cx<'_, '_>, actor: &Actor, named: Option<&str>) -> Result<String, Fault> {
    let named = named.map(str::trim).filter(|party| !party.is_empty());
    match (named, actor.subject.party()) {
        (Some(named), _) => Ok(cx.parties()?.meant(named)?.code.clone()),
        (None, Some(own)) => Ok(own.to_owned()),
        (None, None) => Err(Fault::invalid("party", "the State that nominates, such as KEN")),
    }
}

/// Member States nominate, and States this house has added; groups and observers do not.
fn is_a_state(cx: &mut Cx<'_, '_>, code: &str) -> Result<(), Fault> {
    let parties = cx.parties()?;
    let state = parties.find(code).is_some_and(|party| party.kind == PartyKind::State);
    let added = || parties.added(code).is_some_and(|added| added.kind == "state");
    let member = state && (un_standing(code) == Some(UnStanding::Member) || added());
    if member { Ok(()) } else { Err(NominationFault::StatesNominate { party: code.to_owned() }.into()) }
}

fn has_room(cx: &mut Cx<'_, '_>, call: &Call, party: &str, nominee: &people::Person) -> Result<(), Fault> {
    let mut living = nominations::of_call(cx.db, &call.id)?;
    living.retain(|row| row.state.lives());
    if living.iter().any(|row| row.person == nominee.id) {
        return Err(NominationFault::NominatedAlready.into());
    }
    let own = living.iter().filter(|row| row.party == party).count();
    if i64::try_from(own).unwrap_or(i64::MAX) >= call.per_state {
        return Err(NominationFault::StateFull { party: party.to_owned(), most: call.per_state }.into());
    }
    Ok(())
}

/// What somebody may do with a nomination now.
pub(super) fn may(actor: &Actor, process: &Process, row: &Nomination) -> Vec<String> {
    let facts = facts_of(process, row);
    let waits = row.state == NominationState::Proposed;
    let answers = matches!(row.state, NominationState::Proposed | NominationState::Confirmed);
    let offered = [
        (Action::AnswerNomination, answers),
        (Action::Nominate, waits),
        (Action::WithdrawNomination, row.state.can_be_withdrawn()),
    ];
    let may = offered.into_iter().filter(|(action, stands)| *stands && actor.may(*action, &facts));
    may.map(|(action, _)| action.into()).collect()
}
