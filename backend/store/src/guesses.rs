//! Guesses at accounts, counted together by all replicas. Whose an account is stands here as a keyed hash.

use adref_domain::Instant;
use diesel::prelude::*;

use crate::schema::guesses as table;
use crate::{Db, StoreError};

/// What has been guessed at one account.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table)]
pub struct Guesses {
    /// The keyed hash of the account's address.
    pub who: String,
    /// How many guesses count.
    pub count: i64,
    /// When the last one began.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub last_at: Instant,
    /// When the next one may.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub free_at: Instant,
}

/// What has been guessed at an account.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of(db: &mut Db<'_>, who: &str) -> Result<Option<Guesses>, StoreError> {
    Ok(table::table.find(who).first(db.connection).optional()?)
}

/// Begins to count for an account.
///
/// # Errors
/// [`StoreError::Duplicate`] `guesses_who` when somebody else has begun at the same time.
pub fn add(db: &mut Db<'_>, guesses: &Guesses) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(guesses.clone()).execute(db.connection)?;
    Ok(())
}

/// Counts on, if nobody has since `seen`; says whether it did.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn count_on(db: &mut Db<'_>, seen: &Guesses, now: &Guesses) -> Result<bool, StoreError> {
    let same =
        table::table.find(&seen.who).filter(table::count.eq(seen.count)).filter(table::last_at.eq(seen.last_at.0));
    let to = (table::count.eq(now.count), table::last_at.eq(now.last_at.0), table::free_at.eq(now.free_at.0));
    Ok(diesel::update(same).set(to).execute(db.connection)? == 1)
}

/// Forgets what was guessed at an account.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, who: &str) -> Result<(), StoreError> {
    diesel::delete(table::table.find(who)).execute(db.connection)?;
    Ok(())
}

/// Forgets accounts nobody has guessed at since `before`; says how many.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sweep(db: &mut Db<'_>, before: Instant) -> Result<usize, StoreError> {
    Ok(diesel::delete(table::table.filter(table::last_at.lt(before.0))).execute(db.connection)?)
}
