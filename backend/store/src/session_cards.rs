//! What a session knows of how it began: on which kind of device, when somebody proved who they are, and when the second factor
//! was shown. A session without a card has proved nothing since it began.

use adref_domain::Instant;
use adref_domain::ids::{PersonId, SessionId};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::session_cards as table;
use crate::schema::sessions;
use crate::{Db, StoreError};

/// What a session knows of how it began.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Card {
    /// Which session.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub session: SessionId,
    /// Whose.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// The kind of browser and system, coarsely, such as `firefox linux`.
    pub device: String,
    /// When a password or a code was last given.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub proved_at: Option<Instant>,
    /// When the second factor was shown.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub factor_at: Option<Instant>,
}

/// A session that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Living {
    /// Which.
    pub session: SessionId,
    /// When it began.
    pub begun_at: Instant,
    /// When it was last carried on: to within the ten minutes an access token lives.
    pub used_at: Instant,
    /// Its device, if it has a card.
    pub device: Option<String>,
}

/// A session by its tokens: which, the first and the last of them, and when the last one expires.
type Family = (String, Option<i64>, Option<i64>, Option<i64>);

/// Puts a card in the place of the one a session had, if it had one.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn put(db: &mut Db<'_>, card: &Card) -> Result<(), StoreError> {
    diesel::delete(table::table.find(card.session.as_str())).execute(db.connection)?;
    diesel::insert_into(table::table).values(card.clone()).execute(db.connection)?;
    Ok(())
}

/// The card of a session.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of(db: &mut Db<'_>, session: &SessionId) -> Result<Option<Card>, StoreError> {
    Ok(table::table.find(session.as_str()).first(db.connection).optional()?)
}

/// The sessions of a person that go on, the one used last first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn living(db: &mut Db<'_>, person: &PersonId, now: Instant) -> Result<Vec<Living>, StoreError> {
    use diesel::dsl::{max, min};
    let families: Vec<Family> = sessions::table
        .filter(sessions::person.eq(person.as_str()))
        .filter(sessions::ended_at.is_null())
        .group_by(sessions::id)
        .select((sessions::id, min(sessions::created_at), max(sessions::created_at), max(sessions::expires_at)))
        .load(db.connection)?;
    let cards: Vec<Card> = table::table.filter(table::person.eq(person.as_str())).load(db.connection)?;
    let mut found = Vec::new();
    for (id, begun, used, expires) in families {
        if expires.is_none_or(|expires| expires <= now.0) {
            continue;
        }
        let session = SessionId::try_from(id).map_err(|_| StoreError::Corrupt { what: "id".to_owned() })?;
        let device = cards.iter().find(|card| card.session == session).map(|card| card.device.clone());
        let (begun_at, used_at) = (Instant(begun.unwrap_or_default()), Instant(used.unwrap_or_default()));
        found.push(Living { session, begun_at, used_at, device });
    }
    found.sort_by_key(|living| std::cmp::Reverse(living.used_at));
    Ok(found)
}

/// Ends every session of a person but one; says which ended.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn end_others(
    db: &mut Db<'_>,
    person: &PersonId,
    but: Option<&SessionId>,
    at: Instant,
) -> Result<Vec<SessionId>, StoreError> {
    let living = living(db, person, at)?;
    let others: Vec<SessionId> = living.into_iter().map(|it| it.session).filter(|id| Some(id) != but).collect();
    for session in &others {
        crate::sessions::end_family(db, session, at)?;
    }
    Ok(others)
}

/// Removes what says on which devices a person works.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, person: &PersonId) -> Result<usize, StoreError> {
    Ok(diesel::delete(table::table.filter(table::person.eq(person.as_str()))).execute(db.connection)?)
}
