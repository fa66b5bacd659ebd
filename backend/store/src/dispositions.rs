//! The secretariat's answers. The latest one counts, older ones stay.

use adref_domain::ids::{CommentId, DispositionId, DraftId, InstrumentId, ParagraphId, PersonId};
use adref_domain::{DispositionKind, Instant};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::schema::{comments, dispositions as table};
use crate::{Db, StoreError};

/// One answer to one comment.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Disposition {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: DispositionId,
    /// The comment it answers.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub comment: CommentId,
    /// The answer.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: DispositionKind,
    /// Why.
    pub reason: Option<String>,
    /// Who answered.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub by: PersonId,
    /// The draft in which the words landed.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub landing_draft: Option<DraftId>,
    /// The paragraph in which the words landed.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub landing_paragraph: Option<ParagraphId>,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub at: Instant,
    /// The comment it is the same as.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub duplicate_of: Option<CommentId>,
    /// The words of that paragraph in which it landed.
    pub landing_words: Option<String>,
}

/// Adds an answer.
///
/// # Errors
/// [`StoreError::Dangling`] when the comment or landing place is not there.
pub fn add(db: &mut Db<'_>, disposition: &Disposition) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(disposition.clone()).execute(db.connection)?;
    Ok(())
}

/// The answer that counts.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn latest(db: &mut Db<'_>, comment: &CommentId) -> Result<Option<Disposition>, StoreError> {
    let of_comment = table::table.filter(table::comment.eq(comment.as_str()));
    Ok(of_comment.order((table::at.desc(), table::id.desc())).first(db.connection).optional()?)
}

/// The answers that count for many comments, in no order. Comments without an answer are left out.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn latest_many(db: &mut Db<'_>, comments: &[CommentId]) -> Result<Vec<Disposition>, StoreError> {
    let mut latest = std::collections::HashMap::new();
    for some in comments.chunks(crate::db::BINDS) {
        let of_these = table::table.filter(table::comment.eq_any(some.iter().map(CommentId::as_str)));
        let answers: Vec<Disposition> = of_these.order((table::at, table::id)).load(db.connection)?;
        latest.extend(answers.into_iter().map(|answer| (answer.comment.clone(), answer)));
    }
    Ok(latest.into_values().collect())
}

/// Every answer a comment got, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn all_of(db: &mut Db<'_>, comment: &CommentId) -> Result<Vec<Disposition>, StoreError> {
    let of_comment = table::table.filter(table::comment.eq(comment.as_str()));
    Ok(of_comment.order((table::at, table::id)).load(db.connection)?)
}

/// Every answer to comments on an instrument, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_instrument(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<Disposition>, StoreError> {
    Ok(table::table
        .inner_join(comments::table)
        .filter(comments::instrument.eq(instrument.as_str()))
        .order((table::at, table::id))
        .select(table::all_columns)
        .load(db.connection)?)
}
