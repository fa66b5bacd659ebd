//! Positions a delegation prepares. A row goes when it is stated or dropped; what is stated stands in [`crate::stances`].

use adref_domain::Instant;
use adref_domain::ids::{DraftId, DraftedPositionId, InstrumentId, PersonId};
use diesel::prelude::*;

use crate::schema::drafted_positions as table;
use crate::{Db, StoreError};

/// One prepared position.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct DraftedPosition {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: DraftedPositionId,
    /// The text.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// The draft on which it is to be stated.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// Whose it is.
    pub party: String,
    /// The position in the form it was sent, as JSON.
    pub body: String,
    /// The words it was about when it was prepared.
    pub words: String,
    /// Who prepared it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub author: PersonId,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds one.
///
/// # Errors
/// [`StoreError::Dangling`] when text, draft or author is not there.
pub fn add(db: &mut Db<'_>, row: &DraftedPosition) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(row.clone()).execute(db.connection)?;
    Ok(())
}

/// The one with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &DraftedPositionId) -> Result<Option<DraftedPosition>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// Those of a party on a text, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_party(db: &mut Db<'_>, instrument: &InstrumentId, party: &str) -> Result<Vec<DraftedPosition>, StoreError> {
    let theirs = table::table.filter(table::instrument.eq(instrument.as_str())).filter(table::party.eq(party));
    Ok(theirs.order((table::created_at, table::id)).load(db.connection)?)
}

/// Takes one away; false when somebody did before.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn remove(db: &mut Db<'_>, id: &DraftedPositionId) -> Result<bool, StoreError> {
    Ok(diesel::delete(table::table.find(id.as_str())).execute(db.connection)? == 1)
}
