//! What a team says among itself about its set: nobody else reads it, the secretariat neither.

use adref_domain::event::EventKind;
use adref_domain::ids::{ContributionId, TeamNoteId};
use adref_store::submissions::{self, TeamNote};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{collecting, room, show};
use crate::house::chance_in_time;
use crate::record::Record;
use crate::views::SubmissionView;
use crate::{Actor, Cx, Fault, text};

/// Something said within the team.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamTalk {
    /// What.
    pub text: String,
    /// About which contribution; absent for the set as a whole.
    pub contribution: Option<String>,
}

/// Says something within the team.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::RoundNotOpen`], [`Fault::Invalid`].
pub fn talk(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str, input: &TeamTalk) -> Result<SubmissionView, Fault> {
    let room = room(cx, actor, round)?;
    let (set, _) = collecting(cx, actor, &room)?;
    let contribution = match input.contribution.as_deref() {
        None => None,
        Some(id) => {
            let wrong = || Fault::invalid("contribution", "is none of this set");
            let id = ContributionId::parse(id).map_err(|_| wrong())?;
            let there = submissions::contribution(cx.db, &id)?.filter(|one| one.submission == set.id);
            Some(there.ok_or_else(wrong)?.id)
        }
    };
    let note = TeamNote {
        id: TeamNoteId::from_bits(chance_in_time()),
        submission: set.id.clone(),
        contribution,
        author: actor.person()?.clone(),
        text: text::written("text", &input.text, text::COMMENT)?,
        created_at: cx.now,
    };
    submissions::add_note(cx.db, &note)?;
    let record = Record::of(EventKind::TeamNoteWritten, actor, note.id.as_str()).process(&room.found.text.process.id);
    let after = json!({ "id": note.id, "set": note.submission, "contribution": note.contribution, "author": note.author, "text": note.text });
    record.after(&after).data(json!({ "party": set.party })).write(cx)?;
    show::view(cx, actor, &room)
}
