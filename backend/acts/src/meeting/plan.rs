//! Meetings, planned and changed. One that moves or is cancelled says why, and tells those invited.

use adref_domain::event::EventKind;
use adref_domain::ids::{MeetingId, MilestoneId};
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_domain::{Every, Instant, MeetingKind, MeetingMode, MeetingOpenness, MeetingState};
use adref_store::meetings::{self, Agenda, Change, Meeting};
use adref_store::{milestones, processes};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    AgendaItemInput, Found, MOST, agenda, etag, fingerprint, held_in, letters, must_have_begun, open_to, show,
};
use crate::house::chance;
use crate::milestone::{DocumentInput, DraftName, issued_draft};
use crate::record::Record;
use crate::views::{MeetingView, MeetingsView};
use crate::{Actor, Cx, Fault, text, zone};

/// As often as a series meets.
const TIMES: u32 = 60;
/// As long as one meeting lasts, in seconds: a month.
const LONGEST: i64 = 31 * 24 * 3600;

/// A meeting as it is written.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteMeeting {
    /// Its title.
    pub title: String,
    /// `expert_group`, `regional`, `thematic`, `stakeholder` or `other`.
    pub kind: String,
    /// What it is about.
    pub about: Option<String>,
    /// `in_person`, `virtual` or `hybrid`.
    pub mode: String,
    /// The place people go to.
    pub place: Option<String>,
    /// The address of the room online; only those invited are told.
    pub room: Option<String>,
    /// The IANA zone its hours are told in; the process's when absent.
    pub zone: Option<String>,
    /// When it begins, as the clock of the zone shows it: `2027-03-14T10:00`; where that hour comes twice, with its distance from
    /// UTC: `2027-10-31T02:30+02:00`.
    pub starts: String,
    /// When it ends, in the same way.
    pub ends: String,
    /// The region it consults.
    pub region: Option<String>,
    /// `public`, `participants` or `closed`; closed when absent.
    pub openness: Option<String>,
    /// The issued draft it works on.
    pub draft: Option<DraftName>,
    /// The milestone it belongs to, by its id.
    pub milestone: Option<String>,
    /// What is treated.
    #[serde(default)]
    pub agenda: Vec<AgendaItemInput>,
    /// Documents elsewhere.
    #[serde(default)]
    pub documents: Vec<DocumentInput>,
    /// `planned`, `held` or `cancelled`; planned when absent.
    pub state: Option<String>,
    /// What was said in it, in short; from its beginning on.
    pub summary: Option<String>,
    /// What came of it; from its beginning on.
    pub outcomes: Option<String>,
    /// How often it meets again; only when it is planned.
    pub repeat: Option<Repeat>,
    /// Why it is changed; asked for where it moves and where it is cancelled. Whoever sees the meeting reads it.
    pub reason: Option<String>,
}

/// A series: the same hour of the day, week after week or month after month.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// `week`, `two_weeks` or `month`.
    pub every: String,
    /// How many meetings there are, the first one counted.
    pub times: u32,
}

/// Plans a meeting, or a series of them.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`] with the field, [`Fault::UnknownZone`], [`Fault::HourSkipped`],
/// [`Fault::HourTwice`], [`Fault::EndsFirst`], [`Fault::DayMissing`].
pub fn plan(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &WriteMeeting) -> Result<MeetingsView, Fault> {
    let process = held_in(cx, actor, slug)?;
    let times = input.repeat.as_ref().map_or(1, |repeat| repeat.times);
    let first = filled(cx, actor, &process, blank(cx, &process), input)?;
    if first.state != MeetingState::Planned || first.summary.is_some() || first.outcomes.is_some() {
        must_have_begun(cx, &first)?;
    }
    let mut planned = vec![first.clone()];
    for (starts_at, ends_at) in again(&first, input)? {
        planned.push(Meeting { id: MeetingId::from_bits(chance()), starts_at, ends_at, ..first.clone() });
    }
    if times > 1 {
        planned.iter_mut().for_each(|row| row.series = Some(first.id.clone()));
    }
    if meetings::of_process(cx.db, &process.id)?.len() + planned.len() > MOST {
        return Err(Fault::invalid("repeat", format!("a process holds {MOST} meetings")));
    }
    let mut written = Vec::new();
    for row in &planned {
        let agenda = agenda::read(cx, &row.id, row.draft.as_ref(), &input.agenda, &input.documents)?;
        meetings::add(cx.db, row, &agenda)?;
        written.push(fingerprint(row, &agenda));
    }
    let ids: Vec<_> = planned.iter().map(|row| &row.id).collect();
    let record = Record::of(EventKind::MeetingsPlanned, actor, first.id.as_str()).process(&process.id);
    record.after(&written).data(json!({ "meetings": ids, "kind": first.kind })).write(cx)?;
    let mut view = show::of_process(cx, actor, &process)?;
    view.meetings.retain(|card| ids.iter().any(|id| id.as_str() == card.about.id));
    Ok(view)
}

fn blank(cx: &Cx<'_, '_>, process: &processes::Process) -> Meeting {
    Meeting {
        id: MeetingId::from_bits(chance()),
        process: process.id.clone(),
        kind: MeetingKind::Other,
        title: String::new(),
        about: None,
        mode: MeetingMode::InPerson,
        place: None,
        room: None,
        zone: process.zone.clone(),
        starts_at: cx.now,
        ends_at: cx.now,
        region: None,
        series: None,
        state: MeetingState::Planned,
        openness: MeetingOpenness::Closed,
        draft: None,
        milestone: None,
        summary: None,
        outcomes: None,
        version: 0,
        created_at: cx.now,
        changed_at: cx.now,
    }
}

/// The hours of the meetings after the first.
fn again(first: &Meeting, input: &WriteMeeting) -> Result<Vec<(Instant, Instant)>, Fault> {
    let Some(repeat) = &input.repeat else { return Ok(Vec::new()) };
    let every: Every = text::code("repeat", &repeat.every)?;
    if !(1..=TIMES).contains(&repeat.times) {
        return Err(Fault::invalid("repeat", format!("a series meets once to {TIMES} times")));
    }
    let lasts = first.ends_at.0 - first.starts_at.0;
    let (mut hours, mut missing) = (Vec::new(), Vec::new());
    for number in 1..i32::try_from(repeat.times).unwrap_or(1) {
        let shift = match every {
            Every::Week => (7 * number, 0),
            Every::TwoWeeks => (14 * number, 0),
            Every::Month => (0, number),
        };
        match zone::shifted("starts", &first.zone, &input.starts, shift)? {
            Ok(starts_at) => hours.push((starts_at, Instant(starts_at.0 + lasts))),
            Err(month) => missing.push(month),
        }
    }
    if missing.is_empty() {
        return Ok(hours);
    }
    Err(Fault::DayMissing { day: input.starts.chars().skip(8).take(2).collect(), months: missing })
}

/// Changes a meeting, against the version its editor saw.
///
/// # Errors
/// As [`plan`]; [`Fault::PreconditionRequired`] without a version, [`Fault::MeetingChanged`] with what stands when somebody was
/// quicker, [`Fault::ReasonRequired`] where it moves or is cancelled without a reason, [`Fault::MeetingNotBegun`] where it is
/// called held before it begins.
pub fn change(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &WriteMeeting,
    if_match: Option<&str>,
) -> Result<MeetingView, Fault> {
    let found = open_to(cx, actor, id, Action::HoldMeeting)?;
    let before = found.meeting.clone();
    if if_match.ok_or(Fault::PreconditionRequired)?.trim() != etag(&before) {
        return Err(stale(cx, actor, &found));
    }
    if input.repeat.is_some() {
        return Err(Fault::invalid("repeat", "a series is planned once; its meetings are changed one by one"));
    }
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let kept = meetings::agenda(cx.db, &before.id)?;
    let row = filled(cx, actor, &found.process, before.clone(), input)?;
    let agenda = agenda::read(cx, &row.id, row.draft.as_ref(), &input.agenda, &input.documents)?;
    if row == before && agenda == kept {
        return show::view(cx, actor, &found);
    }
    if row.state == MeetingState::Held || row.summary.is_some() || row.outcomes.is_some() {
        must_have_begun(cx, &row)?;
    }
    let told = told(&before, &row);
    if reason.is_none() && told.is_some() {
        return Err(Fault::ReasonRequired(crate::milestone::MOVED));
    }
    let row = Meeting { version: before.version + 1, changed_at: cx.now, ..row };
    if !meetings::change(cx.db, &row, &agenda, &Change::of(&before, reason.clone(), cx.now))? {
        return Err(stale(cx, actor, &found));
    }
    record(cx, actor, (&before, &kept), (&row, &agenda), reason.as_deref())?;
    if let Some(kind) = told {
        letters::tell(cx, kind, &row)?;
    }
    show::view(cx, actor, &Found { meeting: row, ..found })
}

fn record(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    (before, kept): (&Meeting, &Agenda),
    (row, agenda): (&Meeting, &Agenda),
    reason: Option<&str>,
) -> Result<(), Fault> {
    let record = Record::of(EventKind::MeetingChanged, actor, row.id.as_str()).process(&row.process);
    let record = record.before(&fingerprint(before, kept)).after(&fingerprint(row, agenda)).reason(reason);
    record.data(json!({ "state": row.state, "version": row.version })).write(cx)
}

/// What those invited are told of a change, and owed a reason for: that it moves, or will not be.
fn told(before: &Meeting, now: &Meeting) -> Option<NoticeKind> {
    let planned = |row: &Meeting| row.state == MeetingState::Planned;
    if planned(before) && now.state == MeetingState::Cancelled {
        return Some(NoticeKind::MeetingCancelled);
    }
    let elsewhere = (before.starts_at, before.ends_at, &before.place) != (now.starts_at, now.ends_at, &now.place);
    let again = before.state == MeetingState::Cancelled && planned(now);
    ((planned(before) && planned(now) && elsewhere) || again).then_some(NoticeKind::MeetingMoved)
}

fn stale(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found) -> Fault {
    match super::seen(cx, actor, found.meeting.id.as_str()).and_then(|found| show::view(cx, actor, &found)) {
        Ok(theirs) => Fault::MeetingChanged(Box::new(theirs)),
        Err(fault) => fault,
    }
}

fn filled(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    process: &processes::Process,
    row: Meeting,
    input: &WriteMeeting,
) -> Result<Meeting, Fault> {
    let zone = zone::named(input.zone.as_deref().filter(|zone| !zone.is_empty()).unwrap_or(&process.zone))?;
    let (starts_at, ends_at) = hours(&zone, input)?;
    let kind: MeetingKind = text::code("kind", &input.kind)?;
    let mode: MeetingMode = text::code("mode", &input.mode)?;
    let region = input.region.as_deref().filter(|code| !code.is_empty()).map(text::region).transpose()?;
    if kind == MeetingKind::Regional && region.is_none() {
        return Err(Fault::invalid("region", "a regional consultation names its region"));
    }
    let given = |code: &Option<String>| code.clone().filter(|code| !code.is_empty());
    let state = given(&input.state).map(|code| text::code("state", &code)).transpose()?;
    let openness = given(&input.openness).map(|code| text::code("openness", &code)).transpose()?;
    let draft = input.draft.as_ref().map(|name| issued_draft(cx, actor, process, ("draft", name))).transpose()?;
    let milestone = given(&input.milestone).map(|id| milestone(cx, process, &id)).transpose()?;
    Ok(Meeting {
        kind,
        title: text::written("title", &input.title, text::TITLE)?,
        about: text::optional("about", input.about.as_deref(), text::COMMENT)?,
        mode,
        place: place(mode, input.place.as_deref())?,
        room: room(mode, input.room.as_deref())?,
        zone,
        starts_at,
        ends_at,
        region,
        state: state.unwrap_or(MeetingState::Planned),
        openness: openness.unwrap_or(MeetingOpenness::Closed),
        draft,
        milestone,
        summary: text::optional("summary", input.summary.as_deref(), text::WORDING)?,
        outcomes: text::optional("outcomes", input.outcomes.as_deref(), text::WORDING)?,
        ..row
    })
}

fn hours(zone: &str, input: &WriteMeeting) -> Result<(Instant, Instant), Fault> {
    let starts_at = zone::instant("starts", zone, &input.starts)?;
    let ends_at = zone::instant("ends", zone, &input.ends)?;
    if ends_at <= starts_at {
        return Err(Fault::EndsFirst { starts: input.starts.clone(), ends: input.ends.clone() });
    }
    if ends_at > starts_at.plus_seconds(LONGEST) {
        return Err(Fault::invalid("ends", "a meeting lasts a month at most; plan a series, or a milestone"));
    }
    Ok((starts_at, ends_at))
}

fn place(mode: MeetingMode, place: Option<&str>) -> Result<Option<String>, Fault> {
    let place = text::optional("place", place, text::TITLE)?;
    match (mode.has_place(), &place) {
        (true, None) => Err(Fault::invalid("place", "where people go to; or choose virtual")),
        (false, Some(_)) => {
            Err(Fault::invalid("place", "a virtual meeting has no place; leave it out, or choose hybrid"))
        }
        _ => Ok(place),
    }
}

fn room(mode: MeetingMode, room: Option<&str>) -> Result<Option<String>, Fault> {
    let Some(room) = text::optional("room", room, 2000)? else { return Ok(None) };
    if !mode.has_room() {
        return Err(Fault::invalid("room", "a meeting in person has no room online; leave it out, or choose hybrid"));
    }
    text::address("room", &room).map(Some)
}

fn milestone(cx: &mut Cx<'_, '_>, process: &processes::Process, id: &str) -> Result<MilestoneId, Fault> {
    let none = || Fault::invalid("milestone", "names a milestone of this process, by its id");
    let id = MilestoneId::parse(id).map_err(|_| none())?;
    let row = milestones::by_id(cx.db, &id)?.filter(|row| row.process == process.id);
    row.map(|row| row.id).ok_or_else(none)
}
