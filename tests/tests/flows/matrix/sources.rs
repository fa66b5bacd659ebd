//! Questions about sources and what cites them.

use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need, reading};
use super::world::{TEXTS, World, nothing, process};

pub(super) fn sources(asking: &mut Asking, world: &World) {
    for (slug, _, public) in TEXTS {
        let thing = process(public);
        let reads = need(Action::ReadProcess, &thing);
        let path = format!("/processes/{slug}/sources");
        asking.ask("GET", "/api/v1/processes/{slug}/sources", path.clone(), nothing(), vec![reads.clone()]);
        let invalid = Some(json!({ "kind": "rumour", "title": "T" }));
        let needs = vec![reads, need(Action::KeepEvidence, &thing)];
        asking.ask("POST", "/api/v1/processes/{slug}/sources", path, invalid, needs).openly = true;
    }
    for (id, thing) in &world.sources {
        let reads = need(Action::ReadProcess, thing);
        let keeps = vec![reads.clone(), need(Action::KeepEvidence, thing)];
        let body = json!({ "kind": "data", "title": "T" });
        asking.ask("PUT", "/api/v1/sources/{source}", format!("/sources/{id}"), Some(body), keeps.clone()).openly =
            true;
        let body = Some(json!({ "by": "nobody", "reason": "R" }));
        let route = "/api/v1/sources/{source}/supersede";
        asking.ask("POST", route, format!("/sources/{id}/supersede"), body, keeps).openly = true;
        // Neither a paragraph nor a comment: whoever is signed in and knows of the source is told so.
        let signed_in = need(Action::ReadSelf, thing);
        let route = "/api/v1/sources/{source}/citations";
        asking.ask("POST", route, format!("/sources/{id}/citations"), Some(json!({})), vec![reads, signed_in]);
    }
    for (id, comment) in &world.citations {
        let needs = vec![need(Action::SeeComment, comment), need(Action::Cite, comment)];
        let route = "/api/v1/citations/{citation}/answer";
        let body = Some(json!({ "answer": "perhaps" }));
        asking.ask("POST", route, format!("/citations/{id}/answer"), body, needs).openly = true;
    }
    for draft in &world.drafts {
        let reads = need(reading(draft), &draft.thing);
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/footnotes";
        let path = format!("/instruments/{}/drafts/{}/footnotes", draft.text, draft.slug);
        asking.ask("GET", route, path, nothing(), vec![reads, need(Action::Cite, &draft.thing)]).openly = true;
    }
    for (text, paragraph) in &world.paragraphs {
        // Each text has a draft that everybody reads.
        let public = world.drafts.iter().find(|draft| draft.text == *text && draft.slug == "d4").unwrap();
        let route = "/api/v1/instruments/{slug}/paragraphs/{paragraph}/citations";
        let path = format!("/instruments/{text}/paragraphs/{paragraph}/citations");
        asking.ask("GET", route, path, nothing(), vec![need(Action::ReadDraft, &public.thing)]);
    }
}
