//! Calls for hosts and partners of processes, and what is offered on them.

use adref_domain::ids::{HostCallId, HostOfferId, PersonId, ProcessId};
use adref_domain::{HostPurpose, Instant, OfferState};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::{host_calls as calls, host_contributions as contributions, host_offers as offers};
use crate::{Db, StoreError};

/// One call.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = calls, treat_none_as_default_value = false)]
pub struct Call {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: HostCallId,
    /// The process it is for.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// What is to be offered.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub purpose: HostPurpose,
    /// Title.
    pub title: String,
    /// What is asked.
    pub about: String,
    /// Until when offers are taken.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub closes_at: Instant,
    /// IANA time zone that hour is told in.
    pub zone: String,
    /// When it was decided.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub decided_at: Option<Instant>,
    /// Why it was decided so.
    pub reason: Option<String>,
    /// Counts changes to it, from zero.
    pub version: i64,
    /// When it was made.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// One offer.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = offers, treat_none_as_default_value = false)]
pub struct Offer {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: HostOfferId,
    /// The call.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub call: HostCallId,
    /// Who made it, or entered it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub author: PersonId,
    /// The party that offers.
    pub party: Option<String>,
    /// Who would host.
    pub host: String,
    /// In which city.
    pub city: String,
    /// In which country.
    pub country: String,
    /// From which day on, `YYYY-MM-DD`.
    pub first_day: String,
    /// Until which day, itself included.
    pub last_day: String,
    /// What is there: rooms, interpretation, lines.
    pub means: String,
    /// Whom to ask.
    pub contact: String,
    /// Where it stands.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: OfferState,
    /// Entered by the secretariat for somebody who offered another way.
    pub floor: bool,
    /// When it was made.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it became what it is.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

/// Something an offer brings.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = contributions, treat_none_as_default_value = false)]
pub struct Contribution {
    /// The offer.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub offer: HostOfferId,
    /// Its place.
    pub ordinal: i64,
    /// What it is.
    pub what: String,
    /// How much it is worth, in whole units of the currency.
    pub amount: Option<i64>,
    /// The currency, by its code of three letters.
    pub currency: Option<String>,
}

/// Adds a call.
///
/// # Errors
/// [`StoreError::Dangling`] when the process is not there.
pub fn add_call(db: &mut Db<'_>, call: &Call) -> Result<(), StoreError> {
    diesel::insert_into(calls::table).values(call.clone()).execute(db.connection)?;
    Ok(())
}

/// The call with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn call(db: &mut Db<'_>, id: &HostCallId) -> Result<Option<Call>, StoreError> {
    Ok(calls::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The calls of a process, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn calls_of(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Call>, StoreError> {
    let its = calls::table.filter(calls::process.eq(process.as_str()));
    Ok(its.order((calls::created_at, calls::id)).load(db.connection)?)
}

/// Changes a call from the version before; false when somebody changed it meanwhile.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn change_call(db: &mut Db<'_>, now: &Call, before: i64) -> Result<bool, StoreError> {
    let seen = calls::table.find(now.id.as_str()).filter(calls::version.eq(before));
    let changed = diesel::update(seen)
        .set((
            calls::purpose.eq(now.purpose.code()),
            calls::title.eq(&now.title),
            calls::about.eq(&now.about),
            calls::closes_at.eq(now.closes_at.0),
            calls::zone.eq(&now.zone),
            calls::decided_at.eq(now.decided_at.map(|at| at.0)),
            calls::reason.eq(&now.reason),
            calls::version.eq(now.version),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Adds an offer with what it brings.
///
/// # Errors
/// [`StoreError::Dangling`] when the call is not there.
pub fn add_offer(db: &mut Db<'_>, offer: &Offer, brings: &[Contribution]) -> Result<(), StoreError> {
    diesel::insert_into(offers::table).values(offer.clone()).execute(db.connection)?;
    for one in brings {
        diesel::insert_into(contributions::table).values(one.clone()).execute(db.connection)?;
    }
    Ok(())
}

/// The offer with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn offer(db: &mut Db<'_>, id: &HostOfferId) -> Result<Option<Offer>, StoreError> {
    Ok(offers::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The offers on a call, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn offers_on(db: &mut Db<'_>, call: &HostCallId) -> Result<Vec<Offer>, StoreError> {
    let its = offers::table.filter(offers::call.eq(call.as_str()));
    Ok(its.order((offers::created_at, offers::id)).load(db.connection)?)
}

/// What an offer brings, in its order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn brought_by(db: &mut Db<'_>, offer: &HostOfferId) -> Result<Vec<Contribution>, StoreError> {
    let its = contributions::table.filter(contributions::offer.eq(offer.as_str()));
    Ok(its.order(contributions::ordinal).load(db.connection)?)
}

/// Moves an offer from where it stood; false when it stands elsewhere.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn move_offer(
    db: &mut Db<'_>,
    id: &HostOfferId,
    from: OfferState,
    to: OfferState,
    at: Instant,
) -> Result<bool, StoreError> {
    let stands = offers::table.find(id.as_str()).filter(offers::state.eq(from.code()));
    let moved = diesel::update(stands).set((offers::state.eq(to.code()), offers::changed_at.eq(at.0)));
    Ok(moved.execute(db.connection)? == 1)
}

/// Everything somebody offered.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn offers_by(db: &mut Db<'_>, author: &PersonId) -> Result<Vec<Offer>, StoreError> {
    let theirs = offers::table.filter(offers::author.eq(author.as_str()));
    Ok(theirs.order((offers::created_at, offers::id)).load(db.connection)?)
}

/// Takes out of somebody's offers whom to ask.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, author: &PersonId) -> Result<(), StoreError> {
    let theirs = offers::table.filter(offers::author.eq(author.as_str()));
    diesel::update(theirs).set(offers::contact.eq("")).execute(db.connection)?;
    Ok(())
}
