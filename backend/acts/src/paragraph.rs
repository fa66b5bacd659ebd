//! One paragraph through all drafts a reader may read.

mod chain;
mod step;

use adref_domain::ids::ParagraphId;
use adref_domain::policy::Action;
use adref_store::placements;

use crate::compare::{causes_of, sight};
use crate::lineage::Known;
use crate::lookup;
use crate::views::{InstrumentRef, ThroughView};
use crate::{Actor, Cx, Fault};
use chain::Chain;

/// As many drafts as are shown, the newest ones: two years of negotiation have some dozen.
const MOST: usize = 40;

/// A paragraph through all drafts: its words, what became of it, and what led to that.
///
/// # Errors
/// [`Fault::NotFound`] when no draft this reader may read ever held it.
pub fn through(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, id: &str) -> Result<ThroughView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let id = ParagraphId::parse(id).map_err(|_| Fault::NotFound)?;
    let readable = lookup::readable(cx, actor, &text)?;
    let known = Known::load(cx, &text.instrument.id)?;
    let holding = placements::drafts_with(cx.db, &id)?;
    let last = readable.iter().rposition(|draft| holding.contains(&draft.id)).ok_or(Fault::NotFound)?;
    // The newest drafts, or those around the last one that held it.
    let end = if last + MOST < readable.len() { last + 2 } else { readable.len() };
    let begin = end.saturating_sub(MOST);
    let drafts = readable.get(begin..end).unwrap_or_default();
    let mut seen = Vec::new();
    for draft in drafts {
        actor.must(Action::CompareDrafts, &text.draft_facts(draft))?;
        seen.push(sight(actor, &text, &[draft])?);
    }
    let chain = Chain::of(cx, &known, drafts, &seen, &id)?.ok_or(Fault::NotFound)?;
    let causes = causes_of(cx, actor, &text, &drafts.iter().collect::<Vec<_>>(), &readable)?;
    let steps = chain.steps(cx, &causes)?;
    let last = steps.iter().rev().find(|step| step.paragraph.is_some());
    Ok(ThroughView {
        id: id.to_string(),
        instrument: InstrumentRef {
            slug: text.instrument.slug.clone(),
            title: text.instrument.title.clone(),
            language: Some(text.instrument.language.clone()),
        },
        label: last.and_then(|step| step.label.clone()),
        kind: last.and_then(|step| step.paragraph_kind.clone()).unwrap_or_default(),
        standing: end == readable.len() && steps.last().is_some_and(|step| step.paragraph.is_some()),
        earlier: begin > 0,
        steps,
    })
}
