//! What those who follow a process were told of its milestones: each piece of news once, by whichever replica comes first.

use adref_domain::ids::{MilestoneId, PersonId};
use adref_domain::milestone::news::{Days, News};
use adref_domain::notice::NoticeKind;
use adref_domain::{Instant, MilestoneState};
use diesel::prelude::*;

use super::Milestone;
use crate::columns::{OptMicros, OptText};
use crate::connection::both;
use crate::schema::{milestone_tellings as table, milestones};
use crate::{Db, StoreError};

/// How far a piece of news has come.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Telling {
    /// Of which milestone.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub milestone: MilestoneId,
    /// What is told.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: NoticeKind,
    /// The change or the day it is about.
    pub about: String,
    /// The last person looked at, while there are more.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub reached: Option<PersonId>,
    /// When everybody had been told.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub done_at: Option<Instant>,
}

/// Milestones something may have to be told of: changed since then, or not over with a last day among these.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn astir(db: &mut Db<'_>, changed_since: Instant, days: &Days) -> Result<Vec<Milestone>, StoreError> {
    let changed = milestones::version.gt(0).and(milestones::changed_at.ge(changed_since.0));
    let open = [MilestoneState::Planned.code(), MilestoneState::Current.code()];
    let ends = milestones::state.eq_any(open).and(milestones::last_day.between(&days.since, &days.until));
    Ok(milestones::table.filter(changed.or(ends)).order(milestones::id).load(db.connection)?)
}

/// How far this piece of news has come, if anybody has begun to tell it.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn telling(db: &mut Db<'_>, milestone: &MilestoneId, news: &News) -> Result<Option<Telling>, StoreError> {
    let key = (milestone.as_str(), news.kind.code(), news.about.as_str());
    Ok(table::table.find(key).first(db.connection).optional()?)
}

/// Begins to tell a piece of news, unless somebody has.
///
/// # Errors
/// [`StoreError::Dangling`] when the milestone is not there.
pub fn begin_telling(db: &mut Db<'_>, milestone: &MilestoneId, news: &News) -> Result<Telling, StoreError> {
    let fresh = Telling {
        milestone: milestone.clone(),
        kind: news.kind,
        about: news.about.clone(),
        reached: None,
        done_at: None,
    };
    let row = fresh.clone();
    both!(db.connection, c => {
        diesel::insert_into(table::table).values(row).on_conflict_do_nothing().execute(c)
    })?;
    Ok(telling(db, milestone, news)?.unwrap_or(fresh))
}

/// Goes on from where it stood; false when somebody else has, who then tells those in between.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn go_on_telling(
    db: &mut Db<'_>,
    stood: &Telling,
    reached: Option<&PersonId>,
    done_at: Option<Instant>,
) -> Result<bool, StoreError> {
    let there = table::table
        .find((stood.milestone.as_str(), stood.kind.code(), stood.about.as_str()))
        .filter(table::done_at.is_null());
    let to = (table::reached.eq(reached.map(PersonId::as_str)), table::done_at.eq(done_at.map(|at| at.0)));
    let changed = match &stood.reached {
        Some(last) => diesel::update(there.filter(table::reached.eq(last.as_str()))).set(to).execute(db.connection)?,
        None => diesel::update(there.filter(table::reached.is_null())).set(to).execute(db.connection)?,
    };
    Ok(changed == 1)
}
