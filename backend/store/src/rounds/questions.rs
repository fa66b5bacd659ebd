//! What a round asks its participants, beside the text itself.

use adref_domain::Instant;
use adref_domain::ids::{QuestionId, RoundId};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::round_questions as table;
use crate::{Db, StoreError};

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
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
    /// When it was dropped, before the round opened; it is not asked since.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub dropped_at: Option<Instant>,
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

/// Drops what a round asks: it is kept, and asked no more.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn drop_questions(db: &mut Db<'_>, round: &RoundId, at: Instant) -> Result<(), StoreError> {
    let asked = table::table.filter(table::round.eq(round.as_str())).filter(table::dropped_at.is_null());
    diesel::update(asked).set(table::dropped_at.eq(Some(at.0))).execute(db.connection)?;
    Ok(())
}

/// The questions a round asks, in their order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn questions(db: &mut Db<'_>, round: &RoundId) -> Result<Vec<Question>, StoreError> {
    let of_round = table::table.filter(table::round.eq(round.as_str())).filter(table::dropped_at.is_null());
    Ok(of_round.order(table::ordinal).load(db.connection)?)
}

/// The question with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn question(db: &mut Db<'_>, id: &QuestionId) -> Result<Option<Question>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}
