//! Opening again what was agreed: with a reason, which stands in the record; the stamps are taken off the text.

use adref_domain::event::EventKind;
use adref_domain::ids::ParagraphId;
use adref_domain::policy::Action;
use adref_notation::Operation;
use adref_store::agreements;
use adref_store::drafts::Draft;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::facts;
use crate::lookup;
use crate::record::Record;
use crate::views::ParagraphView;
use crate::{Actor, Cx, Fault, text, wording};

/// Why.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// Why it is opened again; nothing is without a reason.
    #[serde(default)]
    pub reason: String,
}

/// Opens a paragraph of the working draft again: every agreement that stands on it, packages as wholes, and every stamp it bears.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::ReasonRequired`], [`Fault::NothingAgreed`], [`Fault::Stale`], [`Fault::PreconditionRequired`].
pub fn reopen(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    paragraph: &str,
    input: &Reopen,
    if_match: Option<&str>,
) -> Result<ParagraphView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::Agree)?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    wording::expect(cx, &placed, if_match, &placed.text)?;
    let reason = text::optional("reason", Some(&input.reason), text::COMMENT)?
        .ok_or(Fault::ReasonRequired("say why what was agreed is opened again: everybody who agreed reads it"))?;
    let all = agreements::of_instrument(cx.db, &text.instrument.id)?;
    let mut opened = Vec::new();
    let mut paragraphs = vec![placed.paragraph.clone()];
    for (row, parts) in all.iter().filter(|(row, _)| row.reopened_at.is_none()) {
        let of_it = parts.iter().filter(|part| !part.stays);
        if of_it.clone().any(|part| part.paragraph == placed.paragraph) {
            agreements::reopen(cx.db, &row.id, actor.person()?, cx.now, &reason)?;
            opened.push(facts(row, parts));
            for part in of_it.filter(|part| !paragraphs.contains(&part.paragraph)).collect::<Vec<_>>() {
                paragraphs.push(part.paragraph.clone());
            }
        }
    }
    let mut stored = Vec::new();
    for id in &paragraphs {
        stored.extend(unstamped(cx, actor, &draft, id, &reason)?);
    }
    if opened.is_empty() && stored.is_empty() {
        return Err(Fault::NothingAgreed);
    }
    let data = json!({ "draft": draft.id, "agreements": opened.len(), "paragraphs": paragraphs, "wordings": stored });
    let record = Record::of(EventKind::AgreementReopened, actor, placed.paragraph.as_str()).process(&text.process.id);
    let record = record.before(&json!([placed.text, opened])).after(&json!([stored, reason]));
    record.reason(Some(&reason)).data(data).write(cx)?;
    wording::view(cx, &draft, paragraph)
}

/// Takes the stamps off a paragraph, if it bears any.
fn unstamped(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    draft: &Draft,
    paragraph: &ParagraphId,
    reason: &str,
) -> Result<Option<String>, Fault> {
    let Some(placed) = adref_store::placements::one(cx.db, &draft.id, paragraph)? else { return Ok(None) };
    let Ok(change) = adref_notation::read_one(&placed.text).edit(&Operation::Reopen { paragraph: 0 }) else {
        return Ok(None);
    };
    let new = change.apply(0, &placed.text).map_err(|_| Fault::MarksUnclear)?;
    let change = wording::Change { wording: &new, reason: Some(reason) };
    Ok(Some(wording::store_reopened(cx, actor, draft, &placed, &change)?.to_string()))
}
