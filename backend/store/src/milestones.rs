//! Dated steps of processes, what belongs to each, and what each was before it was changed.

mod tellings;

pub use tellings::{Telling, astir, begin_telling, go_on_telling, telling};

use adref_domain::ids::{MilestoneId, ProcessId};
use adref_domain::milestone::Span;
use adref_domain::{Instant, MilestoneLink, MilestoneState, Precision};
use diesel::prelude::*;

use crate::schema::{milestone_changes as changes, milestone_links as links, milestones as table};
use crate::{Db, StoreError};

/// One milestone.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Milestone {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: MilestoneId,
    /// The process it is a step of.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub process: ProcessId,
    /// Title.
    pub title: String,
    /// What happens in it.
    pub description: Option<String>,
    /// Its first day, `YYYY-MM-DD`.
    pub first_day: String,
    /// Its last day.
    pub last_day: String,
    /// How exactly the two are known.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub precision: Precision,
    /// Whether the days may still move without surprising anybody.
    pub tentative: bool,
    /// What the secretariat says of it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: MilestoneState,
    /// Counts changes to it, from zero.
    pub version: i64,
    /// When it was added.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it became what it is.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

impl Milestone {
    /// Its days.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { first: self.first_day.clone(), last: self.last_day.clone(), precision: self.precision }
    }
}

/// Something that belongs to a milestone.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = links, treat_none_as_default_value = false)]
pub struct Link {
    /// The milestone.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub milestone: MilestoneId,
    /// Its place.
    pub ordinal: i64,
    /// What it is.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: MilestoneLink,
    /// The id of a milestone, draft or round, or the address of a document.
    pub target: String,
    /// The title of a document.
    pub title: Option<String>,
}

/// What a milestone was until it was changed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = changes, treat_none_as_default_value = false)]
pub struct Change {
    /// The milestone.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub milestone: MilestoneId,
    /// The version it was until then.
    pub version: i64,
    /// Its title until then.
    pub title: String,
    /// Its first day until then.
    pub first_day: String,
    /// Its last day until then.
    pub last_day: String,
    /// How exactly they were known.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub precision: Precision,
    /// Whether they were tentative.
    pub tentative: bool,
    /// What was said of it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: MilestoneState,
    /// Why it was changed.
    pub reason: Option<String>,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

impl Change {
    /// The milestone as it was, with why that was changed.
    #[must_use]
    pub fn of(before: &Milestone, reason: Option<String>, at: Instant) -> Self {
        Self {
            milestone: before.id.clone(),
            version: before.version,
            title: before.title.clone(),
            first_day: before.first_day.clone(),
            last_day: before.last_day.clone(),
            precision: before.precision,
            tentative: before.tentative,
            state: before.state,
            reason,
            changed_at: at,
        }
    }

    /// Its days until then.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { first: self.first_day.clone(), last: self.last_day.clone(), precision: self.precision }
    }
}

/// Adds a milestone with what belongs to it.
///
/// # Errors
/// [`StoreError::Dangling`] when the process is not there.
pub fn add(db: &mut Db<'_>, milestone: &Milestone, its: &[Link]) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(milestone.clone()).execute(db.connection)?;
    link(db, its)
}

/// Adds what belongs to milestones that are there.
///
/// # Errors
/// [`StoreError::Dangling`] when one is not there.
pub fn link(db: &mut Db<'_>, its: &[Link]) -> Result<(), StoreError> {
    for one in its {
        diesel::insert_into(links::table).values(one.clone()).execute(db.connection)?;
    }
    Ok(())
}

/// The milestone with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &MilestoneId) -> Result<Option<Milestone>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The milestones of a process, by their days.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_process(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Milestone>, StoreError> {
    let of_process = table::table.filter(table::process.eq(process.as_str()));
    Ok(of_process.order((table::first_day, table::last_day, table::created_at, table::id)).load(db.connection)?)
}

/// What belongs to the milestones of a process, each in its order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn links_of(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Link>, StoreError> {
    let of_process = table::table.filter(table::process.eq(process.as_str())).select(table::id);
    let its = links::table.filter(links::milestone.eq_any(of_process));
    Ok(its.order((links::milestone, links::ordinal)).load(db.connection)?)
}

/// What the milestones of a process were before their changes, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn changes_of(db: &mut Db<'_>, process: &ProcessId) -> Result<Vec<Change>, StoreError> {
    let of_process = table::table.filter(table::process.eq(process.as_str())).select(table::id);
    let its = changes::table.filter(changes::milestone.eq_any(of_process));
    Ok(its.order((changes::milestone, changes::version)).load(db.connection)?)
}

/// What one milestone was before its changes, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn changes_to(db: &mut Db<'_>, milestone: &MilestoneId) -> Result<Vec<Change>, StoreError> {
    let its = changes::table.filter(changes::milestone.eq(milestone.as_str()));
    Ok(its.order(changes::version).load(db.connection)?)
}

/// Changes a milestone from the version before to the one given, with what belongs to it now; false when somebody changed it
/// meanwhile, and then nothing is written.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn change(db: &mut Db<'_>, now: &Milestone, its: &[Link], before: &Change) -> Result<bool, StoreError> {
    let seen = table::table.find(now.id.as_str()).filter(table::version.eq(before.version));
    let changed = diesel::update(seen)
        .set((
            table::title.eq(&now.title),
            table::description.eq(&now.description),
            table::first_day.eq(&now.first_day),
            table::last_day.eq(&now.last_day),
            table::precision.eq(now.precision.code()),
            table::tentative.eq(now.tentative),
            table::state.eq(now.state.code()),
            table::version.eq(now.version),
            table::changed_at.eq(now.changed_at.0),
        ))
        .execute(db.connection)?;
    if changed == 0 {
        return Ok(false);
    }
    diesel::insert_into(changes::table).values(before.clone()).execute(db.connection)?;
    diesel::delete(links::table.filter(links::milestone.eq(now.id.as_str()))).execute(db.connection)?;
    link(db, its)?;
    Ok(true)
}
