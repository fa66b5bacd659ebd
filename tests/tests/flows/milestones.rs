//! The timeline of a process: begun from a template, changed with reasons, its conflicts, its calendar, and who sees what of it.

use adref_domain::Instant;
use adref_tests::{Answer, Client, OURS, canary};
use serde_json::{Value, json};

use crate::{begin, everywhere, issue, issued, round};

const TIMELINE: &str = "/processes/cities/timeline";
const CALENDAR: &str = "/processes/cities/timeline.ics";
const MILESTONES: &str = "/processes/cities/milestones";
/// 2031-05-31T12:00:00Z.
const NOON: Instant = Instant(1_937_995_200_000_000);

async fn milestones(reader: &Client) -> Vec<Value> {
    reader.get(TIMELINE).await.expect(200).body["milestones"].as_array().unwrap().clone()
}

async fn named(reader: &Client, title: &str) -> Value {
    let all = milestones(reader).await;
    all.iter().find(|one| one["title"] == title).unwrap_or_else(|| panic!("no {title} in {all:?}")).clone()
}

async fn add(secretariat: &Client, body: Value) -> Value {
    secretariat.post(MILESTONES, &body).await.expect(201).body
}

/// Sends a milestone as it stands, with some of it changed.
async fn change(secretariat: &Client, one: &Value, what: Value) -> Answer {
    let ids = |of: &str| -> Vec<Value> { one[of].as_array().unwrap().iter().map(|it| it["id"].clone()).collect() };
    let drafts: Vec<Value> = one["drafts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|draft| json!({ "instrument": draft["instrument"], "draft": draft["draft"] }))
        .collect();
    let mut body = json!({
        "title": one["title"], "description": one["description"], "when": one["when"], "tentative": one["tentative"],
        "state": one["state"], "waits_for": ids("waits_for"), "rounds": ids("rounds"), "drafts": drafts,
        "documents": one["documents"],
    });
    body.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
    let path = format!("/milestones/{}", one["id"].as_str().unwrap());
    secretariat.put_if(&path, one["etag"].as_str().unwrap(), &body).await
}

/// One entry of a calendar, unfolded.
fn entry(calendar: &str, id: &str) -> String {
    let unfolded = calendar.replace("\r\n ", "");
    let found = unfolded.split("BEGIN:VEVENT").find(|entry| entry.contains(&format!("UID:{id}@adref")));
    found.unwrap_or_else(|| panic!("no {id} in {unfolded}")).to_owned()
}

fn codes(one: &Value) -> Vec<&str> {
    one["conflicts"].as_array().unwrap().iter().map(|conflict| conflict["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_timeline_is_begun_from_a_template_and_moves_with_reasons() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        assert!(milestones(&secretariat).await.is_empty());
        let template = json!({ "template": "two-years", "adoption": "2032-02", "language": "fr" });
        let begun = secretariat.post(TIMELINE, &template).await.expect(201);
        assert_eq!(begun.body["milestones"].as_array().unwrap().len(), 15);
        let _ = secretariat.post(TIMELINE, &template).await.problem(409, "timeline_begun");
        let mandate = named(&secretariat, "Mandat").await;
        assert_eq!((&mandate["when"], &mandate["status"]), (&json!("2030-02"), &json!("late")));
        assert_eq!(mandate["last_day"], "2030-02-28");
        assert_eq!(named(&secretariat, "Adoption").await["last_day"], "2032-02-29");
        // Counted backwards from February 2032, the first draft is of this May.
        let first = named(&secretariat, "Premier projet").await;
        assert_eq!(
            (&first["when"], &first["status"], &first["tentative"]),
            (&json!("2031-05"), &json!("current"), &json!(true))
        );
        let done = change(&secretariat, &mandate, json!({ "state": "done", "tentative": false })).await.expect(200);
        assert_eq!(done.text("status"), "done");
        // A date told more exactly asks for no reason; one that moves does, and so does a step that is cancelled.
        let adoption = named(&secretariat, "Adoption").await;
        let exact = change(&secretariat, &adoption, json!({ "when": "2032-02-20" })).await.expect(200);
        assert_eq!((exact.text("status"), &exact.body["changes"][0]["moved"]), ("planned".to_owned(), &json!(false)));
        let _ =
            change(&secretariat, &exact.body, json!({ "when": "2032-03-05" })).await.problem(422, "reason_required");
        let _ = change(&secretariat, &exact.body, json!({ "state": "cancelled", "reason": " " }))
            .await
            .problem(422, "reason_required");
        let why = json!({ "when": "2032-03-05", "reason": "The hall is taken in February." });
        let moved = change(&secretariat, &exact.body, why.clone()).await.expect(200);
        assert_eq!(moved.text("status"), "moved");
        assert_eq!(moved.etag().trim_matches('"'), moved.text("etag").trim_matches('"'));
        let stranger = app.stranger();
        let history = named(&stranger, "Adoption").await["changes"].clone();
        assert_eq!(history.as_array().unwrap().len(), 2);
        assert_eq!((&history[1]["when"], &history[1]["moved"]), (&json!("2032-02-20"), &json!(true)));
        assert_eq!(history[1]["reason"], "The hall is taken in February.");
        // Somebody who saw the milestone before it moved is shown what stands.
        let stale = change(&secretariat, &exact.body, why).await.problem(412, "milestone_changed");
        assert_eq!(stale.body["theirs"]["when"], "2032-03-05");
        let path = format!("/milestones/{}", moved.text("id"));
        let bare = secretariat.request(reqwest::Method::PUT, &path).json(&json!({ "title": "T", "when": "2032" }));
        let _ = Client::answer(bare).await.problem(428, "precondition_required");
        // What is done is not late, and its own day is in time everywhere on earth.
        app.house.stop_clock(Some(Instant(1_962_144_000_000_000)));
        assert_eq!(
            named(&stranger, "Adoption").await["status"],
            "current",
            "2032-03-06, 00:00 UTC: still the fifth somewhere"
        );
    })
    .await;
}

#[tokio::test]
async fn a_calendar_follows_what_the_timeline_says() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let fair = json!({
            "title": "Fair; with rivers, and more", "when": "2098-10", "tentative": true, "description": "One line\nand another",
            "drafts": [{ "instrument": "smart-cities", "draft": "zero" }],
        });
        let fair = add(&secretariat, fair).await;
        let id = fair["id"].as_str().unwrap();
        let stranger = app.stranger();
        let calendar = stranger.get(CALENDAR).await.expect(200);
        assert_eq!(calendar.headers["content-type"], "text/calendar; charset=utf-8");
        let first = entry(&calendar.raw, id);
        for line in [
            "DTSTART;VALUE=DATE:20981001", "DTEND;VALUE=DATE:20981101", "STATUS:TENTATIVE", "SEQUENCE:0",
            "SUMMARY:Fair\\; with rivers\\, and more", "DESCRIPTION:One line\\nand another\\nThe zero draft",
        ] {
            assert!(first.contains(&format!("\r\n{line}\r\n")), "{line}: {first}");
        }
        let moved = change(&secretariat, &fair, json!({ "when": "2098-12-31", "tentative": false, "reason": "Snow." })).await.expect(200);
        let second = entry(&stranger.get(CALENDAR).await.expect(200).raw, id);
        for line in ["DTSTART;VALUE=DATE:20981231", "DTEND;VALUE=DATE:20990101", "STATUS:CONFIRMED", "SEQUENCE:1"] {
            assert!(second.contains(&format!("\r\n{line}\r\n")), "{line}: {second}");
        }
        let gone = json!({ "state": "cancelled", "reason": "More snow." });
        let _ = change(&secretariat, &moved.body, gone).await.expect(200);
        let third = entry(&stranger.get(CALENDAR).await.expect(200).raw, id);
        assert!(third.contains("STATUS:CANCELLED") && third.contains("SEQUENCE:2"), "{third}");
    })
    .await;
}

#[tokio::test]
async fn conflicts_are_told_and_go_away() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let hours =
            json!({ "opens_at": "2098-02-01T09:00:00Z", "closes_at": "2098-04-15T20:59:00Z", "title": "Spring round" });
        let spring = round(&secretariat, "zero", &hours).await;
        let consultation =
            add(&secretariat, json!({ "title": "Consultation", "when": "2098-02/2098-03", "rounds": [spring] })).await;
        assert_eq!(codes(&consultation), ["round_outside"]);
        assert_eq!(consultation["conflicts"][0]["what"], "Spring round");
        let next = json!({ "title": "First draft", "when": "2098-03-20", "waits_for": [consultation["id"]] });
        let next = add(&secretariat, next).await;
        assert_eq!(codes(&next), ["before_awaited", "round_after_draft"]);
        assert_eq!(
            (&next["conflicts"][0]["what"], &next["conflicts"][0]["days"]),
            (&json!("Consultation"), &json!("2098-03-31"))
        );
        let later = json!({ "when": "2098-02/2098-04", "reason": "The round takes longer." });
        let consultation = change(&secretariat, &consultation, later).await.expect(200);
        assert!(codes(&consultation.body).is_empty(), "{}", consultation.raw);
        let next =
            change(&secretariat, &next, json!({ "when": "2098-05", "reason": "So does the draft." })).await.expect(200);
        assert!(codes(&next.body).is_empty(), "{}", next.raw);
        // No ring of waiting, however long.
        let third =
            add(&secretariat, json!({ "title": "Adoption", "when": "2098-06", "waits_for": [next.body["id"]] })).await;
        let ring = change(&secretariat, &consultation.body, json!({ "waits_for": [third["id"]] }))
            .await
            .problem(422, "invalid_field");
        assert_eq!(ring.body["field"], "waits_for");
        let itself = change(&secretariat, &third, json!({ "waits_for": [third["id"]] })).await;
        let _ = itself.problem(422, "invalid_field");
    })
    .await;
}

#[tokio::test]
async fn what_is_hidden_is_absent_from_the_timeline_too() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let cleared = ["secretariat", "coordinator"];
        let (label, title) = (canary::canary("the name of a draft held back", &cleared), canary::canary("the title of its round", &cleared));
        let held = json!({ "embargo_until": "2031-06-30T12:00:00Z", "label": label });
        let _ = issue(&secretariat, "held", &held).await.expect(201);
        let hours = json!({ "title": title, "opens_at": "2031-07-01T00:00:00Z", "closes_at": "2031-09-01T00:00:00Z" });
        let hidden = round(&secretariat, "held", &hours).await;
        let seen = round(&secretariat, "zero", &json!({ "title": "Seen by all" })).await;
        let one = json!({
            "title": "First draft", "when": "2031-06/2031-07", "rounds": [seen, hidden],
            "drafts": [{ "instrument": "smart-cities", "draft": "zero" }, { "instrument": "smart-cities", "draft": "held" }],
        });
        let one = add(&secretariat, one).await;
        assert_eq!((one["drafts"].as_array().unwrap().len(), one["rounds"].as_array().unwrap().len()), (2, 2));
        // Both rounds lie outside; the one on the zero draft ends after the draft it feeds, which is held back.
        assert_eq!(codes(&one), ["round_outside", "round_outside", "round_after_draft"]);
        for name in ["delegate", "expert", "participant", "observer", "administrator", "stranger"] {
            let reader = if name == "stranger" { app.stranger() } else { app.sign_in(name).await };
            let shown = named(&reader, "First draft").await;
            assert_eq!(shown["drafts"].as_array().unwrap().len(), 1, "{name}");
            assert_eq!(shown["rounds"].as_array().unwrap().len(), 1, "{name}");
            assert_eq!(codes(&shown), ["round_outside"], "{name}: no conflict tells of what is hidden");
            let _ = reader.get(CALENDAR).await.expect(200);
            assert_eq!(reader.get(TIMELINE).await.body["may"].as_array().unwrap().iter().filter(|may| **may == "plan_process").count(), 0);
            let refused = reader.post(MILESTONES, &json!({ "title": "Mine", "when": "2032" })).await;
            let _ = if name == "stranger" { refused.problem(401, "sign_in_required") } else { refused.problem(403, "forbidden") };
        }
        assert_eq!(named(&app.sign_in("coordinator").await, "First draft").await["drafts"].as_array().unwrap().len(), 2);
        app.house.stop_clock(Some(NOON.plus_seconds(31 * 24 * 3600)));
        let all = ["secretariat", "coordinator", "delegate", "expert", "participant", "observer", "administrator", "stranger"];
        canary::release(&label, &all);
        canary::release(&title, &all);
        assert_eq!(named(&app.stranger(), "First draft").await["drafts"].as_array().unwrap().len(), 2, "from its moment on");
    })
    .await;
}

#[tokio::test]
async fn a_process_nobody_may_know_of_has_no_timeline() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let process = json!({ "slug": "closed", "title": "Closed", "zone": "UTC", "public": false });
        let _ = secretariat.post("/processes", &process).await.expect(201);
        let one = secretariat
            .post("/processes/closed/milestones", &json!({ "title": "Secret", "when": "2032" }))
            .await
            .expect(201);
        let observer = app.sign_in("observer").await;
        for path in ["/processes/closed/timeline", "/processes/closed/timeline.ics", "/processes/none/timeline"] {
            let _ = app.stranger().get(path).await.problem(404, "not_found");
            let _ = observer.get(path).await.problem(404, "not_found");
        }
        let path = format!("/milestones/{}", one.text("id"));
        let _ = observer
            .put_if(&path, &one.text("etag"), &json!({ "title": "T", "when": "2032" }))
            .await
            .problem(404, "not_found");
        let _ = observer
            .post("/processes/closed/timeline", &json!({ "template": "two-years", "adoption": "2032-02" }))
            .await
            .problem(404, "not_found");
    })
    .await;
}

#[tokio::test]
async fn bad_input_is_told_and_loses_nothing() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let other = json!({ "slug": "other", "title": "Other", "zone": "UTC", "public": true });
        let _ = secretariat.post("/processes", &other).await.expect(201);
        let elsewhere = secretariat
            .post("/processes/other/milestones", &json!({ "title": "Elsewhere", "when": "2032" }))
            .await
            .expect(201);
        let whole = json!({ "title": "T", "when": "2032" });
        for (wrong, field, says) in [
            (json!({ "when": "2031-02-29" }), "when", "February 2031 has 28 days"),
            (json!({ "when": "2031-05/2031-01" }), "when", "before it begins"),
            (json!({ "when": "2031-05-01/2031-06" }), "when", "equally exactly"),
            (json!({ "when": "1446-03-12" }), "when", "Gregorian"),
            (json!({ "when": "next spring" }), "when", "2024-10"),
            (json!({ "when": "" }), "when", "say when"),
            (json!({ "title": "  " }), "title", "write something"),
            (json!({ "state": "postponed" }), "state", "planned, current, done, cancelled"),
            (json!({ "waits_for": [elsewhere.body["id"]] }), "waits_for", "this process"),
            (json!({ "drafts": [{ "instrument": "smart-cities", "draft": "working" }] }), "drafts", "issued drafts"),
            (json!({ "drafts": [{ "instrument": "smart-cities", "draft": "tenth" }] }), "drafts", "issued drafts"),
            (json!({ "rounds": ["none"] }), "rounds", "rounds on this process"),
            (json!({ "documents": [{ "title": "D", "address": "javascript:alert(1)" }] }), "documents", "https://"),
        ] {
            let mut body = whole.clone();
            body.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
            let refused = secretariat.post(MILESTONES, &body).await.problem(422, "invalid_field");
            assert_eq!(refused.body["field"], field, "{wrong}");
            assert!(refused.text("detail").contains(says), "{wrong}: {}", refused.raw);
        }
        for wrong in [
            json!({ "template": "ten-years", "adoption": "2032-02" }),
            json!({ "template": "two-years", "adoption": "2032-02-29" }),
            json!({ "template": "two-years", "adoption": "2032-13" }),
            json!({ "template": "two-years", "adoption": "2032-02", "language": "tlh" }),
        ] {
            let _ = secretariat.post(TIMELINE, &wrong).await.problem(422, "invalid_field");
        }
        assert!(milestones(&secretariat).await.is_empty(), "nothing of it was stored");
    })
    .await;
}
