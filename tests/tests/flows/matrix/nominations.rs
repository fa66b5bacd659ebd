//! Questions about calls, nominations and appointments.

use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need};
use super::world::{TEXTS, Thing, World, nothing, process};

/// The party's nominations in a process, none of them in particular.
fn of_party(thing: &Thing, party: &str) -> Thing {
    let mut thing = Thing { owner: None, ..thing.clone() };
    thing.facts.party = Some(party.to_owned());
    thing
}

pub(super) fn calls(asking: &mut Asking, world: &World) {
    let invalid = || Some(json!({ "title": "T", "criteria": "C", "closes_at": "never", "seats": 1 }));
    for (slug, _, public) in TEXTS {
        let thing = process(public);
        let reads = need(Action::ReadProcess, &thing);
        let path = format!("/processes/{slug}/experts");
        asking.ask("GET", "/api/v1/processes/{slug}/experts", path, nothing(), vec![reads.clone()]);
        let needs = vec![reads, need(Action::CallNominations, &thing)];
        let path = format!("/processes/{slug}/calls");
        asking.ask("POST", "/api/v1/processes/{slug}/calls", path, invalid(), needs).openly = true;
    }
    for one in &world.calls {
        let open = process(one.thing.facts.process_public);
        let reads = need(Action::ReadProcess, &open);
        let with = |action| vec![reads.clone(), need(action, &open)];
        let calls = with(Action::CallNominations);
        let path = format!("/calls/{}", one.call);
        asking.ask("PUT", "/api/v1/calls/{call}", path.clone(), invalid(), calls).openly = true;
        for party in ["KEN", "FRA"] {
            let thing = of_party(&one.thing, party);
            let sees = vec![reads.clone(), need(Action::SeeNomination, &thing)];
            let list = format!("{path}/nominations?party={party}");
            asking.ask("GET", "/api/v1/calls/{call}/nominations", list, nothing(), sees.clone());
            let file = format!("{path}/nominations.csv?party={party}");
            asking.ask("GET", "/api/v1/calls/{call}/nominations.{format}", file, nothing(), sees);
            let body = Some(json!({ "party": party, "name": "N", "email": "none" }));
            let names = vec![reads.clone(), need(Action::Nominate, &thing)];
            let route = "/api/v1/calls/{call}/nominations";
            asking.ask("POST", route, format!("{path}/nominations"), body, names).openly = true;
        }
        let appoints = with(Action::Appoint);
        let body = Some(json!({ "nominations": ["none"] }));
        let route = "/api/v1/calls/{call}/shortlist";
        asking.ask("POST", route, format!("{path}/shortlist"), body, appoints.clone()).openly = true;
        let route = "/api/v1/calls/{call}/balance";
        asking.ask("GET", route, format!("{path}/balance"), nothing(), appoints.clone()).openly = true;
        let route = "/api/v1/calls/{call}/appointments";
        let list = format!("{path}/appointments");
        asking.ask("GET", route, list.clone(), nothing(), appoints.clone()).openly = true;
        let body = Some(json!({ "nominations": [], "first_day": "2090-01-01" }));
        asking.ask("POST", route, list, body, appoints.clone()).openly = true;
        // The secretariat has proposed it and is told that another person approves; a refusal without a reason is none.
        for (route, act, body) in [
            ("/api/v1/appointments/{appointment}/approve", "approve", json!({ "authority": "A" })),
            ("/api/v1/appointments/{appointment}/refuse", "refuse", json!({})),
        ] {
            let path = format!("/appointments/{}/{act}", one.appointment);
            asking.ask("POST", route, path, Some(body), appoints.clone()).openly = true;
        }
    }
}

pub(super) fn nominations(asking: &mut Asking, world: &World) {
    for one in &world.calls {
        let sees = need(Action::SeeNomination, &one.thing);
        let path = format!("/nominations/{}", one.nomination);
        asking.ask("GET", "/api/v1/nominations/{nomination}", path.clone(), nothing(), vec![sees.clone()]);
        // The nominee has agreed, so whoever may ask again is told that there is nothing to ask.
        let names = vec![sees.clone(), need(Action::Nominate, &of_party(&one.thing, "KEN"))];
        let route = "/api/v1/nominations/{nomination}/ask";
        asking.ask("POST", route, format!("{path}/ask"), nothing(), names).openly = true;
        let body = Some(json!({ "agrees": true }));
        let answers = vec![sees.clone(), need(Action::AnswerNomination, &one.thing)];
        let route = "/api/v1/nominations/{nomination}/answer";
        asking.ask("POST", route, format!("{path}/answer"), body, answers).openly = true;
        let withdraws = vec![sees, need(Action::WithdrawNomination, &one.thing)];
        let route = "/api/v1/nominations/{nomination}/withdraw";
        let probe = asking.ask("POST", route, format!("{path}/withdraw"), Some(json!({})), withdraws);
        (probe.openly, probe.changes) = (true, true);
    }
}
