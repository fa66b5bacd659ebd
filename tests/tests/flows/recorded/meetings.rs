//! What is done to meetings and on calls for hosts.

use adref_domain::event::EventKind;
use adref_tests::Client;
use serde_json::json;

use super::{Play, post};
use crate::invitations::key_of;
use crate::meetings::written;

/// A meeting is planned, invited to, answered, moved, held; what was said in it is entered.
pub(super) async fn meetings(play: &mut Play<'_>, secretariat: &Client, round: &str) {
    let route = "/api/v1/processes/{slug}/meetings";
    let plan = post(secretariat, "/processes/cities/meetings", written("Spring", "2098-03-14"));
    let (planned, _) = play.act(route, EventKind::MeetingsPlanned, plan).await;
    let spring = format!("/meetings/{}", planned.text("meetings/0/id"));
    let route = "/api/v1/meetings/{meeting}/people";
    let people = json!({ "mail": true, "people": [
        { "email": "participant@test.example" }, { "name": "A guest", "email": "guest@elsewhere.example" },
    ] });
    let (_, added) =
        play.act(route, EventKind::AttendeesAdded, post(secretariat, format!("{spring}/people"), people)).await;
    assert!(!added.data.contains("elsewhere.example"), "no address stands in the ledger: {}", added.data);
    let participant = play.app.sign_in("participant").await;
    let reply = post(&participant, format!("{spring}/reply"), json!({ "reply": "accepted" }));
    let _ = play.act("/api/v1/meetings/{meeting}/reply", EventKind::InvitationReplied, reply).await;
    let again = post(&participant, format!("{spring}/reply"), json!({ "reply": "accepted" }));
    let _ = play.nothing("the same answer", again).await.expect(200);
    let token = key_of(&play.app.deliver().await, "guest@elsewhere.example");
    let stranger = play.app.stranger();
    let answer = post(&stranger, "/meeting-replies", json!({ "token": token, "reply": "declined" }));
    let _ = play.by_nobody("/api/v1/meeting-replies", EventKind::InvitationReplied, answer).await;
    let etag = secretariat.get(&spring).await.expect(200).text("etag");
    let mut later = written("Spring", "2098-03-21");
    later["reason"] = json!("a reason in words");
    let change = secretariat.put_if(&spring, &etag, &later);
    let (_, moved) = play.act("/api/v1/meetings/{meeting}", EventKind::MeetingChanged, change).await;
    assert!(!moved.data.contains("a reason in words"), "reasons stand behind the commitment: {}", moved.data);
    let _ = play.nothing("a stale change", secretariat.put_if(&spring, &etag, &later)).await.expect(412);
    held(play, secretariat, round).await;
}

async fn held(play: &mut Play<'_>, secretariat: &Client, round: &str) {
    let past = secretariat.post("/processes/cities/meetings", &written("Past", "2024-05-02")).await.expect(201);
    let past = format!("/meetings/{}", past.text("meetings/0/id"));
    let table = json!({ "text": "name,region,attended\nSomebody,africa,yes\n" });
    let route = "/api/v1/meetings/{meeting}/people/table";
    let import = post(secretariat, format!("{past}/people/table"), table);
    let (entered, _) = play.act(route, EventKind::AttendeesAdded, import).await;
    let attendee = entered.text("people/0/id");
    let path = format!("{past}/people/{attendee}");
    let anew = json!({ "name": "Somebody else", "region": "africa" });
    let describe = secretariat.put_if(&path, "", &anew);
    let (_, changed) =
        play.act("/api/v1/meetings/{meeting}/people/{attendee}", EventKind::AttendeeChanged, describe).await;
    assert!(!changed.data.contains("Somebody"), "no name stands in the ledger: {}", changed.data);
    let route = "/api/v1/meetings/{meeting}/attendance";
    let absent = post(secretariat, format!("{past}/attendance"), json!({ "present": [] }));
    let _ = play.act(route, EventKind::AttendanceEntered, absent).await;
    let said = json!({ "attendee": attendee, "round": round, "comment": { "kind": "general", "text": "Said aloud." } });
    let enter = post(secretariat, format!("{past}/comments"), said);
    let _ = play.act("/api/v1/meetings/{meeting}/comments", EventKind::CommentEntered, enter).await;
}

/// Hosts are called for, somebody offers and takes back, somebody is chosen.
pub(super) async fn hosting(play: &mut Play<'_>, secretariat: &Client) {
    let body = |title: &str| json!({ "purpose": "meetings", "title": title, "about": "A hall.", "closes": "2098-01-01T10:00" });
    let call = post(secretariat, "/processes/cities/host-calls", body("Hosts"));
    let (called, _) = play.act("/api/v1/processes/{slug}/host-calls", EventKind::HostsCalled, call).await;
    let path = format!("/host-calls/{}", called.text("id"));
    let (etag, later) = (called.text("etag"), body("Hosts of consultations"));
    let change = secretariat.put_if(&path, &etag, &later);
    let (changed, _) = play.act("/api/v1/host-calls/{call}", EventKind::HostCallChanged, change).await;
    let coordinator = play.app.sign_in("coordinator").await;
    let offer = json!({
        "city": "Nairobi", "country": "Kenya", "first_day": "2098-02-01", "last_day": "2098-02-03", "means": "A hall.",
        "contact": "a contact in words",
    });
    let route = "/api/v1/host-calls/{call}/offers";
    let (offered, event) =
        play.act(route, EventKind::HostOffered, post(&coordinator, format!("{path}/offers"), offer)).await;
    assert!(!event.data.contains("a contact in words"), "{}", event.data);
    let withdraw = post(&coordinator, format!("/host-offers/{}/withdraw", offered.text("offers/0/id")), json!({}));
    let _ = play.act("/api/v1/host-offers/{offer}/withdraw", EventKind::HostOfferWithdrawn, withdraw).await;
    let (path, etag) = (format!("{path}/decision"), changed.text("etag"));
    let none = json!({ "chosen": [], "reason": "none came" });
    let decide = secretariat.post_if(&path, &etag, &none);
    let (_, decided) = play.act("/api/v1/host-calls/{call}/decision", EventKind::HostsChosen, decide).await;
    assert!(!decided.data.contains("none came"), "{}", decided.data);
}
