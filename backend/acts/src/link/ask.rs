//! Asking for a link. The answer is the same for every address, and so is the work before it: the asking is written down, and
//! whether there is such an account is looked into later, by whoever delivers the mail.

use adref_domain::event::EventKind;
use adref_domain::ids::LinkId;
use adref_domain::link::LinkPurpose;
use adref_store::link_requests::{self, LinkRequest};
use adref_store::{links, people};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{drawn, made, mail};
use crate::house::chance;
use crate::record::Record;
use crate::{Cx, Fault, House, person, text};

/// Askings that nobody looked into for so long are dropped, in seconds: whoever asked has asked again.
pub(crate) const STALE: i64 = 3600;

/// For so long after its time a link still says that it is over, in seconds; then the address it was bound to goes too.
pub(crate) const REMEMBERED: i64 = 30 * 24 * 3600;

/// Which link is asked for.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForLink {
    /// The address of the account.
    pub email: String,
    /// `sign_in`, or `reset` for a new password.
    pub purpose: String,
}

/// The answer to everybody who asks.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct LinkAsked {
    /// For how many minutes the link will be good, if there is an account.
    pub minutes: i64,
}

/// Writes an asking down.
///
/// # Errors
/// [`Fault::Invalid`] for what is no address, or a link nobody can ask for.
pub async fn ask(house: &House, input: AskForLink) -> Result<LinkAsked, Fault> {
    let purpose: LinkPurpose = text::code("purpose", &input.purpose)?;
    if !purpose.can_be_asked_for() {
        return Err(Fault::invalid("purpose", "sign_in or reset; the other links come unasked"));
    }
    let address = person::address(&input.email)?;
    house
        .write(move |cx| {
            link_requests::sweep(cx.db, cx.now.plus_seconds(-STALE))?;
            let request = LinkRequest { id: LinkId::from_bits(chance()), purpose, address, asked_at: cx.now };
            Ok(link_requests::add(cx.db, &request)?)
        })
        .await?;
    Ok(LinkAsked { minutes: purpose.seconds() / 60 })
}

/// Looks into what was asked for: a mail is queued where there is an account that was taken up, and nothing happens where
/// there is none. Gives how many were looked into.
///
/// # Errors
/// Those of the store.
pub fn answer_requests(house: &House, limit: i64) -> Result<usize, Fault> {
    // Most looks find nothing, and a look that only reads holds nobody up.
    if !house.read_blocking(|cx| Ok(link_requests::waiting(cx.db)?))? {
        return Ok(0);
    }
    house.write_blocking(move |cx| {
        let taken = link_requests::take(cx.db, limit)?;
        for request in &taken {
            answer(cx, request)?;
        }
        links::sweep(cx.db, cx.now.plus_seconds(-REMEMBERED))?;
        Ok(taken.len())
    })
}

fn answer(cx: &mut Cx<'_, '_>, request: &LinkRequest) -> Result<(), Fault> {
    let timely = request.asked_at.plus_seconds(request.purpose.seconds()) > cx.now;
    let found = people::by_email(cx.db, &request.address)?;
    let Some(person) = found.filter(|it| timely && it.disabled_at.is_none() && it.joined_at.is_some()) else {
        return Ok(());
    };
    let link = mail(cx, &person, request.purpose, &person.email, None)?;
    let record = Record::by_the_house(EventKind::LinkMailed, person.id.as_str());
    record
        .after(&json!({ "link": link, "purpose": request.purpose }))
        .data(json!({ "purpose": request.purpose }))
        .write(cx)
}

/// A link that sets a new password, for whoever holds the machine to hand over.
///
/// # Errors
/// [`Fault::NotFound`] for an address without an account; [`Fault::NotInvited`] for an account nobody has taken up: that is
/// done by an invitation.
pub fn reset_by_holder(cx: &mut Cx<'_, '_>, email: &str) -> Result<String, Fault> {
    let person = people::by_email(cx.db, &person::address(email)?)?.filter(|person| person.disabled_at.is_none());
    let person = person.ok_or(Fault::NotFound)?;
    if person.joined_at.is_none() {
        return Err(Fault::NotInvited);
    }
    let link = made(cx, &person, LinkPurpose::Reset, &person.email, None)?;
    let record = Record::by_the_house(EventKind::LinkMailed, person.id.as_str());
    let record = record.after(&json!({ "link": link.id, "purpose": link.purpose }));
    record.data(json!({ "purpose": link.purpose, "handed_over": true })).write(cx)?;
    drawn(cx, &link.id)
}
