//! Mailed links: each opens one thing, once. Of the secret in the mail only a hash is kept.

use adref_domain::Instant;
use adref_domain::ids::{LinkId, MandateId, PersonId};
use adref_domain::link::LinkPurpose;
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::{link_secrets, links as table};
use crate::{Db, StoreError};

/// One link.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Link {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: LinkId,
    /// Whose account it is about.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// What it opens.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub purpose: LinkPurpose,
    /// The address it is mailed to and bound to, in lower case.
    pub address: String,
    /// The mandate an invitation offers.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub mandate: Option<MandateId>,
    /// When it was made.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it stops working.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub expires_at: Instant,
    /// When it was used.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub used_at: Option<Instant>,
    /// When it was taken back.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub withdrawn_at: Option<Instant>,
}

/// Adds a link.
///
/// # Errors
/// [`StoreError::Dangling`] when person or mandate is not there.
pub fn add(db: &mut Db<'_>, link: &Link) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(link.clone()).execute(db.connection)?;
    Ok(())
}

/// The link with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &LinkId) -> Result<Option<Link>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// Keeps the hash of a secret that opens a link; every attempt to mail it draws one of its own.
///
/// # Errors
/// [`StoreError::Dangling`] when the link is not there.
pub fn add_secret(db: &mut Db<'_>, link: &LinkId, hash: &str, at: Instant) -> Result<(), StoreError> {
    let row = (link_secrets::hash.eq(hash), link_secrets::link.eq(link.as_str()), link_secrets::drawn_at.eq(at.0));
    diesel::insert_into(link_secrets::table).values(row).execute(db.connection)?;
    Ok(())
}

/// The link a secret with this hash opens, whether or not it still does.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_secret(db: &mut Db<'_>, hash: &str) -> Result<Option<Link>, StoreError> {
    let link: Option<String> =
        link_secrets::table.find(hash).select(link_secrets::link).first(db.connection).optional()?;
    match link {
        Some(link) => Ok(table::table.find(link).first(db.connection).optional()?),
        None => Ok(None),
    }
}

/// Uses a link up. True for the first caller alone, and never once it was taken back.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn use_up(db: &mut Db<'_>, id: &LinkId, at: Instant) -> Result<bool, StoreError> {
    let open = table::table.find(id.as_str()).filter(table::used_at.is_null()).filter(table::withdrawn_at.is_null());
    Ok(diesel::update(open).set(table::used_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Takes back a person's links for these purposes that were not used yet; says how many.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn withdraw(
    db: &mut Db<'_>,
    person: &PersonId,
    purposes: &[LinkPurpose],
    at: Instant,
) -> Result<usize, StoreError> {
    let codes: Vec<&str> = purposes.iter().map(|purpose| purpose.code()).collect();
    let open = table::table
        .filter(table::person.eq(person.as_str()))
        .filter(table::purpose.eq_any(codes))
        .filter(table::used_at.is_null())
        .filter(table::withdrawn_at.is_null());
    Ok(diesel::update(open).set(table::withdrawn_at.eq(at.0)).execute(db.connection)?)
}

/// Takes back the invitations to a mandate that were not answered yet; says how many.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn withdraw_invitations(db: &mut Db<'_>, mandate: &MandateId, at: Instant) -> Result<usize, StoreError> {
    let open = table::table
        .filter(table::mandate.eq(mandate.as_str()))
        .filter(table::used_at.is_null())
        .filter(table::withdrawn_at.is_null());
    Ok(diesel::update(open).set(table::withdrawn_at.eq(at.0)).execute(db.connection)?)
}

/// The latest invitation to a mandate.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn invitation_to(db: &mut Db<'_>, mandate: &MandateId) -> Result<Option<Link>, StoreError> {
    let all = table::table.filter(table::mandate.eq(mandate.as_str()));
    Ok(all.order((table::created_at.desc(), table::id.desc())).first(db.connection).optional()?)
}

/// Takes the addresses out of links that stopped working before `before`, and their secrets with them; says how many.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sweep(db: &mut Db<'_>, before: Instant) -> Result<usize, StoreError> {
    let old = table::table.filter(table::expires_at.lt(before.0)).filter(table::address.ne(""));
    let ids = old.select(table::id);
    diesel::delete(link_secrets::table.filter(link_secrets::link.eq_any(ids))).execute(db.connection)?;
    Ok(diesel::update(old).set(table::address.eq("")).execute(db.connection)?)
}

/// Takes a person's addresses out of every link, and makes sure that none opens anything any more.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, person: &PersonId, address: &str, at: Instant) -> Result<(), StoreError> {
    withdraw(db, person, LinkPurpose::ALL, at)?;
    let theirs = table::table.filter(table::person.eq(person.as_str()));
    let ids = theirs.select(table::id);
    diesel::delete(link_secrets::table.filter(link_secrets::link.eq_any(ids))).execute(db.connection)?;
    diesel::update(theirs).set(table::address.eq(address)).execute(db.connection)?;
    Ok(())
}
