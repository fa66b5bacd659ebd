//! What people said about paragraphs of two drafts. An answer is never changed; it can be taken back once.

use adref_domain::ids::{DecisionId, DraftId, InstrumentId, ParagraphId, PersonId};
use adref_domain::{DecisionEffect, DecisionKind, Instant};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText, Paragraphs};
use crate::schema::decisions as table;
use crate::{Db, StoreError};

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Decision {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: DecisionId,
    /// The text whose drafts they are.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// The one draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub from_draft: DraftId,
    /// The other draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub to_draft: DraftId,
    /// What was said.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: DecisionKind,
    /// What it changed.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub effect: DecisionEffect,
    /// Paragraphs of the one draft.
    #[diesel(serialize_as = Paragraphs, deserialize_as = Paragraphs)]
    pub from_paragraphs: Vec<ParagraphId>,
    /// Paragraphs of the other draft, by the identity the answer left them.
    #[diesel(serialize_as = Paragraphs, deserialize_as = Paragraphs)]
    pub to_paragraphs: Vec<ParagraphId>,
    /// The identity a paragraph of the working draft had before.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub was: Option<ParagraphId>,
    /// Why.
    pub reason: Option<String>,
    /// Who.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub decided_by: PersonId,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub decided_at: Instant,
    /// Who took it back.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub withdrawn_by: Option<PersonId>,
    /// When it was taken back.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub withdrawn_at: Option<Instant>,
    /// Why it was taken back.
    pub withdrawn_reason: Option<String>,
}

/// Adds an answer.
///
/// # Errors
/// [`StoreError::Dangling`] when a draft or the person is not there.
pub fn add(db: &mut Db<'_>, decision: &Decision) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(decision.clone()).execute(db.connection)?;
    Ok(())
}

/// The answer with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &DecisionId) -> Result<Option<Decision>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// Every answer about drafts of an instrument, those taken back too, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_instrument(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<Decision>, StoreError> {
    let of_instrument = table::table.filter(table::instrument.eq(instrument.as_str()));
    Ok(of_instrument.order((table::decided_at, table::id)).load(db.connection)?)
}

/// Takes an answer back; false when it is not there or was taken back before.
///
/// # Errors
/// [`StoreError::Dangling`] when the person is not there.
pub fn withdraw(
    db: &mut Db<'_>,
    id: &DecisionId,
    by: &PersonId,
    at: Instant,
    reason: Option<&str>,
) -> Result<bool, StoreError> {
    let standing = table::table.find(id.as_str()).filter(table::withdrawn_at.is_null());
    let changed = diesel::update(standing)
        .set((table::withdrawn_by.eq(by.as_str()), table::withdrawn_at.eq(at.0), table::withdrawn_reason.eq(reason)))
        .execute(db.connection)?;
    Ok(changed == 1)
}
