//! Making links and mailing them.

use adref_domain::ids::{LinkId, MandateId};
use adref_domain::link::LinkPurpose;
use adref_domain::notice::NoticeKind;
use adref_store::links::{self, Link};
use adref_store::notices::Notice;
use adref_store::people::Person;

use crate::house::chance;
use crate::sign_in::{hash_token, secret};
use crate::{Cx, Fault, outbox};

/// Under which name a mail in the outbox says which link it carries.
pub(crate) const OPENS: &str = "opens";

/// Makes a link, bound to an address; nobody has its secret yet.
pub(crate) fn made(
    cx: &mut Cx<'_, '_>,
    person: &Person,
    purpose: LinkPurpose,
    address: &str,
    mandate: Option<&MandateId>,
) -> Result<Link, Fault> {
    let link = Link {
        id: LinkId::from_bits(chance()),
        person: person.id.clone(),
        purpose,
        address: address.to_owned(),
        mandate: mandate.cloned(),
        created_at: cx.now,
        expires_at: cx.now.plus_seconds(purpose.seconds()),
        used_at: None,
        withdrawn_at: None,
    };
    links::add(cx.db, &link)?;
    Ok(link)
}

/// Makes a link and queues the mail that carries it; the caller records it.
pub(crate) fn mail(
    cx: &mut Cx<'_, '_>,
    person: &Person,
    purpose: LinkPurpose,
    address: &str,
    mandate: Option<&MandateId>,
) -> Result<LinkId, Fault> {
    let link = made(cx, person, purpose, address, mandate)?;
    outbox::queue_link(cx, letter(purpose), person, &link)?;
    Ok(link.id)
}

const fn letter(purpose: LinkPurpose) -> NoticeKind {
    match purpose {
        LinkPurpose::SignIn => NoticeKind::SignInLink,
        LinkPurpose::Invitation => NoticeKind::Invitation,
        LinkPurpose::Reset => NoticeKind::PasswordResetLink,
        LinkPurpose::ChangeAddress => NoticeKind::AddressConfirmation,
        LinkPurpose::RestoreAddress => NoticeKind::AddressChanged,
        LinkPurpose::Nomination => NoticeKind::NominationAsked,
    }
}

/// Draws a secret that opens a link; only its hash stays. A mail that is tried again carries another one, and either works:
/// nobody can know which attempt arrived.
pub(crate) fn drawn(cx: &mut Cx<'_, '_>, link: &LinkId) -> Result<String, Fault> {
    let secret = secret();
    links::add_secret(cx.db, link, &hash_token(&secret), cx.now)?;
    Ok(secret)
}

/// Puts the secret into a mail that is about to leave, in memory alone; says why the mail is not owed any more, if it is not.
pub(crate) fn fill_in(cx: &mut Cx<'_, '_>, row: &mut Notice) -> Result<Option<&'static str>, Fault> {
    let mut data: serde_json::Value = serde_json::from_str(&row.data).unwrap_or_default();
    let Some(id) = data.get(OPENS).and_then(|id| LinkId::parse(id.as_str()?).ok()) else { return Ok(None) };
    let Some(link) = links::by_id(cx.db, &id)? else { return Ok(Some("the link is gone")) };
    match super::still_open(cx, link) {
        Ok(_) => {}
        Err(Fault::LinkGone(gone)) => return Ok(Some(gone.sentence())),
        Err(fault) => return Err(fault),
    }
    let place = data.get("link").and_then(serde_json::Value::as_str).unwrap_or("/link").to_owned();
    let secret = drawn(cx, &id)?;
    if let Some(fields) = data.as_object_mut() {
        fields.insert("link".to_owned(), format!("{place}#{secret}").into());
    }
    row.data = data.to_string();
    Ok(None)
}
