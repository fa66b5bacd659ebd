//! Texts adopted elsewhere, which drafts quote.

use adref_domain::ids::{LibraryTextId, ProcessId};
use adref_domain::{Instant, ParagraphKind};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::connection::both;
use crate::schema::{library_paragraphs as paragraphs, library_texts as table};
use crate::{Db, StoreError};

/// One text.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct LibraryText {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: LibraryTextId,
    /// The process whose drafts quote it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// Its title.
    pub title: String,
    /// Its symbol.
    pub symbol: Option<String>,
    /// The symbol as it is found; unique among the texts of a process that are not put away.
    pub symbol_key: Option<String>,
    /// The day it was adopted, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Who adopted it.
    pub body: Option<String>,
    /// BCP 47 language.
    pub language: String,
    /// Where it can be read whole.
    pub address: Option<String>,
    /// SHA-256 over its paragraphs.
    pub hash: String,
    /// When it was added.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub added_at: Instant,
    /// When it was put away.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub put_away_at: Option<Instant>,
    /// Why.
    pub put_away_reason: Option<String>,
}

/// One paragraph of it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = paragraphs, treat_none_as_default_value = false)]
pub struct LibraryParagraph {
    /// The text.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub text: LibraryTextId,
    /// Its place.
    pub ordinal: i64,
    /// What is printed before it.
    pub label: Option<String>,
    /// The kind of provision.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: ParagraphKind,
    /// Its words.
    pub wording: String,
}

/// Adds a text with its paragraphs.
///
/// # Errors
/// [`StoreError::Duplicate`] `library_texts_symbol` when another text of the process bears the symbol.
pub fn add(db: &mut Db<'_>, text: &LibraryText, its: &[LibraryParagraph]) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(text.clone()).execute(db.connection)?;
    for some in its.chunks(crate::db::BINDS) {
        both!(db.connection, c => diesel::insert_into(paragraphs::table).values(some.to_vec()).execute(c))?;
    }
    Ok(())
}

/// The text with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &LibraryTextId) -> Result<Option<LibraryText>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The texts of a process that are not put away: the earliest adopted first, those without a day last.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_process(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<LibraryText>, StoreError> {
    let there = table::table.filter(table::process.eq(process.as_str())).filter(table::put_away_at.is_null());
    let mut rows: Vec<LibraryText> = there.order((table::added_at, table::id)).load(db.connection)?;
    rows.sort_by(|x, y| (x.day.is_none(), &x.day).cmp(&(y.day.is_none(), &y.day)));
    Ok(rows)
}

/// The paragraphs of a text, in order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn paragraphs_of(db: &mut Db<'_>, text: &LibraryTextId) -> Result<Vec<LibraryParagraph>, StoreError> {
    let its = paragraphs::table.filter(paragraphs::text.eq(text.as_str()));
    Ok(its.order(paragraphs::ordinal).load(db.connection)?)
}

/// Puts a text away; false when it was already.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn put_away(db: &mut Db<'_>, id: &LibraryTextId, reason: &str, at: Instant) -> Result<bool, StoreError> {
    let there = table::table.find(id.as_str()).filter(table::put_away_at.is_null());
    let changed = diesel::update(there)
        .set((table::put_away_at.eq(at.0), table::put_away_reason.eq(reason)))
        .execute(db.connection)?;
    Ok(changed == 1)
}
