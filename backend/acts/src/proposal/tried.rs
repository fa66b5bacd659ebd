//! Words somebody is writing, shown as they would stand before all: what they change, and the compilation with them in it.
//! Nothing is stored.

use adref_domain::ids::ProposalId;
use adref_domain::policy::Action;
use adref_domain::{ProposalKind, ProposalState};
use adref_store::proposals::Proposal;
use serde::Deserialize;
use utoipa::ToSchema;

use super::compile::{Made, tabled, view};
use super::propose::{kind, words};
use super::show::joined;
use crate::house::chance_in_time;
use crate::lookup;
use crate::party::speaker;
use crate::show::{ops, wording_for};
use crate::views::TriedView;
use crate::{Actor, Cx, Fault};

/// Words that are not sent.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Try {
    /// The whole wording wanted.
    pub wording: String,
    /// An own proposal they would stand in the place of.
    pub replaces: Option<String>,
    /// For the secretariat: the party that said it on the floor.
    pub party: Option<String>,
}

/// What words would do to a paragraph, beside everything tabled on it.
///
/// # Errors
/// As proposing: [`Fault::NothingVisible`], [`Fault::UnknownParty`], [`Fault::Invalid`], [`Fault::NotFound`];
/// [`Fault::TooManyProposals`].
pub fn tried(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    paragraph: &str,
    input: &Try,
) -> Result<TriedView, Fault> {
    let (text, draft, fields) = lookup::text_and_draft(cx, actor, slug, draft)?;
    let facts = text.draft_facts(&draft);
    actor.must(Action::SeeProposal, &facts)?;
    actor.must_openly(Action::Propose, &facts)?;
    let (party, floor) = speaker(cx, actor, input.party.as_deref())?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let base = wording_for(fields.positions, &placed.text);
    let wording = words(&input.wording)?;
    let kind = kind(true, false, false, (&base, &wording))?;
    let mut standing = tabled(cx, actor, &text, &placed.paragraph)?;
    standing.retain(|row| Some(row.id.as_str()) != input.replaces.as_deref());
    let changes = ops(&base, &wording);
    // Words that stay as they are speak against nobody: they compile to nothing.
    if kind != ProposalKind::Retain {
        standing.push(Proposal {
            id: ProposalId::from_bits(chance_in_time()),
            number: None,
            instrument: text.instrument.id.clone(),
            draft: draft.id.clone(),
            paragraph: Some(placed.paragraph.clone()),
            behind: None,
            kind,
            party,
            floor,
            base_wording: base.clone(),
            wording,
            justification: None,
            state: ProposalState::Drafted,
            author: actor.person()?.clone(),
            replaces: None,
            created_at: cx.now,
            changed_at: cx.now,
            reason: None,
            landed: None,
            comment: None,
        });
    }
    let made = Made::of(&base, &standing, &joined(cx, &text)?)?;
    Ok(TriedView { kind: kind.to_string(), ops: changes, compilation: view(&base, &made) })
}
