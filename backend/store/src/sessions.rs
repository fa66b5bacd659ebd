//! Refresh tokens, one row each. A family is a sign-in and everything refreshed from it.

use adref_domain::Instant;
use adref_domain::ids::{PersonId, SessionId};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::sessions as table;
use crate::schema::{acting, session_cards};
use crate::{Db, StoreError};

/// One refresh token.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Session {
    /// Hash of the token; unique. The token itself is never stored.
    pub token_hash: String,
    /// The family: the same for every token refreshed from one sign-in.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: SessionId,
    /// Whose.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// When it was given out.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it stops working.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub expires_at: Instant,
    /// When it was exchanged for the next one. Meeting it again after that means it was stolen.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub replaced_at: Option<Instant>,
    /// When its family was ended.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub ended_at: Option<Instant>,
}

/// Adds a token.
///
/// # Errors
/// [`StoreError::Duplicate`] `sessions_token_hash` when the hash is there already.
pub fn add(db: &mut Db<'_>, session: &Session) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(session.clone()).execute(db.connection)?;
    Ok(())
}

/// The token with that hash, living or not.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_token_hash(db: &mut Db<'_>, token_hash: &str) -> Result<Option<Session>, StoreError> {
    Ok(table::table.find(token_hash).first(db.connection).optional()?)
}

/// Marks a token as exchanged. True for the first caller alone, and never once the family has ended.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn mark_replaced(db: &mut Db<'_>, token_hash: &str, at: Instant) -> Result<bool, StoreError> {
    let living = table::table.find(token_hash).filter(table::replaced_at.is_null()).filter(table::ended_at.is_null());
    Ok(diesel::update(living).set(table::replaced_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Ends a family; says how many tokens that ended.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn end_family(db: &mut Db<'_>, id: &SessionId, at: Instant) -> Result<usize, StoreError> {
    let living = table::table.filter(table::id.eq(id.as_str())).filter(table::ended_at.is_null());
    Ok(diesel::update(living).set(table::ended_at.eq(at.0)).execute(db.connection)?)
}

/// Ends every family of a person; says how many tokens that ended.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn end_all(db: &mut Db<'_>, person: &PersonId, at: Instant) -> Result<usize, StoreError> {
    let living = table::table.filter(table::person.eq(person.as_str())).filter(table::ended_at.is_null());
    Ok(diesel::update(living).set(table::ended_at.eq(at.0)).execute(db.connection)?)
}

/// Ends every family of a person but one; says how many tokens that ended.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn end_others(db: &mut Db<'_>, person: &PersonId, but: &SessionId, at: Instant) -> Result<usize, StoreError> {
    let living = table::table.filter(table::person.eq(person.as_str())).filter(table::ended_at.is_null());
    let others = living.filter(table::id.ne(but.as_str()));
    Ok(diesel::update(others).set(table::ended_at.eq(at.0)).execute(db.connection)?)
}

/// Removes tokens that stopped working before `before`, and what was noted of sessions none of whose tokens is left; says how
/// many tokens.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sweep(db: &mut Db<'_>, before: Instant) -> Result<usize, StoreError> {
    let swept = diesel::delete(table::table.filter(table::expires_at.lt(before.0))).execute(db.connection)?;
    if swept > 0 {
        let left = table::table.select(table::id);
        diesel::delete(acting::table.filter(acting::session.ne_all(left))).execute(db.connection)?;
        diesel::delete(session_cards::table.filter(session_cards::session.ne_all(left))).execute(db.connection)?;
    }
    Ok(swept)
}
