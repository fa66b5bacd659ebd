//! Tokens for programs: each acts in one mandate, within scopes. The token itself is never stored.

use adref_domain::Instant;
use adref_domain::ids::{ApiTokenId, MandateId, PersonId};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::api_tokens as table;
use crate::{Db, StoreError};

/// One token.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct ApiToken {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: ApiTokenId,
    /// Hash of what is sent; unique.
    pub hash: String,
    /// Whose.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// In which mandate it acts.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub mandate: MandateId,
    /// What its owner calls it.
    pub name: String,
    /// The codes of its scopes, separated by single spaces.
    pub scopes: String,
    /// When it was made.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it stops working.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub expires_at: Instant,
    /// When it was last used, to within an hour.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub used_at: Option<Instant>,
    /// When it was revoked.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub revoked_at: Option<Instant>,
}

/// Adds a token.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn add(db: &mut Db<'_>, token: &ApiToken) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(token.clone()).execute(db.connection)?;
    Ok(())
}

/// The token with that hash, working or not.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_hash(db: &mut Db<'_>, hash: &str) -> Result<Option<ApiToken>, StoreError> {
    Ok(table::table.filter(table::hash.eq(hash)).first(db.connection).optional()?)
}

/// The tokens of a person that were not revoked, the newest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_person(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<ApiToken>, StoreError> {
    let kept = table::table.filter(table::person.eq(person.as_str())).filter(table::revoked_at.is_null());
    Ok(kept.order((table::created_at.desc(), table::id)).load(db.connection)?)
}

/// Every token of a person, revoked ones too, the newest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn all_of_person(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<ApiToken>, StoreError> {
    let all = table::table.filter(table::person.eq(person.as_str()));
    Ok(all.order((table::created_at.desc(), table::id)).load(db.connection)?)
}

/// Notes that a token was used.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn used(db: &mut Db<'_>, id: &ApiTokenId, at: Instant) -> Result<(), StoreError> {
    diesel::update(table::table.find(id.as_str())).set(table::used_at.eq(at.0)).execute(db.connection)?;
    Ok(())
}

/// Revokes a token of a person; false when it was revoked before or is not theirs.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn revoke(db: &mut Db<'_>, person: &PersonId, id: &ApiTokenId, at: Instant) -> Result<bool, StoreError> {
    let theirs =
        table::table.find(id.as_str()).filter(table::person.eq(person.as_str())).filter(table::revoked_at.is_null());
    Ok(diesel::update(theirs).set(table::revoked_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Removes every token of a person, with the names given to them.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, person: &PersonId) -> Result<usize, StoreError> {
    Ok(diesel::delete(table::table.filter(table::person.eq(person.as_str()))).execute(db.connection)?)
}
