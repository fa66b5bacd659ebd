//! Who people are at institutions' providers; the sign-ins on their way there and back; the links that wait for a yes.

use adref_domain::Instant;
use adref_domain::ids::{IdentityId, PersonId};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::{identities as table, journeys, link_offers};
use crate::{Db, StoreError};

/// Who a person is at a provider.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table)]
pub struct Identity {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: IdentityId,
    /// The provider, as it names itself.
    pub issuer: String,
    /// The person, as the provider names them for ever.
    pub subject: String,
    /// The account.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// When the person said that it is they.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub linked_at: Instant,
}

/// A sign-in on its way to a provider and back.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = journeys, treat_none_as_default_value = false)]
pub struct Journey {
    /// Hash of what travels with it.
    pub state: String,
    /// The provider, by its name in addresses.
    pub provider: String,
    /// Hash of what the browser it began in holds.
    pub browser: String,
    /// What the provider's answer must repeat.
    pub nonce: String,
    /// What proves to the provider that the one who asks is the one who began, sealed.
    pub verifier: String,
    /// When it began.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub begun_at: Instant,
    /// When it came back.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub spent_at: Option<Instant>,
}

/// A link that waits for the person's yes.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = link_offers, treat_none_as_default_value = false)]
pub struct Offer {
    /// Hash of what was handed out.
    pub ticket: String,
    /// Hash of what the browser holds.
    pub browser: String,
    /// The provider.
    pub issuer: String,
    /// The person there.
    pub subject: String,
    /// The account here, found by the address the provider has verified.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// When it was offered.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub offered_at: Instant,
    /// When it was taken up.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub spent_at: Option<Instant>,
}

/// The account behind somebody at a provider.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn find(db: &mut Db<'_>, issuer: &str, subject: &str) -> Result<Option<Identity>, StoreError> {
    let found = table::table.filter(table::issuer.eq(issuer)).filter(table::subject.eq(subject));
    Ok(found.first(db.connection).optional()?)
}

/// Links somebody at a provider to an account.
///
/// # Errors
/// [`StoreError::Duplicate`] `identities_issuer_subject` when they are linked already.
pub fn add(db: &mut Db<'_>, identity: &Identity) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(identity.clone()).execute(db.connection)?;
    Ok(())
}

/// The links of a person, the oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_person(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<Identity>, StoreError> {
    let links = table::table.filter(table::person.eq(person.as_str())).order((table::linked_at, table::id));
    Ok(links.load(db.connection)?)
}

/// Undoes a link of a person; false when it is not theirs.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn remove(db: &mut Db<'_>, person: &PersonId, id: &IdentityId) -> Result<bool, StoreError> {
    let theirs = table::table.find(id.as_str()).filter(table::person.eq(person.as_str()));
    Ok(diesel::delete(theirs).execute(db.connection)? == 1)
}

/// Removes every link of a person, and what waits for their yes.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, person: &PersonId) -> Result<(), StoreError> {
    diesel::delete(table::table.filter(table::person.eq(person.as_str()))).execute(db.connection)?;
    diesel::delete(link_offers::table.filter(link_offers::person.eq(person.as_str()))).execute(db.connection)?;
    Ok(())
}

/// Notes that a sign-in set out, and forgets those that set out before `before`.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn set_out(db: &mut Db<'_>, journey: &Journey, before: Instant) -> Result<(), StoreError> {
    diesel::delete(journeys::table.filter(journeys::begun_at.lt(before.0))).execute(db.connection)?;
    diesel::delete(link_offers::table.filter(link_offers::offered_at.lt(before.0))).execute(db.connection)?;
    diesel::insert_into(journeys::table).values(journey.clone()).execute(db.connection)?;
    Ok(())
}

/// Forgets every sign-in that is on its way.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget_journeys(db: &mut Db<'_>) -> Result<usize, StoreError> {
    Ok(diesel::delete(journeys::table).execute(db.connection)?)
}

/// The sign-in that comes back with this state, for the first caller alone.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn come_back(db: &mut Db<'_>, state: &str, at: Instant) -> Result<Option<Journey>, StoreError> {
    let away = journeys::table.find(state).filter(journeys::spent_at.is_null());
    if diesel::update(away).set(journeys::spent_at.eq(at.0)).execute(db.connection)? != 1 {
        return Ok(None);
    }
    Ok(journeys::table.find(state).first(db.connection).optional()?)
}

/// Offers a link.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn offer(db: &mut Db<'_>, offer: &Offer) -> Result<(), StoreError> {
    diesel::insert_into(link_offers::table).values(offer.clone()).execute(db.connection)?;
    Ok(())
}

/// The offer with this ticket, taken up or not.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn offered(db: &mut Db<'_>, ticket: &str) -> Result<Option<Offer>, StoreError> {
    Ok(link_offers::table.find(ticket).first(db.connection).optional()?)
}

/// Takes an offer up; true for the first caller alone.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn take_up(db: &mut Db<'_>, ticket: &str, at: Instant) -> Result<bool, StoreError> {
    let open = link_offers::table.find(ticket).filter(link_offers::spent_at.is_null());
    Ok(diesel::update(open).set(link_offers::spent_at.eq(at.0)).execute(db.connection)? == 1)
}
