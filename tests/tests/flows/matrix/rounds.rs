//! Questions about rounds, and about lodging comments in them.

use adref_domain::RoundState;
use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need, paragraph};
use super::world::{TEXTS, Thing, World, nothing, process};

pub(super) fn rounds(asking: &mut Asking, world: &World) {
    for (_, text, public) in TEXTS {
        let invalid = json!({ "draft": "d4", "title": "R", "kind": "expert", "closes_at": "2000-01-01T00:00:00Z", "audience": ["expert"], "shown": "own" });
        let needs = vec![need(Action::OpenRound, &process(public))];
        asking.ask(
            "POST",
            "/api/v1/instruments/{slug}/rounds",
            format!("/instruments/{text}/rounds"),
            Some(invalid),
            needs,
        );
    }
    for (_, text, public) in TEXTS {
        let needs = vec![need(Action::UseDesk, &process(public))];
        let route = "/api/v1/instruments/{slug}/carried";
        asking.ask("GET", route, format!("/instruments/{text}/carried"), nothing(), needs);
    }
    for round in &world.rounds {
        let on = |action| vec![need(action, &round.thing)];
        let path = format!("/rounds/{}", round.id);
        asking.ask("GET", "/api/v1/rounds/{round}", path.clone(), nothing(), on(Action::SeeRound));
        let state = round.thing.facts.round.as_ref().unwrap().state;
        let opens = asking.ask(
            "POST",
            "/api/v1/rounds/{round}/open",
            format!("{path}/open"),
            Some(json!({})),
            on(Action::OpenRound),
        );
        opens.changes = state == RoundState::Planned;
        let closes = asking.ask(
            "POST",
            "/api/v1/rounds/{round}/close",
            format!("{path}/close"),
            Some(json!({})),
            on(Action::CloseRound),
        );
        closes.changes = state != RoundState::Closed;
        // A plan that closes before it opens, and no reason: whoever may is told so, and nothing is stored.
        let plan = json!({ "draft": "d4", "title": "R", "kind": "expert", "closes_at": "2000-01-01T00:00:00Z", "audience": ["expert"], "shown": "own" });
        asking.ask("PUT", "/api/v1/rounds/{round}", path.clone(), Some(plan), on(Action::OpenRound));
        let route = "/api/v1/rounds/{round}/cancel";
        let nothing_said = Some(json!({ "reason": " " }));
        asking.ask("POST", route, format!("{path}/cancel"), nothing_said, on(Action::OpenRound));
        hours(asking, &path, &round.thing);
        let route = "/api/v1/rounds/{round}/objections";
        asking.ask("GET", route, format!("{path}/objections"), nothing(), on(Action::Dispose));
        if state != RoundState::Planned {
            sets(asking, &path, &round.thing);
        }
        super::public::from_the_public(asking, round);
        let route = "/api/v1/rounds/{round}/comments.{format}";
        asking.ask("GET", route, format!("{path}/comments.csv"), nothing(), on(Action::SeeRound));
        if state != RoundState::Planned {
            lodging(asking, world, &path, &round.thing);
        }
    }
}

/// Hours moved by hand, and a rehearsal. An hour that is past, and a round that has not closed: whoever may is told so.
fn hours(asking: &mut Asking, path: &str, round: &Thing) {
    let on = |action| vec![need(action, round)];
    for (route, act, body) in [
        ("/api/v1/rounds/{round}/extend", "extend", json!({ "closes_at": "2000-01-01T00:00:00Z", "reason": "R" })),
        ("/api/v1/rounds/{round}/answered", "answered", json!({})),
    ] {
        // A closed round would be answered then.
        let changes = act == "answered" && round.facts.round.as_ref().is_some_and(|round| round.state.is_over());
        asking.ask("POST", route, format!("{path}/{act}"), Some(body), on(Action::CloseRound)).changes = changes;
    }
    let route = "/api/v1/rounds/{round}/rehearsal";
    asking.ask("GET", route, format!("{path}/rehearsal?as=expert"), nothing(), on(Action::OpenRound));
}

/// The set of whoever asks. What would be kept is wrong in itself: whoever may is told so, and nothing is stored.
fn sets(asking: &mut Asking, path: &str, round: &Thing) {
    let own = Thing { own_set: true, ..round.clone() };
    let on = |action| vec![need(action, &own)];
    let set = format!("{path}/submission");
    let route = "/api/v1/rounds/{round}/submission";
    asking.ask("GET", route, set.clone(), nothing(), on(Action::Collect)).openly = true;
    let begins = asking.ask("POST", route, set.clone(), Some(json!({})), on(Action::Collect));
    (begins.openly, begins.changes) = (true, true);
    let wrong = json!({ "kind": "perhaps", "text": "T" });
    let route = "/api/v1/rounds/{round}/submission/contributions";
    asking.ask("POST", route, format!("{set}/contributions"), Some(wrong), on(Action::Collect)).openly = true;
    let route = "/api/v1/rounds/{round}/submission/talk";
    asking.ask("POST", route, format!("{set}/talk"), Some(json!({ "text": "" })), on(Action::Collect)).openly = true;
    let route = "/api/v1/rounds/{round}/submission/submit";
    let nothing_read = Some(json!({ "version": "never read" }));
    asking.ask("POST", route, format!("{set}/submit"), nothing_read, on(Action::Submit)).openly = true;
}

/// What teams collect, by its own name.
pub(super) fn contributions(asking: &mut Asking, world: &World) {
    for one in &world.contributions {
        let path = format!("/contributions/{}", one.id);
        let wrong = Some(json!({ "kind": "perhaps", "text": "T" }));
        let route = "/api/v1/contributions/{contribution}/reword";
        let collects = need(Action::Collect, &one.thing);
        asking.ask("POST", route, format!("{path}/reword"), wrong, vec![collects.clone()]);
        let route = "/api/v1/contributions/{contribution}/decide";
        let needs = vec![collects, need(Action::Submit, &one.thing)];
        let wrong = Some(json!({ "state": "perhaps" }));
        asking.ask("POST", route, format!("{path}/decide"), wrong, needs).openly = true;
    }
}

/// Comments and tables that would be lodged, were there nothing wrong with them.
fn lodging(asking: &mut Asking, world: &World, path: &str, round: &Thing) {
    let on = |action| vec![need(action, round)];
    // A table without comments: whoever may comment is told so, and nothing is stored.
    let table = Some(json!({ "text": "Clause,Type,Comments\n1,ge,\n" }));
    for (route, act) in [
        ("/api/v1/rounds/{round}/comments/table/preview", "table/preview"),
        ("/api/v1/rounds/{round}/comments/table", "table"),
    ] {
        let path = format!("{path}/comments/{act}");
        asking.ask("POST", route, path, table.clone(), on(Action::Comment)).openly = true;
    }
    // Words that are nowhere: whoever may comment is told so, and nothing is stored.
    let nowhere = json!({ "paragraph": paragraph(world, TEXTS[0].1), "kind": "general", "text": "T", "quote": { "exact": "nowhere at all" } });
    let mut body = nowhere;
    if !round.facts.process_public {
        body["paragraph"] = json!(paragraph(world, TEXTS[1].1));
    }
    asking
        .ask("POST", "/api/v1/rounds/{round}/comments", format!("{path}/comments"), Some(body), on(Action::Comment))
        .openly = true;
}
