//! Contributions to a set: put forward, and written anew.

use adref_domain::event::EventKind;
use adref_domain::ids::{ContributionId, ParagraphId};
use adref_domain::policy::Action;
use adref_domain::submission::{ContributionState, SubmissionState};
use adref_store::submissions::{self, Contribution, Decision};
use serde_json::json;

use super::{Room, collecting, contribution, room, show};
use crate::comment::{LodgeComment, fitting};
use crate::house::chance_in_time;
use crate::limits::CONTRIBUTIONS as MOST;
use crate::record::Record;
use crate::views::SubmissionView;
use crate::{Actor, Cx, Fault};

/// Whether a contribution goes with the set.
pub(super) fn goes(row: &Contribution) -> bool {
    row.state == ContributionState::Taken
}

/// Begins a set; after a lodged one with what was lodged, so that it can be replaced until the close.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::RoundNotOpen`].
pub fn begin(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str) -> Result<SubmissionView, Fault> {
    let room = room(cx, actor, round)?;
    let (set, new) = collecting(cx, actor, &room)?;
    if new {
        let record =
            Record::of(EventKind::SubmissionBegun, actor, set.id.as_str()).process(&room.found.text.process.id);
        let after = json!({ "set": set.id, "round": set.round, "party": set.party, "replaces": set.replaces });
        record.after(&after).data(json!({ "party": set.party })).write(cx)?;
    }
    show::view(cx, actor, &room)
}

/// Puts a comment forward. Whoever may lodge the set takes it at once; others offer it.
///
/// # Errors
/// As lodging a comment, [`Fault::Invalid`].
pub fn offer(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str, input: &LodgeComment) -> Result<SubmissionView, Fault> {
    let room = room(cx, actor, round)?;
    let (set, _) = collecting(cx, actor, &room)?;
    if submissions::of_submission(cx.db, &set.id)?.len() >= MOST {
        return Err(Fault::invalid("comment", format!("a set holds {MOST} contributions at most")));
    }
    let row = Contribution { submission: set.id, ..written(cx, actor, &room, input)? };
    submissions::add(cx.db, &row)?;
    noted(cx, actor, &room, EventKind::ContributionOffered, None, &row)?;
    show::view(cx, actor, &room)
}

/// Writes a contribution anew: anybody of the team may. What it was before stays with the set, under its own author.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::SubmissionChanged`] for one that was written anew or lodged meanwhile, as lodging a comment.
pub fn reword(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &LodgeComment) -> Result<SubmissionView, Fault> {
    let (old, set, room) = contribution(cx, actor, id)?;
    let decides = actor.may(Action::Submit, &room.facts);
    if set.state != SubmissionState::Collecting || !old.state.stands() {
        return Err(Fault::SubmissionChanged);
    }
    let mut new =
        Contribution { submission: set.id, replaces: Some(old.id.clone()), ..written(cx, actor, &room, input)? };
    // Who decides writes on what stands where it stands; others' new words are for them to look at.
    if decides && old.state != ContributionState::Offered {
        new.state = old.state;
        new.merged_into.clone_from(&old.merged_into);
    }
    submissions::add(cx.db, &new)?;
    let decision = Decision {
        state: ContributionState::Reworded,
        merged_into: None,
        reason: None,
        by: actor.person()?.clone(),
        at: cx.now,
    };
    if !submissions::decide(cx.db, &old.id, old.state, &decision)? {
        return Err(Fault::SubmissionChanged);
    }
    noted(cx, actor, &room, EventKind::ContributionReworded, Some(&old), &new)?;
    show::view(cx, actor, &room)
}

fn written(cx: &mut Cx<'_, '_>, actor: &Actor, room: &Room, input: &LodgeComment) -> Result<Contribution, Fault> {
    if input.answers.as_ref().is_some_and(|answers| !answers.is_empty()) {
        return Err(Fault::invalid(
            "answers",
            "in a set each answer is a contribution of its own, with its `question`",
        ));
    }
    fitting(cx, actor, &room.found, input)?;
    let body = serde_json::to_string(input).map_err(|_| Fault::invalid("comment", "cannot be kept"))?;
    let decides = actor.may(Action::Submit, &room.facts);
    Ok(Contribution {
        id: ContributionId::from_bits(chance_in_time()),
        submission: adref_domain::ids::SubmissionId::from_bits(0),
        author: actor.person()?.clone(),
        paragraph: input.paragraph.as_deref().and_then(|id| ParagraphId::parse(id).ok()),
        body,
        replaces: None,
        created_at: cx.now,
        state: if decides { ContributionState::Taken } else { ContributionState::Offered },
        merged_into: None,
        reason: None,
        decided_by: None,
        decided_at: None,
    })
}

/// What is not lodged leaves no word of itself in the record but its hash and whose it is.
pub(super) fn noted(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    room: &Room,
    kind: EventKind,
    before: Option<&Contribution>,
    after: &Contribution,
) -> Result<(), Fault> {
    let facts = |row: &Contribution| {
        json!({
            "id": row.id, "set": row.submission, "author": row.author, "body": row.body, "state": row.state,
            "into": row.merged_into, "reason": row.reason, "decided_at": row.decided_at, "replaces": row.replaces,
        })
    };
    let record = Record::of(kind, actor, after.id.as_str()).process(&room.found.text.process.id).after(&facts(after));
    let record = match before {
        Some(before) => record.before(&facts(before)),
        None => record,
    };
    record.data(json!({ "party": room.facts.party })).write(cx)
}
