//! Which mandate a session acts in.

use adref_domain::Instant;
use adref_domain::ids::{MandateId, SessionId};
use diesel::prelude::*;

use crate::schema::acting as table;
use crate::{Db, StoreError};

/// The mandate a session has chosen, if it ever chose one.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of(db: &mut Db<'_>, session: &SessionId) -> Result<Option<MandateId>, StoreError> {
    let chosen: Option<String> =
        table::table.find(session.as_str()).select(table::mandate).first(db.connection).optional()?;
    let read = |id: String| MandateId::try_from(id).map_err(|_| StoreError::Corrupt { what: "id".to_owned() });
    chosen.map(read).transpose()
}

/// Chooses a mandate for a session, in the place of any chosen before.
///
/// # Errors
/// [`StoreError::Dangling`] when the mandate is not there.
pub fn choose(db: &mut Db<'_>, session: &SessionId, mandate: &MandateId, at: Instant) -> Result<(), StoreError> {
    diesel::delete(table::table.find(session.as_str())).execute(db.connection)?;
    let row = (table::session.eq(session.as_str()), table::mandate.eq(mandate.as_str()), table::chosen_at.eq(at.0));
    diesel::insert_into(table::table).values(row).execute(db.connection)?;
    Ok(())
}
