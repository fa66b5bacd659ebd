//! Parties as lists and cards.

use adref_domain::policy::{Action, Facts};
use adref_notation::{Party, PartyKind, UnStanding, un_standing};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Parties;
use crate::views::{MemberView, PartyView};
use crate::{Actor, Cx, Fault, text};

/// On which day membership is asked for.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DayQuery {
    /// `YYYY-MM-DD`; today by the database's clock when absent.
    pub day: Option<String>,
}

/// Every party that takes part: groups first, then States by name.
///
/// # Errors
/// [`Fault::Invalid`] for a day that is none.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, query: &DayQuery) -> Result<Vec<PartyView>, Fault> {
    actor.must(Action::ReadParties, &Facts::default())?;
    let day = day(cx, query)?;
    let parties = cx.parties()?;
    let mut views: Vec<_> = parties
        .registry()
        .parties()
        .iter()
        .filter(|party| parties.takes_part(party))
        .map(|party| PartyView { members: None, ..view(&parties, party, &day) })
        .collect();
    views.sort_by(|a, b| (a.kind != "group", &a.english).cmp(&(b.kind != "group", &b.english)));
    Ok(views)
}

/// One party: its other names, and the members of a group or the groups of a State on a day.
///
/// # Errors
/// [`Fault::UnknownParty`]; [`Fault::Invalid`] for a day that is none.
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, code: &str, query: &DayQuery) -> Result<PartyView, Fault> {
    actor.must(Action::ReadParties, &Facts::default())?;
    let day = day(cx, query)?;
    let parties = cx.parties()?;
    let party = parties.meant(code)?;
    Ok(view(&parties, party, &day))
}

fn day(cx: &Cx<'_, '_>, query: &DayQuery) -> Result<String, Fault> {
    Ok(text::date("day", query.day.as_deref())?.unwrap_or_else(|| text::day(cx.now)))
}

pub(super) fn view(parties: &Parties, party: &Party, day: &str) -> PartyView {
    let registry = parties.registry();
    let group = party.kind == PartyKind::Group;
    let kind = match (parties.added(&party.code), un_standing(&party.code)) {
        (Some(added), _) => added.kind.as_str(),
        (None, Some(UnStanding::Observer)) => "observer",
        (None, _) if group => "group",
        (None, _) => "state",
    };
    let today = registry.members_on(&party.code, Some(day)).unwrap_or_default();
    let member = |(code, from, to): (&str, Option<&str>, Option<&str>)| MemberView {
        code: code.to_owned(),
        name: registry.find(code).map(|party| party.english.clone()).unwrap_or_default(),
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
        member: today.contains(&code),
        exception: registry.is_exception(&party.code, code),
    };
    let members = registry.members_ever(&party.code).map(|rows| rows.into_iter().map(member).collect());
    PartyView {
        code: party.code.clone(),
        kind: kind.to_owned(),
        alpha2: party.alpha2.clone(),
        english: party.english.clone(),
        french: party.french.clone(),
        aliases: registry.aliases_of(&party.code).into_iter().map(str::to_owned).collect(),
        members: if group { members } else { None },
        groups: parties.groups_of(&party.code, day),
        day: day.to_owned(),
    }
}
