//! A paragraph or a comment cites a source.

use adref_domain::event::EventKind;
use adref_domain::ids::CitationId;
use adref_domain::policy::Action;
use adref_store::sources::{self, Citation};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Citing, comment_of, known, paragraph_of, show};
use crate::house::chance_in_time;
use crate::record::Record;
use crate::views::CitationView;
use crate::{Actor, Cx, Fault, lookup, text};

/// As much as cites one source.
const MOST: usize = 2000;

/// What cites a source: a paragraph of a text, or a comment.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// The text, by its name in addresses, where a paragraph cites.
    pub instrument: Option<String>,
    /// The paragraph.
    pub paragraph: Option<String>,
    /// The comment, where one cites.
    pub comment: Option<String>,
    /// Where in the source: a page, a table.
    pub place: Option<String>,
}

/// Records that a paragraph or a comment cites a source. The secretariat says it of both, an author of the own comment.
///
/// # Errors
/// [`Fault::NotFound`] for what is not the actor's to see, [`Fault::Forbidden`], [`Fault::CitedAlready`], [`Fault::Invalid`].
pub fn cite(cx: &mut Cx<'_, '_>, actor: &Actor, source: &str, input: &Cite) -> Result<CitationView, Fault> {
    let (source, process) = known(cx, actor, source)?;
    let at = match (&input.instrument, &input.paragraph, &input.comment) {
        (Some(instrument), Some(paragraph), None) => {
            let text = lookup::text(cx, actor, instrument)?;
            paragraph_of(cx, actor, text, paragraph)?
        }
        (None, None, Some(comment)) => comment_of(cx, actor, comment)?,
        _ => return Err(Fault::invalid("paragraph", "either a text and its paragraph, or a comment")),
    };
    actor.must_openly(Action::Cite, &at.facts())?;
    if at.text().process.id != process.id {
        return Err(Fault::invalid("paragraph", "a text, or a comment on a text, of the process the source is of"));
    }
    if source.successor.is_some() {
        return Err(Fault::invalid("source", "another source has taken its place: cite that one"));
    }
    let (paragraph, comment) = match &at {
        Citing::Paragraph(it) => (Some(it.2.paragraph.clone()), None),
        Citing::Comment(it) => (None, Some(it.1.id.clone())),
    };
    let all = sources::citations_of(cx.db, &process.id)?;
    let its: Vec<_> = all.iter().filter(|one| one.source == source.id).collect();
    let place = text::optional("place", input.place.as_deref(), text::TITLE)?;
    if its.iter().any(|one| one.paragraph == paragraph && one.comment == comment && one.place == place) {
        return Err(Fault::CitedAlready);
    }
    if its.len() >= MOST {
        return Err(Fault::invalid("source", format!("cited {MOST} times already")));
    }
    let row = Citation {
        id: CitationId::from_bits(chance_in_time()),
        source: source.id.clone(),
        instrument: at.text().instrument.id.clone(),
        paragraph,
        comment,
        place,
        created_at: cx.now,
        kept_at: None,
        kept_reason: None,
        ended_at: None,
        ended_reason: None,
    };
    sources::cite(cx.db, &row)?;
    let data = json!({ "source": row.source, "paragraph": row.paragraph, "comment": row.comment });
    let record = Record::of(EventKind::SourceCited, actor, row.id.as_str()).process(&process.id);
    record.after(&json!([row.source, row.paragraph, row.comment, row.place])).data(data).write(cx)?;
    Ok(show::citation(actor, &source, &row, &at))
}
