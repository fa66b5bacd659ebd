//! A set as its team sees it.

use std::collections::HashMap;

use adref_domain::ids::PersonId;
use adref_domain::policy::Action;
use adref_domain::submission::SubmissionState;
use adref_store::comments::{self, Filter};
use adref_store::people;
use adref_store::placements::{self, PlacedWording};
use adref_store::submissions::{self, Contribution, Submission, TeamNote};
use sha2::{Digest, Sha256};

use super::{Room, collect, room, sets};
use crate::comment::{LodgeComment, fitting};
use crate::show::{anchors_of, around, ops, sight, wording_for};
use crate::text::rfc3339;
use crate::views::{ContributionView, LodgedSetView, SubmissionView, TeamNoteView};
use crate::{Actor, Cx, Fault, round};

/// The set of the reader's team in a round: what is collected, what is said about it, what was lodged before.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::RoundNotOpen`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str) -> Result<SubmissionView, Fault> {
    let room = room(cx, actor, round)?;
    view(cx, actor, &room)
}

/// What is looked up once for a whole set.
struct Desk {
    sheet: Vec<PlacedWording>,
    anchors: Vec<String>,
    names: HashMap<PersonId, String>,
}

impl Desk {
    fn name(&mut self, cx: &mut Cx<'_, '_>, id: &PersonId) -> Result<String, Fault> {
        if !self.names.contains_key(id) {
            let name = people::by_id(cx.db, id)?.map(|person| person.name).unwrap_or_default();
            self.names.insert(id.clone(), name);
        }
        Ok(self.names.get(id).cloned().unwrap_or_default())
    }
}

pub(super) fn view(cx: &mut Cx<'_, '_>, actor: &Actor, room: &Room) -> Result<SubmissionView, Fault> {
    let (now, lodged) = sets(cx, room)?;
    let sheet = placements::of_draft(cx.db, &room.found.draft.id)?;
    let mut desk = Desk { anchors: anchors_of(&sheet), sheet, names: HashMap::new() };
    let (mut all, mut notes) = (Vec::new(), Vec::new());
    if let Some(set) = &now {
        all = submissions::of_submission(cx.db, &set.id)?;
        notes = submissions::notes(cx.db, &set.id)?;
    }
    let taken = all.iter().filter(|one| collect::goes(one)).count();
    let sentence = (taken > 0).then(|| spoken(&sentence(room, taken, lodged.as_ref()), &actor.name));
    let mut contributions = Vec::new();
    for one in &all {
        contributions.push(contribution(cx, actor, room, one, &mut desk)?);
    }
    contributions.sort_by_key(|one| one.ordinal);
    let mut talk = Vec::new();
    for note in &notes {
        talk.push(said(cx, actor, note, &mut desk)?);
    }
    let before = submissions::of_team(cx.db, &room.found.round.id, &room.team)?;
    let mut earlier = Vec::new();
    for set in before.iter().rev().filter(|set| set.state != SubmissionState::Collecting) {
        earlier.push(lodged_view(cx, set, &mut desk)?);
    }
    let open = room.found.facts.round.as_ref().is_some_and(|round| round.state.takes_comments());
    let submits = actor.may(Action::Submit, &room.facts) && (open || lodged.is_none());
    Ok(SubmissionView {
        round: round::view_for(cx, actor, &room.found)?,
        party: room.facts.party.clone(),
        begun: now.is_some(),
        contributions,
        talk,
        sentence,
        version: version(&all),
        lodged: earlier,
        submits,
        may: actor.may_codes(&room.facts),
    })
}

/// Where the name of who lodges for themselves is said: the record keeps nobody's name in a sentence.
const WHO: &str = "{who}";

/// A recorded sentence as it is read, with the name of who lodged it.
pub(crate) fn spoken(sentence: &str, name: &str) -> String {
    sentence.strip_prefix(WHO).map_or_else(|| sentence.to_owned(), |said| format!("{name}{said}"))
}

/// What will be recorded when the set is lodged.
pub(super) fn sentence(room: &Room, taken: usize, before: Option<&Submission>) -> String {
    let who = room.facts.party.as_deref().unwrap_or(WHO);
    let comments = if taken == 1 { "comment" } else { "comments" };
    let (draft, title) = (&room.found.draft.label, &room.found.round.title);
    let place = before.and_then(|set| set.number.as_deref()).map(|number| format!(", in place of {number}"));
    format!("{who} submits {taken} {comments} on “{draft}” in the round “{title}”{}.", place.unwrap_or_default())
}

/// Changes with everything that would be lodged, and with what is open still.
pub(super) fn version(all: &[Contribution]) -> String {
    let mut hasher = Sha256::new();
    for one in all {
        hasher.update(format!("{} {}\n", one.id, one.state));
    }
    let mut version = hex::encode(hasher.finalize());
    version.truncate(16);
    version
}

fn contribution(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    room: &Room,
    row: &Contribution,
    desk: &mut Desk,
) -> Result<ContributionView, Fault> {
    let author = desk.name(cx, &row.author)?;
    let input: LodgeComment = serde_json::from_str(&row.body).map_err(|_| Fault::NotFound)?;
    let comment = fitting(cx, actor, &room.found, &input)?;
    let index = desk.sheet.iter().position(|placed| Some(&placed.paragraph) == row.paragraph.as_ref());
    let placed = index.and_then(|index| desk.sheet.get(index));
    let shown = placed.map(|placed| wording_for(sight(comment.author_role, &room.found.facts), &placed.text));
    let whole = |offset: i64| usize::try_from(offset).unwrap_or(0);
    let quote = comment.quote.as_ref().zip(shown.as_deref());
    let quote = quote.map(|(quote, shown)| around(shown, whole(quote.start), whole(quote.end)));
    let chosen = quote.as_ref().map(|quote| quote.exact.clone()).or_else(|| shown.clone()).unwrap_or_default();
    let mine = Some(&row.author) == actor.subject.person.as_ref();
    Ok(ContributionView {
        id: row.id.to_string(),
        author,
        mine,
        state: row.state.to_string(),
        into: row.merged_into.as_ref().map(ToString::to_string),
        replaces: row.replaces.as_ref().map(ToString::to_string),
        reason: row.reason.clone(),
        ordinal: index,
        paragraph: row.paragraph.as_ref().map(ToString::to_string),
        anchor: index.and_then(|index| desk.anchors.get(index).cloned()),
        paragraph_label: placed.and_then(|placed| placed.label.clone()),
        target: comment.target.to_string(),
        quote,
        kind: comment.kind.to_string(),
        text: comment.text,
        redline: comment
            .proposed_wording
            .as_deref()
            .map(|words| ops(if comment.target == adref_domain::CommentTarget::After { "" } else { &chosen }, words)),
        proposed_wording: comment.proposed_wording,
        justification: comment.justification,
        note: input.note.clone(),
        question: input.question.clone(),
        language: comment.language,
        created_at: rfc3339(row.created_at),
        may_reword: row.state.stands(),
    })
}

fn said(cx: &mut Cx<'_, '_>, actor: &Actor, note: &TeamNote, desk: &mut Desk) -> Result<TeamNoteView, Fault> {
    Ok(TeamNoteView {
        id: note.id.to_string(),
        author: desk.name(cx, &note.author)?,
        mine: Some(&note.author) == actor.subject.person.as_ref(),
        contribution: note.contribution.as_ref().map(ToString::to_string),
        text: note.text.clone(),
        created_at: rfc3339(note.created_at),
    })
}

fn lodged_view(cx: &mut Cx<'_, '_>, set: &Submission, desk: &mut Desk) -> Result<LodgedSetView, Fault> {
    let filter = Filter { submission: Some(set.id.clone()), ..Filter::default() };
    let rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: 10_000 })?;
    let by = match &set.submitted_by {
        Some(person) => desk.name(cx, person)?,
        None => String::new(),
    };
    Ok(LodgedSetView {
        id: set.id.to_string(),
        number: set.number.clone().unwrap_or_default(),
        state: set.state.to_string(),
        sentence: spoken(set.sentence.as_deref().unwrap_or_default(), &by),
        by,
        at: set.submitted_at.map(rfc3339).unwrap_or_default(),
        late: set.late.unwrap_or_default(),
        comments: rows.into_iter().rev().map(|row| row.number).collect(),
    })
}
