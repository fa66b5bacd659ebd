//! Rounds: windows in which named audiences may comment on one issued draft.

mod hours;
mod news;
mod plan;
mod rehearse;
mod replan;
mod show;

pub use hours::{AnsweredRound, CloseRound, ExtendRound, answered, close, extend, open};
pub use news::tell;
pub use plan::{CreateRound, create};
pub use rehearse::{RehearsalQuery, rehearse};
pub use replan::{CancelRound, cancel, replan};

pub(crate) use news::withdrawn;
pub(crate) use show::{of_text, view_for};

use adref_domain::RoundState;
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

/// Goes on only if the round has begun; the answer says whether it will.
///
/// # Errors
/// [`Fault::RoundNotOpen`], [`Fault::RoundCancelled`].
pub(crate) fn must_have_begun(found: &lookup::FoundRound) -> Result<(), Fault> {
    match found.facts.round.as_ref().map(|round| round.state) {
        Some(RoundState::Planned) => Err(Fault::RoundNotOpen),
        Some(RoundState::Cancelled) => Err(Fault::RoundCancelled),
        _ => Ok(()),
    }
}

/// All of a round that an act can change, as the ledger hashes it.
fn facts(row: &rounds::Round) -> serde_json::Value {
    json!({
        "draft": row.draft, "title": row.title, "kind": row.kind, "opens_at": row.opens_at, "closes_at": row.closes_at,
        "zone": row.zone, "audience": row.audience, "region": row.region, "classes": row.classes, "shown": row.shown,
        "shown_from": row.shown_from, "names": row.names, "languages": row.languages, "guidance": row.guidance,
        "cancelled_at": row.cancelled_at, "cancelled_reason": row.cancelled_reason, "closed_by_hand_at": row.closed_by_hand_at, "first_closes_at": row.first_closes_at, "answered_at": row.answered_at,
    })
}
