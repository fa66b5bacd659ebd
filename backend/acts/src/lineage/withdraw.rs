//! Taking an answer back.

use adref_domain::event::EventKind;
use adref_domain::ids::DecisionId;
use adref_domain::{DecisionEffect, DraftStatus};
use adref_store::decisions::{self, Decision};
use adref_store::drafts::{self, Draft};
use adref_store::placements;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::decide::facts;
use super::{DraftNames, held, identity, record, view};
use crate::record::Record;
use crate::views::DecisionView;
use crate::{Actor, Cx, Fault, lookup, text};
use adref_domain::policy::Action;

/// Why an answer is taken back.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// For the record.
    pub reason: Option<String>,
}

/// Takes an answer back; comparing decides again. It stays in the record.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::DecisionWithdrawn`], [`Fault::IdentitySettled`] when the draft was issued meanwhile.
pub fn withdraw(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    id: &str,
    input: &Withdraw,
) -> Result<DecisionView, Fault> {
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let text = lookup::text_for(cx, actor, slug, Action::DecideLineage)?;
    let id = DecisionId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = decisions::by_id(cx.db, &id)?.filter(|row| row.instrument == text.instrument.id);
    let row = row.ok_or(Fault::NotFound)?;
    let from = drafts::by_id(cx.db, &row.from_draft)?.ok_or(Fault::NotFound)?;
    let to = drafts::by_id(cx.db, &row.to_draft)?.ok_or(Fault::NotFound)?;
    let (_, from, to, _) = held(cx, actor, slug, (&from.slug, &to.slug))?;
    take_back(cx, actor, &row, &to, reason.as_deref())?;
    record(cx, &from, &to)?;
    let row = decisions::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    view(cx, &row, &mut DraftNames::default())
}

/// Takes an answer back, with the identity it changed, and records that. The caller records the lineage.
pub(super) fn take_back(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    row: &Decision,
    to: &Draft,
    reason: Option<&str>,
) -> Result<(), Fault> {
    if !decisions::withdraw(cx.db, &row.id, actor.person()?, cx.now, reason)? {
        return Err(Fault::DecisionWithdrawn);
    }
    if let (DecisionEffect::Identity, Some(was), [now]) = (row.effect, &row.was, &row.to_paragraphs[..]) {
        if to.status != DraftStatus::Working {
            return Err(Fault::IdentitySettled);
        }
        // A text imported since may have put other paragraphs in its place; then there is nothing to give back.
        if placements::one(cx.db, &to.id, was)?.is_none() {
            identity::put(cx, actor, to, now, was)?;
        }
    }
    let process = lookup::process_of(cx, &row.instrument)?;
    let data = json!({ "kind": row.kind, "from_draft": row.from_draft, "to_draft": row.to_draft });
    let recorded = Record::of(EventKind::LineageDecisionWithdrawn, actor, row.id.as_str()).process(&process);
    recorded.before(&facts(row, true)).after(&facts(row, false)).reason(reason).data(data).write(cx)
}
