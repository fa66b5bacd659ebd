//! The events people may read: the secretariat those of a process, a coordinator those of the own delegation in it, the administrator
//! those about accounts, everybody their own. What a team does before it is anybody else's is in no list but its own.

use std::collections::HashMap;

use adref_domain::Reach;
use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, ProcessId};
use adref_domain::policy::{Action, Facts};
use adref_store::events::{self, Event, Wanted};
use adref_store::{people, processes};
use serde::Serialize;
use utoipa::ToSchema;

use crate::process::PageQuery;
use crate::show::{cut_page, visible_page};
use crate::views::Page;
use crate::{Actor, Cx, Fault, process, text};

/// One recorded act.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EventView {
    /// Its number.
    pub seq: i64,
    /// When.
    pub at: String,
    /// What, as a code.
    pub kind: String,
    /// Who; absent when the house itself acted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<EventActor>,
    /// The role acted in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The party spoken for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The mandate acted under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mandate: Option<String>,
    /// The process, by its name in addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process: Option<String>,
    /// The id of what it was done to.
    pub object: String,
    /// Why, in the words of who acted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Ids, codes and numbers.
    #[schema(value_type = Object)]
    pub data: serde_json::Value,
    /// The hash of the thing before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The hash of the thing after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Whether it stands in the tree, so that its proof can be asked for.
    pub sealed: bool,
}

/// Who acted.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EventActor {
    /// The account.
    pub id: String,
    /// The name, as it is now.
    pub name: String,
}

/// What was done in a process, newest first: all of it for the secretariat, for a coordinator what was done for the delegation.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn in_process(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, query: &PageQuery) -> Result<Page<EventView>, Fault> {
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let facts = process::facts(&process);
    let wanted = match actor.subject.party() {
        Some(party) if !actor.may(Action::ReadEvents, &facts) => {
            actor.must(Action::ReadEvents, &Facts { party: Some(party.to_owned()), ..facts.clone() })?;
            Wanted::ForParty(process.id, party.to_owned())
        }
        _ => {
            actor.must(Action::ReadEvents, &facts)?;
            Wanted::Process(process.id)
        }
    };
    let mut names = Names::default();
    visible_page(
        cx,
        &query.store(),
        |cx, page| Ok(events::newest(cx.db, &wanted, page)?),
        |row| row.seq.to_string(),
        |cx, row| {
            if actor.may(reading(&row), &of_event(&facts, &row)) { names.view(cx, row).map(Some) } else { Ok(None) }
        },
    )
}

/// What reading this event is called in the policy.
pub(super) fn reading(row: &Event) -> Action {
    if of_a_team(row) { Action::ReadTeamEvents } else { Action::ReadEvents }
}

/// What the policy needs to know of an event in a process with these facts.
pub(super) fn of_event(process: &Facts, row: &Event) -> Facts {
    Facts { party: row.party.clone(), ..process.clone() }
}

/// Whether it is a team's alone: what it collects and drafts, what it says within the delegation about a comment, and what it took
/// back before it was tabled.
fn of_a_team(row: &Event) -> bool {
    let data: serde_json::Value = serde_json::from_str(&row.data).unwrap_or_default();
    match row.kind {
        EventKind::ProposalWithdrawn => data.get("number").is_none(),
        EventKind::CommentReplied => {
            data.get("reach").and_then(|reach| reach.as_str()) == Some(Reach::Delegation.code())
        }
        kind => kind.is_of_a_team(),
    }
}

/// What one did oneself, newest first.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn own(cx: &mut Cx<'_, '_>, actor: &Actor, query: &PageQuery) -> Result<Page<EventView>, Fault> {
    actor.must(Action::ReadOwnEvents, &Facts::default())?;
    let person = actor.person()?.clone();
    list(cx, &Wanted::Actor(person), query)
}

/// What concerns accounts and sessions, newest first; nothing of any process.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn of_platform(cx: &mut Cx<'_, '_>, actor: &Actor, query: &PageQuery) -> Result<Page<EventView>, Fault> {
    actor.must(Action::ReadPlatformEvents, &Facts::default())?;
    list(cx, &Wanted::Platform, query)
}

fn list(cx: &mut Cx<'_, '_>, wanted: &Wanted, query: &PageQuery) -> Result<Page<EventView>, Fault> {
    let page = query.store();
    let (rows, next) = cut_page(events::newest(cx.db, wanted, &page)?, &page, |row| row.seq.to_string());
    let mut names = Names::default();
    let items = rows.into_iter().map(|row| names.view(cx, row)).collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

/// The names of people and processes, each looked up once.
#[derive(Default)]
struct Names {
    people: HashMap<PersonId, String>,
    processes: HashMap<ProcessId, String>,
}

impl Names {
    fn view(&mut self, cx: &mut Cx<'_, '_>, row: Event) -> Result<EventView, Fault> {
        let actor = match &row.actor {
            Some(id) => Some(EventActor { id: id.to_string(), name: self.person(cx, id)? }),
            None => None,
        };
        let process = row.process.clone().map(|id| self.process(cx, &id)).transpose()?;
        Ok(view(row, actor, process))
    }

    fn person(&mut self, cx: &mut Cx<'_, '_>, id: &PersonId) -> Result<String, Fault> {
        if let Some(name) = self.people.get(id) {
            return Ok(name.clone());
        }
        let name = people::by_id(cx.db, id)?.map(|person| person.name).unwrap_or_default();
        self.people.insert(id.clone(), name.clone());
        Ok(name)
    }

    fn process(&mut self, cx: &mut Cx<'_, '_>, id: &ProcessId) -> Result<String, Fault> {
        if let Some(slug) = self.processes.get(id) {
            return Ok(slug.clone());
        }
        let slug = processes::by_id(cx.db, id)?.map(|process| process.slug).unwrap_or_default();
        self.processes.insert(id.clone(), slug.clone());
        Ok(slug)
    }
}

fn view(row: Event, actor: Option<EventActor>, process: Option<String>) -> EventView {
    let json = |text: Option<&str>| -> serde_json::Value {
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    };
    let personal = json(row.personal.as_deref());
    EventView {
        seq: row.seq,
        at: text::rfc3339(row.at),
        kind: row.kind.to_string(),
        actor,
        role: row.role,
        party: row.party,
        mandate: row.mandate,
        process,
        object: row.object,
        reason: personal.get("reason").and_then(serde_json::Value::as_str).map(str::to_owned),
        data: json(Some(&row.data)),
        before: row.hash_before,
        after: row.hash_after,
        sealed: row.leaf.is_some(),
    }
}
