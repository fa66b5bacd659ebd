//! Second factors, one for a person, and the recovery codes for the day it is lost.

use adref_domain::Instant;
use adref_domain::ids::PersonId;
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::{factors as table, recovery_codes as codes};
use crate::{Db, StoreError};

/// One second factor.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Factor {
    /// Whose.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// The secret, sealed.
    pub secret: String,
    /// When setting it up began.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub begun_at: Instant,
    /// Since when it counts.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub confirmed_at: Option<Instant>,
    /// The step of time of the last code taken: none at or before it is taken again.
    pub last_step: i64,
}

/// Puts a factor that does not count yet in the place of another such.
///
/// # Errors
/// [`StoreError::Duplicate`] `factors_person` when one counts already.
pub fn begin(db: &mut Db<'_>, factor: &Factor) -> Result<(), StoreError> {
    let unconfirmed = table::table.find(factor.person.as_str()).filter(table::confirmed_at.is_null());
    diesel::delete(unconfirmed).execute(db.connection)?;
    diesel::insert_into(table::table).values(factor.clone()).execute(db.connection)?;
    Ok(())
}

/// The factor of a person, counting or not.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of(db: &mut Db<'_>, person: &PersonId) -> Result<Option<Factor>, StoreError> {
    Ok(table::table.find(person.as_str()).first(db.connection).optional()?)
}

/// Whether a person has a factor that counts.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn counts(db: &mut Db<'_>, person: &PersonId) -> Result<bool, StoreError> {
    let counting = table::table.find(person.as_str()).filter(table::confirmed_at.is_not_null());
    Ok(diesel::select(diesel::dsl::exists(counting)).get_result(db.connection)?)
}

/// Lets a factor count from now on; false when it did already.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn confirm(db: &mut Db<'_>, person: &PersonId, at: Instant) -> Result<bool, StoreError> {
    let waiting = table::table.find(person.as_str()).filter(table::confirmed_at.is_null());
    Ok(diesel::update(waiting).set(table::confirmed_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Takes the code of a step of time: true for the first caller alone, and never for a step at or before the last one taken.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn take_step(db: &mut Db<'_>, person: &PersonId, step: i64) -> Result<bool, StoreError> {
    let later = table::table.find(person.as_str()).filter(table::last_step.lt(step));
    Ok(diesel::update(later).set(table::last_step.eq(step)).execute(db.connection)? == 1)
}

/// Every factor, counting or not, in the order of its owners.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn all(db: &mut Db<'_>) -> Result<Vec<Factor>, StoreError> {
    Ok(table::table.order(table::person).load(db.connection)?)
}

/// Puts the same secret, sealed anew, in the place of the one there is.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn reseal(db: &mut Db<'_>, person: &PersonId, secret: &str) -> Result<bool, StoreError> {
    let theirs = table::table.find(person.as_str());
    Ok(diesel::update(theirs).set(table::secret.eq(secret)).execute(db.connection)? == 1)
}

/// Removes a person's factor and every recovery code; says whether one counted.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn remove(db: &mut Db<'_>, person: &PersonId) -> Result<bool, StoreError> {
    let counted = counts(db, person)?;
    diesel::delete(table::table.find(person.as_str())).execute(db.connection)?;
    diesel::delete(codes::table.filter(codes::person.eq(person.as_str()))).execute(db.connection)?;
    Ok(counted)
}

/// Puts new recovery codes, by their hashes, in the place of all earlier ones.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn renew_codes(db: &mut Db<'_>, person: &PersonId, hashes: &[String], at: Instant) -> Result<(), StoreError> {
    diesel::delete(codes::table.filter(codes::person.eq(person.as_str()))).execute(db.connection)?;
    let row =
        |hash: &String| (codes::hash.eq(hash.clone()), codes::person.eq(person.to_string()), codes::made_at.eq(at.0));
    for hash in hashes {
        diesel::insert_into(codes::table).values(row(hash)).execute(db.connection)?;
    }
    Ok(())
}

/// Spends a recovery code; true for the first caller alone.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn spend_code(db: &mut Db<'_>, person: &PersonId, hash: &str, at: Instant) -> Result<bool, StoreError> {
    let unused = codes::table.find(hash).filter(codes::person.eq(person.as_str())).filter(codes::used_at.is_null());
    Ok(diesel::update(unused).set(codes::used_at.eq(at.0)).execute(db.connection)? == 1)
}

/// How many recovery codes are left.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn codes_left(db: &mut Db<'_>, person: &PersonId) -> Result<i64, StoreError> {
    let unused = codes::table.filter(codes::person.eq(person.as_str())).filter(codes::used_at.is_null());
    Ok(unused.count().get_result(db.connection)?)
}
