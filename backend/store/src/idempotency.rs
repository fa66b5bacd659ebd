//! Answers kept so that a request sent twice is done once.

use adref_domain::Instant;
use adref_domain::ids::PersonId;
use diesel::prelude::*;

use crate::schema::idempotency as table;
use crate::{Db, StoreError};

/// One kept answer.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Kept {
    /// Whose request it was.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// The key the caller chose; unique per person.
    pub key: String,
    /// Method and path.
    pub route: String,
    /// Hash of the request's body: the same key with another body is a mistake.
    pub request_hash: String,
    /// HTTP status of the answer.
    pub status: i64,
    /// Body of the answer.
    pub body: String,
    /// When it was kept.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// The answer kept under a person's key.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn find(db: &mut Db<'_>, person: &PersonId, key: &str) -> Result<Option<Kept>, StoreError> {
    Ok(table::table.find((person.as_str(), key)).first(db.connection).optional()?)
}

/// Keeps an answer, in the transaction that earned it.
///
/// # Errors
/// [`StoreError::Duplicate`] `idempotency_person_key` when the same request ran at the same time; this one is undone.
pub fn keep(db: &mut Db<'_>, kept: &Kept) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(kept.clone()).execute(db.connection)?;
    Ok(())
}

/// Forgets answers kept before `before`; says how many.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sweep(db: &mut Db<'_>, before: Instant) -> Result<usize, StoreError> {
    Ok(diesel::delete(table::table.filter(table::created_at.lt(before.0))).execute(db.connection)?)
}
