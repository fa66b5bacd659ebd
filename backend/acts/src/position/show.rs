//! Positions as those who negotiate see them, with the word whether the text under one has changed.

use std::collections::{BTreeMap, HashMap};

use adref_domain::ids::{BracketId, DraftId, PositionId};
use adref_domain::policy::Action;
use adref_store::drafts::Draft;
use adref_store::stances::{self, StatedStance};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::bracket::Lives;
use crate::lookup::{self, Text};
use crate::show::draft_ref;
use crate::text::{self, rfc3339};
use crate::views::PositionView;
use crate::{Actor, Cx, Fault};
use adref_domain::stance::StanceKind;

/// Which positions are wanted.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PositionQuery {
    /// On this bracket.
    pub bracket: Option<String>,
    /// On this proposal.
    pub proposal: Option<String>,
    /// Of this party.
    pub party: Option<String>,
    /// Stated at this moment or later.
    pub since: Option<String>,
    /// Only those that count now.
    pub current: Option<bool>,
}

/// The positions on a text this reader may see, in the order they were stated.
///
/// # Errors
/// [`Fault::NotFound`] for the text, [`Fault::Invalid`] for a moment that is none.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, query: &PositionQuery) -> Result<Vec<PositionView>, Fault> {
    let found = lookup::text(cx, actor, slug)?;
    let since = query.since.as_deref().map(|since| text::moment("since", since)).transpose()?;
    let shown = Shown::of(cx, actor, &found)?;
    let same = |wanted: &Option<String>, is: Option<&str>| wanted.is_none() || wanted.as_deref() == is;
    let wanted = |row: &&StatedStance| {
        same(&query.bracket, row.bracket.as_ref().map(BracketId::as_str))
            && same(&query.proposal, row.proposal.as_ref().map(adref_domain::ids::ProposalId::as_str))
            && same(&query.party, Some(&row.party))
            && since.is_none_or(|since| row.created_at >= since)
            && (query.current != Some(true) || shown.counts(row))
    };
    Ok(shown.rows.iter().filter(wanted).filter_map(|row| shown.view(row)).collect())
}

/// Some of them, by id.
pub(super) fn views(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    ids: &[PositionId],
) -> Result<Vec<PositionView>, Fault> {
    let shown = Shown::of(cx, actor, text)?;
    Ok(shown.rows.iter().filter(|row| ids.contains(&row.id)).filter_map(|row| shown.view(row)).collect())
}

/// The positions a reader may see, and the last draft they may read.
pub(crate) struct Shown {
    pub(crate) rows: Vec<StatedStance>,
    drafts: HashMap<DraftId, Draft>,
    /// Where every bracket stands in the newest draft the reader may read, if it does.
    words_now: BTreeMap<BracketId, String>,
    last: BTreeMap<(Option<String>, String), PositionId>,
}

impl Shown {
    pub(crate) fn of(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Self, Fault> {
        let readable = lookup::readable(cx, actor, text)?;
        let seen = |draft: &&Draft| actor.may(Action::SeePosition, &text.draft_facts(draft));
        let drafts: HashMap<DraftId, Draft> =
            readable.iter().filter(seen).map(|draft| (draft.id.clone(), draft.clone())).collect();
        let mut rows = stances::of_instrument(cx.db, &text.instrument.id)?;
        rows.retain(|row| drafts.contains_key(&row.draft));
        let lives = Lives::of(cx, text)?;
        let newest = readable.iter().rev().find(|draft| drafts.contains_key(&draft.id));
        let index = newest.and_then(|draft| lives.index_of(draft));
        let words_now = rows
            .iter()
            .filter_map(|row| row.bracket.clone())
            .filter_map(|id| {
                let words = lives.stand(&id, index?)?.words.clone();
                Some((id, words))
            })
            .collect();
        let last = rows.iter().map(|row| (key(row), row.id.clone())).collect();
        Ok(Self { rows, drafts, words_now, last })
    }

    /// Whether it is the last word of its party on the thing, and not one that takes a word back.
    pub(crate) fn counts(&self, row: &StatedStance) -> bool {
        row.stance != StanceKind::Withdrawn && self.last.get(&key(row)) == Some(&row.id)
    }

    pub(crate) fn view(&self, row: &StatedStance) -> Option<PositionView> {
        let current = self.counts(row);
        let now = row.bracket.as_ref().and_then(|id| self.words_now.get(id));
        let reconsider = current && now.is_some_and(|now| *now != row.words);
        Some(PositionView {
            id: row.id.to_string(),
            draft: draft_ref(self.drafts.get(&row.draft)?),
            bracket: row.bracket.as_ref().map(ToString::to_string),
            proposal: row.proposal.as_ref().map(ToString::to_string),
            paragraph: row.paragraph.as_ref().map(ToString::to_string),
            words: row.words.clone(),
            words_now: now.filter(|_| reconsider).cloned(),
            party: row.party.clone(),
            stance: row.stance.to_string(),
            rank: row.rank.and_then(|rank| u32::try_from(rank).ok()),
            pending_on: row.pending_on.clone(),
            reason: row.reason.clone(),
            from_the_floor: row.floor,
            at: rfc3339(row.created_at),
            current,
            reconsider,
            printed: row.printed.is_some(),
        })
    }
}

fn key(row: &StatedStance) -> (Option<String>, String) {
    let about =
        row.bracket.as_ref().map(ToString::to_string).or_else(|| row.proposal.as_ref().map(ToString::to_string));
    (about, row.party.clone())
}
