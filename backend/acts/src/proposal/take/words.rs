//! Words taken into a paragraph: comments one after the other, then the proposals compiled over the result.

use adref_domain::{DispositionKind, ProposalKind};
use serde_json::json;

use super::chosen::Chosen;
use super::{Desk, Done, adapted, landed, moved};
use crate::disposition::{self, Answer};
use crate::proposal::compile::{Made, changes_words};
use crate::proposal::show;
use crate::{Actor, Cx, Fault, text, wording};

/// Stores the words with everything in them, moves the paragraph if that is proposed, and answers the comments.
pub(super) fn take_in(cx: &mut Cx<'_, '_>, actor: &Actor, desk: &Desk<'_>, chosen: &mut Chosen) -> Result<Done, Fault> {
    let placed = desk.placed;
    let target = moved::target(&chosen.proposals)?;
    let (mut words, mut clashing) = (placed.text.clone(), Vec::new());
    for (row, found) in &chosen.comments {
        let merged = disposition::brought_in(cx, row, found, &words)?;
        if !merged.clashes.is_empty() {
            clashing.push(row.number.clone());
        }
        words = merged.wording;
    }
    let rows: Vec<_> = chosen.proposals.iter().filter(|row| changes_words(row)).cloned().collect();
    let made = Made::beside_comments(&placed.text, &words, &rows, &show::joined(cx, desk.text)?)?;
    clashing.extend(made.clashing.iter().cloned());
    let words = adapted(desk.input, &made.compiled.wording)?;
    wording::expect(cx, placed, desk.if_match, &words)?;
    let only_moves = words == placed.text && chosen.comments.is_empty();
    let stored = if only_moves && target.is_some() {
        placed.wording.clone()
    } else {
        let words = text::kept("wording", &words, text::WORDING)?;
        let change = wording::Change { wording: &words, reason: desk.reason };
        wording::store(cx, actor, desk.draft, placed, &change)?
    };
    landed(cx, &mut chosen.proposals, &stored)?;
    if let Some(behind) = &target {
        moved::put_behind(cx, desk, behind, &stored)?;
    }
    let kind = match &desk.input.wording {
        Some(_) => DispositionKind::AcceptedWithModification,
        None => DispositionKind::Accepted,
    };
    let mut answers = Vec::new();
    for (row, found) in &chosen.comments {
        let reason = desk.reason.map(str::to_owned);
        let answer = Answer { kind, reason, landed: None, words: None, duplicate_of: None };
        answers.push(disposition::facts(&answer.store(cx, actor, row, found)?));
    }
    let moves = chosen.proposals.iter().any(|row| row.kind == ProposalKind::Move);
    Ok(Done {
        clashing,
        placed: Vec::new(),
        before: json!({ "wording": placed.text, "ordinal": placed.ordinal }),
        after: json!({ "wording": words, "answers": answers, "behind": target }),
        data: json!({ "wording": stored, "previous": placed.wording, "moved": moves }),
    })
}
