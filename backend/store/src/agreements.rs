//! What was agreed, on which rung, on which words; and what was opened again. Only the reopening of a row is ever added to it.

use adref_domain::Instant;
use adref_domain::agreement::AgreementScope;
use adref_domain::ids::{AgreementId, BracketId, DraftId, InstrumentId, ParagraphId, PersonId, ProcessId};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::connection::both;
use crate::schema::{agreement_levels as levels, agreement_parts as parts, agreements as table};
use crate::{Db, StoreError};

/// One agreement.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Agreement {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: AgreementId,
    /// The text.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// The draft in which it was agreed.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// What is agreed together.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub scope: AgreementScope,
    /// The rung's name at that time.
    pub level: String,
    /// The rung, from 0.
    pub rung: i64,
    /// Under which condition.
    pub condition: Option<String>,
    /// What it waits for still.
    pub pending_on: Option<String>,
    /// In which meeting.
    pub meeting: Option<String>,
    /// Who had the chair.
    pub chair: Option<String>,
    /// The date and time that was stamped into the text.
    pub stamp: Option<String>,
    /// Who recorded it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// Who opened it again.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub reopened_by: Option<PersonId>,
    /// When.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub reopened_at: Option<Instant>,
    /// Why.
    pub reopened_reason: Option<String>,
}

/// What an agreement is about.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = parts, treat_none_as_default_value = false)]
pub struct AgreementPart {
    /// The agreement.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub agreement: AgreementId,
    /// Its place in it.
    pub ordinal: i64,
    /// The paragraph.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub paragraph: ParagraphId,
    /// The bracket in it, when only that is agreed.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub bracket: Option<BracketId>,
    /// Not agreed itself: the condition is that it stays as it is.
    pub stays: bool,
    /// The words then, without positions and stamps.
    pub words: String,
}

/// Adds an agreement with its parts.
///
/// # Errors
/// [`StoreError::Dangling`] when what it is about is not there.
pub fn add(db: &mut Db<'_>, agreement: &Agreement, its: &[AgreementPart]) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(agreement.clone()).execute(db.connection)?;
    for some in its.chunks(crate::db::BINDS) {
        both!(db.connection, c => diesel::insert_into(parts::table).values(some.to_vec()).execute(c))?;
    }
    Ok(())
}

/// Every agreement on a text, oldest first, with its parts in order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_instrument(
    db: &mut Db<'_>,
    instrument: &InstrumentId,
) -> Result<Vec<(Agreement, Vec<AgreementPart>)>, StoreError> {
    let of_text = table::table.filter(table::instrument.eq(instrument.as_str()));
    let rows: Vec<Agreement> = of_text.order((table::created_at, table::id)).load(db.connection)?;
    let ids = table::table.filter(table::instrument.eq(instrument.as_str())).select(table::id);
    let of_these = parts::table.filter(parts::agreement.eq_any(ids));
    let its: Vec<AgreementPart> = of_these.order((parts::agreement, parts::ordinal)).load(db.connection)?;
    let mut all: Vec<(Agreement, Vec<AgreementPart>)> = rows.into_iter().map(|row| (row, Vec::new())).collect();
    for part in its {
        if let Some((_, parts)) = all.iter_mut().find(|(row, _)| row.id == part.agreement) {
            parts.push(part);
        }
    }
    Ok(all)
}

/// Opens an agreement again; false when somebody did before.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn reopen(db: &mut Db<'_>, id: &AgreementId, by: &PersonId, at: Instant, reason: &str) -> Result<bool, StoreError> {
    let standing = table::table.find(id.as_str()).filter(table::reopened_at.is_null());
    let changed = diesel::update(standing)
        .set((table::reopened_by.eq(by.as_str()), table::reopened_at.eq(at.0), table::reopened_reason.eq(reason)))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// The rungs a process has named, the lowest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn levels_of(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<String>, StoreError> {
    let of_process = levels::table.filter(levels::process.eq(process.as_str()));
    Ok(of_process.order(levels::rung).select(levels::name).load(db.connection)?)
}

/// Names the rungs of a process, in the place of those before.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn name_levels(db: &mut Db<'_>, process: &ProcessId, names: &[String]) -> Result<(), StoreError> {
    diesel::delete(levels::table.filter(levels::process.eq(process.as_str()))).execute(db.connection)?;
    for (rung, name) in (0_i64..).zip(names) {
        let row = (levels::process.eq(process.as_str()), levels::rung.eq(rung), levels::name.eq(name));
        diesel::insert_into(levels::table).values(row).execute(db.connection)?;
    }
    Ok(())
}
