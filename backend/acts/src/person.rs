//! People: the account of the one who asks, and adding accounts.

use adref_domain::Role;
use adref_domain::event::EventKind;
use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts};
use adref_store::people;
use serde_json::json;

use crate::house::chance;
use crate::record::Record;
use crate::sign_in::password;
use crate::views::PersonView;
use crate::{Actor, Cx, Fault, text};

/// The account of the person who asks.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn me(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<PersonView, Fault> {
    actor.must(Action::ReadSelf, &Facts::default())?;
    let person = people::by_id(cx.db, actor.person()?)?.ok_or(Fault::NotFound)?;
    Ok(view(&person, actor))
}

pub(crate) fn view(person: &people::Person, actor: &Actor) -> PersonView {
    PersonView {
        id: person.id.to_string(),
        name: person.name.clone(),
        email: person.email.clone(),
        role: person.role.to_string(),
        party: person.party.clone(),
        region: person.region.clone(),
        language: person.language.clone(),
        may: actor.may_codes(&Facts::default()),
    }
}

/// A new account.
#[derive(Clone, Debug)]
pub struct AddPerson {
    /// Where mails go; also the name to sign in with.
    pub email: String,
    /// The name.
    pub name: String,
    /// What the person is.
    pub role: Role,
    /// The delegation or group spoken for.
    pub party: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// BCP 47 language of mails.
    pub language: String,
    /// The password; without one the account cannot sign in yet.
    pub password: Option<String>,
}

/// Adds an account. Asked for on the command line by whoever holds the machine; the accounts in the house grow from there.
///
/// # Errors
/// [`Fault::Invalid`] for an address that is none or is in use, or a password under twelve characters.
pub fn add(cx: &mut Cx<'_, '_>, input: &AddPerson) -> Result<PersonId, Fault> {
    let email = address(&input.email)?;
    if people::by_email(cx.db, &email)?.is_some() {
        return Err(Fault::invalid("email", "there is an account with this address"));
    }
    let password_hash = input.password.as_deref().map(password::hash).transpose()?;
    let person = people::Person {
        id: PersonId::from_bits(chance()),
        email,
        name: text::written("name", &input.name, text::TITLE)?,
        role: input.role,
        party: text::optional("party", input.party.as_deref(), 40)?,
        region: text::optional("region", input.region.as_deref(), 80)?,
        language: input.language.clone(),
        password_hash,
        created_at: cx.now,
        disabled_at: None,
    };
    people::add(cx.db, &person)?;
    let now = json!({ "id": person.id, "role": person.role, "party": person.party, "region": person.region });
    let record = Record::by_the_house(EventKind::PersonAdded, person.id.as_str()).after(&now);
    record.data(json!({ "role": person.role })).write(cx)?;
    Ok(person.id)
}

fn address(text: &str) -> Result<String, Fault> {
    let address = text.trim().to_lowercase();
    let (local, domain) = address.split_once('@').unwrap_or_default();
    let plain = address.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',' | ';'));
    if plain && !local.is_empty() && domain.contains('.') && !domain.contains('@') && address.len() <= 254 {
        Ok(address)
    } else {
        Err(Fault::invalid("email", "an address, such as name@example.org"))
    }
}
