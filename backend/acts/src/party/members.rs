//! Who belongs to a group on which days, and who does not stand behind it.

use adref_domain::event::EventKind;
use adref_domain::policy::{Action, Facts};
use adref_notation::{PartyKind, Registry};
use adref_store::parties;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Parties, show};
use crate::house::chance_in_time;
use crate::record::Record;
use crate::views::PartyView;
use crate::{Actor, Cx, Fault, text};

/// What is said about one member; it takes the place of what was known of this member in this group.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberChange {
    /// The member: a State or another group, by code or name.
    pub member: String,
    /// First day, `YYYY-MM-DD`; absent: since always.
    pub from: Option<String>,
    /// First day outside; absent: still a member.
    pub to: Option<String>,
    /// A member that does not stand behind the group's positions.
    #[serde(default)]
    pub exception: bool,
}

/// Changes to the members of a group.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeMembers {
    /// One entry per member.
    pub members: Vec<MemberChange>,
    /// Why, for the record.
    pub reason: Option<String>,
}

/// Changes the members of a group, all or none.
///
/// # Errors
/// [`Fault::UnknownParty`], [`Fault::DatesReversed`], [`Fault::GroupContainsItself`], [`Fault::Invalid`].
pub fn change_members(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    group: &str,
    input: &ChangeMembers,
) -> Result<PartyView, Fault> {
    actor.must_openly(Action::ManageParties, &Facts::default())?;
    let known = cx.parties_now()?;
    let code = group_code(&known, group)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    for change in &input.members {
        let row = row(cx, actor, &known, &code, change, reason.as_deref())?;
        parties::add_membership(cx.db, &row)?;
    }
    let now = cx.parties_now()?;
    no_circle(now.registry(), &code)?;
    let record = Record::of(EventKind::MembershipChanged, actor, &code);
    let record = record.before(&members_of(&known, &code)).after(&members_of(&now, &code)).reason(reason.as_deref());
    record.data(json!({ "members": input.members.len() })).write(cx)?;
    cx.shelf.forget();
    let party = now.find(&code).ok_or(Fault::NotFound)?;
    Ok(show::view(&now, party, &text::day(cx.now)))
}

/// The members of a group as the record fingerprints them.
fn members_of(known: &Parties, group: &str) -> serde_json::Value {
    let registry = known.registry();
    let members = registry.members_ever(group).unwrap_or_default();
    let member = |(code, from, to): &(&str, Option<&str>, Option<&str>)| json!({ "member": code, "from": from, "to": to, "exception": registry.is_exception(group, code) });
    json!({ "group": group, "members": members.iter().map(member).collect::<Vec<_>>() })
}

fn group_code(known: &Parties, group: &str) -> Result<String, Fault> {
    let found = known.find(group).ok_or_else(|| unknown(group))?;
    if found.kind == PartyKind::Group {
        Ok(found.code.clone())
    } else {
        Err(Fault::invalid("group", "a State has no members; name a group"))
    }
}

fn unknown(code: &str) -> Fault {
    Fault::UnknownParty { code: code.chars().take(80).collect() }
}

fn row(
    cx: &Cx<'_, '_>,
    actor: &Actor,
    known: &Parties,
    group: &str,
    change: &MemberChange,
    reason: Option<&str>,
) -> Result<parties::Membership, Fault> {
    let member = known.find(&change.member).ok_or_else(|| unknown(&change.member))?.code.clone();
    let since = text::date("from", change.from.as_deref())?;
    let until = text::date("to", change.to.as_deref())?;
    if since.is_some() && until.is_some() && since >= until {
        return Err(Fault::DatesReversed);
    }
    Ok(parties::Membership {
        id: format!("{:032x}", chance_in_time()),
        party: group.to_owned(),
        member,
        since,
        until,
        exception: change.exception,
        reason: reason.map(str::to_owned),
        added_by: actor.subject.person.clone(),
        added_at: cx.now,
    })
}

/// A group that contains itself on any day, directly or through others, would make membership turn in a circle.
fn no_circle(registry: &Registry, group: &str) -> Result<(), Fault> {
    let mut path = vec![(group.to_owned(), Vec::<String>::new())];
    let mut seen = std::collections::HashSet::new();
    while let Some((at, through)) = path.pop() {
        for (member, _, _) in registry.members_ever(&at).unwrap_or_default() {
            if member == group {
                let mut through = through.clone();
                through.push(at.clone());
                return Err(Fault::GroupContainsItself { group: group.to_owned(), through: through.join(", ") });
            }
            if registry.members_ever(member).is_some() && seen.insert(member.to_owned()) {
                let mut further = through.clone();
                further.push(at.clone());
                path.push((member.to_owned(), further));
            }
        }
    }
    Ok(())
}
