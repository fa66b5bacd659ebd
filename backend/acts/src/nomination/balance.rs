//! The balance of a choice, as figures beside it. Nothing is stored, and nobody is put before anybody else.

use adref_domain::geography::{region_of, states};
use adref_domain::nomination::{self as domain, Candidate, Share};
use adref_domain::policy::Action;
use adref_domain::{NominationState, Region};
use adref_notation::{UnStanding, un_standing};
use adref_store::nominations::{self, Nomination};
use serde::Deserialize;
use utoipa::ToSchema;

use super::named;
use crate::views::{BalanceView, ShareView};
use crate::{Actor, Cx, Fault, process};

/// Whom a choice holds.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BalanceQuery {
    /// Ids of nominations, separated by commas; those appointed already count as chosen without being named.
    pub chosen: Option<String>,
}

/// How a choice is spread over regions, genders, competences and States.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`] for an id that is none of this call's.
pub fn balance(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, query: &BalanceQuery) -> Result<BalanceView, Fault> {
    let (call, process) = super::call(cx, actor, id)?;
    actor.must_openly(Action::Appoint, &process::facts(&process))?;
    let all = nominations::of_call(cx.db, &call.id)?;
    let ids: Vec<String> = query.chosen.iter().flat_map(|ids| ids.split(',')).map(|id| id.trim().to_owned()).collect();
    let ids: Vec<String> = ids.into_iter().filter(|id| !id.is_empty()).collect();
    let chosen = named(&all, &ids)?;
    let is_chosen =
        |row: &Nomination| row.state == NominationState::Appointed || chosen.iter().any(|one| one.id == row.id);
    let agreed = |row: &&Nomination| row.state.can_be_chosen() || row.state == NominationState::Appointed;
    let candidates: Vec<Candidate> = all
        .iter()
        .filter(agreed)
        .map(|row| Candidate {
            state: row.party.clone(),
            region: region_of(&row.party),
            gender: row.gender,
            competences: row.competences.clone(),
            chosen: is_chosen(row),
        })
        .collect();
    // A State whose nominee has yet to answer has one all the same.
    let nominated = |code: &str| all.iter().any(|row| row.state.lives() && row.party == code);
    let asked = states().filter(|code| un_standing(code) == Some(UnStanding::Member) && !nominated(code));
    let found = domain::balance(&candidates, &call.competences, &asked.collect::<Vec<_>>());
    Ok(view(found, call.seats))
}

fn view(found: domain::Balance, seats: i64) -> BalanceView {
    let row = |key: String, share: Share| ShareView { key, chosen: share.chosen, all: share.all };
    let unknown = || "unknown".to_owned();
    let region = |one: Option<Region>| one.map_or_else(unknown, String::from);
    BalanceView {
        seats,
        people: row("people".to_owned(), found.people),
        states: row("states".to_owned(), found.states),
        regions: found.regions.into_iter().map(|(one, share)| row(region(one), share)).collect(),
        genders: found
            .genders
            .into_iter()
            .map(|(one, share)| row(one.map_or_else(unknown, String::from), share))
            .collect(),
        competences: found.competences.into_iter().map(|(one, share)| row(one, share)).collect(),
        by_state: found.by_state.into_iter().map(|(one, share)| row(one, share)).collect(),
        without_nominee: found.without_nominee,
    }
}
