//! Positions a delegation prepares: whoever is of it writes one, and it is the delegation's alone until its coordinator
//! states it.

use adref_domain::event::EventKind;
use adref_domain::ids::DraftedPositionId;
use adref_domain::policy::{Action, Facts};
use adref_store::drafted_positions::{self, DraftedPosition};
use adref_store::drafts::Draft;
use adref_store::{drafts, people};
use serde_json::{Value, json};

use super::mandated::still_mandated;
use super::state::{self, State};
use crate::bracket::Lives;
use crate::house::chance_in_time;
use crate::lookup::{self, Text};
use crate::record::Record;
use crate::show::draft_ref;
use crate::text::rfc3339;
use crate::views::{DraftedPositionView, StatedView};
use crate::{Actor, Cx, Fault};

/// Prepares a position for the coordinator of one's delegation.
///
/// # Errors
/// As [`state::state`], but for whom it is: one's own delegation alone.
pub fn draft(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    input: &State,
) -> Result<DraftedPositionView, Fault> {
    still_mandated(cx, actor)?;
    let (text, draft, _) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must_openly(Action::DraftPosition, &text.draft_facts(&draft))?;
    let party = crate::party::speaker(cx, actor, input.party.as_deref())?.0;
    let meant = state::meant(cx, actor, (&text, &draft), input)?;
    let row = DraftedPosition {
        id: DraftedPositionId::from_bits(chance_in_time()),
        instrument: text.instrument.id.clone(),
        draft: draft.id.clone(),
        party,
        body: serde_json::to_string(input).map_err(|_| Fault::invalid("stance", "a position as it is sent"))?,
        words: meant.words(),
        author: actor.person()?.clone(),
        created_at: cx.now,
    };
    drafted_positions::add(cx.db, &row)?;
    let record = Record::of(EventKind::PositionDrafted, actor, row.id.as_str()).process(&text.process.id);
    record.after(&facts(&row)).data(json!({ "party": row.party })).write(cx)?;
    view(cx, &text, &draft, &row)
}

/// What one's delegation has prepared on a text, oldest first; nothing for those who speak for nobody.
///
/// # Errors
/// [`Fault::NotFound`] for the text.
pub fn drafted(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<DraftedPositionView>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let Some(party) = actor.subject.party().map(str::to_owned) else { return Ok(Vec::new()) };
    let mut views = Vec::new();
    for row in drafted_positions::of_party(cx.db, &text.instrument.id, &party)? {
        let draft = drafts::by_id(cx.db, &row.draft)?.ok_or(Fault::NotFound)?;
        if actor.may(Action::SeeDraftedPosition, &of_row(&text, &draft, &row)) {
            views.push(view(cx, &text, &draft, &row)?);
        }
    }
    Ok(views)
}

/// States what the delegation has prepared, as its coordinator; it is prepared no more.
///
/// # Errors
/// As [`state::state`]; [`Fault::NotFound`] for what another delegation has prepared.
pub fn state_drafted(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<StatedView, Fault> {
    still_mandated(cx, actor)?;
    let (text, draft, row) = found(cx, actor, id)?;
    actor.must_openly(Action::StatePosition, &text.draft_facts(&draft))?;
    let input: State = serde_json::from_str(&row.body).map_err(|_| Fault::NotFound)?;
    let stated = state::stated(cx, actor, (&text, &draft), &input)?;
    drafted_positions::remove(cx.db, &row.id)?;
    Ok(stated)
}

/// Drops what one's delegation has prepared.
///
/// # Errors
/// [`Fault::NotFound`] for what is not there, or another delegation's.
pub fn drop_drafted(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<DraftedPositionView, Fault> {
    let (text, draft, row) = found(cx, actor, id)?;
    if !drafted_positions::remove(cx.db, &row.id)? {
        return Err(Fault::NotFound);
    }
    let record = Record::of(EventKind::DraftedPositionDropped, actor, row.id.as_str()).process(&text.process.id);
    record.before(&facts(&row)).data(json!({ "party": row.party })).write(cx)?;
    view(cx, &text, &draft, &row)
}

/// A prepared position somebody may see; absent otherwise.
fn found(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(Text, Draft, DraftedPosition), Fault> {
    let id = DraftedPositionId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = drafted_positions::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let text = lookup::text_unruled(cx, &row.instrument)?;
    let draft = drafts::by_id(cx.db, &row.draft)?.ok_or(Fault::NotFound)?;
    actor.must(Action::SeeDraftedPosition, &of_row(&text, &draft, &row))?;
    Ok((text, draft, row))
}

fn of_row(text: &Text, draft: &Draft, row: &DraftedPosition) -> Facts {
    Facts { party: Some(row.party.clone()), owner: Some(row.author.clone()), ..text.draft_facts(draft) }
}

/// As the ledger hashes it: what is not stated leaves no word of itself in the record.
fn facts(row: &DraftedPosition) -> Value {
    json!({ "id": row.id, "draft": row.draft, "party": row.party, "body": row.body, "words": row.words })
}

fn view(cx: &mut Cx<'_, '_>, text: &Text, draft: &Draft, row: &DraftedPosition) -> Result<DraftedPositionView, Fault> {
    let input: State = serde_json::from_str(&row.body).map_err(|_| Fault::NotFound)?;
    let lives = Lives::of(cx, text)?;
    let index = lives.index_of(draft);
    let now: Vec<&str> = input
        .brackets
        .iter()
        .filter_map(|id| {
            let id = adref_domain::ids::BracketId::parse(id).ok()?;
            Some(lives.stand(&id, index?)?.words.as_str())
        })
        .collect();
    let changed = input.proposal.is_none() && state::joined(&now) != row.words;
    Ok(DraftedPositionView {
        id: row.id.to_string(),
        draft: draft_ref(draft),
        party: row.party.clone(),
        by: people::by_id(cx.db, &row.author)?.map(|person| person.name).unwrap_or_default(),
        at: rfc3339(row.created_at),
        words: row.words.clone(),
        changed,
        brackets: input.brackets,
        proposal: input.proposal,
        stance: input.stance,
        pending_on: input.pending_on,
        reason: input.reason,
    })
}
