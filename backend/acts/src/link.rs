//! Mailed links. Each opens one thing, once, for the address it was mailed to. Its secret is drawn when the mail leaves and
//! kept as a hash: neither the outbox nor a copy of the database opens anything. It stands behind the `#` of the address,
//! which no browser sends along, and is used by sending it: whoever only fetches the address has done nothing.

mod accept;
mod address;
mod ask;
mod gone;
mod look;
mod post;
mod reset;
mod sign_in;

pub use accept::{AcceptInvitation, Accepted, accept};
pub use address::{confirm_address, restore_address};
pub use ask::{AskForLink, LinkAsked, answer_requests, ask, reset_by_holder};
pub(crate) use ask::{REMEMBERED, STALE};
pub use gone::Gone;
pub use look::look;
pub(crate) use post::{OPENS, drawn, fill_in, made, mail};
pub use reset::{SetPassword, set_password};
pub use sign_in::sign_in;

use adref_domain::MandateStatus;
use adref_domain::link::LinkPurpose;
use adref_store::links::{self, Link};
use adref_store::people::Person;
use adref_store::{mandates, people};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::sign_in::hash_token;
use crate::{Cx, Fault, mandate, nomination};

/// The secret of a link, as it came by mail.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Secret {
    /// What stands behind the `#` of the mailed address.
    pub token: String,
}

/// A link that still opens what it is for, and whose.
pub(crate) struct Opened {
    pub(crate) link: Link,
    pub(crate) person: Person,
}

/// The link behind a secret, if it opens this and still does.
pub(crate) fn opened(cx: &mut Cx<'_, '_>, token: &str, purpose: LinkPurpose) -> Result<Opened, Fault> {
    let link = links::by_secret(cx.db, &hash_token(token.trim()))?.filter(|link| link.purpose == purpose);
    still_open(cx, link.ok_or(Fault::LinkUnknown)?)
}

/// [`opened`], and used up by this caller: two who come at once do not both get in.
pub(crate) fn used_up(cx: &mut Cx<'_, '_>, token: &str, purpose: LinkPurpose) -> Result<Opened, Fault> {
    let opened = opened(cx, token, purpose)?;
    if links::use_up(cx.db, &opened.link.id, cx.now)? { Ok(opened) } else { Err(Fault::LinkGone(Gone::Used)) }
}

/// Every way in which a link can have stopped working, asked in one place.
fn still_open(cx: &mut Cx<'_, '_>, link: Link) -> Result<Opened, Fault> {
    let gone = |why| Err(Fault::LinkGone(why));
    if link.used_at.is_some() {
        return gone(Gone::Used);
    }
    if link.withdrawn_at.is_some() {
        return gone(Gone::Withdrawn);
    }
    if link.expires_at <= cx.now {
        return gone(Gone::Expired);
    }
    let person = people::by_id(cx.db, &link.person)?.filter(|person| person.disabled_at.is_none());
    let Some(person) = person else { return gone(Gone::Withdrawn) };
    let bound = person.email == link.address;
    let stands = match link.purpose {
        LinkPurpose::SignIn | LinkPurpose::Reset => bound && person.joined_at.is_some(),
        LinkPurpose::Invitation => bound && offers(cx, &link)?,
        LinkPurpose::ChangeAddress | LinkPurpose::RestoreAddress => !bound && person.joined_at.is_some(),
        LinkPurpose::Nomination => bound && nomination::waits(cx, &link)?,
    };
    if stands { Ok(Opened { link, person }) } else { gone(Gone::Withdrawn) }
}

/// Whether the mandate an invitation offers still waits for its answer.
fn offers(cx: &mut Cx<'_, '_>, link: &Link) -> Result<bool, Fault> {
    let Some(mandate) = &link.mandate else { return Ok(false) };
    let row = mandates::by_id(cx.db, mandate)?;
    let now = cx.now;
    Ok(row.is_some_and(|row| {
        row.status == MandateStatus::Invited && mandate::status_of(&row, now) != MandateStatus::Ended
    }))
}
