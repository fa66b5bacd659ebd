//! Answering an invitation: signed in, or with the key of the mailed link where one has no account here.

use adref_domain::MeetingReply;
use adref_domain::event::EventKind;
use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Subject};
use adref_store::meetings::{self, Attendee};
use adref_store::processes;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Found, facts, open_to, show};
use crate::house::chance;
use crate::record::Record;
use crate::sign_in::hash_token;
use crate::views::{MeetingReplyView, MeetingView};
use crate::{Actor, Cx, Fault, text};

/// An answer.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerInvitation {
    /// `accepted`, `tentative` or `declined`.
    pub reply: String,
}

/// The key of a mailed invitation.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingKey {
    /// What stands behind the `#` of the mailed address.
    pub token: String,
}

/// An answer by the key of a mailed invitation.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerByKey {
    /// What stands behind the `#` of the mailed address.
    pub token: String,
    /// `accepted`, `tentative` or `declined`.
    pub reply: String,
}

/// Answers one's own invitation; it can be answered anew until the meeting is over.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`] for who is not invited, [`Fault::Invalid`], [`Fault::MeetingOver`].
pub fn reply(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &AnswerInvitation) -> Result<MeetingView, Fault> {
    let found = open_to(cx, actor, id, Action::ReplyToMeeting)?;
    let own = show::own(cx, actor, &found)?.ok_or(Fault::Forbidden)?;
    let own = answered(cx, &found, own, &input.reply, Some(actor))?;
    show::view_as(cx, actor, &found, Some(&own))
}

/// What a mailed invitation invites to. Looking answers nothing.
///
/// # Errors
/// [`Fault::LinkUnknown`].
pub fn look(cx: &mut Cx<'_, '_>, input: &MeetingKey) -> Result<MeetingReplyView, Fault> {
    let (actor, found, own) = behind(cx, &input.token)?;
    shown(cx, &actor, &found, &own)
}

/// Answers a mailed invitation.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::Invalid`], [`Fault::MeetingOver`].
pub fn reply_by_key(cx: &mut Cx<'_, '_>, input: &AnswerByKey) -> Result<MeetingReplyView, Fault> {
    let (actor, found, own) = behind(cx, &input.token)?;
    let own = answered(cx, &found, own, &input.reply, None)?;
    shown(cx, &actor, &found, &own)
}

/// Whoever holds the key is, for this meeting and nothing else, the one it was mailed to.
fn behind(cx: &mut Cx<'_, '_>, token: &str) -> Result<(Actor, Found, Attendee), Fault> {
    let own = meetings::attendee_by_key(cx.db, &hash_token(token.trim()))?.ok_or(Fault::LinkUnknown)?;
    let meeting = meetings::by_id(cx.db, &own.meeting)?.ok_or(Fault::LinkUnknown)?;
    let process = processes::by_id(cx.db, &meeting.process)?.ok_or(Fault::LinkUnknown)?;
    let holder = PersonId::from_bits(chance());
    let facts = facts(&process, &meeting, vec![holder.clone()]);
    let actor = Actor { subject: Subject { person: Some(holder), standing: None }, ..Actor::default() };
    actor.must(Action::AttendMeeting, &facts)?;
    Ok((actor, Found { process, meeting, facts }, own))
}

fn shown(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found, own: &Attendee) -> Result<MeetingReplyView, Fault> {
    let meeting = show::view_as(cx, actor, found, Some(own))?;
    Ok(MeetingReplyView { meeting, name: own.name.clone(), reply: own.reply.to_string() })
}

fn answered(
    cx: &mut Cx<'_, '_>,
    found: &Found,
    own: Attendee,
    reply: &str,
    actor: Option<&Actor>,
) -> Result<Attendee, Fault> {
    let reply: MeetingReply = text::code("reply", reply)?;
    if reply == MeetingReply::None {
        return Err(Fault::invalid("reply", "accepted, tentative or declined"));
    }
    if show::is_over(cx, &found.meeting) {
        return Err(Fault::MeetingOver);
    }
    if own.reply == reply {
        return Ok(own);
    }
    meetings::answered(cx.db, &own.id, reply, cx.now)?;
    let now = Attendee { reply, replied_at: Some(cx.now), ..own.clone() };
    let state = |row: &Attendee| json!({ "attendee": row.id, "reply": row.reply, "at": row.replied_at });
    let record = match actor {
        Some(actor) => Record::of(EventKind::InvitationReplied, actor, found.meeting.id.as_str()),
        None => Record::by_the_house(EventKind::InvitationReplied, found.meeting.id.as_str()),
    };
    let record = record.process(&found.process.id).before(&state(&own)).after(&state(&now));
    record.data(json!({ "attendee": own.id, "reply": reply })).write(cx)?;
    Ok(now)
}
