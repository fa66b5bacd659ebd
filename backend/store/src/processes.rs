//! Consultations as wholes.

use adref_domain::Instant;
use adref_domain::ids::ProcessId;
use diesel::prelude::*;

use crate::schema::processes as table;
use crate::{Db, Page, StoreError};

/// One process.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Process {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: ProcessId,
    /// Its word in addresses; unique.
    pub slug: String,
    /// Title.
    pub title: String,
    /// What it is about, in a few sentences.
    pub summary: String,
    /// IANA time zone its deadlines are announced in.
    pub zone: String,
    /// Whether everybody may know that it exists.
    pub public: bool,
    /// When it was created.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds a process.
///
/// # Errors
/// [`StoreError::Duplicate`] `processes_slug` when the slug is taken.
pub fn add(db: &mut Db<'_>, process: &Process) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(process.clone()).execute(db.connection)?;
    Ok(())
}

/// The process with that slug.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_slug(db: &mut Db<'_>, slug: &str) -> Result<Option<Process>, StoreError> {
    Ok(table::table.filter(table::slug.eq(slug)).first(db.connection).optional()?)
}

/// The process with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &ProcessId) -> Result<Option<Process>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// Processes by id, one page.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(db: &mut Db<'_>, page: &Page) -> Result<Vec<Process>, StoreError> {
    let mut query = table::table.order(table::id).limit(page.fetched()).into_boxed();
    if let Some(after) = &page.after {
        query = query.filter(table::id.gt(after));
    }
    Ok(query.load(db.connection)?)
}
