//! Proposals to appoint people: made by one person, decided by another, and never changed after.

use adref_domain::ids::{AppointmentId, CallId, NominationId, PersonId};
use adref_domain::{AppointmentState, Instant};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::{appointment_people as people, appointments as table};
use crate::{Db, StoreError};

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Appointment {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: AppointmentId,
    /// The call it fills.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub call: CallId,
    /// What the proposer says of it.
    pub note: Option<String>,
    /// First day of the term, `YYYY-MM-DD`.
    pub first_day: String,
    /// Last day, itself included.
    pub last_day: Option<String>,
    /// Whether all the others are told that they are not appointed.
    pub concludes: bool,
    /// In whose place.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub replaces: Option<NominationId>,
    /// Where it stands.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: AppointmentState,
    /// Who proposed.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub proposed_by: PersonId,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub proposed_at: Instant,
    /// Who decided.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub decided_by: Option<PersonId>,
    /// When.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub decided_at: Option<Instant>,
    /// On whose authority it was approved.
    pub authority: Option<String>,
    /// Why it was turned down.
    pub reason: Option<String>,
}

/// Adds a proposal with the people it names, in their order.
///
/// # Errors
/// [`StoreError::Duplicate`] `appointments_call` while another waits; [`StoreError::Dangling`].
pub fn add(db: &mut Db<'_>, appointment: &Appointment, named: &[NominationId]) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(appointment.clone()).execute(db.connection)?;
    for (ordinal, nomination) in (0_i64..).zip(named) {
        let row = (
            people::appointment.eq(appointment.id.as_str()),
            people::ordinal.eq(ordinal),
            people::nomination.eq(nomination.as_str()),
        );
        diesel::insert_into(people::table).values(row).execute(db.connection)?;
    }
    Ok(())
}

/// The proposal with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &AppointmentId) -> Result<Option<Appointment>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The proposals for a call, the first one first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_call(db: &mut Db<'_>, call: &CallId) -> Result<Vec<Appointment>, StoreError> {
    let of_call = table::table.filter(table::call.eq(call.as_str()));
    Ok(of_call.order((table::proposed_at, table::id)).load(db.connection)?)
}

/// Whom a proposal names, in their order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn named(db: &mut Db<'_>, id: &AppointmentId) -> Result<Vec<NominationId>, StoreError> {
    let its = people::table.filter(people::appointment.eq(id.as_str())).order(people::ordinal);
    let ids: Vec<String> = its.select(people::nomination).load(db.connection)?;
    let read = |id: String| NominationId::try_from(id).map_err(|_| StoreError::Corrupt { what: "id".to_owned() });
    ids.into_iter().map(read).collect()
}

/// Decides on a proposal that still waits; says whether it did.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn decide(db: &mut Db<'_>, now: &Appointment) -> Result<bool, StoreError> {
    let waiting = table::table.find(now.id.as_str()).filter(table::state.eq(AppointmentState::Proposed.code()));
    let changed = diesel::update(waiting)
        .set((
            table::state.eq(now.state.code()),
            table::decided_by.eq(now.decided_by.as_ref().map(PersonId::as_str)),
            table::decided_at.eq(now.decided_at.map(|at| at.0)),
            table::authority.eq(&now.authority),
            table::reason.eq(&now.reason),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}
