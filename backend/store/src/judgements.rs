//! Whether an answer does justice to what its author meant. Said once of each answer, and never changed.

use adref_domain::Instant;
use adref_domain::ids::{CommentId, DispositionId, PersonId};
use diesel::prelude::*;

use crate::db::BINDS;
use crate::schema::judgements as table;
use crate::{Db, StoreError};

/// One judgement.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Judgement {
    /// Of which answer.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub disposition: DispositionId,
    /// To which comment.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub comment: CommentId,
    /// By whom: the comment's author.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// Whether the answer reflects what was meant.
    pub reflects: bool,
    /// What is said with it.
    pub words: Option<String>,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub said_at: Instant,
}

/// Adds a judgement.
///
/// # Errors
/// [`StoreError::Duplicate`] `judgements_disposition` when the answer was judged before; [`StoreError::Dangling`] when answer,
/// comment or person is not there.
pub fn add(db: &mut Db<'_>, judgement: &Judgement) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(judgement.clone()).execute(db.connection)?;
    Ok(())
}

/// The judgement of an answer.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of(db: &mut Db<'_>, disposition: &DispositionId) -> Result<Option<Judgement>, StoreError> {
    Ok(table::table.find(disposition.as_str()).first(db.connection).optional()?)
}

/// The judgements of the answers to these comments, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_many(db: &mut Db<'_>, comments: &[CommentId]) -> Result<Vec<Judgement>, StoreError> {
    let mut all = Vec::new();
    for some in comments.chunks(BINDS) {
        let there = table::table.filter(table::comment.eq_any(some.iter().map(CommentId::as_str)));
        all.extend(there.order((table::said_at, table::disposition)).load::<Judgement>(db.connection)?);
    }
    Ok(all)
}
