//! Meetings: planned alone or in series, told to those who may know of them, invited to, held, and what came of them.

mod agenda;
mod attend;
mod calendar;
mod invite;
mod letters;
mod plan;
mod remind;
mod reply;
mod room;
mod show;
mod table;

pub use agenda::AgendaItemInput;
pub use attend::{EnterAttendance, attendance};
pub use calendar::calendar;
pub(crate) use calendar::entries;
pub use invite::{AttendeeInput, InvitePeople, change_attendee, invite};
pub(crate) use letters::fill_in;
pub use plan::{Repeat, WriteMeeting, change, plan};
pub use remind::remind;
pub use reply::{AnswerByKey, AnswerInvitation, MeetingKey, look, reply, reply_by_key};
pub use room::{EnterComment, enter};
pub(crate) use show::{about, kept_of, known_of, known_to};
pub use show::{list, read};
pub use table::{import, may_import, preview};

use adref_domain::ids::{MeetingId, PersonId};
use adref_domain::policy::{Action, Facts, MeetingFacts};
use adref_store::meetings::{self, Agenda, Meeting};
use adref_store::{people, processes};
use serde_json::json;

use crate::{Actor, Cx, Fault, process};

/// As many meetings as a process holds.
const MOST: usize = 1000;
/// As many people as a meeting holds.
const PEOPLE: usize = 2000;

/// A meeting with its process and what the policy needs to know of it, as the one who asks stands to it.
pub(crate) struct Found {
    pub(crate) process: processes::Process,
    pub(crate) meeting: Meeting,
    pub(crate) facts: Facts,
}

/// What the policy needs to know of a meeting. `invited` is the one who asks, if they are.
pub(crate) fn facts(process: &processes::Process, meeting: &Meeting, invited: Vec<PersonId>) -> Facts {
    let meeting = MeetingFacts { openness: meeting.openness, invited };
    Facts { meeting: Some(meeting), ..process::facts(process) }
}

/// The meetings somebody is invited to.
pub(crate) fn inviting(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<Vec<MeetingId>, Fault> {
    let Some(id) = &actor.subject.person else { return Ok(Vec::new()) };
    let Some(person) = people::by_id(cx.db, id)? else { return Ok(Vec::new()) };
    Ok(meetings::inviting(cx.db, id, &person.email)?)
}

/// Who asks, as one of those invited to a meeting or not.
fn invited(actor: &Actor, meeting: &Meeting, inviting: &[MeetingId]) -> Vec<PersonId> {
    let person = actor.subject.person.clone().filter(|_| inviting.contains(&meeting.id));
    person.into_iter().collect()
}

/// A meeting somebody may know of.
pub(crate) fn seen(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Found, Fault> {
    let id = MeetingId::parse(id).map_err(|_| Fault::NotFound)?;
    let meeting = meetings::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &meeting.process)?.ok_or(Fault::NotFound)?;
    let inviting = inviting(cx, actor)?;
    let facts = facts(&process, &meeting, invited(actor, &meeting, &inviting));
    actor.must(Action::SeeMeeting, &facts)?;
    Ok(Found { process, meeting, facts })
}

/// A meeting somebody may do something with; that it exists may be said.
pub(crate) fn open_to(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, action: Action) -> Result<Found, Fault> {
    let found = seen(cx, actor, id)?;
    actor.must_openly(action, &found.facts)?;
    Ok(found)
}

/// The process behind a name, for those who hold its meetings.
fn held_in(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<processes::Process, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let facts = process::facts(&row);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::HoldMeeting, &facts)?;
    Ok(row)
}

/// Refuses what is entered from the beginning on.
fn must_have_begun(cx: &Cx<'_, '_>, meeting: &Meeting) -> Result<(), Fault> {
    if meeting.starts_at <= cx.now {
        return Ok(());
    }
    let starts = crate::zone::local(&meeting.zone, meeting.starts_at);
    Err(Fault::MeetingNotBegun { starts: format!("{starts} ({})", meeting.zone) })
}

/// The entity tag of a meeting.
fn etag(row: &Meeting) -> String {
    format!("\"{}-{}\"", row.id, row.version)
}

/// All of a meeting that an act can change, as the ledger hashes it.
fn fingerprint(row: &Meeting, agenda: &Agenda) -> serde_json::Value {
    let items: Vec<_> = agenda.items.iter().map(|item| json!([item.title, item.paragraphs])).collect();
    let documents: Vec<_> = agenda.documents.iter().map(|one| json!([one.item, one.title, one.address])).collect();
    json!({
        "kind": row.kind, "title": row.title, "about": row.about, "mode": row.mode, "place": row.place, "room": row.room,
        "zone": row.zone, "starts_at": row.starts_at, "ends_at": row.ends_at, "region": row.region, "series": row.series,
        "state": row.state, "openness": row.openness, "draft": row.draft, "milestone": row.milestone,
        "summary": row.summary, "outcomes": row.outcomes, "items": items, "documents": documents,
    })
}
