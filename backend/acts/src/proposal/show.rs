//! Proposals as this reader may see them: those tabled, and those of the reader's own delegation.

use std::collections::BTreeMap;

use adref_domain::ids::{DraftId, ParagraphId, ProposalId};
use adref_domain::policy::{Action, Fields};
use adref_store::drafts::{self, Draft};
use adref_store::proposals::{self, Proposal};
use serde::Deserialize;
use utoipa::ToSchema;

use super::found::{Found, found, of_proposal, seeing};
use crate::lookup::{self, Text};
use crate::process::PageQuery;
use crate::show;
use crate::text::{self, rfc3339};
use crate::views::{Page, ProposalView};
use crate::{Actor, Cx, Fault};
use adref_domain::ProposalState;

/// Which proposals are wanted.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalQuery {
    /// On this paragraph.
    pub paragraph: Option<String>,
    /// In this state.
    pub state: Option<String>,
    /// Of this party, or joined by it.
    pub party: Option<String>,
    /// The cursor of the page before.
    pub after: Option<String>,
    /// How many, at most 200.
    pub limit: Option<u32>,
}

/// Who joined which proposals of a text.
pub(super) type Joined = BTreeMap<ProposalId, Vec<String>>;

/// The proposals on a text this reader may see, in the order they were written.
///
/// # Errors
/// [`Fault::NotFound`] for the text, [`Fault::Invalid`].
pub fn list(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    query: &ProposalQuery,
) -> Result<Page<ProposalView>, Fault> {
    let found = lookup::text(cx, actor, slug)?;
    let paragraph = query.paragraph.as_deref().map(ParagraphId::parse).transpose().map_err(|_| Fault::NotFound)?;
    let state: Option<ProposalState> = query.state.as_deref().map(|code| text::code("state", code)).transpose()?;
    let joined = joined(cx, &found)?;
    let rows = visible(cx, actor, &found, paragraph.as_ref())?;
    let of_party = |row: &Proposal| {
        let joins = |party: &String| joined.get(&row.id).is_some_and(|all| all.contains(party));
        query.party.as_ref().is_none_or(|party| row.party == *party || joins(party))
    };
    let page = PageQuery { after: query.after.clone(), limit: query.limit.or(Some(200)) }.store();
    // Ids are drawn in time, so their order is that of writing.
    let later = |row: &Proposal| page.after.as_deref().is_none_or(|after| row.id.as_str() > after);
    let wanted = rows.into_iter().filter(|(row, _)| state.is_none_or(|state| row.state == state) && of_party(row));
    let wanted = wanted.filter(|(row, _)| later(row)).take(usize::try_from(page.limit + 1).unwrap_or(usize::MAX));
    let (rows, next) = show::cut_page(wanted.collect(), &page, |(row, _)| row.id.to_string());
    let mut items = Vec::with_capacity(rows.len());
    for (row, draft) in &rows {
        items.push(view(cx, actor, &found, row, draft, &joined)?);
    }
    Ok(Page { items, next })
}

/// One proposal.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<ProposalView, Fault> {
    let found = found(cx, actor, id)?;
    one(cx, actor, &found)
}

/// The proposals of a text that this reader may see, each with its draft.
pub(super) fn visible(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    paragraph: Option<&ParagraphId>,
) -> Result<Vec<(Proposal, Draft)>, Fault> {
    let mut drafts: BTreeMap<DraftId, Draft> = BTreeMap::new();
    let mut seen = Vec::new();
    for row in proposals::list(cx.db, &text.instrument.id, paragraph)? {
        if !drafts.contains_key(&row.draft) {
            let draft = drafts::by_id(cx.db, &row.draft)?.ok_or(Fault::NotFound)?;
            drafts.insert(row.draft.clone(), draft);
        }
        let Some(draft) = drafts.get(&row.draft) else { continue };
        if actor.may(seeing(&row), &of_proposal(text, draft, &row)) {
            seen.push((row, draft.clone()));
        }
    }
    Ok(seen)
}

/// Who joined which.
pub(super) fn joined(cx: &mut Cx<'_, '_>, text: &Text) -> Result<Joined, Fault> {
    let mut joined = Joined::new();
    for sponsor in proposals::sponsors_of(cx.db, &text.instrument.id)? {
        joined.entry(sponsor.proposal).or_default().push(sponsor.party);
    }
    Ok(joined)
}

/// One proposal that has been ruled on.
pub(super) fn one(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found) -> Result<ProposalView, Fault> {
    let joined = joined(cx, &found.text)?;
    view(cx, actor, &found.text, &found.row, &found.draft, &joined)
}

/// A proposal with what this reader may do with it, and the comment it took up if they may see that too.
pub(super) fn view(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    row: &Proposal,
    draft: &Draft,
    joined: &Joined,
) -> Result<ProposalView, Fault> {
    let facts = of_proposal(text, draft, row);
    let Fields { .. } = actor.must(seeing(row), &facts)?;
    let own = [Action::EditProposal, Action::TableProposal, Action::SponsorProposal, Action::WithdrawProposal];
    let may = own.into_iter().chain([Action::DecideProposal]).filter(|action| actor.may(*action, &facts));
    let comment = match &row.comment {
        Some(id) => match lookup::comment(cx, actor, id.as_str(), Action::SeeComment) {
            Ok((comment, _)) => Some(comment.number),
            Err(Fault::NotFound | Fault::OutsideScope { .. }) => None,
            Err(fault) => return Err(fault),
        },
        None => None,
    };
    Ok(ProposalView {
        id: row.id.to_string(),
        number: row.number.clone(),
        draft: show::draft_ref(draft),
        paragraph: row.paragraph.as_ref().map(ToString::to_string),
        behind: row.behind.as_ref().map(ToString::to_string),
        kind: row.kind.to_string(),
        state: row.state.to_string(),
        party: row.party.clone(),
        sponsors: joined.get(&row.id).cloned().unwrap_or_default(),
        from_the_floor: row.floor,
        base_wording: row.base_wording.clone(),
        wording: row.wording.clone(),
        ops: show::ops(&row.base_wording, &row.wording),
        justification: row.justification.clone(),
        reason: row.reason.clone(),
        replaces: row.replaces.as_ref().map(ToString::to_string),
        created_at: rfc3339(row.created_at),
        changed_at: rfc3339(row.changed_at),
        mine: actor.subject.party() == Some(row.party.as_str()),
        comment,
        may: may.map(Into::into).collect(),
    })
}
