//! Texts through time.

use adref_domain::Instant;
use adref_domain::ids::{InstrumentId, ProcessId};
use diesel::prelude::*;

use crate::same::Same;
use crate::schema::instruments as table;
use crate::{Db, Page, StoreError};

/// One instrument.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Instrument {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: InstrumentId,
    /// The process it belongs to.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// Its word in addresses; unique.
    pub slug: String,
    /// Title.
    pub title: String,
    /// Language of the text, as a BCP 47 tag.
    pub language: String,
    /// The running number the next comment will get.
    pub next_receipt: i64,
    /// When it was created.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds an instrument.
///
/// # Errors
/// [`StoreError::Duplicate`] `instruments_slug` when the slug is taken.
pub fn add(db: &mut Db<'_>, instrument: &Instrument) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(instrument.clone()).execute(db.connection)?;
    Ok(())
}

/// The instrument with that slug.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_slug(db: &mut Db<'_>, slug: &str) -> Result<Option<Instrument>, StoreError> {
    Ok(table::table.filter(table::slug.eq(slug)).first(db.connection).optional()?)
}

/// The instrument with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &InstrumentId) -> Result<Option<Instrument>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The instruments of a process, in the order they were created.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list_of(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Instrument>, StoreError> {
    Ok(table::table
        .filter(table::process.eq(process.as_str()))
        .order((table::created_at, table::id))
        .load(db.connection)?)
}

/// Instruments by id, one page.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(db: &mut Db<'_>, page: &Page) -> Result<Vec<Instrument>, StoreError> {
    let mut query = table::table.order(table::id).limit(page.fetched()).into_boxed();
    if let Some(after) = &page.after {
        query = query.filter(table::id.gt(after));
    }
    Ok(query.load(db.connection)?)
}

/// Takes the next running number for a comment. No two callers get the same one.
///
/// # Errors
/// [`StoreError::NotFound`] when the instrument is not there.
pub fn take_receipt(db: &mut Db<'_>, id: &InstrumentId) -> Result<i64, StoreError> {
    let one_more = diesel::update(table::table.find(id.as_str()))
        .set(table::next_receipt.eq(table::next_receipt + 1))
        .returning(table::next_receipt);
    let next: i64 = Same(one_more).get_result(db.connection)?;
    Ok(next.saturating_sub(1))
}
