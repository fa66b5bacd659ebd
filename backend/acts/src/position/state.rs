//! Stating a position: recorded as an act, and printed into the working draft in the same moment.

use std::sync::Arc;

use adref_domain::ProposalState;
use adref_domain::event::EventKind;
use adref_domain::ids::{BracketId, DraftId, ParagraphId, PositionId, ProposalId, WordingId};
use adref_domain::policy::Action;
use adref_domain::stance::StanceKind;
use adref_store::drafts::Draft;
use adref_store::stances::{self, StatedStance};
use adref_store::{drafts, proposals};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::mandated::still_mandated;
use super::{facts, print, show};
use crate::bracket::Lives;
use crate::house::chance_in_time;
use crate::limits::RIVALS as MOST;
use crate::lookup::{self, Text};
use crate::party::speaker;
use crate::record::Record;
use crate::views::StatedView;
use crate::{Actor, Cx, Fault, adoption, text};

/// A position as it is sent.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// The bracket; several rivals of one paragraph in the order they are preferred, with `support`.
    #[serde(default)]
    pub brackets: Vec<String>,
    /// The tabled proposal, instead of brackets.
    pub proposal: Option<String>,
    /// `support`, `oppose`, `reserve`, `pending`, `flexible` or `withdrawn`.
    pub stance: String,
    /// What a pending one waits for: the capital, another paragraph.
    pub pending_on: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// For the secretariat: the party that said it on the floor. Others speak for their own party alone.
    pub party: Option<String>,
}

/// What a position is about.
struct About {
    bracket: Option<BracketId>,
    proposal: Option<ProposalId>,
    /// The draft it is about, whose readers see it.
    draft: DraftId,
    paragraph: Option<ParagraphId>,
    words: String,
}

/// What is meant by a position that was sent: read, and not yet said.
pub(super) struct Meant {
    stance: StanceKind,
    pending_on: Option<String>,
    reason: Option<String>,
    lives: Arc<Lives>,
    about: Vec<About>,
}

impl Meant {
    /// The words it is about.
    pub(super) fn words(&self) -> String {
        joined(&self.about.iter().map(|one| one.words.as_str()).collect::<Vec<_>>())
    }
}

/// Words of several rivals as one.
pub(super) fn joined(words: &[&str]) -> String {
    words.join(" / ")
}

/// States a position on brackets of a draft, or on a proposal. What the party said on it before stays in the record.
///
/// # Errors
/// [`Fault::MandateNotActive`] for a mandate that ended meanwhile, [`Fault::NotFound`], [`Fault::Forbidden`],
/// [`Fault::NotYourParty`], [`Fault::UnknownParty`], [`Fault::BracketGone`], [`Fault::ProposalState`], [`Fault::NothingStated`],
/// [`Fault::MarksUnclear`], [`Fault::Invalid`].
pub fn state(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, draft: &str, input: &State) -> Result<StatedView, Fault> {
    still_mandated(cx, actor)?;
    let (text, draft, _) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must_openly(Action::StatePosition, &text.draft_facts(&draft))?;
    stated(cx, actor, (&text, &draft), input)
}

/// Reads a position as it was sent; says what is wrong with it.
pub(super) fn meant(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    (text, draft): (&Text, &Draft),
    input: &State,
) -> Result<Meant, Fault> {
    let stance: StanceKind = text::code("stance", &input.stance)?;
    let pending_on = text::optional("pending_on", input.pending_on.as_deref(), text::TITLE)?;
    if pending_on.is_some() && stance != StanceKind::Pending {
        return Err(Fault::invalid("pending_on", "only a pending position waits for something"));
    }
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let lives = Lives::of(cx, text)?;
    let about = about(cx, actor, text, draft, &lives, input, stance)?;
    Ok(Meant { stance, pending_on, reason, lives, about })
}

/// States a position for the party the actor speaks for; the caller has ruled that they may.
pub(super) fn stated(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    (text, draft): (&Text, &Draft),
    input: &State,
) -> Result<StatedView, Fault> {
    adoption::still_in_work(cx, &text.instrument.id)?;
    let (party, floor) = speaker(cx, actor, input.party.as_deref())?;
    let Meant { stance, pending_on, reason, lives, about } = meant(cx, actor, (text, draft), input)?;
    let before = before(cx, text, &party, &about)?;
    if stance == StanceKind::Withdrawn
        && before.iter().all(Option::is_none)
        && !printed_there(cx, &lives, text, &party, &about)?
    {
        return Err(Fault::NothingStated);
    }
    let said: Vec<BracketId> = about.iter().filter_map(|one| one.bracket.clone()).collect();
    let printed = print::print(cx, actor, text, &lives, (&said, &party, stance))?;
    let (several, person) = (about.len() > 1, actor.person()?);
    let rows: Vec<StatedStance> = (1..)
        .zip(about)
        .map(|(rank, about)| StatedStance {
            id: PositionId::from_bits(chance_in_time()),
            instrument: text.instrument.id.clone(),
            draft: about.draft,
            bracket: about.bracket,
            proposal: about.proposal,
            paragraph: about.paragraph,
            words: about.words,
            party: party.clone(),
            stance,
            rank: several.then_some(rank),
            pending_on: pending_on.clone(),
            reason: reason.clone(),
            floor,
            person: person.clone(),
            mandate: actor.subject.standing.as_ref().map(|standing| standing.mandate.clone()),
            printed: printed.as_ref().map(|printed| printed.wording.clone()),
            created_at: cx.now,
        })
        .collect();
    stances::add(cx.db, &rows)?;
    record(cx, actor, text, &rows, &before, printed.as_ref())?;
    let positions = show::views(cx, actor, text, &rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())?;
    Ok(StatedView { positions, printed: printed.is_some() })
}

fn about(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &Draft,
    lives: &Lives,
    input: &State,
    stance: StanceKind,
) -> Result<Vec<About>, Fault> {
    if let Some(id) = &input.proposal {
        if !input.brackets.is_empty() {
            return Err(Fault::invalid("proposal", "a position is on brackets or on a proposal, not on both"));
        }
        return Ok(vec![on_proposal(cx, actor, text, id)?]);
    }
    if input.brackets.is_empty() || input.brackets.len() > MOST {
        return Err(Fault::invalid("brackets", format!("between one and {MOST} brackets")));
    }
    if input.brackets.len() > 1 && stance != StanceKind::Support {
        return Err(Fault::invalid("stance", "an order of preference is of words that are supported"));
    }
    let index = lives.index_of(draft).ok_or(Fault::NotFound)?;
    let mut about: Vec<About> = Vec::new();
    for id in &input.brackets {
        let gone = || Fault::BracketGone { bracket: id.chars().take(40).collect() };
        let bracket = BracketId::parse(id).map_err(|_| gone())?;
        let stand = lives.stand(&bracket, index).ok_or_else(gone)?;
        let twice = about.iter().any(|one| one.bracket.as_ref() == Some(&bracket));
        let elsewhere = about.first().is_some_and(|one| one.paragraph.as_ref() != Some(&stand.paragraph));
        if twice || elsewhere {
            return Err(Fault::invalid("brackets", "rivals of one paragraph, each once"));
        }
        about.push(About {
            bracket: Some(bracket),
            proposal: None,
            draft: draft.id.clone(),
            paragraph: Some(stand.paragraph.clone()),
            words: stand.words.clone(),
        });
    }
    Ok(about)
}

fn on_proposal(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, id: &str) -> Result<About, Fault> {
    let id = ProposalId::parse(id).map_err(|_| Fault::NotFound)?;
    let row =
        proposals::by_id(cx.db, &id)?.filter(|row| row.instrument == text.instrument.id).ok_or(Fault::NotFound)?;
    let draft = drafts::by_id(cx.db, &row.draft)?.ok_or(Fault::NotFound)?;
    // What is not tabled is nobody else's, and nothing to take a position on.
    if row.number.is_none() {
        return Err(Fault::NotFound);
    }
    actor.must(Action::SeeProposal, &text.draft_facts(&draft))?;
    if !matches!(row.state, ProposalState::Tabled | ProposalState::Merged) {
        return Err(Fault::ProposalState { state: row.state.to_string() });
    }
    Ok(About { bracket: None, proposal: Some(id), draft: row.draft, paragraph: row.paragraph, words: row.wording })
}

/// What the party said last on each.
fn before(cx: &mut Cx<'_, '_>, text: &Text, party: &str, about: &[About]) -> Result<Vec<Option<StatedStance>>, Fault> {
    let all = stances::of_instrument(cx.db, &text.instrument.id)?;
    let last = |one: &About| {
        let of = |row: &&StatedStance| row.party == party && row.bracket == one.bracket && row.proposal == one.proposal;
        all.iter().rev().find(of).filter(|row| row.stance != StanceKind::Withdrawn).cloned()
    };
    Ok(about.iter().map(last).collect())
}

/// Whether the party stands in the working text on one of these: an imported position can be taken back too.
fn printed_there(cx: &mut Cx<'_, '_>, lives: &Lives, text: &Text, party: &str, about: &[About]) -> Result<bool, Fault> {
    let said: Vec<BracketId> = about.iter().filter_map(|one| one.bracket.clone()).collect();
    print::stands(cx, text, lives, &said, party)
}

fn record(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    rows: &[StatedStance],
    before: &[Option<StatedStance>],
    printed: Option<&print::Printed>,
) -> Result<(), Fault> {
    let Some(first) = rows.first() else { return Ok(()) };
    let previous: Vec<&WordingId> = printed.iter().map(|printed| &printed.previous).collect();
    let data = json!({
        "draft": first.draft, "party": first.party, "stance": first.stance, "from_the_floor": first.floor,
        "brackets": rows.iter().filter_map(|row| row.bracket.as_ref()).collect::<Vec<_>>(),
        "proposal": first.proposal, "paragraph": first.paragraph,
        "wording": first.printed, "previous": previous.first(),
    });
    let record = Record::of(EventKind::PositionStated, actor, first.id.as_str()).process(&text.process.id);
    let was: Vec<_> = before.iter().flatten().map(facts).collect();
    let record = if was.is_empty() { record } else { record.before(&was) };
    record.after(&rows.iter().map(facts).collect::<Vec<_>>()).reason(first.reason.as_deref()).data(data).write(cx)
}
