//! What a process rests on, whom to ask about it, and what it needs: its public card.

use adref_domain::Instant;
use adref_domain::ids::ProcessId;
use adref_domain::resource::ResourceKind;
use diesel::prelude::*;

use crate::schema::{process_abouts as table, process_resources as resources};
use crate::{Db, StoreError};

/// The card of one process.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = table, treat_none_as_default_value = false, treat_none_as_null = true, primary_key(process))]
pub struct About {
    /// Which process.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// On whose decision it is held.
    pub mandate: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Counts changes to it, from one.
    pub version: i64,
    /// When it became what it is.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

/// Something a process needs, or was promised.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = resources, treat_none_as_default_value = false)]
pub struct Resource {
    /// Which process.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// Its place.
    pub ordinal: i64,
    /// Needed or pledged.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: ResourceKind,
    /// What it is.
    pub what: String,
    /// How much of it, in words.
    pub amount: Option<String>,
    /// Who promised it.
    pub pledged_by: Option<String>,
}

/// The card of a process, if one was written.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of(db: &mut Db<'_>, process: &ProcessId) -> Result<Option<About>, StoreError> {
    Ok(table::table.find(process.as_str()).first(db.connection).optional()?)
}

/// What a process needs and was promised, in its order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn resources_of(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Resource>, StoreError> {
    let its = resources::table.filter(resources::process.eq(process.as_str()));
    Ok(its.order(resources::ordinal).load(db.connection)?)
}

/// Writes the card in the place of the version before the one given; false when somebody wrote it meanwhile, and then nothing is
/// written.
///
/// # Errors
/// [`StoreError::Dangling`] when the process is not there, [`StoreError::Duplicate`] when another replica wrote the first one just now.
pub fn write(db: &mut Db<'_>, about: &About, its: &[Resource]) -> Result<bool, StoreError> {
    let process = about.process.as_str();
    let written = if about.version == 1 {
        diesel::insert_into(table::table).values(about.clone()).execute(db.connection)?
    } else {
        let seen = table::table.find(process).filter(table::version.eq(about.version - 1));
        diesel::update(seen).set(about.clone()).execute(db.connection)?
    };
    if written == 0 {
        return Ok(false);
    }
    diesel::delete(resources::table.filter(resources::process.eq(process))).execute(db.connection)?;
    for one in its {
        diesel::insert_into(resources::table).values(one.clone()).execute(db.connection)?;
    }
    Ok(true)
}
