//! Joining a proposal, taking it back, and recording what became of it.

use adref_domain::ProposalState;
use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_store::StoreError;
use adref_store::proposals::{self, Sponsor};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::found::{Found, found};
use super::{facts, show};
use crate::record::Record;
use crate::views::ProposalView;
use crate::{Actor, Cx, Fault, text};

/// Why.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reasoned {
    /// For the record.
    pub reason: Option<String>,
}

/// What became of a proposal.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// `agreed` or `dropped`.
    pub state: String,
    /// Why; a proposal is not dropped without a reason.
    pub reason: Option<String>,
}

/// Joins a tabled proposal for the party acted for: the coordinator alone does.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::AlreadySponsors`], [`Fault::ProposalState`].
pub fn sponsor(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<ProposalView, Fault> {
    let found = found(cx, actor, id)?;
    actor.must_openly(Action::SponsorProposal, &found.facts)?;
    let party = actor.subject.party().ok_or(Fault::Forbidden)?.to_owned();
    if found.row.state != ProposalState::Tabled {
        return Err(Fault::ProposalState { state: found.row.state.to_string() });
    }
    if party == found.row.party {
        return Err(Fault::AlreadySponsors);
    }
    let joined = Sponsor { proposal: found.row.id.clone(), party, person: actor.person()?.clone(), since: cx.now };
    match proposals::join(cx.db, &joined) {
        Err(StoreError::Duplicate { .. }) => return Err(Fault::AlreadySponsors),
        other => other?,
    }
    let data = json!({ "number": found.row.number, "party": joined.party });
    let record = Record::of(EventKind::ProposalSponsored, actor, found.row.id.as_str());
    let record = record.process(&found.text.process.id).before(&facts(&found.row));
    record.after(&json!([facts(&found.row), joined.party])).data(data).write(cx)?;
    show::one(cx, actor, &found)
}

/// Takes a proposal back: what is not tabled by anybody of the delegation, what is tabled by its coordinator.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::ProposalState`].
pub fn withdraw(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Reasoned) -> Result<ProposalView, Fault> {
    let mut found = found(cx, actor, id)?;
    let own = if found.row.state.is_private() { Action::EditProposal } else { Action::WithdrawProposal };
    actor.must_openly(own, &found.facts)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    advance(cx, actor, &mut found, ProposalState::Withdrawn, reason)?;
    show::one(cx, actor, &found)
}

/// Records that a tabled proposal is agreed or dropped.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::ReasonRequired`], [`Fault::ProposalState`], [`Fault::Invalid`].
pub fn decide(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Decide) -> Result<ProposalView, Fault> {
    let mut found = found(cx, actor, id)?;
    actor.must_openly(Action::DecideProposal, &found.facts)?;
    let state = match text::code("state", &input.state)? {
        state @ (ProposalState::Agreed | ProposalState::Dropped) => state,
        _ => return Err(Fault::invalid("state", "agreed or dropped; the rest has an act of its own")),
    };
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    if state == ProposalState::Dropped && reason.is_none() {
        return Err(Fault::ReasonRequired("say why it is dropped: whoever made it reads the reason"));
    }
    advance(cx, actor, &mut found, state, reason)?;
    show::one(cx, actor, &found)
}

fn advance(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &mut Found,
    to: ProposalState,
    reason: Option<String>,
) -> Result<(), Fault> {
    let (before, from) = (facts(&found.row), found.row.state);
    let refused = || Fault::ProposalState { state: from.to_string() };
    if !from.may_become(to) {
        return Err(refused());
    }
    (found.row.state, found.row.changed_at, found.row.reason) = (to, cx.now, reason);
    if !proposals::advance(cx.db, from, &found.row)? {
        return Err(refused());
    }
    let event = if to == ProposalState::Withdrawn { EventKind::ProposalWithdrawn } else { EventKind::ProposalDecided };
    // What was never tabled leaves the record no more than whose it was.
    let data = match &found.row.number {
        Some(number) => json!({ "number": number, "party": found.row.party, "state": to }),
        None => json!({ "party": found.row.party }),
    };
    let record = Record::of(event, actor, found.row.id.as_str()).process(&found.text.process.id);
    let record = record.before(&before).after(&facts(&found.row)).reason(found.row.reason.as_deref());
    record.data(data).write(cx)
}
