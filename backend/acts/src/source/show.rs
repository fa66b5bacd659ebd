//! Sources as one reader sees them, with what cites them of what they may see: the rest leaves no count.

use adref_domain::ids::SourceId;
use adref_domain::policy::Action;
use adref_store::processes::{self, Process};
use adref_store::sources::{self, Citation, Source};

use super::{Citing, citing, etag};
use crate::show::{excerpt, first_words};
use crate::views::{CitationView, NamedRef, ParagraphCitation, ProcessSourceView, SourcesView};
use crate::{Actor, Cx, Fault, lookup, process};

/// The sources of a process.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<SourcesView, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&row))?;
    of_process(cx, actor, &row)
}

fn of_process(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Process) -> Result<SourcesView, Fault> {
    let rows = sources::of_process(cx.db, &row.id)?;
    let mut cited = Vec::new();
    for citation in sources::citations_of(cx.db, &row.id)? {
        if let Some(at) = citing(cx, actor, &citation)? {
            cited.push((citation, at));
        }
    }
    let sources: Vec<_> = rows.iter().map(|source| view(actor, source, &rows, &cited)).collect();
    Ok(SourcesView {
        process: process::in_full(row),
        waiting: sources.iter().flat_map(|source| &source.citations).filter(|one| one.asks).count(),
        sources,
        may: actor.may_codes(&process::facts(row)),
    })
}

/// One source of it.
pub(super) fn one(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    row: &Process,
    id: &SourceId,
) -> Result<ProcessSourceView, Fault> {
    let all = of_process(cx, actor, row)?.sources;
    all.into_iter().find(|one| one.id == id.as_str()).ok_or(Fault::NotFound)
}

/// What a paragraph cites.
///
/// # Errors
/// [`Fault::NotFound`] for a paragraph this reader reads in no draft.
pub fn of_paragraph(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    paragraph: &str,
) -> Result<Vec<ParagraphCitation>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let process = text.process.clone();
    super::paragraph_of(cx, actor, text, paragraph)?;
    // Sources are of the process: who may not know of it is told none.
    if !actor.may(Action::ReadProcess, &process::facts(&process)) {
        return Ok(Vec::new());
    }
    let rows = sources::of_process(cx.db, &process.id)?;
    let its = sources::citations_of(cx.db, &process.id)?;
    let of = |citation: &Citation| {
        let source = rows.iter().find(|source| source.id == citation.source)?;
        Some(ParagraphCitation {
            id: citation.id.to_string(),
            source: view(actor, source, &rows, &[]),
            place: citation.place.clone(),
        })
    };
    let here = |one: &&Citation| one.paragraph.as_ref().is_some_and(|id| id.as_str() == paragraph);
    Ok(its.iter().filter(here).filter_map(of).collect())
}

pub(super) fn view(actor: &Actor, source: &Source, all: &[Source], cited: &[(Citation, Citing)]) -> ProcessSourceView {
    let named = |id: &SourceId| {
        let row = all.iter().find(|one| one.id == *id)?;
        Some(NamedRef { id: row.id.to_string(), name: row.title.clone() })
    };
    let its = cited.iter().filter(|(citation, _)| citation.source == source.id);
    ProcessSourceView {
        id: source.id.to_string(),
        kind: source.kind.to_string(),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        symbol: source.symbol.clone(),
        day: source.day.clone(),
        address: source.address.clone(),
        note: source.note.clone(),
        superseded_by: source.successor.as_ref().and_then(named),
        superseded_reason: source.superseded_reason.clone(),
        citations: its.map(|(citation, at)| self::citation(actor, source, citation, at)).collect(),
        etag: etag(source),
    }
}

/// A citation, seen by somebody who sees what it is of.
pub(super) fn citation(actor: &Actor, source: &Source, row: &Citation, at: &Citing) -> CitationView {
    let may = actor.may(Action::Cite, &at.facts());
    let asks = may && source.successor.is_some() && row.kept_at.is_none() && row.ended_at.is_none();
    let text = at.text();
    let (draft, label, words, number) = match at {
        Citing::Paragraph(it) => (Some(it.1.slug.clone()), it.2.label.clone(), first_words(&it.2.text, 30), None),
        Citing::Comment(it) => (None, None, excerpt(&it.1.text, 30), Some(it.1.number.clone())),
    };
    CitationView {
        id: row.id.to_string(),
        instrument: text.instrument.slug.clone(),
        title: text.instrument.title.clone(),
        paragraph: row.paragraph.as_ref().map(ToString::to_string),
        draft,
        label,
        comment: row.comment.as_ref().map(ToString::to_string),
        number,
        words,
        place: row.place.clone(),
        kept_reason: row.kept_reason.clone(),
        ended: row.ended_at.is_some(),
        asks,
        may_answer: may,
    }
}
