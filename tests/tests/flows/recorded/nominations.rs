//! What is done about nominations and appointments.

use adref_acts::mandate::NewMandate;
use adref_domain::Capacity;
use adref_domain::event::EventKind;
use adref_tests::Client;
use serde_json::json;

use super::{Play, post};

const NOMINEE: &str = "r-nominee@test.example";
const OTHER: &str = "r-other@test.example";

/// A call is opened and changed; two nominees answer, one is taken back, and one is appointed by two persons.
pub(super) async fn nominations(play: &mut Play<'_>, secretariat: &Client) {
    let app = play.app;
    for name in ["r-nominee", "r-other"] {
        app.enrol(name, Some(NewMandate::of(Capacity::Observer))).await;
    }
    app.enrol("r-second", Some(NewMandate::of(Capacity::Secretariat))).await;
    let (second, other) = (app.sign_in("r-second").await, app.sign_in("r-other").await);
    let kenya = crate::coordinator(app, "r-kenya", "KEN").await;
    let call = called(play, secretariat).await;
    let (one, two) = nominated(play, &kenya, &call).await;
    answered(play, &other, &two).await;
    appointed(play, secretariat, &second, &call, &one).await;
}

/// A call that is opened, and closes later than was said: its path.
async fn called(play: &mut Play<'_>, secretariat: &Client) -> String {
    let body = json!({ "title": "Experts", "criteria": "C", "closes_at": "2099-01-01T00:00:00Z", "seats": 1 });
    let open = post(secretariat, "/processes/cities/calls", body.clone());
    let (opened, _) = play.act("/api/v1/processes/{slug}/calls", EventKind::CallOpened, open).await;
    let call = format!("/calls/{}", opened.text("id"));
    let mut later = body;
    later["closes_at"] = json!("2099-02-01T00:00:00Z");
    later["reason"] = json!("a reason in words");
    let etag = opened.text("etag");
    let change = secretariat.put_if(&call, &etag, &later);
    let (_, changed) = play.act("/api/v1/calls/{call}", EventKind::CallChanged, change).await;
    assert!(!changed.data.contains("a reason in words"), "{}", changed.data);
    call
}

/// Two nominees of a State, the first of them asked again.
async fn nominated(play: &mut Play<'_>, kenya: &Client, call: &str) -> (String, String) {
    let name = |email: &str| json!({ "name": "A Name Nobody Guesses", "email": email, "statement": "a statement" });
    let nominate = post(kenya, format!("{call}/nominations"), name(NOMINEE));
    let (one, event) = play.act("/api/v1/calls/{call}/nominations", EventKind::Nominated, nominate).await;
    assert_eq!((event.role.as_deref(), event.party.as_deref()), (Some("coordinator"), Some("KEN")));
    assert!(!event.data.contains("Guesses") && !event.data.contains('@'), "{}", event.data);
    let _ = play.nothing("the same person again", post(kenya, format!("{call}/nominations"), name(NOMINEE))).await;
    let two = kenya.post(&format!("{call}/nominations"), &name(OTHER)).await.expect(201).text("id");
    let one = one.text("id");
    let ask = post(kenya, format!("/nominations/{one}/ask"), json!({}));
    let _ = play.act("/api/v1/nominations/{nomination}/ask", EventKind::NominationAskedAgain, ask).await;
    (one, two)
}

/// The first agrees with the link; the second agrees signed in, and is taken back.
async fn answered(play: &mut Play<'_>, other: &Client, two: &str) {
    let token = crate::links::secret(play.app, NOMINEE).await;
    let answer = json!({ "agrees": true, "cv": "Words of a life", "consent": true, "gender": "female" });
    let stranger = play.app.stranger();
    let by_link = post(&stranger, "/links/nomination", json!({ "token": token, "answer": answer }));
    let (_, event) = play.act("/api/v1/links/nomination", EventKind::NominationAnswered, by_link).await;
    assert!(!event.data.contains("life") && !event.data.contains("female"), "{}", event.data);
    let signed_in = post(other, format!("/nominations/{two}/answer"), answer.clone());
    let _ = play.act("/api/v1/nominations/{nomination}/answer", EventKind::NominationAnswered, signed_in).await;
    let withdraw = post(other, format!("/nominations/{two}/withdraw"), json!({ "reason": "a reason in words" }));
    let (_, event) =
        play.act("/api/v1/nominations/{nomination}/withdraw", EventKind::NominationWithdrawn, withdraw).await;
    assert!(!event.data.contains("a reason in words"), "{}", event.data);
}

async fn appointed(play: &mut Play<'_>, secretariat: &Client, second: &Client, call: &str, one: &str) {
    let choose = || post(secretariat, format!("{call}/shortlist"), json!({ "nominations": [one] }));
    let _ = play.act("/api/v1/calls/{call}/shortlist", EventKind::ShortlistSet, choose()).await;
    let _ = play.nothing("the same shortlist", choose()).await.expect(200);
    let set = json!({ "nominations": [one], "first_day": "2090-01-01" });
    let propose = || post(secretariat, format!("{call}/appointments"), set.clone());
    let (first, _) = play.act("/api/v1/calls/{call}/appointments", EventKind::AppointmentProposed, propose()).await;
    let why = json!({ "reason": "a reason in words" });
    let refuse = post(second, format!("/appointments/{}/refuse", first.text("id")), why);
    let _ = play.act("/api/v1/appointments/{appointment}/refuse", EventKind::AppointmentRefused, refuse).await;
    let again = propose().await.expect(201).text("id");
    let approve = post(second, format!("/appointments/{again}/approve"), json!({ "authority": "The head, letter 7" }));
    let (_, event) =
        play.act("/api/v1/appointments/{appointment}/approve", EventKind::AppointmentApproved, approve).await;
    assert!(event.data.contains("mandates"), "{}", event.data);
}
