//! A set is lodged, in two steps: its team sees the sentence that will be recorded, and confirms exactly what it saw.

use adref_domain::CommentState;
use adref_domain::comment::receipt_number;
use adref_domain::event::EventKind;
use adref_domain::ids::SubmissionId;
use adref_domain::policy::Action;
use adref_domain::submission::ContributionState;
use adref_store::comments::{self, Comment, Filter};
use adref_store::submissions::{self, Contribution, Submission};
use adref_store::{instruments, placements};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Room, collect, room, sets, show};
use crate::comment::{LodgeComment, facts, keep_of, thank_for};
use crate::lookup;
use crate::record::Record;
use crate::text::rfc3339;
use crate::views::SubmissionReceipt;
use crate::{Actor, Cx, Fault};

/// The second step.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitSet {
    /// The version of the set whose sentence was read.
    pub version: String,
}

/// Lodges the set: each contribution that was taken is a comment from now on, under its own number and that of the set. A set
/// lodged before is replaced while the round is open; it is kept, its comments stand as withdrawn.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::RoundNotOpen`]; [`Fault::SubmissionChanged`] when it is not what was
/// confirmed; [`Fault::Invalid`] for an empty one, one with undecided contributions, and for replacing after the close.
pub fn submit(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    round: &str,
    input: &SubmitSet,
    counted: impl FnOnce(&Actor, usize) -> Result<(), Fault>,
) -> Result<SubmissionReceipt, Fault> {
    let room = room(cx, actor, round)?;
    actor.must_openly(Action::Submit, &room.facts)?;
    let (set, before) = sets(cx, &room)?;
    let mut set = set.ok_or_else(empty)?;
    let all = submissions::of_submission(cx.db, &set.id)?;
    if show::version(&all) != input.version {
        return Err(Fault::SubmissionChanged);
    }
    let taken = fit(cx, &room, &all, before.as_ref())?;
    counted(actor, taken.len())?;
    let sentence = show::sentence(&room, taken.len(), before.as_ref());
    let withdrawn = match &before {
        Some(before) => replaced(cx, before)?,
        None => Vec::new(),
    };
    let slug = room.found.text.instrument.slug.clone();
    set.number = Some(receipt_number(&slug, instruments::take_receipt(cx.db, &room.found.text.instrument.id)?));
    set.sentence = Some(sentence);
    set.submitted_by = Some(actor.person()?.clone());
    set.submitted_at = Some(cx.now);
    set.late = Some(over(&room));
    if !submissions::lodge(cx.db, &set)? {
        return Err(Fault::SubmissionChanged);
    }
    let rows = kept(cx, actor, &room, &set, &taken)?;
    record(cx, actor, &room, &set, &rows, &withdrawn)?;
    let sentence = show::spoken(set.sentence.as_deref().unwrap_or_default(), &actor.name);
    thank_for(cx, &room.found, &rows)?;
    Ok(SubmissionReceipt {
        id: set.id.to_string(),
        number: set.number.unwrap_or_default(),
        received_at: rfc3339(cx.now),
        late: set.late.unwrap_or_default(),
        closes_at: rfc3339(room.found.round.closes_at),
        sentence,
        comments: rows.into_iter().map(|row| row.number).collect(),
        replaced: before.and_then(|set| set.number),
    })
}

fn empty() -> Fault {
    Fault::invalid("contributions", "nothing is taken into the set yet")
}

fn over(room: &Room) -> bool {
    room.found.facts.round.as_ref().is_some_and(|round| round.state.is_over())
}

/// What goes with the set, in the order of the text; or why it cannot be lodged.
fn fit(
    cx: &mut Cx<'_, '_>,
    room: &Room,
    all: &[Contribution],
    before: Option<&Submission>,
) -> Result<Vec<Contribution>, Fault> {
    let open = all.iter().filter(|one| one.state == ContributionState::Offered).count();
    if open > 0 {
        let message = format!("{open} of them wait for a decision: take them, leave them out, or merge them");
        return Err(Fault::invalid("contributions", message));
    }
    if over(room) && before.is_some() {
        return Err(Fault::invalid("round", "has closed: the set that was lodged before it stands"));
    }
    let mut taken: Vec<_> = all.iter().filter(|one| collect::goes(one)).cloned().collect();
    if taken.is_empty() {
        return Err(empty());
    }
    let order = placements::of_draft(cx.db, &room.found.draft.id)?;
    let place = |one: &Contribution| {
        one.paragraph.as_ref().and_then(|id| order.iter().position(|placed| &placed.paragraph == id))
    };
    taken.sort_by_key(|one| (place(one), one.id.clone()));
    Ok(taken)
}

fn kept(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    room: &Room,
    set: &Submission,
    taken: &[Contribution],
) -> Result<Vec<Comment>, Fault> {
    let mut rows = Vec::new();
    for one in taken {
        let input: LodgeComment = serde_json::from_str(&one.body).map_err(|_| Fault::NotFound)?;
        let placed = match &input.paragraph {
            Some(id) => Some(lookup::placed(cx, &room.found.draft, id)?),
            None => None,
        };
        rows.push(keep_of(cx, actor, &room.found, placed.as_ref(), &input, Some(&set.id))?);
    }
    Ok(rows)
}

/// Takes the comments of a replaced set back; those that are answered stand. Their numbers.
fn replaced(cx: &mut Cx<'_, '_>, before: &Submission) -> Result<Vec<String>, Fault> {
    submissions::replace(cx.db, &before.id)?;
    taken_back(cx, &before.id)
}

/// Takes back every comment of a set that waits for an answer. Their numbers.
fn taken_back(cx: &mut Cx<'_, '_>, set: &SubmissionId) -> Result<Vec<String>, Fault> {
    let filter =
        Filter { submission: Some(set.clone()), states: Some(vec![CommentState::Received]), ..Filter::default() };
    let mut numbers = Vec::new();
    for row in comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: 10_000 })? {
        if comments::set_state(cx.db, &row.id, CommentState::Received, CommentState::Withdrawn, cx.now)? {
            numbers.push(row.number);
        }
    }
    Ok(numbers)
}

fn record(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    room: &Room,
    set: &Submission,
    rows: &[Comment],
    withdrawn: &[String],
) -> Result<(), Fault> {
    let numbers: Vec<_> = rows.iter().map(|row| &row.number).collect();
    let after = json!({
        "set": set.id, "number": set.number, "sentence": set.sentence, "comments": rows.iter().map(facts).collect::<Vec<_>>(),
        "withdrawn": withdrawn,
    });
    let data = json!({
        "number": set.number, "numbers": numbers, "round": set.round, "party": set.party, "late": set.late,
        "replaces": set.replaces, "withdrawn": withdrawn,
    });
    let record = Record::of(EventKind::SubmissionLodged, actor, set.id.as_str()).process(&room.found.text.process.id);
    record.after(&after).data(data).write(cx)
}
