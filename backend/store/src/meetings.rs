//! Meetings of processes, their agendas, and when they were to be before they were moved.

mod attendees;
mod room;

pub use attendees::{
    Attendee, add_attendees, add_key, answered, at_address, attendee, attendee_by_key, attendees_of, change_attendee,
    forget, forget_of, inviting, mark_attendance, mark_one, of_somebody, unanswered, waits,
};
pub use room::{RoomComment, add_room_comment, room_comments, room_comments_of};

use adref_domain::ids::{DraftId, MeetingId, MilestoneId, ParagraphId, ProcessId};
use adref_domain::{Instant, MeetingKind, MeetingMode, MeetingOpenness, MeetingState, Region};
use diesel::prelude::*;

use crate::columns::{OptText, Paragraphs};
use crate::schema::{
    meeting_changes as changes, meeting_documents as documents, meeting_items as items, meetings as table,
};
use crate::{Db, StoreError};

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Meeting {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: MeetingId,
    /// The process it belongs to.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// What it is.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: MeetingKind,
    /// Title.
    pub title: String,
    /// What it is about.
    pub about: Option<String>,
    /// Where it is held.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub mode: MeetingMode,
    /// The place people go to.
    pub place: Option<String>,
    /// The address of the room online.
    pub room: Option<String>,
    /// IANA time zone its hours are told in.
    pub zone: String,
    /// When it begins.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub starts_at: Instant,
    /// When it ends.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub ends_at: Instant,
    /// The region it consults.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub region: Option<Region>,
    /// The first meeting of the series it is of.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub series: Option<MeetingId>,
    /// Where it stands.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: MeetingState,
    /// Who may know of it besides those invited.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub openness: MeetingOpenness,
    /// The draft it works on.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub draft: Option<DraftId>,
    /// The milestone it belongs to.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub milestone: Option<MilestoneId>,
    /// What was said in it, in short.
    pub summary: Option<String>,
    /// What came of it.
    pub outcomes: Option<String>,
    /// Counts changes to it, from zero.
    pub version: i64,
    /// When it was planned.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it became what it is.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

/// A point of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = items, treat_none_as_default_value = false)]
pub struct Item {
    /// The meeting.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub meeting: MeetingId,
    /// Its place.
    pub ordinal: i64,
    /// What it is.
    pub title: String,
    /// The paragraphs it is about.
    #[diesel(serialize_as = Paragraphs, deserialize_as = Paragraphs)]
    pub paragraphs: Vec<ParagraphId>,
}

/// A document elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = documents, treat_none_as_default_value = false)]
pub struct Document {
    /// The meeting.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub meeting: MeetingId,
    /// Its place.
    pub ordinal: i64,
    /// The point of the agenda it is for; the meeting itself when absent.
    pub item: Option<i64>,
    /// Its title.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// When and where a meeting was to be until it was changed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = changes, treat_none_as_default_value = false)]
pub struct Change {
    /// The meeting.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub meeting: MeetingId,
    /// The version it was until then.
    pub version: i64,
    /// Its title until then.
    pub title: String,
    /// The zone its hours were told in.
    pub zone: String,
    /// When it was to begin.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub starts_at: Instant,
    /// When it was to end.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub ends_at: Instant,
    /// The place people were to go to.
    pub place: Option<String>,
    /// Where it stood.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: MeetingState,
    /// Why it was changed.
    pub reason: Option<String>,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

impl Change {
    /// A meeting as it was, with why that was changed.
    #[must_use]
    pub fn of(before: &Meeting, reason: Option<String>, at: Instant) -> Self {
        Self {
            meeting: before.id.clone(),
            version: before.version,
            title: before.title.clone(),
            zone: before.zone.clone(),
            starts_at: before.starts_at,
            ends_at: before.ends_at,
            place: before.place.clone(),
            state: before.state,
            reason,
            changed_at: at,
        }
    }
}

/// What is treated in a meeting, and what is read for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// Its points, in their order.
    pub items: Vec<Item>,
    /// The documents, in their order.
    pub documents: Vec<Document>,
}

/// Adds a meeting with its agenda.
///
/// # Errors
/// [`StoreError::Dangling`] when process, draft or milestone is not there.
pub fn add(db: &mut Db<'_>, meeting: &Meeting, agenda: &Agenda) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(meeting.clone()).execute(db.connection)?;
    write(db, agenda)
}

fn write(db: &mut Db<'_>, agenda: &Agenda) -> Result<(), StoreError> {
    for item in &agenda.items {
        diesel::insert_into(items::table).values(item.clone()).execute(db.connection)?;
    }
    for document in &agenda.documents {
        diesel::insert_into(documents::table).values(document.clone()).execute(db.connection)?;
    }
    Ok(())
}

/// The meeting with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &MeetingId) -> Result<Option<Meeting>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The meetings of a process, by their hours.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_process(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Meeting>, StoreError> {
    let of_process = table::table.filter(table::process.eq(process.as_str()));
    Ok(of_process.order((table::starts_at, table::ends_at, table::id)).load(db.connection)?)
}

/// The meetings that are planned and begin after one moment, at another at the latest.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn beginning(db: &mut Db<'_>, after: Instant, until: Instant) -> Result<Vec<Meeting>, StoreError> {
    let planned = table::table.filter(table::state.eq(MeetingState::Planned.code()));
    let soon = planned.filter(table::starts_at.gt(after.0)).filter(table::starts_at.le(until.0));
    Ok(soon.order((table::starts_at, table::id)).load(db.connection)?)
}

/// What is treated in a meeting.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn agenda(db: &mut Db<'_>, meeting: &MeetingId) -> Result<Agenda, StoreError> {
    let items = items::table.filter(items::meeting.eq(meeting.as_str())).order(items::ordinal).load(db.connection)?;
    let its = documents::table.filter(documents::meeting.eq(meeting.as_str()));
    Ok(Agenda { items, documents: its.order(documents::ordinal).load(db.connection)? })
}

/// When and where a meeting was to be before, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn changes_of(db: &mut Db<'_>, meeting: &MeetingId) -> Result<Vec<Change>, StoreError> {
    Ok(changes::table.filter(changes::meeting.eq(meeting.as_str())).order(changes::version).load(db.connection)?)
}

/// Changes a meeting from the version before to the one given, with its agenda; false when somebody changed it meanwhile, and then
/// nothing is written.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn change(db: &mut Db<'_>, now: &Meeting, agenda: &Agenda, before: &Change) -> Result<bool, StoreError> {
    let seen = table::table.find(now.id.as_str()).filter(table::version.eq(before.version));
    let changed = diesel::update(seen)
        .set((
            (table::kind.eq(now.kind.code()), table::title.eq(&now.title), table::about.eq(&now.about)),
            (table::mode.eq(now.mode.code()), table::place.eq(&now.place), table::room.eq(&now.room)),
            (table::zone.eq(&now.zone), table::starts_at.eq(now.starts_at.0), table::ends_at.eq(now.ends_at.0)),
            (table::region.eq(now.region.map(Region::code)), table::state.eq(now.state.code())),
            (
                table::openness.eq(now.openness.code()),
                table::draft.eq(now.draft.as_ref().map(DraftId::as_str)),
                table::milestone.eq(now.milestone.as_ref().map(MilestoneId::as_str)),
            ),
            (table::summary.eq(&now.summary), table::outcomes.eq(&now.outcomes)),
            (table::version.eq(now.version), table::changed_at.eq(now.changed_at.0)),
        ))
        .execute(db.connection)?;
    if changed == 0 {
        return Ok(false);
    }
    diesel::insert_into(changes::table).values(before.clone()).execute(db.connection)?;
    diesel::delete(items::table.filter(items::meeting.eq(now.id.as_str()))).execute(db.connection)?;
    diesel::delete(documents::table.filter(documents::meeting.eq(now.id.as_str()))).execute(db.connection)?;
    write(db, agenda)?;
    Ok(true)
}
