//! Merging: the proposed words of a comment into the working wording, three ways.

use adref_compare::{Clash, Names};
use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_domain::{CommentTarget, DispositionKind};
use adref_store::placements::{self, PlacedWording};
use adref_store::{comments, dispositions};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Answer, facts, insert};
use crate::lineage::placed_in;
use crate::lookup::{self, FoundRound};
use crate::record::Record;
use crate::show::{self, Shelf, sight, wording_for};
use crate::views::{Merged, MergedClash};
use crate::{Actor, Cx, Fault, text, wording};

/// How a comment's words are taken in.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeComment {
    /// `accepted` or `accepted_with_modification`.
    pub kind: String,
    /// Why; needed for a modification.
    pub reason: Option<String>,
    /// The wording as adapted by the editor; absent to take the proposed words as they are.
    pub wording: Option<String>,
}

/// Takes the proposed words into the working draft, answers the comment and tells its author, all at once.
/// Words that were changed meanwhile are kept beside the proposed ones as bracketed rivals.
///
/// # Errors
/// [`Fault::Stale`] against an old version, [`Fault::NothingToMerge`], [`Fault::ReasonRequired`], [`Fault::CommentWithdrawn`].
pub fn merge(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &MergeComment,
    if_match: Option<&str>,
) -> Result<Merged, Fault> {
    let (row, found) = lookup::comment(cx, actor, id, Action::Merge)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let answer = Answer { kind: kind(&input.kind)?, reason, landed: None, words: None, duplicate_of: None };
    if row.target == CommentTarget::After {
        return insert::insert(cx, actor, (&row, &found), answer, input, if_match);
    }
    let paragraph = row.paragraph.clone().ok_or(Fault::NothingToMerge)?;
    let draft = lookup::working(cx, actor, &found.text, Action::Merge)?;
    let placed = placed_in(cx, &draft, &paragraph)?;
    let placed = placed.ok_or_else(|| Fault::invalid("comment", "its paragraph is no longer in the working draft"))?;
    let (words, clashes) = taken_in(cx, &row, &found, &placed, input)?;
    wording::expect(cx, &placed, if_match, &words)?;
    let why = format!("{} {}", answer.kind, row.number);
    let change = wording::Change { wording: &words, reason: Some(&why) };
    let stored = wording::store(cx, actor, &draft, &placed, &change)?;
    let before = json!({ "wording": placed.text, "answer": dispositions::latest(cx.db, &row.id)?.as_ref().map(facts) });
    let disposition = answer.store(cx, actor, &row, &found)?;
    let data = json!({
        "number": row.number,
        "disposition": answer.kind,
        "wording": stored,
        "previous": placed.wording,
        "clashes": clashes.len(),
    });
    let after = json!({ "wording": words, "answer": facts(&disposition) });
    let record = Record::of(EventKind::CommentMerged, actor, row.id.as_str()).process(&found.text.process.id);
    record.before(&before).after(&after).reason(answer.reason.as_deref()).data(data).write(cx)?;
    Ok(Merged {
        paragraph: wording::view(cx, &draft, placed.paragraph.as_str())?,
        clashes: clashes.into_iter().map(|clash| MergedClash { mine: clash.mine, theirs: clash.theirs }).collect(),
        disposition: show::disposition(cx, actor, &disposition, &mut Shelf::default())?,
    })
}

fn kind(code: &str) -> Result<DispositionKind, Fault> {
    match text::code("kind", code)? {
        kind @ (DispositionKind::Accepted | DispositionKind::AcceptedWithModification) => Ok(kind),
        _ => Err(Fault::invalid(
            "kind",
            "merging is accepted or accepted_with_modification; answer otherwise without merging",
        )),
    }
}

/// The working wording with the proposed words in it. The base is the wording as its author saw it, so that positions
/// the author could not see count as the secretariat's side and stay.
fn taken_in(
    cx: &mut Cx<'_, '_>,
    row: &comments::Comment,
    found: &FoundRound,
    placed: &PlacedWording,
    input: &MergeComment,
) -> Result<(String, Vec<Clash>), Fault> {
    if let Some(adapted) = &input.wording {
        return Ok((text::kept("wording", adapted, text::WORDING)?, Vec::new()));
    }
    let merged = brought_in(cx, row, found, &placed.text)?;
    Ok((merged.wording, merged.clashes))
}

/// The words of a comment brought into a wording of its paragraph, three ways.
pub(crate) fn brought_in(
    cx: &mut Cx<'_, '_>,
    row: &comments::Comment,
    found: &FoundRound,
    now: &str,
) -> Result<adref_compare::Merged, Fault> {
    let proposed = row.proposed_wording.as_deref().ok_or(Fault::NothingToMerge)?;
    let about = row.paragraph.as_ref().ok_or(Fault::NothingToMerge)?;
    let then = placements::one(cx.db, &row.draft, about)?.ok_or(Fault::NotFound)?;
    let base = wording_for(sight(row.author_role, &found.facts), &then.text);
    let mine = match &row.quote {
        Some(quote) => {
            let at = |offset: i64| usize::try_from(offset).unwrap_or(0);
            let replaced = adref_compare::replace_span(&base, at(quote.start), at(quote.end), proposed);
            replaced.ok_or(Fault::QuoteNotFound { near: Vec::new() })?
        }
        None => proposed.to_owned(),
    };
    let names = Names { mine: row.author_party.as_deref(), theirs: None };
    Ok(adref_compare::merge(&base, &mine, now, &names))
}
