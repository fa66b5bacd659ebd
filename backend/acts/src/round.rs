//! Rounds: windows in which named audiences may comment on one issued draft.

mod hours;
mod plan;
mod rehearse;
mod show;

pub use hours::{AnsweredRound, CloseRound, ExtendRound, answered, close, extend, open};
pub use plan::{CreateRound, create};
pub use rehearse::{RehearsalQuery, rehearse};

pub(crate) use show::{of_text, view_for};

use adref_domain::policy::Action;
use adref_store::rounds;
use serde_json::json;

use crate::lookup;
use crate::views::RoundView;
use crate::{Actor, Cx, Fault};

/// The rounds of a text this reader may see, oldest first.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<RoundView>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    of_text(cx, actor, &text)
}

/// One round.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<RoundView, Fault> {
    let found = lookup::round(cx, actor, id, Action::SeeRound)?;
    view_for(cx, actor, &found)
}

/// All of a round that an act can change, as the ledger hashes it.
fn facts(row: &rounds::Round) -> serde_json::Value {
    json!({
        "draft": row.draft, "title": row.title, "kind": row.kind, "opens_at": row.opens_at, "closes_at": row.closes_at,
        "zone": row.zone, "audience": row.audience, "region": row.region, "classes": row.classes, "shown": row.shown,
        "shown_from": row.shown_from, "names": row.names, "languages": row.languages, "guidance": row.guidance,
        "closed_by_hand_at": row.closed_by_hand_at, "first_closes_at": row.first_closes_at, "answered_at": row.answered_at,
    })
}
