//! Side doors by which systems of this kind have leaked, one test each; the list with those that are tested elsewhere is
//! `tests/expected/side_doors.txt`.

use adref_api::{ROWS, Verb};
use adref_tests::{App, Client, OURS};
use reqwest::Method;
use serde_json::json;

use crate::{comment, everywhere, issue, issued, paragraph, round};

/// A comment by the delegate in a round that shows each author their own alone.
async fn lodged(app: &App) -> (Client, Client, String, String) {
    let (secretariat, delegate) = (app.sign_in("secretariat").await, app.sign_in("delegate").await);
    issued(&secretariat, OURS).await;
    let round = round(&secretariat, "zero", &json!({ "shown": "own" })).await;
    let place = paragraph(&delegate, "zero", "Decides to review").await;
    let path = format!("/rounds/{round}/comments");
    let id = delegate.post(&path, &comment(&place, "every five years", "yearly")).await.expect(201).text("id");
    (secretariat, delegate, round, id)
}

#[tokio::test]
async fn a_filter_tells_nobody_of_what_they_may_not_see() {
    everywhere(|app| async move {
        let (secretariat, delegate, _, _) = lodged(&app).await;
        let expert = app.sign_in("expert").await;
        // Whatever is asked for, others' comments are in no answer, and an answer to a filter that would hit is that to one that would not.
        for (hit, miss) in [
            ("?draft=zero", "?draft=zero&mine=true"),
            ("?state=open", "?state=answered"),
            ("?draft=zero&state=open", "?draft=zero&mine=true&state=open"),
        ] {
            let path = "/instruments/smart-cities/comments";
            let (hit, miss) = (expert.get(&format!("{path}{hit}")).await, expert.get(&format!("{path}{miss}")).await);
            assert_eq!((hit.status, hit.raw.len()), (miss.status, miss.raw.len()), "{} {}", hit.raw, miss.raw);
            assert!(!hit.raw.contains("clearer"));
        }
        // Among people, words of an address that is hidden find nobody: the delegate sees names of the own delegation.
        let theirs = delegate.get("/people?q=coordinator@test").await.expect(200);
        let nobody = delegate.get("/people?q=nobody@test").await.expect(200);
        assert_eq!(theirs.body["items"], nobody.body["items"], "{}", theirs.raw);
        let named = delegate.get("/people?q=coordinator").await.expect(200);
        assert_eq!(named.body["items"].as_array().map(Vec::len), Some(1), "the name may be seen and is found");
        let foreign = delegate.get("/people?party=FRA&q=expert").await;
        let _ = foreign.problem(403, "forbidden");
        let all = secretariat.get("/people?q=coordinator@test").await.expect(200);
        assert_eq!(all.body["items"].as_array().map(Vec::len), Some(1));
    })
    .await;
}

#[tokio::test]
async fn ones_own_lists_hold_ones_own_things_alone() {
    everywhere(|app| async move {
        let (_, delegate, _, id) = lodged(&app).await;
        for name in ["expert", "expert2", "participant", "observer", "administrator", "coordinator"] {
            let other = app.sign_in(name).await;
            for path in ["/me/comments", "/me/events?limit=200", "/me/tokens", "/me/security", "/me/data"] {
                let answer = other.get(path).await.expect(200);
                assert!(!answer.raw.contains(&id) && !answer.raw.contains("clearer"), "{name} {path}");
            }
        }
        assert!(delegate.get("/me/comments").await.expect(200).raw.contains(&id));
        let home = app.sign_in("expert").await.get("/instruments/smart-cities").await.expect(200);
        assert!(!home.raw.contains("clearer") && !home.raw.contains(&id), "{}", home.raw);
    })
    .await;
}

/// What people may call themselves, things they write, and files they bring.
const HOSTILE: [&str; 4] =
    ["<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "{{7*7}}${7*7}"];

#[tokio::test]
async fn hostile_names_stay_words_wherever_they_are_shown() {
    everywhere(|app| async move {
        let (secretariat, administrator) = (app.sign_in("secretariat").await, app.sign_in("administrator").await);
        issued(&secretariat, OURS).await;
        for (number, name) in HOSTILE.into_iter().enumerate() {
            let body = json!({ "email": format!("hostile{number}@test.example"), "name": name });
            let made = administrator.post("/people", &body).await.expect(201);
            assert_eq!(made.text("name"), name, "as it was typed");
        }
        for path in ["/people?limit=200", "/platform/events?limit=200"] {
            let answer = administrator.get(path).await.expect(200);
            let kind = answer.headers["content-type"].to_str().unwrap();
            assert!(kind.starts_with("application/json"), "{kind}: text is never sent as a page");
        }
        // The one page that shows what people typed: their own.
        app.enrol("loud", None).await;
        let token = json!({ "name": HOSTILE[1], "scopes": ["read"] });
        let expert = app.sign_in("expert").await;
        let _ = expert.post("/me/tokens", &token).await.expect(201);
        let page = expert.get("/me/data?format=html").await.expect(200);
        assert!(!page.raw.contains("<script") && page.raw.contains("&lt;script&gt;"), "shown as words");
        assert!(page.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    })
    .await;
}

#[tokio::test]
async fn no_address_of_a_file_opens_without_a_session() {
    everywhere(|app| async move {
        let (secretariat, _, round, _) = lodged(&app).await;
        let _ = issue(&secretariat, "closed", &json!({ "openness": "negotiation", "unanswered_reason": "later" }))
            .await
            .expect(201);
        let text = "/instruments/smart-cities";
        let files = [
            format!("{text}/drafts/closed/export.md"),
            format!("{text}/drafts/working/export.json"),
            format!("{text}/compare/zero..closed.html"),
            format!("{text}/drafts/closed/consolidation.csv"),
            format!("{text}/dispositions.xlsx?draft=closed"),
            format!("{text}/dispositions.docx?draft=closed"),
            format!("/rounds/{round}/comments.csv"),
            "/me/data?format=html".to_owned(),
        ];
        for path in files {
            let mine = secretariat.get(&path).await.expect(200);
            let disposition = mine.headers.get("content-disposition").map(|it| it.to_str().unwrap().to_owned());
            assert!(disposition.is_some_and(|it| it.starts_with("attachment")), "{path}");
            assert_eq!(mine.headers["cache-control"], "no-store", "{path}");
            // Replayed without the session: from a browser's history, a shared link, a proxy's log.
            let replayed = app.stranger().get(&path).await;
            let shut = matches!(replayed.code().as_str(), "not_found" | "sign_in_required")
                || replayed.body["items"] == json!([])
                || path.ends_with("comments.csv") && !replayed.raw.contains("clearer");
            assert!(shut, "{path}: {}", replayed.raw);
            for parameter in ["token=", "signature=", "access_token="] {
                assert!(!mine.raw.contains(parameter), "{path} holds {parameter}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_hundred_supports_at_once_are_one() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({ "shown": "round" })).await;
        let (delegate, expert) = (app.sign_in("delegate").await, app.sign_in("expert").await);
        let place = paragraph(&delegate, "zero", "Decides to review").await;
        let path = format!("/rounds/{round}/comments");
        let id = delegate.post(&path, &comment(&place, "every five years", "yearly")).await.expect(201).text("id");
        let mut asked = tokio::task::JoinSet::new();
        for _ in 0..100 {
            let (expert, path) = (expert.clone(), format!("/comments/{id}/support"));
            asked.spawn(async move { expert.post(&path, &json!({})).await.status });
        }
        let mut good = 0;
        while let Some(status) = asked.join_next().await {
            let status = status.unwrap();
            assert!(status < 500, "{status}");
            good += usize::from(status < 300);
        }
        assert!(good >= 1);
        let seen = secretariat.get(&format!("/comments/{id}")).await.expect(200);
        let counted = seen.body["support"]["count"]
            .as_u64()
            .or_else(|| seen.body["support"].as_array().map(|all| all.len() as u64));
        let counted = counted.or_else(|| seen.body["supports"].as_array().map(|all| all.len() as u64));
        assert_eq!(counted, Some(1), "{}", seen.raw);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_sent_elsewhere_by_an_address() {
    everywhere(|app| async move {
        let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        for path in [
            "/en/sign-in?back=https://evil.example/",
            "/en/sign-in?back=//evil.example",
            "//evil.example/%2e%2e",
            "/\\evil.example",
            "/en//evil.example/",
            "/sign-in/back?state=x&code=y&redirect_uri=https://evil.example",
            "/?next=https://evil.example",
        ] {
            let answer = browser.get(format!("http://{}{path}", app.address)).send().await.unwrap();
            if let Some(location) = answer.headers().get("location") {
                let location = location.to_str().unwrap();
                let stays = location.starts_with('/') && !location.starts_with("//") && !location.starts_with("/\\");
                assert!(stays, "{path} leads to {location}");
            }
        }
        for row in ROWS {
            for name in ["redirect", "next", "return", "callback", "continue"] {
                assert!(!row.path.contains(name), "{row:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_service_fetches_no_address_a_person_gives() {
    everywhere(|app| async move {
        // Somebody listens where the addresses lead to; nothing must come.
        let trap = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = format!("http://{}", trap.local_addr().unwrap());
        let secretariat = app.sign_in("secretariat").await;
        let text = format!("{OURS}\n\n3. Decides as in [the annex]({address}/annex) and ![]({address}/picture).\n");
        issued(&secretariat, &text).await;
        let round = round(&secretariat, "zero", &json!({ "shown": "everybody" })).await;
        let expert = app.sign_in("expert").await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let mut body = comment(&place, "every five years", &format!("as {address}/words says"));
        body["text"] = json!(format!("See {address}/comment."));
        let _ = expert.post(&format!("/rounds/{round}/comments"), &body).await.expect(201);
        let _ = secretariat.post("/imports/preview", &json!({ "text": text, "url": address })).await;
        for ending in ["md", "html", "json"] {
            let path = format!("/instruments/smart-cities/drafts/zero/export.{ending}");
            let _ = secretariat.get(&path).await.expect(200);
        }
        let _ = app.deliver().await;
        let came = tokio::time::timeout(std::time::Duration::from_millis(300), trap.accept()).await;
        assert!(came.is_err(), "the service has followed an address");
        // No field of any request takes an address to be fetched.
        let described = app.stranger().get("/openapi.json").await.expect(200);
        for (name, schema) in described.body["components"]["schemas"].as_object().unwrap() {
            let fields = schema["properties"].as_object().into_iter().flatten();
            for (field, _) in
                fields.filter(|(field, _)| ["url", "uri_to_fetch", "webhook", "callback"].contains(&field.as_str()))
            {
                assert!(name == "ProviderView", "{name}.{field} would be fetched by whom?");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_error_says_nothing_of_the_inside() {
    everywhere(|app| async move {
        let (secretariat, stranger) = (app.sign_in("secretariat").await, app.stranger());
        issued(&secretariat, OURS).await;
        let mut answers = Vec::new();
        for path in [
            "/instruments/smart-cities/drafts/zero?view=%00",
            "/instruments/'%20OR%201=1--",
            "/rounds/%ff",
            "/comments/..%2f..%2fetc%2fpasswd",
            "/instruments/smart-cities/comments?after=garbage&limit=-1",
            "/people?after=%27",
            "/ledger/checkpoints/99999999999999999999",
            "/events/-1/proof",
        ] {
            answers.push(secretariat.get(path).await);
            answers.push(stranger.get(path).await);
        }
        let raw = secretariat.request(Method::POST, "/processes").header("content-type", "application/json");
        answers.push(Client::answer(raw.body("{\"slug\": ")).await);
        let raw = secretariat.request(Method::POST, "/processes").header("content-type", "text/plain");
        answers.push(Client::answer(raw.body("slug")).await);
        for answer in answers {
            assert!(answer.status < 500, "{}", answer.raw);
            for inside in [
                "panicked",
                "src/",
                ".rs:",
                "SELECT",
                "sqlite",
                "diesel",
                "postgres",
                "stack",
                env!("CARGO_MANIFEST_DIR"),
                "/home/",
            ] {
                assert!(!answer.raw.contains(inside), "`{inside}` in {}", answer.raw);
            }
        }
    })
    .await;
}

/// A field nobody knows is refused on every route that takes a body: nothing is quietly taken for something else.
#[tokio::test]
async fn a_field_nobody_knows_is_refused_on_every_route() {
    everywhere(|app| async move {
        let described = app.stranger().get("/openapi.json").await.expect(200);
        let secretariat = app.sign_in("secretariat").await;
        let mut asked = 0;
        for row in ROWS.iter().filter(|row| row.verb != Verb::Get) {
            let of_row = &described.body["paths"][row.path][row.verb.name().to_lowercase()];
            let takes = &of_row["requestBody"]["content"]["application/json"];
            // What may come as a form is read once it is known for which text: asked about below.
            let form = &of_row["requestBody"]["content"]["multipart/form-data"];
            if takes.is_null() || !form.is_null() {
                continue;
            }
            let path = row.path.trim_start_matches("/api/v1").replace(['{', '}'], "");
            let method = row.verb.name().parse::<Method>().unwrap();
            let body = json!({ "no_such_field_anywhere": true });
            let request = secretariat.request(method, &path).header("if-match", "\"x\"").json(&body);
            let answer = Client::answer(request).await;
            let refused = matches!(answer.code().as_str(), "unknown_field" | "invalid_field" | "missing_field");
            assert!(refused && answer.status == 422, "{row:?}: {} {}", answer.status, answer.raw);
            asked += usize::from(answer.code() == "unknown_field");
        }
        assert!(asked > 40, "{asked}");
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let expert = app.sign_in("expert").await;
        for path in [
            "/imports/preview".to_owned(),
            "/instruments/smart-cities/drafts".to_owned(),
            format!("/rounds/{round}/comments/table"),
            format!("/rounds/{round}/comments/table/preview"),
        ] {
            let body = json!({ "text": "1. Words.", "no_such_field_anywhere": true });
            let who = if path.starts_with("/rounds") { &expert } else { &secretariat };
            let _ = who.post(&path, &body).await.problem(422, "unknown_field");
        }
    })
    .await;
}
