//! Support for somebody else's comment, by others of the audience it is shown to.

use adref_domain::CommentState;
use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_store::supports::{self, Support};
use serde_json::json;

use crate::lookup;
use crate::record::Record;
use crate::views::CommentView;
use crate::{Actor, Cx, Fault};

/// Supports a comment. Supporting twice is supporting once.
///
/// # Errors
/// [`Fault::NotFound`] for a comment one does not see, [`Fault::Forbidden`] for one's own, outside the audience and after the
/// close, [`Fault::CommentWithdrawn`].
pub fn support(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<CommentView, Fault> {
    turn(cx, actor, id, true)
}

/// Takes one's support back. The record keeps that it was given.
///
/// # Errors
/// As [`support`].
pub fn withdraw_support(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<CommentView, Fault> {
    turn(cx, actor, id, false)
}

fn turn(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, on: bool) -> Result<CommentView, Fault> {
    let (row, found) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    actor.must_openly(Action::Support, &found.facts)?;
    if row.state == CommentState::Withdrawn {
        return Err(Fault::CommentWithdrawn);
    }
    let person = actor.person()?.clone();
    let turned = if on {
        let party = actor.subject.party().map(str::to_owned);
        let support = Support {
            comment: row.id.clone(),
            person: person.clone(),
            role: actor.role()?,
            party,
            created_at: cx.now,
            withdrawn_at: None,
        };
        supports::give(cx.db, &support)?
    } else {
        supports::take_back(cx.db, &row.id, &person, cx.now)?
    };
    if turned {
        let kind = if on { EventKind::CommentSupported } else { EventKind::SupportWithdrawn };
        let stands = |stands: bool| json!({ "comment": row.id, "person": person, "stands": stands });
        let record = Record::of(kind, actor, row.id.as_str()).process(&found.text.process.id);
        record.before(&stands(!on)).after(&stands(on)).data(json!({ "number": row.number })).write(cx)?;
    }
    super::one(cx, actor, row)
}
