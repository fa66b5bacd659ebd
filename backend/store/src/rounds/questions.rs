//! What a round asks its participants, beside the text itself.

use adref_domain::ids::{QuestionId, RoundId};
use diesel::prelude::*;

use crate::schema::round_questions as table;
use crate::{Db, StoreError};

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table)]
pub struct Question {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: QuestionId,
    /// Of which round.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub round: RoundId,
    /// Its place among the others.
    pub ordinal: i64,
    /// What is asked.
    pub text: String,
}

/// Adds the questions of a round.
///
/// # Errors
/// [`StoreError::Dangling`] when the round is not there.
pub fn add_questions(db: &mut Db<'_>, questions: &[Question]) -> Result<(), StoreError> {
    for question in questions {
        diesel::insert_into(table::table).values(question.clone()).execute(db.connection)?;
    }
    Ok(())
}

/// The questions of a round, in their order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn questions(db: &mut Db<'_>, round: &RoundId) -> Result<Vec<Question>, StoreError> {
    let of_round = table::table.filter(table::round.eq(round.as_str()));
    Ok(of_round.order(table::ordinal).load(db.connection)?)
}

/// The question with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn question(db: &mut Db<'_>, id: &QuestionId) -> Result<Option<Question>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}
