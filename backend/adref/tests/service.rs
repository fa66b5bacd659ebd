//! The running service, asked over the wire: headers, refusals, limits, sessions, versions, the page. The flows of the main job
//! are played elsewhere, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of tests fails by panicking"
)]

mod support;

use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use support::Service;

fn text<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn every_answer_is_hardened_and_numbered() {
    let service = Service::start();
    for path in
        ["/", "/en", "/api/v1/instruments", "/api/v1/nothing", "/health/live", "/api/docs/", "/docs/errors", "/x.png"]
    {
        let answer = service.get(path).await;
        let headers = answer.headers();
        assert!(text(headers, "content-security-policy").contains("default-src 'none'"), "{path}");
        assert!(text(headers, "content-security-policy").contains("script-src 'self';"), "{path}");
        assert_eq!(text(headers, "x-content-type-options"), "nosniff", "{path}");
        assert_eq!(text(headers, "cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(!text(headers, "referrer-policy").is_empty(), "{path}");
        assert!(!text(headers, "permissions-policy").is_empty(), "{path}");
        assert!(!text(headers, "cache-control").is_empty(), "{path}");
        assert_eq!(text(headers, "x-request-id").len(), 32, "{path}");
    }
    let page = service.get("/en").await;
    assert!(text(page.headers(), "content-security-policy").contains("require-trusted-types-for 'script'"));
}

#[tokio::test]
async fn every_refusal_is_a_problem_document() {
    let service = Service::start();
    let asked = [
        (Method::GET, "/api/v1/nothing", 404, "not_found"),
        (Method::GET, "/api", 404, "not_found"),
        (Method::GET, "/api/v1/instruments/absent", 404, "not_found"),
        (Method::GET, "/api/v1/comments/not-an-id", 404, "not_found"),
        (Method::DELETE, "/api/v1/instruments", 405, "method_not_allowed"),
        (Method::PATCH, "/api/v1/sign-in", 405, "method_not_allowed"),
        (Method::GET, "/api/v1/instruments?limti=3", 400, "invalid_query"),
        (Method::GET, "/api/v1/instruments?limit=many", 400, "invalid_query"),
        (Method::GET, "/api/v1/instruments?limit=1&limit=2", 400, "invalid_query"),
        (Method::GET, "/api/v1/me", 401, "sign_in_required"),
        (Method::POST, "/api/v1/processes", 401, "sign_in_required"),
        (Method::POST, "/api/v1/refresh", 401, "session_ended"),
        (Method::POST, "/api/v1/sign-in", 415, "unsupported_media_type"),
        (Method::GET, "/_app/absent.js", 404, "not_found"),
        (Method::POST, "/en", 405, "method_not_allowed"),
    ];
    for (method, path, status, code) in asked {
        let place = format!("{method} {path}");
        let answer = service.ask(method, path).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "{place}");
        assert_eq!(text(answer.headers(), "content-type"), "application/problem+json", "{place}");
        let id = text(answer.headers(), "x-request-id").to_owned();
        let problem: Value = answer.json().await.unwrap();
        assert_eq!(problem["code"], code, "{place}");
        assert_eq!(problem["status"], status, "{place}");
        assert_eq!(problem["type"], format!("/docs/errors#{code}"), "{place}");
        assert_eq!(problem["request_id"], id, "{place}");
    }
    let wrong = service.ask(Method::DELETE, "/api/v1/instruments/x/rounds").send().await.unwrap();
    assert_eq!(text(wrong.headers(), "allow"), "GET, POST");
}

#[tokio::test]
async fn wrong_bodies_have_their_codes() {
    let service = Service::start();
    let secretariat = service.sign_in("secretariat@adref.example").await;
    let post = |body: String| {
        let request = service.ask(Method::POST, "/api/v1/processes").bearer_auth(&secretariat);
        request.header("content-type", "application/json").body(body).send()
    };
    let good = json!({ "slug": "a-process", "title": "A process", "zone": "Africa/Nairobi" });
    let asked = [
        (String::new(), 400, "malformed_json"),
        ("{".to_owned(), 400, "malformed_json"),
        ("[".repeat(10_000), 422, "invalid_field"),
        (json!({ "slug": "a" }).to_string(), 422, "invalid_field"),
        (good.to_string().replace("zone", "zoen"), 422, "unknown_field"),
        (good.to_string().replace("a-process", "A Process!"), 422, "invalid_field"),
        (" ".repeat(300 * 1024), 413, "too_large"),
    ];
    for (body, status, code) in asked {
        let answer = post(body).await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "{code}");
        assert_eq!(answer.json::<Value>().await.unwrap()["code"], code);
    }
    assert_eq!(post(good.to_string()).await.unwrap().status(), StatusCode::CREATED);
    assert_eq!(post(good.to_string()).await.unwrap().json::<Value>().await.unwrap()["code"], "slug_taken");
}

#[tokio::test]
async fn every_wrong_token_gets_the_same_answer() {
    let service = Service::start();
    let good = service.sign_in("expert@adref.example").await;
    let parts: Vec<_> = good.split('.').collect();
    let mut wrong: Vec<String> = ["", "x", "a.b.c", "null", "Bearer"].map(str::to_owned).to_vec();
    wrong.push(format!("{}.{}.", parts[0], parts[1]));
    wrong.push(format!("eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.{}.", parts[1]));
    wrong.push(format!("{good}x"));
    wrong.push(format!("{good}.{good}"));
    wrong.push("a".repeat(16_000));
    let mut lines: Vec<String> = wrong.into_iter().map(|token| format!("Bearer {token}")).collect();
    lines.extend(["Basic YTpi".to_owned(), good.clone(), format!("Token {good}"), format!("Bearer  {good}")]);
    let mut said = std::collections::BTreeSet::new();
    for line in lines {
        for path in ["/api/v1/me", "/api/v1/instruments"] {
            let request = service.ask(Method::GET, path).header("authorization", line.trim_end());
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{line}");
            let mut problem: Value = answer.json().await.unwrap();
            problem.as_object_mut().unwrap().remove("request_id");
            said.insert(problem.to_string());
        }
    }
    assert_eq!(said.len(), 1, "{said:?}");
    let twice = service.ask(Method::GET, "/api/v1/me").bearer_auth(&good).bearer_auth(&good).send().await.unwrap();
    assert_eq!(twice.status(), StatusCode::UNAUTHORIZED);
    let right = service.ask(Method::GET, "/api/v1/me").bearer_auth(&good).send().await.unwrap();
    assert_eq!(right.json::<Value>().await.unwrap()["role"], "expert");
}

#[tokio::test]
async fn a_session_is_renewed_once_and_ends_when_its_token_is_used_twice() {
    let service = Service::start();
    let answer = service.try_sign_in("expert@adref.example", adref_acts::demo::PASSWORD).await;
    let cookie = text(answer.headers(), "set-cookie").to_owned();
    for part in ["__Host-adref=", "HttpOnly", "Secure", "SameSite=Strict", "Path=/", "Max-Age="] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
    let session: Value = answer.json().await.unwrap();
    assert_eq!(session["expires_in"], 600);
    let token = session["access_token"].as_str().unwrap().to_owned();
    let held = cookie.split(';').next().unwrap().to_owned();
    let renew = |cookie: String| service.ask(Method::POST, "/api/v1/refresh").header("cookie", cookie).send();
    let renewed = renew(held.clone()).await.unwrap();
    assert_eq!(renewed.status(), StatusCode::OK);
    let next = text(renewed.headers(), "set-cookie").split(';').next().unwrap().to_owned();
    assert_ne!(next, held);
    service.house.shift_clock(31);
    let stolen = renew(held).await.unwrap();
    assert_eq!(stolen.json::<Value>().await.unwrap()["code"], "session_ended");
    assert_eq!(renew(next).await.unwrap().status(), StatusCode::UNAUTHORIZED);
    let me = service.ask(Method::GET, "/api/v1/me").bearer_auth(token).send().await.unwrap();
    assert_eq!(me.json::<Value>().await.unwrap()["code"], "session_ended", "an access token outlived its session");
}

#[tokio::test]
async fn signing_out_ends_the_access_token_at_once() {
    let service = Service::start();
    let answer = service.try_sign_in("kenya@adref.example", adref_acts::demo::PASSWORD).await;
    let cookie = text(answer.headers(), "set-cookie").split(';').next().unwrap().to_owned();
    let token = answer.json::<Value>().await.unwrap()["access_token"].as_str().unwrap().to_owned();
    let out = service.ask(Method::POST, "/api/v1/sign-out").header("cookie", cookie).send().await.unwrap();
    assert_eq!(out.status(), StatusCode::NO_CONTENT);
    assert!(text(out.headers(), "set-cookie").contains("Max-Age=0"));
    let me = service.ask(Method::GET, "/api/v1/me").bearer_auth(token).send().await.unwrap();
    assert_eq!(me.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_cookie_routes_refuse_other_sites() {
    let service = Service::start();
    for path in ["/api/v1/sign-in", "/api/v1/refresh", "/api/v1/sign-out"] {
        for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")]
        {
            let request = service.ask(Method::POST, path).header(name, value);
            let answer = request.json(&json!({ "email": "a@b.example", "password": "x" })).send().await.unwrap();
            assert_eq!(answer.json::<Value>().await.unwrap()["code"], "cross_site", "{path} {name}");
        }
    }
}

#[tokio::test]
async fn guessing_is_slowed_down_and_says_when_to_come_back() {
    let service = Service::start();
    for _ in 0..5 {
        let answer = service.try_sign_in("observer@adref.example", "not the password").await;
        assert_eq!(answer.json::<Value>().await.unwrap()["code"], "wrong_credentials");
    }
    let refused = service.try_sign_in("Observer@adref.example ", adref_acts::demo::PASSWORD).await;
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    let wait: u64 = text(refused.headers(), "retry-after").parse().unwrap();
    assert!((1..=15).contains(&wait), "{wait}");
    let unknown = service.try_sign_in("nobody@adref.example", "not the password").await;
    assert_eq!(unknown.json::<Value>().await.unwrap()["code"], "wrong_credentials");
    service.sign_in("secretariat@adref.example").await;
}

#[tokio::test]
async fn a_draft_is_sent_once_per_version() {
    let service = Service::start();
    let path = service.a_draft().await;
    let first = service.get(&path).await;
    let version = text(first.headers(), "etag").to_owned();
    assert_eq!(text(first.headers(), "cache-control"), "private, no-cache");
    let plain = first.text().await.unwrap();
    let held = service.ask(Method::GET, &path).header("if-none-match", &version).send().await.unwrap();
    assert_eq!(held.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(text(held.headers(), "etag"), version);
    let packed = service.ask(Method::GET, &path).header("accept-encoding", "gzip").send().await.unwrap();
    assert_eq!(text(packed.headers(), "content-encoding"), "gzip");
    assert!(packed.bytes().await.unwrap().len() < plain.len());
    let head = service.ask(Method::HEAD, &path).send().await.unwrap();
    assert_eq!((head.status(), text(head.headers(), "etag")), (StatusCode::OK, version.as_str()));
    let signed_in = service.sign_in("secretariat@adref.example").await;
    for party in ["KEN", "C%C3%B4te%20d%27Ivoire", "%22%0d%0a", "%00"] {
        let request = service.ask(Method::GET, &format!("{path}?view=as:{party}")).bearer_auth(&signed_in);
        let answer = request.send().await.unwrap();
        assert!(!answer.status().is_server_error(), "{party}: {}", answer.status());
    }
    let full = service.ask(Method::GET, &path).bearer_auth(signed_in).send().await.unwrap();
    assert_eq!(text(full.headers(), "cache-control"), "no-store");
    assert_ne!(text(full.headers(), "etag"), version, "one version for two clearances");
}

#[tokio::test]
async fn a_version_names_where_the_reader_has_commented_not_only_how_often() {
    let service = Service::start();
    let secretariat = service.sign_in("secretariat@adref.example").await;
    let expert = service.sign_in("expert@adref.example").await;
    let home = format!("/api/v1/instruments/{}", adref_acts::demo::INSTRUMENT);
    let plan = json!({ "draft": "first", "title": "Own words only", "kind": "expert", "closes_at": "2999-01-01T00:00:00Z",
        "audience": ["expert"], "shown": "own" });
    let round = service.ask(Method::POST, &format!("{home}/rounds")).bearer_auth(&secretariat).json(&plan);
    let round: Value = round.send().await.unwrap().json().await.unwrap();
    let round = round["id"].as_str().unwrap_or_else(|| panic!("{round}"));
    let path = format!("{home}/drafts/first");
    let read = || service.ask(Method::GET, &path).bearer_auth(&expert).send();
    let draft: Value = read().await.unwrap().json().await.unwrap();
    let lodge = async |paragraph: usize| {
        let body = json!({ "paragraph": draft["paragraphs"][paragraph]["id"], "kind": "general", "text": "A word." });
        let asked =
            service.ask(Method::POST, &format!("/api/v1/rounds/{round}/comments")).bearer_auth(&expert).json(&body);
        asked.send().await.unwrap().json::<Value>().await.unwrap()["id"].as_str().unwrap().to_owned()
    };
    let one = lodge(2).await;
    let before = text(read().await.unwrap().headers(), "etag").to_owned();
    let taken_back = service.ask(Method::POST, &format!("/api/v1/comments/{one}/withdraw")).bearer_auth(&expert);
    assert_eq!(taken_back.send().await.unwrap().status(), StatusCode::OK);
    lodge(3).await;
    assert_ne!(text(read().await.unwrap().headers(), "etag"), before);
}

#[tokio::test]
async fn a_request_with_a_key_is_done_once() {
    let service = Service::start();
    let token = service.sign_in("secretariat@adref.example").await;
    let create = |slug: &str, key: &str| {
        let request = service.ask(Method::POST, "/api/v1/processes").bearer_auth(&token);
        let body = json!({ "slug": slug, "title": "T", "zone": "Africa/Nairobi" });
        request.header("idempotency-key", key.to_owned()).json(&body).send()
    };
    let first = create("once", "key-1").await.unwrap();
    assert_eq!(first.status(), StatusCode::CREATED);
    let first = first.text().await.unwrap();
    let again = create("once", "key-1").await.unwrap();
    assert_eq!((again.status(), text(again.headers(), "idempotency-replayed")), (StatusCode::CREATED, "true"));
    assert_eq!(again.text().await.unwrap(), first);
    let other = create("other", "key-1").await.unwrap();
    assert_eq!(other.json::<Value>().await.unwrap()["code"], "idempotency_key_reused");
    let wrong = create("other", &"k".repeat(200)).await.unwrap();
    assert_eq!(wrong.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_file_beyond_the_limit_is_refused_and_strangers_send_none() {
    let service = Service::start();
    let form = |size: usize| {
        let part = reqwest::multipart::Part::bytes(vec![b'a'; size]).file_name("a.txt");
        reqwest::multipart::Form::new().part("file", part)
    };
    let stranger = service.ask(Method::POST, "/api/v1/imports/preview").multipart(form(10)).send().await.unwrap();
    assert_eq!(stranger.status(), StatusCode::UNAUTHORIZED);
    let token = service.sign_in("secretariat@adref.example").await;
    let preview =
        |form| service.ask(Method::POST, "/api/v1/imports/preview").bearer_auth(&token).multipart(form).send();
    assert_eq!(preview(form(10)).await.unwrap().status(), StatusCode::OK);
    // The refusal may come before the whole file was sent; then the line is closed while the client still writes.
    if let Ok(answer) = preview(form(21_000_000)).await {
        assert_eq!(answer.json::<Value>().await.unwrap()["code"], "too_large");
    }
    let empty = preview(form(0)).await.unwrap();
    assert_eq!(empty.json::<Value>().await.unwrap()["code"], "empty_file");
}

#[tokio::test]
async fn the_page_can_be_read_before_any_script_runs() {
    let service = Service::start();
    let path = service.a_draft().await.replace("/api/v1/instruments/", "/fr/t/").replace("/drafts/", "/d/");
    let answer = service.ask(Method::GET, &path).header("accept", "text/html").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(text(answer.headers(), "content-type"), "text/html; charset=utf-8");
    let page = answer.text().await.unwrap();
    for part in [
        "<main id=\"adref-text\"",
        "class=\"paragraph k-",
        "<title>",
        "data-paragraph=\"",
        "<meta name=\"description\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("<!--adref:"), "a mark was left");
    let home = service.get(path.split("/d/").next().unwrap()).await.text().await.unwrap();
    assert!(home.contains("/d/"), "no way to the drafts");
    let hidden = service
        .ask(Method::GET, "/en/t/river-principles/d/working")
        .header("accept", "text/html")
        .send()
        .await
        .unwrap();
    let absent =
        service.ask(Method::GET, "/en/t/river-principles/d/absent").header("accept", "text/html").send().await.unwrap();
    assert_eq!(hidden.text().await.unwrap(), absent.text().await.unwrap());
    let language = service.ask(Method::GET, "/").header("accept-language", "ar, en;q=0.5").send().await.unwrap();
    assert_eq!((language.status(), text(language.headers(), "location")), (StatusCode::FOUND, "/ar"));
    let deep = service.ask(Method::GET, "/ar/me").header("accept", "text/html").send().await.unwrap();
    assert!(deep.text().await.unwrap().contains("dir=\"rtl\""));
}

#[tokio::test]
async fn the_description_and_its_viewer_are_served_from_here() {
    let service = Service::start();
    let api: Value = service.get("/api/v1/openapi.json").await.json().await.unwrap();
    assert_eq!(api["openapi"], "3.1.0");
    let viewer = service.get("/api/docs/").await.text().await.unwrap();
    assert!(viewer.contains("swagger-ui-bundle.js") && !viewer.contains("http://") && !viewer.contains("https://"));
    assert_eq!(service.get("/api/docs/swagger-ui-bundle.js").await.status(), StatusCode::OK);
    assert!(
        service.get("/api/docs/swagger-initializer.js").await.text().await.unwrap().contains("/api/v1/openapi.json")
    );
    assert_eq!(service.get("/health/ready").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_compressed_answer_does_not_wait_for_the_line() {
    let service = Service::start();
    let mut waits = Vec::new();
    for _ in 0..20 {
        let begun = std::time::Instant::now();
        let request =
            service.ask(Method::GET, "/api/v1/instruments").header("accept-encoding", HeaderValue::from_static("br"));
        assert_eq!(text(request.send().await.unwrap().headers(), "content-encoding"), "br");
        waits.push(begun.elapsed());
    }
    waits.sort();
    // Without it every single one waits for a delayed acknowledgement of 40 ms; a busy machine delays some.
    assert!(waits[5].as_millis() < 35, "a quarter of the answers took less than {:?}: is TCP_NODELAY off?", waits[5]);
}

/// What a client does that sends slowly, wrongly or half.
#[test]
fn a_rude_client_harms_nobody() {
    use std::io::{Read, Write};
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let service = Service::start();
    let say = |bytes: &[u8]| {
        let mut stream = std::net::TcpStream::connect(service.address()).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(10))).unwrap();
        stream.write_all(bytes).unwrap();
        let mut answer = Vec::new();
        // A line that is closed while we still read is an answer, too.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    };
    let dripping = say(b"GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    assert!(dripping.is_empty() || dripping.starts_with("HTTP/1.1 408"), "{dripping}");
    let many = format!("GET / HTTP/1.1\r\nHost: x\r\n{}\r\n", "X-A: b\r\n".repeat(100_000));
    assert!(!say(many.as_bytes()).starts_with("HTTP/1.1 5"));
    let lying = b"POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n{";
    assert!(say(lying).contains("\"code\":\"too_large\""));
    let smuggled = b"POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n";
    assert!(!say(smuggled).starts_with("HTTP/1.1 200"));
    for path in
        ["/%2e%2e/etc/passwd", "/_app/..%2f..%2fCargo.toml", "/../../Cargo.toml", "/%00", "//evil.example/", "/en/%ff"]
    {
        let answer = say(format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes());
        assert!(
            !answer.starts_with("HTTP/1.1 5") && !answer.contains("root:") && !answer.contains("[workspace]"),
            "{path}"
        );
        assert!(!answer.contains("location: //"), "{path}");
    }
    let well = runtime.block_on(service.get("/health/ready"));
    assert_eq!(well.status(), StatusCode::OK);
}
