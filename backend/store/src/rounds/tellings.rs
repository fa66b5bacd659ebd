//! What the audiences of rounds were told: each piece of news once, by whichever replica comes first.

use adref_domain::Instant;
use adref_domain::ids::{PersonId, RoundId};
use adref_domain::notice::NoticeKind;
use adref_domain::round::News;
use diesel::prelude::*;

use super::Round;
use crate::columns::{OptMicros, OptText};
use crate::connection::both;
use crate::schema::{round_tellings as table, rounds};
use crate::{Db, StoreError};

/// How far a piece of news has come.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Telling {
    /// Of which round.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub round: RoundId,
    /// What is told.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: NoticeKind,
    /// The hour it is about.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub hour: Instant,
    /// The last person looked at, while there are more.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub reached: Option<PersonId>,
    /// When everybody had been told.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub done_at: Option<Instant>,
}

/// Rounds that have opened, and have not closed before `since` by the hour announced.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn under_way(db: &mut Db<'_>, since: Instant, now: Instant) -> Result<Vec<Round>, StoreError> {
    let begun = rounds::table.filter(rounds::opens_at.le(now.0)).filter(rounds::closes_at.gt(since.0));
    Ok(begun.order(rounds::id).load(db.connection)?)
}

/// How far this piece of news has come, if anybody has begun to tell it.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn telling(db: &mut Db<'_>, round: &RoundId, news: &News) -> Result<Option<Telling>, StoreError> {
    let key = (round.as_str(), news.kind.code(), news.hour.0);
    Ok(table::table.find(key).first(db.connection).optional()?)
}

/// Begins to tell a piece of news, unless somebody has.
///
/// # Errors
/// [`StoreError::Dangling`] when the round is not there.
pub fn begin_telling(db: &mut Db<'_>, round: &RoundId, news: &News) -> Result<Telling, StoreError> {
    let fresh = Telling { round: round.clone(), kind: news.kind, hour: news.hour, reached: None, done_at: None };
    let row = fresh.clone();
    both!(db.connection, c => {
        diesel::insert_into(table::table).values(row).on_conflict_do_nothing().execute(c)
    })?;
    Ok(telling(db, round, news)?.unwrap_or(fresh))
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
        .filter(table::round.eq(stood.round.as_str()))
        .filter(table::kind.eq(stood.kind.code()))
        .filter(table::hour.eq(stood.hour.0))
        .filter(table::done_at.is_null());
    let to = (table::reached.eq(reached.map(PersonId::as_str)), table::done_at.eq(done_at.map(|at| at.0)));
    let changed = match &stood.reached {
        Some(last) => diesel::update(there.filter(table::reached.eq(last.as_str()))).set(to).execute(db.connection)?,
        None => diesel::update(there.filter(table::reached.is_null())).set(to).execute(db.connection)?,
    };
    Ok(changed == 1)
}
