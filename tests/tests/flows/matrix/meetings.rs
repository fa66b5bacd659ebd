//! Questions about meetings and hosting.

use adref_domain::MeetingOpenness;
use adref_domain::policy::{Action, Facts, MeetingFacts};
use adref_tests::{Client, canary};
use serde_json::json;

use super::probes::{Asking, Need, need};
use super::world::{MeetingOf, TEXTS, Thing, World, house, nothing, process};

/// Who of the cast is invited to every meeting: with a mandate, without one, and with one for another process.
const INVITED: [&str; 4] = ["nobody", "m-regional", "m-expert", "x-expert"];

pub(super) fn meetings(asking: &mut Asking, world: &World) {
    for (slug, _, public) in TEXTS {
        let thing = process(public);
        let reads = need(Action::ReadProcess, &thing);
        let holds = vec![reads.clone(), need(Action::HoldMeeting, &thing)];
        let route = "/api/v1/processes/{slug}/meetings";
        asking.ask("GET", route, format!("/processes/{slug}/meetings"), nothing(), vec![reads]);
        let invalid =
            Some(json!({ "title": "T", "kind": "other", "mode": "virtual", "starts": "soon", "ends": "late" }));
        asking.ask("POST", route, format!("/processes/{slug}/meetings"), invalid, holds).openly = true;
    }
    for meeting in &world.meetings {
        of_meeting(asking, &meeting.id, &meeting.attendee, &meeting.thing);
    }
    // Keys are tested where they are; without one they open nothing, for anybody.
    for (route, path) in
        [("/api/v1/meeting-replies/look", "/meeting-replies/look"), ("/api/v1/meeting-replies", "/meeting-replies")]
    {
        let enter = vec![need(Action::Enter, &house())];
        asking.ask("POST", route, path.into(), Some(json!({})), enter).changes = true;
    }
}

/// Who does something with a meeting must be allowed to know of it.
fn sees(thing: &Thing, action: Action) -> Vec<Need> {
    vec![need(Action::SeeMeeting, thing), need(action, thing)]
}

fn of_meeting(asking: &mut Asking, id: &str, attendee: &str, thing: &Thing) {
    let known = || vec![need(Action::SeeMeeting, thing)];
    asking.ask("GET", "/api/v1/meetings/{meeting}", format!("/meetings/{id}"), nothing(), known());
    let route = "/api/v1/meetings/{meeting}/event.ics";
    asking.ask("GET", route, format!("/meetings/{id}/event.ics"), nothing(), known());
    held(asking, id, attendee, thing);
    for (route, path, body, action) in [
        (
            "/api/v1/meetings/{meeting}/reply",
            format!("/meetings/{id}/reply"),
            json!({ "reply": "perhaps" }),
            Action::ReplyToMeeting,
        ),
        (
            "/api/v1/meetings/{meeting}/comments",
            format!("/meetings/{id}/comments"),
            json!({ "attendee": attendee, "round": "none", "comment": { "kind": "general", "text": "T" } }),
            Action::EnterComment,
        ),
    ] {
        asking.ask("POST", route, path, Some(body), sees(thing, action)).openly = true;
    }
}

/// What is asked by those who hold a meeting.
fn held(asking: &mut Asking, id: &str, attendee: &str, thing: &Thing) {
    let stale = json!({ "title": "T", "kind": "other", "mode": "virtual", "starts": "2097-01-01T10:00", "ends": "2097-01-01T12:00" });
    for (verb, route, path, body) in [
        ("PUT", "/api/v1/meetings/{meeting}", format!("/meetings/{id}"), stale),
        ("POST", "/api/v1/meetings/{meeting}/people", format!("/meetings/{id}/people"), json!({ "people": [] })),
        (
            "PUT",
            "/api/v1/meetings/{meeting}/people/{attendee}",
            format!("/meetings/{id}/people/{attendee}"),
            json!({ "name": "" }),
        ),
        (
            "POST",
            "/api/v1/meetings/{meeting}/people/table",
            format!("/meetings/{id}/people/table"),
            json!({ "text": "shoe size\n43\n" }),
        ),
        (
            "POST",
            "/api/v1/meetings/{meeting}/people/table/preview",
            format!("/meetings/{id}/people/table/preview"),
            json!({ "text": "shoe size\n43\n" }),
        ),
        (
            "POST",
            "/api/v1/meetings/{meeting}/attendance",
            format!("/meetings/{id}/attendance"),
            json!({ "present": [] }),
        ),
    ] {
        asking.ask(verb, route, path, Some(body), sees(thing, Action::HoldMeeting)).openly = true;
    }
}

pub(super) fn hosting(asking: &mut Asking, world: &World) {
    for (slug, _, public) in TEXTS {
        let thing = process(public);
        let reads = need(Action::ReadProcess, &thing);
        let route = "/api/v1/processes/{slug}/hosting";
        asking.ask("GET", route, format!("/processes/{slug}/hosting"), nothing(), vec![reads.clone()]);
        let calls = vec![reads, need(Action::CallForHosts, &thing)];
        let invalid = Some(json!({ "purpose": "none", "title": "T", "about": "A", "closes": "soon" }));
        let route = "/api/v1/processes/{slug}/host-calls";
        asking.ask("POST", route, format!("/processes/{slug}/host-calls"), invalid, calls).openly = true;
    }
    for (call, offer, thing) in &world.host_calls {
        let of = |facts: Facts| Thing { facts, ..Thing::default() };
        let bare = of(Facts { party: None, ..thing.facts.clone() });
        let reads = need(Action::ReadProcess, &bare);
        let may = |action| vec![reads.clone(), need(action, &bare)];
        let body = Some(json!({ "purpose": "meetings", "title": "T", "about": "A", "closes": "2097-01-01T10:00" }));
        let route = "/api/v1/host-calls/{call}";
        asking.ask("PUT", route, format!("/host-calls/{call}"), body, may(Action::CallForHosts)).openly = true;
        let body = Some(json!({
            "city": "", "country": "", "first_day": "", "last_day": "", "means": "", "contact": "",
        }));
        let route = "/api/v1/host-calls/{call}/offers";
        asking.ask("POST", route, format!("/host-calls/{call}/offers"), body, may(Action::OfferToHost)).openly = true;
        let route = "/api/v1/host-calls/{call}/offers.{format}";
        let path = format!("/host-calls/{call}/offers.csv");
        asking.ask("GET", route, path, nothing(), may(Action::CallForHosts)).openly = true;
        let body = Some(json!({ "chosen": [], "reason": "" }));
        let route = "/api/v1/host-calls/{call}/decision";
        let path = format!("/host-calls/{call}/decision");
        let probe = asking.ask("POST", route, path, body, may(Action::CallForHosts));
        (probe.openly, probe.changes) = (true, true);
        // An offer is taken back once.
        let needs = vec![need(Action::SeeOffer, thing), need(Action::WithdrawOffer, thing)];
        let route = "/api/v1/host-offers/{offer}/withdraw";
        asking.ask("POST", route, format!("/host-offers/{offer}/withdraw"), nothing(), needs).changes = true;
    }
}

impl World {
    /// A meeting of every openness; what is said in it is for those who may know of it, the room online for those invited.
    pub(super) async fn meet(&mut self, secretariat: &Client, slug: &str, public: bool) {
        for openness in MeetingOpenness::ALL {
            let meeting = Some(MeetingFacts { openness: *openness, invited: Vec::new() });
            let facts = Facts { meeting, ..process(public).facts };
            let thing = Thing { facts, invited: &INVITED, ..Thing::default() };
            let (sees, attends) = (self.who_may("see_meeting", &thing), self.who_may("attend_meeting", &thing));
            let holds = self.who_may("hold_meeting", &thing);
            let (about, room) = (canary::canary("a meeting", &sees), canary::canary("a room online", &attends));
            let address = format!("https://rooms.example/{room}");
            let body = json!({
                "title": about, "kind": "regional", "region": "africa", "mode": "hybrid", "place": "Nairobi", "room": address,
                "starts": "2031-03-14T10:00", "ends": "2031-03-14T12:00", "zone": "Africa/Nairobi", "openness": openness,
            });
            let planned = secretariat.post(&format!("/processes/{slug}/meetings"), &body).await.expect(201);
            let id = planned.text("meetings/0/id");
            // Whoever is entered is known to those invited; the address of somebody without an account to the secretariat alone.
            let guest = canary::canary("a guest", &attends);
            let address = format!("{}@guests.example", canary::canary("an address", &holds).to_lowercase());
            let mut people: Vec<_> =
                INVITED.iter().map(|name| json!({ "email": format!("{name}@test.example") })).collect();
            people.push(json!({ "name": guest, "email": address }));
            let path = format!("/meetings/{id}/people");
            let entered = secretariat.post(&path, &json!({ "people": people })).await.expect(201);
            let attendee = entered.text("people/0/id");
            self.meetings.push(MeetingOf { id, attendee, thing });
        }
    }

    /// A call, and what one delegation offers on it.
    pub(super) async fn call_for_hosts(&mut self, secretariat: &Client, slug: &str, public: bool) {
        let body = json!({ "purpose": "meetings", "title": "Hosts", "about": "A hall.", "closes": "2099-01-01T10:00" });
        let call = secretariat.post(&format!("/processes/{slug}/host-calls"), &body).await.expect(201).text("id");
        let facts = Facts { party: Some("KEN".to_owned()), ..process(public).facts };
        let thing = Thing { facts, owner: Some("m-coordinator"), ..Thing::default() };
        let canary = canary::canary("an offer", &self.who_may("see_offer", &thing));
        let body = json!({
            "city": "Nairobi", "country": "Kenya", "first_day": "2031-03-01", "last_day": "2031-03-31", "means": canary, "contact": "C",
        });
        let coordinator = self.people.iter().find(|one| one.name == "m-coordinator").unwrap().client.clone();
        let made = coordinator.post(&format!("/host-calls/{call}/offers"), &body).await.expect(201);
        self.host_calls.push((call, made.text("offers/0/id"), thing));
    }

    fn who_may(&self, action: &str, thing: &Thing) -> Vec<&'static str> {
        let block = super::expected::Expected::read().block(action);
        self.people.iter().filter(|one| block.verdicts(&one.sees(thing))[one.column]).map(|one| one.name).collect()
    }
}
