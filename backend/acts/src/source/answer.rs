//! What becomes of a citation: it is dropped, or, where its source was superseded, kept or changed to what took the place.

use adref_domain::CitationAnswer;
use adref_domain::event::EventKind;
use adref_domain::ids::CitationId;
use adref_domain::policy::Action;
use adref_store::sources::{self, Citation, Source};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{citing, show};
use crate::house::chance_in_time;
use crate::record::Record;
use crate::views::CitationView;
use crate::{Actor, Cx, Fault, text};

/// An answer about a citation.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerCitation {
    /// `keep`, `change` (to what took the place of the source) or `drop`.
    pub answer: String,
    /// Why; asked for where it is kept although its source was superseded.
    pub reason: Option<String>,
}

/// Answers; gives the citation as it is then.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`] for an answer that has nothing to be about, [`Fault::ReasonRequired`].
pub fn answer(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &AnswerCitation) -> Result<CitationView, Fault> {
    let id = CitationId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = sources::citation(cx.db, &id)?.filter(|row| row.ended_at.is_none()).ok_or(Fault::NotFound)?;
    let at = citing(cx, actor, &row)?.ok_or(Fault::NotFound)?;
    actor.must_openly(Action::Cite, &at.facts())?;
    let source = sources::by_id(cx.db, &row.source)?.ok_or(Fault::NotFound)?;
    let answer: CitationAnswer = text::code("answer", &input.answer)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    if source.successor.is_none() && answer != CitationAnswer::Drop {
        return Err(Fault::invalid("answer", "nothing has taken the place of the source: drop it, or leave it"));
    }
    if answer == CitationAnswer::Keep && reason.is_none() {
        return Err(Fault::ReasonRequired("say why the source is still cited although another has taken its place"));
    }
    if !sources::settle(cx.db, &id, answer != CitationAnswer::Keep, reason.as_deref(), cx.now)? {
        return Err(Fault::NotFound);
    }
    let now = match answer {
        CitationAnswer::Change => Some(changed(cx, &row, &source)?),
        CitationAnswer::Keep | CitationAnswer::Drop => None,
    };
    let record = Record::of(EventKind::CitationAnswered, actor, id.as_str()).process(&source.process);
    let data = json!({ "answer": answer, "source": row.source, "now": now.as_ref().map(|now| &now.source) });
    record.before(&json!("cited")).after(&json!(answer)).reason(reason.as_deref()).data(data).write(cx)?;
    let after = match now {
        Some(now) => now,
        None => sources::citation(cx.db, &id)?.ok_or(Fault::NotFound)?,
    };
    let source = sources::by_id(cx.db, &after.source)?.ok_or(Fault::NotFound)?;
    Ok(show::citation(actor, &source, &after, &at))
}

/// The same words cite the last in the row of those that took the place. Where in it is for somebody to look up anew.
fn changed(cx: &mut Cx<'_, '_>, row: &Citation, source: &Source) -> Result<Citation, Fault> {
    let mut last = source.clone();
    let mut steps = 0;
    while let Some(next) = last.successor.clone().filter(|_| steps < super::MOST) {
        last = sources::by_id(cx.db, &next)?.ok_or(Fault::NotFound)?;
        steps += 1;
    }
    let same = |one: &Citation| one.source == last.id && one.paragraph == row.paragraph && one.comment == row.comment;
    if let Some(there) = sources::citations_of(cx.db, &source.process)?.into_iter().find(|one| same(one)) {
        return Ok(there);
    }
    let now = Citation {
        id: CitationId::from_bits(chance_in_time()),
        source: last.id,
        place: None,
        created_at: cx.now,
        kept_at: None,
        kept_reason: None,
        ..row.clone()
    };
    sources::cite(cx.db, &now)?;
    Ok(now)
}
