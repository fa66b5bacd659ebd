//! Answering an invitation: the account is taken up, under a name and with a password or without one, and the mandate with it.
//! Who has taken up their account before only takes one more mandate: an invitation is no way to sign in, nor to a password.

use adref_domain::MandateStatus;
use adref_domain::event::EventKind;
use adref_domain::link::LinkPurpose;
use adref_store::links::Link;
use adref_store::mandates::{Mandate, Move};
use adref_store::people::Person;
use adref_store::{mandates, people};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Gone, Opened, opened, used_up};
use crate::mandate::fingerprint;
use crate::record::Record;
use crate::sign_in::{SignedIn, begin, password, strength};
use crate::{Actor, Cx, Fault, House, text};

/// The answer to an invitation.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptInvitation {
    /// What stands behind the `#` of the mailed address.
    pub token: String,
    /// The name others will see; needed the first time.
    pub name: Option<String>,
    /// A password; without one, one signs in by links. Only the first time.
    pub password: Option<String>,
}

/// What came of an answer.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The session that begins when the account is taken up.
    pub signed_in: Option<SignedIn>,
}

/// Takes up what an invitation offers.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`], [`Fault::WeakPassword`], [`Fault::Invalid`] for a name that is missing, or for
/// name and password where they are not to be given.
pub async fn accept(house: &House, input: AcceptInvitation, device: String) -> Result<Accepted, Fault> {
    let token = input.token.clone();
    let Opened { person, .. } = house.read(move |cx| opened(cx, &token, LinkPurpose::Invitation)).await?;
    let name = name(&person, &input)?;
    let hash = match &input.password {
        Some(typed) => {
            strength::check(typed, &[&person.email, &name])?;
            Some(password::hashed(typed.clone()).await?)
        }
        None => None,
    };
    house.write(move |cx| taken(cx, &input.token, &name, hash.as_deref(), device)).await
}

fn name(person: &Person, input: &AcceptInvitation) -> Result<String, Fault> {
    if person.joined_at.is_none() {
        return text::written("name", input.name.as_deref().unwrap_or_default(), text::TITLE);
    }
    match (&input.name, &input.password) {
        (None, None) => Ok(person.name.clone()),
        (Some(_), _) => Err(Fault::invalid("name", "the account has a name; leave it out")),
        (None, Some(_)) => Err(Fault::invalid("password", "an invitation sets no password of an account in use")),
    }
}

fn taken(cx: &mut Cx<'_, '_>, token: &str, name: &str, hash: Option<&str>, device: String) -> Result<Accepted, Fault> {
    let Opened { link, person } = used_up(cx, token, LinkPurpose::Invitation)?;
    let first = people::join(cx.db, &person.id, name, cx.now)?;
    if let (true, Some(hash)) = (first, hash) {
        people::set_password_hash(cx.db, &person.id, Some(hash))?;
    }
    let (before, after) = active(cx, &link, &person)?;
    let person = people::by_id(cx.db, &person.id)?.ok_or(Fault::LinkUnknown)?;
    let actor = Actor::of(cx, &person, None)?;
    let signed_in = if first { Some(begin(cx, &person, device)?) } else { None };
    let record = Record::of(EventKind::InvitationAccepted, &actor, after.id.as_str());
    let record = record.within(after.process.as_ref()).before(&fingerprint(&before)).after(&fingerprint(&after));
    let session = signed_in.as_ref().map(|signed_in| &signed_in.session);
    record.data(json!({ "link": link.id, "first": first, "session": session })).write(cx)?;
    Ok(Accepted { signed_in })
}

/// The mandate before and after it was taken up.
fn active(cx: &mut Cx<'_, '_>, link: &Link, person: &Person) -> Result<(Mandate, Mandate), Fault> {
    let gone = || Fault::LinkGone(Gone::Withdrawn);
    let mandate = link.mandate.as_ref().ok_or_else(gone)?;
    let before = mandates::by_id(cx.db, mandate)?.ok_or_else(gone)?;
    let to = Move { status: MandateStatus::Active, by: Some(person.id.clone()), at: cx.now, reason: None };
    if !mandates::set_status(cx.db, mandate, MandateStatus::Invited, &to)? {
        return Err(gone());
    }
    let after = Mandate { status: MandateStatus::Active, ..before.clone() };
    Ok((before, after))
}
