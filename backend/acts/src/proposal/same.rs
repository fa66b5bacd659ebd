//! What is before the desk on a paragraph, gathered by what it would make of it: the same change from fifteen is one.

use std::collections::{BTreeMap, HashMap};

use adref_compare::{Names, merge};
use adref_domain::policy::Action;
use adref_domain::{CommentState, CommentTarget, ProposalKind, ProposalState};
use adref_store::comments;
use adref_store::placements::PlacedWording;
use adref_store::proposals::Proposal;

use super::MOST;
use super::show::{self, visible};
use crate::lineage::Carried;
use crate::lookup::{self, Text};
use crate::show::ops;
use crate::views::{ChangeView, ProposalView};
use crate::{Actor, Cx, Fault, comment, disposition};

/// Proposals and comments of a paragraph at the desk.
pub(crate) struct Before {
    pub(crate) proposals: Vec<ProposalView>,
    pub(crate) more: usize,
    pub(crate) changes: Vec<ChangeView>,
}

/// What a change is, to be the same as another one.
type Key = (String, Option<String>, String);

/// Everything tabled here, and every change that waits, the one most want first. Of more than [`MOST`] proposals the oldest
/// are shown, and how many more there are is said.
pub(crate) fn before_the_desk(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    placed: &PlacedWording,
) -> Result<Before, Fault> {
    let rows = visible(cx, actor, text, Some(&placed.paragraph))?;
    let public: Vec<_> = rows.into_iter().filter(|(row, _)| row.number.is_some() && is_here(row, placed)).collect();
    let joined = show::joined(cx, text)?;
    let mut changes: BTreeMap<Key, ChangeView> = BTreeMap::new();
    let mut merged: HashMap<(String, String), (String, bool)> = HashMap::new();
    for (row, _) in public.iter().filter(|(row, _)| row.state == ProposalState::Tabled).take(MOST) {
        let (wording, clashes) = becomes(row, placed, &mut merged);
        let one = entry(&mut changes, &sort(row.kind), row.behind.as_ref().map(ToString::to_string), wording, placed);
        one.clashes |= clashes;
        one.proposals.push(row.id.to_string());
        let others = joined.get(&row.id).map_or(&[][..], Vec::as_slice);
        for party in std::iter::once(&row.party).chain(others) {
            if !one.parties.contains(party) {
                one.parties.push(party.clone());
            }
        }
    }
    for (row, found) in spoken(cx, actor, text, placed)? {
        let made = disposition::brought_in(cx, &row, &found, &placed.text)?;
        let one = entry(&mut changes, "words", None, made.wording, placed);
        one.clashes |= !made.clashes.is_empty();
        one.comments.push(row.number.clone());
    }
    let mut changes: Vec<ChangeView> = changes.into_values().collect();
    changes.iter_mut().for_each(|one| one.parties.sort());
    changes.sort_by_key(|one| std::cmp::Reverse(one.proposals.len() + one.comments.len()));
    let more = public.len().saturating_sub(MOST);
    let mut proposals = Vec::new();
    for (row, draft) in public.iter().take(MOST) {
        proposals.push(show::view(cx, actor, text, row, draft, &joined)?);
    }
    Ok(Before { proposals, more, changes })
}

/// How many tabled proposals wait at each paragraph.
pub(crate) fn waiting(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<HashMap<String, usize>, Fault> {
    let mut waiting = HashMap::new();
    for (row, _) in visible(cx, actor, text, None)? {
        let at = row.paragraph.as_ref().or(row.behind.as_ref()).filter(|_| row.state == ProposalState::Tabled);
        if let Some(at) = at {
            *waiting.entry(at.to_string()).or_insert(0) += 1;
        }
    }
    Ok(waiting)
}

/// On this paragraph, or on a new one behind it; one that goes behind it is at its own paragraph.
fn is_here(row: &Proposal, placed: &PlacedWording) -> bool {
    row.paragraph.as_ref().is_none_or(|paragraph| *paragraph == placed.paragraph)
}

/// The sort of place a kind is about.
fn sort(kind: ProposalKind) -> String {
    match kind {
        ProposalKind::NewParagraph | ProposalKind::Alternative | ProposalKind::Move => kind.to_string(),
        _ => "words".to_owned(),
    }
}

/// The whole wording after a proposal: its own where it is a paragraph of its own.
fn becomes(
    row: &Proposal,
    placed: &PlacedWording,
    merged: &mut HashMap<(String, String), (String, bool)>,
) -> (String, bool) {
    if matches!(row.kind, ProposalKind::NewParagraph | ProposalKind::Alternative) {
        return (row.wording.clone(), false);
    }
    let key = (row.base_wording.clone(), row.wording.clone());
    let make = || {
        let made = merge(&row.base_wording, &row.wording, &placed.text, &Names::default());
        (made.wording, !made.clashes.is_empty())
    };
    merged.entry(key).or_insert_with(make).clone()
}

fn entry<'c>(
    changes: &'c mut BTreeMap<Key, ChangeView>,
    sort: &str,
    behind: Option<String>,
    wording: String,
    placed: &PlacedWording,
) -> &'c mut ChangeView {
    let key = (sort.to_owned(), behind.clone(), wording.clone());
    changes.entry(key).or_insert_with(|| {
        let beside = matches!(sort, "new_paragraph" | "alternative");
        let ops = ops(if beside { "" } else { &placed.text }, &wording);
        ChangeView { sort: sort.to_owned(), behind, wording, ops, ..ChangeView::default() }
    })
}

/// No paragraph has more comments that are looked through.
const ALL: i64 = 10_000;

/// The comments with words for this paragraph that wait for an answer.
fn spoken(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    placed: &PlacedWording,
) -> Result<Vec<(comments::Comment, lookup::FoundRound)>, Fault> {
    let filter = comments::Filter {
        instrument: Some(text.instrument.id.clone()),
        paragraphs: Some(Carried::load(cx, &text.instrument.id)?.relatives(cx, &placed.paragraph)?),
        states: Some(vec![CommentState::Received]),
        seen: Some(comment::seen(cx, actor, text)?),
        ..comments::Filter::default()
    };
    // Those with words are looked for among all that waits: many remarks do not hide them.
    let mut rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: ALL })?;
    rows.retain(|row| row.proposed_wording.is_some() && row.target != CommentTarget::After);
    rows.truncate(MOST);
    rows.reverse();
    let mut open = Vec::new();
    for row in rows {
        let found = lookup::round_unruled(cx, &row.round)?;
        if actor.may(Action::Merge, &lookup::of_comment(&found.facts, &row)) {
            open.push((row, found));
        }
    }
    Ok(open)
}
