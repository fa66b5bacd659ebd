//! What happened, in order, for ever.

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, ProcessId};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::schema::events as table;
use crate::{Db, StoreError};

/// One recorded act.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Event {
    /// Its number, given by the database: growing, with gaps.
    pub seq: i64,
    /// When.
    #[diesel(deserialize_as = i64)]
    pub at: Instant,
    /// Who; absent when the house itself acted.
    #[diesel(deserialize_as = OptText)]
    pub actor: Option<PersonId>,
    /// What.
    #[diesel(deserialize_as = String)]
    pub kind: EventKind,
    /// In which process.
    #[diesel(deserialize_as = OptText)]
    pub process: Option<ProcessId>,
    /// The id of what it was done to.
    pub object: String,
    /// Details, as JSON.
    pub data: String,
}

/// An act to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct NewEvent {
    /// When.
    #[diesel(serialize_as = i64)]
    pub at: Instant,
    /// Who; absent when the house itself acted.
    #[diesel(serialize_as = OptText)]
    pub actor: Option<PersonId>,
    /// What.
    #[diesel(serialize_as = String)]
    pub kind: EventKind,
    /// In which process.
    #[diesel(serialize_as = OptText)]
    pub process: Option<ProcessId>,
    /// The id of what it was done to.
    pub object: String,
    /// Details, as JSON.
    pub data: String,
}

/// Records an act and says its number.
///
/// # Errors
/// [`StoreError::Dangling`] when actor or process is not there.
pub fn append(db: &mut Db<'_>, event: &NewEvent) -> Result<i64, StoreError> {
    Ok(diesel::insert_into(table::table).values(event.clone()).returning(table::seq).get_result(db.connection)?)
}

/// The acts after `after_seq`, at most `limit`, in order. On PostgreSQL an act may appear below a number already
/// read, when its transaction began earlier and committed later.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(db: &mut Db<'_>, after_seq: i64, limit: i64) -> Result<Vec<Event>, StoreError> {
    Ok(table::table.filter(table::seq.gt(after_seq)).order(table::seq).limit(limit).load(db.connection)?)
}
