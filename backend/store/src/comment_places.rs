//! Where people have said that comments belong in later drafts. Nothing is changed: the last answer about a draft counts.

use adref_domain::Instant;
use adref_domain::ids::{CommentId, CommentPlaceId, DraftId, ParagraphId};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::db::BINDS;
use crate::schema::comment_places as table;
use crate::{Db, StoreError};

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct CommentPlace {
    /// Which; ids sort by time.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: CommentPlaceId,
    /// Of which comment.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub comment: CommentId,
    /// In which draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// On which paragraph; absent when it stays where it was made.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub paragraph: Option<ParagraphId>,
    /// The first of its words in the wording as its author reads it, in code points; absent for the whole paragraph.
    pub start_at: Option<i64>,
    /// The code point after the last.
    pub end_at: Option<i64>,
    /// When that was said.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub placed_at: Instant,
}

/// Adds an answer.
///
/// # Errors
/// [`StoreError::Dangling`] when comment, draft or paragraph is not there.
pub fn add(db: &mut Db<'_>, place: &CommentPlace) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(place.clone()).execute(db.connection)?;
    Ok(())
}

/// The answers about these comments, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_many(db: &mut Db<'_>, comments: &[CommentId]) -> Result<Vec<CommentPlace>, StoreError> {
    let mut all = Vec::new();
    for some in comments.chunks(BINDS) {
        let there = table::table.filter(table::comment.eq_any(some.iter().map(CommentId::as_str)));
        all.extend(there.order(table::id).load::<CommentPlace>(db.connection)?);
    }
    Ok(all)
}
