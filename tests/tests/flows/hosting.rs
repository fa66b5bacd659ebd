//! Hosting: who is asked, who offers, who sees which offer, and who is chosen with a reason.

use adref_acts::mandate::NewMandate;
use adref_domain::{Capacity, Instant, Region};
use adref_tests::{Answer, App, Client, OURS, canary};
use serde_json::{Value, json};

use crate::{everywhere, issued};

const HOSTING: &str = "/processes/cities/hosting";
/// 2031-05-31T12:00:00Z.
const NOON: Instant = Instant(1_937_995_200_000_000);

fn offer(city: &str, means: &str) -> Value {
    json!({
        "city": city, "country": "Kenya", "first_day": "2031-09-01", "last_day": "2031-09-03", "means": means,
        "contributions": [{ "what": "The hall", "amount": 12000, "currency": "usd" }, { "what": "Interpretation" }],
        "contact": "protocol@kenya.example",
    })
}

async fn seen(reader: &Client) -> Value {
    reader.get(HOSTING).await.expect(200).body["calls"][0].clone()
}

#[tokio::test]
async fn hosts_are_called_for_compared_and_chosen_with_a_reason() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let regional = NewMandate { region: Some(Region::Africa), ..NewMandate::of(Capacity::Regional) };
        app.enrol("institute", Some(regional)).await;
        let path = called(&secretariat).await;
        let (coordinator, institute) = (app.sign_in("coordinator").await, app.sign_in("institute").await);
        let mine = canary::canary("the means of a State", &["secretariat", "coordinator"]);
        let theirs = canary::canary("the means of an institute", &["secretariat", "institute"]);
        let offers = format!("{path}/offers");
        let made = coordinator.post(&offers, &offer("Nairobi", &mine)).await.expect(201);
        assert_eq!((made.text("offers/0/host"), made.text("offers/0/party")), ("Kenya".into(), "KEN".into()));
        assert_eq!(made.text("offers/0/contributions/0/currency"), "USD");
        let mut of_institute = offer("Kisumu", &theirs);
        of_institute["host"] = json!("Institute of the lake");
        let _ = institute.post(&offers, &of_institute).await.expect(201);
        // Each sees their own; others see that there is a call.
        assert_eq!(seen(&coordinator).await["offers"].as_array().unwrap().len(), 1);
        assert_eq!(seen(&institute).await["offers"].as_array().unwrap().len(), 1);
        others_see_a_call_and_offer_nothing(&app, &offers).await;
        let other = institute.post(&format!("/host-offers/{}/withdraw", made.text("offers/0/id")), &json!({})).await;
        let _ = other.problem(404, "not_found");
        offers_that_make_no_sense(&coordinator, &offers).await;
        // After the hour only the secretariat enters what came in time.
        app.house.stop_clock(Some(NOON.plus_seconds(20 * 24 * 3600)));
        let _ = coordinator.post(&offers, &offer("Mombasa", "A hall.")).await.problem(409, "host_call_closed");
        let entered = entered_for_a_city(&secretariat, &offers).await;
        let table = secretariat.get(&format!("{path}/offers.csv")).await.expect(200);
        assert!(
            table.raw.contains("The hall (12000 USD); Interpretation") && table.raw.contains("Institute of the lake"),
            "{}",
            table.raw
        );
        let _ = coordinator.get(&format!("{path}/offers.csv")).await.problem(403, "forbidden");
        chosen_with_a_reason(&secretariat, &path, &entered).await;
        // Who was chosen is everybody's to know, with the reason; what was offered is not.
        let told = seen(&app.stranger()).await;
        assert_eq!((&told["state"], &told["chosen"][0]["host"]), (&json!("decided"), &json!("Institute of the lake")));
        assert_eq!((&told["reason"], &told["offers"]), (&json!("It lies nearest to those consulted."), &json!([])));
        assert_eq!(seen(&coordinator).await["offers"][0]["state"], "not_chosen");
        let _ = coordinator.post(&offers, &offer("Mombasa", "A hall.")).await.problem(409, "host_call_decided");
        let withdrawn =
            coordinator.post(&format!("/host-offers/{}/withdraw", made.text("offers/0/id")), &json!({})).await;
        let _ = withdrawn.problem(409, "host_call_decided");
        who_called_and_offered_is_told(&app).await;
    })
    .await;
}

/// A call for hosts of meetings: its path.
async fn called(secretariat: &Client) -> String {
    let body = json!({
        "purpose": "meetings", "title": "Hosts of the consultations", "about": "A hall for eighty.", "closes": "2031-06-15T17:00",
    });
    let call = secretariat.post("/processes/cities/host-calls", &body).await.expect(201);
    assert_eq!((call.text("closes_at"), call.text("state")), ("2031-06-15T14:00:00Z".into(), "open".into()));
    format!("/host-calls/{}", call.text("id"))
}

async fn others_see_a_call_and_offer_nothing(app: &App, offers: &str) {
    for name in ["stranger", "delegate", "expert", "observer", "administrator"] {
        let reader = if name == "stranger" { app.stranger() } else { app.sign_in(name).await };
        assert_eq!(seen(&reader).await["offers"], json!([]), "{name}");
        let refused = reader.post(offers, &offer("Here", "A hall.")).await;
        let _ = if name == "stranger" {
            refused.problem(401, "sign_in_required")
        } else {
            refused.problem(403, "forbidden")
        };
    }
}

async fn offers_that_make_no_sense(coordinator: &Client, offers: &str) {
    for (field, wrong) in [
        ("last_day", json!({ "last_day": "2031-08-01" })),
        ("first_day", json!({ "first_day": "2031-02-29" })),
        ("contributions", json!({ "contributions": [{ "what": "Money", "amount": 5 }] })),
        ("city", json!({ "city": " " })),
    ] {
        let mut body = offer("Mombasa", "A hall.");
        body.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        let refused = coordinator.post(offers, &body).await.problem(422, "invalid_field");
        assert_eq!(refused.body["field"], field);
    }
}

/// What a city offered in time, entered by the secretariat: the call as it stands then.
async fn entered_for_a_city(secretariat: &Client, offers: &str) -> Answer {
    let mut late = offer("Paris", "A hall.");
    (late["host"], late["party"]) = (json!("City of Paris"), json!("France"));
    let entered = secretariat.post(offers, &late).await.expect(201);
    assert_eq!(entered.body["offers"].as_array().unwrap().len(), 3);
    assert_eq!((&of(&entered, "City of Paris")["floor"], entered.text("state")), (&json!(true), "closed".into()));
    entered
}

/// The offer of a host. Those made at one moment stand in no order.
fn of<'a>(call: &'a Answer, host: &str) -> &'a Value {
    let offers = call.body["offers"].as_array().unwrap();
    offers.iter().find(|offer| offer["host"] == host).unwrap_or_else(|| panic!("{host} offers nothing: {offers:?}"))
}

async fn chosen_with_a_reason(secretariat: &Client, path: &str, entered: &Answer) {
    let chosen = of(entered, "Institute of the lake")["id"].clone();
    let decision = format!("{path}/decision");
    let bare = json!({ "chosen": [chosen], "reason": " " });
    let etag = entered.text("etag");
    let _ = secretariat.post_if(&decision, &etag, &bare).await.problem(422, "reason_required");
    let why = json!({ "chosen": [chosen], "reason": "It lies nearest to those consulted." });
    let _ = secretariat.post_if(&decision, "\"older\"", &why).await.problem(412, "host_call_changed");
    let _ = secretariat.post_if(&decision, &etag, &why).await.expect(200);
    let _ = secretariat.post_if(&decision, &etag, &why).await.problem(412, "host_call_changed");
}

async fn who_called_and_offered_is_told(app: &App) {
    let letters = app.deliver().await;
    let mut to: Vec<_> = letters.iter().map(|letter| letter.to.clone()).collect();
    to.sort();
    assert_eq!(to, ["coordinator@test.example", "institute@test.example", "secretariat@test.example"]);
    assert!(letters.iter().all(|letter| letter.subject == "Decided: Hosts of the consultations"));
}
