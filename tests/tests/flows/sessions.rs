//! Signing in and staying signed in.

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
        let _ = refresh(&stranger, &first).await.problem(401, "session_ended");
        let _ = refresh(&stranger, &second).await.problem(401, "session_ended");
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
