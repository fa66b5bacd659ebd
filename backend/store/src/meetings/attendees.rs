//! Those invited to meetings and those who came.

use adref_domain::ids::{AttendeeId, MeetingId, PersonId};
use adref_domain::{Gender, Instant, MeetingReply, OrganizationClass, Region};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::{attendee_keys as keys, attendees as table};
use crate::{Db, StoreError};

/// Somebody of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Attendee {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: AttendeeId,
    /// The meeting.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub meeting: MeetingId,
    /// Their account, if they had one when they were entered.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub person: Option<PersonId>,
    /// Their name.
    pub name: String,
    /// Their address, in lower case.
    pub email: Option<String>,
    /// The language they are written to in, as a BCP 47 tag.
    pub language: String,
    /// The party they are of.
    pub party: Option<String>,
    /// The region they are of.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub region: Option<Region>,
    /// What kind of organization they are of.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub class: Option<OrganizationClass>,
    /// How they describe their gender, where they did.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub gender: Option<Gender>,
    /// What they answered.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub reply: MeetingReply,
    /// When they answered.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub replied_at: Option<Instant>,
    /// When the invitation was mailed.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub invited_at: Option<Instant>,
    /// When they were asked once more.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub reminded_at: Option<Instant>,
    /// Whether they came, once that was entered.
    pub attended: Option<bool>,
    /// When they were entered.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds people to a meeting.
///
/// # Errors
/// [`StoreError::Dangling`] when the meeting or an account is not there.
pub fn add_attendees(db: &mut Db<'_>, rows: &[Attendee]) -> Result<(), StoreError> {
    for row in rows {
        diesel::insert_into(table::table).values(row.clone()).execute(db.connection)?;
    }
    Ok(())
}

/// The one with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn attendee(db: &mut Db<'_>, id: &AttendeeId) -> Result<Option<Attendee>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// Everybody of a meeting, by name.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn attendees_of(db: &mut Db<'_>, meeting: &MeetingId) -> Result<Vec<Attendee>, StoreError> {
    let its = table::table.filter(table::meeting.eq(meeting.as_str()));
    Ok(its.order((table::name, table::id)).load(db.connection)?)
}

/// The meetings somebody is entered for, by their account or its address.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn inviting(db: &mut Db<'_>, person: &PersonId, email: &str) -> Result<Vec<MeetingId>, StoreError> {
    let theirs = table::person.eq(person.as_str()).or(table::person.is_null().and(table::email.eq(email)));
    let ids: Vec<String> = table::table.filter(theirs).select(table::meeting).load(db.connection)?;
    ids.into_iter()
        .map(|id| MeetingId::parse(&id).map_err(|_| StoreError::Corrupt { what: "id of a meeting".to_owned() }))
        .collect()
}

/// Everything that is kept of somebody at meetings, by their account or its address.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_somebody(db: &mut Db<'_>, person: &PersonId, email: &str) -> Result<Vec<Attendee>, StoreError> {
    let theirs = table::person.eq(person.as_str()).or(table::person.is_null().and(table::email.eq(email)));
    Ok(table::table.filter(theirs).order((table::created_at, table::id)).load(db.connection)?)
}

/// Everybody without an account who is written to at an address.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn at_address(db: &mut Db<'_>, email: &str) -> Result<Vec<Attendee>, StoreError> {
    let theirs = table::table.filter(table::email.eq(email));
    Ok(theirs.order((table::created_at, table::id)).load(db.connection)?)
}

/// Describes somebody of a meeting anew: everything but what they answered and whether they came.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn change_attendee(db: &mut Db<'_>, now: &Attendee) -> Result<(), StoreError> {
    diesel::update(table::table.find(now.id.as_str()))
        .set((
            table::person.eq(now.person.as_ref().map(PersonId::as_str)),
            table::name.eq(&now.name),
            table::email.eq(&now.email),
            table::language.eq(&now.language),
            table::party.eq(&now.party),
            table::region.eq(now.region.map(Region::code)),
            table::class.eq(now.class.map(OrganizationClass::code)),
            table::gender.eq(now.gender.map(Gender::code)),
        ))
        .execute(db.connection)?;
    Ok(())
}

/// Writes down what somebody answered.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn answered(db: &mut Db<'_>, id: &AttendeeId, reply: MeetingReply, at: Instant) -> Result<(), StoreError> {
    diesel::update(table::table.find(id.as_str()))
        .set((table::reply.eq(reply.code()), table::replied_at.eq(at.0)))
        .execute(db.connection)?;
    Ok(())
}

/// Writes down who of a meeting came: these, and nobody else.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn mark_attendance(db: &mut Db<'_>, meeting: &MeetingId, present: &[AttendeeId]) -> Result<(), StoreError> {
    let its = table::table.filter(table::meeting.eq(meeting.as_str()));
    diesel::update(its).set(table::attended.eq(false)).execute(db.connection)?;
    let ids: Vec<&str> = present.iter().map(AttendeeId::as_str).collect();
    let came = table::table.filter(table::meeting.eq(meeting.as_str())).filter(table::id.eq_any(ids));
    diesel::update(came).set(table::attended.eq(true)).execute(db.connection)?;
    Ok(())
}

/// Writes down whether somebody came.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn mark_one(db: &mut Db<'_>, id: &AttendeeId, attended: Option<bool>) -> Result<(), StoreError> {
    diesel::update(table::table.find(id.as_str())).set(table::attended.eq(attended)).execute(db.connection)?;
    Ok(())
}

/// Whether anybody of a meeting was invited before a moment, has not answered and was not asked again.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn waits(db: &mut Db<'_>, meeting: &MeetingId, before: Instant) -> Result<bool, StoreError> {
    let open = table::table
        .filter(table::meeting.eq(meeting.as_str()))
        .filter(table::reply.eq(MeetingReply::None.code()))
        .filter(table::invited_at.le(before.0))
        .filter(table::reminded_at.is_null());
    Ok(diesel::select(diesel::dsl::exists(open)).get_result(db.connection)?)
}

/// Takes those of a meeting who were invited before a moment, have not answered and were not asked again: each is given to one
/// caller alone, and never twice.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn unanswered(
    db: &mut Db<'_>,
    meeting: &MeetingId,
    before: Instant,
    now: Instant,
    limit: i64,
) -> Result<Vec<Attendee>, StoreError> {
    let open = table::table
        .filter(table::meeting.eq(meeting.as_str()))
        .filter(table::reply.eq(MeetingReply::None.code()))
        .filter(table::invited_at.le(before.0))
        .filter(table::reminded_at.is_null());
    let found: Vec<Attendee> = open.order(table::id).limit(limit).load(db.connection)?;
    let mut taken = Vec::new();
    for row in found {
        let still = table::table.find(row.id.as_str()).filter(table::reminded_at.is_null());
        if diesel::update(still).set(table::reminded_at.eq(now.0)).execute(db.connection)? == 1 {
            taken.push(row);
        }
    }
    Ok(taken)
}

/// Keeps the hash of a secret that answers for somebody; every attempt to mail it draws one of its own.
///
/// # Errors
/// [`StoreError::Dangling`] when they are not there.
pub fn add_key(db: &mut Db<'_>, attendee: &AttendeeId, hash: &str, at: Instant) -> Result<(), StoreError> {
    let row = (keys::hash.eq(hash), keys::attendee.eq(attendee.as_str()), keys::drawn_at.eq(at.0));
    diesel::insert_into(keys::table).values(row).execute(db.connection)?;
    Ok(())
}

/// Whom a secret with this hash answers for.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn attendee_by_key(db: &mut Db<'_>, hash: &str) -> Result<Option<Attendee>, StoreError> {
    let id: Option<String> = keys::table.find(hash).select(keys::attendee).first(db.connection).optional()?;
    match id {
        Some(id) => Ok(table::table.find(id).first(db.connection).optional()?),
        None => Ok(None),
    }
}

/// Takes name, address and gender of somebody out of every meeting; that somebody of their party, region and kind came stays.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, person: &PersonId, email: &str, name: &str) -> Result<(), StoreError> {
    let theirs = of_somebody(db, person, email)?;
    for row in theirs {
        forget_of(db, &row.id, name)?;
    }
    Ok(())
}

/// The same for one meeting.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget_of(db: &mut Db<'_>, id: &AttendeeId, name: &str) -> Result<(), StoreError> {
    diesel::delete(keys::table.filter(keys::attendee.eq(id.as_str()))).execute(db.connection)?;
    diesel::update(table::table.find(id.as_str()))
        .set((table::name.eq(name), table::email.eq(None::<String>), table::gender.eq(None::<String>)))
        .execute(db.connection)?;
    Ok(())
}
