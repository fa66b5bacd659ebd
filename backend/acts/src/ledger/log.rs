//! The events people may read: the secretariat those of a process, the administrator those about accounts, everybody their own.

use std::collections::HashMap;

use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts};
use adref_store::events::{self, Event, Wanted};
use adref_store::{people, processes};
use serde::Serialize;
use utoipa::ToSchema;

use crate::process::PageQuery;
use crate::show::cut_page;
use crate::views::Page;
use crate::{Actor, Cx, Fault, text};

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

/// What was done in a process, newest first.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn in_process(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, query: &PageQuery) -> Result<Page<EventView>, Fault> {
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadEvents, &Facts { process_public: process.public, ..Facts::default() })?;
    list(cx, &Wanted::Process(process.id), query)
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
    let (mut names, mut slugs) = (HashMap::new(), HashMap::new());
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let actor = match &row.actor {
            Some(id) => Some(EventActor { id: id.to_string(), name: name(cx, id, &mut names)? }),
            None => None,
        };
        let process = match &row.process {
            Some(id) if slugs.contains_key(id) => slugs.get(id).cloned(),
            Some(id) => {
                let slug = processes::by_id(cx.db, id)?.map(|process| process.slug).unwrap_or_default();
                slugs.insert(id.clone(), slug.clone());
                Some(slug)
            }
            None => None,
        };
        items.push(view(row, actor, process));
    }
    Ok(Page { items, next })
}

fn name(cx: &mut Cx<'_, '_>, id: &PersonId, names: &mut HashMap<PersonId, String>) -> Result<String, Fault> {
    if let Some(name) = names.get(id) {
        return Ok(name.clone());
    }
    let name = people::by_id(cx.db, id)?.map(|person| person.name).unwrap_or_default();
    names.insert(id.clone(), name.clone());
    Ok(name)
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
