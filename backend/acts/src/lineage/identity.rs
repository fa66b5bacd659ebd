//! Changing the identity of a paragraph of the working draft: its words go on under another one.

use adref_domain::ids::{ParagraphId, WordingId};
use adref_domain::{DecisionKind, DraftStatus};
use adref_store::drafts::{self, Draft};
use adref_store::placements::{self, PlacedWording};
use adref_store::wordings;

use crate::house::chance;
use crate::lookup::Text;
use crate::{Actor, Cx, Fault, wording};

/// What a person says about paragraphs of an older draft and of the working one.
pub(super) struct Asked<'a> {
    pub(super) kind: DecisionKind,
    pub(super) from: &'a [ParagraphId],
    pub(super) to: &'a [ParagraphId],
}

/// Gives the paragraph of the working draft the identity the answer asks for, and says which; `None` when identity cannot
/// or need not change, so that the answer is only recorded.
pub(super) fn change(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &Draft,
    asked: &Asked<'_>,
) -> Result<Option<ParagraphId>, Fault> {
    let ([from], [to]) = (asked.from, asked.to) else { return Ok(None) };
    if draft.status != DraftStatus::Working {
        return Ok(None);
    }
    let into = match asked.kind {
        DecisionKind::Separate if from == to => {
            let fresh = ParagraphId::from_bits(chance());
            placements::add_paragraph(cx.db, &fresh, &text.instrument.id, cx.now)?;
            fresh
        }
        DecisionKind::Separate => return Ok(None),
        DecisionKind::Confirm | DecisionKind::Pair => {
            // An identity that stands in an issued draft already is settled, and a draft holds each one once.
            let settled = placements::drafts_with(cx.db, to)?.iter().any(|id| *id != draft.id);
            if from == to || settled || placements::one(cx.db, &draft.id, from)?.is_some() {
                return Ok(None);
            }
            from.clone()
        }
    };
    put(cx, actor, draft, to, &into)?;
    Ok(Some(into))
}

/// Puts another identity in the place of one, with a wording of the same words that remembers the one before.
pub(super) fn put(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    draft: &Draft,
    from: &ParagraphId,
    into: &ParagraphId,
) -> Result<(), Fault> {
    let Some(PlacedWording { text, wording: before, .. }) = placements::one(cx.db, &draft.id, from)? else {
        return Ok(());
    };
    let row = wordings::Wording {
        id: WordingId::from_bits(chance()),
        paragraph: into.clone(),
        text,
        author: actor.subject.person.clone(),
        reason: Some("identity decided".to_owned()),
        previous: Some(before),
        created_at: cx.now,
    };
    wordings::add(cx.db, &row)?;
    placements::reidentify(cx.db, &draft.id, from, into, &row.id)?;
    drafts::touch(cx.db, &draft.id)?;
    wording::rederive(cx, draft)
}
