//! API tokens: in one mandate, within scopes, never beyond what the mandate allows, and not on accounts.

use adref_acts::mandate::NewMandate;
use adref_api::{ROWS, Verb};
use adref_domain::Capacity;
use adref_domain::policy::Scope;
use adref_tests::{App, Client, OURS};
use reqwest::Method;
use serde_json::json;

use crate::{comment, everywhere, issued, paragraph, round};

async fn token(client: &Client, scopes: &[&str]) -> (String, String) {
    let body = json!({ "name": "A program", "scopes": scopes, "days": 30 });
    let made = client.post("/me/tokens", &body).await.expect(201);
    (made.text("token"), made.text("card/id"))
}

fn program(app: &App, token: &str) -> Client {
    app.stranger().with_token(token)
}

#[tokio::test]
async fn a_token_does_what_its_scopes_and_its_mandate_both_allow() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let (reading, _) = token(&expert, &["read"]).await;
        let (speaking, _) = token(&expert, &["read", "comment"]).await;
        let (reading, speaking) = (program(&app, &reading), program(&app, &speaking));
        let _ = reading.get("/instruments/smart-cities/drafts/zero").await.expect(200);
        let _ = reading.get("/instruments/smart-cities/drafts/working").await.problem(404, "not_found");
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let (path, body) = (format!("/rounds/{round}/comments"), comment(&place, "every five years", "yearly"));
        let _ = reading.post(&path, &body).await.problem(403, "outside_scope");
        // A program asks twice with one key and is answered once: it is the person's key.
        let keyed = || speaking.request(Method::POST, &path).header("idempotency-key", "k-1").json(&body);
        let (first, again) = (Client::answer(keyed()).await.expect(201), Client::answer(keyed()).await.expect(201));
        assert_eq!(first.text("id"), again.text("id"));
        assert_eq!(expert.get(&format!("/comments/{}", first.text("id"))).await.expect(200).body["mine"], true);
        let (working, _) = token(&secretariat, &["work", "read"]).await;
        let working = program(&app, &working);
        let _ = working.get("/instruments/smart-cities/desk").await.expect(200);
        let _ = crate::issue(&working, "first", &json!({})).await.problem(403, "outside_scope");
        // Only reading a draft does not make the working one readable, nor what a desk shows.
        let (narrow, _) = token(&secretariat, &["read"]).await;
        let narrow = program(&app, &narrow);
        let _ = narrow.get("/instruments/smart-cities/desk").await.problem(403, "outside_scope");
        let answer = narrow.get("/instruments/smart-cities/drafts/working").await;
        assert!(matches!(answer.code().as_str(), "not_found" | "outside_scope"), "{}", answer.raw);
    })
    .await;
}

#[tokio::test]
async fn no_token_reaches_a_route_without_a_scope() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (all, _) = token(&secretariat, &["read", "work"]).await;
        let all = program(&app, &all);
        let mut asked = 0;
        for row in ROWS.iter().filter(|row| Scope::of(row.action).is_none() && row.action.code() != "enter") {
            let path = row
                .path
                .trim_start_matches("/api/v1")
                .replace("{seq}", "1")
                .replace("{format}", "csv")
                .replace(['{', '}'], "");
            let answer = match row.verb {
                Verb::Get => all.get(&path).await,
                Verb::Post => all.post(&path, &json!({})).await,
                Verb::Put => all.put_if(&path, "\"x\"", &json!({})).await,
            };
            // A body that is refused before the token was asked about tells nothing and changes nothing.
            let refused = answer.code() == "outside_scope" || matches!(answer.status, 422 | 400);
            assert!(refused, "{row:?}: {} {}", answer.status, answer.raw);
            asked += usize::from(answer.code() == "outside_scope");
        }
        assert!(asked > 15, "{asked}");
    })
    .await;
}

#[tokio::test]
async fn a_token_dies_with_its_mandate_its_time_its_owner_and_its_revocation() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        for end in ["revoke", "suspend", "close", "expire"] {
            let name = format!("owner-{end}");
            app.enrol(&name, Some(NewMandate::of(Capacity::Observer))).await;
            let owner = app.sign_in(&name).await;
            let (sent, id) = token(&owner, &["read"]).await;
            let client = program(&app, &sent);
            let _ = client.get("/instruments").await.expect(200);
            let me = owner.get("/me").await.expect(200);
            match end {
                "revoke" => {
                    let stranger = app.sign_in("observer").await;
                    let path = format!("/me/tokens/{id}/revoke");
                    let _ = stranger.post(&path, &json!({})).await.problem(404, "not_found");
                    let _ = client.get("/instruments").await.expect(200);
                    let _ = owner.post(&path, &json!({})).await.expect(204);
                    let _ = owner.post(&path, &json!({})).await.problem(404, "not_found");
                }
                "suspend" => {
                    let path = format!("/mandates/{}/suspend", me.text("acting/id"));
                    let _ = secretariat.post(&path, &json!({})).await.expect(200);
                }
                "close" => {
                    let administrator = app.sign_in("administrator").await;
                    let path = format!("/people/{}/close", me.text("id"));
                    let _ = administrator.post(&path, &json!({})).await.expect(200);
                }
                _ => app.house.shift_clock(30 * 24 * 3600 + 1),
            }
            let _ = client.get("/instruments").await.problem(401, "invalid_token");
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_is_shown_once_and_listed_with_its_use() {
    everywhere(|app| async move {
        let expert = app.sign_in("expert").await;
        let offered = expert.get("/me/tokens").await.expect(200);
        assert_eq!(offered.body["scopes"], json!(["read", "comment"]));
        for (wrong, field) in [
            (json!({ "name": "x", "scopes": [] }), "scopes"),
            (json!({ "name": "x", "scopes": ["everything"] }), "scopes"),
            (json!({ "name": "x", "scopes": ["work"] }), "scopes"),
            (json!({ "name": "", "scopes": ["read"] }), "name"),
            (json!({ "name": "x", "scopes": ["read"], "days": 0 }), "days"),
            (json!({ "name": "x", "scopes": ["read"], "days": 366 }), "days"),
        ] {
            let refused = expert.post("/me/tokens", &wrong).await.problem(422, "invalid_field");
            assert_eq!(refused.text("field"), field, "{}", refused.raw);
        }
        let (sent, id) = token(&expert, &["read"]).await;
        let listed = expert.get("/me/tokens").await.expect(200);
        assert!(!listed.raw.contains(&sent) && listed.body["items"][0]["used_at"].is_null());
        assert_eq!((listed.text("items/0/id"), listed.text("items/0/party").as_str()), (id, "FRA"));
        let _ = program(&app, &sent).get("/instruments").await.expect(200);
        let used = expert.get("/me/tokens").await.expect(200).text("items/0/used_at");
        assert!(!used.is_empty());
        let _ = program(&app, &sent).get("/instruments").await.expect(200);
        assert_eq!(expert.get("/me/tokens").await.expect(200).text("items/0/used_at"), used, "noted once an hour");
        let mut hostile: Vec<String> = ["adref_", "adref_x", "adref_../..", "adref_%00"].map(str::to_owned).to_vec();
        hostile.extend([
            sent.to_uppercase().replace("ADREF", "adref"),
            format!("{sent}0"),
            sent.chars().take(sent.len() - 1).collect(),
        ]);
        for wrong in hostile {
            let _ = program(&app, &wrong).get("/instruments").await.problem(401, "invalid_token");
        }
        // No cookie stands for it: another site has nothing to make a browser send.
        let request =
            app.stranger().request(Method::GET, "/me/tokens").header("cookie", format!("__Host-adref={sent}"));
        assert_eq!(Client::answer(request).await.status, 401);
    })
    .await;
}
