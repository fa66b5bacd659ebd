//! People: the account of the one who asks, and adding accounts.

mod close;
mod list;
mod mine;
mod secrets;

pub use close::{EraseMe, close, erase, erase_by_holder, erase_me};
pub(crate) use list::filter;
pub use list::{PeopleQuery, list};
pub use mine::{MyData, my_data, my_data_page};
pub use secrets::{AskForAddress, ChangePassword, ask_for_address, change_password};

use adref_domain::Capacity;
use adref_domain::event::EventKind;
use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts, MandateFacts};
use adref_store::{factors, mandates, people};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance;
use crate::mandate::{self, GrantMandate, NewMandate};
use crate::record::Record;
use crate::sign_in::{password, strength};
use crate::views::{PersonRow, PersonView};
use crate::{Actor, Cx, Fault, text};

/// The account of the person who asks.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn me(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<PersonView, Fault> {
    actor.must(Action::ReadSelf, &Facts::default())?;
    let person = people::by_id(cx.db, actor.person()?)?.ok_or(Fault::NotFound)?;
    view(cx, &person, actor)
}

pub(crate) fn view(cx: &mut Cx<'_, '_>, person: &people::Person, actor: &Actor) -> Result<PersonView, Fault> {
    // A mandate that waits for a second factor is acted in as far as it is chosen; what it gives is in `may`, which is nothing.
    let standing = actor.subject.standing.as_ref().or(actor.withheld.as_ref());
    let acting = match standing {
        Some(standing) => mandates::by_id(cx.db, &standing.mandate)?,
        None => None,
    };
    Ok(PersonView {
        id: person.id.to_string(),
        name: person.name.clone(),
        email: person.email.clone(),
        role: actor.subject.role().map(String::from),
        capacity: actor.subject.capacity().map(String::from),
        party: actor.subject.party().map(str::to_owned),
        region: standing.and_then(|standing| standing.region).map(String::from),
        acting: acting.map(|row| mandate::view(cx, actor, &row)).transpose()?,
        mandates: mandate::of_person(cx, actor, &person.id)?,
        language: person.language.clone(),
        second_factor: second_factor(cx, person, actor)?.to_owned(),
        may: actor.may_codes(&at_home(actor)),
        grants: grants(actor),
    })
}

/// The capacities this person may grant: asked of the policy, so that no page has to know the rule.
fn grants(actor: &Actor) -> Vec<String> {
    let home = at_home(actor);
    let may = |capacity: &Capacity| {
        let mandate = Some(MandateFacts { capacity: *capacity, party: home.party.clone() });
        actor.may(Action::GrantMandate, &Facts { mandate, ..home.clone() })
    };
    Capacity::ALL.iter().copied().filter(may).map(String::from).collect()
}

/// Whether there is a second factor, and whether the mandate acted in waits for one.
fn second_factor(cx: &mut Cx<'_, '_>, person: &people::Person, actor: &Actor) -> Result<&'static str, Fault> {
    if actor.withheld.is_some() {
        return Ok("missing");
    }
    Ok(if factors::counts(cx.db, &person.id)? { "enrolled" } else { "none" })
}

/// What a person may do at all: in the one process their mandate is for, or in the whole house.
fn at_home(actor: &Actor) -> Facts {
    let process = actor.subject.standing.as_ref().and_then(|standing| standing.process.clone());
    Facts { process, party: actor.subject.party().map(str::to_owned), ..Facts::default() }
}

/// A new account on the command line, in the demonstration and in tests.
#[derive(Clone, Debug)]
pub struct AddPerson {
    /// Where mails go; also the name to sign in with.
    pub email: String,
    /// The name.
    pub name: String,
    /// BCP 47 language of mails.
    pub language: String,
    /// The password; without one the account cannot sign in yet.
    pub password: Option<String>,
    /// The mandate the person begins with.
    pub mandate: Option<NewMandate>,
}

/// Adds an account. Asked for on the command line by whoever holds the machine; the accounts in the house grow from there.
///
/// # Errors
/// [`Fault::Invalid`] for an address that is none or is in use, or a password under twelve characters.
pub fn add(cx: &mut Cx<'_, '_>, input: &AddPerson) -> Result<PersonId, Fault> {
    let about = |password: &str| strength::check(password, &[&input.email, &input.name]);
    input.password.as_deref().map(about).transpose()?;
    let hash = input.password.as_deref().map(password::hash).transpose()?;
    add_hashed(cx, input, hash)
}

/// [`add`] with the hash of a password, in the form that [`password::hash`] gives it, whatever password the input names.
///
/// # Errors
/// As [`add`].
pub fn add_hashed(cx: &mut Cx<'_, '_>, input: &AddPerson, hash: Option<String>) -> Result<PersonId, Fault> {
    let person = made(cx, &input.email, &input.name, &input.language, hash)?;
    let granted = input.mandate.clone().map(|new| mandate::store(cx, None, &person, new)).transpose()?;
    let data =
        json!({ "mandate": granted.as_ref().map(|row| &row.id), "capacity": granted.as_ref().map(|row| row.capacity) });
    let record = Record::by_the_house(EventKind::PersonAdded, person.id.as_str());
    record.after(&json!({ "id": person.id })).data(data).write(cx)?;
    Ok(person.id)
}

/// Adds an account with the mandate described and a password, as whoever holds the machine.
///
/// # Errors
/// As [`add`], and those of understanding the mandate.
pub fn add_with(cx: &mut Cx<'_, '_>, input: &GrantMandate, password: &str) -> Result<PersonId, Fault> {
    let person = AddPerson {
        email: input.email.clone(),
        name: input.name.clone().unwrap_or_default(),
        language: input.language.clone().unwrap_or_else(|| "en".to_owned()),
        password: Some(password.to_owned()),
        mandate: Some(mandate::understood(cx, None, input)?),
    };
    add(cx, &person)
}

/// A new account without a mandate.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateAccount {
    /// Where mails go; also the name to sign in with.
    pub email: String,
    /// The name.
    pub name: String,
    /// BCP 47 language of mails; `en` when absent.
    pub language: Option<String>,
}

/// Makes an account without a mandate and without a password: it opens nothing until a mandate is granted.
///
/// # Errors
/// [`Fault::Forbidden`]; [`Fault::Invalid`] for an address that is none or is in use.
pub fn create(cx: &mut Cx<'_, '_>, actor: &Actor, input: &CreateAccount) -> Result<PersonRow, Fault> {
    actor.must_openly(Action::CreateAccount, &Facts::default())?;
    let language = input.language.as_deref().unwrap_or("en");
    let person = made(cx, &input.email, &input.name, language, None)?;
    let record = Record::of(EventKind::PersonAdded, actor, person.id.as_str());
    record.after(&json!({ "id": person.id })).write(cx)?;
    list::row(cx, actor, &person, &[])
}

/// The account with an address, made when there is none; the caller records it.
pub(crate) fn found_or_made(
    cx: &mut Cx<'_, '_>,
    email: &str,
    name: Option<&str>,
    language: Option<&str>,
) -> Result<people::Person, Fault> {
    let found = people::by_email(cx.db, &address(email)?)?;
    match found {
        Some(person) if person.disabled_at.is_some() => Err(Fault::invalid("email", "this account is closed")),
        Some(person) => Ok(person),
        None => made(cx, email, name.unwrap_or_default(), language.unwrap_or("en"), None),
    }
}

/// The caller records it.
fn made(
    cx: &mut Cx<'_, '_>,
    email: &str,
    name: &str,
    language: &str,
    password_hash: Option<String>,
) -> Result<people::Person, Fault> {
    let email = address(email)?;
    if people::by_email(cx.db, &email)?.is_some() {
        return Err(Fault::invalid("email", "there is an account with this address"));
    }
    let joined = password_hash.is_some().then_some(cx.now);
    let person = people::Person {
        id: PersonId::from_bits(chance()),
        email,
        name: text::written("name", name, text::TITLE)?,
        language: language.to_owned(),
        password_hash,
        created_at: cx.now,
        disabled_at: None,
        number: None,
        erased_at: None,
        joined_at: joined,
    };
    people::add(cx.db, &person)?;
    Ok(person)
}

/// An address as it is kept: in lower case, and fit to be written to.
pub(crate) fn address(text: &str) -> Result<String, Fault> {
    let address = text.trim().to_lowercase();
    let (local, domain) = address.split_once('@').unwrap_or_default();
    let plain = address.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',' | ';'));
    if plain && !local.is_empty() && domain.contains('.') && !domain.contains('@') && address.len() <= 254 {
        Ok(address)
    } else {
        Err(Fault::invalid("email", "an address, such as name@example.org"))
    }
}
