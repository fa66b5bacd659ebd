//! What a team says among itself about its set.

use adref_domain::Instant;
use adref_domain::ids::{ContributionId, PersonId, SubmissionId, TeamNoteId};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::schema::team_notes as table;
use crate::{Db, StoreError};

/// One thing said.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct TeamNote {
    /// Which; ids sort by time.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: TeamNoteId,
    /// About which set.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub submission: SubmissionId,
    /// About which contribution; absent for the set.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub contribution: Option<ContributionId>,
    /// Who.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub author: PersonId,
    /// What.
    pub text: String,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds a note.
///
/// # Errors
/// [`StoreError::Dangling`] when set, contribution or author is not there.
pub fn add_note(db: &mut Db<'_>, note: &TeamNote) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(note.clone()).execute(db.connection)?;
    Ok(())
}

/// What is said about a set, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn notes(db: &mut Db<'_>, submission: &SubmissionId) -> Result<Vec<TeamNote>, StoreError> {
    let there = table::table.filter(table::submission.eq(submission.as_str()));
    Ok(there.order(table::id).load(db.connection)?)
}
