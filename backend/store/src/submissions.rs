//! Sets of comments that a team lodges as one. Lodged ones stay as they were; a later one takes their place.

mod contributions;
mod notes;

pub use contributions::{Contribution, Decision, add, contribution, decide, of_submission};
pub use notes::{TeamNote, add_note, notes};

use adref_domain::Instant;
use adref_domain::ids::{PersonId, RoundId, SubmissionId};
use adref_domain::submission::SubmissionState;
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::submissions as table;
use crate::{Db, StoreError};

/// One set.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Submission {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: SubmissionId,
    /// In which round.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub round: RoundId,
    /// Whose it is: a delegation's, or, without one, that of the person who began it.
    pub party: Option<String>,
    /// Who began it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// Where it stands.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: SubmissionState,
    /// The lodged set it takes the place of.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub replaces: Option<SubmissionId>,
    /// When it was begun.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// Its number, once it is lodged.
    pub number: Option<String>,
    /// The sentence that was confirmed.
    pub sentence: Option<String>,
    /// Who lodged it.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub submitted_by: Option<PersonId>,
    /// When.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub submitted_at: Option<Instant>,
    /// Whether that was after the deadline.
    pub late: Option<bool>,
}

/// Whose sets are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Team {
    /// A delegation's.
    Party(String),
    /// One person's own.
    Person(PersonId),
}

/// Begins a set.
///
/// # Errors
/// [`StoreError::Duplicate`] `submissions_party` or `submissions_person` when the team collects in another already;
/// [`StoreError::Dangling`] when round or person is not there.
pub fn begin(db: &mut Db<'_>, submission: &Submission) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(submission.clone()).execute(db.connection)?;
    Ok(())
}

/// The set with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &SubmissionId) -> Result<Option<Submission>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The sets of a round, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_round(db: &mut Db<'_>, round: &RoundId) -> Result<Vec<Submission>, StoreError> {
    Ok(table::table.filter(table::round.eq(round.as_str())).order(table::id).load(db.connection)?)
}

/// The sets of a team in a round, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_team(db: &mut Db<'_>, round: &RoundId, team: &Team) -> Result<Vec<Submission>, StoreError> {
    let mut query = table::table.filter(table::round.eq(round.as_str())).order(table::id).into_boxed();
    query = match team {
        Team::Party(party) => query.filter(table::party.eq(party)),
        Team::Person(person) => query.filter(table::party.is_null()).filter(table::person.eq(person.as_str())),
    };
    Ok(query.load(db.connection)?)
}

/// Notes that a set was lodged, and moves the one it takes the place of; false when it is not collecting any more.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn lodge(db: &mut Db<'_>, submission: &Submission) -> Result<bool, StoreError> {
    let collecting =
        table::table.find(submission.id.as_str()).filter(table::state.eq(SubmissionState::Collecting.code()));
    let lodged = diesel::update(collecting)
        .set((
            table::state.eq(SubmissionState::Submitted.code()),
            table::number.eq(submission.number.as_deref()),
            table::sentence.eq(submission.sentence.as_deref()),
            table::submitted_by.eq(submission.submitted_by.as_ref().map(PersonId::as_str)),
            table::submitted_at.eq(submission.submitted_at.map(|at| at.0)),
            table::late.eq(submission.late),
        ))
        .execute(db.connection)?;
    Ok(lodged == 1)
}

/// Notes that a lodged set was replaced.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn replace(db: &mut Db<'_>, id: &SubmissionId) -> Result<(), StoreError> {
    let lodged = table::table.find(id.as_str()).filter(table::state.eq(SubmissionState::Submitted.code()));
    diesel::update(lodged).set(table::state.eq(SubmissionState::Replaced.code())).execute(db.connection)?;
    Ok(())
}
