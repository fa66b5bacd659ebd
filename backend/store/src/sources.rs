//! Sources of a process, and what cites them.

use adref_domain::ids::{CitationId, CommentId, InstrumentId, ParagraphId, ProcessId, SourceId};
use adref_domain::{Instant, SourceKind};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::{citations, sources as table};
use crate::{Db, StoreError};

/// One source.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Source {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: SourceId,
    /// The process whose texts rest on it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// What kind it is.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its symbol.
    pub symbol: Option<String>,
    /// The day it is of, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Where it can be read.
    pub address: Option<String>,
    /// What is to be known of it.
    pub note: Option<String>,
    /// What took its place.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub successor: Option<SourceId>,
    /// When that was recorded.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub superseded_at: Option<Instant>,
    /// Why.
    pub superseded_reason: Option<String>,
    /// Counts changes to it, from zero.
    pub version: i64,
    /// When it was added.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// A paragraph, or a comment, that cites a source.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = citations, treat_none_as_default_value = false)]
pub struct Citation {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: CitationId,
    /// What is cited.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub source: SourceId,
    /// The text in which it is.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// The paragraph that cites it.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub paragraph: Option<ParagraphId>,
    /// The comment that cites it.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub comment: Option<CommentId>,
    /// Where in the source: a page, a table.
    pub place: Option<String>,
    /// Since when.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When somebody said that it stays although its source was superseded.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub kept_at: Option<Instant>,
    /// Why.
    pub kept_reason: Option<String>,
    /// When it ended.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub ended_at: Option<Instant>,
    /// Why.
    pub ended_reason: Option<String>,
}

/// Adds a source.
///
/// # Errors
/// [`StoreError::Dangling`] when the process is not there.
pub fn add(db: &mut Db<'_>, source: &Source) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(source.clone()).execute(db.connection)?;
    Ok(())
}

/// The source with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &SourceId) -> Result<Option<Source>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The sources of a process, in the order they were added.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_process(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Source>, StoreError> {
    let its = table::table.filter(table::process.eq(process.as_str()));
    Ok(its.order((table::created_at, table::id)).load(db.connection)?)
}

/// Changes what is said of a source, from the version before to the one given; false when somebody changed it meanwhile.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn change(db: &mut Db<'_>, now: &Source, before: i64) -> Result<bool, StoreError> {
    let seen = table::table.find(now.id.as_str()).filter(table::version.eq(before));
    let changed = diesel::update(seen)
        .set((
            table::kind.eq(now.kind.code()),
            table::title.eq(&now.title),
            table::publisher.eq(&now.publisher),
            table::symbol.eq(&now.symbol),
            table::day.eq(&now.day),
            table::address.eq(&now.address),
            table::note.eq(&now.note),
            table::successor.eq(now.successor.as_ref().map(SourceId::as_str)),
            table::superseded_at.eq(now.superseded_at.map(|at| at.0)),
            table::superseded_reason.eq(&now.superseded_reason),
            table::version.eq(now.version),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Adds a citation.
///
/// # Errors
/// [`StoreError::Dangling`] when what it names is not there.
pub fn cite(db: &mut Db<'_>, citation: &Citation) -> Result<(), StoreError> {
    diesel::insert_into(citations::table).values(citation.clone()).execute(db.connection)?;
    Ok(())
}

/// The citation with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn citation(db: &mut Db<'_>, id: &CitationId) -> Result<Option<Citation>, StoreError> {
    Ok(citations::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The citations of a process's sources that have not ended, in the order they were made.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn citations_of(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Citation>, StoreError> {
    let its = citations::table.inner_join(table::table).filter(table::process.eq(process.as_str()));
    let there = its.filter(citations::ended_at.is_null());
    Ok(there.order((citations::created_at, citations::id)).select(citations::all_columns).load(db.connection)?)
}

/// Says that a citation stays, or ends it; false when it had ended already.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn settle(
    db: &mut Db<'_>,
    id: &CitationId,
    ends: bool,
    reason: Option<&str>,
    at: Instant,
) -> Result<bool, StoreError> {
    let there = citations::table.find(id.as_str()).filter(citations::ended_at.is_null());
    let changed = if ends {
        let set = (citations::ended_at.eq(at.0), citations::ended_reason.eq(reason));
        diesel::update(there).set(set).execute(db.connection)?
    } else {
        let set = (citations::kept_at.eq(at.0), citations::kept_reason.eq(reason));
        diesel::update(there).set(set).execute(db.connection)?
    };
    Ok(changed == 1)
}
