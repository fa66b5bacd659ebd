//! The questions about brackets and positions: the brackets are for readers of the draft, who stands where for those who negotiate.

use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need, paragraph, reading};
use super::world::{TEXTS, World, house, nothing, process};

pub(super) fn positions(asking: &mut Asking, world: &World) {
    for draft in &world.drafts {
        let path = format!("/instruments/{}/drafts/{}", draft.text, draft.slug);
        let reads = need(reading(draft), &draft.thing);
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/brackets";
        asking.ask("GET", route, format!("{path}/brackets"), nothing(), vec![reads.clone()]);
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/origins";
        let origins = format!("{path}/paragraphs/{}/origins", paragraph(world, draft.text));
        asking.ask("GET", route, origins, nothing(), vec![reads.clone()]);
        let sees = vec![reads.clone(), need(Action::SeePosition, &draft.thing)];
        for (route, tail) in [
            ("/api/v1/instruments/{slug}/drafts/{draft}/matrix", "matrix"),
            ("/api/v1/instruments/{slug}/drafts/{draft}/matrix.{format}", "matrix.csv"),
            ("/api/v1/instruments/{slug}/drafts/{draft}/coalition", "coalition?parties=KEN,FRA"),
        ] {
            asking.ask("GET", route, format!("{path}/{tail}"), nothing(), sees.clone());
        }
        // No bracket is named: whoever may state a position is told so, and nothing is stored.
        let states = vec![reads, need(Action::StatePosition, &draft.thing)];
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/positions";
        let empty = Some(json!({ "stance": "support" }));
        asking.ask("POST", route, format!("{path}/positions"), empty, states).openly = true;
    }
    prepared(asking, world);
    agreements(asking, world);
    // Both brackets stand in a public draft too: their lives are everybody's, as far as each may read.
    for (text, id) in &world.brackets {
        for (route, tail) in [
            ("/api/v1/instruments/{slug}/brackets/{bracket}", ""),
            ("/api/v1/instruments/{slug}/brackets/{bracket}.{format}", ".csv"),
        ] {
            let path = format!("/instruments/{text}/brackets/{id}{tail}");
            asking.ask("GET", route, path, nothing(), vec![need(Action::Enter, &house())]);
        }
    }
    for (slug, text, public) in TEXTS {
        let thing = process(public);
        let reads = need(Action::ReadProcess, &thing);
        let (route, path) = ("/api/v1/processes/{slug}/levels", format!("/processes/{slug}/levels"));
        asking.ask("GET", route, path.clone(), nothing(), vec![reads.clone()]);
        let none = Some(json!({ "levels": [] }));
        asking.ask("PUT", route, path, none, vec![reads, need(Action::Agree, &thing)]).openly = true;
        let path = format!("/instruments/{text}/progress");
        asking.ask("GET", "/api/v1/instruments/{slug}/progress", path, nothing(), vec![need(Action::Enter, &thing)]);
        let path = format!("/instruments/{text}/agreements");
        let signed_in = vec![need(Action::ReadSelf, &thing)];
        asking.ask("GET", "/api/v1/instruments/{slug}/agreements", path, nothing(), signed_in);
        let signed_in = vec![need(Action::ReadSelf, &process(public))];
        let path = format!("/instruments/{text}/drafted-positions");
        asking.ask("GET", "/api/v1/instruments/{slug}/drafted-positions", path, nothing(), signed_in.clone());
        let path = format!("/instruments/{text}/positions");
        asking.ask("GET", "/api/v1/instruments/{slug}/positions", path, nothing(), signed_in);
    }
}

/// What a delegation prepares for its coordinator.
fn prepared(asking: &mut Asking, world: &World) {
    for draft in &world.drafts {
        let path = format!("/instruments/{}/drafts/{}/drafted-positions", draft.text, draft.slug);
        let prepares = vec![need(reading(draft), &draft.thing), need(Action::DraftPosition, &draft.thing)];
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/drafted-positions";
        asking.ask("POST", route, path, Some(json!({ "stance": "support" })), prepares).openly = true;
    }
    for one in &world.prepared {
        let own = need(Action::SeeDraftedPosition, &one.thing);
        let route = "/api/v1/drafted-positions/{position}/state";
        let needs = vec![own.clone(), need(Action::StatePosition, &one.on)];
        let probe = asking.ask("POST", route, format!("/drafted-positions/{}/state", one.id), Some(json!({})), needs);
        (probe.openly, probe.changes) = (true, true);
        let route = "/api/v1/drafted-positions/{position}/drop";
        let path = format!("/drafted-positions/{}/drop", one.id);
        asking.ask("POST", route, path, Some(json!({})), vec![own]).changes = true;
    }
}

fn agreements(asking: &mut Asking, world: &World) {
    for draft in world.drafts.iter().filter(|draft| draft.slug == "working") {
        let agrees = vec![need(Action::Agree, &draft.thing)];
        let route = "/api/v1/instruments/{slug}/agreements";
        let none = Some(json!({ "level": "ad ref" }));
        asking.ask("POST", route, format!("/instruments/{}/agreements", draft.text), none, agrees.clone());
        let route = "/api/v1/instruments/{slug}/desk/{paragraph}/reopen";
        let path = format!("/instruments/{}/desk/{}/reopen", draft.text, paragraph(world, draft.text));
        asking.ask("POST", route, path, Some(json!({ "reason": "x" })), agrees);
    }
}
