//! People as those see them who administer them: the secretariat, administrators, and a delegation its own.

use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts};
use adref_store::mandates::{Filter, Mandate};
use adref_store::{mandates, people, processes};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::mandate;
use crate::process::PageQuery;
use crate::show::cut_page;
use crate::views::{Page, PersonRow};
use crate::{Actor, Cx, Fault, text};

/// Which people are wanted.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PeopleQuery {
    /// With a mandate in this capacity.
    pub capacity: Option<String>,
    /// With a mandate for this party; delegations see their own only.
    pub party: Option<String>,
    /// With a mandate in this process or in every one.
    pub process: Option<String>,
    /// The cursor of the page before.
    pub after: Option<String>,
    /// How many, at most 200.
    pub limit: Option<u32>,
}

/// The people this reader may see, with the mandates they may see.
///
/// # Errors
/// [`Fault::Forbidden`] for those who administer nobody, [`Fault::UnknownParty`], [`Fault::NotFound`] for a process.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, query: &PeopleQuery) -> Result<Page<PersonRow>, Fault> {
    let filter = filter(cx, actor, query)?;
    let facts = Facts { process: filter.process.clone(), party: filter.party.clone(), ..Facts::default() };
    actor.must_openly(Action::SeePeople, &facts)?;
    let page = PageQuery { after: query.after.clone(), limit: query.limit }.store();
    let everybody = filter.capacity.is_none() && filter.party.is_none() && filter.process.is_none();
    let ids: Vec<PersonId> = if everybody {
        people::list(cx.db, &page)?.into_iter().map(|person| person.id).collect()
    } else {
        mandates::people_of(cx.db, &filter, &page)?
    };
    let (ids, next) = cut_page(ids, &page, ToString::to_string);
    let mut found = people::by_ids(cx.db, &ids)?;
    found.sort_by(|a, b| a.id.cmp(&b.id));
    let mut items = Vec::new();
    for person in &found {
        let held = mandates::of_person(cx.db, &person.id)?;
        let row = row(cx, actor, person, &held)?;
        // Who left a delegation long ago is no longer its own.
        if everybody || !row.mandates.is_empty() {
            items.push(row);
        }
    }
    Ok(Page { items, next })
}

/// A delegation sees its own people and a secretariat of one process that process, whatever they ask for.
pub(crate) fn filter(cx: &mut Cx<'_, '_>, actor: &Actor, query: &PeopleQuery) -> Result<Filter, Fault> {
    let standing = actor.subject.standing.as_ref();
    let asked = match query.party.as_deref() {
        Some(party) => {
            let parties = cx.parties()?;
            let unknown = || Fault::UnknownParty { code: party.chars().take(80).collect() };
            Some(parties.find(party).map(|party| party.code.clone()).ok_or_else(unknown)?)
        }
        None => standing.filter(|it| it.capacity.is_of_a_delegation()).and_then(|it| it.party.clone()),
    };
    let process = match query.process.as_deref() {
        Some(slug) => {
            let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
            actor.must(Action::ReadProcess, &crate::process::facts(&row))?;
            Some(row.id)
        }
        None => standing.and_then(|it| it.process.clone()),
    };
    let capacity = query.capacity.as_deref().map(|code| text::code("capacity", code)).transpose()?;
    Ok(Filter { capacity, party: asked, process })
}

/// One person; the caller has ruled that they may be seen.
pub(super) fn row(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    person: &people::Person,
    held: &[Mandate],
) -> Result<PersonRow, Fault> {
    let mut addressed = actor.may(Action::CreateAccount, &Facts::default());
    let mut views = Vec::new();
    for mandate in held {
        let facts = mandate::facts_of(mandate);
        if let Ok(fields) = actor.must(Action::SeePeople, &facts) {
            addressed |= fields.addresses;
            views.push(mandate::view(cx, actor, mandate)?);
        }
    }
    Ok(PersonRow {
        id: person.id.to_string(),
        name: person.name.clone(),
        email: addressed.then(|| person.email.clone()),
        closed: person.disabled_at.is_some(),
        erased: person.erased_at.is_some(),
        mandates: views,
    })
}
