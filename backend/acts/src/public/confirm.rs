//! Confirming the address of a public comment, with the code that was mailed to it.

use adref_domain::event::EventKind;
use adref_domain::notice::NoticeKind;
use adref_domain::{KeyPurpose, Moderation, PublicState};
use adref_store::public_comments::{self, Step};
use adref_store::public_keys;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::follow::{FollowView, shown};
use super::keys::{Key, opened};
use super::{asked, facts, publish};
use crate::link::Gone;
use crate::record::Record;
use crate::{Cx, Fault, lookup, outbox};

/// The code that was mailed, with the number it is about.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmPublic {
    /// The number of the receipt.
    pub number: String,
    /// The code, typed as people type.
    pub code: String,
}

/// Confirms an address. What the round asks nobody to look at is published with it.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`].
pub fn confirm(cx: &mut Cx<'_, '_>, input: &ConfirmPublic) -> Result<FollowView, Fault> {
    let typed = Key { number: input.number.clone(), key: input.code.clone() };
    let (key, row) = opened(cx, &typed, KeyPurpose::Confirm)?;
    if row.state != PublicState::Unconfirmed || !public_keys::use_up(cx.db, &key.hash, cx.now)? {
        return Err(Fault::LinkGone(Gone::Used));
    }
    let found = lookup::round_unruled(cx, &row.round)?;
    let moderation: Moderation = asked(cx, &row.round)?;
    let before = public_comments::published_from(cx.db, &row.address)?;
    let to = moderation.after_confirming(before, row.proven);
    let step = Step { from: row.state, to, at: cx.now, by: None, reason: None };
    if !public_comments::go(cx.db, &row.id, &step)? {
        return Err(Fault::LinkGone(Gone::Used));
    }
    if to == PublicState::Published {
        publish::publish(cx, &row)?;
    }
    let record =
        Record::by_the_house(EventKind::PublicCommentConfirmed, row.id.as_str()).process(&found.text.process.id);
    let record = record.before(&facts(&row, row.state)).after(&facts(&row, to));
    record.data(json!({ "number": row.number, "state": to })).write(cx)?;
    outbox::queue_public(cx, NoticeKind::CommentReceived, &row, &found.text.instrument.title)?;
    let row = super::known(cx, &row.id)?;
    shown(cx, &row)
}

/// Mails another code, for whoever holds the receipt and did not get the first in time.
///
/// # Errors
/// [`Fault::LinkUnknown`]; [`Fault::LinkGone`] when there is nothing to confirm any more.
pub fn another_code(cx: &mut Cx<'_, '_>, input: &Key) -> Result<FollowView, Fault> {
    let (_, row) = opened(cx, input, KeyPurpose::Follow)?;
    match row.state {
        PublicState::Unconfirmed => {}
        PublicState::Lapsed => return Err(Fault::LinkGone(Gone::Expired)),
        _ => return Err(Fault::LinkGone(Gone::Used)),
    }
    let found = lookup::round_unruled(cx, &row.round)?;
    outbox::queue_public(cx, NoticeKind::ConfirmComment, &row, &found.text.instrument.title)?;
    shown(cx, &row)
}
