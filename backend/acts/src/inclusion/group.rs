//! The working group of experts in figures: who was nominated, who agreed, who was appointed.
//!
//! Members are published with name and State, so how many there are of each region is no secret. Of nominations not even the number is
//! told to others, and what people say of their gender is counted for the balance and never published.

use std::collections::{BTreeMap, BTreeSet};

use adref_domain::geography::region_of;
use adref_domain::policy::Action;
use adref_domain::{Gender, NominationState};
use adref_store::nomination_calls;
use adref_store::nominations::{self, Nomination};
use adref_store::processes::Process;

use super::guard::{WITHHELD, cell};
use super::voices::{NONE, regions};
use crate::views::{CellView, GroupFigures, GroupRow};
use crate::{Actor, Cx, Fault, nomination, process};

/// One nominee, from whichever calls.
#[derive(Default)]
struct Nominee {
    states: BTreeSet<String>,
    gender: Option<Gender>,
    agreed: bool,
    /// For which State they are a member.
    member: Option<String>,
}

/// The group, where the process has called for nominations.
pub(super) fn group(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    process: &Process,
    exact: bool,
) -> Result<Option<GroupFigures>, Fault> {
    let exact = exact && actor.may(Action::Appoint, &process::facts(process));
    let calls = nomination_calls::of_process(cx.db, &process.id)?;
    if calls.is_empty() {
        return Ok(None);
    }
    let mut people: BTreeMap<String, Nominee> = BTreeMap::new();
    for call in calls {
        for row in nominations::of_call(cx.db, &call.id)? {
            // Others read in the list of members who is one; the figures of a report count those whose term is over as well.
            let member = row.state == NominationState::Appointed && (exact || nomination::is_listed(cx, &row)?);
            if row.state != NominationState::Withdrawn {
                people.entry(row.person.to_string()).or_default().meet(&row, member);
            }
        }
    }
    Ok(Some(figures(&people.into_values().collect::<Vec<_>>(), exact)))
}

impl Nominee {
    fn meet(&mut self, row: &Nomination, member: bool) {
        self.states.insert(row.party.clone());
        self.gender = row.gender.or(self.gender);
        self.agreed |= row.consent_at.is_some() && row.state != NominationState::Declined;
        if member {
            self.member = Some(row.party.clone());
        }
    }

    /// The region of the State they are a member for, or else were nominated by.
    fn region(&self) -> String {
        let state = self.member.as_ref().or_else(|| self.states.first());
        state.and_then(|code| region_of(code)).map_or_else(|| NONE.to_owned(), String::from)
    }

    fn gender(&self) -> String {
        self.gender.map_or_else(|| NONE.to_owned(), String::from)
    }
}

fn figures(people: &[Nominee], exact: bool) -> GroupFigures {
    let kept = |count: usize| if exact { cell(count, true) } else { WITHHELD };
    let number = |test: &dyn Fn(&Nominee) -> bool| people.iter().filter(|one| test(one)).count();
    let rows = |kinds: Vec<String>, of: fn(&Nominee) -> String, open: &dyn Fn(usize) -> CellView| {
        let row = |kind: String| GroupRow {
            nominated: kept(number(&|one| of(one) == kind)),
            agreed: kept(number(&|one| one.agreed && of(one) == kind)),
            appointed: open(number(&|one| one.member.is_some() && of(one) == kind)),
            kind,
        };
        kinds.into_iter().map(row).collect::<Vec<_>>()
    };
    let nominating: BTreeSet<&String> = people.iter().flat_map(|one| &one.states).collect();
    let states: BTreeSet<&String> = people.iter().filter_map(|one| one.member.as_ref()).collect();
    let genders = Gender::ALL.iter().map(ToString::to_string).chain([NONE.to_owned()]);
    GroupFigures {
        nominated: kept(people.len()),
        nominating: kept(nominating.len()),
        agreed: kept(number(&|one| one.agreed)),
        appointed: cell(number(&|one| one.member.is_some()), true),
        states: cell(states.len(), true),
        by_region: rows(regions().collect(), Nominee::region, &|count| cell(count, true)),
        by_gender: rows(genders.collect(), Nominee::gender, &kept),
    }
}
