//! A paragraph goes elsewhere in the working draft. Its words and its identity stay; what stands between moves on.

use adref_domain::ids::{ParagraphId, StepId, WordingId};
use adref_domain::{ProposalKind, StepKind};
use adref_store::desk::{self, Step};
use adref_store::drafts::{self, Draft};
use adref_store::placements::{self, Placement};
use adref_store::proposals::Proposal;

use super::Desk;
use crate::house::chance_in_time;
use crate::{Cx, Fault, wording};

/// The paragraph behind which the chosen proposals want this one, if any of them moves it; all that do agree.
pub(super) fn target(rows: &[Proposal]) -> Result<Option<ParagraphId>, Fault> {
    let moves: Vec<_> = rows.iter().filter(|row| row.kind == ProposalKind::Move).collect();
    let Some(first) = moves.first() else { return Ok(None) };
    if moves.iter().any(|row| row.behind != first.behind) {
        return Err(Fault::invalid("proposals", "they want the paragraph in different places: take one of them in"));
    }
    Ok(first.behind.clone())
}

/// Puts the paragraph behind another one, and notes where it stood.
pub(super) fn put_behind(
    cx: &mut Cx<'_, '_>,
    at: &Desk<'_>,
    behind: &ParagraphId,
    stored: &WordingId,
) -> Result<(), Fault> {
    let places = placements::places(cx.db, &at.draft.id)?;
    let before = neighbour(&places, &at.placed.paragraph);
    if *behind == at.placed.paragraph || !places.iter().any(|place| place.paragraph == *behind) {
        return Err(Fault::invalid(
            "proposals",
            "the paragraph it is to go behind is not in the working draft any more",
        ));
    }
    shift(cx, at.draft, &at.placed.paragraph, Some(behind), Exactness::WithItsOwn)?;
    let step = Step {
        id: StepId::from_bits(chance_in_time()),
        draft: at.draft.id.clone(),
        paragraph: at.placed.paragraph.clone(),
        kind: StepKind::Moved,
        behind: before,
        wording: stored.clone(),
        at: cx.now,
        undone_at: None,
    };
    Ok(desk::step(cx.db, &step)?)
}

/// The paragraph right before one.
fn neighbour(places: &[Placement], paragraph: &ParagraphId) -> Option<ParagraphId> {
    let index = places.iter().position(|place| place.paragraph == *paragraph)?;
    Some(places.get(index.checked_sub(1)?)?.paragraph.clone())
}

/// Where exactly a paragraph goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exactness {
    /// Right behind the other one.
    Right,
    /// Behind what belongs to the other one: its items, and what stands against it.
    WithItsOwn,
}

/// Gives a paragraph, with what belongs to it, the place behind another one, or before all.
pub(crate) fn shift(
    cx: &mut Cx<'_, '_>,
    draft: &Draft,
    paragraph: &ParagraphId,
    behind: Option<&ParagraphId>,
    exactness: Exactness,
) -> Result<(), Fault> {
    let mut order = placements::places(cx.db, &draft.id)?;
    let index = order.iter().position(|place| place.paragraph == *paragraph).ok_or(Fault::NotFound)?;
    let level = order.get(index).map_or(0, |place| place.level);
    let group: Vec<Placement> = order.drain(index..index + 1 + belonging(&order, index, level)).collect();
    let at = match behind {
        None => 0,
        Some(behind) => {
            let there = order.iter().position(|place| place.paragraph == *behind);
            let there =
                there.ok_or_else(|| Fault::invalid("behind", "a paragraph does not go behind a part of itself"))?;
            there + 1 + if exactness == Exactness::Right { 0 } else { belonging(&order, there, level) }
        }
    };
    order.splice(at..at, group);
    placements::reorder(cx.db, &draft.id, &order, paragraph)?;
    drafts::touch(cx.db, &draft.id)?;
    wording::rederive(cx, draft)
}

/// How many paragraphs after one belong to it, as something of this depth sees it.
fn belonging(order: &[Placement], index: usize, level: i64) -> usize {
    let after = order.get(index + 1..).unwrap_or_default().iter();
    after
        .take_while(|place| place.level > level || place.label.as_deref().is_some_and(|it| it.starts_with("ALT")))
        .count()
}
