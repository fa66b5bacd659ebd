//! What those invited to a meeting are told by mail. What is not public is not named: the letter then says when it is, and where to
//! read the rest. It is written when it leaves, so that it says what holds then.

use adref_domain::ids::AttendeeId;
use adref_domain::notice::NoticeKind;
use adref_domain::{MeetingOpenness, MeetingReply, MeetingState};
use adref_store::meetings::{self, Attendee, Meeting};
use adref_store::notices::Notice;
use adref_store::processes;
use serde_json::{Value, json};

use crate::sign_in::{hash_token, secret};
use crate::text::rfc3339;
use crate::{Cx, Fault, outbox, zone};

/// Under which name a mail says to whom of which meeting it goes.
const TO: &str = "attendee";

/// Queues a letter to somebody of a meeting; nobody without an address gets one.
pub(super) fn queue(cx: &mut Cx<'_, '_>, kind: NoticeKind, row: &Attendee) -> Result<(), Fault> {
    let path = if row.person.is_some() { format!("/meetings/{}", row.meeting) } else { "/reply".to_owned() };
    let data = outbox::facts(json!({ TO: row.id }));
    outbox::queue_invited(cx, kind, row, &path, data)
}

/// Tells everybody who was invited by mail and has not declined.
pub(super) fn tell(cx: &mut Cx<'_, '_>, kind: NoticeKind, meeting: &Meeting) -> Result<(), Fault> {
    for row in meetings::attendees_of(cx.db, &meeting.id)? {
        if row.invited_at.is_some() && row.reply != MeetingReply::Declined {
            queue(cx, kind, &row)?;
        }
    }
    Ok(())
}

/// Writes into a letter about to leave what holds at this moment; says why it is not owed any more, if it is not.
pub(crate) fn fill_in(cx: &mut Cx<'_, '_>, row: &mut Notice) -> Result<Option<&'static str>, Fault> {
    let mut data: serde_json::Map<String, Value> = serde_json::from_str(&row.data).unwrap_or_default();
    let id = data.get(TO).and_then(|id| AttendeeId::parse(id.as_str()?).ok());
    let Some(attendee) = id.map(|id| meetings::attendee(cx.db, &id)).transpose()?.flatten() else {
        return Ok(Some("nobody knows who is invited"));
    };
    let Some(meeting) = meetings::by_id(cx.db, &attendee.meeting)? else { return Ok(Some("the meeting is gone")) };
    let cancelled = meeting.state == MeetingState::Cancelled;
    if meeting.ends_at <= cx.now || cancelled != (row.kind == NoticeKind::MeetingCancelled) {
        return Ok(Some("the meeting is over, or stands elsewhere than the letter says"));
    }
    if row.kind == NoticeKind::MeetingReminder && attendee.reply != MeetingReply::None {
        return Ok(Some("the invitation was answered"));
    }
    let process = processes::by_id(cx.db, &meeting.process)?.filter(|process| process.public);
    let public = process.is_some() && meeting.openness == MeetingOpenness::Public;
    data.insert("starts_at".to_owned(), rfc3339(meeting.starts_at).into());
    let local = zone::local(&meeting.zone, meeting.starts_at).replace('T', " ");
    data.insert("local".to_owned(), format!("{local} ({})", meeting.zone).into());
    if let Some(process) = process {
        data.insert("process_title".to_owned(), process.title.into());
    }
    if public {
        data.insert("meeting_title".to_owned(), meeting.title.into());
        if let Some(place) = meeting.place {
            data.insert("place".to_owned(), place.into());
        }
    }
    if row.recipient.is_none() {
        // A mail that is tried again carries another key, and either works: nobody can know which attempt arrived.
        let key = secret();
        meetings::add_key(cx.db, &attendee.id, &hash_token(&key), cx.now)?;
        let place = data.get("link").and_then(Value::as_str).unwrap_or("/reply").to_owned();
        data.insert("link".to_owned(), format!("{place}#{key}").into());
    }
    row.data = Value::Object(data).to_string();
    Ok(None)
}
