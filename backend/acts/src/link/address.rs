//! Another address: made the account's from that address, and put back from the one before.

use adref_domain::event::EventKind;
use adref_domain::link::LinkPurpose;
use adref_store::people::Person;
use adref_store::{links, people, public_comments, sessions};
use serde_json::json;

use super::reset::OVERTAKEN;
use super::{Opened, Secret, mail, used_up};
use crate::record::Record;
use crate::{Actor, Cx, Fault, House};

/// Makes the address a link was mailed to the account's. Every session ends, and the address before is told, with a link that
/// puts it back.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`], [`Fault::AddressTaken`].
pub async fn confirm_address(house: &House, input: Secret) -> Result<(), Fault> {
    house
        .write(move |cx| {
            let Opened { link, person } = used_up(cx, &input.token, LinkPurpose::ChangeAddress)?;
            moved(cx, &person, &link.address, OVERTAKEN)?;
            let restore = mail(cx, &person, LinkPurpose::RestoreAddress, &person.email, None)?;
            let actor = Actor::of(cx, &person, None)?;
            let record = Record::of(EventKind::AddressChanged, &actor, person.id.as_str());
            let state = |by| json!({ "person": person.id, "address_by": by });
            let record = record.before(&state(None)).after(&state(Some(&link.id)));
            record.data(json!({ "link": link.id, "undo": restore })).write(cx)
        })
        .await
}

/// Puts the address back that the account had. Whoever changed it could sign in, so the password goes, every session ends and
/// no link mailed meanwhile works: the owner sets a new password through a link to the address that is theirs again.
///
/// # Errors
/// As [`confirm_address`].
pub async fn restore_address(house: &House, input: Secret) -> Result<(), Fault> {
    house
        .write(move |cx| {
            let Opened { link, person } = used_up(cx, &input.token, LinkPurpose::RestoreAddress)?;
            moved(cx, &person, &link.address, LinkPurpose::ALL)?;
            people::set_password_hash(cx.db, &person.id, None)?;
            let actor = Actor::of(cx, &person, None)?;
            let record = Record::of(EventKind::AddressRestored, &actor, person.id.as_str());
            let state = |by| json!({ "person": person.id, "address_by": by });
            let record = record.before(&state(None)).after(&state(Some(&link.id)));
            record.data(json!({ "link": link.id })).write(cx)
        })
        .await
}

fn moved(cx: &mut Cx<'_, '_>, person: &Person, address: &str, overtaken: &[LinkPurpose]) -> Result<(), Fault> {
    if people::by_email(cx.db, address)?.is_some() {
        return Err(Fault::AddressTaken);
    }
    people::set_email(cx.db, &person.id, address)?;
    // What they sent without an account goes with them: it is given to them and erased with them, whatever address they have.
    public_comments::carry(cx.db, &person.email, address)?;
    sessions::end_all(cx.db, &person.id, cx.now)?;
    links::withdraw(cx.db, &person.id, overtaken, cx.now)?;
    Ok(())
}
