//! Which paragraph of each draft it is: its identity where a draft holds it, before and after that what it came from and
//! went into.

use std::sync::Arc;

use adref_compare::Pair;
use adref_domain::ids::ParagraphId;
use adref_store::drafts::Draft;
use adref_store::placements;

use crate::compare::{Computed, Side, computed};
use crate::lineage::Known;
use crate::{Cx, Fault};

/// A paragraph followed through drafts.
pub(super) struct Chain<'d> {
    pub(super) drafts: &'d [Draft],
    /// Whether positions are seen in each.
    pub(super) seen: &'d [bool],
    /// Each draft against the one before; one fewer than drafts.
    pub(super) compared: Vec<Arc<Computed>>,
    /// What it is in each.
    pub(super) ids: Vec<Option<ParagraphId>>,
    pub(super) known: &'d Known,
}

impl<'d> Chain<'d> {
    /// Follows a paragraph; `None` when none of the drafts ever held it.
    pub(super) fn of(
        cx: &mut Cx<'_, '_>,
        known: &'d Known,
        drafts: &'d [Draft],
        seen: &'d [bool],
        id: &ParagraphId,
    ) -> Result<Option<Self>, Fault> {
        let holding = placements::drafts_with(cx.db, id)?;
        let ids: Vec<_> = drafts.iter().map(|draft| holding.contains(&draft.id).then(|| id.clone())).collect();
        let first = ids.iter().position(Option::is_some);
        let last = ids.iter().rposition(Option::is_some);
        let (Some(first), Some(last)) = (first, last) else { return Ok(None) };
        let mut compared = Vec::new();
        for (pair, sight) in drafts.windows(2).zip(seen.windows(2)) {
            let [before, after] = pair else { continue };
            compared.push(computed(cx, known, before, after, sight.iter().all(|sees| *sees))?);
        }
        let mut chain = Self { drafts, seen, compared, ids, known };
        chain.back(first, id);
        chain.on(last, id);
        Ok(Some(chain))
    }

    fn back(&mut self, first: usize, id: &ParagraphId) {
        let mut now = id.clone();
        for index in (0..first).rev() {
            let before = self.compared.get(index).and_then(|compared| {
                let pair = pair_with(compared, &compared.new, |pair| &pair.to, &now)?;
                self.choose(&pair.from, &compared.old, &now)
            });
            let Some(before) = before else { return };
            self.put(index, &before);
            now = before;
        }
    }

    fn on(&mut self, last: usize, id: &ParagraphId) {
        let mut now = id.clone();
        for index in last..self.compared.len() {
            let after = self.compared.get(index).and_then(|compared| {
                let pair = pair_with(compared, &compared.old, |pair| &pair.from, &now)?;
                self.choose(&pair.to, &compared.new, &now)
            });
            let Some(after) = after else { return };
            self.put(index + 1, &after);
            now = after;
        }
    }

    fn put(&mut self, index: usize, id: &ParagraphId) {
        if let Some(place) = self.ids.get_mut(index) {
            *place = Some(id.clone());
        }
    }

    /// Of several paragraphs the one that is the same provision, else the first.
    fn choose(&self, indices: &[usize], side: &Side, id: &ParagraphId) -> Option<ParagraphId> {
        let all = || indices.iter().filter_map(|index| side.rows.get(*index)).map(|row| &row.paragraph);
        all().find(|other| self.known.same(other, id)).or_else(|| all().next()).cloned()
    }
}

/// The pair that holds a paragraph on one side.
pub(super) fn pair_with<'c>(
    compared: &'c Computed,
    side: &Side,
    of: impl Fn(&Pair) -> &Vec<usize>,
    id: &ParagraphId,
) -> Option<&'c Pair> {
    let place = side.rows.iter().position(|row| row.paragraph == *id)?;
    compared.compared.pairs.iter().find(|pair| of(pair).contains(&place))
}
