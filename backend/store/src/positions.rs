//! Positions as printed in wordings: derived, and rewritten in the transaction that stores the wording.

use adref_domain::ids::{DraftId, ParagraphId};
use diesel::prelude::*;

use crate::connection::both;
use crate::schema::positions as table;
use crate::{Db, StoreError};

/// One party's stance as one wording prints it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct PositionRow {
    /// The draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// The paragraph.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub paragraph: ParagraphId,
    /// Its place among the paragraph's positions.
    pub ordinal: i64,
    /// The party as printed.
    pub party: String,
    /// The stance's code.
    pub stance: String,
    /// The words it is about.
    pub target: String,
    /// Whether those words are not certain.
    pub uncertain: bool,
}

/// Replaces the positions of one paragraph of one draft.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn replace_for(
    db: &mut Db<'_>,
    draft: &DraftId,
    paragraph: &ParagraphId,
    positions: &[PositionRow],
) -> Result<(), StoreError> {
    let old = table::table.filter(table::draft.eq(draft.as_str())).filter(table::paragraph.eq(paragraph.as_str()));
    diesel::delete(old).execute(db.connection)?;
    add_many(db, positions)
}

/// Replaces the positions of a whole draft: a bracket may reach over many paragraphs.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn replace_of_draft(db: &mut Db<'_>, draft: &DraftId, positions: &[PositionRow]) -> Result<(), StoreError> {
    clear(db, draft)?;
    add_many(db, positions)
}

/// Adds positions of any number of paragraphs, as after an import.
///
/// # Errors
/// [`StoreError::Duplicate`] when a paragraph has a position at that place already.
pub fn add_many(db: &mut Db<'_>, positions: &[PositionRow]) -> Result<(), StoreError> {
    for some in positions.chunks(crate::db::BINDS) {
        both!(db.connection, c => diesel::insert_into(table::table).values(some.to_vec()).execute(c))?;
    }
    Ok(())
}

/// The positions of a draft, by paragraph and place.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_draft(db: &mut Db<'_>, draft: &DraftId) -> Result<Vec<PositionRow>, StoreError> {
    Ok(table::table
        .filter(table::draft.eq(draft.as_str()))
        .order((table::paragraph, table::ordinal))
        .load(db.connection)?)
}

pub(crate) fn clear(db: &mut Db<'_>, draft: &DraftId) -> Result<(), StoreError> {
    diesel::delete(table::table.filter(table::draft.eq(draft.as_str()))).execute(db.connection)?;
    Ok(())
}

pub(crate) fn copy(db: &mut Db<'_>, from: &DraftId, to: &DraftId) -> Result<(), StoreError> {
    let mut positions = of_draft(db, from)?;
    for position in &mut positions {
        position.draft = to.clone();
    }
    add_many(db, &positions)
}
