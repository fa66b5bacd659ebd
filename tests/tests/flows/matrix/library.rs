//! Questions about libraries, and what drafts quote of them.

use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need, reading};
use super::world::{TEXTS, World, nothing, process};

pub(super) fn libraries(asking: &mut Asking, world: &World) {
    for (slug, _, public) in TEXTS {
        let thing = process(public);
        let reads = need(Action::ReadProcess, &thing);
        let path = format!("/processes/{slug}/library");
        asking.ask("GET", "/api/v1/processes/{slug}/library", path.clone(), nothing(), vec![reads.clone()]);
        let empty = Some(json!({ "text": "" }));
        let needs = vec![reads, need(Action::KeepEvidence, &thing)];
        let path = format!("{path}?title=T&language=en");
        asking.ask("POST", "/api/v1/processes/{slug}/library", path, empty, needs).openly = true;
    }
    for (id, thing) in &world.library {
        let reads = need(Action::ReadProcess, thing);
        asking.ask("GET", "/api/v1/library/{text}", format!("/library/{id}"), nothing(), vec![reads.clone()]);
        let needs = vec![reads, need(Action::KeepEvidence, thing)];
        let path = format!("/library/{id}/put-away");
        asking.ask("POST", "/api/v1/library/{text}/put-away", path, Some(json!({ "reason": " " })), needs).openly =
            true;
    }
    for draft in &world.drafts {
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/agreed-language";
        let path = format!("/instruments/{}/drafts/{}/agreed-language", draft.text, draft.slug);
        asking.ask("GET", route, path, nothing(), vec![need(reading(draft), &draft.thing)]);
    }
}
