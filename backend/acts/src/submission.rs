//! Sets of comments: a delegation, or anybody who comments for themselves, collects comments, decides what goes with the set,
//! and lodges it as one. Until then it is the team's alone, and the record says no more of it than that something was done.

mod collect;
mod decide;
mod lodge;
mod show;
mod talk;

pub use collect::{begin, offer, reword};
pub use decide::{DecideContribution, decide};
pub use lodge::{SubmitSet, submit};
pub use show::read;
pub(crate) use show::spoken;
pub use talk::{TeamTalk, talk};

use adref_domain::ids::{ContributionId, SubmissionId};
use adref_domain::policy::{Action, Facts};
use adref_domain::submission::SubmissionState;
use adref_store::submissions::{self, Contribution, Submission, Team};

use crate::house::chance_in_time;
use crate::lookup::{self, FoundRound};
use crate::{Actor, Cx, Fault, round};

/// A round with the team that collects in it.
struct Room {
    found: FoundRound,
    team: Team,
    /// What the policy needs to know of the team's set.
    facts: Facts,
}

/// The round, for somebody who may collect in it.
fn room(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str) -> Result<Room, Fault> {
    let found = lookup::round(cx, actor, round, Action::SeeRound)?;
    round::must_have_begun(&found)?;
    let delegation = actor.subject.capacity().is_some_and(adref_domain::Capacity::is_of_a_delegation);
    let party = actor.subject.party().filter(|_| delegation).map(str::to_owned);
    let team = match (party, &actor.subject.person) {
        (Some(party), _) => Team::Party(party),
        (None, Some(person)) => Team::Person(person.clone()),
        (None, None) => return Err(Fault::Forbidden),
    };
    let facts = facts_of(&found, &team);
    actor.must_openly(Action::Collect, &facts)?;
    Ok(Room { found, team, facts })
}

fn facts_of(found: &FoundRound, team: &Team) -> Facts {
    let (owner, party) = match team {
        Team::Party(party) => (None, Some(party.clone())),
        Team::Person(person) => (Some(person.clone()), None),
    };
    Facts { owner, party, ..found.facts.clone() }
}

/// A contribution with its room, for somebody who may collect there; absent for everybody else.
fn contribution(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(Contribution, Submission, Room), Fault> {
    let id = ContributionId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = submissions::contribution(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let set = submissions::by_id(cx.db, &row.submission)?.ok_or(Fault::NotFound)?;
    let found = lookup::round_unruled(cx, &set.round)?;
    let team = match &set.party {
        Some(party) => Team::Party(party.clone()),
        None => Team::Person(set.person.clone()),
    };
    let facts = facts_of(&found, &team);
    actor.must(Action::Collect, &facts)?;
    Ok((row, set, Room { found, team, facts }))
}

/// The set the team collects in, if it has begun one, and the one it lodged last.
fn sets(cx: &mut Cx<'_, '_>, room: &Room) -> Result<(Option<Submission>, Option<Submission>), Fault> {
    let all = submissions::of_team(cx.db, &room.found.round.id, &room.team)?;
    let standing = |state| all.iter().rev().find(|set| set.state == state).cloned();
    Ok((standing(SubmissionState::Collecting), standing(SubmissionState::Submitted)))
}

/// The set the team collects in. A first one begins empty; one after a lodged set begins with what was lodged.
fn collecting(cx: &mut Cx<'_, '_>, actor: &Actor, room: &Room) -> Result<(Submission, bool), Fault> {
    let (now, lodged) = sets(cx, room)?;
    if let Some(set) = now {
        return Ok((set, false));
    }
    let (party, person) = match &room.team {
        Team::Party(party) => (Some(party.clone()), actor.person()?.clone()),
        Team::Person(person) => (None, person.clone()),
    };
    let set = Submission {
        id: SubmissionId::from_bits(chance_in_time()),
        round: room.found.round.id.clone(),
        party,
        person,
        state: SubmissionState::Collecting,
        replaces: lodged.as_ref().map(|set| set.id.clone()),
        created_at: cx.now,
        number: None,
        sentence: None,
        submitted_by: None,
        submitted_at: None,
        late: None,
    };
    submissions::begin(cx.db, &set)?;
    if let Some(lodged) = lodged {
        for one in submissions::of_submission(cx.db, &lodged.id)?.into_iter().filter(collect::goes) {
            let again = Contribution {
                id: ContributionId::from_bits(chance_in_time()),
                submission: set.id.clone(),
                merged_into: None,
                replaces: None,
                ..one
            };
            submissions::add(cx.db, &again)?;
        }
    }
    Ok((set, true))
}
