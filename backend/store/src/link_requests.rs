//! Askings for a link: an address somebody named, until it was looked into. Whether there is such an account is found out
//! there, apart from the answer to whoever asked.

use adref_domain::Instant;
use adref_domain::ids::LinkId;
use adref_domain::link::LinkPurpose;
use diesel::prelude::*;

use crate::schema::link_requests as table;
use crate::{Db, StoreError};

/// One asking.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct LinkRequest {
    /// Which; the link that comes of it gets this id.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: LinkId,
    /// What for.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub purpose: LinkPurpose,
    /// The address that was named, in lower case.
    pub address: String,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub asked_at: Instant,
}

/// Writes an asking down.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn add(db: &mut Db<'_>, request: &LinkRequest) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(request.clone()).execute(db.connection)?;
    Ok(())
}

/// Takes askings out, the oldest first: each goes to one caller alone.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn take(db: &mut Db<'_>, limit: i64) -> Result<Vec<LinkRequest>, StoreError> {
    let waiting: Vec<LinkRequest> =
        table::table.order((table::asked_at, table::id)).limit(limit).load(db.connection)?;
    let mut taken = Vec::new();
    for request in waiting {
        if diesel::delete(table::table.find(request.id.as_str())).execute(db.connection)? == 1 {
            taken.push(request);
        }
    }
    Ok(taken)
}

/// Removes askings nobody looked into before `before`; says how many.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sweep(db: &mut Db<'_>, before: Instant) -> Result<usize, StoreError> {
    Ok(diesel::delete(table::table.filter(table::asked_at.lt(before.0))).execute(db.connection)?)
}

/// Whether anybody has asked.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn waiting(db: &mut Db<'_>) -> Result<bool, StoreError> {
    Ok(diesel::select(diesel::dsl::exists(table::table.select(table::id))).get_result(db.connection)?)
}
