//! How much of its rates somebody has used up, added up by all replicas. Whose it is stands here as a keyed hash.

use adref_domain::Instant;
use diesel::dsl::case_when;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::schema::rate_debts as table;
use crate::{Db, StoreError};

/// Adds so many microseconds to what somebody owes, and says until when all of it takes now. What lies in the past is forgiven.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn add(db: &mut Db<'_>, who: &str, more: i64, now: Instant) -> Result<Instant, StoreError> {
    if let Some(until) = count_on(db, who, more, now)? {
        return Ok(until);
    }
    let first = (table::who.eq(who), table::until.eq(now.0.saturating_add(more)));
    let added: Result<i64, StoreError> = db.attempt(|db| {
        Ok(diesel::insert_into(table::table).values(first).returning(table::until).get_result(db.connection)?)
    });
    match added {
        Ok(until) => Ok(Instant(until)),
        // Another replica has begun to count at this moment.
        Err(StoreError::Duplicate { .. }) => count_on(db, who, more, now)?.ok_or(StoreError::NotFound),
        Err(error) => Err(error),
    }
}

fn count_on(db: &mut Db<'_>, who: &str, more: i64, now: Instant) -> Result<Option<Instant>, StoreError> {
    let begun = case_when(table::until.gt(now.0), table::until).otherwise(now.0.into_sql::<BigInt>());
    let until: Option<i64> = diesel::update(table::table.find(who))
        .set(table::until.eq(begun + more))
        .returning(table::until)
        .get_result(db.connection)
        .optional()?;
    Ok(until.map(Instant))
}

/// Forgets what lies in the past; says how many that were.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sweep(db: &mut Db<'_>, now: Instant) -> Result<usize, StoreError> {
    Ok(diesel::delete(table::table.filter(table::until.lt(now.0))).execute(db.connection)?)
}
