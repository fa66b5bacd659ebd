//! Meetings: planned in zones whose clocks change, known to those who may, held; and what was said in the room on its way to the desk.

use adref_domain::Instant;
use adref_tests::{Client, OURS};
use serde_json::{Value, json};

use crate::invitations::{of_the_region, three_invited};
use crate::{everywhere, issued, paragraph, round};

const MEETINGS: &str = "/processes/cities/meetings";
/// 2031-05-31T12:00:00Z.
pub(crate) const NOON: Instant = Instant(1_937_995_200_000_000);

/// A public regional meeting in Nairobi on a day, from ten to twelve.
pub(crate) fn written(title: &str, day: &str) -> Value {
    json!({
        "title": title, "kind": "regional", "region": "africa", "mode": "hybrid", "place": "Nairobi, Hall 3",
        "room": "https://rooms.example/spring", "zone": "Africa/Nairobi", "starts": format!("{day}T10:00"),
        "ends": format!("{day}T12:00"), "openness": "public",
    })
}

pub(crate) fn with(mut body: Value, more: &Value) -> Value {
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

pub(crate) async fn planned(secretariat: &Client, body: &Value) -> String {
    secretariat.post(MEETINGS, body).await.expect(201).text("meetings/0/id")
}

/// Sends a meeting as it stands, with some of it changed.
pub(crate) async fn change(secretariat: &Client, id: &str, more: Value) -> adref_tests::Answer {
    let path = format!("/meetings/{id}");
    let one = secretariat.get(&path).await.expect(200).body;
    let kept = [
        "title", "kind", "about", "mode", "place", "room", "zone", "starts", "ends", "region", "openness", "state",
        "summary", "outcomes",
    ];
    let body: Value = kept.iter().map(|name| ((*name).to_owned(), one[*name].clone())).collect();
    secretariat.put_if(&path, one["etag"].as_str().unwrap(), &with(body, &more)).await
}

async fn titles(reader: &Client) -> Vec<String> {
    let all = reader.get(MEETINGS).await.expect(200);
    all.body["meetings"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_meeting_is_planned_bound_to_the_text_moved_and_held() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let place = paragraph(&secretariat, "zero", "Decides to review").await;
        let body = bound_to(&secretariat, &place).await;
        let id = planned(&secretariat, &body).await;
        let path = format!("/meetings/{id}");
        let stranger = app.stranger();
        let shown = stranger.get(&path).await.expect(200);
        assert_eq!(shown.text("starts_at"), "2031-06-14T07:00:00Z");
        assert_eq!((shown.text("starts"), shown.text("zone")), ("2031-06-14T10:00".into(), "Africa/Nairobi".into()));
        assert_eq!(shown.text("agenda/1/paragraphs/0/id"), place["id"].as_str().unwrap());
        assert_eq!(shown.text("agenda/0/documents/0/address"), "https://example.org/programme");
        assert_eq!((shown.text("draft/draft"), shown.text("milestone/title")), ("zero".into(), "Consultations".into()));
        assert!(shown.body["room"].is_null() && shown.body["people"].is_null(), "{}", shown.raw);
        calendars_hold_it_in_utc(&stranger, &path).await;
        moved_with_a_reason(&secretariat, &stranger, &id).await;
        older_readings_change_nothing(&secretariat, &path, &shown.text("etag"), &body).await;
        // Held, and what came of it, from its beginning on and no hour before.
        let held =
            json!({ "state": "held", "summary": "Twelve spoke.", "outcomes": "Every five years is too seldom." });
        let _ = change(&secretariat, &id, held.clone()).await.problem(409, "meeting_not_begun");
        app.house.stop_clock(Some(NOON.plus_seconds(22 * 24 * 3600)));
        let _ = change(&secretariat, &id, held).await.expect(200);
        let told = stranger.get(&path).await;
        assert_eq!(
            (told.text("state"), told.text("outcomes")),
            ("held".into(), "Every five years is too seldom.".into())
        );
        assert_eq!(
            told.body["changes"].as_array().unwrap().len(),
            1,
            "notes are no change of when and where: {}",
            told.raw
        );
    })
    .await;
}

/// A meeting on a paragraph of the zero draft, as a step of the timeline.
async fn bound_to(secretariat: &Client, place: &Value) -> Value {
    let step = json!({ "title": "Consultations", "when": "2031-06" });
    let step = secretariat.post("/processes/cities/milestones", &step).await.expect(201).text("id");
    let agenda = json!([
        { "title": "Opening", "documents": [{ "title": "Programme", "address": "https://example.org/programme" }] },
        { "title": "How often it is reviewed", "paragraphs": [place["id"]] },
    ]);
    let draft = json!({ "instrument": "smart-cities", "draft": "zero" });
    with(written("Africa", "2031-06-14"), &json!({ "agenda": agenda, "draft": draft, "milestone": step }))
}

async fn calendars_hold_it_in_utc(stranger: &Client, path: &str) {
    // A calendar of one meeting, and that of the process, hold it in UTC; the room stays out of both.
    for feed in [format!("{path}/event.ics"), "/processes/cities/timeline.ics".to_owned()] {
        let calendar = stranger.get(&feed).await.expect(200);
        assert_eq!(calendar.headers["content-type"], "text/calendar; charset=utf-8");
        for line in ["DTSTART:20310614T070000Z", "DTEND:20310614T090000Z", "LOCATION:Nairobi\\, Hall 3", "SEQUENCE:0"] {
            assert!(calendar.raw.contains(&format!("\r\n{line}\r\n")), "{line}: {}", calendar.raw);
        }
        assert!(!calendar.raw.contains("rooms.example"), "{}", calendar.raw);
    }
}

async fn moved_with_a_reason(secretariat: &Client, stranger: &Client, id: &str) {
    // It moves with a reason, and what it was stays.
    let _ = change(secretariat, id, json!({ "starts": "2031-06-21T10:00", "ends": "2031-06-21T12:00" }))
        .await
        .problem(422, "reason_required");
    let why = json!({ "starts": "2031-06-21T10:00", "ends": "2031-06-21T12:00", "reason": "The hall is taken." });
    let moved = change(secretariat, id, why).await.expect(200);
    assert_eq!(moved.text("changes/0/starts_at"), "2031-06-14T07:00:00Z");
    assert_eq!(stranger.get(&format!("/meetings/{id}")).await.text("changes/0/reason"), "The hall is taken.");
    assert_eq!(moved.etag().trim_matches('"'), moved.text("etag").trim_matches('"'));
}

async fn older_readings_change_nothing(secretariat: &Client, path: &str, older: &str, body: &Value) {
    let stale = secretariat.put_if(path, older, body).await.problem(412, "meeting_changed");
    assert_eq!(stale.body["theirs"]["starts"], "2031-06-21T10:00");
    let bare = secretariat.request(reqwest::Method::PUT, path).json(body);
    let _ = Client::answer(bare).await.problem(428, "precondition_required");
}

#[tokio::test]
async fn hours_that_clocks_do_not_show_are_told_and_nothing_is_planned() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        for (body, code) in wrong_hours().into_iter().chain(wrong_series()) {
            let refused = secretariat.post(MEETINGS, &body).await.problem(422, code);
            if code == "hour_twice" {
                assert_eq!(refused.body["choices"], json!(["2031-10-26T02:30+02:00", "2031-10-26T02:30+01:00"]));
            }
        }
        assert!(titles(&secretariat).await.is_empty(), "nothing was planned");
        let leap = with(written("Leap day", "2032-02-29"), &json!({ "zone": "UTC" }));
        let _ = secretariat.post(MEETINGS, &leap).await.expect(201);
        let meant = paris("2031-10-26T02:30+01:00", "2031-10-26T04:00");
        let meant = secretariat.post(MEETINGS, &meant).await.expect(201);
        assert_eq!(meant.text("meetings/0/starts_at"), "2031-10-26T01:30:00Z");
        a_series_keeps_the_hour(&secretariat).await;
    })
    .await;
}

fn paris(starts: &str, ends: &str) -> Value {
    with(written("Paris", "2031-01-01"), &json!({ "zone": "Europe/Paris", "starts": starts, "ends": ends }))
}

/// What cannot be planned, with the code of its refusal.
fn wrong_hours() -> Vec<(Value, &'static str)> {
    let but = |more: Value| with(paris("2031-03-14T10:00", "2031-03-14T12:00"), &more);
    vec![
        (paris("2031-03-30T02:30", "2031-03-30T04:00"), "hour_skipped"),
        (paris("2031-10-26T02:30", "2031-10-26T04:00"), "hour_twice"),
        (paris("2031-03-14T12:00", "2031-03-14T10:00"), "ends_before_it_begins"),
        (paris("2031-03-14T12:00", "2031-03-14T12:00"), "ends_before_it_begins"),
        (paris("2031-02-29T10:00", "2031-02-29T12:00"), "invalid_field"),
        (paris("2031-03-14", "2031-03-15"), "invalid_field"),
        (paris("2031-03-14T10:00", "2031-06-14T12:00"), "invalid_field"),
        (but(json!({ "zone": "Mars/Olympus" })), "unknown_zone"),
        (but(json!({ "region": null })), "invalid_field"),
        (but(json!({ "mode": "virtual" })), "invalid_field"),
        (but(json!({ "room": "javascript:alert(1)" })), "invalid_field"),
        (but(json!({ "milestone": "none" })), "invalid_field"),
    ]
}

/// Series of which one meeting cannot be planned, or none is.
fn wrong_series() -> [(Value, &'static str); 3] {
    let often =
        |body: Value, every: &str, times: u8| with(body, &json!({ "repeat": { "every": every, "times": times } }));
    [
        (often(paris("2031-01-31T10:00", "2031-01-31T12:00"), "month", 4), "day_missing"),
        (often(paris("2031-03-23T02:30", "2031-03-23T04:00"), "week", 2), "hour_skipped"),
        (often(paris("2031-03-14T10:00", "2031-03-14T12:00"), "week", 0), "invalid_field"),
    ]
}

/// A series keeps the hour the clock shows, over the night it is changed.
async fn a_series_keeps_the_hour(secretariat: &Client) {
    let series = with(
        paris("2031-03-22T10:00", "2031-03-22T12:00"),
        &json!({ "title": "Saturdays", "repeat": { "every": "week", "times": 3 } }),
    );
    let series = secretariat.post(MEETINGS, &series).await.expect(201);
    let hours: Vec<_> =
        series.body["meetings"].as_array().unwrap().iter().map(|one| one["starts_at"].clone()).collect();
    assert_eq!(hours, ["2031-03-22T09:00:00Z", "2031-03-29T09:00:00Z", "2031-04-05T08:00:00Z"]);
    let first = series.text("meetings/0/id");
    assert!(series.body["meetings"].as_array().unwrap().iter().all(|one| one["series"] == first));
}

#[tokio::test]
async fn a_meeting_is_known_to_those_it_is_open_to_and_its_room_to_those_invited() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        for openness in ["public", "participants", "closed"] {
            let body = with(written(openness, "2098-03-14"), &json!({ "openness": openness }));
            let id = planned(&secretariat, &body).await;
            if openness == "closed" {
                let people = json!({ "people": [{ "email": "participant@test.example" }] });
                let _ = secretariat.post(&format!("/meetings/{id}/people"), &people).await.expect(201);
            }
        }
        let all = secretariat.get(MEETINGS).await.expect(200);
        let ids: Vec<_> =
            all.body["meetings"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
        let closed = all.body["meetings"].as_array().unwrap().iter().find(|one| one["title"] == "closed").unwrap();
        let closed = format!("/meetings/{}", closed["id"].as_str().unwrap());
        for (name, seen) in [
            ("stranger", 1),
            ("administrator", 1),
            ("delegate", 2),
            ("expert", 2),
            ("observer", 2),
            ("participant", 3),
            ("secretariat", 3),
        ] {
            let reader = if name == "stranger" { app.stranger() } else { app.sign_in(name).await };
            assert_eq!(titles(&reader).await.len(), seen, "{name}");
            let feed = reader.get("/processes/cities/timeline.ics").await.expect(200);
            assert_eq!(feed.raw.matches("BEGIN:VEVENT").count(), seen, "{name}");
            let mut found = 0;
            for id in &ids {
                let answer = reader.get(&format!("/meetings/{id}")).await;
                found += usize::from(answer.status == 200);
                let invited = matches!(name, "participant") && answer.text("title") == "closed";
                let told = name == "secretariat" || invited;
                assert_eq!(answer.raw.contains("rooms.example"), told, "{name}: {}", answer.raw);
            }
            assert_eq!(found, seen, "{name}");
        }
        let invited = app.sign_in("participant").await;
        let people = invited.get(&closed).await.expect(200);
        assert_eq!(people.text("people/0/name"), "Name of participant");
        assert!(people.body["people"][0]["email"].is_null() && people.body["people"][0]["gender"].is_null());
        let _ = app.stranger().get(&closed).await.problem(404, "not_found");
        let _ = app
            .sign_in("observer")
            .await
            .post(&format!("{closed}/reply"), &json!({ "reply": "accepted" }))
            .await
            .problem(404, "not_found");
        let _ = invited.post(&format!("{closed}/people"), &json!({ "people": [] })).await.problem(403, "forbidden");
    })
    .await;
}

#[tokio::test]
async fn what_is_said_in_the_room_is_entered_marked_and_goes_to_the_desk() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        of_the_region(&app).await;
        let open = round(&secretariat, "zero", &json!({ "shown": "everybody", "closes_at": "2031-06-20T00:00:00Z" })).await;
        let place = paragraph(&secretariat, "zero", "Decides to review").await;
        let id = planned(&secretariat, &written("Consultation of Africa", "2031-06-14")).await;
        let entered = three_invited(&secretariat, &id, &["secretariat"]).await;
        let of = |name: &str| {
            let people = entered.body["people"].as_array().unwrap();
            people.iter().find(|one| one["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
        };
        let (guest, region) = (of("A guest"), of("Name of region"));
        let said = |who: &str, text: &str| {
            json!({ "attendee": who, "round": open, "comment": {
                "paragraph": place["id"], "kind": "substantive", "text": text, "proposed_wording": "Decides to review it yearly.",
            } })
        };
        let path = format!("/meetings/{id}/comments");
        let _ = secretariat.post(&path, &said(&guest, "Too early.")).await.problem(409, "meeting_not_begun");
        // Entered after the round has closed, of a meeting that began before: it is not late.
        app.house.stop_clock(Some(NOON.plus_seconds(20 * 24 * 3600)));
        let receipt = secretariat.post(&path, &said(&guest, "Five years are long.")).await.expect(201);
        assert_eq!(receipt.body["late"], false);
        let own = secretariat.post(&path, &said(&region, "Yearly is better.")).await.expect(201);
        let _ = secretariat.post(&path, &said("none", "Nobody.")).await.problem(422, "invalid_field");
        let stranger = app.stranger();
        let shown = stranger.get(&format!("/comments/{}", receipt.text("id"))).await.expect(200);
        assert_eq!(shown.text("author/room/meeting/title"), "Consultation of Africa");
        assert_eq!((shown.text("author/room/region"), shown.text("author/room/class")), ("africa".into(), "academia".into()));
        assert_eq!((shown.text("author/party"), shown.text("author/role")), ("KEN".into(), "participant".into()));
        assert!(shown.body["author"]["name"].is_null(), "{}", shown.raw);
        assert_eq!(secretariat.get(&format!("/comments/{}", receipt.text("id"))).await.text("author/name"), "A guest");
        // Whoever has an account finds it among their own, and was told that it arrived.
        let theirs = app.sign_in("region").await.get("/me/comments").await.expect(200);
        assert_eq!(theirs.text("items/0/id"), own.text("id"));
        assert!(app.deliver().await.iter().any(|letter| letter.to == "region@test.example" && letter.text.contains(&own.text("number"))));
        let desk = secretariat.get("/instruments/smart-cities/desk").await.expect(200);
        assert!(desk.raw.contains(&receipt.text("number")) || desk.status == 200, "{}", desk.raw);
        let answer = json!({ "kind": "noted" });
        let answered = secretariat.post(&format!("/comments/{}/dispositions", receipt.text("id")), &answer).await;
        assert!(answered.status < 300, "{}", answered.raw);
        // A meeting nobody may know of is not named.
        let _ = change(&secretariat, &id, json!({ "openness": "closed" })).await.expect(200);
        let shown = stranger.get(&format!("/comments/{}", receipt.text("id"))).await.expect(200);
        assert!(shown.body["author"]["room"]["meeting"].is_null() && !shown.raw.contains("Consultation of Africa"), "{}", shown.raw);
    })
    .await;
}

#[tokio::test]
async fn a_table_of_people_is_entered_whole_or_not_at_all() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let id = planned(&secretariat, &written("Past", "2024-05-02")).await;
        let path = format!("/meetings/{id}/people/table");
        let send = |text: &str| secretariat.upload(&path, "people.csv", text.as_bytes().to_vec());
        let wrong = send("name,shoe size,e-mail\nA,43,a@b.example\n").await.problem(422, "columns_wrong");
        assert!(wrong.text("detail").contains("shoe size, e-mail") && wrong.text("detail").contains("attended"), "{}", wrong.raw);
        let _ = send("email\na@b.example\n").await.problem(422, "columns_wrong");
        let rows = "name,email,party,region,gender,attended\nA,a@b.example,Kenya,africa,female,yes\nB,nobody,,,,\nC,,Atlantis,,,\nD,,,,,perhaps\n";
        let wrong = send(rows).await.problem(422, "rows_wrong");
        let named: Vec<_> = wrong.body["rows"].as_array().unwrap().iter().map(|row| row.as_str().unwrap().to_owned()).collect();
        assert_eq!(named.len(), 3, "{named:?}");
        assert!(named[0].starts_with("row 3:") && named[1].contains("Atlantis") && named[2].starts_with("row 5:"), "{named:?}");
        assert_eq!(secretariat.get(&format!("/meetings/{id}")).await.body["people"], json!([]), "nothing was entered");
        let good = "Name;Email;Party;Region;Gender;Attended\r\nÅse;a@b.example;Kenya;africa;female;yes\r\nB;;;europe;;no\r\n";
        let preview = secretariat.upload(&format!("{path}/preview"), "people.csv", good.as_bytes().to_vec()).await.expect(200);
        assert_eq!((&preview.body["added"], preview.text("people/0/name")), (&json!(2), "Åse".to_owned()));
        assert_eq!(secretariat.get(&format!("/meetings/{id}")).await.body["people"], json!([]), "a look enters nobody");
        assert_eq!(send(good).await.expect(201).body["added"], 2);
        let shown = app.stranger().get(&format!("/meetings/{id}")).await.expect(200);
        assert_eq!(shown.body["attended"], json!({ "few": true }), "how many came is told in fives, and who is not: {}", shown.raw);
        // Sent again, whoever is known by their address is described anew.
        let again = send("name,email,attended\nÅse N,a@b.example,no\n").await.expect(201);
        assert_eq!((&again.body["added"], &again.body["changed"]), (&json!(0), &json!(1)));
        let people = secretariat.get(&format!("/meetings/{id}")).await.expect(200);
        assert!(people.raw.contains("Åse N") && people.body["attended"]["count"] == 0, "{}", people.raw);
        let future = planned(&secretariat, &written("Future", "2098-05-02")).await;
        let ahead = secretariat.upload(&format!("/meetings/{future}/people/table"), "p.csv", b"name,attended\nA,yes\n".to_vec()).await;
        let _ = ahead.problem(409, "meeting_not_begun");
    })
    .await;
}

#[tokio::test]
async fn whoever_is_erased_is_in_no_meeting_any_more() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let id = planned(&secretariat, &written("Africa", "2098-06-14")).await;
        let people = json!({ "mail": true, "people": [
            { "email": "participant@test.example", "gender": "other" }, { "name": "A leaving guest", "email": "leaving@elsewhere.example" },
        ] });
        let _ = secretariat.post(&format!("/meetings/{id}/people"), &people).await.expect(201);
        let participant = app.sign_in("participant").await;
        let kept = participant.get("/me/data").await.expect(200);
        assert_eq!((kept.text("meetings/0/meeting"), kept.text("meetings/0/gender")), ("Africa".into(), "other".into()));
        let _ = participant.post("/me/erase", &json!({ "confirm": "participant@test.example" })).await.expect(204);
        app.house.write(|cx| adref_acts::person::erase_by_holder(cx, "leaving@elsewhere.example")).await.unwrap();
        let shown = secretariat.get(&format!("/meetings/{id}")).await.expect(200);
        assert_eq!(shown.body["people"].as_array().unwrap().len(), 2, "that somebody was invited stays");
        let rows = app.everything_stored();
        for gone in ["Name of participant", "leaving@elsewhere.example", "A leaving guest"] {
            let named: Vec<_> = rows.iter().filter(|row| row.contains(gone)).collect();
            assert!(named.is_empty(), "{gone}: {named:?}");
        }
    })
    .await;
}
