//! Paragraphs that were not there: new ones behind another, and those that stand against one. Each is put in with its words
//! in brackets and those who want them, under a label of its own.

use std::collections::BTreeMap;

use adref_domain::ids::StepId;
use adref_domain::{ProposalKind, StepKind, numbering};
use adref_store::placements::{self, PlacedWording, Placement};
use adref_store::proposals::Proposal;
use adref_store::{desk, drafts};
use serde_json::json;

use super::chosen::Chosen;
use super::{Desk, Done, adapted, landed};
use crate::house::chance_in_time;
use crate::proposal::show;
use crate::put_in::{self, NewParagraph};
use crate::{Actor, Cx, Fault, text, wording};

/// What of a place a proposal is about, where it is not the words of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::proposal) enum Sort {
    /// A paragraph behind this one, or before all.
    New { first: bool },
    /// A paragraph against this one.
    Against,
}

/// Whether a proposal wants a paragraph of its own.
pub(in crate::proposal) fn sort_of(row: &Proposal) -> Option<Sort> {
    match row.kind {
        ProposalKind::NewParagraph => Some(Sort::New { first: row.behind.is_none() }),
        ProposalKind::Alternative => Some(Sort::Against),
        _ => None,
    }
}

/// Puts in one paragraph for each wording wanted, in the order in which they were first proposed.
pub(super) fn put_in(cx: &mut Cx<'_, '_>, actor: &Actor, at: &Desk<'_>, chosen: &mut Chosen) -> Result<Done, Fault> {
    let Some(sort) = chosen.proposals.first().and_then(sort_of) else { return Err(Fault::NotFound) };
    let joined = show::joined(cx, at.text)?;
    let mut wanted: Vec<(String, BTreeMap<String, ()>, Vec<Proposal>)> = Vec::new();
    for row in &chosen.proposals {
        let parties = std::iter::once(&row.party).chain(joined.get(&row.id).into_iter().flatten());
        let one = match wanted.iter_mut().position(|(words, ..)| *words == row.wording) {
            Some(index) => wanted.get_mut(index),
            None => {
                wanted.push((row.wording.clone(), BTreeMap::new(), Vec::new()));
                wanted.last_mut()
            }
        };
        if let Some((_, of, rows)) = one {
            of.extend(parties.map(|party| (party.clone(), ())));
            rows.push(row.clone());
        }
    }
    if wanted.len() > 1 && (at.input.wording.is_some() || at.input.label.is_some()) {
        return Err(Fault::invalid("wording", "these are different paragraphs: adapt and name them one by one"));
    }
    let (mut done, mut after, mut all) = (Done::default(), Vec::new(), Vec::new());
    let mut last = match sort {
        Sort::New { first: true } => None,
        _ => Some(last_beside(cx, at, sort)?),
    };
    for (words, parties, mut rows) in wanted {
        let texts: Vec<(&str, &str)> = parties.keys().map(|party| (party.as_str(), words.as_str())).collect();
        let words = adapted(at.input, &adref_compare::compile("", &texts).wording)?;
        if words.trim().is_empty() {
            return Err(Fault::invalid("wording", "the words of the paragraph"));
        }
        if after.is_empty() {
            wording::expect(cx, at.placed, at.if_match, &words)?;
        }
        let put = place(cx, actor, at, sort, last.as_ref(), &words)?;
        landed(cx, &mut rows, &put.wording)?;
        done.placed.push(put.paragraph.to_string());
        after.push(json!({ "paragraph": put.paragraph, "label": put.label, "wording": words }));
        last = placements::one(cx.db, &at.draft.id, &put.paragraph)?;
        all.extend(rows);
    }
    all.sort_by(|one, other| (one.created_at, &one.id).cmp(&(other.created_at, &other.id)));
    chosen.proposals = all;
    drafts::touch(cx.db, &at.draft.id)?;
    wording::rederive(cx, at.draft)?;
    done.data = json!({ "placed": done.placed, "against": sort == Sort::Against });
    done.after = json!(after);
    Ok(done)
}

/// The paragraph it goes behind: for one that stands against another, the last that does so already; for a new one, the last
/// of those that belong to the one before it.
fn last_beside(cx: &mut Cx<'_, '_>, at: &Desk<'_>, sort: Sort) -> Result<PlacedWording, Fault> {
    let rows = placements::of_draft(cx.db, &at.draft.id)?;
    let index = rows.iter().position(|row| row.paragraph == at.placed.paragraph).ok_or(Fault::NotFound)?;
    let behind = rows.get(index + 1..).unwrap_or_default();
    let belongs = |row: &&PlacedWording| {
        let against = row.label.as_deref().is_some_and(|label| label.starts_with("ALT"));
        let deeper = matches!(sort, Sort::New { .. }) && row.level > at.placed.level;
        against || deeper
    };
    Ok(behind.iter().take_while(belongs).last().unwrap_or(at.placed).clone())
}

/// Stores a paragraph behind another one, of the kind and depth of the one it was proposed at, so that it can be taken back.
fn place(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    at: &Desk<'_>,
    sort: Sort,
    behind: Option<&PlacedWording>,
    words: &str,
) -> Result<Placement, Fault> {
    let label = label(at, sort, &placements::places(cx.db, &at.draft.id)?)?;
    let new = NewParagraph { words, reason: at.reason, label, behind, like: Some(at.placed) };
    let placement = put_in::put_in(cx, actor, at.draft, new)?;
    let step = desk::Step {
        id: StepId::from_bits(chance_in_time()),
        draft: at.draft.id.clone(),
        paragraph: placement.paragraph.clone(),
        kind: StepKind::Placed,
        behind: None,
        wording: placement.wording.clone(),
        at: cx.now,
        undone_at: None,
    };
    desk::step(cx.db, &step)?;
    Ok(placement)
}

/// The label sent, or the next one free among those of the draft.
fn label(at: &Desk<'_>, sort: Sort, places: &[Placement]) -> Result<Option<String>, Fault> {
    if let Some(sent) = text::optional("label", at.input.label.as_deref(), 40)? {
        return Ok(Some(sent));
    }
    let own = at.placed.label.as_deref();
    // Items of other lists are numbered alike; those of this one stand close by.
    let near = |place: &&Placement| (place.ordinal - at.placed.ordinal).abs() <= 60;
    let taken: Vec<&str> = places.iter().filter(near).filter_map(|place| place.label.as_deref()).collect();
    Ok(match sort {
        Sort::New { first: true } => None,
        Sort::New { .. } => own.and_then(|label| numbering::behind(label, &taken)),
        Sort::Against => Some(numbering::against(own, &taken)),
    })
}
