//! Which sentences of a draft quote an adopted text of the library, and what differs. Made once of issued drafts and kept; what a
//! reader may not read is not in their library, and so in none of their quotations.

use std::sync::Arc;

use adref_compare::{Para, Quotations, Quoted};
use adref_domain::{DraftStatus, ParagraphKind};
use adref_store::drafts::Draft;
use adref_store::{library, placements};
use sha2::{Digest, Sha256};

use super::{Adopted, of_process, show};
use crate::compare::in_time;
use crate::kept::Made;
use crate::lookup::{self, Text};
use crate::show as shown;
use crate::views::{AgreedLanguageView, AgreedQuoteView};
use crate::{Actor, Cx, Fault};

/// As many texts as a draft is held against: the latest adopted.
const MOST: usize = 60;

/// A paragraph, without positions: nobody's stance is in what is quoted.
pub(crate) struct Row {
    paragraph: String,
    label: Option<String>,
    kind: ParagraphKind,
    text: String,
}

/// What was found, with the words it was found in.
pub struct Found {
    rows: Vec<Row>,
    texts: Vec<Vec<Row>>,
    quotations: Quotations,
}

/// The agreed language of a draft.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn agreed_language(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
) -> Result<AgreedLanguageView, Fault> {
    let (text, draft, _) = lookup::text_and_draft(cx, actor, slug, draft)?;
    let mut library = of_process(cx, actor, &text.process)?;
    library.retain(|one| !matches!(one, Adopted::Here(here) if here.0.instrument.id == text.instrument.id));
    let least = library.len().saturating_sub(MOST);
    library.drain(..least);
    let found = found(cx, &draft, &library)?;
    let mut cards = Vec::new();
    for one in &library {
        cards.push(show::card(cx, one)?);
    }
    let quotes = found.quotations.found.iter().filter_map(|one| quote(&found, one)).collect();
    let quotations = &found.quotations;
    let Text { instrument, .. } = &text;
    Ok(AgreedLanguageView {
        instrument: instrument.slug.clone(),
        title: instrument.title.clone(),
        draft: shown::draft_ref(&draft),
        language: instrument.language.clone(),
        sentences: quotations.sentences,
        coarse: quotations.coarse,
        library: cards,
        quotes,
    })
}

fn found(cx: &mut Cx<'_, '_>, draft: &Draft, library: &[Adopted]) -> Result<Arc<Found>, Fault> {
    if draft.status != DraftStatus::Issued {
        return make(cx, draft, library).map(|made| Arc::new(made.value));
    }
    let mut hasher = Sha256::new();
    for one in library {
        hasher.update(one.mark());
    }
    let key = format!("{}-{}", draft.id, hex::encode(hasher.finalize()));
    let kept = cx.quotes;
    kept.get(&key, || make(cx, draft, library))
}

fn make(cx: &mut Cx<'_, '_>, draft: &Draft, library: &[Adopted]) -> Result<Made<Found>, Fault> {
    let rows = of_draft(cx, draft)?;
    let mut texts = Vec::new();
    for one in library {
        texts.push(match one {
            Adopted::Brought(row) => library::paragraphs_of(cx.db, &row.id)?
                .into_iter()
                .map(|one| row_of(String::new(), one.label, one.kind, &one.wording))
                .collect(),
            Adopted::Here(here) => of_draft(cx, &here.1)?,
        });
    }
    let read: Vec<Vec<Para<'_>>> = texts.iter().map(|text| paras(text)).collect();
    let (quotations, late) = in_time(|options| adref_compare::quoted(&paras(&rows), &read, options));
    let weigh = |rows: &[Row]| rows.iter().map(|row| row.text.len() + 100).sum::<usize>();
    let bytes = weigh(&rows) * 2 + texts.iter().map(|text| weigh(text)).sum::<usize>();
    let lasting = !late && !quotations.coarse;
    Ok(Made { value: Found { rows, texts, quotations }, bytes, lasting })
}

fn of_draft(cx: &mut Cx<'_, '_>, draft: &Draft) -> Result<Vec<Row>, Fault> {
    let rows = placements::of_draft(cx.db, &draft.id)?;
    Ok(rows.into_iter().map(|row| row_of(row.paragraph.to_string(), row.label, row.kind, &row.text)).collect())
}

fn row_of(paragraph: String, label: Option<String>, kind: ParagraphKind, text: &str) -> Row {
    Row { paragraph, label, kind, text: adref_notation::without_positions(text).text }
}

fn paras(rows: &[Row]) -> Vec<Para<'_>> {
    rows.iter()
        .map(|row| Para {
            id: None,
            label: row.label.as_deref(),
            kind: row.kind.code(),
            heading: row.kind == ParagraphKind::Heading,
            text: &row.text,
        })
        .collect()
}

fn quote(found: &Found, one: &Quoted) -> Option<AgreedQuoteView> {
    let ours = found.rows.get(one.to)?;
    let theirs = found.texts.get(one.text)?.get(one.from)?;
    Some(AgreedQuoteView {
        paragraph: ours.paragraph.clone(),
        label: ours.label.clone(),
        text: one.text,
        source_label: theirs.label.clone(),
        source: excerpt(&theirs.text, one.from_span),
        words: excerpt(&ours.text, one.span),
        exact: one.exact,
        likeness: one.likeness,
        ops: one.ops.iter().cloned().map(shown::op_view).collect(),
        also: one.also.iter().map(|(text, _)| *text).collect(),
    })
}

fn excerpt(text: &str, span: (usize, usize)) -> String {
    text.chars().skip(span.0).take(span.1.saturating_sub(span.0)).collect()
}
