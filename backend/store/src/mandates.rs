//! Mandates: in which capacity people act, for whom, from when to when.

use adref_domain::ids::{MandateId, OrganizationId, PersonId, ProcessId};
use adref_domain::{Capacity, Instant, MandateStatus, Region};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::mandates as table;
use crate::{Db, Page, StoreError};

/// One mandate.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Mandate {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: MandateId,
    /// Whose.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// In which capacity.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub capacity: Capacity,
    /// For which delegation or group, by its code.
    pub party: Option<String>,
    /// For which organization.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub organization: Option<OrganizationId>,
    /// From which region.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub region: Option<Region>,
    /// In which process; in every one when absent.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub process: Option<ProcessId>,
    /// Its first moment.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub since: Instant,
    /// The first moment after it.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub until: Option<Instant>,
    /// Where it stands, apart from its dates.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub status: MandateStatus,
    /// Who granted it; absent when the machine's holder did.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub granted_by: Option<PersonId>,
    /// When it was granted.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub granted_at: Instant,
    /// Why it was granted.
    pub note: Option<String>,
    /// Who moved its status last.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub status_by: Option<PersonId>,
    /// When.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub status_at: Option<Instant>,
    /// Why.
    pub status_reason: Option<String>,
}

/// Which mandates are wanted; what is absent does not narrow.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In this capacity.
    pub capacity: Option<Capacity>,
    /// For this party.
    pub party: Option<String>,
    /// In this process or in every one.
    pub process: Option<ProcessId>,
    /// From this region.
    pub region: Option<Region>,
    /// Of this person.
    pub person: Option<PersonId>,
    /// That may stand so at this moment.
    pub status: Option<(MandateStatus, Instant)>,
}

/// Adds a mandate.
///
/// # Errors
/// [`StoreError::Dangling`] when person, organization or process is not there.
pub fn add(db: &mut Db<'_>, mandate: &Mandate) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(mandate.clone()).execute(db.connection)?;
    Ok(())
}

/// The mandate with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &MandateId) -> Result<Option<Mandate>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// A person's mandates, the first granted first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_person(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<Mandate>, StoreError> {
    let theirs = table::table.filter(table::person.eq(person.as_str()));
    Ok(theirs.order((table::granted_at, table::id)).load(db.connection)?)
}

/// The people who hold or held a matching mandate, by id, one page.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn people_of(db: &mut Db<'_>, filter: &Filter, page: &Page) -> Result<Vec<PersonId>, StoreError> {
    let mut query =
        table::table.select(table::person).distinct().order(table::person).limit(page.fetched()).into_boxed();
    if let Some(capacity) = filter.capacity {
        query = query.filter(table::capacity.eq(capacity.code()));
    }
    if let Some(party) = &filter.party {
        query = query.filter(table::party.eq(party));
    }
    if let Some(process) = &filter.process {
        query = query.filter(table::process.is_null().or(table::process.eq(process.as_str())));
    }
    if let Some(region) = filter.region {
        query = query.filter(table::region.eq(String::from(region)));
    }
    if let Some(person) = &filter.person {
        query = query.filter(table::person.eq(person.as_str()));
    }
    match filter.status {
        Some((MandateStatus::Ended, now)) => {
            let over = table::until.le(now.0).assume_not_null();
            query =
                query.filter(table::status.eq(MandateStatus::Ended.code()).or(table::until.is_not_null().and(over)));
        }
        Some((MandateStatus::Invited, now)) => {
            let later = table::status.eq(MandateStatus::Active.code()).and(table::since.gt(now.0));
            query = query.filter(table::status.eq(MandateStatus::Invited.code()).or(later));
        }
        Some((status, _)) => query = query.filter(table::status.eq(status.code())),
        None => {}
    }
    if let Some(after) = &page.after {
        query = query.filter(table::person.gt(after));
    }
    let ids: Vec<String> = query.load(db.connection)?;
    let read = |id: String| PersonId::try_from(id).map_err(|_| StoreError::Corrupt { what: "id".to_owned() });
    ids.into_iter().map(read).collect()
}

/// Mandates nobody has answered yet, by id, one page.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn invited(db: &mut Db<'_>, page: &Page) -> Result<Vec<Mandate>, StoreError> {
    let mut query = table::table
        .filter(table::status.eq(MandateStatus::Invited.code()))
        .order(table::id)
        .limit(page.fetched())
        .into_boxed();
    if let Some(after) = &page.after {
        query = query.filter(table::id.gt(after));
    }
    Ok(query.load(db.connection)?)
}

/// Every mandate in a capacity, whoever holds it.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn in_capacity(db: &mut Db<'_>, capacity: Capacity) -> Result<Vec<Mandate>, StoreError> {
    Ok(table::table.filter(table::capacity.eq(capacity.code())).order(table::id).load(db.connection)?)
}

/// Who moves a mandate's status, when and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Where to.
    pub status: MandateStatus,
    /// By whom; absent when the machine's holder did.
    pub by: Option<PersonId>,
    /// When.
    pub at: Instant,
    /// Why.
    pub reason: Option<String>,
}

/// Moves a mandate from one status to another; false when it is not where it was thought to be.
///
/// # Errors
/// [`StoreError::Immutable`] for one that has ended.
pub fn set_status(db: &mut Db<'_>, id: &MandateId, from: MandateStatus, to: &Move) -> Result<bool, StoreError> {
    let there = table::table.find(id.as_str()).filter(table::status.eq(from.code()));
    let changed = diesel::update(there)
        .set((
            table::status.eq(to.status.code()),
            table::status_by.eq(to.by.as_ref().map(PersonId::as_str)),
            table::status_at.eq(to.at.0),
            table::status_reason.eq(&to.reason),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}
