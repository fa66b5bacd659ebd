//! Sources, added, mended, and superseded by others.

use adref_domain::SourceKind;
use adref_domain::event::EventKind;
use adref_domain::ids::SourceId;
use adref_domain::source::comes_back;
use adref_store::processes::Process;
use adref_store::sources::{self, Source};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{MOST, etag, kept_by, known, may_keep, show};
use crate::house::chance;
use crate::record::Record;
use crate::views::ProcessSourceView;
use crate::{Actor, Cx, Fault, text};

/// A source as it is written.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteSource {
    /// `report`, `resolution`, `data` or `other`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its symbol.
    pub symbol: Option<String>,
    /// The day it is of, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Where it can be read, `https://…`.
    pub address: Option<String>,
    /// What is to be known of it.
    pub note: Option<String>,
}

/// What takes the place of a source.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Supersede {
    /// The source that does, of the same process.
    pub by: String,
    /// Why; whoever reads the sources reads it.
    pub reason: String,
}

/// Adds a source to a process.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`] with the field.
pub fn add(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &WriteSource) -> Result<ProcessSourceView, Fault> {
    let process = kept_by(cx, actor, slug)?;
    if sources::of_process(cx.db, &process.id)?.len() >= MOST {
        return Err(Fault::invalid("title", format!("a process has {MOST} sources at most")));
    }
    let row = Source {
        id: SourceId::from_bits(chance()),
        process: process.id.clone(),
        kind: SourceKind::Other,
        title: String::new(),
        publisher: None,
        symbol: None,
        day: None,
        address: None,
        note: None,
        successor: None,
        superseded_at: None,
        superseded_reason: None,
        version: 0,
        created_at: cx.now,
    };
    let row = filled(row, input)?;
    sources::add(cx.db, &row)?;
    let record = Record::of(EventKind::SourceAdded, actor, row.id.as_str()).process(&process.id);
    record.after(&facts(&row)).data(json!({ "kind": row.kind, "symbol": row.symbol })).write(cx)?;
    show::one(cx, actor, &process, &row.id)
}

/// Mends what is said of a source, against the version its editor saw.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::PreconditionRequired`], [`Fault::SourceChanged`], [`Fault::Invalid`].
pub fn change(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &WriteSource,
    if_match: Option<&str>,
) -> Result<ProcessSourceView, Fault> {
    let (before, process) = known(cx, actor, id)?;
    may_keep(actor, &process)?;
    if if_match.ok_or(Fault::PreconditionRequired)?.trim() != etag(&before) {
        return Err(Fault::SourceChanged);
    }
    let row = filled(before.clone(), input)?;
    if row != before {
        let row = Source { version: before.version + 1, ..row };
        if !sources::change(cx.db, &row, before.version)? {
            return Err(Fault::SourceChanged);
        }
        let record = Record::of(EventKind::SourceChanged, actor, row.id.as_str()).process(&process.id);
        record.before(&facts(&before)).after(&facts(&row)).write(cx)?;
    }
    show::one(cx, actor, &process, &before.id)
}

/// Records that another source has taken the place of one: whatever cites it waits for an answer.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::SourceRing`], [`Fault::Invalid`].
pub fn supersede(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Supersede) -> Result<ProcessSourceView, Fault> {
    let (before, process) = known(cx, actor, id)?;
    may_keep(actor, &process)?;
    if before.successor.is_some() {
        return Err(Fault::invalid("by", "another source has taken its place already: supersede that one"));
    }
    let by = successor(cx, &process, &before, &input.by)?;
    let row = Source {
        successor: Some(by),
        superseded_at: Some(cx.now),
        superseded_reason: Some(text::written("reason", &input.reason, text::COMMENT)?),
        version: before.version + 1,
        ..before.clone()
    };
    if !sources::change(cx.db, &row, before.version)? {
        return Err(Fault::SourceChanged);
    }
    let record = Record::of(EventKind::SourceSuperseded, actor, row.id.as_str()).process(&process.id);
    let record = record.before(&facts(&before)).after(&facts(&row)).reason(row.superseded_reason.as_deref());
    record.data(json!({ "by": row.successor })).write(cx)?;
    show::one(cx, actor, &process, &row.id)
}

/// The source that takes the place: of the same process, and none whose place this one has taken.
fn successor(cx: &mut Cx<'_, '_>, process: &Process, source: &Source, by: &str) -> Result<SourceId, Fault> {
    let all = sources::of_process(cx.db, &process.id)?;
    let found = all.iter().find(|one| one.id.as_str() == by);
    let found = found.ok_or_else(|| Fault::invalid("by", "names a source of this process, by its id"))?;
    let next = |id: &str| all.iter().find(|one| one.id.as_str() == id)?.successor.as_ref().map(SourceId::as_str);
    if comes_back(source.id.as_str(), found.id.as_str(), next, all.len()) {
        return Err(Fault::SourceRing);
    }
    Ok(found.id.clone())
}

fn filled(row: Source, input: &WriteSource) -> Result<Source, Fault> {
    let address = text::optional("address", input.address.as_deref(), 2000)?;
    Ok(Source {
        kind: text::code("kind", &input.kind)?,
        title: text::written("title", &input.title, text::TITLE)?,
        publisher: text::optional("publisher", input.publisher.as_deref(), text::TITLE)?,
        symbol: text::optional("symbol", input.symbol.as_deref(), 120)?,
        day: text::date("day", input.day.as_deref())?,
        address: address.map(|address| text::address("address", &address)).transpose()?,
        note: text::optional("note", input.note.as_deref(), text::COMMENT)?,
        ..row
    })
}

fn facts(row: &Source) -> serde_json::Value {
    json!([row.kind, row.title, row.publisher, row.symbol, row.day, row.address, row.note, row.successor])
}
