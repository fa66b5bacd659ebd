//! Comments gathered in the room: the secretariat enters them for somebody who took part, and they are marked so. From there they go
//! the way of every comment.

use adref_domain::event::EventKind;
use adref_domain::ids::PersonId;
use adref_domain::policy::Action;
use adref_domain::{Capacity, Role, RoundState, Standing};
use adref_store::meetings::{self, Attendee, RoomComment};
use adref_store::people;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Found, invite, must_have_begun, open_to};
use crate::comment::{self, LodgeComment};
use crate::lookup::{self, FoundRound};
use crate::record::Record;
use crate::views::Receipt;
use crate::{Actor, Cx, Fault, round};

/// A comment somebody made in a meeting.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterComment {
    /// Who said it: somebody of the meeting, by their id.
    pub attendee: String,
    /// The round it is counted with, on a text of this process.
    pub round: String,
    /// What was said; the draft is that of the round.
    pub comment: LodgeComment,
}

/// Enters a comment for somebody who said it in a meeting. It is late only where the meeting began after the round had closed.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::MeetingNotBegun`], [`Fault::RoundNotOpen`], [`Fault::Invalid`]; those of
/// lodging a comment.
pub fn enter(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &EnterComment) -> Result<Receipt, Fault> {
    let found = open_to(cx, actor, id, Action::EnterComment)?;
    must_have_begun(cx, &found.meeting)?;
    let attendee = invite::of_meeting(cx, &found, &input.attendee)
        .map_err(|_| Fault::invalid("attendee", "names somebody of this meeting; enter them first"))?;
    if input.comment.note.is_some() || input.comment.answers.is_some() {
        return Err(Fault::invalid(
            "comment",
            "what is entered for somebody carries no private note and no further answers",
        ));
    }
    let round = counted_with(cx, actor, &found, &input.round)?;
    let speaker = speaker(cx, actor, &found, &attendee)?;
    let placed = match &input.comment.paragraph {
        Some(id) => Some(lookup::placed(cx, &round.draft, id)?),
        None => None,
    };
    let row = comment::keep_of(cx, &speaker, &round, placed.as_ref(), &input.comment, None)?;
    let entered_by = actor.person()?.clone();
    let said = RoomComment {
        comment: row.id.clone(),
        meeting: found.meeting.id.clone(),
        attendee: attendee.id.clone(),
        entered_by: entered_by.clone(),
    };
    meetings::add_room_comment(cx.db, &said)?;
    let record = Record::of(EventKind::CommentEntered, actor, row.id.as_str()).process(&found.process.id);
    let data = json!({ "number": row.number, "round": row.round, "meeting": found.meeting.id, "late": row.late });
    record.after(&comment::facts(&row)).data(data).write(cx)?;
    if row.author != entered_by {
        comment::thank(cx, &round, &row, placed.as_ref())?;
    }
    Ok(comment::receipt(&round, &row))
}

/// The round the comment is counted with, at the hour the meeting began.
fn counted_with(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found, id: &str) -> Result<FoundRound, Fault> {
    let other = || Fault::invalid("round", "names a round on a text of this process");
    let mut round = lookup::round(cx, actor, id, Action::SeeRound).map_err(|_| other())?;
    if round.text.process.id != found.process.id {
        return Err(other());
    }
    round::must_have_begun(&round)?;
    let closes_at = round.round.closed_by_hand_at.unwrap_or(round.round.closes_at).min(round.round.closes_at);
    if let Some(facts) = round.facts.round.as_mut().filter(|_| found.meeting.starts_at < closes_at) {
        facts.state = RoundState::Open;
    }
    Ok(round)
}

/// Who is heard: the account of who spoke, or else that of who enters it, in the class those have who speak in such a meeting, of the
/// party, region and kind of organization of who spoke.
fn speaker(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found, attendee: &Attendee) -> Result<Actor, Fault> {
    let account = match &attendee.person {
        Some(id) => people::by_id(cx.db, id)?.filter(|person| person.disabled_at.is_none()),
        None => None,
    };
    let person: PersonId = account.map_or_else(|| actor.person().cloned(), |person| Ok(person.id))?;
    let capacity = match found.meeting.kind.speaks_as() {
        Role::Expert => Capacity::Expert,
        _ => Capacity::Public,
    };
    let standing = Standing {
        party: attendee.party.clone(),
        region: attendee.region,
        class: attendee.class,
        ..Standing::plain(capacity)
    };
    let mut speaker = Actor { name: attendee.name.clone(), ..Actor::default() };
    (speaker.subject.person, speaker.subject.standing) = (Some(person), Some(standing));
    Ok(speaker)
}
