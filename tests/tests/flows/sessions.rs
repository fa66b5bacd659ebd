//! Signing in and staying signed in.

use std::collections::BTreeSet;

use adref_tests::{Client, PASSWORD};
use reqwest::Method;
use serde_json::json;

use crate::everywhere;

const COOKIE: &str = "__Host-adref";

fn refresh_token(answer: &adref_tests::Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let found = cookies.filter_map(|cookie| cookie.strip_prefix(&format!("{COOKIE}="))).next().unwrap_or_default();
    found.split(';').next().unwrap_or_default().to_owned()
}

async fn refresh(client: &Client, token: &str) -> adref_tests::Answer {
    let request = client.request(Method::POST, "/refresh").header("cookie", format!("{COOKIE}={token}"));
    Client::answer(request.json(&json!({}))).await
}

#[tokio::test]
async fn a_refresh_token_works_once_and_its_theft_ends_the_session() {
    everywhere(|app| async move {
        let stranger = app.stranger();
        let body = json!({ "email": "expert@test.example", "password": PASSWORD });
        let signed_in = stranger.post("/sign-in", &body).await.expect(200);
        let cookie = signed_in.headers.get("set-cookie").and_then(|c| c.to_str().ok()).unwrap_or_default().to_owned();
        for part in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"] {
            assert!(cookie.contains(part), "{part} in {cookie}");
        }
        let access = signed_in.text("access_token");
        let first = refresh_token(&signed_in);
        let carried_on = refresh(&stranger, &first).await.expect(200);
        let second = refresh_token(&carried_on);
        assert_ne!(first, second);
        let me = stranger.with_token(&access);
        let _ = me.get("/me").await.expect(200);
        // The answer may have been lost on the way, or a page cut it off: who asks again a moment later gets it again.
        app.house.shift_clock(20);
        let again = refresh(&stranger, &first).await.expect(200);
        assert_eq!(refresh_token(&again), second);
        // Once that one is spent it was not lost: another tab of the same browser, perhaps. It gets nothing, and nothing ends.
        let third = refresh_token(&refresh(&stranger, &second).await.expect(200));
        let raced = refresh(&stranger, &first).await.problem(409, "refresh_raced");
        assert!(refresh_token(&raced).is_empty());
        let _ = me.get("/me").await.expect(200);
        app.house.shift_clock(31);
        let _ = refresh(&stranger, &first).await.problem(401, "session_ended");
        let _ = refresh(&stranger, &third).await.problem(401, "session_ended");
        assert_eq!(me.get("/me").await.status, 401, "the access token dies with the session");
    })
    .await;
}

#[tokio::test]
async fn wrong_password_unknown_address_and_stranger_look_alike() {
    everywhere(|app| async move {
        let stranger = app.stranger();
        let wrong = json!({ "email": "expert@test.example", "password": "not the password" });
        let nobody = json!({ "email": "nobody@test.example", "password": "not the password" });
        let wrong = stranger.post("/sign-in", &wrong).await.problem(401, "wrong_credentials");
        let nobody = stranger.post("/sign-in", &nobody).await.problem(401, "wrong_credentials");
        assert_eq!(wrong.text("detail"), nobody.text("detail"));
        assert_eq!(stranger.with_token("not.a.token").get("/me").await.status, 401);
        let other = json!({ "email": "expert@test.example", "password": PASSWORD });
        let expert = stranger.post("/sign-in", &other).await.expect(200);
        assert_eq!(expert.text("person/role"), "expert");
        assert!(!expert.raw.contains("$argon2"), "no hash leaves the house");
    })
    .await;
}

#[tokio::test]
async fn a_hundred_refreshes_at_once_end_no_session_and_carry_it_on_once() {
    everywhere(|app| async move {
        let stranger = app.stranger();
        let body = json!({ "email": "expert@test.example", "password": PASSWORD });
        let signed_in = stranger.post("/sign-in", &body).await.expect(200);
        let me = stranger.with_token(&signed_in.text("access_token"));
        let mut token = refresh_token(&signed_in);
        for round in 0..3 {
            let mut asking = tokio::task::JoinSet::new();
            for _ in 0..100 {
                let (stranger, token) = (stranger.clone(), token.clone());
                asking.spawn(async move { refresh(&stranger, &token).await });
            }
            let answers = asking.join_all().await;
            assert!(answers.iter().all(|answer| answer.status == 200), "round {round}");
            let handed: BTreeSet<String> = answers.iter().map(refresh_token).collect();
            assert_eq!(handed.len(), 1, "round {round}: all carry on with one token");
            token = handed.into_iter().next().unwrap();
            let _ = me.get("/me").await.expect(200);
        }
        // Whoever kept an old one is found out at their first try.
        let stolen = refresh_token(&signed_in);
        app.house.shift_clock(31);
        let _ = refresh(&stranger, &stolen).await.problem(401, "session_ended");
        let _ = refresh(&stranger, &token).await.problem(401, "session_ended");
    })
    .await;
}

#[tokio::test]
async fn one_sees_and_ends_ones_own_sessions_and_no_other() {
    everywhere(|app| async move {
        let on = |agent: &'static str| {
            let app = app.clone();
            async move {
                let body = json!({ "email": "expert@test.example", "password": PASSWORD });
                let request = app.stranger().request(Method::POST, "/sign-in").header("user-agent", agent).json(&body);
                let answer = Client::answer(request).await.expect(200);
                app.stranger().with_token(&answer.text("access_token"))
            }
        };
        let here = on("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0").await;
        let there = on("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/18.6 Safari/604.1").await;
        let third = on("curl/8").await;
        let listed = here.get("/me/security").await.expect(200);
        let sessions = listed.body["sessions"].as_array().unwrap().clone();
        assert_eq!(sessions.len(), 3, "{}", listed.raw);
        let this: Vec<_> = sessions.iter().filter(|it| it["this"] == true).collect();
        assert!(this.len() == 1 && this[0]["device"] == "firefox linux", "{}", listed.raw);
        assert!(!listed.raw.contains("rv:145"), "coarse: {}", listed.raw);
        let phone = sessions.iter().find(|it| it["device"] == "safari ios").unwrap()["id"].as_str().unwrap().to_owned();
        let path = format!("/me/sessions/{phone}/end");
        let stranger = app.sign_in("observer").await;
        let _ = stranger.post(&path, &json!({})).await.problem(404, "not_found");
        let _ = there.get("/me").await.expect(200);
        let _ = here.post(&path, &json!({})).await.expect(204);
        let _ = there.get("/me").await.problem(401, "session_ended");
        let _ = here.post(&path, &json!({})).await.problem(404, "not_found");
        let ended = here.post("/me/sessions/end-others", &json!({})).await.expect(200);
        assert_eq!(ended.body["ended"], 1);
        let _ = third.get("/me").await.problem(401, "session_ended");
        let _ = here.get("/me").await.expect(200);
        let _ = stranger.get("/me").await.expect(200);
        assert_eq!(here.post("/me/sessions/end-others", &json!({})).await.expect(200).body["ended"], 0);
    })
    .await;
}

#[tokio::test]
async fn a_token_of_before_is_worth_nothing_the_moment_rights_change() {
    everywhere(|app| async move {
        let administrator = app.sign_in("administrator").await;
        let secretariat = app.sign_in("secretariat").await;
        let delegate = app.sign_in("delegate").await;
        let me = delegate.get("/me").await.expect(200);
        let mandate = me.text("acting/id");
        let people = "/people?party=KEN".to_owned();
        let _ = delegate.get(&people).await.expect(200);
        let coordinator = app.sign_in("coordinator").await;
        let _ = coordinator.post(&format!("/mandates/{mandate}/suspend"), &json!({})).await.expect(200);
        let _ = delegate.get(&people).await.problem(403, "forbidden");
        let _ = coordinator.post(&format!("/mandates/{mandate}/resume"), &json!({})).await.expect(200);
        let _ = delegate.get(&people).await.expect(200);
        let _ = coordinator.post(&format!("/mandates/{mandate}/end"), &json!({})).await.expect(200);
        let _ = delegate.get(&people).await.problem(403, "forbidden");
        let _ = administrator.post(&format!("/people/{}/close", me.text("id")), &json!({})).await.expect(200);
        let _ = delegate.get("/me").await.problem(401, "session_ended");
        let _ = secretariat.get("/me").await.expect(200);
    })
    .await;
}

/// Whoever asks at the door learns nothing about who is behind it, not from what the answer costs either: the hash is computed as
/// often for everybody, and what is stored is as much.
#[tokio::test]
async fn an_unknown_address_costs_what_a_known_one_does() {
    use adref_acts::sign_in::password::computed;
    everywhere(|app| async move {
        let administrator = app.sign_in("administrator").await;
        for name in ["shut", "wordless"] {
            app.enrol(name, None).await;
        }
        let id = app.sign_in("shut").await.get("/me").await.expect(200).text("id");
        let _ = administrator.post(&format!("/people/{id}/close"), &json!({})).await.expect(200);
        let id = app.sign_in("wordless").await.get("/me").await.expect(200).text("id");
        let person = adref_domain::ids::PersonId::parse(&id).unwrap();
        app.house.store.write(move |db| adref_store::people::set_password_hash(db, &person, None)).unwrap();
        let _ =
            administrator.post("/people", &json!({ "email": "invited@test.example", "name": "I" })).await.expect(201);
        // The hash nobody's password is compared with is made once, at the first unknown address.
        let first = json!({ "email": "warm@test.example", "password": "not the password" });
        let _ = app.stranger().post("/sign-in", &first).await.problem(401, "wrong_credentials");
        let mut said = BTreeSet::new();
        for name in ["expert", "nobody", "shut", "wordless", "invited", "administrator"] {
            let email = format!("{name}@test.example");
            let before = computed();
            let wrong = json!({ "email": email, "password": "not the password" });
            let answer = app.stranger().post("/sign-in", &wrong).await.problem(401, "wrong_credentials");
            assert_eq!(computed() - before, 1, "signing in as {name}");
            said.insert((answer.text("title"), answer.text("detail"), answer.headers.len()));
            for purpose in ["sign_in", "reset"] {
                let before = computed();
                let answer =
                    app.stranger().post("/links", &json!({ "email": email, "purpose": purpose })).await.expect(202);
                assert_eq!(computed() - before, 0, "asking for a link as {name}");
                said.insert((answer.text("title"), String::new(), answer.headers.len()));
                let waiting = app.house.read(|cx| Ok(adref_store::link_requests::waiting(cx.db)?)).await.unwrap();
                assert!(waiting, "{name}: the asking is written down, whoever it is");
                let taken = app.house.write(|cx| Ok(adref_store::link_requests::take(cx.db, 10)?)).await.unwrap();
                assert_eq!(taken.len(), 1, "{name}");
            }
            let before = computed();
            let reset = json!({ "token": "0".repeat(64), "password": "seven quiet herons wade" });
            assert!(app.stranger().post("/links/password", &reset).await.status >= 400);
            assert_eq!(computed() - before, 0, "a link nobody has sent costs nothing");
        }
        assert_eq!(said.len(), 2, "one answer at the door and one to who asks for a link: {said:?}");
    })
    .await;
}
