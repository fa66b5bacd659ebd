//! What is said about a comment: to all who see it, to the secretariat alone, or within a delegation.

use adref_domain::event::EventKind;
use adref_domain::ids::ReplyId;
use adref_domain::policy::{Action, Facts};
use adref_domain::{CommentState, Reach};
use adref_store::comments::Comment;
use adref_store::replies::{self, Reply};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance_in_time;
use crate::lookup;
use crate::record::Record;
use crate::show::{self, Shelf};
use crate::views::ReplyView;
use crate::{Actor, Cx, Fault, text};

/// A reply as it is sent.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyTo {
    /// What is said.
    pub text: String,
    /// To whom: `readers` of the comment, the `secretariat` alone, or the own `delegation` alone.
    pub reach: String,
}

/// Says something about a comment.
///
/// # Errors
/// [`Fault::NotFound`] for a comment one does not see, [`Fault::Forbidden`] for one one may not speak about, [`Fault::Invalid`],
/// [`Fault::CommentWithdrawn`].
pub fn reply(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &ReplyTo) -> Result<ReplyView, Fault> {
    let (row, found) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    let reach: Reach = text::code("reach", &input.reach)?;
    actor.must_openly(Action::Reply, &Facts { reach: Some(reach), ..found.facts.clone() })?;
    if row.state == CommentState::Withdrawn {
        return Err(Fault::CommentWithdrawn);
    }
    let said = text::written("text", &input.text, text::COMMENT)?;
    let kept = keep(cx, actor, &row, reach, said)?;
    let record = Record::of(EventKind::CommentReplied, actor, row.id.as_str()).process(&found.text.process.id);
    let after = json!({ "id": kept.id, "comment": kept.comment, "author": kept.author, "reach": kept.reach, "text": kept.text });
    record.after(&after).data(json!({ "reply": kept.id, "number": row.number, "reach": kept.reach })).write(cx)?;
    show::reply(cx, actor, &kept, &found.facts, &mut Shelf::default())
}

/// Stores what is said. The caller writes the event.
pub(super) fn keep(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    row: &Comment,
    reach: Reach,
    said: String,
) -> Result<Reply, Fault> {
    let reply = Reply {
        id: ReplyId::from_bits(chance_in_time()),
        comment: row.id.clone(),
        author: actor.person()?.clone(),
        author_role: actor.role()?,
        author_party: actor.subject.party().map(str::to_owned),
        reach,
        text: said,
        created_at: cx.now,
    };
    replies::add(cx.db, &reply)?;
    Ok(reply)
}

/// What is said about a comment, of that which this reader may see, oldest first.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn replies(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Vec<ReplyView>, Fault> {
    let (row, found) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    let mut shelf = Shelf::default();
    let said = replies::of_many(cx.db, std::slice::from_ref(&row.id))?;
    let seen = said.into_iter().filter(|reply| actor.may(Action::SeeReply, &lookup::of_reply(&found.facts, reply)));
    seen.map(|reply| show::reply(cx, actor, &reply, &found.facts, &mut shelf)).collect()
}
