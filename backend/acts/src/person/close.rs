//! Closing accounts, and erasing people: address and name go, what they wrote stays as the record under a number.

use adref_domain::MandateStatus;
use adref_domain::event::EventKind;
use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts};
use adref_store::mandates::Move;
use adref_store::people::Person;
use adref_store::{
    api_tokens, desk, factors, hosting, identities, links, mandates, meetings, nominations, notices, of_person, people,
    public_comments, session_cards, sessions,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::list;
use crate::mandate::{Because, keep_an_administrator};
use crate::record::Record;
use crate::sign_in::guess;
use crate::views::PersonRow;
use crate::{Actor, Cx, Fault, ledger, public, text};

/// That somebody means to be erased.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EraseMe {
    /// One's own address, typed once more.
    pub confirm: String,
}

/// Closes an account: its sessions end, its mandates end, nobody signs in to it again.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::LastAdministrator`].
pub fn close(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Because) -> Result<PersonRow, Fault> {
    let person = administered(cx, actor, id)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    if person.disabled_at.is_none() {
        leave(cx, actor, &person, reason.as_deref())?;
        people::disable(cx.db, &person.id, cx.now)?;
        let state = |closed: bool| json!({ "id": person.id, "closed": closed });
        let record = Record::of(EventKind::PersonClosed, actor, person.id.as_str());
        record.before(&state(false)).after(&state(true)).reason(reason.as_deref()).write(cx)?;
    }
    again(cx, actor, &person.id)
}

/// Erases a person who asked for it.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::LastAdministrator`].
pub fn erase(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<PersonRow, Fault> {
    let person = administered(cx, actor, id)?;
    forget(cx, actor, &person)?;
    again(cx, actor, &person.id)
}

/// Erases the person who asks.
///
/// # Errors
/// [`Fault::Invalid`] when the address typed is not the own one, [`Fault::LastAdministrator`].
pub fn erase_me(cx: &mut Cx<'_, '_>, actor: &Actor, input: &EraseMe) -> Result<(), Fault> {
    actor.must(Action::EraseSelf, &Facts::default())?;
    let person = people::by_id(cx.db, actor.person()?)?.ok_or(Fault::NotFound)?;
    if input.confirm.trim().to_lowercase() != person.email {
        return Err(Fault::invalid("confirm", "type the address of your account to be erased"));
    }
    forget(cx, actor, &person)
}

/// Erases whoever has an address, for whoever holds the machine: an account, or somebody who only sent comments without one.
///
/// # Errors
/// [`Fault::Invalid`] when nothing is known of the address, [`Fault::LastAdministrator`].
pub fn erase_by_holder(cx: &mut Cx<'_, '_>, address: &str) -> Result<(), Fault> {
    let address = address.trim().to_lowercase();
    let person = match people::by_email(cx.db, &address)? {
        Some(person) => Some(person),
        None => match public_comments::from_address(cx.db, &address)?.first() {
            Some(sent) => {
                let id = public::speaker(cx, sent)?;
                people::by_id(cx.db, &id)?
            }
            None => None,
        },
    };
    if person.is_none() && invited_only(cx, &address)? {
        return Ok(());
    }
    let person = person.ok_or_else(|| Fault::invalid("email", "nothing is known of this address"))?;
    forget(cx, &Actor::stranger(), &person)
}

/// Erases somebody who was only ever invited to meetings; false when nobody with this address was.
fn invited_only(cx: &mut Cx<'_, '_>, address: &str) -> Result<bool, Fault> {
    let rows = meetings::at_address(cx.db, address)?;
    let Some(first) = rows.first() else { return Ok(false) };
    for row in &rows {
        meetings::forget_of(cx.db, &row.id, "Participant")?;
    }
    notices::forget_address(cx.db, address, &format!("participant{}", people::ERASED))?;
    let state = |erased| json!({ "attendee": first.id, "erased": erased });
    let record = Record::by_the_house(EventKind::PersonErased, first.id.as_str());
    record.before(&state(false)).after(&state(true)).data(json!({ "meetings": rows.len() })).write(cx)?;
    Ok(true)
}

fn administered(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Person, Fault> {
    actor.must_openly(Action::CloseAccount, &Facts::default())?;
    let id = PersonId::parse(id).map_err(|_| Fault::NotFound)?;
    people::by_id(cx.db, &id)?.ok_or(Fault::NotFound)
}

fn again(cx: &mut Cx<'_, '_>, actor: &Actor, id: &PersonId) -> Result<PersonRow, Fault> {
    let person = people::by_id(cx.db, id)?.ok_or(Fault::NotFound)?;
    let held = mandates::of_person(cx.db, id)?;
    list::row(cx, actor, &person, &held)
}

fn forget(cx: &mut Cx<'_, '_>, actor: &Actor, person: &Person) -> Result<(), Fault> {
    if person.erased_at.is_some() {
        return Ok(());
    }
    leave(cx, actor, person, Some("erased"))?;
    let name = json!(person.name).to_string();
    of_person::forget_use(cx.db, &person.id, &person.email, name.trim_matches('"'))?;
    guess::forget(cx, &person.email)?;
    let number = people::erase(cx.db, &person.id, cx.now)?;
    factors::remove(cx.db, &person.id)?;
    identities::forget(cx.db, &person.id)?;
    session_cards::forget(cx.db, &person.id)?;
    desk::forget(cx.db, &person.id)?;
    api_tokens::forget(cx.db, &person.id)?;
    let nobody = format!("participant-{number}{}", people::ERASED);
    notices::forget(cx.db, &person.id, &nobody)?;
    notices::forget_address(cx.db, &person.email, &nobody)?;
    public_comments::forget(cx.db, &person.email, &nobody, &format!("Participant {number}"))?;
    links::forget(cx.db, &person.id, &nobody, cx.now)?;
    meetings::forget(cx.db, &person.id, &person.email, &format!("Participant {number}"))?;
    hosting::forget(cx.db, &person.id)?;
    nominations::forget(cx.db, &person.id, &format!("Participant {number}"), cx.now)?;
    // What the ledger kept of the person behind commitments goes too; it says itself which entries are blank for that.
    let blanked = ledger::forget(cx, &person.id)?;
    let state = |number: Option<i64>| json!({ "id": person.id, "number": number });
    let record = Record::of(EventKind::PersonErased, actor, person.id.as_str());
    let record = record.before(&state(None)).after(&state(Some(number)));
    record.data(json!({ "number": number, "erased": blanked })).write(cx)
}

/// Ends sessions and mandates; refused for the last administrator.
fn leave(cx: &mut Cx<'_, '_>, actor: &Actor, person: &Person, reason: Option<&str>) -> Result<(), Fault> {
    let held = mandates::of_person(cx.db, &person.id)?;
    for row in &held {
        keep_an_administrator(cx, row)?;
    }
    for row in held.iter().filter(|row| row.status != MandateStatus::Ended) {
        let by = actor.subject.person.clone();
        let to = Move { status: MandateStatus::Ended, by, at: cx.now, reason: reason.map(str::to_owned) };
        mandates::set_status(cx.db, &row.id, row.status, &to)?;
    }
    sessions::end_all(cx.db, &person.id, cx.now)?;
    Ok(())
}
