//! A person's answer about paragraphs of two drafts.

use std::collections::HashSet;

use adref_domain::event::EventKind;
use adref_domain::ids::{DecisionId, ParagraphId};
use adref_domain::{DecisionEffect, DecisionKind};
use adref_store::decisions::{self, Decision};
use adref_store::drafts::Draft;
use adref_store::placements;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{DraftNames, Known, held, identity, record, view, withdraw};
use crate::house::chance;
use crate::limits::LINEAGE as MOST;
use crate::record::Record;
use crate::views::DecisionView;
use crate::{Actor, Cx, Fault, text};

/// An answer about paragraphs of two drafts.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The older draft.
    pub from_draft: String,
    /// The newer draft.
    pub to_draft: String,
    /// Paragraphs of the older draft.
    pub from: Vec<String>,
    /// Paragraphs of the newer draft.
    pub to: Vec<String>,
    /// `confirm` for a pair that was found, `separate` for different provisions, `pair` for what belongs together whatever was found.
    pub kind: String,
    /// Why, for the record.
    pub reason: Option<String>,
    /// The answer that stands and is to be overruled.
    pub instead_of: Option<String>,
}

/// Records the answer. While the newer draft is the working one it changes identity; after that it is recorded beside it.
///
/// # Errors
/// [`Fault::AlreadyDecided`] with the answer that stands, [`Fault::Invalid`], [`Fault::NotFound`], [`Fault::IdentitySettled`]
/// when the answer to be overruled changed an identity that can no longer change back.
pub fn decide(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &Decide) -> Result<DecisionView, Fault> {
    let kind: DecisionKind = text::code("kind", &input.kind)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let (found, from, to, turned) = held(cx, actor, slug, (&input.from_draft, &input.to_draft))?;
    let (mut first, mut second) = (ids("from", &input.from)?, ids("to", &input.to)?);
    if turned {
        std::mem::swap(&mut first, &mut second);
    }
    if first.len() > 1 && second.len() > 1 {
        return Err(Fault::invalid(
            "to",
            "one paragraph on one side at least: one became several, or several became one",
        ));
    }
    if let Some(overruled) = overruled(cx, &found.instrument.id, (&from, &to), (kind, &first, &second), input)? {
        withdraw::take_back(cx, actor, &overruled, &to, Some("overruled by another answer"))?;
        // The paragraph of the working draft may have got its earlier identity back.
        if let (Some(was), [now]) = (&overruled.was, &overruled.to_paragraphs[..]) {
            second.iter_mut().filter(|id| *id == now).for_each(|id| *id = was.clone());
        }
        clash(cx, &found.instrument.id, (&from, &to), (kind, &first, &second))?;
    }
    in_draft(cx, "from", &from, &first)?;
    in_draft(cx, "to", &to, &second)?;
    let asked = identity::Asked { kind, from: &first, to: &second };
    let changed = identity::change(cx, actor, &found, &to, &asked)?;
    let row = Decision {
        id: DecisionId::from_bits(chance()),
        instrument: found.instrument.id.clone(),
        from_draft: from.id.clone(),
        to_draft: to.id.clone(),
        kind,
        effect: if changed.is_some() { DecisionEffect::Identity } else { DecisionEffect::Lineage },
        was: changed.as_ref().and(second.first().cloned()),
        from_paragraphs: first,
        to_paragraphs: changed.map_or(second, |now| vec![now]),
        reason,
        decided_by: actor.person()?.clone(),
        decided_at: cx.now,
        withdrawn_by: None,
        withdrawn_at: None,
        withdrawn_reason: None,
    };
    decisions::add(cx.db, &row)?;
    record(cx, &from, &to)?;
    let data = json!({
        "kind": row.kind, "effect": row.effect, "from_draft": row.from_draft, "to_draft": row.to_draft,
        "from": row.from_paragraphs, "to": row.to_paragraphs, "was": row.was,
    });
    let recorded = Record::of(EventKind::LineageDecided, actor, row.id.as_str()).process(&found.process.id);
    recorded.after(&facts(&row, true)).reason(row.reason.as_deref()).data(data).write(cx)?;
    view(cx, &row, &mut DraftNames::default())
}

/// An answer as the ledger hashes it.
pub(super) fn facts(row: &Decision, stands: bool) -> serde_json::Value {
    json!({
        "id": row.id, "kind": row.kind, "effect": row.effect, "from_draft": row.from_draft, "to_draft": row.to_draft,
        "from": row.from_paragraphs, "to": row.to_paragraphs, "was": row.was, "reason": row.reason, "stands": stands,
    })
}

/// Paragraphs as sent: at least one, none twice, each an id.
fn ids(field: &'static str, sent: &[String]) -> Result<Vec<ParagraphId>, Fault> {
    if sent.is_empty() || sent.len() > MOST {
        return Err(Fault::invalid(field, format!("between one and {MOST} paragraphs")));
    }
    let ids: Result<Vec<_>, _> = sent.iter().map(|id| ParagraphId::parse(id)).collect();
    let ids = ids.map_err(|_| Fault::invalid(field, "ids of paragraphs, as drafts give them"))?;
    let once: HashSet<_> = ids.iter().collect();
    if once.len() == ids.len() { Ok(ids) } else { Err(Fault::invalid(field, "each paragraph once")) }
}

fn in_draft(cx: &mut Cx<'_, '_>, field: &'static str, draft: &Draft, ids: &[ParagraphId]) -> Result<(), Fault> {
    for id in ids {
        if placements::one(cx.db, &draft.id, id)?.is_none() {
            return Err(Fault::invalid(field, format!("paragraph {id} is not in the draft `{}`", draft.slug)));
        }
    }
    Ok(())
}

/// What is about to be said.
type Said<'a> = (DecisionKind, &'a [ParagraphId], &'a [ParagraphId]);

/// The answer this one overrules, if there is one and it was named.
fn overruled(
    cx: &mut Cx<'_, '_>,
    instrument: &adref_domain::ids::InstrumentId,
    drafts: (&Draft, &Draft),
    said: Said<'_>,
    input: &Decide,
) -> Result<Option<Decision>, Fault> {
    let known = Known::load(cx, instrument)?;
    let Some(standing) = standing(&known, drafts, said) else { return Ok(None) };
    if input.instead_of.as_deref() == Some(standing.id.as_str()) {
        return Ok(Some(standing.clone()));
    }
    Err(Fault::AlreadyDecided(Box::new(view(cx, standing, &mut DraftNames::default())?)))
}

/// Refuses when another answer stands still.
fn clash(
    cx: &mut Cx<'_, '_>,
    instrument: &adref_domain::ids::InstrumentId,
    drafts: (&Draft, &Draft),
    said: Said<'_>,
) -> Result<(), Fault> {
    let known = Known::load(cx, instrument)?;
    match standing(&known, drafts, said) {
        Some(standing) => Err(Fault::AlreadyDecided(Box::new(view(cx, standing, &mut DraftNames::default())?))),
        None => Ok(()),
    }
}

/// The answer that stands about one of these paragraphs and cannot stand beside the new one: two that join meet in any
/// paragraph, one that parts meets another only in the very pair.
fn standing<'k>(known: &'k Known, drafts: (&Draft, &Draft), said: Said<'_>) -> Option<&'k Decision> {
    let meet = |one: &[ParagraphId], other: &[ParagraphId]| one.iter().any(|id| other.contains(id));
    known.about(&drafts.0.id, &drafts.1.id).find(|standing| {
        let was: Vec<_> = standing.to_paragraphs.iter().chain(&standing.was).cloned().collect();
        let (from, to) = (meet(&standing.from_paragraphs, said.1), meet(&was, said.2));
        let parts = standing.kind == DecisionKind::Separate || said.0 == DecisionKind::Separate;
        if parts { from && to } else { from || to }
    })
}
