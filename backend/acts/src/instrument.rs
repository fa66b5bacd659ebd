//! Instruments: texts through time, as lists and as homes.

use adref_domain::event::EventKind;
use adref_domain::ids::InstrumentId;
use adref_domain::policy::Action;
use adref_store::{comments, drafts, instruments, processes, rounds};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance;
use crate::lookup::{self, Text};
use crate::process::{PageQuery, named};
use crate::record::Record;
use crate::show::{self, visible_page};
use crate::views::{Home, InstrumentCard, LatestChange, MyComments, OpenRound, Page, Stage};
use crate::{Actor, Cx, Fault, adoption, compare, round, text};

/// What is needed to begin an instrument.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateInstrument {
    /// The name in addresses, unique in the house.
    pub slug: String,
    /// The title.
    pub title: String,
    /// BCP 47 language of the text.
    pub language: String,
}

/// Begins an instrument in a process.
///
/// # Errors
/// [`Fault::NotFound`] for the process, [`Fault::Invalid`], [`Fault::SlugTaken`].
pub fn create(cx: &mut Cx<'_, '_>, actor: &Actor, process: &str, input: &CreateInstrument) -> Result<Home, Fault> {
    let process = processes::by_slug(cx.db, process)?.ok_or(Fault::NotFound)?;
    let facts = crate::process::facts(&process);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::CreateInstrument, &facts)?;
    let row = instruments::Instrument {
        id: InstrumentId::from_bits(chance()),
        process: process.id.clone(),
        slug: text::slug("slug", &input.slug)?,
        title: text::written("title", &input.title, text::TITLE)?,
        language: language("language", &input.language)?,
        next_receipt: 1,
        created_at: cx.now,
    };
    if instruments::by_slug(cx.db, &row.slug)?.is_some() {
        return Err(Fault::SlugTaken { slug: row.slug });
    }
    instruments::add(cx.db, &row)?;
    let created = Record::of(EventKind::InstrumentCreated, actor, row.id.as_str()).process(&process.id);
    let now = json!({ "slug": row.slug, "title": row.title, "language": row.language });
    created.after(&now).data(json!({ "slug": row.slug })).write(cx)?;
    home_of(cx, actor, &Text { process, instrument: row, now: cx.now })
}

/// The form of a BCP 47 tag; which languages exist is the registry's business.
pub(crate) fn language(field: &'static str, tag: &str) -> Result<String, Fault> {
    let parts: Vec<_> = tag.split('-').collect();
    let first = parts.first().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()));
    let rest = parts.iter().all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if first && rest { Ok(tag.to_owned()) } else { Err(Fault::invalid(field, "a BCP 47 tag, such as en or zh-Hans")) }
}

/// The texts this reader may know of.
///
/// # Errors
/// Those of the store.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, query: &PageQuery) -> Result<Page<InstrumentCard>, Fault> {
    let page = query.store();
    let read = |cx: &mut Cx<'_, '_>, page: &adref_store::Page| Ok(instruments::list(cx.db, page)?);
    visible_page(
        cx,
        &page,
        read,
        |row| row.id.to_string(),
        |cx, row| match lookup::text(cx, actor, &row.slug) {
            Ok(text) => card(cx, actor, text).map(Some),
            Err(Fault::NotFound) => Ok(None),
            Err(fault) => Err(fault),
        },
    )
}

fn card(cx: &mut Cx<'_, '_>, actor: &Actor, text: Text) -> Result<InstrumentCard, Fault> {
    let latest = lookup::latest_readable(cx, actor, &text)?;
    let counts = latest.as_ref().map(|draft| show::counts(cx, draft)).transpose()?.unwrap_or_default();
    let open_round = open_round(cx, actor, &text)?;
    Ok(InstrumentCard {
        process: named(actor, &text.process),
        slug: text.instrument.slug,
        title: text.instrument.title,
        stage: latest.map(|draft| Stage { draft_label: draft.label, draft_slug: draft.slug }),
        open_round,
        paragraphs: counts.paragraphs,
        brackets: counts.brackets,
    })
}

/// The open round this reader may comment in, the one that closes first.
fn open_round(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Option<OpenRound>, Fault> {
    let mut found: Option<OpenRound> = None;
    let mut rows = rounds::list_of(cx.db, &text.instrument.id)?;
    rows.sort_by_key(|row| row.closes_at);
    for row in rows {
        let draft = drafts::by_id(cx.db, &row.draft)?.ok_or(Fault::NotFound)?;
        let facts = text.round_facts(cx, &row, &draft);
        let open = facts.round.as_ref().is_some_and(|round| round.state.takes_comments());
        if open && found.is_none() && actor.may(Action::SeeRound, &facts) {
            found = Some(OpenRound {
                id: row.id.to_string(),
                title: row.title,
                closes_at: text::rfc3339(row.closes_at),
                zone: row.zone,
                draft: draft.slug,
            });
        }
    }
    Ok(found)
}

/// The home of a text.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn home(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Home, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    home_of(cx, actor, &text)
}

fn home_of(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Home, Fault> {
    let readable = lookup::readable(cx, actor, text)?;
    let drafts = readable.iter().map(|draft| show::card(cx, draft)).collect::<Result<_, _>>()?;
    let mine = match &actor.subject.person {
        Some(person) => {
            let (total, answered) = comments::count_mine(cx.db, &text.instrument.id, person)?;
            let whole = |count: i64| usize::try_from(count).unwrap_or(0);
            Some(MyComments { total: whole(total), answered: whole(answered) })
        }
        None => None,
    };
    let unanswered = if actor.may(Action::UseDesk, &text.facts()) {
        Some(comments::unanswered_of_drafts(cx.db, &text.instrument.id)?.len())
    } else {
        None
    };
    Ok(Home {
        slug: text.instrument.slug.clone(),
        title: text.instrument.title.clone(),
        language: text.instrument.language.clone(),
        process: named(actor, &text.process),
        rounds: round::of_text(cx, actor, text)?,
        my_comments: mine,
        unanswered,
        latest_change: latest_change(cx, actor, text, &readable)?,
        way: adoption::way(cx, actor, text)?,
        may: actor.may_codes(&text.facts()),
        drafts,
    })
}

fn latest_change(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    readable: &[drafts::Draft],
) -> Result<Option<LatestChange>, Fault> {
    let mut issued = readable.iter().rev().filter(|draft| draft.status == adref_domain::DraftStatus::Issued);
    let (Some(to), Some(from)) = (issued.next(), issued.next()) else {
        return Ok(None);
    };
    compare::change_between(cx, actor, text, from, to).map(Some)
}
