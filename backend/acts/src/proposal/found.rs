//! A proposal behind an id, with what the policy needs to know of it.

use adref_domain::ids::ProposalId;
use adref_domain::policy::{Action, Facts};
use adref_store::drafts;
use adref_store::proposals::{self, Proposal};

use crate::lookup::{self, Text};
use crate::{Actor, Cx, Fault};

/// A proposal with its text and draft.
pub(super) struct Found {
    pub(super) row: Proposal,
    pub(super) text: Text,
    pub(super) draft: drafts::Draft,
    pub(super) facts: Facts,
}

/// A proposal somebody may see; absent otherwise. What is not tabled is its delegation's alone.
pub(super) fn found(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Found, Fault> {
    let id = ProposalId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = proposals::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let text = lookup::text_unruled(cx, &row.instrument)?;
    let draft = drafts::by_id(cx.db, &row.draft)?.ok_or(Fault::NotFound)?;
    let facts = of_proposal(&text, &draft, &row);
    actor.must(seeing(&row), &facts)?;
    Ok(Found { row, text, draft, facts })
}

/// What seeing this proposal is called in the policy.
pub(super) const fn seeing(row: &Proposal) -> Action {
    if row.number.is_none() { Action::SeeDraftedProposal } else { Action::SeeProposal }
}

/// What the policy needs to know of a proposal on this draft.
pub(super) fn of_proposal(text: &Text, draft: &drafts::Draft, row: &Proposal) -> Facts {
    Facts { party: Some(row.party.clone()), owner: Some(row.author.clone()), ..text.draft_facts(draft) }
}
