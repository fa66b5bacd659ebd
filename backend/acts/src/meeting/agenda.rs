//! What is treated in a meeting: points bound to paragraphs of the draft it works on, and documents elsewhere.

use adref_domain::ids::{DraftId, MeetingId, ParagraphId};
use adref_store::meetings::{Agenda, Document, Item};
use adref_store::placements;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::milestone::DocumentInput;
use crate::{Cx, Fault, text};

/// As many points as an agenda has.
const ITEMS: usize = 60;
/// As many paragraphs as a point is about, and as many documents as a meeting has.
const EACH: usize = 100;

/// A point of an agenda as it is written.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemInput {
    /// What it is.
    pub title: String,
    /// The paragraphs it is about, by their ids in the draft the meeting works on.
    #[serde(default)]
    pub paragraphs: Vec<String>,
    /// What is read for it.
    #[serde(default)]
    pub documents: Vec<DocumentInput>,
}

/// Reads an agenda.
pub(super) fn read(
    cx: &mut Cx<'_, '_>,
    meeting: &MeetingId,
    draft: Option<&DraftId>,
    items: &[AgendaItemInput],
    of_meeting: &[DocumentInput],
) -> Result<Agenda, Fault> {
    if items.len() > ITEMS {
        return Err(Fault::invalid("agenda", format!("at most {ITEMS} points")));
    }
    let mut agenda = Agenda::default();
    for (input, ordinal) in items.iter().zip(0_i64..) {
        let title = text::written("agenda", &input.title, text::TITLE)?;
        let paragraphs = paragraphs(cx, draft, &input.paragraphs)?;
        agenda.items.push(Item { meeting: meeting.clone(), ordinal, title, paragraphs });
        documents(&mut agenda, meeting, Some(ordinal), &input.documents)?;
    }
    documents(&mut agenda, meeting, None, of_meeting)?;
    if agenda.documents.len() > EACH {
        return Err(Fault::invalid("documents", format!("at most {EACH} documents")));
    }
    Ok(agenda)
}

fn paragraphs(cx: &mut Cx<'_, '_>, draft: Option<&DraftId>, ids: &[String]) -> Result<Vec<ParagraphId>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let none = || Fault::invalid("agenda", "names paragraphs of the draft the meeting works on, by their ids");
    let draft = draft.ok_or_else(none)?;
    if ids.len() > EACH {
        return Err(Fault::invalid("agenda", format!("a point is about at most {EACH} paragraphs")));
    }
    let mut found = Vec::new();
    for id in ids {
        let id = ParagraphId::parse(id).map_err(|_| none())?;
        placements::one(cx.db, draft, &id)?.ok_or_else(none)?;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Ok(found)
}

fn documents(
    agenda: &mut Agenda,
    meeting: &MeetingId,
    item: Option<i64>,
    inputs: &[DocumentInput],
) -> Result<(), Fault> {
    for input in inputs {
        let ordinal = i64::try_from(agenda.documents.len()).unwrap_or(i64::MAX);
        let title = text::written("documents", &input.title, text::TITLE)?;
        let address = text::address("documents", &input.address)?;
        agenda.documents.push(Document { meeting: meeting.clone(), ordinal, item, title, address });
    }
    Ok(())
}
