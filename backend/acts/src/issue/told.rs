//! Who commented is told of the next draft, if they may read it. What it changed is in the mail only where everybody may
//! read that: mail carries nothing that is not public.

use adref_domain::Openness;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_store::drafts::Draft;
use adref_store::{comments, people};
use serde_json::json;

use crate::lookup::Text;
use crate::views::LatestChange;
use crate::{Actor, Cx, Fault, compare, outbox};

/// Queues the mails, in the transaction that issues the draft.
pub(super) fn tell(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    before: Option<&Draft>,
    issued: &Draft,
) -> Result<(), Fault> {
    // Under an embargo everybody is told when it ends: who may read is asked of that moment, and once more when a mail leaves.
    let opens = issued.embargo_until.unwrap_or(text.now);
    let text = &text.at(opens);
    let readers = followers(cx, actor, text, issued)?;
    if readers.is_empty() {
        return Ok(());
    }
    let public = issued.openness == Openness::Public;
    let before = before.filter(|draft| public && draft.openness == Openness::Public);
    let change = match before {
        // As a stranger would read it, whoever the mail goes to.
        Some(before) => Some(figures(&compare::change_between(cx, &Actor::stranger(), text, before, issued)?)),
        None => None,
    };
    let data = outbox::facts(json!({
        "draft": issued.id,
        "instrument_title": text.instrument.title,
        "draft_label": public.then(|| issued.label.clone()),
        "since": before.map(|draft| draft.label.clone()),
        "change": change,
    }));
    let path = format!("/t/{}/d/{}", text.instrument.slug, issued.slug);
    for person in readers {
        let mut data = data.clone();
        let (all, answered) = comments::count_mine(cx.db, &text.instrument.id, &person.id)?;
        data.insert("yours".to_owned(), json!({ "all": all, "answered": answered }));
        outbox::queue_to(cx, NoticeKind::DraftIssued, person, &path, opens, data)?;
    }
    Ok(())
}

/// Who commented on a text, may read the draft at the moment the text was looked up, and is not who does this.
pub(crate) fn followers(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &Draft,
) -> Result<Vec<people::Person>, Fault> {
    let mut readers = Vec::new();
    for id in comments::authors(cx.db, &text.instrument.id)? {
        let Some(person) = people::by_id(cx.db, &id)?.filter(|person| person.disabled_at.is_none()) else { continue };
        let reader = Actor::of(cx, &person, None)?;
        let may = reader.may(Action::ReadDraft, &text.draft_facts(draft));
        if may && actor.subject.person.as_ref() != Some(&id) {
            readers.push(person);
        }
    }
    Ok(readers)
}

/// What changed, as figures: each language of the mail has a sentence of its own for them.
fn figures(change: &LatestChange) -> serde_json::Value {
    let sum = &change.summary;
    json!({
        "changed": sum.changed, "moved": sum.moved, "new": sum.new, "dropped": sum.dropped, "closed": sum.brackets_closed,
    })
}
