//! Reasons in the secretariat's own words, ready to be given. They are edited; retired ones stay.

use adref_domain::ids::{PersonId, ProcessId, ReasonId};
use adref_domain::{DispositionKind, Instant};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::reasons as table;
use crate::{Db, StoreError};

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Template {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: ReasonId,
    /// The process it is written for.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// The answer it goes with; any when absent.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub kind: Option<DispositionKind>,
    /// What it is called in the list.
    pub title: String,
    /// The reason.
    pub text: String,
    /// Who wrote it as it is now.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub written_by: PersonId,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub written_at: Instant,
    /// When it was put away.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub retired_at: Option<Instant>,
}

/// Adds a reason.
///
/// # Errors
/// [`StoreError::Dangling`] when the process or the person is not there.
pub fn add(db: &mut Db<'_>, template: &Template) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(template.clone()).execute(db.connection)?;
    Ok(())
}

/// The reason with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &ReasonId) -> Result<Option<Template>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The reasons of a process that are not put away, by their titles.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_process(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Template>, StoreError> {
    let of_process = table::table.filter(table::process.eq(process.as_str())).filter(table::retired_at.is_null());
    Ok(of_process.order((table::title, table::id)).load(db.connection)?)
}

/// Writes a reason anew, or puts it away.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn rewrite(db: &mut Db<'_>, template: &Template) -> Result<(), StoreError> {
    diesel::update(table::table.find(template.id.as_str()))
        .set((
            table::kind.eq(template.kind.map(DispositionKind::code)),
            table::title.eq(&template.title),
            table::text.eq(&template.text),
            table::written_by.eq(template.written_by.as_str()),
            table::written_at.eq(template.written_at.0),
            table::retired_at.eq(template.retired_at.map(|at| at.0)),
        ))
        .execute(db.connection)?;
    Ok(())
}
