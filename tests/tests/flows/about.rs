//! The card of a process: on whose decision it is held, whom to ask, what it needs and what was pledged to it.

use adref_tests::Client;
use reqwest::Method;
use serde_json::{Value, json};

use crate::{begin, everywhere};

const ABOUT: &str = "/processes/cities/about";

fn card() -> Value {
    json!({
        "mandate": "Resolution 1 of the assembly of river cities",
        "contact": "The office by the river",
        "needed": [{ "what": "Travel of experts", "amount": "USD 120,000" }, { "what": "Interpretation" }],
        "pledged": [{ "what": "Travel of ten experts", "amount": "USD 60,000", "by": "City of Kisumu" }],
    })
}

#[tokio::test]
async fn the_card_of_a_process_is_written_by_the_secretariat_and_read_by_everybody_who_knows_of_it() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        begin(&secretariat).await;
        let empty = secretariat.get(ABOUT).await.expect(200);
        assert_eq!((&empty.body["needed"], empty.body.get("mandate")), (&json!([]), None));
        let written = secretariat.put_if(ABOUT, &empty.text("etag"), &card()).await.expect(200);
        for reader in [&expert, &app.stranger()] {
            let mut seen = reader.get(ABOUT).await.expect(200).body;
            let fields = seen.as_object_mut().unwrap();
            assert!(fields.remove("etag").is_some() && fields.remove("changed_at").is_some());
            assert_eq!(seen, card());
        }
        let _ = expert.put_if(ABOUT, &written.text("etag"), &card()).await.problem(403, "forbidden");
        let bare = secretariat.request(Method::PUT, ABOUT).json(&card());
        let _ = Client::answer(bare).await.problem(428, "precondition_required");

        // Two at once: the later one is shown what stands, and nothing of it is lost.
        let late = secretariat.put_if(ABOUT, &empty.text("etag"), &json!({ "contact": "Elsewhere" })).await;
        let late = late.problem(412, "about_changed");
        assert_eq!(late.body["theirs"]["contact"], "The office by the river");
        let again = late.body["theirs"]["etag"].as_str().unwrap();
        let emptied = secretariat.put_if(ABOUT, again, &json!({})).await.expect(200);
        assert_eq!((&emptied.body["pledged"], emptied.body.get("contact")), (&json!([]), None));
    })
    .await;
}

#[tokio::test]
async fn a_pledge_of_nobody_a_need_of_nothing_and_too_many_lines_are_refused_by_their_field() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let etag = secretariat.get(ABOUT).await.expect(200).text("etag");
        let many: Vec<Value> = (0..101).map(|n| json!({ "what": format!("day {n} of interpretation") })).collect();
        for (field, body) in [
            ("pledged", json!({ "pledged": [{ "what": "A hall", "by": " " }] })),
            ("needed", json!({ "needed": [{ "what": "" }] })),
            ("needed", json!({ "needed": many })),
            ("contact", json!({ "contact": "x".repeat(30_000) })),
        ] {
            let refused = secretariat.put_if(ABOUT, &etag, &body).await.problem(422, "invalid_field");
            assert_eq!(refused.body["field"], field);
        }
        assert_eq!(secretariat.get(ABOUT).await.expect(200).text("etag"), etag);
    })
    .await;
}
