//! The way of drafts to adoption: the steps recorded, the symbols a text is found by, and the cycles that began from what was adopted.

use adref_domain::ids::{DraftId, InstrumentId};
use adref_domain::{AdoptionStep, Instant};
use diesel::prelude::*;

use crate::schema::{cycles, draft_steps as steps, drafts, symbols};
use crate::{Db, StoreError};

/// One step of a draft, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = steps, treat_none_as_default_value = false)]
pub struct Step {
    /// The draft.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// Its place among the records of that draft; the last one counts.
    pub ordinal: i64,
    /// How far it has come.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub step: AdoptionStep,
    /// The day it came there, `YYYY-MM-DD`.
    pub day: String,
    /// Who took the step: a working group, a board, an assembly.
    pub body: String,
    /// The symbol it goes by from then on.
    pub symbol: Option<String>,
    /// Whether it corrects the record before.
    pub corrects: bool,
    /// Why it is so.
    pub reason: Option<String>,
    /// When it was recorded.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub recorded_at: Instant,
}

/// A symbol a text is found by.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = symbols, treat_none_as_default_value = false)]
pub struct Symbol {
    /// The symbol as it is found; unique.
    pub key: String,
    /// As it is printed.
    pub symbol: String,
    /// The text.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// When it was recorded first.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub recorded_at: Instant,
}

/// Work that began again from an adopted draft.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = cycles, treat_none_as_default_value = false)]
pub struct Cycle {
    /// The adopted draft; a cycle begins from each once.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub from_draft: DraftId,
    /// The text.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub begun_at: Instant,
}

/// Records a step.
///
/// # Errors
/// [`StoreError::Duplicate`] `draft_steps_draft_ordinal` when somebody was quicker.
pub fn add_step(db: &mut Db<'_>, step: &Step) -> Result<(), StoreError> {
    diesel::insert_into(steps::table).values(step.clone()).execute(db.connection)?;
    Ok(())
}

/// The steps of a draft, in the order they were recorded.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn steps_of(db: &mut Db<'_>, draft: &DraftId) -> Result<Vec<Step>, StoreError> {
    Ok(steps::table.filter(steps::draft.eq(draft.as_str())).order(steps::ordinal).load(db.connection)?)
}

/// The steps of all drafts of a text, by draft, each in the order they were recorded.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn steps_of_text(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<Step>, StoreError> {
    let of_text = drafts::table.filter(drafts::instrument.eq(instrument.as_str())).select(drafts::id);
    Ok(steps::table.filter(steps::draft.eq_any(of_text)).order((steps::draft, steps::ordinal)).load(db.connection)?)
}

/// The text a symbol belongs to.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn symbol(db: &mut Db<'_>, key: &str) -> Result<Option<Symbol>, StoreError> {
    Ok(symbols::table.find(key).first(db.connection).optional()?)
}

/// Lets a text be found by a symbol.
///
/// # Errors
/// [`StoreError::Duplicate`] `symbols_key` when it is another's, or its own already.
pub fn add_symbol(db: &mut Db<'_>, symbol: &Symbol) -> Result<(), StoreError> {
    diesel::insert_into(symbols::table).values(symbol.clone()).execute(db.connection)?;
    Ok(())
}

/// The cycles of a text, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn cycles_of(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<Cycle>, StoreError> {
    let of_text = cycles::table.filter(cycles::instrument.eq(instrument.as_str()));
    Ok(of_text.order((cycles::begun_at, cycles::from_draft)).load(db.connection)?)
}

/// Begins a cycle.
///
/// # Errors
/// [`StoreError::Duplicate`] `cycles_from_draft` when one began from that draft already.
pub fn add_cycle(db: &mut Db<'_>, cycle: &Cycle) -> Result<(), StoreError> {
    diesel::insert_into(cycles::table).values(cycle.clone()).execute(db.connection)?;
    Ok(())
}
