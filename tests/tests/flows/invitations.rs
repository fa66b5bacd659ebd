//! Invitations to meetings: who is written to, answers with a key or signed in, is reminded, and hears what changes.

use adref_acts::{mandate::NewMandate, news};
use adref_domain::{Capacity, Region};
use adref_mail::Letter;
use adref_tests::{Answer, App, Client, OURS, canary};
use serde_json::json;

use crate::meetings::{NOON, change, planned, with, written};
use crate::{everywhere, issued};

/// The key in the latest invitation mailed to an address.
pub(crate) fn key_of(letters: &[Letter], address: &str) -> String {
    let letter = letters.iter().rfind(|letter| letter.to == address).unwrap_or_else(|| panic!("no mail to {address}"));
    let (_, rest) = letter.text.split_once("/reply#").unwrap_or_else(|| panic!("no key in {}", letter.text));
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

/// An expert, a participant of a region and somebody without an account, invited by mail.
pub(crate) async fn three_invited(secretariat: &Client, id: &str, holds: &[&str]) -> Answer {
    let gender = canary::canary("the address of a guest", holds);
    let guest = format!("{gender}@elsewhere.example");
    let people = json!({ "mail": true, "people": [
        { "email": "expert@test.example", "gender": "female" },
        { "email": "region@test.example" },
        { "name": "A guest", "email": guest, "party": "Kenya", "region": "africa", "class": "academia", "language": "fr" },
    ] });
    secretariat.post(&format!("/meetings/{id}/people"), &people).await.expect(201)
}

/// A participant who speaks for a region.
pub(crate) async fn of_the_region(app: &App) {
    let regional = NewMandate { region: Some(Region::Africa), ..NewMandate::of(Capacity::Regional) };
    app.enrol("region", Some(regional)).await;
}

#[tokio::test]
async fn those_invited_are_written_to_answer_and_are_asked_once_more() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        of_the_region(&app).await;
        let id = planned(&secretariat, &written("Africa", "2031-06-14")).await;
        let entered = three_invited(&secretariat, &id, &["secretariat"]).await;
        let guest = entered.body["people"].as_array().unwrap().iter().find(|one| one["name"] == "A guest").unwrap();
        assert_eq!(
            (&guest["party"], &guest["account"], &guest["mailed"]),
            (&json!("KEN"), &json!(false), &json!(true))
        );
        let guest = guest["email"].as_str().unwrap().to_owned();
        canary::release(guest.split('@').next().unwrap(), &["secretariat", guest.split('@').next().unwrap()]);
        let letters = app.deliver().await;
        written_to(&letters, &guest, &id);
        // Nobody is entered twice, by account or address.
        let twice = json!({ "people": [{ "email": "Expert@test.example" }] });
        let _ = secretariat.post(&format!("/meetings/{id}/people"), &twice).await.problem(409, "attendee_known");
        answers_with_the_key(&app.stranger(), &key_of(&letters, &guest)).await;
        let expert = app.sign_in("expert").await;
        let come = expert.post(&format!("/meetings/{id}/reply"), &json!({ "reply": "accepted" })).await.expect(200);
        assert_eq!(
            come.body["counts"],
            json!({ "people": 3, "accepted": 1, "tentative": 1, "declined": 0, "none": 1 })
        );
        asked_once_more(&app).await;
        told_of_what_changes(&app, &secretariat, &id).await;
        let late = expert.post(&format!("/meetings/{id}/reply"), &json!({ "reply": "declined" })).await;
        let _ = late.problem(409, "meeting_over");
        let calendar = app.stranger().get(&format!("/meetings/{id}/event.ics")).await.expect(200);
        assert!(calendar.raw.contains("STATUS:CANCELLED") && calendar.raw.contains("SEQUENCE:2"), "{}", calendar.raw);
    })
    .await;
}

fn written_to(letters: &[Letter], guest: &str, id: &str) {
    assert_eq!(letters.len(), 3);
    let french = letters.iter().find(|letter| letter.to == guest).unwrap();
    assert_eq!((french.subject.as_str(), french.language.as_str()), ("Invitation : Africa", "fr"));
    for letter in letters {
        assert!(letter.text.contains("2031-06-14 10:00 (Africa/Nairobi)") && letter.text.contains("Nairobi, Hall 3"));
        assert!(!letter.text.contains("rooms.example"), "the room is for those invited, and mail is read by many");
    }
    assert!(letters.iter().any(|letter| letter.text.contains(&format!("/en/meetings/{id}"))));
}

/// Who has no account answers with the key of the mail; looking answers nothing.
async fn answers_with_the_key(stranger: &Client, token: &str) {
    let seen = stranger.post("/meeting-replies/look", &json!({ "token": token })).await.expect(200);
    assert_eq!((seen.text("reply"), seen.text("meeting/room")), ("none".into(), "https://rooms.example/spring".into()));
    assert!(!seen.raw.contains("elsewhere.example") && !seen.raw.contains("female"), "{}", seen.raw);
    let none = json!({ "token": "0".repeat(64) });
    let _ = stranger.post("/meeting-replies/look", &none).await.problem(404, "link_unknown");
    let perhaps = json!({ "token": token, "reply": "perhaps" });
    let _ = stranger.post("/meeting-replies", &perhaps).await.problem(422, "invalid_field");
    let tentative = json!({ "token": token, "reply": "tentative" });
    assert_eq!(stranger.post("/meeting-replies", &tentative).await.expect(200).text("reply"), "tentative");
}

async fn asked_once_more(app: &App) {
    // Three days before, whoever has not answered is asked, once.
    let tell = || {
        let house = app.house.clone();
        tokio::task::spawn_blocking(move || news::tell(&house).unwrap())
    };
    assert_eq!(tell().await.unwrap(), 0, "it is too early");
    app.house.stop_clock(Some(NOON.plus_seconds(11 * 24 * 3600)));
    assert_eq!(tell().await.unwrap(), 1);
    assert_eq!(tell().await.unwrap(), 0, "once");
    let letters = app.deliver().await;
    assert_eq!((letters.len(), letters[3].to.as_str()), (4, "region@test.example"));
    assert_eq!(letters[3].subject, "Three days left: Africa");
}

async fn told_of_what_changes(app: &App, secretariat: &Client, id: &str) {
    // A meeting that moves tells those who have not declined; one that is cancelled too, and then nothing is answered.
    let region = app.sign_in("region").await;
    let _ = region.post(&format!("/meetings/{id}/reply"), &json!({ "reply": "declined" })).await.expect(200);
    let later = json!({ "starts": "2031-06-21T10:00", "ends": "2031-06-21T12:00", "reason": "Rain." });
    let _ = change(secretariat, id, later).await.expect(200);
    let letters = app.deliver().await;
    assert_eq!(letters.len(), 6);
    assert!(
        letters[4..]
            .iter()
            .all(|letter| letter.text.contains("2031-06-21 10:00") && letter.to != "region@test.example")
    );
    let _ = change(secretariat, id, json!({ "state": "cancelled", "reason": "More rain." })).await.expect(200);
    assert_eq!(app.deliver().await.len(), 8);
}

#[tokio::test]
async fn a_mail_about_a_meeting_that_is_not_public_names_nothing_of_it() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let hidden = with(written("A hidden title", "2031-06-14"), &json!({ "openness": "closed" }));
        let id = planned(&secretariat, &hidden).await;
        let people = json!({ "mail": true, "people": [{ "email": "expert@test.example" }] });
        let _ = secretariat.post(&format!("/meetings/{id}/people"), &people).await.expect(201);
        let letters = app.deliver().await;
        assert_eq!(letters[0].subject, "An invitation: a meeting");
        assert!(!letters[0].text.contains("hidden") && !letters[0].text.contains("Hall 3"), "{}", letters[0].text);
        // A letter that waits until the meeting is cancelled invites nobody any more.
        let next = planned(&secretariat, &written("Next", "2031-06-15")).await;
        let _ = secretariat.post(&format!("/meetings/{next}/people"), &people).await.expect(201);
        let _ = change(&secretariat, &next, json!({ "state": "cancelled", "reason": "Rain." })).await.expect(200);
        let letters = app.deliver().await;
        assert_eq!((letters.len(), letters[1].subject.as_str()), (2, "Cancelled: Next"));
        let too_late = json!({ "mail": true, "people": [{ "email": "observer@test.example" }] });
        let _ = secretariat.post(&format!("/meetings/{next}/people"), &too_late).await.problem(409, "meeting_over");
    })
    .await;
}
