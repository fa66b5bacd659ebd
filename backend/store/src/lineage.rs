//! How paragraphs of one draft became those of another.

use adref_domain::LineageKind;
use adref_domain::ids::{DraftId, ParagraphId, PersonId};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::connection::both;
use crate::schema::lineage as table;
use crate::{Db, StoreError};

/// One step of one paragraph.
#[derive(Clone, Debug, PartialEq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Link {
    /// The earlier draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub from_draft: DraftId,
    /// The later draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub to_draft: DraftId,
    /// The earlier paragraph; absent when it is new.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub from_paragraph: Option<ParagraphId>,
    /// The later paragraph; absent when it was dropped.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub to_paragraph: Option<ParagraphId>,
    /// What happened.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: LineageKind,
    /// How alike they are, 0 to 1.
    pub score: f64,
    /// Whether it is beyond doubt.
    pub sure: bool,
    /// Who decided it; absent when it was decided by comparing.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub decided_by: Option<PersonId>,
}

/// Adds steps.
///
/// # Errors
/// [`StoreError::Dangling`] when a draft or paragraph is not there.
pub fn add_many(db: &mut Db<'_>, links: &[Link]) -> Result<(), StoreError> {
    for some in links.chunks(crate::db::BINDS) {
        both!(db.connection, c => diesel::insert_into(table::table).values(some.to_vec()).execute(c))?;
    }
    Ok(())
}

/// Puts other steps between two drafts in the place of those recorded.
///
/// # Errors
/// [`StoreError::Dangling`] when a draft or paragraph is not there.
pub fn replace_between(db: &mut Db<'_>, from: &DraftId, to: &DraftId, links: &[Link]) -> Result<(), StoreError> {
    let between = table::table.filter(table::from_draft.eq(from.as_str())).filter(table::to_draft.eq(to.as_str()));
    diesel::delete(between).execute(db.connection)?;
    add_many(db, links)
}

/// The steps between two drafts, in the order they were added.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn between(db: &mut Db<'_>, from: &DraftId, to: &DraftId) -> Result<Vec<Link>, StoreError> {
    Ok(table::table
        .filter(table::from_draft.eq(from.as_str()))
        .filter(table::to_draft.eq(to.as_str()))
        .order(table::seq)
        .select((
            table::from_draft,
            table::to_draft,
            table::from_paragraph,
            table::to_paragraph,
            table::kind,
            table::score,
            table::sure,
            table::decided_by,
        ))
        .load(db.connection)?)
}
