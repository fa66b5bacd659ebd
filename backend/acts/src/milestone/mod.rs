//! Milestones: the dated steps of a process, what each waits for and what belongs to it, and how they moved.

mod calendar;
mod conflicts;
mod news;
mod template;
mod timeline;
mod when;
mod write;

pub use calendar::calendar;
pub(crate) use calendar::stamp;
pub use news::tell;
pub(crate) use news::withdrawn;
pub use template::{BeginTimeline, begin, known};
pub use timeline::timeline;
pub(crate) use write::issued_draft;
pub use write::{DocumentInput, DraftName, WriteMilestone, add, change};

use adref_domain::Instant;
use adref_domain::policy::Action;
use adref_store::{milestones, processes};
use serde_json::json;

use crate::limits::MILESTONES as MOST;
use crate::{Actor, Cx, Fault, process, text};

/// Why a reason is asked for where people have planned with a date.
pub(crate) const MOVED: &str =
    "say why the date moves or why it is cancelled: whoever has planned with it reads the reason";

/// The day it is: one that has begun, and whose day before has ended, everywhere on earth. The house knows no zones, and calls
/// nothing late that is still in time somewhere.
fn today(now: Instant) -> String {
    text::day(now.plus_seconds(-12 * 3600))
}

/// The process behind a name, for those who keep its timeline.
fn planned(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<processes::Process, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    may_plan(actor, &row)?;
    Ok(row)
}

fn may_plan(actor: &Actor, row: &processes::Process) -> Result<(), Fault> {
    let facts = process::facts(row);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::PlanProcess, &facts)?;
    Ok(())
}

/// The entity tag of a milestone.
fn etag(row: &milestones::Milestone) -> String {
    format!("\"{}-{}\"", row.id, row.version)
}

/// All of a milestone that an act can change, as the ledger hashes it.
fn facts(row: &milestones::Milestone, its: &[milestones::Link]) -> serde_json::Value {
    let links: Vec<_> = its.iter().map(|link| json!([link.kind, link.target, link.title])).collect();
    json!({
        "title": row.title, "description": row.description, "first_day": row.first_day, "last_day": row.last_day,
        "precision": row.precision, "tentative": row.tentative, "state": row.state, "links": links,
    })
}
