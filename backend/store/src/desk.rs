//! The desk: what was done to the place of a paragraph, and who is at which paragraph right now.

use adref_domain::ids::{DraftId, InstrumentId, ParagraphId, PersonId, StepId, WordingId};
use adref_domain::{Instant, StepKind};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::{desk_presence as presence, desk_steps as steps};
use crate::{Db, StoreError};

/// One step that changed a place.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = steps, treat_none_as_default_value = false)]
pub struct Step {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: StepId,
    /// The working draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// The paragraph that was put in or moved.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub paragraph: ParagraphId,
    /// What was done.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: StepKind,
    /// The paragraph it stood behind before; none for the first, and for one that was not there.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub behind: Option<ParagraphId>,
    /// What it read once it was done.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub wording: WordingId,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub at: Instant,
    /// When it was undone.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub undone_at: Option<Instant>,
}

/// Somebody at a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = presence)]
pub struct Presence {
    /// The text.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// Who.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// Where.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub paragraph: ParagraphId,
    /// When the page last said so.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub seen_at: Instant,
}

/// Notes a step.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn step(db: &mut Db<'_>, step: &Step) -> Result<(), StoreError> {
    diesel::insert_into(steps::table).values(step.clone()).execute(db.connection)?;
    Ok(())
}

/// The last step with a paragraph of a draft that was not undone.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn last_step(db: &mut Db<'_>, draft: &DraftId, paragraph: &ParagraphId) -> Result<Option<Step>, StoreError> {
    let done = steps::table
        .filter(steps::draft.eq(draft.as_str()))
        .filter(steps::paragraph.eq(paragraph.as_str()))
        .filter(steps::undone_at.is_null());
    Ok(done.order((steps::at.desc(), steps::id.desc())).first(db.connection).optional()?)
}

/// Notes that a step was undone; false when it was before.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn undone(db: &mut Db<'_>, id: &StepId, at: Instant) -> Result<bool, StoreError> {
    let standing = steps::table.find(id.as_str()).filter(steps::undone_at.is_null());
    Ok(diesel::update(standing).set(steps::undone_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Notes where somebody is; each person is at one paragraph of a text.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn arrive(db: &mut Db<'_>, here: &Presence) -> Result<(), StoreError> {
    leave(db, &here.instrument, &here.person)?;
    diesel::insert_into(presence::table).values(here.clone()).execute(db.connection)?;
    Ok(())
}

/// Notes that somebody left.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn leave(db: &mut Db<'_>, instrument: &InstrumentId, person: &PersonId) -> Result<(), StoreError> {
    diesel::delete(presence::table.find((instrument.as_str(), person.as_str()))).execute(db.connection)?;
    Ok(())
}

/// Who was seen at the desk of a text since, in order of their ids.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn present(db: &mut Db<'_>, instrument: &InstrumentId, since: Instant) -> Result<Vec<Presence>, StoreError> {
    let there =
        presence::table.filter(presence::instrument.eq(instrument.as_str())).filter(presence::seen_at.ge(since.0));
    Ok(there.order(presence::person).load(db.connection)?)
}

/// Forgets where a person was seen.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, person: &PersonId) -> Result<usize, StoreError> {
    Ok(diesel::delete(presence::table.filter(presence::person.eq(person.as_str()))).execute(db.connection)?)
}
