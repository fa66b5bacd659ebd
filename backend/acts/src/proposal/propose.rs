//! Writing a proposal by writing the words: what it does to the text is found out, not asked.

use adref_compare::{OpClass, OpKind, Options, redline};
use adref_domain::event::EventKind;
use adref_domain::ids::{CommentId, ProposalId};
use adref_domain::policy::Action;
use adref_domain::{ProposalKind, ProposalState};
use adref_store::placements::PlacedWording;
use adref_store::proposals::{self, Proposal};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::found::{Found, found};
use super::{facts, show, table};
use crate::house::chance_in_time;
use crate::lookup;
use crate::party::speaker;
use crate::record::Record;
use crate::show::wording_for;
use crate::views::ProposalView;
use crate::{Actor, Cx, Fault, adoption, text};

/// A proposal as it is sent.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Propose {
    /// The paragraph whose words are to be others; absent for a new paragraph.
    pub paragraph: Option<String>,
    /// For a new paragraph, the one it goes behind; with `paragraph`, where that one is to go.
    pub behind: Option<String>,
    /// The whole wording wanted; empty to have the paragraph out, the same to have it stay.
    pub wording: String,
    /// True if the wording is to stand against the paragraph, not in its place.
    #[serde(default)]
    pub alternative: bool,
    /// Why.
    pub justification: Option<String>,
    /// The id of a comment whose proposed words are taken up.
    pub comment: Option<String>,
    /// For the secretariat: the party that said it on the floor. It is tabled at once, and marked.
    pub party: Option<String>,
}

/// Other words for a proposal that is not tabled.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditProposal {
    /// The whole wording wanted.
    pub wording: String,
    /// Why.
    pub justification: Option<String>,
}

/// Writes a proposal on a draft: a delegation's is its own until it is tabled, one from the floor is tabled at once.
///
/// # Errors
/// [`Fault::NotFound`] for what is not the actor's to see, [`Fault::Forbidden`], [`Fault::NotYourParty`],
/// [`Fault::NothingVisible`], [`Fault::UnknownParty`], [`Fault::Invalid`].
pub fn propose(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    input: &Propose,
) -> Result<ProposalView, Fault> {
    let (text, draft, fields) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must_openly(Action::Propose, &text.draft_facts(&draft))?;
    adoption::still_in_work(cx, &text.instrument.id)?;
    let (party, floor) = speaker(cx, actor, input.party.as_deref())?;
    let place = |cx: &mut Cx<'_, '_>, id: &Option<String>| -> Result<Option<PlacedWording>, Fault> {
        id.as_deref().map(|id| lookup::placed(cx, &draft, id)).transpose()
    };
    let (paragraph, behind) = (place(cx, &input.paragraph)?, place(cx, &input.behind)?);
    let base = paragraph.as_ref().map(|placed| wording_for(fields.positions, &placed.text)).unwrap_or_default();
    let wording = words(&input.wording)?;
    let kind = kind(paragraph.is_some(), behind.is_some(), input.alternative, (&base, &wording))?;
    let comment = taken_up(cx, actor, &text, input, paragraph.as_ref())?;
    let row = Proposal {
        id: ProposalId::from_bits(chance_in_time()),
        number: None,
        instrument: text.instrument.id.clone(),
        draft: draft.id.clone(),
        paragraph: paragraph.map(|placed| placed.paragraph),
        behind: behind.map(|placed| placed.paragraph),
        kind,
        party,
        floor,
        base_wording: base,
        wording,
        justification: text::optional("justification", input.justification.as_deref(), text::COMMENT)?,
        state: ProposalState::Drafted,
        author: actor.person()?.clone(),
        replaces: None,
        created_at: cx.now,
        changed_at: cx.now,
        reason: None,
        landed: None,
        comment,
    };
    proposals::add(cx.db, &row)?;
    let found = Found { facts: super::found::of_proposal(&text, &draft, &row), row, text, draft };
    if floor {
        return table::at_once(cx, actor, found);
    }
    recorded(cx, actor, &found, None)?;
    show::one(cx, actor, &found)
}

/// Puts other words into a proposal of one's own delegation that is not tabled. The whole delegation may.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::ProposalState`] once it is tabled, [`Fault::NothingVisible`], [`Fault::Invalid`].
pub fn edit(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &EditProposal) -> Result<ProposalView, Fault> {
    let mut found = found(cx, actor, id)?;
    actor.must_openly(Action::EditProposal, &found.facts)?;
    let before = facts(&found.row);
    let seen = found.row.changed_at;
    let row = &mut found.row;
    row.wording = words(&input.wording)?;
    let alternative = row.kind == ProposalKind::Alternative;
    let sides = (row.base_wording.as_str(), row.wording.as_str());
    row.kind = kind(row.paragraph.is_some(), row.behind.is_some(), alternative, sides)?;
    row.justification = text::optional("justification", input.justification.as_deref(), text::COMMENT)?;
    row.changed_at = cx.now;
    if row.state != ProposalState::Drafted || !proposals::reword(cx.db, row, seen)? {
        return Err(Fault::ProposalState { state: found.row.state.to_string() });
    }
    recorded(cx, actor, &found, Some(before))?;
    show::one(cx, actor, &found)
}

/// What is not tabled leaves no word of itself in the record but its hash and whose it is.
fn recorded(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found, before: Option<serde_json::Value>) -> Result<(), Fault> {
    let record = Record::of(EventKind::ProposalDrafted, actor, found.row.id.as_str()).process(&found.text.process.id);
    let data = json!({ "party": found.row.party });
    match before {
        Some(before) => record.before(&before).after(&facts(&found.row)).data(data).write(cx),
        None => record.after(&facts(&found.row)).data(data).write(cx),
    }
}

/// The comment whose words are taken up: one the writer may see, on the same paragraph.
fn taken_up(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &lookup::Text,
    input: &Propose,
    paragraph: Option<&PlacedWording>,
) -> Result<Option<CommentId>, Fault> {
    let Some(id) = &input.comment else { return Ok(None) };
    let unfit = || Fault::invalid("comment", "a comment on this paragraph that you can see");
    let found = lookup::comment(cx, actor, id, Action::SeeComment);
    let (row, _) = found.map_err(|fault| if matches!(fault, Fault::NotFound) { unfit() } else { fault })?;
    let here = paragraph.map(|placed| &placed.paragraph);
    let fits = row.instrument == text.instrument.id && (here.is_none() || row.paragraph.as_ref() == here);
    if fits { Ok(Some(row.id)) } else { Err(unfit()) }
}

/// A whole wording: one paragraph, as it is typed, without the line break an editor leaves at its end.
pub(super) fn words(sent: &str) -> Result<String, Fault> {
    text::kept("wording", sent.trim_end_matches(['\n', '\r']), text::WORDING)
}

/// What new words do to old ones.
pub(super) fn kind(
    here: bool,
    elsewhere: bool,
    alternative: bool,
    (old, new): (&str, &str),
) -> Result<ProposalKind, Fault> {
    match (here, elsewhere) {
        _ if alternative && !here => return Err(Fault::invalid("paragraph", "the paragraph it stands against")),
        (false, _) if new.trim().is_empty() => return Err(Fault::invalid("wording", "the words of the new paragraph")),
        (_, _) if alternative && new.trim().is_empty() => {
            return Err(Fault::invalid("wording", "the words of the alternative"));
        }
        (false, _) => return Ok(ProposalKind::NewParagraph),
        (true, _) if alternative => return Ok(ProposalKind::Alternative),
        (true, true) => return Ok(ProposalKind::Move),
        (true, false) if old == new => return Ok(ProposalKind::Retain),
        (true, false) if new.trim().is_empty() => return Ok(ProposalKind::Delete),
        (true, false) => {}
    }
    let redline = redline(old, new, &Options::default());
    if redline.classes.is_invisible() {
        return Err(Fault::NothingVisible);
    }
    let changes = |op: OpKind| redline.ops.iter().any(|one| one.op == op && one.class != OpClass::Invisible);
    let form = redline.classes.words + redline.classes.brackets + redline.classes.positions == 0;
    Ok(match (changes(OpKind::Ins), changes(OpKind::Del)) {
        _ if form => ProposalKind::Editorial,
        (true, false) => ProposalKind::Add,
        (false, true) => ProposalKind::Delete,
        _ => ProposalKind::Modify,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_say_what_a_proposal_does() {
        let of = |old: &str, new: &str| kind(true, false, false, (old, new)).map(ProposalKind::code);
        for (old, new, wanted) in [
            ("States shall act", "States shall act now", "add"),
            ("States shall act", "States act", "delete"),
            ("States shall act", "States should act", "modify"),
            ("States shall act", "", "delete"),
            ("States shall act", "States shall act", "retain"),
            ("States shall act", "States shall act.", "editorial"),
            ("States [shall] act", "States shall act", "delete"),
        ] {
            assert_eq!(of(old, new).ok(), Some(wanted), "{old} | {new}");
        }
        assert!(matches!(of("States shall act", "States  shall\u{200b} act"), Err(Fault::NothingVisible)));
        assert!(matches!(kind(false, true, false, ("", "New.")), Ok(ProposalKind::NewParagraph)));
        assert!(kind(false, true, false, ("", " ")).is_err() && kind(false, true, true, ("", "a")).is_err());
        assert!(matches!(kind(true, true, false, ("a", "a")), Ok(ProposalKind::Move)));
    }
}
