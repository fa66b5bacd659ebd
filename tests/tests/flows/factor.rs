//! The second factor, and the fresh proof before acts that weigh.

use adref_acts::mandate::NewMandate;
use adref_domain::Capacity;
use adref_tests::{Answer, App, Client, OURS, PASSWORD, phone};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{begin, everywhere, issue, strictly};

/// What the clock of the house says, in whole seconds.
async fn seconds(app: &App) -> i64 {
    app.house.read(|cx| Ok(cx.now)).await.unwrap().seconds()
}

/// Sets a factor up: its secret and the recovery codes.
async fn enrolled(app: &App, client: &Client) -> (String, Vec<String>) {
    let begun = client.post("/me/factor", &json!({})).await.expect(200);
    let secret = begun.text("secret");
    let code = phone::code(&secret, seconds(app).await);
    let confirmed = client.post("/me/factor/confirm", &json!({ "code": code })).await.expect(200);
    let codes = confirmed.body["codes"].as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned());
    (secret, codes.collect())
}

async fn signed_in(app: &App, name: &str) -> Answer {
    let body = json!({ "email": format!("{name}@test.example"), "password": PASSWORD });
    app.stranger().post("/sign-in", &body).await.expect(200)
}

#[tokio::test]
async fn a_mandate_that_opens_much_gives_nothing_before_a_second_factor_counts() {
    strictly(&[], |app| async move {
        for (name, act) in [
            ("secretariat", ("/processes", json!({ "slug": "rivers", "title": "Rivers", "zone": "UTC" }))),
            ("administrator", ("/people", json!({ "email": "new@test.example", "name": "New" }))),
            (
                "coordinator",
                (
                    "/mandates",
                    json!({ "email": "new2@test.example", "name": "New", "capacity": "delegate", "party": "KEN" }),
                ),
            ),
        ] {
            let client = app.sign_in(name).await;
            let me = client.get("/me").await.expect(200);
            assert_eq!(me.text("second_factor"), "missing", "{name}: {}", me.raw);
            assert!(me.body["role"].is_null() && me.text("acting/capacity") == name, "{}", me.raw);
            let (path, body) = act;
            let _ = client.post(path, &body).await.problem(403, "second_factor_missing");
            let _ = client
                .post("/me/tokens", &json!({ "name": "t", "scopes": ["read"] }))
                .await
                .problem(403, "second_factor_missing");
            assert_eq!(client.get("/me/security").await.expect(200).body["factor_required"], true);
            let _ = enrolled(&app, &client).await;
            let me = client.get("/me").await.expect(200);
            assert_eq!((me.text("second_factor").as_str(), me.text("capacity").as_str()), ("enrolled", name));
            let done = client.post(path, &body).await;
            assert!(matches!(done.status, 200 | 201), "{name}: {}", done.raw);
        }
        let expert = app.sign_in("expert").await;
        assert_eq!(expert.get("/me").await.expect(200).text("second_factor"), "none", "experts need none");
        assert_eq!(expert.get("/me").await.expect(200).text("capacity"), "expert");
    })
    .await;
}

#[tokio::test]
async fn signing_in_takes_the_password_and_then_a_code_that_works_once() {
    strictly(&[], |app| async move {
        let first = app.sign_in("coordinator").await;
        let other = app.sign_in("coordinator").await;
        let (secret, codes) = enrolled(&app, &first).await;
        assert_eq!(codes.len(), 10);
        let _ = other.get("/me").await.problem(401, "session_ended");
        let _ = first.get("/me").await.expect(200);
        let half = signed_in(&app, "coordinator").await;
        assert_eq!(half.text("needs"), "second_factor");
        assert!(
            half.body["person"].is_null() && !half.raw.contains("KEN"),
            "half signed in sees nothing: {}",
            half.raw
        );
        let half = app.stranger().with_token(&half.text("access_token"));
        for path in ["/me", "/me/data", "/me/comments", "/me/security", "/me/tokens", "/me/events", "/instruments"] {
            let _ = half.get(path).await.problem(403, "second_factor_required");
        }
        for path in ["/me/factor", "/me/factor/recovery", "/me/sessions/end-others"] {
            let _ = half.post(path, &json!({})).await.problem(403, "second_factor_required");
        }
        let _ =
            half.post("/me/factor/remove", &json!({ "code": codes[0] })).await.problem(403, "second_factor_required");
        let _ = half
            .post("/me/erase", &json!({ "confirm": "coordinator@test.example" }))
            .await
            .problem(403, "second_factor_required");
        let _ = half.post("/me/prove", &json!({ "password": PASSWORD })).await.problem(403, "second_factor_required");
        let _ = half.post("/me/prove", &json!({})).await.problem(422, "invalid_field");
        // The code that set the factor up was used.
        let code = phone::code(&secret, seconds(&app).await);
        let _ = half.post("/me/prove", &json!({ "code": code })).await.problem(422, "wrong_proof");
        app.house.shift_clock(60);
        let code = phone::code(&secret, seconds(&app).await);
        let proved = half.post("/me/prove", &json!({ "code": code })).await.expect(200);
        assert_eq!(proved.text("person/party"), "KEN");
        let _ = half.get("/me").await.expect(200);
        let third = signed_in(&app, "coordinator").await;
        let third = app.stranger().with_token(&third.text("access_token"));
        let _ = third.post("/me/prove", &json!({ "code": code })).await.problem(422, "wrong_proof");
        // A recovery code, however it is typed, and once.
        let typed = codes[3].to_uppercase().replace('-', " ");
        let _ = third.post("/me/prove", &json!({ "code": typed })).await.expect(200);
        let left = third.get("/me/security").await.expect(200);
        assert_eq!(left.body["factor"]["recovery_codes_left"], 9);
        let fourth = signed_in(&app, "coordinator").await;
        let fourth = app.stranger().with_token(&fourth.text("access_token"));
        let _ = fourth.post("/me/prove", &json!({ "code": codes[3] })).await.problem(422, "wrong_proof");
    })
    .await;
}

#[tokio::test]
async fn codes_are_good_half_a_minute_early_and_late_and_guessing_is_slowed() {
    strictly(&[], |app| async move {
        let client = app.sign_in("coordinator").await;
        let (secret, _) = enrolled(&app, &client).await;
        for drift in [-60, 60] {
            app.house.shift_clock(3600);
            let wrong = phone::code(&secret, seconds(&app).await + drift);
            let _ = client.post("/me/prove", &json!({ "code": wrong })).await.problem(422, "wrong_proof");
        }
        let early = phone::code(&secret, seconds(&app).await + 30);
        let _ = client.post("/me/prove", &json!({ "code": early })).await.expect(200);
        app.house.shift_clock(7200);
        let late = phone::code(&secret, seconds(&app).await - 30);
        let _ = client.post("/me/prove", &json!({ "code": late })).await.expect(200);
        let mut slowed = false;
        for guess in 0..8 {
            let answer = client.post("/me/prove", &json!({ "code": format!("{guess:06}") })).await;
            slowed |= answer.status == 429 && answer.headers.contains_key("retry-after");
        }
        assert!(slowed, "guessing goes on as fast as one likes");
    })
    .await;
}

#[tokio::test]
async fn one_code_opens_one_session_however_many_ask_at_once() {
    strictly(&[], |app| async move {
        let client = app.sign_in("coordinator").await;
        let (secret, _) = enrolled(&app, &client).await;
        app.house.shift_clock(60);
        let code = phone::code(&secret, seconds(&app).await);
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let half = signed_in(&app, "coordinator").await;
            let (half, code) = (app.stranger().with_token(&half.text("access_token")), code.clone());
            asking.spawn(async move { half.post("/me/prove", &json!({ "code": code })).await.status });
        }
        let statuses = asking.join_all().await;
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    })
    .await;
}

#[tokio::test]
async fn a_factor_goes_only_with_a_code_of_it_and_its_codes_are_renewed_whole() {
    strictly(&[], |app| async move {
        let client = app.sign_in("coordinator").await;
        let _ = client.post("/me/factor/confirm", &json!({ "code": "000000" })).await.problem(409, "no_factor");
        let _ = client.post("/me/factor/remove", &json!({ "code": "000000" })).await.problem(409, "no_factor");
        let begun = client.post("/me/factor", &json!({})).await.expect(200);
        assert!(begun.text("uri").starts_with("otpauth://totp/Adref:coordinator%40test.example?secret="));
        assert!(begun.text("qr/path").starts_with('M') && begun.body["qr"]["size"].as_i64().unwrap() > 28);
        let again = client.post("/me/factor", &json!({})).await.expect(200);
        assert_ne!(begun.text("secret"), again.text("secret"), "begun anew before it counts");
        let _ = client.post("/me/factor/confirm", &json!({ "code": "0" })).await.problem(422, "wrong_proof");
        let (_, old) = enrolled(&app, &client).await;
        let _ = client.post("/me/factor", &json!({})).await.problem(409, "factor_enrolled");
        let renewed = client.post("/me/factor/recovery", &json!({})).await.expect(200);
        let new: Vec<Value> = renewed.body["codes"].as_array().unwrap().clone();
        assert!(new.len() == 10 && !new.contains(&json!(old[0])));
        let _ = client.post("/me/factor/remove", &json!({ "code": old[0] })).await.problem(422, "wrong_proof");
        let other = signed_in(&app, "coordinator").await;
        let other = app.stranger().with_token(&other.text("access_token"));
        let _ = other.post("/me/prove", &json!({ "code": new[1] })).await.expect(200);
        let _ = client.post("/me/factor/remove", &json!({ "code": new[0] })).await.expect(204);
        let _ = other.get("/me").await.problem(401, "session_ended");
        assert_eq!(client.get("/me").await.expect(200).text("second_factor"), "missing");
        // Nothing that could be used lies in the database or leaves it again.
        let data = client.get("/me/data").await.expect(200);
        assert!(!data.raw.contains(&again.text("secret")) && !data.raw.contains(&old[0]));
    })
    .await;
}

#[tokio::test]
async fn what_weighs_asks_for_a_fresh_proof_and_loses_nothing() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let _ = secretariat.post("/instruments/smart-cities/drafts", &json!({ "text": OURS })).await.expect(201);
        app.house.shift_clock(601);
        let stale = |answer: Answer| drop(answer.problem(403, "step_up_required"));
        stale(issue(&secretariat, "zero", &json!({})).await);
        let grant = json!({ "email": "n@test.example", "name": "N", "capacity": "observer" });
        stale(secretariat.post("/mandates", &grant).await);
        stale(secretariat.post("/me/tokens", &json!({ "name": "t", "scopes": ["read"] })).await);
        stale(secretariat.post("/me/factor", &json!({})).await);
        // What does not weigh goes on; and who may not do it at all hears nothing of proofs.
        let _ = secretariat.get("/instruments/smart-cities/desk").await.expect(200);
        let expert = app.sign_in("expert").await;
        let _ = expert.post("/mandates", &grant).await.problem(403, "not_yours_to_grant");
        let _ = issue(&expert, "zero", &json!({})).await.problem(404, "not_found");
        let _ =
            secretariat.post("/me/prove", &json!({ "password": "not the password" })).await.problem(422, "wrong_proof");
        let _ = secretariat.post("/me/prove", &json!({ "code": "123456" })).await.problem(409, "no_factor");
        stale(issue(&secretariat, "zero", &json!({})).await);
        let _ = secretariat.post("/me/prove", &json!({ "password": PASSWORD })).await.expect(200);
        let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
        let _ = secretariat.post("/mandates", &grant).await.expect(201);
        app.house.shift_clock(601 + 599);
        let grant = json!({ "email": "n2@test.example", "name": "N", "capacity": "observer" });
        let _ = secretariat.post("/mandates", &grant).await.expect(201);
        app.house.shift_clock(601 + 601);
        stale(
            secretariat
                .post("/mandates", &json!({ "email": "n3@test.example", "name": "N", "capacity": "observer" }))
                .await,
        );
    })
    .await;
}

#[tokio::test]
async fn whoever_holds_the_machine_takes_a_lost_factor_away() {
    strictly(&[], |app| async move {
        let client = app.sign_in("coordinator").await;
        let _ = enrolled(&app, &client).await;
        let remove =
            |email: &'static str| app.house.write(move |cx| adref_acts::sign_in::factor::remove_by_holder(cx, email));
        remove("coordinator@test.example").await.unwrap();
        let _ = client.get("/me").await.problem(401, "session_ended");
        assert_eq!(remove("coordinator@test.example").await.unwrap_err().code(), "no_factor");
        assert_eq!(remove("nobody@test.example").await.unwrap_err().code(), "not_found");
        let again = signed_in(&app, "coordinator").await;
        assert!(again.body["needs"].is_null());
    })
    .await;
}

#[tokio::test]
async fn an_erased_person_leaves_no_way_to_sign_in_behind() {
    everywhere(|app| async move {
        app.enrol("leaving", Some(NewMandate::of(Capacity::Observer))).await;
        let client = app.sign_in("leaving").await;
        let (secret, _) = enrolled(&app, &client).await;
        let made = client.post("/me/tokens", &json!({ "name": "mine", "scopes": ["read"] })).await.expect(201);
        let _ = client.post("/me/erase", &json!({ "confirm": "leaving@test.example" })).await.expect(204);
        let program = app.stranger().with_token(&made.text("token"));
        let _ = program.get("/instruments").await.problem(401, "invalid_token");
        let _ = client.get("/me").await.problem(401, "session_ended");
        let code = phone::code(&secret, seconds(&app).await);
        let prove = client.request(Method::POST, "/me/prove").json(&json!({ "code": code }));
        let _ = Client::answer(prove).await.problem(401, "session_ended");
    })
    .await;
}
