//! What is taken in: each once, at this place, standing, and of one sort.

use adref_domain::ids::{CommentId, ProposalId};
use adref_domain::policy::Action;
use adref_domain::{CommentState, CommentTarget, ProposalState};
use adref_store::proposals::{self, Proposal};
use adref_store::{comments, placements};

use super::{Desk, sort_of};
use crate::lineage::Carried;
use crate::lookup::{self, FoundRound};
use crate::proposal::MOST;
use crate::{Actor, Cx, Fault};

/// Proposals and comments to be taken in together.
pub(super) struct Chosen {
    pub(super) proposals: Vec<Proposal>,
    pub(super) comments: Vec<(comments::Comment, FoundRound)>,
    /// They become paragraphs of their own.
    pub(super) beside: bool,
}

/// The proposals and comments named. Whoever names them in another order gets the same text.
pub(super) fn chosen(cx: &mut Cx<'_, '_>, actor: &Actor, desk: &Desk<'_>) -> Result<Chosen, Fault> {
    let named = desk.input.proposals.len() + desk.input.comments.len();
    if named > MOST {
        return Err(Fault::invalid("proposals", format!("at most {MOST} at once")));
    }
    let first = placements::places(cx.db, &desk.draft.id)?.first().map(|place| place.paragraph.clone());
    let here = &desk.placed.paragraph;
    let mut rows: Vec<Proposal> = Vec::with_capacity(desk.input.proposals.len());
    for id in &desk.input.proposals {
        let unfit = || {
            let id: String = id.chars().take(40).collect();
            Fault::invalid("proposals", format!("{id} is no tabled proposal on this paragraph"))
        };
        let id = ProposalId::parse(id).map_err(|_| unfit())?;
        let row = proposals::by_id(cx.db, &id)?.filter(|row| row.number.is_some()).ok_or_else(unfit)?;
        // A new paragraph goes in where it is wanted: behind this one, or before all.
        let fits = match (&row.paragraph, &row.behind) {
            (Some(paragraph), _) => paragraph == here,
            (None, Some(behind)) => behind == here,
            (None, None) => row.instrument == desk.text.instrument.id && first.as_ref() == Some(here),
        };
        if !fits || rows.iter().any(|other| other.id == row.id) {
            return Err(unfit());
        }
        if row.state != ProposalState::Tabled {
            return Err(Fault::ProposalState { state: row.state.to_string() });
        }
        rows.push(row);
    }
    rows.sort_by(|one, other| (one.created_at, &one.id).cmp(&(other.created_at, &other.id)));
    let said = said(cx, actor, desk)?;
    let beside = rows.first().is_some_and(|row| sort_of(row).is_some());
    let chosen = Chosen { proposals: rows, comments: said, beside };
    if chosen.is_empty() {
        return Err(Fault::invalid("proposals", "at least one proposal or comment"));
    }
    let alike = |row: &Proposal| sort_of(row) == chosen.proposals.first().and_then(sort_of);
    if !chosen.proposals.iter().all(alike) || (chosen.beside && !chosen.comments.is_empty()) {
        return Err(Fault::invalid(
            "proposals",
            "words of this paragraph, paragraphs against it and new ones behind it are taken in one after the other",
        ));
    }
    Ok(chosen)
}

/// The comments named, open, with words for this paragraph.
fn said(cx: &mut Cx<'_, '_>, actor: &Actor, desk: &Desk<'_>) -> Result<Vec<(comments::Comment, FoundRound)>, Fault> {
    let mut said: Vec<(comments::Comment, FoundRound)> = Vec::with_capacity(desk.input.comments.len());
    let relatives = Carried::load(cx, &desk.text.instrument.id)?.relatives(cx, &desk.placed.paragraph)?;
    for name in desk.input.comments.iter().map(|name| name.trim()) {
        let unfit = |what: &str| {
            let name: String = name.chars().take(40).collect();
            Fault::invalid("comments", format!("{name} {what}"))
        };
        let id = match CommentId::parse(name) {
            Ok(id) => Some(id),
            Err(_) => comments::by_number(cx.db, &desk.text.instrument.id, name)?.map(|row| row.id),
        };
        let id = id.ok_or_else(|| unfit("is no comment on this text"))?;
        let (row, found) = lookup::comment(cx, actor, id.as_str(), Action::Merge).map_err(|fault| {
            if matches!(fault, Fault::NotFound) { unfit("is no comment on this text") } else { fault }
        })?;
        let here =
            row.paragraph.as_ref().is_some_and(|it| relatives.contains(it)) && row.target != CommentTarget::After;
        if !here || row.instrument != desk.text.instrument.id || said.iter().any(|(other, _)| other.id == row.id) {
            return Err(unfit("is not on the words of this paragraph"));
        }
        if row.state != CommentState::Received {
            return Err(if row.state == CommentState::Withdrawn {
                Fault::CommentWithdrawn
            } else {
                unfit("is answered already")
            });
        }
        if row.proposed_wording.is_none() {
            return Err(Fault::NothingToMerge);
        }
        said.push((row, found));
    }
    said.sort_by(|(one, _), (other, _)| (one.created_at, &one.id).cmp(&(other.created_at, &other.id)));
    Ok(said)
}
