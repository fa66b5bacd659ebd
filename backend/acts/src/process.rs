//! Processes: the whole consultation around one or more texts.

mod about;

pub use about::{NeedInput, PledgeInput, WriteAbout, about, write_about};

use adref_domain::event::EventKind;
use adref_domain::ids::ProcessId;
use adref_domain::policy::{Action, Facts};
use adref_store::{instruments, processes};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance;
use crate::record::Record;
use crate::show::visible_page;
use crate::views::{InstrumentRef, Page, ProcessCard, ProcessRef};
use crate::{Actor, Cx, Fault, text, zone};

/// Where a list goes on, and how much of it is wanted.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PageQuery {
    /// The cursor of the page before.
    pub after: Option<String>,
    /// How many items, at most 200.
    pub limit: Option<u32>,
}

impl PageQuery {
    pub(crate) fn store(&self) -> adref_store::Page {
        adref_store::Page { after: self.after.clone(), limit: i64::from(self.limit.unwrap_or(50).clamp(1, 200)) }
    }
}

/// What is needed to begin a process.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateProcess {
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// What it is about.
    #[serde(default)]
    pub summary: String,
    /// The IANA time zone deadlines are stated in.
    pub zone: String,
    /// Whether everybody may know of it.
    #[serde(default)]
    pub public: bool,
}

/// The processes this reader may know of.
///
/// # Errors
/// Those of the store.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, query: &PageQuery) -> Result<Page<ProcessCard>, Fault> {
    let page = query.store();
    let read = |cx: &mut Cx<'_, '_>, page: &adref_store::Page| Ok(processes::list(cx.db, page)?);
    visible_page(
        cx,
        &page,
        read,
        |row| row.id.to_string(),
        |cx, row| {
            if actor.may(Action::ReadProcess, &facts(&row)) { card(cx, actor, row).map(Some) } else { Ok(None) }
        },
    )
}

/// One process.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<ProcessCard, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &facts(&row))?;
    card(cx, actor, row)
}

/// Begins a process.
///
/// # Errors
/// [`Fault::Invalid`], [`Fault::SlugTaken`].
pub fn create(cx: &mut Cx<'_, '_>, actor: &Actor, input: &CreateProcess) -> Result<ProcessCard, Fault> {
    actor.must_openly(Action::CreateProcess, &Facts::default())?;
    let row = processes::Process {
        id: ProcessId::from_bits(chance()),
        slug: text::slug("slug", &input.slug)?,
        title: text::written("title", &input.title, text::TITLE)?,
        summary: text::kept("summary", input.summary.trim(), text::COMMENT)?,
        zone: zone::named(&input.zone)?,
        public: input.public,
        created_at: cx.now,
    };
    if processes::by_slug(cx.db, &row.slug)?.is_some() {
        return Err(Fault::SlugTaken { slug: row.slug });
    }
    processes::add(cx.db, &row)?;
    let now = json!({
        "slug": row.slug, "title": row.title, "summary": row.summary, "zone": row.zone, "public": row.public,
    });
    let created = Record::of(EventKind::ProcessCreated, actor, row.id.as_str()).process(&row.id);
    created.after(&now).data(json!({ "slug": row.slug })).write(cx)?;
    card(cx, actor, row)
}

/// What the policy needs to know of a process.
pub(crate) fn facts(row: &processes::Process) -> Facts {
    Facts { process_public: row.public, process: Some(row.id.clone()), ..Facts::default() }
}

fn card(cx: &mut Cx<'_, '_>, actor: &Actor, row: processes::Process) -> Result<ProcessCard, Fault> {
    let instruments = instruments::list_of(cx.db, &row.id)?
        .into_iter()
        .map(|text| InstrumentRef { slug: text.slug, title: text.title, language: Some(text.language) })
        .collect();
    let facts = facts(&row);
    let mut may = actor.may_codes(&facts);
    // A coordinator reads in the record of the process what was done for the own delegation.
    let own = Facts { party: actor.subject.party().map(str::to_owned), ..facts };
    let record: String = Action::ReadEvents.into();
    if !may.contains(&record) && actor.may(Action::ReadEvents, &own) {
        may.push(record);
    }
    Ok(ProcessCard {
        may,
        slug: row.slug,
        title: row.title,
        summary: row.summary,
        zone: row.zone,
        public: row.public,
        instruments,
        created_at: text::rfc3339(row.created_at),
    })
}

/// A process as a text of it names it: a text may be open to those who may not know of its process.
pub(crate) fn named(actor: &Actor, row: &processes::Process) -> ProcessRef {
    let unknown = || ProcessRef { slug: String::new(), title: String::new(), zone: row.zone.clone() };
    if actor.may(Action::ReadProcess, &facts(row)) { in_full(row) } else { unknown() }
}

/// A process as a mandate in it names it, to those who see the mandate.
pub(crate) fn in_full(row: &processes::Process) -> ProcessRef {
    ProcessRef { slug: row.slug.clone(), title: row.title.clone(), zone: row.zone.clone() }
}
