//! A provision that was missing is put into the working draft, as a paragraph of its own.

use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_store::{comments, dispositions, drafts};
use serde_json::json;

use super::{Answer, MergeComment, facts};
use crate::lineage::placed_in;
use crate::lookup::{self, FoundRound};
use crate::put_in::{self, NewParagraph};
use crate::record::Record;
use crate::show::{self, Shelf};
use crate::views::Merged;
use crate::{Actor, Cx, Fault, text, wording};

/// Puts the proposed words behind the paragraph they were missed after, or at the beginning, and answers the comment.
///
/// # Errors
/// As merging: [`Fault::Stale`] when the paragraph before was changed meanwhile, [`Fault::NothingToMerge`] without words.
pub(super) fn insert(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    (row, found): (&comments::Comment, &FoundRound),
    mut answer: Answer,
    input: &MergeComment,
    if_match: Option<&str>,
) -> Result<Merged, Fault> {
    let words = input.wording.as_deref().or(row.proposed_wording.as_deref()).ok_or(Fault::NothingToMerge)?;
    let words = text::written("wording", words, text::WORDING)?;
    let draft = lookup::working(cx, actor, &found.text, Action::Merge)?;
    let before = match &row.paragraph {
        Some(paragraph) => Some(placed_in(cx, &draft, paragraph)?.ok_or_else(gone)?),
        None => None,
    };
    if let Some(before) = &before {
        wording::expect(cx, before, if_match, &words)?;
    }
    // It has the kind and depth of the one before it and no label: the secretariat gives one.
    let before = before.as_ref();
    let new = NewParagraph { words: &words, reason: Some(&row.number), label: None, behind: before, like: before };
    let placed = put_in::put_in(cx, actor, &draft, new)?;
    drafts::touch(cx.db, &draft.id)?;
    wording::rederive(cx, &draft)?;
    answer.landed = Some(placed.paragraph.clone());
    let held = dispositions::latest(cx.db, &row.id)?;
    let disposition = answer.store(cx, actor, row, found)?;
    let data = json!({
        "number": row.number, "disposition": answer.kind, "wording": placed.wording, "paragraph": placed.paragraph,
        "after": row.paragraph,
    });
    let after = json!({ "wording": words, "answer": facts(&disposition) });
    let record = Record::of(EventKind::CommentMerged, actor, row.id.as_str()).process(&found.text.process.id);
    let record = record.before(&json!({ "wording": null, "answer": held.as_ref().map(facts) })).after(&after);
    record.reason(answer.reason.as_deref()).data(data).write(cx)?;
    Ok(Merged {
        paragraph: wording::view(cx, &draft, placed.paragraph.as_str())?,
        clashes: Vec::new(),
        disposition: show::disposition(cx, actor, &disposition, &mut Shelf::default())?,
    })
}

fn gone() -> Fault {
    Fault::invalid("comment", "the paragraph it stands behind is no longer in the working draft")
}
