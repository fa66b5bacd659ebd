//! Requests that are twisted: the same key twice, endless bodies, thousands of parts, paths written another way. Each gets its problem, and
//! nothing of it is stored or held in memory.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use adref_tests::Client;
use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use serde_json::json;

use crate::{begin, everywhere};

#[tokio::test]
async fn a_key_that_stands_twice_is_not_chosen_from() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        for body in [
            r#"{"slug":"one","slug":"two","title":"T","zone":"UTC"}"#,
            r#"{"title":"T","slug":"one","zone":"UTC","title":"U"}"#,
            r#"{"slug":"one","title":"T","zone":"UTC","public":false,"public":true}"#,
        ] {
            let request = secretariat.request(Method::POST, "/processes").header(CONTENT_TYPE, "application/json");
            let answer = Client::answer(request.body(body)).await;
            assert_eq!((answer.status, answer.code().as_str()), (422, "invalid_field"), "{body}: {}", answer.raw);
        }
        for path in ["/processes?limit=1&limit=2", "/people?q=a&q=b"] {
            let _ = secretariat.get(path).await.problem(400, "invalid_query");
        }
        assert_eq!(secretariat.get("/processes").await.expect(200).body["items"], json!([]), "nothing was stored");
    })
    .await;
}

/// Sends pieces of a body, of which nobody says how many there will be, until the service has had enough; what it says.
fn endless(address: SocketAddr, token: &str) -> String {
    let mut line = TcpStream::connect(address).unwrap();
    let head = format!(
        "POST /api/v1/processes HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\n\r\n"
    );
    line.write_all(head.as_bytes()).unwrap();
    let piece = format!("1000\r\n{}\r\n", " ".repeat(0x1000));
    let mut sent = 0;
    line.set_read_timeout(Some(Duration::from_millis(1))).unwrap();
    let (mut said, mut some) = (Vec::new(), [0; 4096]);
    loop {
        let closed = line.write_all(piece.as_bytes()).is_err();
        sent += 0x1000;
        if let Ok(many @ 1..) = line.read(&mut some) {
            said.extend_from_slice(&some[..many]);
        }
        if closed || !said.is_empty() {
            return String::from_utf8_lossy(&said).into_owned();
        }
        assert!(sent < 64 << 20, "it takes everything");
    }
}

#[tokio::test]
async fn a_body_without_an_end_is_cut_where_the_limit_is() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let request = secretariat.request(Method::POST, "/processes").build().unwrap();
        let token = request.headers()["authorization"].to_str().unwrap().to_owned();
        let address = app.address;
        let said = tokio::task::spawn_blocking(move || endless(address, &token)).await.unwrap();
        assert!(said.starts_with("HTTP/1.1 413") && said.contains("too_large"), "{said}");
        let part = |at: usize| format!("--x\r\nContent-Disposition: form-data; name=\"f{at}\"\r\n\r\nx\r\n");
        let form: String = (0..100_000).map(part).chain(["--x--\r\n".to_owned()]).collect();
        let request = secretariat.request(Method::POST, "/imports/preview");
        let request = request.header(CONTENT_TYPE, "multipart/form-data; boundary=x").body(form);
        if let Some(answer) = Client::answered(request).await {
            assert!((400..500).contains(&answer.status), "{}", answer.raw);
        }
        let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
        for body in [deep.clone(), format!("{{\"title\":{deep}}}")] {
            let request = secretariat.request(Method::POST, "/processes").header(CONTENT_TYPE, "application/json");
            let answer = Client::answer(request.body(body)).await;
            assert!(matches!(answer.status, 400 | 422), "{}", answer.raw);
        }
        let _ = secretariat.get("/processes").await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn a_path_written_another_way_leads_nowhere_else() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let stranger = app.stranger();
        for path in [
            "/processes/cities;jsessionid=1",
            "/processes/./../people",
            "/processes/%2e%2e/people",
            "/processes/cities%2f..%2fcities",
            "/processes/cities%00",
            "/processes/CITIES",
            "//processes",
            "/processes//cities",
            "/processes/cities%252f",
            "/people%3f",
        ] {
            let answer = stranger.get(path).await;
            assert!(matches!(answer.status, 400 | 401 | 404), "{path}: {} {}", answer.status, answer.raw);
            assert!(!answer.raw.contains("@test.example"), "{path}");
        }
        // A method that was asked for beside the real one is not listened to.
        let request = stranger.request(Method::POST, "/processes").header("x-http-method-override", "GET");
        assert_eq!(Client::answer(request.json(&json!({}))).await.status, 401);
        let request = stranger.request(Method::GET, "/people").header("x-original-url", "/api/v1/processes");
        assert_eq!(Client::answer(request).await.status, 401);
    })
    .await;
}
