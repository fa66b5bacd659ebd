//! What opens something about a public comment to whoever holds it, and proofs of work that were spent. Hashes alone are kept.

use adref_domain::ids::CommentId;
use adref_domain::{Instant, KeyPurpose};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::{public_keys as table, spent_proofs};
use crate::{Db, StoreError};

/// One key.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct PublicKey {
    /// What is kept of it.
    pub hash: String,
    /// About which comment.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub comment: CommentId,
    /// What it opens.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub purpose: KeyPurpose,
    /// When it stops.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub expires_at: Instant,
    /// When it was used, if it works once.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub used_at: Option<Instant>,
}

/// Keeps a key.
///
/// # Errors
/// [`StoreError::Dangling`] when the comment is not there.
pub fn add(db: &mut Db<'_>, key: &PublicKey) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(key.clone()).execute(db.connection)?;
    Ok(())
}

/// The key with this hash, whether or not it still opens anything.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_hash(db: &mut Db<'_>, hash: &str) -> Result<Option<PublicKey>, StoreError> {
    Ok(table::table.find(hash).first(db.connection).optional()?)
}

/// Uses up a key; true for the first caller alone.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn use_up(db: &mut Db<'_>, hash: &str, at: Instant) -> Result<bool, StoreError> {
    let open = table::table.find(hash).filter(table::used_at.is_null());
    Ok(diesel::update(open).set(table::used_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Removes keys that stopped before a moment; says how many.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sweep(db: &mut Db<'_>, before: Instant) -> Result<usize, StoreError> {
    Ok(diesel::delete(table::table.filter(table::expires_at.lt(before.0))).execute(db.connection)?)
}

/// Spends a proof of work; false when it was spent before. Those that would not count any more are swept out.
///
/// # Errors
/// [`StoreError::Duplicate`] `spent_proofs_challenge` when another replica spends it at this moment.
pub fn spend(db: &mut Db<'_>, challenge: &str, expires_at: Instant, now: Instant) -> Result<bool, StoreError> {
    diesel::delete(spent_proofs::table.filter(spent_proofs::expires_at.le(now.0))).execute(db.connection)?;
    let row = (spent_proofs::challenge.eq(challenge), spent_proofs::expires_at.eq(expires_at.0));
    let spent: i64 = spent_proofs::table.find(challenge).count().get_result(db.connection)?;
    if spent == 0 {
        diesel::insert_into(spent_proofs::table).values(row).execute(db.connection)?;
    }
    Ok(spent == 0)
}
