//! Two drafts compared, as far as this reader may read both.

mod causes;
mod computed;
mod export;
mod rows;
mod said;
mod three;

pub(crate) use export::phrases;
pub use export::{Drawn, ExportFormat, Exported, export};
pub use three::{ThreeWayAsk, three_way};

pub(crate) use causes::{Causes, causes, of_drafts as causes_of};
pub(crate) use computed::{Computed, Side, computed, in_time, pairs, seen};
pub(crate) use rows::bracket;
pub(crate) use said::{parts, sentence, summary};

use std::sync::Arc;

use adref_domain::Openness;
use adref_domain::policy::Action;
use adref_store::drafts::Draft;
use sha2::{Digest, Sha256};

use crate::lineage::Known;
use crate::lookup::{self, Text};
use crate::views::{ComparisonView, LatestChange};
use crate::{Actor, Cx, Fault, lineage, show};

/// Which two drafts.
#[derive(Clone, Debug)]
pub struct CompareAsk {
    /// The older draft.
    pub from: String,
    /// The newer draft.
    pub to: String,
    /// Whether rows in which nothing changed carry their words.
    pub full: bool,
}

/// A comparison that was ruled on and named, before it is drawn: whoever holds this version needs no more.
pub struct Prepared {
    /// Names exactly the answer this reader gets.
    pub version: String,
    /// Whether everybody may read both drafts, and neither changes any more.
    pub lasting: bool,
    text: Text,
    from: Draft,
    to: Draft,
    full: bool,
    decides: bool,
    known: Known,
    causes: Causes,
    compared: Arc<Computed>,
}

/// Rules on a comparison and names its version: what this reader would get, and nothing they would not.
///
/// # Errors
/// [`Fault::NotFound`] when either draft may not be read, [`Fault::Invalid`] for the same draft twice.
pub fn prepare(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, ask: &CompareAsk) -> Result<Prepared, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let (from, _) = lookup::draft(cx, actor, &text, &ask.from)?;
    let (to, _) = lookup::draft(cx, actor, &text, &ask.to)?;
    if from.id == to.id {
        return Err(Fault::invalid("to", format!("name another draft than `{}`", from.slug)));
    }
    let sight = sight(actor, &text, &[&from, &to])?;
    let known = Known::load(cx, &text.instrument.id)?;
    let causes = causes(cx, actor, &text, &from, &to)?;
    let compared = computed(cx, &known, &from, &to, sight)?;
    let decides = actor.may(Action::DecideLineage, &text.facts());
    let open = |draft: &Draft| draft.issued_at.is_some() && draft.openness == Openness::Public;
    let mut hasher = Sha256::new();
    for part in [
        format!("{} {} {} {} {sight} {}", from.id, from.revision, to.id, to.revision, ask.full),
        format!("{} {} {}", from.openness, to.openness, if decides { known.mark() } else { "reads" }),
        compared.print.clone(),
        causes.mark(),
    ] {
        hasher.update(part);
        hasher.update([0]);
    }
    Ok(Prepared {
        version: hex::encode(hasher.finalize()).chars().take(32).collect(),
        lasting: open(&from) && open(&to),
        text,
        full: ask.full,
        decides,
        known,
        causes,
        compared,
        from,
        to,
    })
}

impl Prepared {
    /// The answer.
    ///
    /// # Errors
    /// Those of the store.
    pub fn view(&self, cx: &mut Cx<'_, '_>) -> Result<ComparisonView, Fault> {
        let compared = &self.compared;
        let mut drawn = rows::Drawn { compared, causes: &self.causes, full: self.full }.rows();
        let mut doubtful = None;
        if self.decides {
            rows::decisions(cx, &self.known, (&self.from, &self.to), &mut drawn)?;
            doubtful = Some(lineage::open_doubts(&self.known, compared));
        }
        let parts = parts(&compared.compared);
        Ok(ComparisonView {
            from: show::card(cx, &self.from)?,
            to: show::card(cx, &self.to)?,
            rows: drawn,
            summary: summary(&compared.compared),
            sentence: sentence(&parts),
            parts,
            coarse: compared.compared.coarse,
            version: self.version.clone(),
            doubtful,
        })
    }
}

/// Whether this reader sees positions in all of these drafts.
pub(crate) fn sight(actor: &Actor, text: &Text, drafts: &[&Draft]) -> Result<bool, Fault> {
    let mut sight = true;
    for draft in drafts {
        sight &= actor.must(Action::CompareDrafts, &text.draft_facts(draft))?.positions;
    }
    Ok(sight)
}

/// What changed between two drafts the reader is known to read, in a sentence and in figures.
pub(crate) fn change_between(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    from: &Draft,
    to: &Draft,
) -> Result<LatestChange, Fault> {
    let sight = sight(actor, text, &[from, to])?;
    let known = Known::load(cx, &text.instrument.id)?;
    let compared = computed(cx, &known, from, to, sight)?;
    let parts = parts(&compared.compared);
    Ok(LatestChange {
        from: from.slug.clone(),
        to: to.slug.clone(),
        summary: summary(&compared.compared),
        sentence: sentence(&parts),
        parts,
    })
}
