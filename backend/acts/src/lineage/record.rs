//! The lineage that is kept: how each paragraph of a draft became those of the one that grew out of it.

use adref_domain::DraftStatus;
use adref_domain::ids::ParagraphId;
use adref_store::drafts::Draft;
use adref_store::lineage::{self, Link};
use adref_store::placements::{self, PlacedWording};

use super::Known;
use crate::compare::in_time;
use crate::{Cx, Fault, compare, show, text};

/// Writes the steps from an issued draft to the one that grew out of it, in place of those written before. Other pairs of
/// drafts are compared when asked for.
pub(crate) fn record(cx: &mut Cx<'_, '_>, from: &Draft, to: &Draft) -> Result<(), Fault> {
    if to.status != DraftStatus::Issued || to.based_on.as_ref() != Some(&from.id) {
        return Ok(());
    }
    let known = Known::load(cx, &to.instrument)?;
    let old = placements::of_draft(cx.db, &from.id)?;
    let new = placements::of_draft(cx.db, &to.id)?;
    let (compared, _) = in_time(|options| compare::pairs(&known, (from, &old), (to, &new), options));
    let mut links = Vec::new();
    for pair in compared.pairs {
        let (from_ids, to_ids) = (ids(&pair.from, &old), ids(&pair.to, &new));
        let decision = known.about_pair((&from.id, &to.id), &from_ids, &to_ids);
        for end in 0..from_ids.len().max(to_ids.len()) {
            let pick = |ids: &[&ParagraphId]| ids.get(end).or_else(|| ids.last()).map(|id| (*id).clone());
            links.push(Link {
                from_draft: from.id.clone(),
                to_draft: to.id.clone(),
                from_paragraph: pick(&from_ids),
                to_paragraph: pick(&to_ids),
                kind: text::code("kind", &show::code(&pair.kind))?,
                score: pair.score,
                sure: pair.sure,
                decided_by: decision.map(|decision| decision.decided_by.clone()),
            });
        }
    }
    Ok(lineage::replace_between(cx.db, &from.id, &to.id, &links)?)
}

fn ids<'r>(indices: &[usize], rows: &'r [PlacedWording]) -> Vec<&'r ParagraphId> {
    indices.iter().filter_map(|index| rows.get(*index)).map(|row| &row.paragraph).collect()
}
