//! Drafts as cards, and their title blocks.

use adref_formats::Front;
use adref_store::drafts::Draft;
use adref_store::placements;

use crate::text::rfc3339;
use crate::views::{DraftCard, DraftRef, FrontView};
use crate::{Cx, Fault};

/// What was counted when the wordings were stored.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) paragraphs: usize,
    pub(crate) brackets: usize,
    pub(crate) agreed: usize,
}

/// Counts a draft without reading its wordings.
pub(crate) fn counts(cx: &mut Cx<'_, '_>, draft: &Draft) -> Result<Counts, Fault> {
    let (paragraphs, brackets, agreed) = placements::totals(cx.db, &draft.id)?;
    let whole = |count: i64| usize::try_from(count).unwrap_or(0);
    Ok(Counts { paragraphs: whole(paragraphs), brackets: whole(brackets), agreed: whole(agreed) })
}

/// A draft as a card.
pub(crate) fn card(cx: &mut Cx<'_, '_>, draft: &Draft) -> Result<DraftCard, Fault> {
    let counts = counts(cx, draft)?;
    Ok(DraftCard {
        slug: draft.slug.clone(),
        label: draft.label.clone(),
        kind: draft.kind.to_string(),
        status: draft.status.to_string(),
        symbol: draft.symbol.clone(),
        date: draft.date.clone(),
        issued_at: draft.issued_at.map(rfc3339),
        embargo_until: draft.embargo_until.map(rfc3339),
        hash: draft.hash.clone(),
        openness: draft.openness.to_string(),
        paragraphs: counts.paragraphs,
        brackets: counts.brackets,
        agreed: counts.agreed,
    })
}

/// A draft, named.
pub(crate) fn draft_ref(draft: &Draft) -> DraftRef {
    DraftRef {
        slug: draft.slug.clone(),
        label: draft.label.clone(),
        kind: draft.kind.to_string(),
        status: draft.status.to_string(),
        symbol: draft.symbol.clone(),
        date: draft.date.clone(),
        issued_at: draft.issued_at.map(rfc3339),
    }
}

/// The title block of a draft; one that cannot be read any more is shown empty rather than failing the draft.
pub(crate) fn front(stored: &str) -> FrontView {
    let front: Front = serde_json::from_str(stored).unwrap_or_default();
    view(front)
}

/// A title block as a view.
pub(crate) fn view(front: Front) -> FrontView {
    FrontView {
        title: front.title,
        organ: front.organ,
        meeting: front.meeting,
        sponsors: front.sponsors,
        enacting: front.enacting,
        lines: front.lines.into_iter().map(|line| line.text).collect(),
    }
}
