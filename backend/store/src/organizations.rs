//! Organizations that take part.

use adref_domain::ids::OrganizationId;
use adref_domain::{Instant, OrganizationClass, Region};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::schema::organizations as table;
use crate::{Db, StoreError};

/// One organization.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Organization {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: OrganizationId,
    /// Its name; unique.
    pub name: String,
    /// What kind it is.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub class: OrganizationClass,
    /// Where it is at home.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub region: Option<Region>,
    /// When it was added.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds an organization.
///
/// # Errors
/// [`StoreError::Duplicate`] `organizations_name` when the name is taken.
pub fn add(db: &mut Db<'_>, organization: &Organization) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(organization.clone()).execute(db.connection)?;
    Ok(())
}

/// The organization with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &OrganizationId) -> Result<Option<Organization>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The organization with that name.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_name(db: &mut Db<'_>, name: &str) -> Result<Option<Organization>, StoreError> {
    Ok(table::table.filter(table::name.eq(name)).first(db.connection).optional()?)
}

/// All organizations, by name.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(db: &mut Db<'_>) -> Result<Vec<Organization>, StoreError> {
    Ok(table::table.order((table::name, table::id)).load(db.connection)?)
}
