//! What is decided about the contributions of a team: taken, left out, or merged into another.

use adref_domain::event::EventKind;
use adref_domain::ids::ContributionId;
use adref_domain::policy::Action;
use adref_domain::submission::{ContributionState, SubmissionState};
use adref_store::submissions::{self, Contribution, Decision};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{collect, contribution, show};
use crate::views::SubmissionView;
use crate::{Actor, Cx, Fault, text};

/// What is decided about a contribution.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideContribution {
    /// `taken`, `left_out`, `merged`, or `offered` to leave it open again.
    pub state: String,
    /// The contribution that holds its substance, where it is merged.
    pub into: Option<String>,
    /// Why, for the team.
    pub reason: Option<String>,
}

/// Decides about a contribution. Nothing disappears: what is left out stays with the set, and can be taken again.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`] for those who may not lodge the set, [`Fault::SubmissionChanged`] for one that was
/// written anew or lodged meanwhile, [`Fault::Invalid`].
pub fn decide(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &DecideContribution,
) -> Result<SubmissionView, Fault> {
    let (old, set, room) = contribution(cx, actor, id)?;
    actor.must_openly(Action::Submit, &room.facts)?;
    let state: ContributionState = text::code("state", &input.state)?;
    if !state.stands() {
        return Err(Fault::invalid("state", "one of offered, taken, left_out, merged"));
    }
    if set.state != SubmissionState::Collecting || !old.state.stands() {
        return Err(Fault::SubmissionChanged);
    }
    let merged_into = if state == ContributionState::Merged { Some(into(cx, &old, input)?) } else { None };
    let decision = Decision {
        state,
        merged_into: merged_into.clone(),
        reason: text::optional("reason", input.reason.as_deref(), 2_000)?,
        by: actor.person()?.clone(),
        at: cx.now,
    };
    if !submissions::decide(cx.db, &old.id, old.state, &decision)? {
        return Err(Fault::SubmissionChanged);
    }
    let new = Contribution {
        state,
        merged_into,
        reason: decision.reason,
        decided_by: Some(decision.by),
        decided_at: Some(cx.now),
        ..old.clone()
    };
    collect::noted(cx, actor, &room, EventKind::ContributionDecided, Some(&old), &new)?;
    show::view(cx, actor, &room)
}

/// The contribution another is merged into: of the same set, another one, and one that goes with the set.
fn into(cx: &mut Cx<'_, '_>, old: &Contribution, input: &DecideContribution) -> Result<ContributionId, Fault> {
    let wrong = || Fault::invalid("into", "another contribution of this set, one that is taken");
    let id = input.into.as_deref().and_then(|id| ContributionId::parse(id).ok()).ok_or_else(wrong)?;
    let other = submissions::contribution(cx.db, &id)?.filter(|other| other.submission == old.submission);
    other.filter(|other| other.id != old.id && collect::goes(other)).map(|other| other.id).ok_or_else(wrong)
}
