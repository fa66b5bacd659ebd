//! Questions about the way of a text to adoption.

use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need, reading};
use super::world::{TEXTS, World, process};

pub(super) fn steps(asking: &mut Asking, world: &World) {
    for draft in &world.drafts {
        let needs = vec![need(reading(draft), &draft.thing), need(Action::Adopt, &draft.thing)];
        let path = format!("/instruments/{}/drafts/{}/steps", draft.text, draft.slug);
        let invalid = Some(json!({ "step": "nowhere", "day": "2020-01-01", "body": "B" }));
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/steps";
        asking.ask("POST", route, path, invalid, needs).openly = true;
    }
    for (_, text, public) in TEXTS {
        // Nothing is adopted, so whoever may begin again is told so; both texts have a draft that everybody reads.
        let needs = vec![need(Action::Adopt, &process(public))];
        let path = format!("/instruments/{text}/cycles");
        let body = Some(json!({ "reason": "R" }));
        asking.ask("POST", "/api/v1/instruments/{slug}/cycles", path, body, needs).openly = true;
    }
}
