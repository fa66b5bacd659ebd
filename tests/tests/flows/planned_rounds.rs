//! A round before it opens: all of it is planned anew, or it is given up with a reason; afterwards only its hours move.

use adref_tests::{Answer, App, Client, OURS};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{everywhere, issue, issued, round};

async fn put(who: &Client, path: &str, body: &Value) -> Answer {
    Client::answer(who.request(Method::PUT, path).json(body)).await
}

fn plan() -> Value {
    json!({
        "draft": "second", "title": "Africa and its cities", "kind": "public", "opens_at": "2098-02-01T08:00:00Z",
        "closes_at": "2098-03-01T00:00:00Z", "zone": "Africa/Nairobi", "audience": ["participant"], "region": "africa",
        "classes": ["academia"], "shown": "everybody", "shown_from": "after_close", "names": true,
        "languages": ["fr", "ar"], "guidance": "Look at paragraph 2.", "questions": ["What is missing?", "Who pays?"],
        "moderation": "everybody",
    })
}

/// Nobody else plans it, and nothing wrong is planned.
async fn refuses(app: &App, secretariat: &Client, path: &str) {
    for name in ["expert", "delegate", "participant", "administrator"] {
        let who = app.sign_in(name).await;
        let _ = put(&who, path, &plan()).await.problem(404, "not_found");
        let _ = who.post(&format!("{path}/cancel"), &json!({ "reason": "no" })).await.problem(404, "not_found");
    }
    for (field, wrong) in [
        ("closes_at", json!("2098-01-01T00:00:00Z")),
        ("audience", json!([])),
        ("title", json!(" ")),
        ("moderation", json!("perhaps")),
        ("questions", json!(vec!["?"; 31])),
        ("zone", json!("no zone!")),
    ] {
        let mut body = plan();
        body[field] = wrong;
        let refused = put(secretariat, path, &body).await;
        assert_eq!(refused.status, 422, "{field}: {}", refused.raw);
    }
    let mut expert = plan();
    expert["kind"] = json!("expert");
    let _ = put(secretariat, path, &expert).await.problem(422, "invalid_field");
}

#[tokio::test]
async fn all_of_a_round_can_be_planned_anew_until_it_opens() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let place = crate::paragraph(&secretariat, "working", "Decides to review").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let wording = json!({ "wording": "Decides to review it every year." });
        let _ = secretariat.put_if(&path, place["etag"].as_str().unwrap(), &wording).await.expect(200);
        let _ = issue(&secretariat, "second", &json!({})).await.expect(201);
        let asked = json!({ "opens_at": "2098-01-01T00:00:00Z", "questions": ["Where?"], "guidance": "Look." });
        let first = round(&secretariat, "zero", &asked).await;
        let path = format!("/rounds/{first}");
        let before = secretariat.get(&path).await.expect(200);

        refuses(&app, &secretariat, &path).await;
        assert_eq!(secretariat.get(&path).await.expect(200).body, before.body, "nothing of a wrong plan is kept");

        let planned = put(&secretariat, &path, &plan()).await.expect(200).body;
        assert_eq!(planned["id"], before.body["id"]);
        assert_eq!(planned["state"], "planned");
        assert_eq!(secretariat.get(&path).await.expect(200).body, planned);
        let texts: Vec<_> = planned["questions"].as_array().unwrap().iter().map(|one| one["text"].clone()).collect();
        for (field, value) in plan().as_object().unwrap() {
            if field == "questions" {
                assert_eq!(Value::from(texts.clone()), *value);
            } else {
                assert_eq!(planned[field], *value, "{field}");
            }
        }
        let again = put(&secretariat, &path, &plan()).await.expect(200).body;
        assert_eq!(again["questions"], planned["questions"], "the same questions stay the same ones");
        let mut bare = plan();
        for absent in ["region", "classes", "languages", "guidance", "questions"] {
            bare.as_object_mut().unwrap().remove(absent);
        }
        let bare = put(&secretariat, &path, &bare).await.expect(200).body;
        assert!(bare.get("region").is_none() && bare.get("guidance").is_none(), "what is left out is left out: {bare}");
        assert_eq!(bare["questions"], json!([]));
        assert_eq!(bare["moderation"], "everybody", "what was asked of the public stands until something else is said");

        let _ = secretariat.post(&format!("{path}/open"), &json!({})).await.expect(200);
        let _ = put(&secretariat, &path, &plan()).await.problem(422, "invalid_field");
        let _ = secretariat
            .post(&format!("{path}/cancel"), &json!({ "reason": "late" }))
            .await
            .problem(422, "invalid_field");
        let open = secretariat.get(&path).await.expect(200);
        assert_eq!(open.text("state"), "open");
        assert_eq!(open.body["questions"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_planned_round_is_given_up_with_a_reason_all_read_and_takes_nothing() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (expert, stranger) = (app.sign_in("expert").await, app.stranger());
        let ahead = json!({ "opens_at": "2098-01-01T00:00:00Z" });
        let given_up = round(&secretariat, "zero", &ahead).await;
        let path = format!("/rounds/{given_up}");
        let cancel = format!("{path}/cancel");
        let _ = secretariat.post(&cancel, &json!({ "reason": " " })).await.problem(422, "invalid_field");
        let reason = json!({ "reason": "The meeting was put off." });
        assert_eq!(secretariat.post(&cancel, &reason).await.expect(200).text("state"), "cancelled");
        let _ = secretariat.post(&cancel, &reason).await.expect(200);
        let seen = stranger.get(&path).await.expect(200);
        assert_eq!(
            (seen.text("state"), seen.text("cancelled_reason")),
            ("cancelled".into(), "The meeting was put off.".into())
        );

        let body = json!({ "kind": "general", "text": "all the same" });
        let _ = expert.post(&format!("{path}/comments"), &body).await.problem(409, "round_cancelled");
        let _ = expert.get(&format!("{path}/submission")).await.problem(409, "round_cancelled");
        for (act, body) in [
            ("open", json!({})),
            ("close", json!({})),
            ("extend", json!({ "closes_at": "2099-06-01T00:00:00Z", "reason": "again" })),
        ] {
            let _ = secretariat.post(&format!("{path}/{act}"), &body).await.problem(409, "round_cancelled");
        }
        let _ = put(&secretariat, &path, &plan()).await.problem(409, "round_cancelled");
        // Not when its hour comes either.
        app.house.stop_clock(Some(adref_domain::Instant(4_100_000_000_000_000)));
        let later = app.sign_in("expert").await;
        assert_eq!(later.get(&path).await.expect(200).text("state"), "cancelled");
        let _ = later.post(&format!("{path}/comments"), &body).await.problem(409, "round_cancelled");
        app.house.stop_clock(None);
    })
    .await;
}
