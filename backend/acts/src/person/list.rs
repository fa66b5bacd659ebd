//! People as those see them who administer them: the secretariat, administrators, and a delegation its own.

use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts};
use adref_domain::{Instant, MandateStatus, Region};
use adref_store::mandates::{Filter, Mandate};
use adref_store::{mandates, people, processes, public_comments};
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
    /// With a mandate from this region.
    pub region: Option<String>,
    /// With a mandate that stands so: `invited`, `active`, `suspended` or `ended`.
    pub status: Option<String>,
    /// Words of the name, of the address where it may be seen, or of a party.
    pub q: Option<String>,
    /// This person alone.
    pub person: Option<String>,
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
    let wanted = Wanted::of(query)?;
    let filter = wanted.narrowed(filter, cx.now);
    let mut page = PageQuery { after: query.after.clone(), limit: query.limit }.store();
    let most = usize::try_from(page.limit).unwrap_or(usize::MAX);
    let mut items = Vec::new();
    for _ in 0..LOOKS {
        let (found, next) = looked_at(cx, actor, &filter, &page)?;
        for row in found.into_iter().filter(|row| wanted.is(row)) {
            let key = row.id.clone();
            items.push(row);
            if items.len() == most {
                let more = next.is_some() || last_of(cx, &filter, &page)?.is_some_and(|last| last != key);
                return Ok(Page { items, next: more.then_some(key) });
            }
        }
        page.after = next;
        if page.after.is_none() {
            break;
        }
    }
    Ok(Page { items, next: page.after })
}

/// How many pages of the store are looked through for one answer; a search that finds little goes on from its cursor.
const LOOKS: usize = 50;

/// A page of people as this reader sees them, before what they look for.
fn looked_at(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    filter: &Filter,
    page: &adref_store::Page,
) -> Result<(Vec<PersonRow>, Option<String>), Fault> {
    let (ids, next) = cut_page(ids(cx, filter, page)?, page, ToString::to_string);
    let mut found = people::by_ids(cx.db, &ids)?;
    found.sort_by(|a, b| a.id.cmp(&b.id));
    let speakers = public_comments::speakers(cx.db, &ids)?;
    let mut items = Vec::new();
    for person in &found {
        let held = mandates::of_person(cx.db, &person.id)?;
        // Who only spoke once as a member of the public has no account that anybody could administer.
        if person.joined_at.is_none() && held.is_empty() && speakers.contains(&person.id) {
            continue;
        }
        let row = row(cx, actor, person, &held)?;
        // Who left a delegation long ago is no longer its own.
        if everybody(filter) || !row.mandates.is_empty() {
            items.push(row);
        }
    }
    Ok((items, next))
}

const fn everybody(filter: &Filter) -> bool {
    let of_mandate = filter.capacity.is_none() && filter.party.is_none() && filter.process.is_none();
    of_mandate && filter.region.is_none() && filter.status.is_none()
}

fn ids(cx: &mut Cx<'_, '_>, filter: &Filter, page: &adref_store::Page) -> Result<Vec<PersonId>, Fault> {
    if let Some(one) = &filter.person {
        let found =
            people::by_id(cx.db, one)?.filter(|one| page.after.as_deref().is_none_or(|after| after < one.id.as_str()));
        return Ok(found.map(|one| one.id).into_iter().collect());
    }
    Ok(if everybody(filter) {
        people::list(cx.db, page)?.into_iter().map(|person| person.id).collect()
    } else {
        mandates::people_of(cx.db, filter, page)?
    })
}

/// The last person of a page, to know whether anybody is left on it.
fn last_of(cx: &mut Cx<'_, '_>, filter: &Filter, page: &adref_store::Page) -> Result<Option<String>, Fault> {
    let (ids, _) = cut_page(ids(cx, filter, page)?, page, ToString::to_string);
    Ok(ids.last().map(ToString::to_string))
}

/// What a reader looks for among the people they see. The database narrows by what is not secret; everything is held against what
/// they are shown and nothing else, since a search must not tell of an address or a mandate that is hidden.
struct Wanted {
    region: Option<Region>,
    status: Option<MandateStatus>,
    words: Vec<String>,
    person: Option<String>,
}

impl Wanted {
    fn of(query: &PeopleQuery) -> Result<Self, Fault> {
        let words = query.q.as_deref().unwrap_or_default();
        Ok(Self {
            region: query.region.as_deref().map(text::region).transpose()?,
            status: query.status.as_deref().map(|code| text::code("status", code)).transpose()?,
            words: words.split_whitespace().take(8).map(str::to_lowercase).collect(),
            person: query.person.clone(),
        })
    }

    /// The filter, narrowed for the database.
    fn narrowed(&self, filter: Filter, now: Instant) -> Filter {
        let person = self.person.as_deref().and_then(|id| PersonId::parse(id).ok());
        Filter { region: self.region, person, status: self.status.map(|status| (status, now)), ..filter }
    }

    fn is(&self, row: &PersonRow) -> bool {
        let status = self.status.map(String::from);
        let region = self.region.map(String::from);
        let mut mandates = row.mandates.iter();
        let held = (region.is_none() && status.is_none())
            || mandates.any(|it| {
                (region.is_none() || it.region == region) && status.as_ref().is_none_or(|status| *status == it.status)
            });
        let here = self.person.as_ref().is_none_or(|id| *id == row.id);
        held && here && (self.words.is_empty() || self.says(row))
    }

    fn says(&self, row: &PersonRow) -> bool {
        let mut said = format!("{} {}", row.name, row.email.as_deref().unwrap_or_default());
        for it in &row.mandates {
            let organization = it.organization.as_ref().map(|one| one.name.as_str());
            for part in [it.party.as_deref(), it.party_name.as_deref(), organization].into_iter().flatten() {
                said.push(' ');
                said.push_str(part);
            }
        }
        let said = said.to_lowercase();
        self.words.iter().all(|word| said.contains(word.as_str()))
    }
}

/// A delegation sees its own people and a secretariat of one process that process, whatever they ask for.
pub(crate) fn filter(cx: &mut Cx<'_, '_>, actor: &Actor, query: &PeopleQuery) -> Result<Filter, Fault> {
    let standing = actor.subject.standing.as_ref();
    let asked = match query.party.as_deref() {
        Some(party) => {
            let parties = cx.parties()?;
            Some(parties.meant(party)?.code.clone())
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
    Ok(Filter { capacity, party: asked, process, ..Filter::default() })
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
