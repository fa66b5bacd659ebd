//! Bringing an adopted text in from a file, and putting one away.

use adref_domain::adoption::symbol_key;
use adref_domain::event::EventKind;
use adref_domain::ids::LibraryTextId;
use adref_domain::policy::Action;
use adref_store::library::{self, LibraryParagraph, LibraryText};
use adref_store::processes;
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use super::show;
use crate::house::chance;
use crate::record::Record;
use crate::views::LibraryTextView;
use crate::{Actor, Cx, Fault, instrument, process, text};

/// As many texts as a library holds.
const MOST: usize = 200;
/// As many paragraphs as one of them has.
const PARAGRAPHS: usize = 20_000;

/// An adopted text, said beside its file.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddText {
    /// Its title.
    pub title: String,
    /// Its symbol.
    pub symbol: Option<String>,
    /// The day it was adopted, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Who adopted it.
    pub body: Option<String>,
    /// Its BCP 47 language.
    pub language: String,
    /// Where it can be read whole, `https://…`.
    pub address: Option<String>,
}

/// Why a text is put away.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutAway {
    /// Why.
    pub reason: String,
}

/// Brings an adopted text in.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`], [`Fault::SymbolTaken`], [`Fault::Unreadable`].
pub fn add(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    input: &AddText,
    (name, bytes): (Option<&str>, &[u8]),
) -> Result<LibraryTextView, Fault> {
    let process = kept_by(cx, actor, slug)?;
    let known = library::of_process(cx.db, &process.id)?;
    if known.len() >= MOST {
        return Err(Fault::invalid("title", format!("a library holds {MOST} texts; put one away first")));
    }
    let imported = adref_formats::import(name, bytes)
        .map_err(|error| Fault::Unreadable { code: error.code(), message: error.to_string() })?;
    if imported.paragraphs.is_empty() || imported.paragraphs.len() > PARAGRAPHS {
        return Err(Fault::invalid("text", format!("between one paragraph and {PARAGRAPHS}")));
    }
    let row = filled(cx, &process, input)?;
    if row.symbol_key.is_some() && known.iter().any(|other| other.symbol_key == row.symbol_key) {
        return Err(Fault::SymbolTaken { symbol: row.symbol.unwrap_or_default() });
    }
    let its: Vec<_> = (0..)
        .zip(&imported.paragraphs)
        .map(|(ordinal, paragraph)| LibraryParagraph {
            text: row.id.clone(),
            ordinal,
            label: paragraph.label.clone(),
            kind: paragraph.kind,
            wording: paragraph.wording.clone(),
        })
        .collect();
    let row = LibraryText { hash: hash(&its), ..row };
    library::add(cx.db, &row, &its)?;
    let data = json!({ "symbol": row.symbol, "day": row.day, "language": row.language, "paragraphs": its.len() });
    let record = Record::of(EventKind::LibraryTextAdded, actor, row.id.as_str()).process(&process.id);
    record.after_hash(&row.hash).data(data).write(cx)?;
    Ok(show::brought(row, its.len()))
}

/// Puts a text away: no draft is held against it any more.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`] without a reason.
pub fn put_away(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &PutAway) -> Result<LibraryTextView, Fault> {
    let id = LibraryTextId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = library::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &row.process)?.ok_or(Fault::NotFound)?;
    may_keep(actor, &process)?;
    let reason = text::written("reason", &input.reason, text::COMMENT)?;
    if !library::put_away(cx.db, &id, &reason, cx.now)? {
        return Err(Fault::invalid("reason", "the text was put away before"));
    }
    let record = Record::of(EventKind::LibraryTextPutAway, actor, id.as_str()).process(&process.id);
    record.before(&json!("in use")).after(&json!("put away")).reason(Some(&reason)).write(cx)?;
    let paragraphs = library::paragraphs_of(cx.db, &id)?.len();
    Ok(show::brought(row, paragraphs))
}

/// Goes on only for those who may bring texts in: asked before a file is read.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`].
pub fn may_add(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<(), Fault> {
    kept_by(cx, actor, slug).map(|_| ())
}

/// The process behind a name, for those who keep what its texts rest on.
fn kept_by(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<processes::Process, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    may_keep(actor, &row)?;
    Ok(row)
}

fn may_keep(actor: &Actor, row: &processes::Process) -> Result<(), Fault> {
    let facts = process::facts(row);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::KeepEvidence, &facts)?;
    Ok(())
}

fn filled(cx: &Cx<'_, '_>, process: &processes::Process, input: &AddText) -> Result<LibraryText, Fault> {
    let symbol = text::optional("symbol", input.symbol.as_deref(), 120)?;
    let key = symbol.as_deref().map(symbol_key);
    if key.as_deref() == Some("") {
        return Err(Fault::invalid("symbol", "a symbol has letters or figures, such as A/RES/70/1"));
    }
    let day = text::date("day", input.day.as_deref())?;
    if day.as_ref().is_some_and(|day| *day > text::day(cx.now.plus_seconds(14 * 3600))) {
        return Err(Fault::invalid("day", "a day that has come: the library holds what was adopted"));
    }
    let address = text::optional("address", input.address.as_deref(), 2000)?;
    Ok(LibraryText {
        id: LibraryTextId::from_bits(chance()),
        process: process.id.clone(),
        title: text::written("title", &input.title, text::TITLE)?,
        symbol,
        symbol_key: key,
        day,
        body: text::optional("body", input.body.as_deref(), text::TITLE)?,
        language: instrument::language("language", &input.language)?,
        address: address.map(|address| text::address("address", &address)).transpose()?,
        hash: String::new(),
        added_at: cx.now,
        put_away_at: None,
        put_away_reason: None,
    })
}

/// SHA-256 over the paragraphs, each field with its length before it.
fn hash(its: &[LibraryParagraph]) -> String {
    let mut hasher = Sha256::new();
    for row in its {
        for field in [row.label.as_deref().unwrap_or_default(), row.kind.code(), &row.wording] {
            hasher.update(field.len().to_string().as_bytes());
            hasher.update([0x1f]);
            hasher.update(field.as_bytes());
        }
        hasher.update([0x1e]);
    }
    hex::encode(hasher.finalize())
}
