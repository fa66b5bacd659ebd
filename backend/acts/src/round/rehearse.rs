//! A rehearsal: what a round looks like to somebody of its audience, before anybody of it has seen it. Nothing is written.

use adref_domain::RoundState;
use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts, RoundFacts, rule};
use adref_domain::round::shown_in;
use serde::Deserialize;
use utoipa::ToSchema;

use super::view_for;
use crate::lookup::{self, FoundRound};
use crate::views::{RehearsalView, RehearsedState};
use crate::{Actor, Cx, Fault, explain};

/// As whom.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RehearsalQuery {
    /// `stranger`, or a capacity with its party, region or kind of organization, such as `delegate:KEN`, `regional:africa` or
    /// `organization:academia`.
    pub r#as: String,
}

/// What somebody meets in a round: before it opens, while it takes comments, and after the close.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Invalid`] for a capacity there is none of, [`Fault::UnknownParty`], [`Fault::UnknownRegion`].
pub fn rehearse(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, query: &RehearsalQuery) -> Result<RehearsalView, Fault> {
    let found = lookup::round(cx, actor, id, Action::OpenRound)?;
    let somebody = Actor { subject: explain::subject(cx, actor, &query.r#as)?, ..Actor::stranger() };
    let states = [RoundState::Planned, RoundState::Open, RoundState::Closed].map(|state| met(&somebody, &found, state));
    let open = FoundRound {
        text: found.text.at(cx.now),
        draft: found.draft.clone(),
        round: found.round.clone(),
        facts: in_state(&found, RoundState::Open),
    };
    let round = if somebody.may(Action::SeeRound, &open.facts) {
        let view = view_for(cx, &somebody, &open)?;
        // How many comments there are by now is no part of a rehearsal.
        Some(crate::views::RoundView { comments: None, state: RoundState::Open.to_string(), ..view })
    } else {
        None
    };
    Ok(RehearsalView {
        subject: query.r#as.clone(),
        reads: somebody.may(Action::ReadDraft, &open.facts),
        positions: rule(&somebody.subject, Action::ReadDraft, &open.facts).fields().positions,
        round,
        states: states.to_vec(),
    })
}

fn in_state(found: &FoundRound, state: RoundState) -> Facts {
    let row = &found.round;
    let round = found.facts.round.clone().map(|round| RoundFacts {
        state,
        shown: shown_in(state, row.shown, row.shown_from),
        ..round
    });
    Facts { round, ..found.facts.clone() }
}

/// What somebody may do in one state of the round, with their own comments and with those of others.
fn met(somebody: &Actor, found: &FoundRound, state: RoundState) -> RehearsedState {
    let facts = in_state(found, state);
    let of = |owner: u128, party: Option<&str>| Facts {
        owner: Some(PersonId::from_bits(owner)),
        party: party.map(str::to_owned),
        ..facts.clone()
    };
    let own_party = somebody.subject.party();
    // Somebody else of the own delegation, and somebody of none.
    let (colleague, other) = (of(1, own_party), of(1, None));
    RehearsedState {
        state: state.to_string(),
        comments: somebody.may(Action::Comment, &facts),
        late: state.is_over(),
        sees_delegation: own_party.is_some() && somebody.may(Action::SeeComment, &colleague),
        sees_others: somebody.may(Action::SeeComment, &other),
        sees_names: rule(&somebody.subject, Action::SeeComment, &other).fields().names,
        supports: somebody.may(Action::Support, &other),
    }
}
