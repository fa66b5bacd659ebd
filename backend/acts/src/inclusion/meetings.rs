//! Who was at the meetings of a process: of each that a reader may know of, and of all of them together.

use adref_domain::MeetingState;
use adref_store::meetings::{self, Attendee};
use adref_store::processes::Process;

use super::presence::{Crowd, Told, counted};
use crate::meeting::{about, known_of};
use crate::views::{MeetingVoices, Presence};
use crate::{Actor, Cx, Fault};

/// What a reader is told of meetings.
pub(super) struct Met {
    pub(super) meetings: Vec<MeetingVoices>,
    pub(super) whole: Presence,
    /// Everybody that is told of.
    pub(super) all: Crowd,
}

/// The meetings, by their hours. Others than the secretariat are told of those that were held, once it is known who came: what
/// is still being entered would tell of each person by itself.
pub(super) fn met(cx: &mut Cx<'_, '_>, actor: &Actor, process: &Process, exact: bool) -> Result<Met, Fault> {
    let mut views = Vec::new();
    let mut lists: Vec<Vec<Attendee>> = Vec::new();
    for found in known_of(cx, actor, process)? {
        if found.meeting.state == MeetingState::Cancelled {
            continue;
        }
        let people = meetings::attendees_of(cx.db, &found.meeting.id)?;
        let over = found.meeting.state == MeetingState::Held && people.iter().any(|one| one.attended.is_some());
        let told = exact || over;
        let crowd = Crowd::of([people.as_slice()].into_iter());
        let its = told.then(|| counted(&crowd, &Told::alone(&crowd, exact), exact));
        views.push(MeetingVoices { about: about(&found.meeting), people: its });
        if told {
            lists.push(people);
        }
    }
    let crowds: Vec<Crowd> = lists.iter().map(|list| Crowd::of([list.as_slice()].into_iter())).collect();
    let all = Crowd::of(lists.iter().map(Vec::as_slice));
    let whole = counted(&all, &Told::together(&crowds, &all, exact), exact);
    Ok(Met { meetings: views, whole, all })
}
