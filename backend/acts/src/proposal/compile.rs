//! Everything tabled on a paragraph as one wording, and each party's text out of it.

use std::collections::BTreeMap;

use adref_compare::{Compiled, Names, Options, Piece, compile, merge, without_shared};
use adref_domain::ids::ParagraphId;
use adref_domain::policy::Action;
use adref_domain::{ProposalKind, ProposalState};
use adref_store::drafts::Draft;
use adref_store::proposals::Proposal;

use super::MOST;
use super::show::{self, Joined};
use crate::lookup::{self, Text};
use crate::show::{reading, wording_for};
use crate::views::{CompilationView, CompiledPieceView, PartyTextView, PieceAlternativeView};
use crate::{Actor, Cx, Fault};

/// The compilation of all tabled proposals on a paragraph of a draft, over its wording there. `working` is a draft too, for
/// those who may work on it.
///
/// # Errors
/// [`Fault::NotFound`] for what the actor may not see, [`Fault::TooManyProposals`].
pub fn compilation(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    paragraph: &str,
) -> Result<CompilationView, Fault> {
    let (text, draft, fields) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must(Action::SeeProposal, &text.draft_facts(&draft))?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let base = wording_for(fields.positions, &placed.text);
    let tabled = tabled(cx, actor, &text, &placed.paragraph)?;
    let joined = show::joined(cx, &text)?;
    let made = Made::of(&base, &tabled, &joined)?;
    Ok(view(&base, &made))
}

/// The proposals on a paragraph that stand and change its words.
pub(super) fn tabled(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    paragraph: &ParagraphId,
) -> Result<Vec<Proposal>, Fault> {
    let visible: Vec<(Proposal, Draft)> = show::visible(cx, actor, text, Some(paragraph))?;
    let rows = visible.into_iter().map(|(row, _)| row);
    let here = |row: &Proposal| row.paragraph.as_ref() == Some(paragraph);
    Ok(rows.filter(|row| row.state == ProposalState::Tabled && here(row) && changes_words(row)).collect())
}

/// Whether a proposal says how the words of its paragraph are to read.
pub(super) fn changes_words(row: &Proposal) -> bool {
    let elsewhere = match row.kind {
        ProposalKind::Alternative => true,
        ProposalKind::Move => row.wording == row.base_wording,
        _ => false,
    };
    row.paragraph.is_some() && !elsewhere
}

/// Proposals compiled over a wording.
pub(super) struct Made {
    pub(super) compiled: Compiled,
    /// What every party wants, and out of which proposals.
    pub(super) wanted: Wanted,
    /// Parties whose proposals were made on other words and clash with those that stand now.
    pub(super) clashing: Vec<String>,
}

impl Made {
    /// Compiles: a party wants what its own proposals and those it joined make of the wording, one after the other. One made
    /// on an earlier wording is brought over, three ways. Where that clashes with the words that stand now, the party wants its
    /// own; where two of its own clash, both stand in brackets.
    pub(super) fn of(base: &str, proposals: &[Proposal], joined: &Joined) -> Result<Self, Fault> {
        let (wanted, clashing) = wanted(base, proposals, joined)?;
        let texts: Vec<(&str, &str)> =
            wanted.iter().map(|(party, (text, _))| (party.as_str(), text.as_str())).collect();
        Ok(Self { compiled: compile(base, &texts), wanted, clashing })
    }

    /// The same over words that comments brought. Where a party proposes just what a comment does, the words stand with the
    /// party that wants them; what comments alone want stands as they wrote it.
    pub(super) fn beside_comments(
        base: &str,
        commented: &str,
        proposals: &[Proposal],
        joined: &Joined,
    ) -> Result<Self, Fault> {
        if commented == base || proposals.is_empty() {
            return Self::of(commented, proposals, joined);
        }
        let (alone, _) = wanted(base, proposals, joined)?;
        let others: Vec<&str> = alone.values().map(|(text, _)| text.as_str()).collect();
        Self::of(&without_shared(base, commented, &others, &Options::default()), proposals, joined)
    }
}

/// What every party wants, and out of which proposals.
type Wanted = BTreeMap<String, (String, Vec<String>)>;

/// What every party makes of a wording, and who clashes with it.
fn wanted(base: &str, proposals: &[Proposal], joined: &Joined) -> Result<(Wanted, Vec<String>), Fault> {
    if proposals.len() > MOST {
        return Err(Fault::TooManyProposals { most: MOST });
    }
    let mut wanted = Wanted::new();
    let mut clashing = Vec::new();
    for row in proposals {
        let others = joined.get(&row.id).map_or(&[][..], Vec::as_slice);
        for party in std::iter::once(&row.party).chain(others) {
            let (text, numbers) = wanted.entry(party.clone()).or_insert_with(|| (base.to_owned(), Vec::new()));
            let names = Names { mine: Some(party.as_str()), theirs: None };
            let merged = merge(&row.base_wording, &row.wording, text, &names);
            if !merged.clashes.is_empty() && !clashing.contains(party) {
                clashing.push(party.clone());
            }
            *text = if numbers.is_empty() { merged.as_mine() } else { merged.wording };
            numbers.extend(row.number.clone());
        }
    }
    Ok((wanted, clashing))
}

pub(super) fn view(base: &str, made: &Made) -> CompilationView {
    let (mut read, _) = reading(std::slice::from_ref(&made.compiled.wording));
    let piece = |piece: &Piece| match piece {
        Piece::Kept { text } => CompiledPieceView { kept: Some(text.clone()), ..CompiledPieceView::default() },
        Piece::Contested { base, alternatives } => CompiledPieceView {
            kept: None,
            base: Some(base.clone()),
            alternatives: alternatives
                .iter()
                .map(|one| PieceAlternativeView { text: one.text.clone(), parties: one.parties.clone() })
                .collect(),
        },
    };
    let party = |(party, (wording, proposals)): (&String, &(String, Vec<String>))| PartyTextView {
        party: party.clone(),
        wording: wording.clone(),
        proposals: proposals.clone(),
        clashes: made.clashing.contains(party),
    };
    CompilationView {
        base: base.to_owned(),
        wording: made.compiled.wording.clone(),
        runs: if read.is_empty() { Vec::new() } else { read.swap_remove(0).runs },
        pieces: made.compiled.pieces.iter().map(piece).collect(),
        parties: made.wanted.iter().map(party).collect(),
        readable: made.compiled.readable,
        coarse: made.compiled.coarse,
    }
}
