//! Who came to a meeting, entered from its beginning on.

use adref_domain::event::EventKind;
use adref_domain::ids::AttendeeId;
use adref_domain::policy::Action;
use adref_store::meetings;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{must_have_begun, open_to, show};
use crate::record::Record;
use crate::views::MeetingView;
use crate::{Actor, Cx, Fault};

/// Who came.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterAttendance {
    /// Those who came, by their ids; everybody else of the meeting did not.
    pub present: Vec<String>,
}

/// Enters who came.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::MeetingNotBegun`], [`Fault::Invalid`] for somebody of another meeting.
pub fn attendance(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &EnterAttendance) -> Result<MeetingView, Fault> {
    let found = open_to(cx, actor, id, Action::HoldMeeting)?;
    must_have_begun(cx, &found.meeting)?;
    let everybody = meetings::attendees_of(cx.db, &found.meeting.id)?;
    let mut present: Vec<AttendeeId> = Vec::new();
    for id in &input.present {
        let one = everybody.iter().find(|one| one.id.as_str() == id);
        let one = one.ok_or_else(|| Fault::invalid("present", "names people of this meeting, by their ids"))?;
        if !present.contains(&one.id) {
            present.push(one.id.clone());
        }
    }
    let came = |id: &AttendeeId| Some(present.contains(id));
    if everybody.iter().all(|one| one.attended == came(&one.id)) {
        return show::view(cx, actor, &found);
    }
    let state: Vec<_> = everybody.iter().map(|one| (one.id.clone(), one.attended)).collect();
    let then: Vec<_> = everybody.iter().map(|one| (one.id.clone(), came(&one.id))).collect();
    meetings::mark_attendance(cx.db, &found.meeting.id, &present)?;
    let record = Record::of(EventKind::AttendanceEntered, actor, found.meeting.id.as_str()).process(&found.process.id);
    let data = json!({ "present": present.len(), "people": everybody.len() });
    record.before(&state).after(&then).data(data).write(cx)?;
    show::view(cx, actor, &found)
}
