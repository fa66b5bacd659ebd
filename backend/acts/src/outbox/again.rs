//! Mails that were given up, tried again: by a person, who has seen why, and recorded.

use adref_domain::event::EventKind;
use adref_domain::ids::{CommentId, LinkId, NoticeId};
use adref_domain::notice::NoticeState;
use adref_domain::policy::{Action, Facts};
use adref_store::{links, notices, people, public_comments};
use serde_json::json;

use super::{NoticeView, data_of, view};
use crate::record::Record;
use crate::{Actor, Cx, Fault, link, public};

/// Queues a mail anew that was given up. It is asked once more whether it is owed when it leaves, and it keeps its `Message-ID`.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::MailNotGivenUp`], [`Fault::MailUnaddressed`] where nobody knows any more whom it was for.
pub fn try_again(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<NoticeView, Fault> {
    actor.must(Action::ReadOutbox, &Facts::default())?;
    actor.must_openly(Action::ManageOutbox, &Facts::default())?;
    let id = NoticeId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = notices::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    if row.state != NoticeState::Dead {
        return Err(Fault::MailNotGivenUp);
    }
    let address = address_of(cx, &row)?.ok_or(Fault::MailUnaddressed)?;
    if !notices::try_again(cx.db, &id, &address, cx.now)? {
        return Err(Fault::MailNotGivenUp);
    }
    let state = |state: NoticeState| json!({ "notice": id, "state": state });
    let record = Record::of(EventKind::MailTriedAgain, actor, id.as_str());
    let record = record.before(&state(NoticeState::Dead)).after(&state(NoticeState::Queued));
    record.data(json!({ "kind": row.kind })).write(cx)?;
    notices::by_id(cx.db, &id)?.map(view).ok_or(Fault::NotFound)
}

/// Where it goes: the address was forgotten when it was given up, so it is asked for anew. A link goes to the address it is bound to,
/// what is about a comment without an account to the address that sent it, everything else to the person's of today.
fn address_of(cx: &mut Cx<'_, '_>, row: &notices::Notice) -> Result<Option<String>, Fault> {
    let data = data_of(row);
    let named = |name: &str| data.get(name).and_then(serde_json::Value::as_str);
    let address = if let Some(id) = named(link::OPENS).and_then(|id| LinkId::parse(id).ok()) {
        links::by_id(cx.db, &id)?.map(|link| link.address)
    } else if let Some(id) = named(public::ABOUT).and_then(|id| CommentId::parse(id).ok()) {
        public_comments::by_id(cx.db, &id)?.map(|comment| comment.address)
    } else if let Some(person) = &row.recipient {
        people::by_id(cx.db, person)?.filter(|person| person.disabled_at.is_none()).map(|person| person.email)
    } else {
        None
    };
    Ok(address.filter(|address| !address.is_empty() && !address.ends_with(people::ERASED)))
}
