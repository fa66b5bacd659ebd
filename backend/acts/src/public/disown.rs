//! "This was not me": the owner of the address has not sent it.

use adref_domain::event::EventKind;
use adref_domain::{CommentState, KeyPurpose, PublicState};
use adref_store::public_comments::{self, PublicComment, Step};
use adref_store::{comments, mandates, notices, people, public_keys};
use serde_json::json;

use super::facts;
use super::follow::{FollowView, shown};
use super::keys::{Key, opened};
use crate::link::Gone;
use crate::record::Record;
use crate::{Cx, Fault, lookup};

/// Takes a comment back for good, wherever it stands: nobody counts or sees what waits, what is published is withdrawn and
/// unsigned, and the address is forgotten.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`].
pub fn disown(cx: &mut Cx<'_, '_>, input: &Key) -> Result<FollowView, Fault> {
    let (key, row) = opened(cx, input, KeyPurpose::Disown)?;
    let step = Step { from: row.state, to: PublicState::Disowned, at: cx.now, by: None, reason: None };
    if row.state == PublicState::Lapsed {
        return Err(Fault::LinkGone(Gone::Expired));
    }
    let first = public_keys::use_up(cx.db, &key.hash, cx.now)?;
    if !first || row.state == PublicState::Disowned || !public_comments::go(cx.db, &row.id, &step)? {
        return Err(Fault::LinkGone(Gone::Used));
    }
    for from in [CommentState::Received, CommentState::Answered] {
        comments::set_state(cx.db, &row.id, from, CommentState::Withdrawn, cx.now)?;
    }
    forget(cx, &row)?;
    let found = lookup::round_unruled(cx, &row.round)?;
    let record =
        Record::by_the_house(EventKind::PublicCommentDisowned, row.id.as_str()).process(&found.text.process.id);
    let record = record.before(&facts(&row, row.state)).after(&facts(&row, PublicState::Disowned));
    record.data(json!({ "number": row.number, "stood": row.state })).write(cx)?;
    let row = super::known(cx, &row.id)?;
    shown(cx, &row)
}

/// Takes out what somebody else wrote in the name of this address, and the voice it was counted as, unless it is one.
fn forget(cx: &mut Cx<'_, '_>, row: &PublicComment) -> Result<(), Fault> {
    public_comments::unsign(cx.db, &row.id)?;
    public_comments::set_content(cx.db, &row.id, "")?;
    notices::forget_address(cx.db, &row.address, "")?;
    let Some(speaker) = people::by_email(cx.db, &row.address)? else { return Ok(()) };
    let known = speaker.joined_at.is_some()
        || !mandates::of_person(cx.db, &speaker.id)?.is_empty()
        || public_comments::published_from(cx.db, &row.address)? > 0;
    if !known {
        people::erase(cx.db, &speaker.id, cx.now)?;
    }
    Ok(())
}
