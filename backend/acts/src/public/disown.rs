//! "This was not me": the owner of the address has not sent it.

use adref_domain::event::EventKind;
use adref_domain::{CommentState, KeyPurpose, PublicState};
use adref_store::public_comments::{self, Step};
use adref_store::{comments, public_keys};
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
    let first = public_keys::use_up(cx.db, &key.hash, cx.now)?;
    if !first || row.state == PublicState::Disowned || !public_comments::go(cx.db, &row.id, &step)? {
        return Err(Fault::LinkGone(Gone::Used));
    }
    for from in [CommentState::Received, CommentState::Answered] {
        comments::set_state(cx.db, &row.id, from, CommentState::Withdrawn, cx.now)?;
    }
    public_comments::unsign(cx.db, &row.id)?;
    let found = lookup::round_unruled(cx, &row.round)?;
    let record =
        Record::by_the_house(EventKind::PublicCommentDisowned, row.id.as_str()).process(&found.text.process.id);
    let record = record.before(&facts(&row, row.state)).after(&facts(&row, PublicState::Disowned));
    record.data(json!({ "number": row.number, "stood": row.state })).write(cx)?;
    let row = super::known(cx, &row.id)?;
    shown(cx, &row)
}
