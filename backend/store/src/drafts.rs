//! States of an instrument's text: one that is worked on, and those that were issued.

use adref_domain::ids::{DraftId, InstrumentId};
use adref_domain::{DraftKind, DraftStatus, Instant, Openness};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::instruments::Instrument;
use crate::processes::Process;
use crate::schema::{drafts as table, instruments, processes};
use crate::{Db, StoreError};

/// One draft.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Draft {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: DraftId,
    /// The text it is a state of.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// Its word in addresses; unique within the instrument.
    pub slug: String,
    /// What people call it, such as `First draft`.
    pub label: String,
    /// Where it stands on the way.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: DraftKind,
    /// Whether it can still change.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub status: DraftStatus,
    /// Who may read it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub openness: Openness,
    /// Whether positions are shown to whoever may read it.
    pub positions_public: bool,
    /// Document symbol, such as `HSP/HA.2/CRP.4`.
    pub symbol: Option<String>,
    /// Date printed on it, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The front matter, as JSON.
    pub front: String,
    /// The draft it grew out of.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub based_on: Option<DraftId>,
    /// What freezes it; absent while it is worked on.
    pub hash: Option<String>,
    /// Counts changes to it.
    pub revision: i64,
    /// Its place among the instrument's drafts.
    pub ordinal: i64,
    /// When it was begun.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it was issued.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub issued_at: Option<Instant>,
    /// Until when it is held back from all but those cleared.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub embargo_until: Option<Instant>,
}

/// What a draft gets when it is issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueFields {
    /// Its word in addresses from now on.
    pub slug: String,
    /// What people call it.
    pub label: String,
    /// Where it stands on the way.
    pub kind: DraftKind,
    /// Who may read it.
    pub openness: Openness,
    /// Whether positions are shown to whoever may read it.
    pub positions_public: bool,
    /// Document symbol.
    pub symbol: Option<String>,
    /// Date printed on it, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// What freezes it.
    pub hash: String,
    /// When it is issued.
    pub issued_at: Instant,
    /// Until when it is held back from all but those cleared.
    pub embargo_until: Option<Instant>,
}

/// Adds a draft.
///
/// # Errors
/// [`StoreError::Duplicate`] `drafts_instrument` when the instrument has a working draft already,
/// `drafts_instrument_slug` when the slug is taken.
pub fn add(db: &mut Db<'_>, draft: &Draft) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(draft.clone()).execute(db.connection)?;
    Ok(())
}

/// The draft with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &DraftId) -> Result<Option<Draft>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The instrument's draft with that slug.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_slug(db: &mut Db<'_>, instrument: &InstrumentId, slug: &str) -> Result<Option<Draft>, StoreError> {
    let of_instrument = table::table.filter(table::instrument.eq(instrument.as_str()));
    Ok(of_instrument.filter(table::slug.eq(slug)).first(db.connection).optional()?)
}

/// A draft by the names in its address, with its instrument and process, in one question: the busiest there is.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn addressed(
    db: &mut Db<'_>,
    instrument: &str,
    draft: &str,
) -> Result<Option<(Process, Instrument, Draft)>, StoreError> {
    Ok(table::table
        .inner_join(instruments::table.inner_join(processes::table))
        .filter(instruments::slug.eq(instrument))
        .filter(table::slug.eq(draft))
        .select((processes::all_columns, instruments::all_columns, table::all_columns))
        .first(db.connection)
        .optional()?)
}

/// The draft that is worked on.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn working(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Option<Draft>, StoreError> {
    let of_instrument = table::table.filter(table::instrument.eq(instrument.as_str()));
    let working = of_instrument.filter(table::status.eq(DraftStatus::Working.code()));
    Ok(working.first(db.connection).optional()?)
}

/// All drafts of an instrument, in their order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list_of(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<Draft>, StoreError> {
    let of_instrument = table::table.filter(table::instrument.eq(instrument.as_str()));
    Ok(of_instrument.order((table::ordinal, table::id)).load(db.connection)?)
}

/// The issued draft that comes last in the order of drafts.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn latest_issued(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Option<Draft>, StoreError> {
    let of_instrument = table::table.filter(table::instrument.eq(instrument.as_str()));
    let issued = of_instrument.filter(table::status.eq(DraftStatus::Issued.code()));
    Ok(issued.order((table::ordinal.desc(), table::id.desc())).first(db.connection).optional()?)
}

/// Freezes a working draft; false when it is not there or was issued by somebody else first. From then on the database
/// itself refuses to change its words.
///
/// # Errors
/// [`StoreError::Duplicate`] `drafts_instrument_slug` when the slug is taken.
pub fn issue(db: &mut Db<'_>, id: &DraftId, fields: &IssueFields) -> Result<bool, StoreError> {
    let working = table::table.find(id.as_str()).filter(table::status.eq(DraftStatus::Working.code()));
    let changed = diesel::update(working)
        .set((
            table::slug.eq(&fields.slug),
            table::label.eq(&fields.label),
            table::kind.eq(fields.kind.code()),
            table::openness.eq(fields.openness.code()),
            table::positions_public.eq(fields.positions_public),
            table::symbol.eq(&fields.symbol),
            table::date.eq(&fields.date),
            table::hash.eq(&fields.hash),
            table::issued_at.eq(fields.issued_at.0),
            table::embargo_until.eq(fields.embargo_until.map(|until| until.0)),
            table::status.eq(DraftStatus::Issued.code()),
            table::revision.eq(table::revision + 1),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Counts a change to a draft and says the new revision.
///
/// # Errors
/// [`StoreError::NotFound`] when the draft is not there.
pub fn touch(db: &mut Db<'_>, id: &DraftId) -> Result<i64, StoreError> {
    Ok(diesel::update(table::table.find(id.as_str()))
        .set(table::revision.eq(table::revision + 1))
        .returning(table::revision)
        .get_result(db.connection)?)
}

/// Holds a draft until the transaction ends: whoever else holds it waits. False when it is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn hold(db: &mut Db<'_>, id: &DraftId) -> Result<bool, StoreError> {
    let same = table::revision.eq(table::revision);
    Ok(diesel::update(table::table.find(id.as_str())).set(same).execute(db.connection)? == 1)
}

/// Replaces the front matter of a working draft.
///
/// # Errors
/// [`StoreError::NotFound`] when the draft is not there, [`StoreError::Immutable`] when it was issued.
pub fn update_front(db: &mut Db<'_>, id: &DraftId, front: &str) -> Result<(), StoreError> {
    let changed = diesel::update(table::table.find(id.as_str())).set(table::front.eq(front)).execute(db.connection)?;
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

/// Changes who may read a draft, issued or not; false when it is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn set_openness(
    db: &mut Db<'_>,
    id: &DraftId,
    openness: Openness,
    positions_public: bool,
) -> Result<bool, StoreError> {
    let changed = diesel::update(table::table.find(id.as_str()))
        .set((table::openness.eq(openness.code()), table::positions_public.eq(positions_public)))
        .execute(db.connection)?;
    Ok(changed == 1)
}
