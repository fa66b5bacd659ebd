//! Comments on their way into a set. Their words never change; what is decided about them does.

use adref_domain::Instant;
use adref_domain::ids::{ContributionId, ParagraphId, PersonId, SubmissionId};
use adref_domain::submission::ContributionState;
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::contributions as table;
use crate::{Db, StoreError};

/// One contribution.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Contribution {
    /// Which; ids sort by time.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: ContributionId,
    /// In which set.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub submission: SubmissionId,
    /// Who wrote it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub author: PersonId,
    /// The paragraph it is about.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub paragraph: Option<ParagraphId>,
    /// The comment, in the form it was sent, as JSON.
    pub body: String,
    /// What it was written anew from.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub replaces: Option<ContributionId>,
    /// When it was written.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// Where it stands.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: ContributionState,
    /// The contribution that holds its substance.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub merged_into: Option<ContributionId>,
    /// Why it was decided so, for the team.
    pub reason: Option<String>,
    /// Who decided.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub decided_by: Option<PersonId>,
    /// When.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub decided_at: Option<Instant>,
}

/// What is decided about a contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Where it stands then.
    pub state: ContributionState,
    /// The contribution that holds its substance.
    pub merged_into: Option<ContributionId>,
    /// Why.
    pub reason: Option<String>,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// Adds a contribution.
///
/// # Errors
/// [`StoreError::Dangling`] when set, author or paragraph is not there.
pub fn add(db: &mut Db<'_>, contribution: &Contribution) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(contribution.clone()).execute(db.connection)?;
    Ok(())
}

/// The contribution with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn contribution(db: &mut Db<'_>, id: &ContributionId) -> Result<Option<Contribution>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The contributions to a set, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_submission(db: &mut Db<'_>, submission: &SubmissionId) -> Result<Vec<Contribution>, StoreError> {
    let there = table::table.filter(table::submission.eq(submission.as_str()));
    Ok(there.order(table::id).load(db.connection)?)
}

/// Decides about a contribution; false when it does not stand as it was seen any more.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn decide(
    db: &mut Db<'_>,
    id: &ContributionId,
    from: ContributionState,
    decision: &Decision,
) -> Result<bool, StoreError> {
    let seen = table::table.find(id.as_str()).filter(table::state.eq(from.code()));
    let decided = diesel::update(seen)
        .set((
            table::state.eq(decision.state.code()),
            table::merged_into.eq(decision.merged_into.as_ref().map(ContributionId::as_str)),
            table::reason.eq(decision.reason.as_deref()),
            table::decided_by.eq(Some(decision.by.as_str())),
            table::decided_at.eq(Some(decision.at.0)),
        ))
        .execute(db.connection)?;
    Ok(decided == 1)
}
