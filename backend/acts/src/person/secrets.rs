//! Changing one's own password, and asking for another address: both need the password there is.

use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, SessionId};
use adref_domain::link::LinkPurpose;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::{Action, Facts};
use adref_store::people::{self, Person};
use adref_store::{links, sessions};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::link::LinkAsked;
use crate::record::Record;
use crate::sign_in::{self, password, strength};
use crate::{Actor, Cx, Fault, House, link, outbox};

/// A new password in the place of the old one.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    /// The password until now.
    pub old: String,
    /// The password from now on.
    pub new: String,
}

/// Another address for the account.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForAddress {
    /// The address from when it is confirmed.
    pub email: String,
    /// The password of the account.
    pub password: String,
}

/// Changes a password. The session that asks goes on; every other one ends, and links mailed before stop working.
///
/// # Errors
/// [`Fault::WrongPassword`], [`Fault::NoPassword`], [`Fault::WeakPassword`], [`Fault::SessionEnded`].
pub async fn change_password(
    house: &House,
    person: &PersonId,
    session: &SessionId,
    input: ChangePassword,
) -> Result<(), Fault> {
    let row = proved(house, person, session, input.old).await?;
    strength::check(&input.new, &[&row.email, &row.name])?;
    let hash = password::hashed(input.new).await?;
    let (person, session) = (person.clone(), session.clone());
    house
        .write(move |cx| {
            let actor = still(cx, &person, &session, &row)?;
            people::set_password_hash(cx.db, &person, Some(&hash))?;
            let ended = sessions::end_others(cx.db, &person, &session, cx.now)?;
            links::withdraw(cx.db, &person, &[LinkPurpose::SignIn, LinkPurpose::Reset], cx.now)?;
            let record = Record::of(EventKind::PasswordChanged, &actor, person.as_str());
            record
                .after(&json!({ "person": person, "by": session, "at": cx.now }))
                .data(json!({ "ended": ended }))
                .write(cx)?;
            outbox::queue_to(cx, NoticeKind::PasswordChanged, row, "/reset", cx.now, serde_json::Map::new())
        })
        .await
}

/// Asks for another address: a link goes there, and nothing changes until it is used. Whether another account has the
/// address already is not said here; whoever reads its mail learns it there.
///
/// # Errors
/// [`Fault::WrongPassword`], [`Fault::NoPassword`], [`Fault::Invalid`] for what is no address or is the same one.
pub async fn ask_for_address(
    house: &House,
    person: &PersonId,
    session: &SessionId,
    input: AskForAddress,
) -> Result<LinkAsked, Fault> {
    let address = super::address(&input.email)?;
    let row = proved(house, person, session, input.password).await?;
    if row.email == address {
        return Err(Fault::invalid("email", "this is the address of the account already"));
    }
    let (person, session) = (person.clone(), session.clone());
    house
        .write(move |cx| {
            let actor = still(cx, &person, &session, &row)?;
            links::withdraw(cx.db, &person, &[LinkPurpose::ChangeAddress], cx.now)?;
            let link = link::mail(cx, &row, LinkPurpose::ChangeAddress, &address, None)?;
            let record = Record::of(EventKind::AddressChangeAsked, &actor, person.as_str());
            record.after(&json!({ "person": person, "link": link })).data(json!({ "link": link })).write(cx)
        })
        .await?;
    Ok(LinkAsked { minutes: LinkPurpose::ChangeAddress.seconds() / 60 })
}

/// The account of the session that asks, once its password was shown. Comparing takes long, so it is done outside of any
/// transaction.
async fn proved(house: &House, person: &PersonId, session: &SessionId, typed: String) -> Result<Person, Fault> {
    let (id, session) = (person.clone(), session.clone());
    let row = house
        .read(move |cx| {
            let actor = sign_in::actor(cx, &id, &session)?;
            actor.must(Action::ManageSelf, &Facts::default())?;
            people::by_id(cx.db, &id)?.ok_or(Fault::NotFound)
        })
        .await?;
    let hash = row.password_hash.clone().ok_or(Fault::NoPassword)?;
    if password::verify(Some(hash), typed).await? { Ok(row) } else { Err(Fault::WrongPassword) }
}

/// The same actor when it is time to write: the session goes on, and nobody has changed the password or the address meanwhile.
fn still(cx: &mut Cx<'_, '_>, person: &PersonId, session: &SessionId, seen: &Person) -> Result<Actor, Fault> {
    let actor = sign_in::actor(cx, person, session)?;
    let now = people::by_id(cx.db, person)?.ok_or(Fault::NotFound)?;
    let same = (&now.password_hash, &now.email) == (&seen.password_hash, &seen.email);
    if same { Ok(actor) } else { Err(Fault::WrongPassword) }
}
