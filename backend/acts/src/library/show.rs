//! The library as one reader sees it.

use adref_domain::ids::LibraryTextId;
use adref_domain::policy::Action;
use adref_store::library::{self, LibraryText};
use adref_store::{placements, processes};

use super::{Adopted, of_process};
use crate::views::{LibraryParagraphView, LibraryTextView, LibraryView, WholeTextView};
use crate::{Actor, Cx, Fault, process};

/// The library of a process: what was brought in, and what was adopted here as far as this reader may read it.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<LibraryView, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&row))?;
    let mut texts = Vec::new();
    for one in of_process(cx, actor, &row)? {
        texts.push(card(cx, &one)?);
    }
    Ok(LibraryView { process: process::in_full(&row), texts, may: actor.may_codes(&process::facts(&row)) })
}

/// A text that was brought in, whole.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<WholeTextView, Fault> {
    let id = LibraryTextId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = library::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &row.process)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&process))?;
    let content: Vec<_> = library::paragraphs_of(cx.db, &id)?
        .into_iter()
        .map(|one| LibraryParagraphView { label: one.label, kind: one.kind.to_string(), wording: one.wording })
        .collect();
    let card = brought(row, content.len());
    Ok(WholeTextView { card, process: process::in_full(&process), content })
}

pub(super) fn card(cx: &mut Cx<'_, '_>, one: &Adopted) -> Result<LibraryTextView, Fault> {
    match one {
        Adopted::Brought(row) => {
            let paragraphs = library::paragraphs_of(cx.db, &row.id)?.len();
            Ok(brought(LibraryText::clone(row), paragraphs))
        }
        Adopted::Here(here) => {
            let (text, draft, step) = here.as_ref();
            Ok(LibraryTextView {
                id: None,
                instrument: Some(text.instrument.slug.clone()),
                draft: Some(draft.slug.clone()),
                title: text.instrument.title.clone(),
                symbol: step.symbol.clone().or_else(|| draft.symbol.clone()),
                day: Some(step.day.clone()),
                body: Some(step.body.clone()),
                language: text.instrument.language.clone(),
                address: None,
                paragraphs: placements::places(cx.db, &draft.id)?.len(),
            })
        }
    }
}

pub(super) fn brought(row: LibraryText, paragraphs: usize) -> LibraryTextView {
    LibraryTextView {
        id: Some(row.id.to_string()),
        instrument: None,
        draft: None,
        title: row.title,
        symbol: row.symbol,
        day: row.day,
        body: row.body,
        language: row.language,
        address: row.address,
        paragraphs,
    }
}
