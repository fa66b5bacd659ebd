//! Who commented is told of the next draft, if they may read it. What it changed is in the mail only where everybody may
//! read that: mail carries nothing that is not public.

use adref_domain::Openness;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::{Action, Subject, rule};
use adref_store::drafts::Draft;
use adref_store::{comments, people};
use serde_json::json;

use crate::lookup::Text;
use crate::{Actor, Cx, Fault, compare, outbox};

/// Queues the mails, in the transaction that issues the draft.
pub(super) fn tell(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    before: Option<&Draft>,
    issued: &Draft,
) -> Result<(), Fault> {
    let mut readers = Vec::new();
    for id in comments::authors(cx.db, &text.instrument.id)? {
        let Some(person) = people::by_id(cx.db, &id)?.filter(|person| person.disabled_at.is_none()) else { continue };
        let subject = Subject { person: Some(id.clone()), role: Some(person.role), party: person.party.clone() };
        let may = rule(&subject, Action::ReadDraft, &text.draft_facts(issued)).allowed();
        if may && actor.subject.person.as_ref() != Some(&id) {
            readers.push(person);
        }
    }
    if readers.is_empty() {
        return Ok(());
    }
    let public = issued.openness == Openness::Public;
    let before = before.filter(|draft| public && draft.openness == Openness::Public);
    let change = match before {
        // As a stranger would read it, whoever the mail goes to.
        Some(before) => Some(compare::change_between(cx, &Actor::stranger(), text, before, issued)?.sentence),
        None => None,
    };
    let data = outbox::facts(json!({
        "instrument_title": text.instrument.title,
        "draft_label": public.then(|| issued.label.clone()),
        "since": before.map(|draft| draft.label.clone()),
        "change": change,
    }));
    let path = format!("/t/{}/d/{}", text.instrument.slug, issued.slug);
    for person in readers {
        outbox::queue_to(cx, NoticeKind::DraftIssued, person, &path, data.clone())?;
    }
    Ok(())
}
