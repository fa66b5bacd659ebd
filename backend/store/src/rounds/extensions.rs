//! Later deadlines. They are never changed: the last one counts, the others stay on record.

use adref_domain::Instant;
use adref_domain::ids::{ExtensionId, PersonId, RoundId};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::schema::{round_extensions as table, rounds};
use crate::{Db, StoreError};

/// One later deadline.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Extension {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: ExtensionId,
    /// Of which round.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub round: RoundId,
    /// When it would have closed, or did close.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub from_closes_at: Instant,
    /// When it closes now.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub to_closes_at: Instant,
    /// Why.
    pub reason: String,
    /// Who; absent for whoever held the machine.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub extended_by: Option<PersonId>,
    /// When that was said.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub extended_at: Instant,
}

/// Moves a deadline: the round takes comments until then, closed by hand or not. Its first deadline is kept with it.
///
/// # Errors
/// [`StoreError::Dangling`] when the round is not there.
pub fn extend(db: &mut Db<'_>, extension: &Extension, first: Instant) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(extension.clone()).execute(db.connection)?;
    diesel::update(rounds::table.find(extension.round.as_str()))
        .set((
            rounds::closes_at.eq(extension.to_closes_at.0),
            rounds::first_closes_at.eq(Some(first.0)),
            rounds::closed_by_hand_at.eq(None::<i64>),
        ))
        .execute(db.connection)?;
    Ok(())
}

/// The later deadlines of a round, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn extensions(db: &mut Db<'_>, round: &RoundId) -> Result<Vec<Extension>, StoreError> {
    let of_round = table::table.filter(table::round.eq(round.as_str()));
    Ok(of_round.order((table::extended_at, table::id)).load(db.connection)?)
}
