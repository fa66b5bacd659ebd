//! Meetings as entries of calendars: what the reader sees, and nothing besides. Whoever is not invited gets no room online.

use adref_domain::MeetingState;
use adref_domain::policy::Action;
use adref_formats::calendar::{Calendar, Entry, Standing, Time};
use adref_store::processes;

use super::{Found, seen, show};
use crate::file::Made;
use crate::milestone::stamp;
use crate::{Actor, Cx, Fault};

/// One meeting as an iCalendar file.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn calendar(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Made, Fault> {
    let found = seen(cx, actor, id)?;
    let calendar = Calendar { name: found.meeting.title.clone(), entries: vec![entry(actor, &found)] };
    let kind = "text/calendar; charset=utf-8";
    Ok(Made { name: format!("meeting-{id}.ics"), kind, bytes: calendar.written().into_bytes() })
}

/// The meetings of a process the reader may know of, as entries of its calendar.
pub(crate) fn entries(cx: &mut Cx<'_, '_>, actor: &Actor, row: &processes::Process) -> Result<Vec<Entry>, Fault> {
    Ok(show::known_of(cx, actor, row)?.iter().map(|found| entry(actor, found)).collect())
}

fn entry(actor: &Actor, found: &Found) -> Entry {
    let row = &found.meeting;
    let room = row.room.clone().filter(|_| actor.may(Action::AttendMeeting, &found.facts));
    let lines: Vec<String> = row.about.iter().chain(&room).cloned().collect();
    Entry {
        uid: format!("{}@adref", row.id),
        stamp: stamp(row.changed_at),
        time: Time::Hours { from: stamp(row.starts_at), to: stamp(row.ends_at) },
        summary: row.title.clone(),
        description: (!lines.is_empty()).then(|| lines.join("\n")),
        place: row.place.clone(),
        standing: match row.state {
            MeetingState::Cancelled => Standing::Cancelled,
            _ => Standing::Confirmed,
        },
        sequence: row.version,
    }
}
