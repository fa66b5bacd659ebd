//! Calls for nominations, and what each was before it was changed.

use adref_domain::ids::{CallId, ProcessId};
use adref_domain::{CallState, Instant};
use diesel::prelude::*;

use crate::columns::Lines;
use crate::schema::{nomination_call_changes as changes, nomination_calls as table};
use crate::{Db, StoreError};

/// One call.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Call {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: CallId,
    /// The process it is in.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// Title.
    pub title: String,
    /// By what nominees are looked at, in words.
    pub criteria: String,
    /// The competences wanted.
    #[diesel(serialize_as = Lines, deserialize_as = Lines)]
    pub competences: Vec<String>,
    /// Its first moment.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub opens_at: Instant,
    /// The moment after its last.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub closes_at: Instant,
    /// How many each State may nominate.
    pub per_state: i64,
    /// How many are wanted.
    pub seats: i64,
    /// What the secretariat says of it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: CallState,
    /// Counts changes to it, from zero.
    pub version: i64,
    /// When it was added.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it became what it is.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

/// What a call was until it was changed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = changes, treat_none_as_default_value = false)]
pub struct CallChange {
    /// The call.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub call: CallId,
    /// The version it was until then.
    pub version: i64,
    /// Its title until then.
    pub title: String,
    /// Its first moment until then.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub opens_at: Instant,
    /// The moment after its last, until then.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub closes_at: Instant,
    /// How many each State could nominate.
    pub per_state: i64,
    /// How many were wanted.
    pub seats: i64,
    /// What was said of it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: CallState,
    /// Why it was changed.
    pub reason: Option<String>,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

impl CallChange {
    /// The call as it was, with why that was changed.
    #[must_use]
    pub fn of(before: &Call, reason: Option<String>, at: Instant) -> Self {
        Self {
            call: before.id.clone(),
            version: before.version,
            title: before.title.clone(),
            opens_at: before.opens_at,
            closes_at: before.closes_at,
            per_state: before.per_state,
            seats: before.seats,
            state: before.state,
            reason,
            changed_at: at,
        }
    }
}

/// Adds a call.
///
/// # Errors
/// [`StoreError::Dangling`] when the process is not there.
pub fn add(db: &mut Db<'_>, call: &Call) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(call.clone()).execute(db.connection)?;
    Ok(())
}

/// The call with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &CallId) -> Result<Option<Call>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The call with that id, held by this transaction until it ends: whoever writes to the same call waits for it, on any replica.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn held(db: &mut Db<'_>, id: &CallId) -> Result<Option<Call>, StoreError> {
    diesel::update(table::table.find(id.as_str())).set(table::version.eq(table::version)).execute(db.connection)?;
    by_id(db, id)
}

/// The calls of a process, the first one first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_process(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Call>, StoreError> {
    let of_process = table::table.filter(table::process.eq(process.as_str()));
    Ok(of_process.order((table::created_at, table::id)).load(db.connection)?)
}

/// What the calls of a process were before their changes, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn changes_of(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<CallChange>, StoreError> {
    let of_process = table::table.filter(table::process.eq(process.as_str())).select(table::id);
    let its = changes::table.filter(changes::call.eq_any(of_process));
    Ok(its.order((changes::call, changes::version)).load(db.connection)?)
}

/// Changes a call from the version before to the one given; false when somebody changed it meanwhile, and then nothing is written.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn change(db: &mut Db<'_>, now: &Call, before: &CallChange) -> Result<bool, StoreError> {
    let seen = table::table.find(now.id.as_str()).filter(table::version.eq(before.version));
    let changed = diesel::update(seen)
        .set((
            table::title.eq(&now.title),
            table::criteria.eq(&now.criteria),
            table::competences.eq(now.competences.join("\n")),
            table::opens_at.eq(now.opens_at.0),
            table::closes_at.eq(now.closes_at.0),
            table::per_state.eq(now.per_state),
            table::seats.eq(now.seats),
            table::state.eq(now.state.code()),
            table::version.eq(now.version),
            table::changed_at.eq(now.changed_at.0),
        ))
        .execute(db.connection)?;
    if changed == 0 {
        return Ok(false);
    }
    diesel::insert_into(changes::table).values(before.clone()).execute(db.connection)?;
    Ok(true)
}
