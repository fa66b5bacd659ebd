//! Where what was said about a paragraph goes once people say that it and a paragraph of another draft are one provision,
//! though each keeps the identity it was issued under. Nothing is moved: an answer taken back takes it back too.

use std::collections::HashMap;

use adref_domain::DecisionKind;
use adref_domain::ids::{InstrumentId, ParagraphId};
use adref_store::decisions;
use adref_store::drafts::Draft;
use adref_store::placements::{self, PlacedWording};

use crate::{Cx, Fault};

/// Paragraphs that are one provision by the answers that stand.
#[derive(Default)]
pub(crate) struct Carried {
    groups: Vec<Vec<ParagraphId>>,
    group: HashMap<ParagraphId, usize>,
}

impl Carried {
    /// The answers that stand about the drafts of a text.
    pub(crate) fn load(cx: &mut Cx<'_, '_>, instrument: &InstrumentId) -> Result<Self, Fault> {
        let mut carried = Self::default();
        for answer in decisions::of_instrument(cx.db, instrument)? {
            if answer.withdrawn_at.is_some() || answer.kind == DecisionKind::Separate {
                continue;
            }
            // Of several that one became, what was said goes on with the first, as it does where a draft is edited.
            let Some(to) = answer.to_paragraphs.first() else { continue };
            for from in answer.from_paragraphs.iter().filter(|from| *from != to) {
                carried.join(from, to);
            }
        }
        Ok(carried)
    }

    fn join(&mut self, one: &ParagraphId, other: &ParagraphId) {
        let (into, from) = (self.of(one), self.of(other));
        if into == from {
            return;
        }
        let moved = self.groups.get_mut(from).map(std::mem::take).unwrap_or_default();
        self.group.extend(moved.iter().map(|id| (id.clone(), into)));
        if let Some(group) = self.groups.get_mut(into) {
            group.extend(moved);
        }
    }

    /// The number of the group a paragraph is in; one that is in none yet begins its own.
    fn of(&mut self, id: &ParagraphId) -> usize {
        if let Some(number) = self.group.get(id) {
            return *number;
        }
        let number = self.groups.len();
        self.groups.push(vec![id.clone()]);
        self.group.insert(id.clone(), number);
        number
    }

    fn members(&self, id: &ParagraphId) -> &[ParagraphId] {
        self.group.get(id).and_then(|number| self.groups.get(*number)).map_or(&[], Vec::as_slice)
    }

    /// The paragraph of a draft that what was said about another belongs to: itself where the draft holds it, else the
    /// first that is one provision with it.
    pub(crate) fn place<'r>(&self, rows: &'r [PlacedWording], id: &ParagraphId) -> Option<&'r PlacedWording> {
        let itself = rows.iter().find(|row| row.paragraph == *id);
        let members = self.members(id);
        itself.or_else(|| rows.iter().find(|row| members.contains(&row.paragraph)))
    }

    /// The paragraphs whose comments are this paragraph's too: itself, and those it is one provision with that never stood
    /// beside it in one draft.
    pub(crate) fn relatives(&self, cx: &mut Cx<'_, '_>, id: &ParagraphId) -> Result<Vec<ParagraphId>, Fault> {
        let mut relatives = vec![id.clone()];
        let others: Vec<_> = self.members(id).iter().filter(|other| *other != id).collect();
        if others.is_empty() {
            return Ok(relatives);
        }
        let holding = placements::drafts_with(cx.db, id)?;
        for other in others {
            if placements::drafts_with(cx.db, other)?.iter().all(|draft| !holding.contains(draft)) {
                relatives.push(other.clone());
            }
        }
        Ok(relatives)
    }
}

/// The paragraph of a draft that what was said about another belongs to.
pub(crate) fn placed_in(cx: &mut Cx<'_, '_>, draft: &Draft, id: &ParagraphId) -> Result<Option<PlacedWording>, Fault> {
    if let Some(itself) = placements::one(cx.db, &draft.id, id)? {
        return Ok(Some(itself));
    }
    let carried = Carried::load(cx, &draft.instrument)?;
    if carried.members(id).is_empty() {
        return Ok(None);
    }
    let rows = placements::of_draft(cx.db, &draft.id)?;
    Ok(carried.place(&rows, id).cloned())
}
